/**
 * Article texts outside the JavaScript heap, sliced exactly by UTF-16 offsets.
 *
 * A text is cut into pages of 512 code units. A page whose characters are all among 256 (Latin-1, with the C1 control
 * characters given up for curly quotes, dashes and the like) takes one byte a character, every other page two:
 *
 *     text  ──►  page 0 (1 byte a unit) │ page 1 (2 bytes) │ page 2 …
 *     starts[text]: first page      offsets[page]: first byte; a page that takes more bytes than it has units is wide
 *
 * So one emoji doubles a page, not an article, and any slice touches only the pages that it covers.
 */
import { Bytes, Ints } from './growable.ts';

const PAGE = 512;
const PAGE_BITS = 9;
/** What bytes 0x80–0x9F stand for; U+0080–U+009F themselves make a page wide. */
const SPECIAL =
  '\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\u20ac\u2122\u200b\u2009\u2010\u2011\u2012\u2015' +
  '\u201a\u201e\u2212\u0301\u2032\u2033\u0107\u0161\u0160\u017e\u0308\u010d\u0142\u25cf\u25ba\u2002';
const BYTE_OF = new Map([...SPECIAL].map((character, i) => [character.charCodeAt(0), 0x80 + i]));
const SPECIAL_BYTE = /[\x80-\x9f]/g;
const restore = (byte: string): string => SPECIAL[byte.charCodeAt(0) - 0x80] as string;

/** Units that are not their own byte. */
const BEYOND_LATIN = /[\x80-\x9f\u0100-\uffff]/g;

/** Finished texts, numbered in the order in which they were added. Immutable. */
export class TextStore {
  readonly bytes: Buffer;
  /** First page of each text; one more at the end. */
  readonly starts: Int32Array;
  /** Byte offset of each page; one more at the end. */
  readonly offsets: Int32Array;
  /** Length of each text in UTF-16 code units. */
  readonly lengths: Int32Array;

  constructor(bytes: Uint8Array, starts: Int32Array, offsets: Int32Array, lengths: Int32Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.starts = starts;
    this.offsets = offsets;
    this.lengths = lengths;
  }

  get size(): number {
    return this.lengths.length;
  }

  /** Length of a text in UTF-16 code units. */
  lengthOf(text: number): number {
    return this.lengths[text] ?? 0;
  }

  /** The same as `text.slice(start, end)` of the text that was added (negative offsets count as 0). */
  slice(text: number, start = 0, end: number = this.lengthOf(text)): string {
    const from = Math.max(0, start);
    const to = Math.min(end, this.lengthOf(text));
    const first = this.starts[text] ?? 0;
    let out = '';
    for (let at = from; at < to; ) {
      const page = at >> PAGE_BITS;
      const pageEnd = Math.min(to, (page + 1) * PAGE);
      const units = Math.min(PAGE, this.lengthOf(text) - page * PAGE);
      out += this.#decode(first + page, units, at - page * PAGE, pageEnd - page * PAGE);
      at = pageEnd;
    }
    return out;
  }

  #decode(page: number, units: number, from: number, to: number): string {
    const offset = this.offsets[page] as number;
    if ((this.offsets[page + 1] as number) - offset > units) {
      return this.bytes.toString('utf16le', offset + from * 2, offset + to * 2);
    }
    return this.bytes.toString('latin1', offset + from, offset + to).replace(SPECIAL_BYTE, restore);
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.starts.byteLength + this.offsets.byteLength + this.lengths.byteLength;
  }
}

export class TextStoreBuilder {
  #bytes: Bytes;
  #starts = new Ints();
  #offsets = new Ints();
  #lengths = new Ints();

  /** `units`: how long the texts will be together, UTF-16 code units; a good guess spares copying. */
  constructor(units: number = 1 << 20) {
    this.#bytes = new Bytes(units);
  }

  get size(): number {
    return this.#lengths.length;
  }

  /** Bytes taken so far. */
  get byteLength(): number {
    return this.#bytes.length;
  }

  /** Adds a text (lone surrogates included) and returns its number. */
  add(text: string): number {
    this.#starts.push(this.#offsets.length);
    if (!this.#addNarrow(text)) {
      for (let start = 0; start < text.length; start += PAGE) {
        const end = Math.min(text.length, start + PAGE);
        if (!this.#addNarrow(text.slice(start, end))) this.#addWide(text, start, end);
      }
    }
    this.#lengths.push(text.length);
    return this.#lengths.length - 1;
  }

  /** Adds a text of a finished store, as it lies there. */
  copy(store: TextStore, text: number): void {
    const first = store.starts[text] as number;
    const end = store.starts[text + 1] as number;
    const from = store.offsets[first] as number;
    const shift = this.#bytes.length - from;
    this.#starts.push(this.#offsets.length);
    for (let page = first; page < end; page++) this.#offsets.push((store.offsets[page] as number) + shift);
    this.#bytes.append(store.bytes.subarray(from, store.offsets[end]));
    this.#lengths.push(store.lengthOf(text));
  }

  /** Adds pages of one byte a unit, or nothing (false) when the text has a unit without a byte. */
  #addNarrow(text: string): boolean {
    this.#bytes.reserve(text.length);
    const { data, length } = this.#bytes;
    // The engine's own narrowing is many times quicker than a loop; what it cannot narrow is put right after it.
    Buffer.from(data.buffer, data.byteOffset, data.byteLength).write(text, length, 'latin1');
    BEYOND_LATIN.lastIndex = 0;
    while (BEYOND_LATIN.test(text)) {
      const at = BEYOND_LATIN.lastIndex - 1;
      const byte = BYTE_OF.get(text.charCodeAt(at));
      if (byte === undefined) return false;
      data[length + at] = byte;
    }
    for (let start = 0; start < text.length; start += PAGE) this.#offsets.push(length + start);
    this.#bytes.length = length + text.length;
    return true;
  }

  #addWide(text: string, start: number, end: number): void {
    this.#bytes.reserve((end - start) * 2);
    this.#offsets.push(this.#bytes.length);
    const { data, length } = this.#bytes;
    let to = length;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      data[to++] = unit & 255;
      data[to++] = unit >> 8;
    }
    this.#bytes.length = to;
  }

  finish(): TextStore {
    this.#starts.push(this.#offsets.length);
    this.#offsets.push(this.#bytes.length);
    return new TextStore(this.#bytes.trim(), this.#starts.trim(), this.#offsets.trim(), this.#lengths.trim());
  }
}
