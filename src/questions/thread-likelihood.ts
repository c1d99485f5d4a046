/**
 * How likely a message in a thread is a follow-up for the desk, from its own words and the question before it. Pure.
 *
 * A logistic regression; `test/fit/thread-likelihood.ts` prints its weights, fitted on messages of newsroom threads.
 */
import { language } from '../language/index.ts';
import { stem } from '../text/stem.ts';
import { wordClass } from '../text/word-classes.ts';
import { isOfSpeech } from './verbs.ts';

const { GROUPS, LEADS_IN } = language.threadWords;
const { SHOP_TALK, TALKERS } = language.shopTalk;

/** From here on a message is taken for a follow-up: in trials one message of colleagues in a hundred is. */
export const FOLLOWS_FROM = 1;

const SHOP: ReadonlySet<string> = new Set(SHOP_TALK);
const SPEAKING: ReadonlySet<string> = new Set(TALKERS);
const groupOf = (name: string): ReadonlySet<string> => GROUPS[name] ?? new Set();
/** Groups that count wherever one of their words stands. */
const ANYWHERE = [
  'any',
  'self',
  'us',
  'you',
  'person',
  'thing',
  'words',
  'print',
  'measure',
  'modal',
  'courtesy',
  'now',
];
/** Groups that count where the first telling word is of them. */
const AT_THE_HEAD = ['question', 'helping', 'request', 'bareRequest'];

/** What is seen of a message: each feature has a value from 0 to 1; those that are absent are 0. `before`: the question that was answered. */
export function threadFeatures(message: string, before: string): ReadonlyMap<string, number> {
  const text = message.replace(/’/g, "'").trim();
  const words = wordsOf(text);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const head = words.find((word) => !LEADS_IN.has(word)) ?? '';
  const open = words.filter((word) => wordClass(word) === 'open');
  const asked = new Set(wordsOf(before).map(stem));
  const features = new Map<string, number>();
  const note = (name: string, value: number | boolean): void => {
    if (Number(value) !== 0) features.set(name, Number(value));
  };
  const asks = text.endsWith('?');
  note('asks', asks);
  note('asks inside', /\?\s+\S/.test(text));
  note('up to 3 words', words.length <= 3);
  note('4 to 8 words', words.length > 3 && words.length <= 8);
  note('over 12 words', words.length > 12);
  note('over 18 words', words.length > 18);
  note('sentences', /[.!?…]\s+\p{L}/u.test(text));
  note('exclaims', text.includes('!'));
  note('comma', text.includes(','));
  note('what about', /\b(?:what|how) (?:about|abt)\b/i.test(text));
  note(
    'speech',
    words.some((word, i) => isOfSpeech(word, words[i + 1])),
  );
  note(
    'shop',
    words.some((word) => SHOP.has(word)),
  );
  note(
    'speaks',
    words.some((word) => SPEAKING.has(word)),
  );
  note(
    'asked before',
    open.length === 0 ? 0 : open.filter((word) => asked.has(stem(word))).length / open.length,
  );
  note('begins with joint', groupOf('joint').has(first));
  note('begins with subject', groupOf('subject').has(first));
  for (const name of AT_THE_HEAD) note(`head ${name}`, groupOf(name).has(head));
  for (const name of ANYWHERE)
    note(
      `has ${name}`,
      words.some((word) => groupOf(name).has(word)),
    );
  for (const word of words) note(`word ${word}`, 1);
  note(`first ${first}`, 1);
  note(`last ${last}${asks ? '?' : ''}`, 1);
  return features;
}

/** Log odds that the message is a follow-up for the desk. */
export function threadLikelihood(
  message: string,
  before: string,
  weights: ReadonlyMap<string, number> = language.threadWeights.WEIGHTS,
): number {
  let sum = language.threadWeights.BIAS;
  for (const [name, value] of threadFeatures(message, before)) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/** In lower case; numbers are one word. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}'-]+/gu) ?? []).map((word) => (/\d/.test(word) ? '0' : word));
