/**
 * Strings numbered 0, 1, 2 … in one byte buffer with a hash table beside it: no object a string, so that millions of
 * them cost their bytes and 12 more each.
 */
import { Bytes, Ints } from './growable.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const scratch = new Uint8Array(256);

/** The string in UTF-8; valid until the next call. Short plain words, which most are, need no encoder. */
function utf8(key: string): Uint8Array {
  if (key.length > scratch.length) return encoder.encode(key);
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code > 127) return encoder.encode(key);
    scratch[i] = code;
  }
  return scratch.subarray(0, key.length);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Slots hold number + 1; 0 is free. Linear probing; the size is a power of two. */
function findSlot(slots: Int32Array, bytes: Uint8Array, ends: Int32Array, key: Uint8Array): number {
  const mask = slots.length - 1;
  let slot = hashOf(key, 0, key.length) & mask;
  for (;;) {
    const number = (slots[slot] as number) - 1;
    if (number < 0) return slot;
    const start = number === 0 ? 0 : (ends[number - 1] as number);
    const end = ends[number] as number;
    if (end - start === key.length) {
      let i = 0;
      while (i < key.length && bytes[start + i] === key[i]) i++;
      if (i === key.length) return slot;
    }
    slot = (slot + 1) & mask;
  }
}

/** A hash table of `size` slots for so many different strings. */
function slotsOf(bytes: Uint8Array, ends: Int32Array, count: number, size: number): Int32Array {
  const slots = new Int32Array(size);
  const mask = size - 1;
  let start = 0;
  for (let number = 0; number < count; number++) {
    const end = ends[number] as number;
    let slot = hashOf(bytes, start, end) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
    start = end;
  }
  return slots;
}

function bytesAt(bytes: Uint8Array, ends: Int32Array, number: number): Uint8Array {
  return bytes.subarray(number === 0 ? 0 : ends[number - 1], ends[number]);
}

/** A finished dictionary: immutable, three typed arrays. */
export class Dictionary {
  readonly bytes: Uint8Array;
  /** End of each string in `bytes`. */
  readonly ends: Int32Array;
  readonly slots: Int32Array;

  constructor(bytes: Uint8Array, ends: Int32Array, slots: Int32Array) {
    this.bytes = bytes;
    this.ends = ends;
    this.slots = slots;
  }

  get size(): number {
    return this.ends.length;
  }

  /** The string's number, -1 where it is not in the dictionary. */
  find(key: string): number {
    if (this.slots.length === 0) return -1;
    const slot = findSlot(this.slots, this.bytes, this.ends, utf8(key));
    return (this.slots[slot] as number) - 1;
  }

  at(number: number): string {
    return decoder.decode(this.bytesOf(number));
  }

  /** The string in UTF-8. */
  bytesOf(number: number): Uint8Array {
    return bytesAt(this.bytes, this.ends, number);
  }
}

export class DictionaryBuilder {
  #bytes = new Bytes(1 << 16);
  #ends = new Ints(1 << 12);
  #slots: Int32Array = new Int32Array(1 << 13);

  /** A builder that goes on from a finished dictionary; uses its memory. */
  static from({ bytes, ends, slots }: Dictionary): DictionaryBuilder {
    const builder = new DictionaryBuilder();
    builder.#bytes = Bytes.of(bytes);
    builder.#ends = Ints.of(ends);
    builder.#slots = slots;
    return builder;
  }

  get size(): number {
    return this.#ends.length;
  }

  /** The string's number, given anew when it was not there. */
  add(key: string): number {
    return this.addBytes(utf8(key));
  }

  /** The same for a string in UTF-8. */
  addBytes(bytes: Uint8Array): number {
    const slot = findSlot(this.#slots, this.#bytes.data, this.#ends.data, bytes);
    const found = (this.#slots[slot] as number) - 1;
    if (found >= 0) return found;
    this.#bytes.append(bytes);
    this.#ends.push(this.#bytes.length);
    this.#slots[slot] = this.#ends.length;
    if (this.#ends.length * 2 > this.#slots.length) this.#rehash();
    return this.#ends.length - 1;
  }

  at(number: number): string {
    return decoder.decode(bytesAt(this.#bytes.data, this.#ends.data, number));
  }

  #rehash(): void {
    this.#slots = slotsOf(this.#bytes.data, this.#ends.data, this.#ends.length, this.#slots.length * 2);
  }

  /** A dictionary of some of the strings, renumbered in the given order; each number once. */
  pick(numbers: Int32Array): Dictionary {
    const ends = new Int32Array(numbers.length);
    const own = this.#ends.data;
    const startOf = (number: number): number => (number === 0 ? 0 : (own[number - 1] as number));
    let length = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      length += (own[number] as number) - startOf(number);
      ends[i] = length;
    }
    const bytes = new Uint8Array(length);
    let to = 0;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      const end = own[number] as number;
      for (let at = startOf(number); at < end; at++) bytes[to++] = this.#bytes.data[at] as number;
    }
    let size = 8;
    while (size < numbers.length * 2) size *= 2;
    return new Dictionary(bytes, ends, slotsOf(bytes, ends, ends.length, size));
  }

  finish(): Dictionary {
    return new Dictionary(this.#bytes.trim(), this.#ends.trim(), this.#slots);
  }
}
