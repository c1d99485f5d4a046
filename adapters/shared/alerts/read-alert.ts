/** "alert speaker:Brandt about:ferry", "tell us when Brandt speaks on the ferry": what is wanted of the alerts. Pure. */
import type { Alert } from './alert.ts';

export type AlertWish = Pick<Alert, 'speaker' | 'about' | 'rhythm' | 'quiet'>;

export type AlertCommand =
  | { readonly kind: 'add'; readonly wish: AlertWish }
  | { readonly kind: 'list' }
  | { readonly kind: 'mute' | 'unmute' | 'delete'; readonly id: string }
  | { readonly kind: 'unclear' };

const LONGEST = 300;
const TELL =
  /^(?:please )?(?:(?:can|could|would|will) you (?:please )?)?(?:tell|alert|notify|ping|message|warn) (?:us|me|this channel|the channel|everybody|everyone)(?: here)? (?:when|whenever|if|as soon as|every time) /i;
const LET_KNOW =
  /^(?:please )?(?:(?:can|could|would|will) you (?:please )?)?let (?:us|me) know (?:when|whenever|if|as soon as|every time) /i;
const SPEAKS =
  '(?:next |again )?(?:speaks?|says? (?:something|anything)|talks?|comments?|mentions?|is quoted|says?|said|has spoken|makes? a statement)';
const WHO_ON = new RegExp(
  `^(?<who>.{1,120}?) ${SPEAKS}(?: (?:again|publicly|next))*(?: (?:(?:about|on|of|regarding) )?(?<what>.{1,150}))?$`,
  'i',
);
const ANYBODY = /^(?:anyone|anybody|someone|somebody|there is (?:something|anything)(?: new)?)$/i;
const FIELD =
  /\b(?<name>speaker|about|quiet):\s*(?:"(?<marked>[^"]*)"|(?<bare>.*?))(?=\s+(?:speaker|about|quiet):|\s+(?:daily|hourly)\b|$)/gi;

/** null: the message is no matter of alerts. */
export function readAlertCommand(message: string): AlertCommand | null {
  const line = message.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (TELL.test(line) || LET_KNOW.test(line)) return sentence(line.replace(TELL, '').replace(LET_KNOW, ''));
  const rest = /^(?:alerts?|\/alert)\b[\s:]{0,9}(?<rest>.*)$/i.exec(line)?.groups?.rest;
  const stop = /^(?:stop|delete|remove|mute|unmute) alert (?<id>\w{2,12})[.!]?$/i.exec(line);
  if (stop?.groups?.id) return one(line.split(' ')[0] ?? '', stop.groups.id);
  if (rest === undefined) return null;
  if (rest === '' || /^(?:list|show|all)[.!?]?$/i.test(rest)) return { kind: 'list' };
  const [verb = '', id = '', ...more] = rest.split(' ');
  if (/^(?:mute|unmute|delete|remove|stop)$/i.test(verb) && more.length === 0) return one(verb, id);
  const wished = rest.replace(/^(?:add|new|for|me|us|when)\s+/i, '');
  return /\b(?:speaker|about):/i.test(wished) ? fields(wished) : sentence(wished);
}

function one(verb: string, id: string): AlertCommand {
  if (!/^\w{2,12}$/.test(id)) return { kind: 'unclear' };
  const word = verb.toLowerCase();
  return { kind: word === 'mute' || word === 'unmute' ? word : 'delete', id: id.toLowerCase() };
}

/** `speaker:… about:… daily quiet:22-7` */
function fields(text: string): AlertCommand {
  const given = new Map<string, string>();
  for (const { groups } of text.matchAll(FIELD))
    if (groups?.name) given.set(groups.name.toLowerCase(), (groups.marked ?? groups.bare ?? '').trim());
  return add({
    speaker: given.get('speaker') || null,
    about: given.get('about') || null,
    rhythm: /\bdaily\b/i.test(text) ? 'daily' : 'hourly',
    quiet: quietHours(given.get('quiet') ?? ''),
  });
}

/** "Brandt speaks on the ferry, daily". */
function sentence(text: string): AlertCommand {
  const ends = /(?<![,\s])[,\s]+(?:once a day|daily|every day|each day)[.!]?$/i;
  const daily = ends.test(text);
  const words = text
    .replace(ends, '')
    .replace(/(?<![.!?])[.!?]+$/, '')
    .trim();
  const found =
    WHO_ON.exec(words)?.groups ??
    /^(?<who>.{1,120}?) (?:about|on|regarding) (?<what>.{1,150})$/i.exec(words)?.groups;
  const who = (found?.who ?? words).trim();
  if (who === '') return { kind: 'unclear' };
  return add({
    speaker: ANYBODY.test(who) ? null : who,
    about: found?.what?.trim() || null,
    rhythm: daily ? 'daily' : 'hourly',
    quiet: null,
  });
}

function add(wish: AlertWish): AlertCommand {
  return wish.speaker === null && wish.about === null ? { kind: 'unclear' } : { kind: 'add', wish };
}

/** "22-7" → from 22 to 7; null: none, or no hours. */
export function quietHours(text: string): Alert['quiet'] {
  const found = /^(\d{1,2})(?::00)?\s*(?:-|–|to)\s*(\d{1,2})(?::00)?$/.exec(text.trim());
  const [from, to] = [Number(found?.[1]), Number(found?.[2])];
  return found && from < 24 && to <= 24 && from !== to ? { from, to: to % 24 } : null;
}
