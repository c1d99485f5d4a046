/**
 * Who may be named beside a quotation, wherever the name stands. Pure: the archive decides which of the candidates it knows
 * (`answers/asked-speakers.ts`).
 */

import { language } from '../language/index.ts';
import { isRoleNoun, isTitle } from '../people/names/name-words.ts';
import { wholeWord } from '../text/one-of.ts';
import { wordClass } from '../text/word-classes.ts';
import { isInverted, isLabel } from './listed-names.ts';
import {
  type FrameWord,
  frameWords,
  isGreeting,
  isSaying,
  isSpokenNoun,
  leadsAwayFrom,
  leadsToSpeaker,
  type Zone,
} from './quotation-frame.ts';

const { NAME_PARTICLES } = language.smallWords;
const BEFORE_DESCRIPTION = wholeWord(language.questionWords.BEFORE_DESCRIPTION);
const ASKED_ONES = wholeWord(language.questionWords.ASKED_ONES);
const ASKING_VERBS = wholeWord(language.questionWords.ASKING_VERBS);
const CHAT_SAYS = wholeWord(language.questionWords.CHAT_SAYS);
const ATTRIBUTED = wholeWord(language.questionWords.ATTRIBUTED);
const NAMES_SPEAKER = wholeWord(language.questionWords.NAMES_SPEAKER);

/** Words beside a quotation that may name whoever it is put in the mouth of. */
export interface NamedBeside {
  readonly words: readonly string[];
  /** With what links a role to its place: "the mayor of Harbour City". */
  readonly phrase: string;
  /** How plainly the place of the words makes them the speaker's; from `PLAIN` on nobody else can be meant. */
  readonly plainness: number;
  /** Every word begins with a capital. */
  readonly capital: boolean;
  readonly tag: boolean;
  /** The words belong to an office ("Harbour City" of "the mayor of Harbour City"): of themselves they name at most somebody known. */
  readonly inOffice: boolean;
  /** Names of which one may be meant as well as the other ("Brandt or Venn"): the words of the first; null: it stands alone. */
  readonly choice: string | null;
}

/** What a place beside a quotation is worth; the order is what counts, and the tests hold it. */
const SUBJECT = 4;
const LABEL = 3;
const BEHIND = 2;
const CAPITALS = 1;
const AWAY = -4;
const SPOKEN_TO = -8;
export const PLAIN = 2.5;

interface Run {
  readonly first: number;
  readonly end: number;
}

export function namesBeside({ before, behind }: Zone): NamedBeside[] {
  // "We attribute “…” to Brandt": the verb stands before the quotation.
  const attributes = frameWords(before).words.slice(-ATTRIBUTES_WITHIN).some(isAttributing);
  return [...candidates(before, false, false), ...candidates(behind, true, attributes)].sort(
    (a, b) => b.plainness - a.plainness,
  );
}

function candidates(zone: string, isBehind: boolean, attributes: boolean): NamedBeside[] {
  const { words, tail } = frameWords(zone);
  const runs = runsOf(words);
  const offices = runs.map((run) => officeAround(words, run));
  const found: NamedBeside[] = runs.map((run, nth) => {
    const isTurned = run.end === run.first + 1 && isInverted(words, run.first - 1);
    const own = isTurned
      ? [run.first, run.first - 1].map((at) => words[at] as FrameWord)
      : words.slice(run.first, run.end);
    const whole = offices[nth] as Run;
    const office = { first: whole.first, end: run.end };
    const leads = isBehind && (runs[0]?.first ?? 0) >= office.first;
    const near = isBehind ? nth : runs.length - 1 - nth;
    const capital = own.every((word) => word.capital || word.tag || NAME_PARTICLES.includes(word.lower));
    return {
      words: own.map(({ text }) => text),
      phrase: isTurned ? own.map(({ text }) => text).join(' ') : phraseOf(words, run, whole),
      inOffice: offices.some((one, i) => i !== nth && one.first <= run.first && one.end >= run.end),
      plainness:
        (attributes && isLedTo(words, run) ? SUBJECT : placeOf(words, office, isBehind, leads, tail)) +
        (capital ? CAPITALS : 0) -
        near * 0.05,
      capital,
      tag: own.some((word) => word.tag),
      choice: null,
    };
  });
  // "Did Brandt or Venn say": both are asked about.
  for (let nth = found.length - 2; nth >= 0; nth--) {
    const one = found[nth] as NamedBeside;
    const next = found[nth + 1] as NamedBeside;
    const or = words[runs[nth]?.end ?? 0];
    if (or?.lower !== 'or' || runs[nth + 1]?.first !== (runs[nth]?.end ?? 0) + 1) continue;
    const choice = next.choice ?? next.phrase;
    found[nth] = { ...one, choice, plainness: Math.max(one.plainness, next.plainness) };
    found[nth + 1] = { ...next, choice };
  }
  // "said the mayor, Ada Pike": the name behind an office stands where the office stands.
  return found.map((one, nth) => {
    const office = found[nth - 1];
    const first = runs[nth]?.first ?? 0;
    const named = office?.words.every((word) => /^\p{Ll}/u.test(word)) && office.words.some(isRoleWord);
    return office && named && one.capital && isApposed(words, first)
      ? { ...one, plainness: Math.max(one.plainness, office.plainness + CAPITALS) }
      : one;
  });
}

