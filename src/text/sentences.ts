/** Sentences inside a paragraph's tokens. A closing mark after the full stop belongs to the sentence that it closes. */
import { ABBREVIATIONS_BEFORE_NAME } from '../language/en/abbreviations.ts';
import type { Sentence, Token } from './reading.ts';
import type { MutableToken } from './tokens.ts';

const ENDS = new Set(['.', '?', '!', '…', '...', '....', '..']);
const DOT = 46;
const CLOSING = new Set([')', ']', '}']);

/** Splits `tokens[first, end)`, which lie in one paragraph, marks every token with its sentence, and appends to `out`. */
export function splitSentences(
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
  let reach = first;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    const hard = token.kind !== 'word' && ENDS.has(token.text);
    const soft = token.kind === 'word' && token.text.charCodeAt(token.text.length - 1) === DOT;
    if (!hard && !soft) continue;
    // What closes here was seen from the mark before: a row of marks is walked once.
    let next = Math.max(i + 1, reach);
    while (next < end && closesHere(tokens, next, opens)) next++;
    reach = next;
    if (next >= end) break;
    if (
      hard
        ? beginsSentence(tokens, next, token)
        : endsAfterAbbreviation(token, tokens[next]!, tokens[next + 1], tokens[i - 1])
    ) {
      close(next);
      i = next - 1;
    }
  }
  if (begin < end) close(end);
}

function closesHere(tokens: readonly Token[], i: number, opens: ReadonlySet<number>): boolean {
  const token = tokens[i]!;
  if (CLOSING.has(token.text) || ENDS.has(token.text)) return true;
  return token.kind === 'mark' && !opens.has(token.start) && tokens[i - 1]!.end === token.start;
}

function beginsSentence(tokens: readonly Token[], next: number, end: Token): boolean {
  const token = tokens[next]!;
  const gap = token.start > tokens[next - 1]!.end;
  if (token.kind === 'word') return token.capital && (gap || end.text === '.');
  if (!gap && !(token.kind === 'mark' && end.text === '.')) return false;
  // "... what" and "?" inside a sentence go on in lower case.
  if (token.kind === 'mark' || token.text === '(' || token.text === '[') {
    const after = tokens[next + 1];
    return after !== undefined && (after.kind !== 'word' || after.capital);
  }
  return token.kind === 'number' ? end.text !== '...' && end.text !== '…' : true;
}

function endsAfterAbbreviation(
  token: Token,
  next: Token,
  second: Token | undefined,
  before: Token | undefined,
): boolean {
  if (next.start === token.end && next.kind === 'word') return false;
  const stem = token.lower.slice(0, -1);
  if (ABBREVIATIONS_BEFORE_NAME.has(stem)) {
    // "on Main St. The mayor": a street behind its name, and a word that is none.
    const street = /^(?:st|dr)$/.test(stem) && before?.capital === true && before.kind === 'word';
    return street && next.capital && /^(?:determiner|pronoun|preposition|possessive)$/.test(next.word.class);
  }
  if (next.kind === 'mark') {
    return next.start > token.end && stem.length > 1 && second?.capital === true;
  }
  if (!next.capital) return false;
  // After an initial ("Ada J. Moss") or "U.S." only a word that can not be part of a name begins a sentence.
  return next.word.class !== 'open' && next.lower !== 'v.';
}
