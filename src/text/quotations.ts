/**
 * Pairs quotation marks into quoted stretches, paragraph by paragraph.
 *
 * What stands around a mark decides whether it opens or closes (a space before and a letter after: opens); the glyph
 * decides where that is not clear. A strong mark that opens while one is open either nests (two closing marks follow, or
 * the glyphs differ and the outer one is still to come) or shows that the former was never closed. A quotation left open
 * at its paragraph's end goes on where the next paragraph begins with an opening mark, or holds only the closing one.
 */
import { isDigit, isLetter, isSpace, isWordCode } from './characters.ts';
import { closes, ELISIONS, isStrong, onlyCloses, onlyOpens } from './marks.ts';
import type { QuotedStretch } from './reading.ts';
import type { MutableToken } from './tokens.ts';

type Direction = 'open' | 'close' | 'unclear';
interface Open {
  readonly mark: MutableToken;
  readonly continues: boolean;
}
const BEFORE_OPEN = new Set('([{—–-/:;,"“‘\'«„`'.split(''));
const AFTER_CLOSE = new Set(')]}—–-/:;,.?!"”’\'»…'.split(''));

/** A speaker and a verb of saying at the end of words that nothing closes; in code units. */
const LONGEST_CREDIT = 60;
const SAID_AT_END =
  /, (?:(?:said|says) (?:\p{Lu}[\p{L}.’'-]+)(?: \p{Lu}[\p{L}.’'-]+){0,3}|(?:\p{Lu}[\p{L}.’'-]+)(?: \p{Lu}[\p{L}.’'-]+){0,3} (?:said|says|added|adds|explained))\.$/u;

/** Reads the marks of one paragraph after the other; keeps what the former paragraph left open. */
export class QuotationPairing {
  readonly #text: string;
  readonly #out: QuotedStretch[] = [];
  #leftOpen = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** All stretches in order of their opening marks. */
  finish(): QuotedStretch[] {
    return this.#out.sort((a, b) => a.open - b.open || b.close - a.close);
  }

