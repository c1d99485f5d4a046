/**
 * A quotation typed without its marks: the stretch of a question that an article prints (nearly) so, and who the rest of the
 * question says it is by.
 *
 *     did Ilse Brandt say the tram will run again before winter
 *                         └──────── printed ─────────────────┘
 */

import { language } from '../language/index.ts';
import type { Answer, Query } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import { NAMES_DATE } from '../questions/quotation-dates.ts';
import { asksVerdict, isChatWord, isSaying, QUOTED } from '../questions/quotation-frame.ts';
import type { Archive } from '../search/archive.ts';
import { align } from '../search/relevance/quote-match-align.ts';
import { type AskedWords, readAsked, sequenceOf } from '../search/relevance/quote-match-words.ts';
import { foldText } from '../text/normalise.ts';
import { oneOf, wholeWord } from '../text/one-of.ts';
import { wordClass } from '../text/word-classes.ts';
import { speakersBeside } from './asked-speakers.ts';
import { answerCheck } from './check.ts';
import { spansOf } from './compared-wording.ts';

/** "Law dean - why has nobody noticed the clause in the bill". */
const QUESTIONED = new RegExp(`\\b${oneOf(language.smallWords.QUESTION_WORDS)}\\b`, 'i');
const READ = 6;
const FEWEST_WORDS = 5;
const FEWEST_TELLING = 2;
/** So many words may stand between what is printed and the verb of saying behind it. */
const MOST_LEFT = 4;
const BORDER = wholeWord(language.answerWords.BORDER);
/** The share of the stretch's words, by weight, that the source must have. */
const PRINTED = 0.7;
/** What a word that the source lacks costs a stretch, against what one that it has is worth. */
const LACKING = 1.2;

/**
 * null: the question holds no words that are printed, or names nobody beside them. Nor is it a quotation where the words
 * cannot be found as one and the question reads well as asking what somebody said on a topic ("Moss on who pays for the quay").
 */
export async function answerClaim(query: Query, archive: Archive): Promise<Answer | null> {
  const { claim } = query;
  if (claim === null || query.quotations.length > 0 || query.skip !== 0) return null;
  const found = await printedStretch(claim, archive);
  if (found === null) return null;
  const frame = claim.slice(0, found.start) + QUOTED + claim.slice(found.end);
  const [owner] = await speakersBeside(frame, archive);
  if (!owner) return null;
  const end = upToName(claim, found.end, owner.asked.name);
  const quotation = claim.slice(found.start, end).replace(/\s+/g, ' ');
  const asks = query.speakers.length > 0 || QUESTIONED.test(claim);
  const asksTopic = !INTENTS[query.intent].checks && asks && query.topic !== null;
  // "On Friday" in the quotation's own words is no time at which it was said.
  const undated = NAMES_DATE.test(frame) ? {} : { since: null, until: null, weekday: null };
  const checked = await answerCheck(
    {
      ...query,
      ...undated,
      intent: 'check',
      topic: null,
      phrases: [],
      speakers: [owner.asked.name],
      quotations: [quotation],
      frame,
      asksFor: null,
    },
    archive,
  );
  return asksTopic && checked.check?.verdict === 'not_found' ? null : checked;
}

/**
 * The end of a quotation without marks that a name follows: the words in small letters up to that name are part of the
 * quotation. Offsets into `claim`, in UTF-16 code units; `end`: where the quotation ends so far.
 */
function upToName(claim: string, end: number, name: string): number {
  const between = /^(?:\s+\p{Ll}[\p{L}'’-]*){1,12}(?=\s+(\p{Lu}[\p{L}'’-]*))/u.exec(claim.slice(end));
  if (
    !between ||
    !foldText(name)
      .split(' ')
      .includes(foldText(between[1] ?? ''))
  )
    return end;
  const words = between[0].trim().toLowerCase().split(/\s+/);
  return words.some((word) => isSaying(word) || asksVerdict(word) || BORDER.test(word))
    ? end
    : end + between[0].length;
}

