/** The parts of a zip archive (a .docx is one), within a budget: what a part declares of itself is not believed. */
import { isUtf8 } from 'node:buffer';
import { inflateRawSync } from 'node:zlib';
import { megabytes, Unreadable } from './source.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The record that points to a second directory for archives over 4 GB. */
const LARGE_LOCATOR = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 10_000;
/** The mode of a symbolic link, as Unix archives state it. */
const LINK = 0o120000;
const KIND = 0o170000;

export interface ZipPart {
  readonly name: string;
  readonly isLocked: boolean;
  readonly isLink: boolean;
  /** @throws Unreadable when it is damaged, or grows beyond what is left of the budget */
  data(): Buffer;
}

interface Entry {
  readonly name: Buffer;
  readonly method: number;
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

export class Zip {
  readonly parts: readonly ZipPart[];
  readonly #bytes: Buffer;
  readonly #most: number;
  readonly #kind: string;
  #left: number;

  /**
   * @param most bytes to which all parts that are asked for may grow together
   * @param kind what the file is meant to be, for the sentence that says that it is not
   * @throws Unreadable
   */
  constructor(bytes: Buffer, most: number, kind: string) {
    this.#bytes = bytes;
    this.#most = this.#left = most;
    this.#kind = kind;
    this.parts = this.#directory();
  }

  /** Bytes to which further parts may grow. */
  get left(): number {
    return this.#left;
  }

  #directory(): ZipPart[] {
    const bytes = this.#bytes;
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
      throw new Unreadable(`is not ${this.#kind}`);
    // Readers that find two directories, or a second end behind the first, see two different archives.
    if (end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw this.#damaged();
    if (end >= 20 && bytes.readUInt32LE(end - 20) === LARGE_LOCATOR)
      throw new Unreadable('is packed for sizes over 4 GB (zip64), which is not read');
    const names = new Set<string>();
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw new Unreadable(`is packed of more than ${MOST_ENTRIES} parts`);
    const parts: ZipPart[] = [];
    let at = bytes.readUInt32LE(end + 16);
    for (let i = 0; i < count; i++) {
      if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw this.#damaged();
      const nameLength = bytes.readUInt16LE(at + 28);
      const raw = bytes.subarray(at + 46, at + 46 + nameLength);
      const name = raw.toString(isUtf8(raw) ? 'utf8' : 'latin1');
      if (names.has(name)) throw new Unreadable(`holds two parts called "${name.slice(0, 80)}"`);
      names.add(name);
      const entry: Entry = {
        name: raw,
        method: bytes.readUInt16LE(at + 10),
        packed: bytes.readUInt32LE(at + 20),
        declared: bytes.readUInt32LE(at + 24),
        offset: bytes.readUInt32LE(at + 42),
      };
      parts.push({
        name,
        isLocked: (bytes.readUInt16LE(at + 8) & 1) !== 0,
        isLink: (bytes.readUInt16LE(at + 40) & KIND) === LINK,
        data: () => this.#data(entry),
      });
      at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return parts;
  }

  #data({ name, method, packed, declared, offset }: Entry): Buffer {
    const bytes = this.#bytes;
    if (declared > this.#left) throw this.#tooLarge();
    if (offset + 30 > bytes.length) throw this.#damaged();
    const nameLength = bytes.readUInt16LE(offset + 26);
    if (!bytes.subarray(offset + 30, offset + 30 + nameLength).equals(name)) throw this.#damaged();
    const start = offset + 30 + nameLength + bytes.readUInt16LE(offset + 28);
    const data = this.#unpacked(bytes.subarray(start, start + packed), method);
    this.#left -= data.length;
    if (this.#left < 0) throw this.#tooLarge();
    return data;
  }

  #unpacked(packed: Buffer, method: number): Buffer {
    if (method === STORED) return packed;
    if (method !== DEFLATED) throw new Unreadable('is packed in a way that is not known');
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, this.#left) });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw this.#tooLarge();
      throw this.#damaged();
    }
  }

  #tooLarge(): Unreadable {
    return new Unreadable(`unpacks to more than ${megabytes(this.#most)}`);
  }

  #damaged(): Unreadable {
    return new Unreadable(this.#kind.startsWith('a Word') ? 'is a damaged document' : 'is a damaged archive');
  }
}
