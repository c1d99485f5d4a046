/** The archive as chunks of bytes: the first says what the others are. Files, checksums and renaming are the corpus's. */
import { Catalogue } from './catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';

/** Changes whenever the meaning of a byte does; a snapshot of another version is built anew. */
export const SNAPSHOT_VERSION = 'archive-2';

export interface Snapshot {
  readonly version: string;
  /** The archive as it was at this moment, also when it changes while they are written out. Not to be changed. */
  readonly chunks: readonly Uint8Array[];
}

export function encodeSnapshot(catalogue: Catalogue, people: PeopleRegistry): Snapshot {
  const { small, chunks } = catalogue.encode();
  const known = people.encode();
  const head = new TextEncoder().encode(
    JSON.stringify({ version: SNAPSHOT_VERSION, endian: endianness(), people: known.length, small }),
  );
  return { version: SNAPSHOT_VERSION, chunks: [head, ...chunks, ...known] };
}

/** Throws a RangeError on what is torn or of another version. */
export function decodeSnapshot([head, ...chunks]: readonly Uint8Array[]): {
  readonly catalogue: Catalogue;
  readonly people: readonly Uint8Array[];
} {
  let described: { version?: unknown; endian?: unknown; people?: unknown; small?: unknown };
  try {
    described = JSON.parse(new TextDecoder().decode(head ?? new Uint8Array()));
  } catch {
    throw new RangeError('this is no snapshot of an archive');
  }
  if (described.version !== SNAPSHOT_VERSION) throw new RangeError('the snapshot is of another version');
  if (described.endian !== endianness()) throw new RangeError('the snapshot is of another kind of machine');
  const border = chunks.length - Number(described.people);
  return {
    catalogue: Catalogue.decode(described.small, chunks.slice(0, border)),
    people: chunks.slice(border),
  };
}

function endianness(): 'little' | 'big' {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'little' : 'big';
}
