/** Looks into a zip archive (a .docx is one) before a library unpacks it: how large does it grow, really? */
import { inflateRawSync } from 'node:zlib';
import { megabytes, Unreadable } from './source.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** The record that points to a second directory for archives over 4 GB. */
const LARGE_LOCATOR = 0x07064b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 10_000;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

/**
 * Unpacks every entry within a budget, whatever sizes it declares, and keeps the ones asked for.
 * @throws Unreadable when it is no zip, or holds more than `most` bytes
 */
export function checkZip(bytes: Buffer, most: number, keep: readonly string[]): Map<string, Buffer> {
  const kept = new Map<string, Buffer>();
  let left = most;
  for (const entry of zipEntries(bytes)) {
    if (entry.declared > left) throw new Unreadable(`unpacks to more than ${megabytes(most)}`);
    const data = entryData(bytes, entry, left, most);
    left -= data.length;
    if (keep.includes(entry.name)) kept.set(entry.name, data);
  }
  return kept;
}

function zipEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END)
    throw new Unreadable('is not a Word document (.docx)');
  // Readers that find two directories, or a second end behind the first, see two different archives.
  if (end + 22 + bytes.readUInt16LE(end + 20) !== bytes.length) throw new Unreadable('is a damaged document');
  if (end >= 20 && bytes.readUInt32LE(end - 20) === LARGE_LOCATOR)
    throw new Unreadable('is packed for sizes over 4 GB (zip64), which is not read');
  const names = new Set<string>();
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new Unreadable(`is packed of more than ${MOST_ENTRIES} parts`);
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY)
      throw new Unreadable('is a damaged document');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (names.has(name)) throw new Unreadable(`holds two parts called "${name.slice(0, 80)}"`);
    names.add(name);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      declared: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function entryData(bytes: Buffer, entry: Entry, left: number, most: number): Buffer {
  if (entry.offset + 30 > bytes.length) throw new Unreadable('is a damaged document');
  const nameLength = bytes.readUInt16LE(entry.offset + 26);
  if (bytes.toString('utf8', entry.offset + 30, entry.offset + 30 + nameLength) !== entry.name)
    throw new Unreadable('is a damaged document');
  const start =
    entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new Unreadable('is packed in a way that is not known');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new Unreadable(`unpacks to more than ${megabytes(most)}`);
    throw new Unreadable('is a damaged document');
  }
}
