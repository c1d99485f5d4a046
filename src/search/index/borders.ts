/** Where sentences and paragraphs end between two words of the index. */
import { afterClosers, beginsSentence, isStop, takesStop } from '../../text/sentence-ends.ts';
/** A sentence ends before the word. */
export const SENTENCE = 2;
/** A paragraph ends before the word. */
export const PARAGRAPH = 3;

const NEWLINE = 10;

/** What ends between the word `text.slice(start, from)` and the next one at `to`: 0, SENTENCE or PARAGRAPH. */
export function borderBetween(text: string, start: number, from: number, to: number): number {
  let stop = to;
  for (let at = to - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) return PARAGRAPH;
    if (isStop(code)) stop = at;
  }
  while (stop < to) {
    const abbreviation = stop === from && takesStop(text, start, from) ? start : null;
    const closed = afterClosers(text, stop + 1, to, null);
    if (beginsSentence(text, stop, abbreviation, closed, text.length)) return SENTENCE;
    stop = closed;
    while (stop < to && !isStop(text.charCodeAt(stop))) stop++;
  }
  return 0;
}
