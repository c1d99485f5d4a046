/** The archive as chunks of bytes: the first says what the others are. Files, checksums and renaming are the corpus's. */
import { Catalogue } from './article-catalogue.ts';
import type { EngineSizes } from './engine-sizes.ts';
import type { PeopleRegistry } from './people-registry.ts';
import type { PrintingsFinder } from './printings.ts';

/** Changes whenever the meaning of a byte does; a snapshot of another version is built anew. */
export const SNAPSHOT_VERSION = 'archive-5';

export interface Snapshot {
  readonly version: string;
  /** The archive as it was at this moment, also when it changes while they are written out. Not to be changed. */
  readonly chunks: readonly Uint8Array[];
}

export function encodeSnapshot(
  catalogue: Catalogue,
  people: PeopleRegistry,
  printings: PrintingsFinder,
): Snapshot {
  const { small, chunks } = catalogue.encode();
  const known = people.encode();
  const prints = printings.encode();
  const counts = { people: known.length, prints: prints.length };
  const head = new TextEncoder().encode(
    JSON.stringify({ version: SNAPSHOT_VERSION, endian: endianness(), ...counts, small }),
  );
  return { version: SNAPSHOT_VERSION, chunks: [head, ...chunks, ...known, ...prints] };
}

/** Throws a RangeError on what is torn or of another version. */
export function decodeSnapshot(
  [head, ...chunks]: readonly Uint8Array[],
  sizes: EngineSizes,
): {
  readonly catalogue: Catalogue;
  readonly people: readonly Uint8Array[];
  readonly prints: readonly Uint8Array[];
} {
  let described: Record<string, unknown>;
  try {
    described = JSON.parse(new TextDecoder().decode(head ?? new Uint8Array()));
  } catch {
    throw new RangeError('this is no snapshot of an archive');
  }
  if (described.version !== SNAPSHOT_VERSION) throw new RangeError('the snapshot is of another version');
  if (described.endian !== endianness()) throw new RangeError('the snapshot is of another kind of machine');
  const prints = chunks.length - Number(described.prints);
  const people = prints - Number(described.people);
  return {
    catalogue: Catalogue.decode(described.small, chunks.slice(0, people), sizes),
    people: chunks.slice(people, prints),
    prints: chunks.slice(prints),
  };
}

function endianness(): 'little' | 'big' {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1 ? 'little' : 'big';
}
