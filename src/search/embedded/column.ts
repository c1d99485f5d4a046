/** A typed array that grows by doubling; its bytes are its snapshot. One value costs its own bytes and nothing more. */

type Numbers = Int32Array | Uint32Array | Uint8Array | Float64Array;

interface NumbersConstructor<T extends Numbers> {
  new (length: number): T;
  new (buffer: ArrayBufferLike, offset: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

export class Column<T extends Numbers> {
  /** May be longer than `length`; hot loops read it directly. */
  data: T;
  length = 0;
  readonly #type: NumbersConstructor<T>;

  constructor(type: NumbersConstructor<T>, capacity = 256) {
    this.#type = type;
    this.data = new type(capacity);
  }

  get(at: number): number {
    return this.data[at] as number;
  }

  push(value: number): void {
    this.reserve(1);
    this.data[this.length++] = value;
  }

  /** Room for `more` further values. */
  reserve(more: number): void {
    if (this.length + more <= this.data.length) return;
    // Large columns grow by an eighth: what half of 200 MB would hold idle costs more than copying a few times more.
    const step = this.data.length < 1 << 20 ? this.data.length : this.data.length >> 3;
    const grown = new this.#type(Math.max(this.data.length + step, this.length + more, 16));
    grown.set(this.data.subarray(0, this.length));
    this.data = grown;
  }

  /** Appends `values[start .. end)`. */
  append(values: T, start: number, end: number): void {
    this.reserve(end - start);
    this.data.set(values.subarray(start, end), this.length);
    this.length += end - start;
  }

  /** Makes the column at least `length` long, new places 0. */
  extend(length: number): void {
    if (length <= this.length) return;
    this.reserve(length - this.length);
    this.length = length;
  }

  /** Gives back the room that growing left over. */
  trim(): void {
    if (this.data.length > this.length) this.data = this.data.slice(0, this.length) as T;
  }

  get bytes(): Uint8Array {
    return new Uint8Array(this.data.buffer, this.data.byteOffset, this.length * this.#type.BYTES_PER_ELEMENT);
  }

  /** Takes over bytes that `bytes` gave; copies only where they are not aligned. Throws a RangeError on torn bytes. */
  restore(bytes: Uint8Array): void {
    const size = this.#type.BYTES_PER_ELEMENT;
    if (bytes.byteLength % size !== 0) throw new RangeError('a column is torn');
    const whole = bytes.byteOffset % size === 0 ? bytes : bytes.slice();
    this.data = new this.#type(whole.buffer, whole.byteOffset, whole.byteLength / size);
    this.length = this.data.length;
  }
}

export const int32 = (): Column<Int32Array> => new Column(Int32Array);
export const uint32 = (): Column<Uint32Array> => new Column(Uint32Array);
export const uint8 = (): Column<Uint8Array> => new Column(Uint8Array);
export const float64 = (): Column<Float64Array> => new Column(Float64Array);

/** The numbers of which these are the bytes. Throws a RangeError on torn bytes. */
export function wholeNumbers(bytes: Uint8Array): Int32Array {
  const column = int32();
  column.restore(bytes);
  return column.data;
}
