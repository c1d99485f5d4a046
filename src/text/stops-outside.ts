/** Where an article sets the comma and the stop of a quotation: British papers and reviews of the press behind the mark. */
import type { Span } from '../model.ts';

/** So many quotations are enough to tell. */
const ENOUGH = 2;

/** Most quotations that begin inside a sentence, with a comma or a stop beside the closing mark, have it outside. `inner`: the spans without their marks. */
export function setsStopsOutside(text: string, inner: Iterable<Span>): boolean {
  let outside = 0;
  let inside = 0;
  for (const { start, end } of inner) {
    // A whole sentence keeps its own stop in every style.
    if (/^\p{Lu}/u.test(text.slice(start, start + 2))) continue;
    if (/[,.]/.test(text.charAt(end - 1))) inside++;
    else if (/^['"’”»]{1,2}[,.]/.test(text.slice(end, end + 3))) outside++;
  }
  return outside >= ENOUGH && outside > inside;
}
