/** All words of one article: where they stand and their hashes, in arrays that are used again for the next article. */
import type { Span } from '../../model.ts';
import { WordScanner } from '../../text/word-scanner.ts';

export class ArticleScan {
  #scanner = new WordScanner();
  #starts = new Int32Array(4096);
  #hashes = new Int32Array(4096);
  /** How many words the article has. */
  length = 0;

  /** Reads `text[from .. to)`; words are numbered from 0. */
  read(text: string, from = 0, to: number = text.length): this {
    const scanner = this.#scanner;
    scanner.reset(text, from, to);
    this.length = 0;
    this.#addWords();
    return this;
  }

  /** Reads several stretches as one run of words. */
  readSpans(text: string, spans: readonly Span[]): this {
    this.length = 0;
    for (const { start, end } of spans) {
      this.#scanner.reset(text, start, end);
      this.#addWords();
    }
    return this;
  }

  #addWords(): void {
    const scanner = this.#scanner;
    while (scanner.next()) {
      if (this.length === this.#starts.length) this.#grow();
      this.#starts[this.length] = scanner.start;
      this.#hashes[this.length++] = scanner.hash;
    }
  }

  #grow(): void {
    const starts = new Int32Array(this.#starts.length * 2);
    const hashes = new Int32Array(this.#hashes.length * 2);
    starts.set(this.#starts);
    hashes.set(this.#hashes);
    this.#starts = starts;
    this.#hashes = hashes;
  }

  hash(word: number): number {
    return this.#hashes[word] as number;
  }

  /** The first word that begins at or after an offset. */
  wordFrom(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