const PLAIN_SPACE = /^[ \u00a0]*$/;

function runsOf(words: readonly FrameWord[]): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!words[i]?.open) continue;
    let first = i;
    // "Grace Good", "Best Buy": a word of asking that is printed as a part of the name.
    while (
      first > 0 &&
      joins(words[first - 1], words[first]) &&
      PLAIN_SPACE.test(words[first]?.before ?? '-')
    )
      first--;
    let end = i + 1;
    while (end < words.length && PLAIN_SPACE.test(words[end]?.before ?? '-') && !words[end - 1]?.owns) {
      const next = words[end] as FrameWord;
      if (!next.open && !joins(next, words[end - 1])) break;
      if (next.tag !== words[end - 1]?.tag) break;
      end++;
    }
    if (!isLabel(words, first, end) && !isInverted(words, first)) runs.push({ first, end });
    i = end - 1;
  }
  return runs;
}

const joins = (word: FrameWord | undefined, beside: FrameWord | undefined): boolean =>
  word !== undefined &&
  beside !== undefined &&
  word.capital &&
  !word.loud &&
  !word.opens &&
  beside.capital &&
  wordClass(word.lower) === 'open' &&
  !isSaying(word.lower) &&
  !isSpokenNoun(word.lower);

/** A run with what belongs to the office that it names: "Harbour City's | mayor", "the | mayor | of Harbour City". */
function officeAround(words: readonly FrameWord[], run: Run): Run {
  let { first, end } = run;
  const isLady = words[first]?.lower === 'lady' && words[first - 1]?.lower === 'first' && end === first + 1;
  if (!isLady && !isRoleWord(words[end - 1]?.lower ?? '')) return run;
  if (isLady) first--;
  const goesOn = (at: number): boolean => PLAIN_SPACE.test(words[at]?.before ?? '-');
  while (words[first - 1]?.owns && words[first - 1]?.open && goesOn(first)) {
    first--;
    while (words[first - 1]?.open && goesOn(first)) first--;
  }
  for (let links = 0; links < 2; links++) {
    const link = words[end];
    if (!link || !/^(?:of|for|at|to)$/.test(link.lower) || !goesOn(end)) break;
    let next = end + 1;
    if (words[next]?.lower === 'the') next++;
    const from = next;
    while (words[next]?.open && goesOn(next)) next++;
    if (next === from) break;
    end = next;
  }
  return { first, end };
}

/** "the mayor of Harbour City" for "mayor". */
function phraseOf(words: readonly FrameWord[], run: Run, { first, end }: Run): string {
  const from = first - Number(/^(?:the|our|its)$/.test(words[first - 1]?.lower ?? ''));
  return words
    .slice(from, end)
    .map(({ text, owns }, i) => (owns && from + i !== run.end - 1 ? `${text}'s` : text))
    .join(' ');
}

