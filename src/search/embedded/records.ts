/** Whole numbers and strings written one after the other into a byte column, and read back in the same order. */
import type { Column } from './column.ts';

/** Longest string that is kept, in UTF-16 code units: a name or role of a kilobyte is no name. */
const LONGEST_TEXT = 1024;

export class RecordWriter {
  readonly #into: Column<Uint8Array>;

  constructor(into: Column<Uint8Array>) {
    this.#into = into;
  }

  /** A whole number from 0 to 2^31 − 1: seven bits a byte, lowest first. */
  uint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#into.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.#into.push(rest);
  }

  /** Any number of 31 bits, the sign in the lowest bit. */
  int(value: number): void {
    this.uint(value < 0 ? -value * 2 - 1 : value * 2);
  }

  text(text: string): void {
    const bytes = Buffer.from(text.slice(0, LONGEST_TEXT), 'utf8');
    this.uint(bytes.length);
    this.#into.append(bytes, 0, bytes.length);
  }

  texts(list: readonly string[]): void {
    this.uint(list.length);
    for (const text of list) this.text(text);
  }

  /** null is told from the empty string. */
  optional(text: string | null): void {
    this.uint(text === null ? 0 : 1);
    if (text !== null) this.text(text);
  }
}

export class RecordReader {
  #bytes: Buffer;
  #at: number;

  constructor(column: Column<Uint8Array>, at: number) {
    const { data } = column;
    this.#bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    this.#at = at;
  }

  seek(at: number): void {
    this.#at = at;
  }

  uint(): number {
    let byte = this.#bytes[this.#at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++] as number;
      value |= (byte & 127) << shift;
    }
    return value;
  }

  int(): number {
    const value = this.uint();
    return value & 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.uint();
    const start = this.#at;
    this.#at += length;
    return this.#bytes.toString('utf8', start, this.#at);
  }

  texts(): string[] {
    const list: string[] = [];
    for (let left = this.uint(); left > 0; left--) list.push(this.text());
    return list;
  }

  optional(): string | null {
    return this.uint() === 0 ? null : this.text();
  }
}
