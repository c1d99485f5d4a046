/**
 * A paragraph as the statements' rules see it: sentences in which a quotation is one opaque unit.
 *
 *     He said | "A. B. C," | and left.     one sentence, whatever stands inside the marks
 *
 * Titles, nicknames and terms in marks are not masked: they are read through like any words.
 */

import { findPhrases } from '../../text/find-phrases.ts';
import { isStrong } from '../../text/marks.ts';
import type { Phrases } from '../../text/phrases.ts';
import type { Paragraph, TextReading, Token } from '../../text/reading.ts';
import { type PullQuotes, pullQuotesOf } from './pull-quotes.ts';
import type { QuoteSpan } from './quote-span.ts';
import { type TermBefore, type TermKind, termKind } from './quoted-terms.ts';
import { hasSignOffs } from './sign-offs.ts';
import { namesItsSpeaker } from './speaker-behind.ts';

export interface MaskedSentence {
  readonly first: number;
  readonly end: number;
  readonly paragraph: number;
  readonly quotes: readonly QuoteSpan[];
  /** Titles in marks: read through as words, but quoted where a report holds them. */
  readonly titles: readonly QuoteSpan[];
}

export interface Layout {
  readonly reading: TextReading;
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly quotes: readonly QuoteSpan[];
  /** For each token the outermost quotation that it stands in, -1 outside. */
  readonly quoteAt: Int32Array;
  readonly sentences: readonly MaskedSentence[];
  /** Speakers whom a pull quote's own credit names. */
  readonly credits: PullQuotes['credits'];
  /** Its parts have their reporters' names under them. */
  readonly signedOff: boolean;
}

export function layOut(reading: TextReading): Layout {
  const { tokens, text } = reading;
  const phrases = findPhrases(reading);
  const { boilerplate, credits } = pullQuotesOf(reading, phrases);
  const quoteAt = new Int32Array(tokens.length).fill(-1);
  const quotes: QuoteSpan[] = [];
  const sentences: MaskedSentence[] = [];
  const works = new Set<string>();
  let next = 0;
  const strong = reading.quoted.some((stretch) => isStrong(text.slice(stretch.open, stretch.start)));
  for (const [p, paragraph] of reading.paragraphs.entries()) {
    const found: QuoteSpan[] = [];
    const titles: QuoteSpan[] = [];
    let t = paragraph.firstToken;
    let sentenceStart = t;
    let before: TermBefore | null = null;
    const close = (end: number): void => {
      if (end <= sentenceStart) return;
      sentences.push({
        first: sentenceStart,
        end,
        paragraph: p,
        quotes: found.splice(0),
        titles: titles.splice(0),
      });
      sentenceStart = end;
    };
    while (t < paragraph.endToken) {
      while (next < reading.quoted.length && reading.quoted[next]!.open < tokens[t]!.start) next++;
      const stretch = reading.quoted[next];
      if (stretch && stretch.open === tokens[t]!.start && stretch.paragraph === p) {
        next++;
        let end = t + 1;
        while (end < paragraph.endToken && tokens[end]!.start < stretch.close) end++;
        const weak = strong && !isStrong(tokens[t]!.text);
        const heading =
          weak &&
          (isLink(tokens, paragraph, t, end) ||
            (t === paragraph.firstToken &&
              end >= paragraph.endToken - 1 &&
              (end - t < 12 || (end - t < LONGEST_LINK && !/[.,?!…]/.test(text.charAt(stretch.end - 1))))));
        const read: TermKind | null =
          heading || boilerplate.has(stretch) || !hasWords(tokens, t, end)
            ? 'attribute'
            : termKind(reading, stretch, t, end, before);
        // A work named as such is itself wherever the article names it again.
        const named = text.slice(stretch.start, stretch.end).replace(/(?<!\P{L})\P{L}+$/u, '');
        const term: TermKind | null =
          read !== null && read !== 'title' ? read : works.has(named) ? 'work' : read;
        before = { kind: term, end };
        if (term === 'work') works.add(named);
        if (term === 'work' || term === 'title')
          titles.push({ stretch, index: -1, first: t, end, last: '', sentence: sentences.length, term });
        if (term === null) {
          const last = text.charAt(stretch.end - 1);
          const quote = { stretch, index: quotes.length, first: t, end, last, sentence: sentences.length };
          quoteAt.fill(quote.index, t, end);
          quotes.push(quote);
          found.push(quote);
          if (endsAfterQuote(tokens, phrases, quote, paragraph.endToken)) close(end);
          t = end;
          continue;
        }
      }
      const token = tokens[t]!;
      t++;
      const after = tokens[t];
      if (!after || t >= paragraph.endToken || after.sentence !== token.sentence)
        close(Math.min(t, paragraph.endToken));
    }
    close(paragraph.endToken);
  }
  const signedOff = hasSignOffs(reading, quoteAt);
  return { reading, tokens, phrases, quotes, quoteAt, sentences, credits, signedOff };
}

/** `Ada Moss:'Sea Change' star left`, `'It is over':How the pier closed`: a link to another article, glued to its colon. */
function isLink(tokens: readonly Token[], { endToken }: Paragraph, first: number, end: number): boolean {
  if (/^[.?!…]$/.test(tokens[endToken - 1]!.text) || endToken - first > LONGEST_LINK) return false;
  const [before, after] = [tokens[first - 1], tokens[end]];
  const opens = before?.text === ':' && before.end === tokens[first]!.start;
  return opens || (after?.text === ':' && after.start === tokens[end - 1]!.end);
}

/** No link's words are more, in tokens. */
const LONGEST_LINK = 40;

/** `""` and `"?"` are nobody's words. */
function hasWords(tokens: readonly Token[], first: number, end: number): boolean {
  // `"(NOISE.)`
  if (tokens[first + 1]?.text === '(' && tokens.slice(end - 2, end).some((token) => token.text === ')'))
    return false;
  for (let t = first; t < end; t++)
    if (tokens[t]!.kind === 'word' || tokens[t]!.kind === 'number') return true;
  return false;
}

/** Whether a new sentence begins after a quotation: `left." The man` but not `left?" Moss asked.` */
function endsAfterQuote(tokens: readonly Token[], phrases: Phrases, quote: QuoteSpan, end: number): boolean {
  const next = tokens[quote.end];
  if (!next || quote.end >= end) return true;
  const stop = /[.?!…]/.test(quote.last);
  if (next.kind === 'mark') return stop;
  if (!stop || next.kind === 'punctuation') return next.text === '(' && stop;
  if (next.kind === 'word' && !/\p{Lu}/u.test(next.text.charAt(0))) return false;
  return !namesItsSpeaker(tokens, phrases, quote);
}
