/**
 * Long texts in pieces that Slack accepts. Texts are split before they are escaped, so that no piece can end inside an
 * entity; borders are white space, and only a word longer than a whole piece is divided, between characters.
 */
import { isLow, mrkdwn } from './escape.ts';

/** A stretch of inert text and the mark that is set around it once it is escaped ('*', '~', '_' or ''). */
export interface Span {
  readonly text: string;
  readonly mark: string;
}

/** Escaped pieces of at most `max` code units each. An empty list for no text. */
export function pieces(spans: readonly Span[], max: number): string[] {
  const done: string[] = [];
  let current = '';
  const finish = () => {
    if (current.trim()) done.push(current.trim());
    current = '';
  };
  for (const { text, mark } of spans) {
    const frame = 2 * mark.length;
    let open = '';
    let openSize = 0;
    const close = () => {
      current += marked(open, mark);
      open = '';
      openSize = 0;
    };
    // Words and blanks by turns. No escape reaches over a blank, so sizes of words add up.
    for (const token of text.match(/\s+|\S+/g) ?? []) {
      const size = mrkdwn(token).length;
      if (current.length + openSize + size + frame <= max) {
        open += token;
        openSize += size;
        continue;
      }
      close();
      finish();
      if (token.trim() === '') continue;
      const parts = size + frame <= max ? [token] : characters(token, max - frame);
      open = parts.pop() ?? '';
      openSize = mrkdwn(open).length;
      for (const part of parts) done.push(marked(part, mark));
    }
    close();
  }
  finish();
  return done;
}

/** The escaped text inside its mark, blanks outside of it: Slack reads `* bold *` as stars. */
function marked(text: string, mark: string): string {
  const inner = text.trim();
  if (!mark || !inner) return mrkdwn(text);
  const before = text.slice(0, text.length - text.trimStart().length);
  const after = text.slice(text.trimEnd().length);
  return `${before}${mark}${mrkdwn(inner)}${mark}${after}`;
}

/** A word in parts of at most `max` escaped code units, never between the halves of a pair. */
function characters(word: string, max: number): string[] {
  const parts: string[] = [];
  let start = 0;
  let length = 0;
  for (let i = 0; i < word.length; ) {
    const next = i + (isLow(word, i + 1) ? 2 : 1);
    // An emoji name may begin here and get a joiner: leave room for it.
    const size = mrkdwn(word.slice(i, next)).length + 1;
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
