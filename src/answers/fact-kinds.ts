/** Which of the times and numbers in a sentence can be what a question asks for. Pure. */

import { language } from '../language/index.ts';
import type { Measure } from '../language/language.ts';
import type { AskedFor, Query } from '../model.ts';
import { foldedWords } from '../text/normalise.ts';
import { oneOf, wholeWord } from '../text/one-of.ts';
import { MONTH } from '../text/time-patterns.ts';
import { wordClass } from '../text/word-classes.ts';

const { isPersonNoun } = language.roleTable;
const { COUNTS } = language.smallWords;
const { askedMeasure, MONEY_SIGNS, UNITS } = language.units;

/** What of a question, beside its topic, tells the answer's kind. */
export interface Wanted {
  readonly asksFor: AskedFor;
  /** "How long": stretches of time, not days. */
  readonly howLong: boolean;
  /** "When did": days, not stretches of time. */
  readonly past: boolean;
  /** What is counted ("troops" of "how many troops"), as typed; '' where people are counted or nothing is named. */
  readonly counted: string;
  /** People are counted ("how many died"). */
  readonly people: boolean;
  /** What an amount may be measured in, as far as the question tells; empty: anything. */
  readonly measures: readonly Measure[];
  /** "How often": so many times in a stretch of time. */
  readonly often: boolean;
  /** What is asked of the matter, in words that stand beside the answer ("budget", "paid price"); '' where that is not told. */
  readonly attribute: string;
}

const PEOPLE = wholeWord(language.answerWords.PEOPLE, 'i');

