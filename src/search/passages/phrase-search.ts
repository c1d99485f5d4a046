/**
 * Phrases that must stand exactly (case, diacritics and quote style aside). Postings find where the stems stand side by
 * side, article by article, so that a phrase is found across a cut between two passages too; the text then has the last
 * word, since stems are coarser than words.
 */
import type { Span } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import type { IndexPart } from '../index/passage-index.ts';
import { PostingCursor } from '../index/postings.ts';

export interface PhrasePlace extends Span {
  /** The passage in which the phrase begins; for a phrase of the title the article's first, and an empty span. */
  readonly passage: number;
}

/**
 * Every place of the phrase in one part, in order; the search ends with the article in which the phrase is found in `enough` passages.
 * A phrase without words stands nowhere.
 */
export function findPhrase(
  part: IndexPart,
  phrase: string,
  enough = Number.POSITIVE_INFINITY,
): PhrasePlace[] {
  const words = foldedWords(phrase).map(({ word }) => word);
  const terms = words.map((word) => part.segment.terms.find(stem(word)));
  if (terms.length === 0 || terms.some((term) => term < 0)) return [];
  const { segment } = part;
  const { passageArticle, passageFrequency, firstPassage } = segment.columns;
  const cursors = terms.map((term) => new PostingCursor(segment, term));
  const rarest = terms.reduce(
    (best, term, i) =>
      (passageFrequency[term] as number) < (passageFrequency[terms[best] as number] as number) ? i : best,
    0,
  );
  const scout = new PostingCursor(segment, terms[rarest] as number);
  const places: PhrasePlace[] = [];
  let found = 0;
  for (let passage = scout.next(); passage !== PostingCursor.END && found < enough; ) {
    const article = passageArticle[passage] as number;
    const end = firstPassage[article + 1] as number;
    const before = places.length;
    if (part.gone[article] !== 1) collect(part, article, cursors, words, places);
    found += new Set(places.slice(before).map((place) => place.passage)).size;
    passage = scout.seek(end);
  }
  return places;
}

const buffer = new Int32Array(1024);

/** Steps through one article: `words` side by side in its text or its title. */
function collect(
  part: IndexPart,
  article: number,
  cursors: readonly PostingCursor[],
  words: readonly string[],
  places: PhrasePlace[],
): void {
  const { firstPassage, passageWords, titleWords } = part.segment.columns;
  const first = firstPassage[article] as number;
  const end = firstPassage[article + 1] as number;
  const title = titleWords[article] as number;
  // Word numbers within the article's text; the title's are negative.
  const bases: number[] = [0];
  for (let passage = first; passage < end; passage++) {
    bases.push((bases.at(-1) as number) + (passageWords[passage] as number) - title);
  }
  let starts: Set<number> | null = null;
  for (const [i, cursor] of cursors.entries()) {
    const here = new Set<number>();
    for (let passage = cursor.seek(first); passage < end; passage = cursor.next()) {
      const count = cursor.positions(buffer);
      for (let k = 0; k < count; k++) {
        const position = buffer[k] as number;
        const at =
          position < title ? position - title : (bases[passage - first] as number) + position - title - 1;
        // In the title a phrase may not run over into the text: −1 + 1 would be the text's first word.
        const start = at - i;
        if (at >= 0 ? start >= 0 : true) if (starts === null || starts.has(start)) here.add(start);
      }
    }
    if (here.size === 0) return;
    starts = here;
  }
  verify(
    part,
    article,
    [...(starts ?? [])].sort((a, b) => a - b),
    bases,
    words,
    places,
  );
}

function verify(
  part: IndexPart,
  article: number,
  starts: readonly number[],
  bases: readonly number[],
  words: readonly string[],
  places: PhrasePlace[],
): void {
  const { segment } = part;
  const { firstPassage, passageStart } = segment.columns;
  const first = firstPassage[article] as number;
  if (starts.some((start) => start < 0) && standsInTitle(segment.record(article).title ?? '', words)) {
    const at = passageStart[first] as number;
    places.push({ passage: first, start: at, end: at });
  }
  const inText = starts.filter((start) => start >= 0);
  if (inText.length === 0) return;
  const text = segment.texts.slice(article);
  const folded = foldedWords(text);
  let passage = 0;
  for (const start of inText) {
    if (!words.every((word, i) => folded[start + i]?.word === word)) continue;
    while (passage + 2 < bases.length && (bases[passage + 1] as number) <= start) passage++;
    places.push({
      passage: first + passage,
      start: (folded[start] as Span).start,
      end: (folded[start + words.length - 1] as Span).end,
    });
  }
}

function standsInTitle(title: string, words: readonly string[]): boolean {
  const folded = foldedWords(title).map(({ word }) => word);
  return folded.some((_, at) => words.every((word, i) => folded[at + i] === word));
}
