/** What narrows a question beside speaker, topic and time: kind of words, order, outlet, addressee, excluded words. Pure. */

import type { Order, StatementKind } from '../model.ts';
import { oneOf } from '../text/one-of.ts';

export interface Narrowing {
  readonly kinds: readonly StatementKind[] | null;
  readonly order: Order | null;
  readonly outlet: string | null;
  readonly addressee: string | null;
  readonly speaker: string | null;
  readonly excludedTerms: readonly string[];
  readonly since: string | null;
  readonly until: string | null;
  /** The question without them. */
  readonly rest: string;
  readonly trace: readonly string[];
}

const DIRECT =
  /,?\s*\b(?:(?:only|just) (?:the )?(?:direct|exact|verbatim|word[- ]for[- ]word) (?:quotes?|quotations?|words)(?: only)?|(?:direct|exact|verbatim) (?:quotes?|quotations?) only|(?:in (?:his|her|their|its) own|in exact) words|verbatim|direct quotes? please)\b/i;
const INDIRECT =
  /,?\s*\b(?:only (?:indirect|paraphrased) (?:speech|quotes?|statements?)|(?:indirect speech|paraphrases) only)\b/i;
/** "Indirect quotes from Pike" */
const PARAPHRASES =
  /\b(?:indirect|paraphrased) (?:quotes?|quotations?|statements?|speech)(?= (?:from|by|of|on|about)\b)/i;
const NEWEST =
  /\b(?:newest|most recently|most recent|latest|last thing|recently|lately|these days|newest first|most recent first|sorted by date)\b/i;
/** Taken out of the question; "latest" and "newest" stay, patterns are read by them. */
const ORDER_ADVERB =
  /,?\s*\b(?:(?:most )?recently|lately|these days|(?:newest|latest|oldest|most recent|earliest) first|sort(?:ed)? by (?:date|time)|in chronological order|chronologically)\b/i;
const OLDEST = /\b(?:oldest first|oldest|earliest|first time|in chronological order|chronologically)\b/i;

/** Last words of newspapers' and agencies' names, and those that stand alone. */
const PAPER =
  '(?:Times|Post|Journal|Guardian|Telegraph|Herald|Tribune|Gazette|Mail|Independent|Observer|Chronicle|Standard|Mirror|Economist|Atlantic|Globe|Sun|Star|Register|Inquirer|Dispatch|Courier|Examiner|Record|Bulletin|Express|Today|Review|Monitor|Spectator|Intercept|(?<!(?:Capitol|Chapel|Notting|Forest|Bunker|Beacon|Nob|Sugar) )Hill|New Yorker|Le Monde|El Pa[ií]s|Der Spiegel|Haaretz|Arutz Sheva)';
const AGENCY =
  '(?:Reuters|AP|AFP|Associated Press|Bloomberg|Sputnik(?: News)?|TASS|Xinhua|Politico|Breitbart|Huffington Post|HuffPost|BuzzFeed|Vox|Axios|Al Jazeera|Washington Post|NYT|WSJ|USA Today)';
const OUTLET = new RegExp(
  `\\b(?:in|from|by|on|published by|printed in|reported by|as reported by|according to) (?<outlet>(?:the )?(?:(?:[A-Z][\\w.'’-]*|[a-z]+) ){0,3}?${PAPER}|(?:the )?${AGENCY})(?:'s (?:reporting|coverage))?(?=$|[\\s?.,])`,
  'i',
);
const SURE_OUTLET =
  /^(?:the )?(?:(?:new york|washington|wall street|los angeles|chicago|boston|financial|sunday|daily|evening|morning|huffington) (?:times|post|journal|herald|tribune|mail|globe|telegraph|standard|mirror|express|star)|reuters|associated press|bloomberg|politico|breitbart|huffpost|buzzfeed|axios|usa today|nyt|wsj)$/i;
const LISTENER =
  '(?:(?:the )?(?:Fox(?: News)?|CNN|MSNBC|NBC(?: News)?|ABC(?: News)?|CBS(?: News)?|BBC|Sky(?: News)?|NPR|PBS|C-SPAN|ITV|Channel 4(?: News)?|Al Jazeera|RT|press|media|reporters|journalists|lawmakers|senators|congress|parliament|supporters|voters|donors|troops|the crowd|investors|shareholders|staff|employees|nation|public|police|court|committee|UN|United Nations|General Assembly|Security Council)|(?:The |the )?[A-Z][\\w.&’-]*(?: [A-Z][\\w.&’-]*){0,3})';
const ADDRESSEE = new RegExp(`\\b(?:to|on|with|interview with) (?<addressee>${LISTENER})(?=$|[\\s?.,])`);
const BROADCASTER =
  /\b(?:to|on|with|in an interview with) (?<addressee>(?:Fox News|Fox|CNN|MSNBC|NBC News|NBC|ABC News|ABC|CBS News|CBS|BBC|Sky News|NPR|PBS|reporters|journalists|the press|the media|lawmakers))(?=$|[\s?.,])/i;

/** Words that narrow a question down before a colon ("outlet:Herald"). */
export const OPERATORS = ['speaker', 'outlet', 'to', 'before', 'after', 'since', 'until'] as const;
const OPERATOR = new RegExp(`(?:^|\\s)(${oneOf(OPERATORS)}):(?:"([^"]{1,80})"|(\\S{1,80}))`, 'i');
const EXCLUDED = /(?:^|\s)-([\p{L}\p{N}]{2,40})(?=\s|$)/u;

