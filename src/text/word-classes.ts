/** The closed classes of English: words that are never part of a name or the head of a noun phrase. */
import { language } from '../language/index.ts';

const { COUNTS, ONES, POSSESSIVES, TENS } = language.smallWords;
const { MONTH_NAMES, WEEKDAY_NAMES } = language.timeWords;
export type WordClass =
  | 'determiner'
  | 'possessive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'auxiliary'
  | 'adverb'
  | 'time'
  | 'quantity'
  | 'open';

const TABLE: readonly [WordClass, string][] = [
  ['determiner', 'the a an this these those another each every no some any both either neither all'],
  ['possessive', `${POSSESSIVES.join(' ')} whose`],
  [
    'pronoun',
    `he she they it i we you him them me us himself herself themselves itself myself ourselves yourself one's
    everyone everybody someone somebody anyone anybody nobody nothing something anything everything there what whatever`,
  ],
  ['relative', 'who which whom whoever'],
  [
    'preposition',
    `of in on at by for from with to into onto about against between among amid amidst during before after since until
    till through throughout over under above below behind beyond near off out up down across along around upon within
    without toward towards despite via per like unlike regarding concerning including following according versus vs. v.
    than as inside outside alongside besides except amongst absent amidst barring`,
  ],
  ['coordinator', 'and or but nor yet so plus'],
  [
    'subordinator',
    'that if because although though while when where whether unless once whereas why how whenever wherever lest',
  ],
  [
    'auxiliary',
    `is are was were be been being am has have had having do does did doing will would can could shall should may might
    must ought isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't cannot couldn't
    shouldn't mustn't ain't 's 'd 'll 're 've 'm let`,
  ],
  [
    'adverb',
    `not never also then later now just still even only again already soon too very quite rather almost always often
    sometimes usually ever here instead however therefore thus meanwhile moreover furthermore nevertheless nonetheless
    perhaps maybe indeed earlier afterward afterwards thereafter elsewhere together apart away back ahead first once
    twice far well much more most less least further long ago overall likewise regardless otherwise nowadays anyway so-called today tonight yesterday tomorrow`,
  ],
  [
    'time',
    `${WEEKDAY_NAMES.join(' ')} ${MONTH_NAMES.filter((name) => name !== 'may').join(' ')} jan. feb. mar. apr. aug. sept. oct. nov. dec. a.m. p.m. week month year morning afternoon
    evening night day weekend midnight noon mondays tuesdays wednesdays thursdays fridays saturdays sundays weeks months years days hours hour minutes nights mornings afternoons evenings weekends decade decades`,
  ],
  [
    'quantity',
    `${COUNTS.join(' ')} thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    ${TENS.join(' ')} dozen hundred thousand million billion trillion many
    few several other others half most more fewer last next past hundreds thousands millions billions dozens scores`,
  ],
];

const CLASSES = new Map<string, WordClass>();
for (const [kind, words] of TABLE) {
  for (const word of words.trim().split(/\s+/)) if (!CLASSES.has(word)) CLASSES.set(word, kind);
}
for (const tens of TENS) for (const ones of ONES) CLASSES.set(`${tens}-${ones}`, 'quantity');
// "March" and "May" are met as names and verbs as often; the date reader asks for a number beside them.
CLASSES.delete('march');

/** The closed class of a word in lower case (apostrophes straight); 'open' for every other word. */
export function wordClass(lower: string): WordClass {
  return CLASSES.get(lower) ?? 'open';
}