function placeOf(
  words: readonly FrameWord[],
  { first, end }: Run,
  isBehind: boolean,
  isFirstBehind: boolean,
  tail: string,
): number {
  let at = first - 1;
  while (BEFORE_DESCRIPTION.test(words[at]?.lower ?? '')) at--;
  const previous = words[at];
  const before = words[at + 1]?.before ?? '';
  const earlier = words[at - 1]?.lower ?? '';
  const lead = previous?.lower ?? '';
  const next = words[end];
  const beside = previous !== undefined && !/[.!?;:\n]/.test(before);
  // "Hi Anna", "Thanks,\nAnna", "Anna, can you …": whoever is written to, and whoever writes.
  if (previous && isGreeting(lead) && !/[.!?]/.test(before)) return SPOKEN_TO;
  if (next && words[first]?.opens && first <= 1 && isCalledOn(words, end)) return SPOKEN_TO;
  if (beside && (leadsTo(lead, earlier) || (lead === 'to' && isAttributed(words, at)))) return SUBJECT;
  if (beside && isSaying(lead) && isBehind && isSaidBehind(words, at)) return SUBJECT + 0.5;
  if (beside && (leadsAwayFrom(lead) || (lead === 'by' && PASSED_ON.test(earlier)))) return AWAY;
  if (/[:\n]/.test(before) && NAMES_SPEAKER.test(lead)) return SUBJECT;
  if (saysBehind(words, end)) return SUBJECT;
  // "Brandt's words", "Brandt's famous last line"; "the words “…” are Brandt's"
  if (words[end - 1]?.owns && words.slice(end, end + 3).some(({ lower }) => isSpokenNoun(lower)))
    return LABEL;
  if (words[end - 1]?.owns && isBehind && isFirstBehind && !next) return LABEL;
  // "Brandt's “…”"
  if (words[end - 1]?.owns && !isBehind && !next && /^[\s:]*$/.test(tail)) return LABEL;
  if (words[end - 1]?.owns) return 0;
  if (isBehind) {
    if (!isFirstBehind) return isApposed(words, first) ? 0 : 0.5;
    const mark = words[0]?.before ?? '';
    const alone = first <= 1 && /[-–—―~|/\\([{<,\n•*]|--/.test(mark);
    return alone ? BEHIND : 1;
  }
  const label = /(?:[:,–—―|>(-]|\n)\s{0,50}$/.test(tail) || /^\s*$/.test(tail);
  const last = !words.slice(end).some((word) => /[.!?;\n]/.test(word.before.replace(/^\./, '')));
  if (label && last)
    return LABEL - (isApposed(words, first) ? 0.5 : 0) - (/[:–—|-]\s*$/.test(tail) ? 0 : 0.5);
  return 0.5;
}

const PASSED_ON = wholeWord(language.questionWords.PASSED_ON);

function leadsTo(lead: string, earlier: string): boolean {
  if (lead === 'by' && PASSED_ON.test(earlier)) return false;
  if (leadsToSpeaker(lead)) return true;
  if (lead === 'of') return isSpokenNoun(earlier);
  return lead === 'to' && ATTRIBUTED.test(earlier);
}

/** "Can we attribute this to Brandt?": the verb stands some words before its "to". */
const isAttributed = (words: readonly FrameWord[], to: number): boolean =>
  words.slice(Math.max(0, to - ATTRIBUTES_WITHIN), to).some(isAttributing);

const ATTRIBUTES_WITHIN = 5;
const isAttributing = ({ lower }: FrameWord): boolean =>
  /^(?:attribut|credit|ascri|assign|pin|belong|trace)/.test(lower);

/** The first words behind a quotation, with "to" in front of them. */
const isLedTo = (words: readonly FrameWord[], { first }: Run): boolean =>
  words[0]?.lower === 'to' &&
  words.slice(1, first).every(({ lower }) => /^(?:the|a|an|our|their)$/.test(lower));

/** "“…,” said Brandt": no other name stands between the quotation and the verb. */
const isSaidBehind = (words: readonly FrameWord[], verb: number): boolean =>
  words.slice(0, verb).every((word) => !word.open);

/** "Brandt, the mayor, who has really said": the verb of saying whose subject ends at `end`. */
function saysBehind(words: readonly FrameWord[], end: number): boolean {
  let at = end;
  if (/[,(–—-]/.test(words[at]?.before ?? '')) {
    for (let i = at + 1; i < Math.min(words.length, at + 14); i++) {
      if (/[,)–—-]/.test(words[i]?.before ?? '')) {
        at = i;
        break;
      }
    }
  } else if (/^(?:of|at|for|from|in)$/.test(words[at]?.lower ?? '')) {
    // "Steve Gorman of Waldameer said"
    at++;
    if (words[at]?.lower === 'the') at++;
    while (words[at]?.open && at < end + 6) at++;
    if (/[,(]/.test(words[at]?.before ?? '')) return false;
  }
  for (let skipped = 0; skipped < 6; skipped++, at++) {
    const word = words[at];
    if (!word || /[.;:\n]/.test(word.before)) return false;
    // "The Quay Post": a paper's name.
    if (word.capital && !word.loud && !word.opens) return false;
    if (isSaying(word.lower) || (/^(?:put|puts|putting)$/.test(word.lower) && words[at + 1]?.lower === 'it'))
      return true;
    if (CHAT_SAYS.test(word.lower)) return true;
    const kind = wordClass(word.lower);
    if (
      kind !== 'adverb' &&
      kind !== 'auxiliary' &&
      kind !== 'relative' &&
      !/ly$|^(?:that|to|on|it)$/.test(word.lower)
    )
      return false;
  }
  return false;
}

/** "Gareth West, Ketchup Entertainment": what stands behind a comma tells more of the name before it. */
const isApposed = (words: readonly FrameWord[], first: number): boolean => {
  const at = /^(?:the|a|an)$/.test(words[first - 1]?.lower ?? '') ? first - 1 : first;
  return /^,\s*$|\(/.test(words[at]?.before ?? '') && Boolean(words[at - 1]?.open);
};

/** "Anna, can you …", "@anna please …" */
function isCalledOn(words: readonly FrameWord[], end: number): boolean {
  const next = words[end];
  const after = words[end + 1];
  if (!next) return false;
  if (/^(?:please|pls|plz)$/.test(next.lower)) return true;
  return ASKING_VERBS.test(next.lower) && (/,/.test(next.before) || ASKED_ONES.test(after?.lower ?? ''));
}

/** Whether words are nothing but a title or an office. */
export const isRoleWord = (word: string): boolean => isRoleNoun(word) || isTitle(word);
