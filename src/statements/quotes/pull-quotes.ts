/**
 * Pull quotes: words that a page sets large, their speaker below them inside the same marks.
 *
 *     "The pier will hold.          ← words, left open
 *     Ada Moss, harbour master."    ← credit: a name and what it is, no words of hers
 *
 * Most repeat a quotation of the article; such a one is boilerplate, the others are credited to the name.
 */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { Phrases } from '../../text/phrases.ts';
import type { QuotedStretch, TextReading } from '../../text/reading.ts';
import type { TokenSpan } from '../token-span.ts';

export interface PullQuotes {
  /** Stretches that are nobody's words: credits, and words that the article quotes elsewhere. */
  readonly boilerplate: ReadonlySet<QuotedStretch>;
  /** For the words of a pull quote that stand nowhere else, the name in its credit. */
  readonly credits: ReadonlyMap<QuotedStretch, TokenSpan>;
}

/** No credit is longer, in tokens. */
const LONGEST_CREDIT = 14;
/** Letters and digits by which two quotations are the same words. */
const ALIKE = 40;

export function pullQuotesOf(reading: TextReading, phrases: Phrases): PullQuotes {
  const boilerplate = new Set<QuotedStretch>();
  const credits = new Map<QuotedStretch, TokenSpan>();
  let before: QuotedStretch | null = null;
  let others: Map<string, number> | null = null;
  let attributed: Set<string> | null = null;
  for (const stretch of reading.quoted) {
    if (stretch.depth > 0) continue;
    // Words alone in their paragraph that a sentence of the article gives to somebody.
    if (isAlone(reading, stretch)) {
      attributed ??= new Set(
        reading.quoted.filter((one) => !isAlone(reading, one)).map((one) => opening(reading.text, one)),
      );
      const key = opening(reading.text, stretch);
      if (key.length === ALIKE && attributed.has(key)) boilerplate.add(stretch);
    }
    const words = before;
    before = stretch;
    const credit = creditIn(reading, phrases, stretch);
    if (!credit || !words || words.closed || words.paragraph !== stretch.paragraph - 1) continue;
    boilerplate.add(stretch);
    others ??= countOpenings(reading);
    if ((others.get(opening(reading.text, words)) ?? 0) > 1) boilerplate.add(words);
    else credits.set(words, credit);
  }
  return { boilerplate, credits };
}

/** Nothing else stands in its paragraph, and it is no part of a longer quotation. */
function isAlone(
  { paragraphs }: TextReading,
  { closed, continues, open, close, paragraph }: QuotedStretch,
): boolean {
  const { start, end } = paragraphs[paragraph]!;
  return closed && !continues && open === start && close >= end;
}

/** The name in a paragraph that only closes a quotation: a name, and behind a comma what it is, without a verb. */
function creditIn(
  { tokens, paragraphs }: TextReading,
  phrases: Phrases,
  stretch: QuotedStretch,
): TokenSpan | null {
  const { firstToken, endToken, end } = paragraphs[stretch.paragraph]!;
  if (!stretch.continues || stretch.open !== stretch.start || stretch.close < end) return null;
  if (endToken - firstToken > LONGEST_CREDIT) return null;
  const phrase = phrases.list[phrases.at[firstToken]!];
  if (phrase?.firstToken !== firstToken || phrase.kind !== 'name' || !isCapital(tokens[firstToken]!))
    return null;
  const next = tokens[phrase.endToken]!;
  if (next.kind === 'word') return null;
  for (let t = phrase.endToken; t < endToken; t++)
    if (tokens[t]!.word.class === 'auxiliary' || /^[?!]$/.test(tokens[t]!.text)) return null;
  return { first: firstToken, end: phrase.endToken };
}

function countOpenings({ text, quoted }: TextReading): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stretch of quoted) {
    const key = opening(text, stretch);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** The first letters and digits of a quotation, in lower case. */
const opening = (text: string, { start, end }: QuotedStretch): string =>
  text
    .slice(start, Math.min(end, start + 3 * ALIKE))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, ALIKE);
