/** The words of one text: which they are, where they stand, and where sentences and paragraphs end between them. */
import { WordScanner } from '../../text/word-scanner.ts';
import { borderBetween } from './borders.ts';
import { Ints } from './growable.ts';
import type { Vocabulary } from './stemmed-words.ts';

const BLANK = 32;

/** Read anew for each text; the arrays are used again. */
export class TextWords {
  #scanner = new WordScanner();
  #count = 0;
  /** Start and end of each word, UTF-16 code units. */
  starts: Int32Array = new Int32Array(1024);
  ends: Int32Array = new Int32Array(1024);
  /** Words before which something ends, rising, and what: SENTENCE or PARAGRAPH. */
  readonly borders: Ints = new Ints();
  readonly kinds: Ints = new Ints();

  get count(): number {
    return this.#count;
  }

  /** Reads a text; its words' numbers are added to `stream`. */
  read(text: string, vocabulary: Vocabulary, stream: Ints): void {
    this.#reset(text.length);
    // Every unit may be a word (ideographs).
    stream.reserve(text.length);
    const { starts, ends } = this;
    const scanner = this.#scanner;
    const words = stream.data;
    const first = stream.length;
    let count = 0;
    let start = 0;
    let end = 0;
    scanner.reset(text);
    while (scanner.next()) {
      const next = scanner.start;
      const plain = next - end === 1 && text.charCodeAt(end) === BLANK;
      if (!plain && count > 0) this.#addBorder(count, borderBetween(text, start, end, next));
      words[first + count] = vocabulary.find(scanner);
      start = next;
      end = scanner.end;
      starts[count] = start;
      ends[count] = end;
      count++;
    }
    this.#count = count;
    stream.length = first + count;
  }

  #reset(longest: number): void {
    this.borders.length = this.kinds.length = 0;
    if (this.starts.length >= longest) return;
    this.starts = new Int32Array(longest * 2);
    this.ends = new Int32Array(longest * 2);
  }

  #addBorder(word: number, kind: number): void {
    if (kind === 0) return;
    this.borders.push(word);
    this.kinds.push(kind);
  }
}
