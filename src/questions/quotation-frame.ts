/**
 * The frame of a check: what stands around the quotations of a question, word by word. Pure, linear.
 *
 *     hey, did Ilse Brandt (the mayor) say “…” or Jonas Weir?     the words of asking are taken for nobody's name
 *     ···  ··· NAME  NAME   ··· ROLE   ···     ·· NAME  NAME
 */

import { language } from '../language/index.ts';
import { isRoleNoun, isTitle } from '../people/names/name-words.ts';
import { reportingVerb } from '../statements/cues/reporting-verbs.ts';
import { wholeWord } from '../text/one-of.ts';
import { verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';
import { SAY_VERB } from './verbs.ts';

const {
  CHAT_WORDS,
  CHECKING_WORDS,
  GREETINGS,
  LEADS_AWAY,
  LEADS_TO_SPEAKER,
  QUOTATION_NOUNS,
  SPOKEN_NOUNS,
  VERDICT_WORDS,
} = language.verdictWords;
const DATES_AND_NAMES = wholeWord(language.questionWords.DATES_AND_NAMES);
const WORDS_AND_NAMES = wholeWord(language.questionWords.WORDS_AND_NAMES);

/** Stands for a quotation; of the private use area, so that no name holds it. `plainWords` takes it out of what is typed. */
export const QUOTED = '\uE000';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const ASKING = set([VERDICT_WORDS, CHECKING_WORDS, QUOTATION_NOUNS, CHAT_WORDS].join(' '));
const ASKS_VERDICT = set([VERDICT_WORDS, CHECKING_WORDS].join(' '));
const greetings = set(GREETINGS);
const months: ReadonlySet<string> = new Set(language.timeWords.MONTHS.flat());
const chatWords = set(CHAT_WORDS);
const spokenNouns = set(SPOKEN_NOUNS);
const leadsTo = set(LEADS_TO_SPEAKER);
const leadsAway = set(LEADS_AWAY);
const SAYS = new RegExp(`^${SAY_VERB}$`);

export const isGreeting = (word: string): boolean => greetings.has(word);
export const isSpokenNoun = (word: string): boolean => spokenNouns.has(word);
export const leadsToSpeaker = (word: string): boolean => leadsTo.has(word);
export const leadsAwayFrom = (word: string): boolean => leadsAway.has(word);
export const isChatWord = (word: string): boolean => chatWords.has(word) || greetings.has(word);
export const asksVerdict = (word: string): boolean => ASKS_VERDICT.has(word);

export function isSaying(word: string): boolean {
  return SAYS.test(word) || Boolean(reportingVerb(verbForm(word)?.lemma ?? ''));
}

export interface FrameWord {
  readonly text: string;
  /** Lower case, apostrophes straight. */
  readonly lower: string;
  readonly capital: boolean;
  /** May be a part of a name: no word of asking, no function word. */
  readonly open: boolean;
  /** Marks and white space between the word before and this one; QUOTED where a quotation stands there. */
  readonly before: string;
  /** "Brandt's": the ending is left out of `text`. */
  readonly owns: boolean;
  /** Begins a sentence, a line or the question. */
  readonly opens: boolean;
  /** Typed as an @mention or a #hashtag. */
  readonly tag: boolean;
  /** All of the frame is in capitals: they say nothing. */
  readonly loud: boolean;
}

export interface FrameWords {
  readonly words: readonly FrameWord[];
  /** What stands behind the last word. */
  readonly tail: string;
}

const WORD = /[@#]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.&-]*[\p{L}\p{N}\p{M}])?/gu;
/** Cut short, so that the stop behind it ends no sentence. */
const SHORT =
  /^(?:\p{Lu}|(?:\p{L}\.)+\p{L}|mr|mrs|ms|dr|prof|sen|rep|gov|gen|col|sgt|capt|lt|rev|hon|st|jr|sr|pres|sec|atty|inc|corp|ltd|co|no|vs|dept)$/iu;

/** Longer frames are texts; they are read up to here. UTF-16 code units. */
const LONGEST = 4_000;

export function frameWords(frame: string): FrameWords {
  const words: FrameWord[] = [];
  const text = frame.slice(0, LONGEST);
  const loud = !/\p{Ll}/u.test(text);
  let at = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    let before = text.slice(at, index);
    at = index + found.length;
    const last = words.at(-1);
    // The stop of "Sen." and "J." is the word's own.
    if (last && SHORT.test(last.text)) before = before.replace(/^\./, '');
    const tag = /^[@#]/.test(found);
    for (const [i, part] of (tag ? untagged(found) : [found]).entries()) {
      const own = /['’]s$/.test(part);
      // "the Dockers' union": the mark is the word's own.
      const plural = /s$/i.test(part) && /^['’] \p{L}/u.test(text.slice(at, at + 3));
      if (plural) at++;
      const owns = own || plural;
      const bare = own ? part.slice(0, -2) : part;
      const lower = bare.toLowerCase().replaceAll('’', "'");
      const capital = /^\p{Lu}/u.test(bare);
      const opens = i === 0 && (last === undefined || /[\n.!?…:]|\uE000/.test(before));
      const between = i === 0 ? before : ' ';
      words.push({
        text: bare,
        lower,
        capital,
        owns,
        opens,
        tag,
        loud,
        before: between,
        open: isOpen(lower, capital && !opens) || isInitial(bare, text.slice(at, at + 3)),
      });
    }
  }
  return {
    words: words.map((word, i) => (isDay(words, i) ? { ...word, open: false } : word)),
    tail: text.slice(at),
  };
}

/** "2 April 2024", "May 3": a month beside a figure is nobody's name. */
const isDay = (words: readonly FrameWord[], at: number): boolean =>
  months.has(words[at]?.lower ?? '') &&
  (/^\d/.test(words[at - 1]?.lower ?? '') || /^\d/.test(words[at + 1]?.lower ?? ''));

/** "#NikkiHaley" → "Nikki", "Haley". */
const untagged = (tag: string): string[] =>
  tag
    .slice(1)
    .replace(/(?<=\p{Ll})(?=\p{Lu})|[_.]/gu, ' ')
    .split(' ')
    .filter((part) => part !== '');

/** "R. Pike": the letter is no word of a chat. */
const isInitial = (word: string, behind: string): boolean =>
  /^\p{Lu}$/u.test(word) && word !== 'Q' && /^\. ?\p{Lu}/u.test(behind);

/** `shown`: a capital in the middle of a sentence, which makes a name of many a word ("Will", "Mark", "Grace Good"). */
function isOpen(lower: string, shown: boolean): boolean {
  if (/^\d/.test(lower) || isContraction(lower)) return false;
  if (wordClass(lower) !== 'open') return shown && DATES_AND_NAMES.test(lower);
  if (isRoleNoun(lower) || isTitle(lower)) return true;
  return !ASKING.has(lower) && !isSayingPlainly(lower);
}

/** "We're", "who's", "don't": a function word with another one. */
function isContraction(lower: string): boolean {
  const [word = '', ending = ''] = lower.split("'");
  return /^(?:re|m|ll|ve|d|s|t)$/.test(ending) && (wordClass(word) !== 'open' || /n$/.test(word));
}

/** Verbs of saying that are hardly ever names: all but those that many people bear ("Grant", "Boast"). */
const isSayingPlainly = (lower: string): boolean => isSaying(lower) && !WORDS_AND_NAMES.test(lower);

/** The part of the frame that belongs to each quotation: the words before it and behind it. */
export interface Zone {
  readonly before: string;
  readonly behind: string;
}

/** The stop of an initial or a title ends nothing. */
const BOUNDARY =
  /\n+|\s[/|](?=\s)|(?<=[.!?;])(?<!\b(?:\p{L}|mrs?|ms|dr|prof|sen|rep|gov|gen|col|st|jr|sr)\.)\s+|(?<=,)\s*(?=(?:and|but|while|whereas|then)\b)|\s(?=(?:and|but|while|whereas)\s)/iu;
const SAID_BEHIND = new RegExp(
  `^[\\s,.?!]*(?:[-–—~|/(\\[]|\\b(?:by|from|${SAY_VERB})\\b|(?!and\\b|but\\b|while\\b|did\\b|or\\b)\\S+(?: \\S+){0,5} ${SAY_VERB}\\b[\\s.]*(?:$|[.\\n;]))`,
  'i',
);
const SAID_BEFORE = new RegExp(`(?:[:,]|\\b(?:${SAY_VERB}|that|as|saying))\\s*$`, 'i');

export function zonesOf(frame: string): Zone[] {
  const pieces = frame.split(QUOTED);
  const zones: { before: string; behind: string }[] = [];
  for (let i = 0; i + 1 < pieces.length; i++) zones.push({ before: '', behind: '' });
  const [first] = zones;
  const last = zones.at(-1);
  if (!first || !last) return [];
  first.before = pieces[0] ?? '';
  last.behind = pieces.at(-1) ?? '';
  for (let i = 1; i + 1 < pieces.length; i++) {
    const [left, right] = shared(pieces[i] ?? '');
    (zones[i - 1] as { behind: string }).behind = left;
    (zones[i] as { before: string }).before = right;
  }
  return zones;
}

/** The words between two quotations: which belong to the one before them and which to the one behind. */
function shared(between: string): readonly [string, string] {
  const cut = BOUNDARY.exec(between.replace(/^[\s,.?!;]+/, (marks) => '\uE002'.repeat(marks.length)));
  const behind = SAID_BEHIND.test(between);
  const before = SAID_BEFORE.test(between);
  if (cut && (behind || before)) {
    const at = cut.index + cut[0].length;
    // "“…” and Moss said: “…”": nothing in front of the border names anybody.
    return [between.slice(0, cut.index), between.slice(at)];
  }
  if (behind && !before) return [between, ''];
  if (before && !behind) return ['', between];
  return [between, between];
}
