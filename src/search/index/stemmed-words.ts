/**
 * Words and their stems, each numbered once for all segments that are built with them: a word is made a string and
 * stemmed when it is first seen, and only compared ever after.
 */

import { stemAnew } from '../../text/stem.ts';
import type { WordScanner } from '../../text/word-scanner.ts';
import { DictionaryBuilder } from './dictionary.ts';
import { Bytes, Ints } from './growable.ts';
import { PairNumbers, UnitNumbers } from './word-numbers.ts';

const encoder = new TextEncoder();

export class Vocabulary {
  #short = new PairNumbers();
  #other = new UnitNumbers();
  #stemOf = new Ints(1 << 13);
  #stems = new DictionaryBuilder();
  /** All words in UTF-8, and where each ends. */
  #bytes = new Bytes(1 << 16);
  #ends = new Ints(1 << 13);

  /** How many words are known. */
  get size(): number {
    return this.#stemOf.length;
  }

  get stems(): DictionaryBuilder {
    return this.#stems;
  }

  /** Number of a word's stem in `stems`. */
  stemOf(word: number): number {
    return this.#stemOf.data[word] as number;
  }

  /** A word in UTF-8. */
  bytesOf(word: number): Uint8Array {
    return this.#bytes.data.subarray(word === 0 ? 0 : this.#ends.data[word - 1], this.#ends.data[word]);
  }

  /** The number of the word on which the scanner stands. */
  find(scanner: WordScanner): number {
    const { low, high } = scanner;
    if (low === 0) return this.#findOther(scanner);
    let word = this.#short.find(low, high);
    if (word < 0) {
      word = this.#addWord(scanner.word());
      this.#short.add(low, high, word);
    }
    return word;
  }

  #findOther(scanner: WordScanner): number {
    const { hash, units, length } = scanner;
    const known = this.#other.find(hash, units, length);
    if (known >= 0) return known;
    const word = this.#addWord(scanner.word());
    this.#other.add(hash, units, length, word);
    return word;
  }

  #addWord(word: string): number {
    this.#stemOf.push(this.#stems.add(stemAnew(word)));
    this.#bytes.append(encoder.encode(word));
    this.#ends.push(this.#bytes.length);
    return this.#stemOf.length - 1;
  }
}