  /** `marks`: the paragraph's mark tokens in order; those that turn out to be apostrophes become punctuation. */
  readParagraph(marks: readonly MutableToken[], start: number, end: number, paragraph: number): void {
    const stack: Open[] = [];
    const emit = (open: Open, closeAt: number, closeEnd: number, closed: boolean): void => {
      let stop = closeAt;
      if (!closed) while (stop > open.mark.end && isSpace(this.#text.charCodeAt(stop - 1))) stop--;
      const said = closed ? -1 : this.#saidAtEnd(open.mark.end, stop);
      if (said > 0) stop = said;
      this.#out.push({
        start: open.mark.end,
        end: stop,
        open: open.mark.start,
        close: closed ? closeEnd : stop,
        closed: closed || said > 0,
        depth: stack.indexOf(open),
        paragraph,
        continues: open.continues,
      });
    };
    const before = this.#leftOpen;
    this.#leftOpen = false;
    for (let m = 0; m < marks.length; m++) {
      const mark = marks[m]!;
      if (!isStrong(mark.text)) {
        this.#readWeak(marks, m, stack, emit);
        continue;
      }
      const top = stack.findLast((open) => isStrong(open.mark.text));
      if (top && this.#isInches(marks, m)) {
        mark.kind = 'punctuation';
        continue;
      }
      const direction = this.#direction(mark, top !== undefined);
      if (direction === 'open') {
        if (top && !nests(marks, m, top, this)) {
          emit(top, mark.start, mark.start, false);
          stack.length = stack.indexOf(top);
        }
        if (stack.length < 8)
          stack.push({ mark, continues: before && stack.length === 0 && mark.start === start });
        continue;
      }
      const match = stack.findLast((open) => closes(open.mark.text, mark.text)) ?? top;
      if (match) {
        for (const inner of stack.slice(stack.indexOf(match) + 1)) {
          if (isStrong(inner.mark.text)) emit(inner, mark.start, mark.start, false);
          else inner.mark.kind = 'punctuation';
        }
        emit(match, mark.start, mark.end, true);
        stack.length = stack.indexOf(match);
      } else if (before && m === 0) {
        // The former paragraph's quotation closes here although no mark opened it anew.
        this.#out.push({
          start,
          end: mark.start,
          open: start,
          close: mark.end,
          closed: true,
          depth: 0,
          paragraph,
          continues: true,
        });
      }
    }
    for (const open of stack) {
      if (isStrong(open.mark.text)) {
        emit(open, end, end, false);
        this.#leftOpen = !this.#out.at(-1)!.closed;
      } else open.mark.kind = 'punctuation';
    }
  }

  /** `“It is old, Moss said.`, `“It is old, said Ada Moss.`: where the words end whose closing mark is missing; -1 elsewhere. */
  #saidAtEnd(start: number, end: number): number {
    const from = Math.max(start, end - LONGEST_CREDIT);
    const said = SAID_AT_END.exec(this.#text.slice(from, end));
    return said ? from + said.index + 1 : -1;
  }

  /** `“He is 6’2”,” she said`: feet and inches, and the mark that closes the words behind. */
  #isInches(marks: readonly MutableToken[], m: number): boolean {
    const { start } = marks[m]!;
    if (!isDigit(this.#text.charCodeAt(start - 1))) return false;
    if (!/\d['’′]\d{1,2}$/.test(this.#text.slice(Math.max(0, start - 5), start))) return false;
    const next = marks.slice(m + 1, m + 4).find(({ text }) => isStrong(text));
    return next !== undefined && this.directionOf(next) !== 'open';
  }

  directionOf(mark: MutableToken): Direction {
    const before = this.#text.charCodeAt(mark.start - 1);
    const after = this.#text.charCodeAt(mark.end);
    const free = mark.start === 0 || isSpace(before) || BEFORE_OPEN.has(this.#text.charAt(mark.start - 1));
    const ends = isSpace(after) || AFTER_CLOSE.has(this.#text.charAt(mark.end));
    const spaced = mark.start === 0 || isSpace(before);
    if (spaced && !isSpace(after)) return 'open';
    if (isSpace(after) && !spaced) return 'close';
    if (free && !ends) return 'open';
    if (ends && !free) return 'close';
    return 'unclear';
  }

  #direction(mark: MutableToken, open: boolean): Direction {
    const seen = this.directionOf(mark);
    if (seen !== 'unclear') {
      // `"Yes,"and`: no space behind the closing mark.
      if (
        seen === 'open' &&
        open &&
        /[,.?!]/.test(this.#text.charAt(mark.start - 1)) &&
        !onlyOpens(mark.text)
      )
        return 'close';
      // `"It is old, "said Moss`: the blank stands on the wrong side.
      if (seen === 'open' && open && mark.text === '"' && this.#isSaidBehind(mark)) return 'close';
      // A glyph that points the other way is believed where only one reading makes a pair.
      if (seen === 'close' && onlyOpens(mark.text) && !open) return 'open';
      if (seen === 'close' && !open && isDigit(this.#text.charCodeAt(mark.start - 1))) return 'close';
      return seen;
    }
    if (
      onlyOpens(mark.text) &&
      !(open && mark.text === '“' && isWordCode(this.#text.charCodeAt(mark.start - 1)))
    )
      return 'open';
    if (onlyCloses(mark.text)) return 'close';
    return open ? 'close' : isDigit(this.#text.charCodeAt(mark.start - 1)) ? 'close' : 'open';
  }

  #isSaidBehind({ start, end }: MutableToken): boolean {
    if (!/[,?!] $/.test(this.#text.slice(Math.max(0, start - 2), start))) return false;
    return /^(?:said|says|added|wrote|told) \p{L}/u.test(this.#text.slice(end, end + 7));
  }

  #readWeak(
    marks: readonly MutableToken[],
    m: number,
    stack: Open[],
    emit: (open: Open, at: number, end: number, closed: boolean) => void,
  ): void {
    const mark = marks[m]!;
    const top = stack.at(-1);
    if (top && !isStrong(top.mark.text) && closes(top.mark.text, mark.text) && this.#closesWeak(marks, m)) {
      emit(top, mark.start, mark.end, true);
      stack.pop();
    } else if (this.#opensWeak(mark) && !(top && !isStrong(top.mark.text)) && this.#hasClose(marks, m)) {
      stack.push({ mark, continues: false });
    } else mark.kind = 'punctuation';
  }

  /** A word follows that is no elision ('em, '90s), and a space or an opening mark comes before. */
  #opensWeak(mark: MutableToken): boolean {
    if (mark.text === '’') return false;
    const before = this.#text.charAt(mark.start - 1);
    if (mark.start > 0 && !isSpace(before.charCodeAt(0)) && !BEFORE_OPEN.has(before)) return false;
    const after = this.#text.charCodeAt(mark.end);
    if (isSpace(after)) return false;
    let end = mark.end;
    while (end - mark.end < 10 && isWordCode(this.#text.charCodeAt(end))) end++;
    const word = this.#text.slice(mark.end, end).toLowerCase();
    return !ELISIONS.has(word) && !/^\d\ds?$/.test(word);
  }

  #mayClose(mark: MutableToken): boolean {
    const before = this.#text.charCodeAt(mark.start - 1);
    return !isSpace(before) && !isWordCode(this.#text.charCodeAt(mark.end));
  }

  /** "the voters' rights'": a plural's apostrophe before a lower-case word closes nothing where a better mark follows. */
  #closesWeak(marks: readonly MutableToken[], m: number): boolean {
    const mark = marks[m]!;
    if (!this.#mayClose(mark)) return false;
    const plural =
      this.#text.charAt(mark.start - 1).toLowerCase() === 's' &&
      isSpace(this.#text.charCodeAt(mark.end)) &&
      /\p{Ll}/u.test(this.#text.charAt(mark.end + 1));
    return !plural || !this.#hasClose(marks, m);
  }

  /** A mark that may close follows before the next that must open; looks no further than a few marks. */
  #hasClose(marks: readonly MutableToken[], m: number): boolean {
    /** Strong quotations that opened behind the weak mark: ‘They wrote “no” twice’. */
    let inside = 0;
    for (let i = m + 1; i < marks.length && i <= m + 12; i++) {
      const mark = marks[i]!;
      if (isStrong(mark.text)) {
        const direction = this.directionOf(mark);
        if (direction === 'open') inside++;
        // A weak quotation inside a strong one ends inside it.
        else if (direction === 'close' && inside-- === 0) return false;
        continue;
      }
      if (mark.text === '‘') return false;
      if (this.#mayClose(mark) && isLetterOrStop(this.#text.charAt(mark.start - 1))) return true;
    }
    return false;
  }
}

const isLetterOrStop = (char: string): boolean =>
  isLetter(char.charCodeAt(0)) || isDigit(char.charCodeAt(0)) || /[.,?!…;:)\]%]/.test(char);

function nests(marks: readonly MutableToken[], m: number, top: Open, pairing: QuotationPairing): boolean {
  const mark = marks[m]!;
  const strong: MutableToken[] = [];
  for (let i = m + 1; i < marks.length && strong.length < 2 && i < m + 8; i++) {
    if (isStrong(marks[i]!.text)) strong.push(marks[i]!);
  }
  const [one, two] = strong;
  if (!one || !two || pairing.directionOf(one) === 'open') return false;
  if (pairing.directionOf(two) === 'open') return false;
  return closes(mark.text, one.text) && closes(top.mark.text, two.text);
}