async function printedStretch(
  text: string,
  archive: Archive,
): Promise<{ start: number; end: number } | null> {
  const asked = readAsked(text);
  let best: Stretch | null = null;
  for (const hit of await archive.findWording(text, READ)) {
    if (hit.statement === null) continue;
    const source = (await archive.document(hit.document.id))?.text;
    if (source === undefined) continue;
    // Not the article's words around the quotation: the question has the name and the verb as well.
    const { quoted } = hit.statement;
    const sequence = sequenceOf(source, quoted.length > 0 && !hit.quoted ? quoted : spansOf(hit), asked);
    const found = align(asked, sequence);
    if (!found) continue;
    const same = new Set<number>();
    const { ids } = sequence;
    for (const pair of found.pairs)
      if (pair.asked !== null && pair.source !== null && ids[pair.source] === asked.ids[pair.asked])
        same.add(pair.asked);
    const stretch = heaviest(asked.weights, same);
    if (stretch && (best === null || stretch.worth > best.worth)) best = stretch;
  }
  if (best === null) return null;
  const { words, starts, ends } = asked;
  const { from, to } = widened(text, asked, best);
  const telling = words.slice(from, to + 1).filter((word) => wordClass(word) === 'open').length;
  if (to - from + 1 < FEWEST_WORDS || telling < FEWEST_TELLING) return null;
  return { start: starts[from] as number, end: ends[to] as number };
}

/**
 * Changed words at the edges belong to the quotation too: behind a word of saying it goes on to the end of the text or to a
 * sentence that asks something, else as far as no mark stands.
 */
