/** What a command asks of the core: slash options become the plain question that a reporter would type. Pure. */
import { type AlertCommand, quietHours } from '../shared/alerts/read-alert.ts';
import { CHECK_MESSAGE } from './definitions.ts';
import type { Incoming, Options } from './incoming.ts';

export type Request =
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'check'; readonly text: string; readonly speaker: string | null }
  | { readonly type: 'reload' }
  | { readonly type: 'alert'; readonly wanted: AlertCommand }
  /** `wanted`: blank asks what holds. */
  | { readonly type: 'mode'; readonly wanted: string }
  | { readonly type: 'unknown' };

export interface Command {
  readonly request: Request;
  /** Whether the asker alone sees the answer; null: as the settings say. */
  readonly hidden: boolean | null;
}

export const CORPUS_QUESTION = 'what is in the corpus?';

export function readCommand(incoming: Extract<Incoming, { kind: 'command' | 'message' }>): Command {
  if (incoming.kind === 'message')
    return incoming.name === CHECK_MESSAGE
      ? { request: { type: 'check', text: incoming.text, speaker: null }, hidden: true }
      : { request: { type: 'unknown' }, hidden: true };
  const { options } = incoming;
  const hidden = options.get('private');
  return {
    request: request(incoming),
    hidden: typeof hidden === 'boolean' ? hidden : (HIDDEN.get(incoming.name) ?? null),
  };
}

/** Answers about the desk itself are of no interest to the channel. */
const HIDDEN: ReadonlyMap<string, boolean> = new Map([
  ['corpus', true],
  ['help', true],
]);

function request({ name, sub, options }: Extract<Incoming, { kind: 'command' }>): Request {
  switch (name) {
    case 'ask':
      return { type: 'ask', question: words(options, 'question', true) };
    case 'said':
      return said(options);
    case 'timeline':
      return timeline(options);
    case 'who':
      return { type: 'ask', question: `who said "${unquoted(words(options, 'words', true))}"?` };
    case 'check':
      return {
        type: 'check',
        text: words(options, 'quote', true),
        speaker: words(options, 'speaker') || null,
      };
    case 'corpus':
      return sub === 'reload' ? { type: 'reload' } : { type: 'ask', question: CORPUS_QUESTION };
    case 'alert':
      return { type: 'alert', wanted: alertOf(sub, options) };
    case 'mode':
      return { type: 'mode', wanted: words(options, 'mode') };
    case 'help':
      return { type: 'ask', question: 'help' };
    default:
      return { type: 'unknown' };
  }
}

function alertOf(sub: string | null, options: Options): AlertCommand {
  const id = words(options, 'id').toLowerCase();
  if (sub === 'mute' || sub === 'unmute' || sub === 'delete') return { kind: sub, id };
  if (sub !== 'add') return { kind: 'list' };
  const wish = {
    speaker: words(options, 'speaker') || null,
    about: words(options, 'about') || null,
    rhythm: options.get('daily') === true ? ('daily' as const) : ('hourly' as const),
    quiet: quietHours(words(options, 'quiet')),
  };
  return wish.speaker === null && wish.about === null ? { kind: 'unclear' } : { kind: 'add', wish };
}

/** The speaker is asked for when the command is typed; a server that leaves it out still gets a question. */
function said(options: Options): Request {
  const speaker = words(options, 'speaker');
  const about = part('about', options, 'about');
  if (!speaker && !about) return { type: 'ask', question: '' };
  const start = speaker ? `what did ${speaker} say` : 'who spoke';
  return { type: 'ask', question: `${start}${about}${since(options)}?` };
}

function timeline(options: Options): Request {
  const speaker = words(options, 'speaker');
  if (!speaker) return said(options);
  return { type: 'ask', question: `timeline of ${speaker}${part('on', options, 'about')}${since(options)}` };
}

function part(before: string, options: Options, name: string): string {
  const value = words(options, name);
  return value ? ` ${before} ${value}` : '';
}

/** "since" may be typed with its own "since". */
function since(options: Options): string {
  const value = words(options, 'since').replace(/^since\s+/i, '');
  return value ? ` since ${value}` : '';
}

/** A typed option on one line; `whole` keeps a question mark at its end. */
function words(options: Options, name: string, whole = false): string {
  const value = options.get(name);
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return whole ? text : text.replace(/(?<![?\s])[?\s]+$/, '');
}

/** Quotation marks around the words are ours to set; inside them they would end the quotation. */
function unquoted(text: string): string {
  return text
    .replace(/^["“”„«»]+|(?<!["“”„«»])["“”„«»]+$/g, '')
    .replace(/["“”„«»]/g, '’')
    .trim();
}
