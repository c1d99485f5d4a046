/** Typed arrays that grow by doubling while something is being built; `trim()` gives the exact array, at the end only: it may be `data` itself. */

export class Ints {
  data: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.data = new Int32Array(capacity);
  }

  /** Goes on from what is there; uses its memory. */
  static of(data: Int32Array): Ints {
    const ints = new Ints(0);
    ints.data = data;
    ints.length = data.length;
    return ints;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** Room for `more` further values. */
  reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    const grown = new Int32Array(Math.max(this.data.length * 2, this.length + more));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  trim(): Int32Array {
    if (this.length === this.data.length) return this.data;
    return this.data.slice(0, this.length);
  }
}

export class Bytes {
  data: Uint8Array;
  length = 0;

  constructor(capacity = 4096) {
    this.data = new Uint8Array(capacity);
  }

  /** Goes on from what is there; uses its memory. */
  static of(data: Uint8Array): Bytes {
    const bytes = new Bytes(0);
    bytes.data = data;
    bytes.length = data.length;
    return bytes;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.reserve(1);
    this.data[this.length++] = value;
  }

  /** Seven bits a byte, lowest first, the high bit set on all but the last; `value` is a whole number below 2^31. */
  pushVarint(value: number): void {
    if (this.length + 5 > this.data.length) this.reserve(5);
    let rest = value;
    while (rest > 127) {
      this.data[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.data[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.reserve(bytes.length);
    this.data.set(bytes, this.length);
    this.length += bytes.length;
  }

  reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    const grown = new Uint8Array(Math.max(this.data.length * 2, this.length + more));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  trim(): Uint8Array {
    if (this.length === this.data.length) return this.data;
    return this.data.slice(0, this.length);
  }
}