function widened(text: string, { words, starts, ends }: AskedWords, best: Stretch): Stretch {
  let { from, to } = best;
  const gap = (i: number): string => text.slice(ends[i - 1] ?? 0, starts[i] ?? text.length);
  const borders = (word: string): boolean =>
    isSaying(word) || asksVerdict(word) || /^(?:that|according|did|who|by)$/.test(word);
  // "When it rains, I like to say, ‘bring a coat’": whoever is quoted says it.
  const isInner = (i: number): boolean =>
    isSaying(words[i] ?? '') &&
    words.slice(Math.max(0, i - 4), i).some((word) => word === 'i' || word === 'we');
  while (from > 0) {
    const last = words[from - 1] ?? '';
    const inner = isInner(from - 1);
    if (!(inner ? /^[\s,:‘'“"]+$/ : /^\s+$/).test(gap(from)) || /\n/.test(gap(from))) break;
    if (borders(last) && !inner) break;
    from--;
  }
  const told = SPEAKS_TO.test(words[from - 1] ?? '') && isSpokenTo(words.slice(from, best.from));
  if (told) from = best.from;
  // "N q": no mark stands between the name and the words; in "q, said N" none comes before them.
  // "Purple tram will run – Pike": where the name stands behind a mark, a few first words are the quotation's.
  const isNamedBehind =
    best.from <= MOST_LAST && /^[.!?…"”’]{0,3}\s*(?:\s[-–—]|[:(|~/]|\n)/.test(text.slice(ends[to]));
  if (from === 0 && !isNamedBehind && !isSaying(words[to + 1] ?? '')) from = best.from;
  const said = told || (from > 0 && (borders(words[from - 1] ?? '') || /:/.test(gap(from))));
  while (
    to + 1 < words.length &&
    goesOn(gap(to + 1), said, text.slice(starts[to + 1])) &&
    !borders(words[to + 1] ?? '')
  )
    to++;
  // "Pike the tram will run purple": a few last words are the quotation's, "Pike the tram will run legit or not" the asker's.
  if (to === words.length - 1 && !said && !isFewOf(words.slice(best.to + 1))) to = best.to;
  // "…, purple – Pike": lower-case words in front of a mark behind which a name stands.
  if (!said) to = upToMark(text, { words, starts, ends }, to, borders);
  // "…, purple, said Pike": lower-case words in front of the verb.
  let next = to + 1;
  while (
    next < words.length &&
    next - to <= MOST_LEFT &&
    /^\p{Ll}/u.test(text.slice(starts[next])) &&
    !borders(words[next] ?? '')
  )
    next++;
  if (next > to + 1 && !/\n|\s[-–—]/.test(gap(to + 1)) && isSaying(words[next] ?? '')) to = next - 1;
  return { ...best, from, to };
}

const SPEAKS_TO = wholeWord(language.answerWords.SPEAKS_TO);
const TO_WHOM = wholeWord(language.answerWords.TO_WHOM);
/** "Told the council", "told reporters" in front of the words. */
const isSpokenTo = (words: readonly string[]): boolean =>
  words.length === 1 || (words.length === 2 && TO_WHOM.test(words[0] ?? ''));

const MOST_LAST = 3;
const isFewOf = (words: readonly string[]): boolean =>
  words.length <= MOST_LAST && !words.some((word) => asksVerdict(word) || isChatWord(word));

/** The last of at most `MOST_LEFT` lower-case words behind a comma that stand in front of a dash, a bracket or a line's end. */
function upToMark(
  text: string,
  { words, starts, ends }: Pick<AskedWords, 'words' | 'starts' | 'ends'>,
  to: number,
  borders: (word: string) => boolean,
): number {
  const gap = (i: number): string => text.slice(ends[i - 1] ?? 0, starts[i] ?? text.length);
  if (!/^\s*,\s+$/.test(gap(to + 1))) return to;
  for (let next = to + 1; next < words.length && next - to <= MOST_LEFT; next++) {
    if (!/^\p{Ll}/u.test(text.slice(starts[next])) || borders(words[next] ?? '')) return to;
    if (/\n|\s[-–—]|^\s*[:([|/~]/.test(gap(next + 1))) return next;
    if (next === words.length - 1) return isFewOf(words.slice(to + 1)) ? next : to;
    if (!/^\s+$/.test(gap(next + 1))) return to;
  }
  return to;
}

/** Whether what stands between two words leaves them in one quotation; `said`: a word of saying leads to it. */
function goesOn(gap: string, said: boolean, rest: string): boolean {
  if (/\n|\s[-–—]/.test(gap)) return false;
  if (!said) return /^\s+$/.test(gap);
  if (/^[\s,;’'“”"‘-]+$/.test(gap)) return true;
  // A sentence ends inside the quotation, or "Gov." is cut short: what follows asks nothing.
  return /^[\s.!…,;’'“”"‘-]+$/.test(gap) && !ASKS.test(rest.slice(0, 200));
}

/** Opens a sentence of the asker's own. */
const ASKS =
  /^(?:is|are|was|were|did|does|do|has|have|can|could|would|please|pls|thanks|thank|need|who|when|where|what|and (?:is|did|was)|or|really|correct|right|true|check|verify|confirm|source)\b/i;

interface Stretch {
  /** Index of the first and last word. */
  readonly from: number;
  readonly to: number;
  readonly worth: number;
}

/** The stretch of words that weighs most, words that the source lacks counted against it (Kadane's maximal sum). */
function heaviest(weights: readonly number[], same: ReadonlySet<number>): Stretch | null {
  let best: Stretch | null = null;
  let from = 0;
  let sum = 0;
  weights.forEach((weight, i) => {
    if (sum <= 0) {
      sum = 0;
      from = i;
    }
    sum += same.has(i) ? weight : -LACKING * weight;
    if (sum > (best?.worth ?? 0)) best = { from, to: i, worth: sum };
  });
  const found = best as Stretch | null;
  if (found === null) return null;
  let met = 0;
  let total = 0;
  for (let i = found.from; i <= found.to; i++) {
    total += weights[i] as number;
    if (same.has(i)) met += weights[i] as number;
  }
  return met >= PRINTED * total ? found : null;
}