/** "taxes but not trade" */
const EXCEPT =
  /\s(?:but not|except(?: for)?|excluding|besides|apart from|aside from|other than)(?: about| on)? ([\p{L}\p{N}]{2,40})(?=[?.!]*$)/iu;

/** `knownOutlet`: whether the archive has an outlet of that name. */
export function readNarrowing(question: string, knownOutlet?: (words: string) => boolean): Narrowing {
  let rest = question;
  const trace: string[] = [];
  const take = (found: RegExpExecArray | null): boolean => {
    if (!found) return false;
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`
      .replace(/\s+/g, ' ')
      .trim();
    return true;
  };
  const out = {
    kinds: null as readonly StatementKind[] | null,
    order: null as Order | null,
    outlet: null as string | null,
    addressee: null as string | null,
    speaker: null as string | null,
    excludedTerms: [] as string[],
    since: null as string | null,
    until: null as string | null,
  };
  for (let i = 0; i < 8; i++) {
    const found = OPERATOR.exec(rest);
    if (!found) break;
    const value = (found[2] ?? found[3] ?? '').replace(/[?.,]$/, '');
    const name = (found[1] ?? '').toLowerCase();
    const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) ? value : null;
    if (name === 'speaker') out.speaker = value;
    else if (name === 'outlet') out.outlet = value;
    else if (name === 'to') out.addressee = value;
    else if (day !== null && (name === 'before' || name === 'until'))
      out.until = fullDay(day, name === 'until', -1);
    else if (day !== null) out.since = fullDay(day, name === 'after', 1);
    trace.push(`${name}: ${value}`);
    take(found);
  }
  for (let i = 0; i < 8; i++) {
    const found = EXCLUDED.exec(rest);
    if (!found?.[1]) break;
    out.excludedTerms.push(found[1]);
    trace.push(`without: ${found[1]}`);
    take(found);
  }
  const except = EXCEPT.exec(rest);
  if (except?.[1]) {
    out.excludedTerms.push(except[1]);
    trace.push(`without: ${except[1]}`);
    take(except);
  }
  if (take(PARAPHRASES.exec(rest))) out.kinds = ['indirect'];
  else if (take(DIRECT.exec(rest))) out.kinds = ['direct'];
  else if (take(INDIRECT.exec(rest))) out.kinds = ['indirect'];
  if (out.kinds) trace.push(`only ${out.kinds.join(', ')}`);
  if (NEWEST.test(rest)) out.order = 'newest';
  else if (OLDEST.test(rest)) out.order = 'oldest';
  take(ORDER_ADVERB.exec(rest));
  if (out.outlet === null) {
    const found = OUTLET.exec(rest);
    const named = found?.groups?.outlet;
    if (found && named && isOutlet(named, knownOutlet)) {
      out.outlet = named.replace(/^the /i, '');
      trace.push(`outlet: ${out.outlet}`);
      take(found);
    } else if (knownOutlet) {
      const known = knownIn(rest, knownOutlet);
      if (known) {
        out.outlet = known.name;
        trace.push(`outlet: ${known.name}`);
        rest = `${rest.slice(0, known.start)} ${rest.slice(known.end)}`.replace(/\s+/g, ' ').trim();
      }
    }
  }
  return { ...out, rest, trace };
}

const REPLYING =
  /\b(?:response|reaction|reply|answer|regard|respect|reference|relation|addition|opposition) $/i;

/** "told X", "to X", "on Fox News" in the words that follow the verb. */
export function readAddressee(words: string): { readonly addressee: string | null; readonly rest: string } {
  const found = BROADCASTER.exec(words) ?? ADDRESSEE.exec(words);
  const addressee = found?.groups?.addressee ?? null;
  // "in response to Pike": nobody's listener.
  if (found && REPLYING.test(words.slice(0, found.index))) return { addressee: null, rest: words };
  // "on Syria", "with Iran" speak of a topic; only "to" makes a listener of any name.
  if (!found || addressee === null || (!/^to /i.test(found[0]) && !BROADCASTER.test(words))) {
    return { addressee: null, rest: words };
  }
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`;
  return { addressee: addressee.replace(/^the /i, ''), rest: rest.replace(/\s+/g, ' ').trim() };
}

function isOutlet(named: string, knownOutlet?: (words: string) => boolean): boolean {
  if (knownOutlet?.(named)) return true;
  // Two words that only papers bear, or an agency, need no capital: "in the evening herald".
  if (SURE_OUTLET.test(named)) return true;
  // "on the Post Office", "from the Sun": without the archive's word for it, a capital must tell.
  return /(?:^|\s)[A-Z]/.test(named.replace(/^The /, 'the '));
}

function knownIn(
  text: string,
  knownOutlet: (words: string) => boolean,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  for (const found of text.matchAll(/\b(?:in|from|by) (?:the )?/gi)) {
    const start = found.index + found[0].length;
    const words = text
      .slice(start, start + 80)
      .split(' ')
      .slice(0, 4);
    for (let n = words.length; n > 0; n--) {
      const raw = words.slice(0, n).join(' ');
      const name = raw.replace(/(?<![?.,])[?.,]+$/, '');
      if (name && knownOutlet(name)) return { name, start: found.index, end: start + raw.length };
    }
  }
  return null;
}

/** First or last day of a year, month or day, moved by some days. */
function fullDay(value: string, shift: boolean, by: number): string {
  const [year = 1970, month, day] = value.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const after = day ? first + 86_400_000 : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  // "after" begins when the named time is over, "until" includes it, "before" ends when it begins.
  const time = by > 0 ? (shift ? after : first) : shift ? after - 86_400_000 : first - 86_400_000;
  return new Date(time).toISOString().slice(0, 10);
}
