/** A text with stretches of it marked: where each mark begins and ends, nothing added to the words. Pure. */
import { paragraphsOf, type Span } from '../../src/index.ts';
import { type Fragment, type Html, html, words } from './html.ts';

export interface Marking extends Span {
  /** Number of the statement (or quotation) that the stretch belongs to, as readers see it; null: of none. */
  readonly number: number | null;
  /** said: what it says; quoted: inside quotation marks; chosen: what the reader came for. */
  readonly style: 'said' | 'quoted' | 'chosen';
}

/** A line of the text with what stands behind it, for the margin. */
export interface TextLine {
  /** 1-based number among the lines that are not blank. */
  readonly paragraph: number;
  readonly markup: Html;
  /** Numbers of those that begin in it, in order. */
  readonly begins: readonly number[];
}

/**
 * The lines of `text`; a line takes its line breaks and the blank lines behind it along, so that all lines together are
 * the text. `chosenId`: id of the element where what was chosen begins.
 */
export function markedLines(text: string, markings: readonly Marking[], chosenId: string): TextLine[] {
  const sorted = [...markings].sort((a, b) => a.start - b.start || a.end - b.end);
  const firsts = firstOf(sorted);
  const lasts = lastOf(sorted);
  const lines: TextLine[] = [];
  let next = 0;
  let open: Marking[] = [];
  let isChosenSet = false;
  for (const [i, stretch] of stretches(text).entries()) {
    open = open.filter(({ end }) => end > stretch.start);
    while (next < sorted.length && sorted[next]!.start < stretch.end) open.push(sorted[next++]!);
    const cuts = new Set([stretch.start, stretch.end]);
    for (const { start, end } of open) {
      if (start > stretch.start) cuts.add(start);
      if (end < stretch.end) cuts.add(end);
    }
    const places = [...cuts].sort((a, b) => a - b);
    const begins: number[] = [];
    const parts = places.slice(0, -1).map((start, at) => {
      const end = places[at + 1]!;
      const here = open.filter((marking) => marking.start <= start && marking.end >= end);
      const beginning = [
        ...new Set(
          here.flatMap(({ number }) => (number !== null && firsts.get(number) === start ? number : [])),
        ),
      ];
      const ending = [
        ...new Set(
          here.flatMap(({ number }) => (number !== null && lasts.get(number) === end ? number : [])),
        ),
      ];
      begins.push(...beginning);
      const isChosen = here.some(({ style }) => style === 'chosen');
      const anchor = isChosen && !isChosenSet ? chosenId : null;
      isChosenSet ||= isChosen;
      return [
        beginning.map((number) => html`<span id="s${number}"></span>`),
        piece(words(text.slice(start, end)), here, anchor),
        ending.map((number) => reference(number)),
      ];
    });
    lines.push({ paragraph: i + 1, markup: html`${parts}`, begins });
  }
  return lines;
}

/** Its number is shown by the style sheet, so that it is no part of the text when that is copied. */
const reference = (number: number): Html =>
  html`<a class="ref" href="#n${number}" data-n="${number}" aria-label="Note ${number}"></a>`;

function piece(text: string, here: readonly Marking[], anchor: string | null): Fragment {
  if (here.length === 0) return text;
  const isQuoted = here.some(({ style }) => style === 'quoted');
  if (here.some(({ style }) => style === 'chosen'))
    return html`<mark${anchor !== null && html` id="${anchor}"`} class="${isQuoted ? 'quoted' : 'said'}">${text}</mark>`;
  return html`<span class="${isQuoted ? 'quoted' : 'said'}">${text}</span>`;
}

/** Stretches from the beginning of one line that is not blank to that of the next. */
function stretches(text: string): Span[] {
  const lines = paragraphsOf(text);
  if (lines.length === 0) return text === '' ? [] : [{ start: 0, end: text.length }];
  const starts = lines.map(({ start }, i) => {
    const before = lines[i - 1];
    return before ? before.end + text.slice(before.end, start).lastIndexOf('\n') + 1 : 0;
  });
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
}

function firstOf(markings: readonly Marking[]): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  for (const { number, start } of markings)
    if (number !== null) firsts.set(number, Math.min(start, firsts.get(number) ?? start));
  return firsts;
}

function lastOf(markings: readonly Marking[]): ReadonlyMap<number, number> {
  const lasts = new Map<number, number>();
  for (const { number, end } of markings)
    if (number !== null) lasts.set(number, Math.max(end, lasts.get(number) ?? end));
  return lasts;
}
