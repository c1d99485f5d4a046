/**
 * Statements and passages → runs of text for a card. Every `quoted` run is characters of the source without its own
 * quotation marks (each platform sets marks of its own), and no run is words of ours. Pure.
 */
import type { CardRun, Passage, Span, Statement } from '../model.ts';

const MARKS = /["“”„‟«»‘’'`]/;
const ONE_MARK = /^(?:["“”„‟«»＂]|''|``)$/;

/**
 * Runs of a statement. `highlights` are matched words, offsets into `statement.text`; they are marked in plain text only.
 * `Statement.text` joins the content spans, with an ellipsis where they are apart, so places are carried over span by span.
 */
export function statementRuns(statement: Statement, highlights: readonly Span[] = []): CardRun[] {
  const { text } = statement;
  const quoted = whole(text, quotedInText(statement));
  const runs: CardRun[] = [];
  let at = 0;
  for (const { start, end } of quoted) {
    if (start > at) pushPlain(runs, text, { start: at, end: start }, highlights, true, at > 0);
    push(runs, 'quoted', text.slice(start, end));
    at = end;
  }
  if (at < text.length) pushPlain(runs, text, { start: at, end: text.length }, highlights, false, at > 0);
  return runs.length > 0 ? runs : [{ text, style: 'plain' }];
}

/** Stretches that only one mark parts ("where they “live” is") are shown as the one quotation that they are. */
function whole(text: string, places: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const place of places) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, place.start).trim() : '';
    if (last && ONE_MARK.test(between)) joined[joined.length - 1] = { start: last.start, end: place.end };
    else joined.push(place);
  }
  return joined;
}

/** The quoted spans as offsets into `statement.text`. */
export function quotedInText({ text, content, quoted }: Statement): Span[] {
  const places: Span[] = [];
  let cursor = 0;
  for (const [i, span] of content.entries()) {
    const before = content[i - 1];
    if (before) {
      // Either the white space of the source or an ellipsis stands between: what is left over tells how much.
      const rest = content.slice(i).reduce((sum, one) => sum + one.end - one.start, 0);
      const left = text.length - cursor - rest;
      const gaps = content.length - i;
      cursor += gapAt(text, cursor, left, gaps);
    }
    for (const part of quoted) {
      const start = Math.max(part.start, span.start);
      const end = Math.min(part.end, span.end);
      if (start < end) places.push({ start: cursor + start - span.start, end: cursor + end - span.start });
    }
    cursor += span.end - span.start;
  }
  return places.filter(({ end }) => end <= text.length);
}

/** Length of what joins two spans at `cursor`: white space, or white space with an ellipsis inside. */
function gapAt(text: string, cursor: number, left: number, gaps: number): number {
  if (gaps === 1) return left;
  return /^\s*(?:…\s*)?/.exec(text.slice(cursor, cursor + Math.max(0, left)))?.[0].length ?? 0;
}

/** Plain text without the marks that belong to a quoted run beside it, matched words strong. */
function pushPlain(
  runs: CardRun[],
  text: string,
  { start, end }: Span,
  highlights: readonly Span[],
  beforeQuoted: boolean,
  afterQuoted: boolean,
): void {
  let from = start;
  let to = end;
  if (afterQuoted) while (from < to && MARKS.test(text[from] ?? '')) from++;
  if (beforeQuoted) while (to > from && MARKS.test(text[to - 1] ?? '')) to--;
  let at = from;
  for (const mark of highlights) {
    if (mark.start < at || mark.end > to) continue;
    if (mark.start > at) push(runs, 'plain', text.slice(at, mark.start));
    push(runs, 'strong', text.slice(mark.start, mark.end));
    at = mark.end;
  }
  if (at < to) push(runs, 'plain', text.slice(at, to));
}

/** Runs of a passage: the sentences that answer, where they are known, with its highlights strong. */
export function passageRuns({ text, start, end, highlights, snippet }: Passage): CardRun[] {
  const runs: CardRun[] = [];
  const shown = snippet.length > 0 ? [...snippet].sort((a, b) => a.start - b.start) : [{ start, end }];
  const marks = [...highlights].sort((a, b) => a.start - b.start);
  let last = -1;
  for (const part of shown) {
    if (part.start < Math.max(start, last) || part.end > end) continue;
    // White space of the source alone between two sentences is no gap.
    if (last >= 0)
      push(runs, 'plain', part.start - last <= 4 ? text.slice(last - start, part.start - start) : ' … ');
    let at = part.start;
    for (const mark of marks) {
      if (mark.start < at || mark.end > part.end) continue;
      push(runs, 'plain', text.slice(at - start, mark.start - start));
      push(runs, 'strong', text.slice(mark.start - start, mark.end - start));
      at = mark.end;
    }
    push(runs, 'plain', text.slice(at - start, part.end - start));
    last = part.end;
  }
  return runs.length > 0 ? runs : [{ text, style: 'plain' }];
}

function push(runs: CardRun[], style: CardRun['style'], text: string): void {
  if (text !== '') runs.push({ text, style });
}
