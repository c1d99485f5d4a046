/** What a time expression looks like: pieces of regular expressions, made from the words of `time-words.ts`. */

import { language } from '../language/index.ts';
import { oneOf } from './one-of.ts';

const { FEAST_DAYS, MONTHS, NUMBER_WORDS, SEASONS, TIME_UNITS, WEEKDAYS } = language.timeWords;

export const MONTH = `(?:${MONTHS.map(([name = '', ...short]) => [name, ...short.map((form) => `${form}\\b\\.?`)].join('|')).join('|')})`;
/** With what a month's name or short form begins; "marching" does too. */
export const MONTH_HEADS = oneOf(MONTHS.map((forms) => forms.at(-1) ?? ''));
export const DAY = oneOf(WEEKDAYS.map(([name = '']) => name));
export const YEAR = '(?:19|20)\\d\\d';
export const DAY_NUMBER = '\\d{1,2}(?:st|nd|rd|th)?';
/** "March 3": the number is the whole of it, and no year. */
const DAY_BEHIND = `${DAY_NUMBER}(?![\\d%]|:\\d|st|nd|rd|th)`;
const OF_YEAR = `(?:,? (?:of )?${YEAR}| ['’]\\d\\d)`;
export const UNIT = oneOf(TIME_UNITS);
export const NUMBER = `(?:\\d{1,3}|(?:a )?${oneOf(Object.keys(NUMBER_WORDS))})`;
const SEASON = oneOf(Object.keys(SEASONS));
const FEAST = oneOf(Object.keys(FEAST_DAYS)).replaceAll("'", "['’]");
const WEEKDAY_BEFORE = `(?:(?:${WEEKDAYS.flat().join('|')})\\.?,? )?`;
const TO = '(?: ?[-–—] ?| (?:to|and|through|until|till) )';

/** One point or stretch of time. The longer form stands before the shorter that begins alike. */
export const TIME = [
  `${YEAR}-\\d\\d-\\d\\d`,
  `${YEAR}-(?:0[1-9]|1[0-2])(?!\\d)`,
  `\\d{1,2}/\\d{1,2}/(?:${YEAR}|\\d\\d)(?!\\d)`,
  `(?:the )?(?:weeks?|weekend) (?:of|beginning|starting) (?:the )?(?:${DAY_NUMBER} (?:of )?${MONTH}|${MONTH} ${DAY_BEHIND})${OF_YEAR}?`,
  `(?:the )?${DAY_NUMBER} ?[-–—] ?${DAY_NUMBER} (?:of )?${MONTH}${OF_YEAR}?`,
  `${MONTH} ${DAY_NUMBER} ?[-–—] ?${DAY_BEHIND}${OF_YEAR}?`,
  `${WEEKDAY_BEFORE}(?:the )?${DAY_NUMBER} (?:of )?${MONTH}${OF_YEAR}?`,
  `${WEEKDAY_BEFORE}${MONTH} (?:the )?${DAY_BEHIND}${OF_YEAR}?`,
  `(?:(?:the )?(?:early|mid|late|start|beginning|middle|end)[- ](?:of )?)${MONTH}${OF_YEAR}?`,
  `${MONTH}${OF_YEAR}`,
  `(?:the )?(?:first|second|third|fourth|1st|2nd|3rd|4th) (?:quarter|half)(?: of (?:the year|${YEAR})|(?! of ))`,
  `[qh][1-4] ${YEAR}`,
  `(?:the )?(?:early|mid|late|start of|beginning of|middle of|end of)[- ]?${YEAR}`,
  `${YEAR} ?[-–—] ?${YEAR}`,
  `the (?:early |mid[- ]|late )?(?:(?:19|20)\\d0s|['’]?\\d0s)`,
  `${YEAR}`,
  `(?:(?:last|this|the|early|late) )?${SEASON}(?: of)? ${YEAR}`,
  `(?:last|this) ${SEASON}`,
  `the ${SEASON}(?! of)`,
  `(?:last |this )?${FEAST}(?: ${YEAR})?`,
  `(?:last |this )?${MONTH}`,
  `${DAY} (?:of )?last week`,
  `last week ${DAY}`,
  `(?:last |this |this past |past )?${DAY}(?: (?:morning|afternoon|evening|night))?`,
  `the (?:week|weekend|month|year) before last`,
  `(?:earlier )?(?:last|this|this past|the past|the last|the previous|previous) (?:week|month|quarter|year|weekend|decade)`,
  'the weekend',
  'the day before yesterday',
  '(?:earlier )?(?:yesterday|today)(?: (?:morning|afternoon|evening))?',
  'last night|tonight|this (?:morning|afternoon|evening)',
  `${NUMBER} (?:of )?${UNIT}s? (?:ago|back|earlier)`,
  `the (?:start|beginning|end) of (?:the|this|last) (?:week|month|year)`,
].join('|');

/** "the last two weeks", "past 10 days": a number of units up to now; groups: the number, the unit. */
export const RECENT = `(?:the )?(?:last|past|previous) (${NUMBER}) (?:of )?(${UNIT})s?`;
/** "3 to 5 March", "March 3 and 5": two days of one month, behind "between" or "from"; groups: first, last, month, year. */
export const DAYS_OF_MONTH = `(?:the )?(${DAY_NUMBER})${TO}(?:the )?(${DAY_NUMBER}) (?:of )?(${MONTH})(${OF_YEAR})?`;
export const MONTH_OF_DAYS = `(${MONTH}) (${DAY_NUMBER})${TO}(?:the )?(${DAY_BEHIND})(?! ${MONTH})(${OF_YEAR})?`;
/** Joins two times of a range. */
export const RANGE = '(?:and|to|until|till|through|[-–—])';
