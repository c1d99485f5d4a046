/** The words of a statement as a person sees them, and the keys made from them. Pure. */
import type { Span } from '../../model.ts';

/** Stands between content spans that are apart; no character of it is claimed to be the article's. */
export const GAP = ' … ';

/** Characters of the article only, GAP where spans are apart; white space alone between two spans is no gap. */
export function statementText(text: string, content: readonly Span[]): string {
  let out = '';
  let last = -1;
  for (const { start, end } of content) {
    if (last >= 0) out += text.slice(last, start).trim() === '' ? text.slice(last, start) : GAP;
    out += text.slice(start, end);
    last = end;
  }
  return out;
}

/** 52 bits of a string's hash (cyrb53), as a safe integer. */
export function hash52(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (b >>> 0) * 0x100000 + (a >>> 12);
}

/** The same as long as the article says the same words in the same place. */
export function statementId(document: string, content: readonly Span[], speaker: Span | null): string {
  const place = content.map(({ start, end }) => `${start}-${end}`).join(',');
  return `${document}#${hash52(`${place}@${speaker?.start ?? ''}`).toString(36)}`;
}
