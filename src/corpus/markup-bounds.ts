/** A quick look over HTML before it is parsed: parsers and Readability take quadratic time on some of it. Linear. */
import { Unreadable } from './source.ts';

const MOST_TAGS = 200_000;
const DEEPEST = 500;

/** Elements that are never closed, or that the next one closes. */
const UNCLOSED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd td th tr option thead tbody tfoot'.split(
    ' ',
  ),
);
/** Elements in which nothing is markup. */
const RAW = /^(script|style|textarea|title)$/;

/** @throws Unreadable */
export function checkMarkup(html: string): void {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (++tags > MOST_TAGS) throw new Unreadable(`holds more than ${MOST_TAGS} tags`);
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) return;
      at = end;
      continue;
    }
    const closing = html[at + 1] === '/';
    const name = /^[a-z][a-z0-9]{0,20}/i.exec(html.slice(at + (closing ? 2 : 1), at + 24))?.[0].toLowerCase();
    if (!name || UNCLOSED.has(name)) continue;
    depth = closing ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) throw new Unreadable(`its elements are nested more than ${DEEPEST} deep`);
    if (closing || !RAW.test(name)) continue;
    const end = html.indexOf(`</${name}`, at);
    if (end > 0) at = end - 1;
  }
}
