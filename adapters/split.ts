/**
 * Long texts in pieces that a platform accepts. Texts are split before they are escaped, so that no piece can end inside
 * an escape; borders are white space, and only a word longer than a whole piece is divided, between characters.
 */
import { isLow } from './inert.ts';

/** A stretch of inert text (one line where it has a mark) and the mark that is set around it once it is escaped ('**', '_' or ''). */
export interface Span {
  readonly text: string;
  readonly mark: string;
}

/** How a platform escapes, and how much longer a word or a sign may become beside others than it is alone. */
export interface Escaping {
  readonly escape: (text: string) => string;
  readonly wordRoom: number;
  readonly signRoom: number;
}

/** Escaped pieces of at most `max` code units each. An empty list for no text. */
export function pieces(spans: readonly Span[], max: number, how: Escaping): string[] {
  const sizeOf = (word: string) => how.escape(word).length + how.wordRoom;
  const done: string[] = [];
  let current = '';
  const finish = () => {
    if (current.trim()) done.push(current.trim());
    current = '';
  };
  for (const { text, mark } of spans) {
    const frame = 2 * mark.length;
    let open = '';
    let size = 0;
    const close = () => {
      current += marked(open, mark, how);
      open = '';
      size = 0;
    };
    // Words and blanks by turns: no escape reaches over a blank, so sizes of words add up.
    for (const token of text.match(/\s+|\S+/g) ?? []) {
      const more = sizeOf(token);
      if (current.length + size + more + frame <= max) {
        open += token;
        size += more;
        continue;
      }
      close();
      finish();
      if (token.trim() === '') continue;
      const parts = more + frame <= max ? [token] : characters(token, max - frame, how);
      open = parts.pop() ?? '';
      size = sizeOf(open);
      for (const part of parts) done.push(marked(part, mark, how));
    }
    close();
  }
  finish();
  return done;
}

/** The escaped text inside its mark, blanks outside of it: `** bold **` would show its stars. */
function marked(text: string, mark: string, how: Escaping): string {
  const inner = text.trim();
  if (!mark || !inner) return how.escape(text);
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  return `${before}${mark}${how.escape(inner)}${mark}${after}`;
}

/** A word in parts of at most `max` escaped code units, never between the halves of a pair. */
function characters(word: string, max: number, how: Escaping): string[] {
  const parts: string[] = [];
  let start = 0;
  let length = 0;
  for (let i = 0; i < word.length; ) {
    const next = i + (isLow(word, i + 1) ? 2 : 1);
    const size = how.escape(word.slice(i, next)).length + how.signRoom;
    if (length + size > max) {
      parts.push(word.slice(start, i));
      start = i;
      length = 0;
    }
    length += size;
    i = next;
  }
  parts.push(word.slice(start));
  return parts;
}
