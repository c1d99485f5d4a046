/** A zip archive of files of known formats: each is read as if it lay in a folder of the archive's name. */
import { basename, extname } from 'node:path';
import type { ReaderFor } from '../format-reader.ts';
import type { Reading } from '../item.ts';
import { isCorpusName } from '../list-files.ts';
import { readInside } from '../read-inside.ts';
import { type Source, Unreadable } from '../source.ts';
import { Zip, type ZipPart } from '../zip.ts';

/** What a Macintosh packs beside the files. */
const BESIDE = /^__MACOSX\//;

export async function* read(source: Source, readerFor: ReaderFor): AsyncGenerator<Reading> {
  const zip = new Zip(await source.bytes(), source.limits.unpackedBytes, 'a zip archive');
  const stems = new Set<string>();
  for (const part of zip.parts) {
    const { name } = part;
    if (name.endsWith('/') || BESIDE.test(name) || !isCorpusName(basename(name))) continue;
    const path = name.slice(0, name.length - extname(name).length);
    // As in a folder: the second of two files that differ in their ending alone keeps its ending.
    const stem = `${source.stem}/${stems.has(path) ? name : path}`;
    stems.add(path);
    const unpack = () => {
      checkPart(part);
      const bytes = part.data();
      return { bytes, limits: { ...source.limits, unpackedBytes: zip.left } };
    };
    yield* readInside(source, { name: basename(name), stem, place: name }, unpack, readerFor);
  }
}

/** @throws Unreadable for what is no plain file inside of the archive */
function checkPart({ name, isLocked, isLink }: ZipPart): void {
  if (/^(?:\/|[A-Za-z]:)|\\|\0|(?:^|\/)\.\.(?:\/|$)/.test(name))
    throw new Unreadable('its path leads out of the archive: it is not read');
  if (isLink) throw new Unreadable('is a link and is not read');
  if (isLocked) throw new Unreadable('is protected by a password');
}