/** "how many home runs did …": up to the verb, which only a helping verb tells; else the first word. */
const COUNTED =
  /\b(?:how many|how few|number of)\s+((?:[\p{L}\p{N}’'-]+\s+){0,2}?[\p{L}\p{N}’'-]+)(?=\s+(?:are|is|were|was|did|do|does|have|has|had|will|would|can|could|be|been|in|on|at|for|by|from|to|who|that|got|get)\b)/u;
const FIRST_COUNTED = /\b(?:how many|how few|number of)\s+([\p{L}\p{N}’'-]+)/u;

export function wantedOf(query: Query, asksFor: AskedFor): Wanted {
  const asked = query.question.toLowerCase();
  const many = COUNTED.exec(asked)?.[1] ?? FIRST_COUNTED.exec(asked)?.[1];
  const heads = (many ?? '').split(/\s+/).filter((word) => word !== '');
  const counts = asksFor === 'how many' && heads.length > 0 && !heads.some((word) => PEOPLE.test(word));
  const measured = askedMeasure(asked);
  return {
    asksFor,
    howLong:
      /\bhow (?:long|soon)\b|\b(?:length|duration) of\b/.test(asked) &&
      !/\bhow (?:long|soon) ago\b/.test(asked),
    past: asksFor === 'when' && /\b(?:did|was|were|had|has|have)\b/.test(asked),
    people: asksFor === 'how many' && !counts,
    // "home runs": the last word is what is counted.
    counted: counts ? (heads.at(-1) ?? '') : '',
    measures: measured?.measures ?? [],
    often: asksFor === 'how many' && /\bhow (?:often|frequently)\b/.test(asked),
    attribute: asksFor === 'how much' ? (measured?.beside ?? '') : '',
  };
}

/** Whether an expression is a measure of one of the kinds. */
const isMeasure = (expression: string, measures: readonly Measure[]): boolean =>
  measures.some((measure) => OF_MEASURE[measure].test(expression));

const OF_MEASURE = Object.fromEntries(
  Object.entries(UNITS).map(([measure, units]) => [
    measure,
    new RegExp(`(?:^|[\\s\\d-])(?:${units.join('|')})s?(?![\\p{L}])`, 'iu'),
  ]),
) as Readonly<Record<Measure, RegExp>>;

const STRETCH = new RegExp(
  `^(?:within|in|over|for|every|during|after)?\\s*(?:(?:about|around|the (?:next|last|past|coming)|nearly|almost|more than|less than|at least|up to|some|over)\\s+)*(?:\\d[\\d,.]*|an?|${oneOf(COUNTS)}|several|dozens?|hundreds?)(?:\\s*(?:to|-|–|or)\\s*\\d+)?[\\s-]+(?:second|minute|hour|day|week|weekend|month|year|decade|centur)`,
  'i',
);
const TURNED = /\b(?:ago|later|earlier|before|from now)\b/i;
const UNIT_OF_TIME = new RegExp(`\\b(?:${UNITS.time.join('|')})s?\\b|\\bago\\b`, 'i');
const MONEY_SIGN = new RegExp(MONEY_SIGNS);
const ENDS_IN_SIGN = new RegExp(`${MONEY_SIGNS}$`);
const YEAR = /^(?:19|20)\d\d\b/;
const MONEY_OR_SHARE = new RegExp(`${MONEY_SIGNS}|%|\\bper ?cent`, 'i');
const NUMERAL = /^(?:hundreds?|thousands?|millions?|billions?|dozens?|scores)$/;
const OF_AGE = /\b(?:aged?|age of|turn(?:s|ed|ing)|is (?:now|just|only)|was (?:just|only|then)) $/i;
/** A bare number tells no amount. */
const AMOUNT = /(?:million|billion|trillion|thousand|hundred|times)/i;
const ALL_MEASURES = Object.keys(UNITS) as Measure[];
/** What is asked for in a unit ("how many years") is told in one of the same measure. */
const MEASURED_IN: readonly Measure[] = ['time', 'length', 'weight', 'temperature', 'area', 'share'];
/** "Jan. 6", "No. 2", "page 4": a number that counts nothing. */
const ORDINAL = new RegExp(`(?:^|\\s)(?:no\\.?|number|page|part|chapter|phase|${MONTH})\\s$`, 'i');
/** "No more than that", "no doubt", "one another": words that count nothing. */
const NO_COUNT =
  /^(?:no (?:more|less|fewer|longer|one|doubt|matter|way|question|idea|other|such|sooner|reason|wonder)|one (?:another|day|of|thing|who|that))\b/i;
const ONE_PERSON =
  /^one$|^one (?:\w+ )?(?:person|man|woman|boy|girl|child|victim|civilian|soldier|officer|other|student|worker|passenger)\b/i;
/** What takes "to do something" as its object: "convinced them to stay" gives no reason. */
const TAKES_INFINITIVE =
  /\b(?:want|need|plan|try|trie|agree|decide|ask|tell|told|urge|expect|allow|continu|going|vow|promis|pledg|have|has|had|used|refus|forc|seek|sought|convinc|persuad|order|requir|lik|hop|begin|began|start|threaten|vot|call|prepar|abl|unabl|ready|willing|set|due|right|plans?|efforts?|attempts?|decisions?|ability|chance|power|how|what|where)(?:s|d|ed|e|es|ing|ly)?(?:\s\S+){0,2}\s$/i;

/** Whether an expression found for a question may answer it. `before`: the sentence up to it. */
export function mayAnswer(wanted: Wanted, expression: string, before: string): boolean {
  const { asksFor, howLong, past, counted, measures } = wanted;
  const lead = before.slice(-80);
  if (asksFor === 'when') {
    if (isMeasure(expression, ['length'])) return howLong;
    const stretch = STRETCH.test(expression) && !TURNED.test(expression);
    return howLong
      ? stretch || /^(?:since|until|for)\b/i.test(expression)
      : !(stretch && (past || !/^(?:within|in|over|after)\b/i.test(expression))) &&
          !/^since\b/i.test(expression);
  }
  if (asksFor === 'why') return !/^to\s/i.test(expression) || !TAKES_INFINITIVE.test(lead);
  if (asksFor !== 'how many' && asksFor !== 'how much') return true;
  if (wanted.often) return true;
  if (YEAR.test(expression) || ORDINAL.test(lead) || NO_COUNT.test(expression)) return false;
  // "Ada Moss, 43", "who is now 17", "at the age of 11"
  if (/^\d{1,2}$/.test(expression) && (/\p{Lu}[\p{L}.’'-]{0,60}, $/u.test(lead) || OF_AGE.test(lead)))
    return false;
  if (asksFor === 'how much') {
    const money = MONEY_SIGN.test(expression) || ENDS_IN_SIGN.test(lead);
    if (measures.length === 0) return money || isMeasure(expression, ALL_MEASURES) || AMOUNT.test(expression);
    return (money && measures.includes('money')) || (!money && isMeasure(expression, measures));
  }
  if (MONEY_OR_SHARE.test(expression) || ENDS_IN_SIGN.test(lead)) return false;
  // "One hell of a way": a single one counts where it is a person.
  if (/^one\b/i.test(expression) && !ONE_PERSON.test(expression) && counted === '') return false;
  const unit = MEASURED_IN.find((measure) => isMeasure(` ${counted}`, [measure]));
  return unit === undefined ? !UNIT_OF_TIME.test(expression) : isMeasure(expression, [unit]);
}

/** How well a number counts people, 0 to 1: "200 were killed", "200 guests", hardly "20 floors". */
export function countsPeople(expression: string): number {
  const words = foldedWords(expression).map(({ word }) => word);
  const nouns = words.filter(
    (word) => wordClass(word) === 'open' && !/^\d/.test(word) && !NUMERAL.test(word),
  );
  if (nouns.length === 0) return 0.8;
  return nouns.some((word) => PEOPLE.test(word) || isPersonNoun(word)) ? 1 : 0.2;
}

/** What a passage that answers would give, for the sentence that says that none does. */
export const WANTED_WORDS: Readonly<Partial<Record<AskedFor, string>>> = {
  when: 'a time',
  where: 'a place',
  'how many': 'a number',
  'how much': 'an amount',
  'how old': 'an age',
  why: 'a reason',
  'phone number': 'a telephone number',
};
