/**
 * Vectors that are kept, by the digest of the text that they stand for: eight bits a dimension, of unit length by
 * `cosine`. In memory, and in a file that several processes may append to at once.
 */
import { createHash } from 'node:crypto';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';

/** Bytes of a digest. */
const DIGEST = 16;

export class Vectors {
  readonly #dimensions: number;
  readonly #most: number;
  readonly #file: string | null;
  readonly #kept = new Map<string, Int8Array>();
  #unwritten: Buffer[] = [];

  /**
   * @param most vectors that are kept; beyond it those that were not used for longest go
   * @param file null: nothing outlives the process
   */
  constructor(dimensions: number, most: number, file: string | null) {
    this.#dimensions = dimensions;
    this.#most = most;
    this.#file = file;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(text: string): Int8Array | null {
    const digest = digestOf(text);
    const vector = this.#kept.get(digest);
    // What is used stays.
    if (vector) this.#put(digest, vector);
    return vector ?? null;
  }

  /** @param inFile false: it is for this process alone */
  set(text: string, vector: ArrayLike<number>, inFile = true): Int8Array {
    const digest = digestOf(text);
    const small = inEightBits(vector);
    this.#put(digest, small);
    if (inFile && this.#file !== null)
      this.#unwritten.push(Buffer.from(digest, 'latin1'), Buffer.from(small.buffer, 0, small.length));
    return small;
  }

  /** Takes what the file holds. What is torn at its end is cut off; a file that has grown to twice the bound is written anew. */
  async load(): Promise<void> {
    if (this.#file === null) return;
    const bytes = await readFile(this.#file).catch(() => null);
    if (bytes === null) return;
    const size = DIGEST + this.#dimensions;
    const count = Math.floor(bytes.length / size);
    const first = Math.max(0, count - this.#most);
    for (let at = first * size; at < count * size; at += size)
      this.#put(
        bytes.toString('latin1', at, at + DIGEST),
        // A copy: a part would hold the whole file in memory.
        new Int8Array(bytes.subarray(at + DIGEST, at + size)),
      );
    if (bytes.length === count * size && count < 2 * this.#most) return;
    const written = `${this.#file}.${process.pid}`;
    await writeFile(written, bytes.subarray(first * size, count * size), { mode: 0o600 });
    await rename(written, this.#file);
  }

  /** Appends what is new to the file. Rejects where it cannot be written; that is tried no second time. */
  async save(): Promise<void> {
    const [unwritten, file] = [this.#unwritten, this.#file];
    this.#unwritten = [];
    if (file !== null && unwritten.length > 0)
      await appendFile(file, Buffer.concat(unwritten), { mode: 0o600 });
  }

  #put(digest: string, vector: Int8Array): void {
    this.#kept.delete(digest);
    this.#kept.set(digest, vector);
    if (this.#kept.size <= this.#most) return;
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined) this.#kept.delete(oldest);
  }
}

const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest().toString('latin1', 0, DIGEST);

/** The largest component becomes 127. */
function inEightBits(vector: ArrayLike<number>): Int8Array {
  let largest = 0;
  for (let i = 0; i < vector.length; i++) largest = Math.max(largest, Math.abs(vector[i] as number));
  const scale = largest === 0 ? 0 : 127 / largest;
  return Int8Array.from({ length: vector.length }, (_, i) => Math.round((vector[i] as number) * scale));
}

/** -1 to 1; 0 where one has no length. */
export function cosine(one: Int8Array, other: Int8Array): number {
  let [dot, a, b] = [0, 0, 0];
  for (let i = 0; i < one.length; i++) {
    const [x, y] = [one[i] as number, other[i] as number];
    dot += x * y;
    a += x * x;
    b += y * y;
  }
  return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b);
}
