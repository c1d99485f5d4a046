/** Sentences inside a paragraph's tokens. A closing mark after the full stop belongs to the sentence that it closes. */
import type { Sentence } from './reading.ts';
import { afterClosers, beginsSentence } from './sentence-ends.ts';
import type { MutableToken } from './tokens.ts';

const ENDS = new Set(['.', '?', '!', '…', '...', '....', '..']);
const DOT = 46;

/** Splits `tokens[first, end)`, which lie in one paragraph, marks every token with its sentence, and appends to `out`. */
export function splitSentences(
  text: string,
  tokens: MutableToken[],
  first: number,
  end: number,
  paragraph: number,
  opens: ReadonlySet<number>,
  out: Sentence[],
): void {
  let begin = first;
  const close = (last: number): void => {
    const [a, b] = [tokens[begin], tokens[last - 1]];
    if (!a || !b) return;
    for (let t = begin; t < last; t++) tokens[t]!.sentence = out.length;
    out.push({ start: a.start, end: b.end, firstToken: begin, endToken: last, paragraph });
    begin = last;
  };
  const stopsAt = tokens[end - 1]?.end ?? 0;
  const isOpening = (mark: number): boolean => opens.has(mark);
  // What closes was seen from the stop before: a row of stops is walked once.
  let closed = 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    const own = token.kind !== 'word' && ENDS.has(token.text);
    const abbreviated = token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === DOT;
    if (!own && !abbreviated) continue;
    closed = afterClosers(text, Math.max(token.end, closed), stopsAt, isOpening);
    const stop = own ? token.start : token.end - 1;
    if (!beginsSentence(text, stop, abbreviated ? token.start : null, closed, stopsAt)) continue;
    let next = i + 1;
    while (next < end && tokens[next]!.start < closed) next++;
    close(next);
    i = next - 1;
  }
  if (begin < end) close(end);
}
