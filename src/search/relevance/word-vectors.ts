/**
 * A table of word vectors, by stem: which words are near in sense ("layoff", "job"). They choose and order, they never
 * mark and never write. Pure; whoever opens an archive gives the bytes.
 *
 * Layout, little-endian: count, dimensions and bytes of the words, four bytes each; the stems, UTF-8, one a line; then a
 * row of signed bytes for each stem.
 */

const HEAD = 12;

export class WordVectors {
  readonly dimensions: number;
  readonly #rows: Int8Array;
  readonly #places: ReadonlyMap<string, number>;

  /** @throws RangeError where the bytes are no such table. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEAD) throw new RangeError('the table of word vectors is cut short');
    const count = view.getUint32(0, true);
    this.dimensions = view.getUint32(4, true);
    const from = HEAD + view.getUint32(8, true);
    if (from + count * this.dimensions !== bytes.length)
      throw new RangeError('the table of word vectors is cut short');
    const stems = new TextDecoder().decode(bytes.subarray(HEAD, from)).split('\n');
    this.#places = new Map(stems.map((stem, place) => [stem, place]));
    this.#rows = new Int8Array(bytes.buffer, bytes.byteOffset + from, count * this.dimensions);
  }

  get size(): number {
    return this.#places.size;
  }

  /** The vector of a stem, of unit length; null where the table lacks it. */
  of(stem: string): Float32Array | null {
    const place = this.#places.get(stem);
    if (place === undefined) return null;
    const row = Float32Array.from(
      this.#rows.subarray(place * this.dimensions, (place + 1) * this.dimensions),
    );
    return unit(row);
  }
}

/** The same direction with length 1; of length 0 as it is. */
export function unit(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const norm = Math.sqrt(sum) || 1;
  return vector.map((value) => value / norm);
}

/** The cosine of two vectors of unit length. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] as number) * (b[d] as number);
  return sum;
}

/** The bytes of a table; each row is scaled by its largest value. */
export function encodeWordVectors(stems: readonly string[], rows: readonly Float64Array[]): Uint8Array {
  const words = new TextEncoder().encode(stems.join('\n'));
  const dimensions = rows[0]?.length ?? 0;
  const bytes = new Uint8Array(HEAD + words.length + stems.length * dimensions);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, stems.length, true);
  view.setUint32(4, dimensions, true);
  view.setUint32(8, words.length, true);
  bytes.set(words, HEAD);
  const values = new Int8Array(bytes.buffer, HEAD + words.length);
  rows.forEach((row, i) => {
    const largest = Math.max(...row.map(Math.abs)) || 1;
    row.forEach((value, d) => {
      values[i * dimensions + d] = Math.round((value / largest) * 127);
    });
  });
  return bytes;
}
