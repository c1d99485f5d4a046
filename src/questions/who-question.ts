/**
 * Questions for whoever spoke, read word by word: "who complained that …", "which french minister said …", "who on the
 * panel called …". The group that is named ("french minister") narrows the speakers, the verb of speech is no topic. Pure,
 * linear in the question's length.
 */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { wholeWord } from '../text/one-of.ts';
import { verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';
import { isOfSpeech, stanceOf } from './verbs.ts';
import { cleanTopic } from './words.ts';

const { isGroupNoun, isPersonNoun } = language.roleTable;

/** "Who was it that said", "who is it who": the same as "who". */
export const WHO_WAS_IT =
  /^((?:so |and |but |ok(?:ay)? )?(?:who|which [\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?))(?:'s|’s|s| is| was| were) (?:it|they|the (?:one|ones|person|people))(?: (?:that|who))? (?=\S)/iu;
const OPENS = /^(?:so |and |but |ok(?:ay)? )?(who|which|what)(?:'s|’s|s|'d|’d|'ve|’ve)?(?= )/i;
/** Adverbs and helping words between "who" and its verb. */
const BETWEEN = new Set(
  `else all exactly first ever publicly actually officially also once recently has have had is was were are been being be did does do
  could couldn't couldn’t can can't can’t would wouldn't wouldn’t won't won’t will didn't didn’t doesn't doesn’t don't don’t isn't isn’t
  wasn't wasn’t hasn't hasn’t not never really even openly privately repeatedly famously later then still just got that who`.split(
    /\s+/,
  ),
);
const AMONG = wholeWord(language.questionWords.AMONG, 'i');
const LONGEST_GROUP = 7;
const MOST_BETWEEN = 5;
const NO_SOURCE = wholeWord(language.questionWords.NO_SOURCE, 'i');
/** Behind the verb: joints that are no topic. */
const JOINT =
  /^(?:(?:that|how|if|whether|about|out|at|against|back|of|to|up|slip|for|reporters|us|them|like|it|off|on record|on about|back on|by)\s+)+/i;

/** null: no question for a speaker. `shape`: the question without courtesies, times and closing marks. */
export function whoQuestion(shape: string, base: Query, phrases: readonly string[]): Query | null {
  const text = shape.replace(/^[^\s?]{1,30}(?: [^\s?]{1,30}){0,5}: (?=(?:who|which)\b)/iu, '');
  const opening = OPENS.exec(text);
  if (!opening) return null;
  const before = shape.endsWith(text)
    ? shape.slice(0, shape.length - text.length).replace(/(?<![\s:])[\s:]+$/, '')
    : '';
  const words = text.slice(opening[0].length).trim().split(' ');
  const asked = opening[1]?.toLowerCase();
  const who = asked === 'who';
  const verb = who ? verbAfterWho(words) : verbAfterGroup(words, asked === 'what');
  if (verb === null) return null;
  const group = who ? groupAmong(words.slice(0, verb.from)) : words.slice(0, verb.from).join(' ');
  const said = words.slice(verb.at + 1).join(' ');
  const topic = cleanTopic([before, said.replace(JOINT, '')].filter((part) => part !== '').join(' '));
  if (topic === null) return null;
  return {
    ...base,
    intent: 'who',
    topic,
    phrases,
    stance: stanceOf(words[verb.at] ?? ''),
    asksFor: 'who',
    sources: group === '' ? null : group,
    trace: [...base.trace, `read as: who said T${group === '' ? '' : `, of ${group}`}`],
  };
}

interface VerbAt {
  /** Index of the verb among the words. */
  readonly at: number;
  /** Index of the first word that belongs to the verb (its helping words). */
  readonly from: number;
}

/** "who (else) (has) complained", "who on the panel called"; null where no verb of speech follows. */
function verbAfterWho(words: readonly string[]): VerbAt | null {
  let from = 0;
  if (AMONG.test(words[0] ?? '')) {
    from = 1;
    while (from < LONGEST_GROUP && from < words.length && !speaks(words, from)) from++;
    if (from === LONGEST_GROUP) return null;
  }
  let at = from;
  while (at - from < MOST_BETWEEN && BETWEEN.has((words[at] ?? '').toLowerCase())) at++;
  return at < words.length - 1 && isOfSpeech(words[at] ?? '', words[at + 1]) ? { at, from } : null;
}

/** "which french minister (has) said": the first finite verb of speech behind a noun. */
function verbAfterGroup(words: readonly string[], sure: boolean): VerbAt | null {
  // "What has Pike said": a helping verb right behind "what" asks for what was said.
  if (wordClass((words[0] ?? '').toLowerCase()) === 'auxiliary' || /^(?:about|on|of)$/i.test(words[0] ?? ''))
    return null;
  for (let at = 1; at < Math.min(words.length - 1, LONGEST_GROUP + MOST_BETWEEN); at++) {
    const word = (words[at] ?? '').toLowerCase();
    if (BETWEEN.has(word) && wordClass(word) === 'auxiliary') {
      let verb = at + 1;
      while (verb - at < MOST_BETWEEN && BETWEEN.has((words[verb] ?? '').toLowerCase())) verb++;
      // "Which year did Pike leave": behind the helping verb stands somebody else.
      return isOfSpeech(words[verb] ?? '', words[verb + 1]) && names(words[at - 1], sure)
        ? { at: verb, from: at }
        : null;
    }
    if (speaks(words, at) && names(words[at - 1], sure)) return { at, from: at };
  }
  return null;
}

/** A finite form that speaks: "said", "objected", "wants"; not "saying" or, behind a noun, the noun "claim". */
function speaks(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').toLowerCase();
  if (!isOfSpeech(word, words[at + 1])) return false;
  const form = verbForm(word);
  return form === null ? /(?:ed|s)$/.test(word) : form.tense === 'past' || form.tense === 'third';
}

/** The last word of a group: any noun but those of times and things; behind "what" only one for people. */
function names(word = '', sure = false): boolean {
  const lower = word.toLowerCase();
  if (NO_SOURCE.test(lower)) return false;
  return isPersonNoun(lower) || isGroupNoun(lower) || (!sure && wordClass(lower) === 'open');
}

const groupAmong = (words: readonly string[]): string => words.slice(1).join(' ').replace(/^the /i, '');
