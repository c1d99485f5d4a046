/** Answers are made from one view of the archive each, and never claim more than that view has seen. */
import { QuotedeskError } from '../errors.ts';
import type { Archive } from '../search/archive.ts';
import { knownInPart } from '../search/coverage.ts';

/**
 * What `make` gives for a view of the archive. Where a part of the archive turned out to be away while it was made, it is
 * made again by an archive that says so from the first request on: nothing of it rests on what was not seen.
 */
export async function fromOneView<T>(
  view: () => Archive,
  make: (archive: Archive) => Promise<T>,
): Promise<T> {
  const archive = view();
  const made = await make(archive);
  const seen = archive.coverage();
  return seen.unreachable === 0 ? made : make(knownInPart(view(), seen));
}

/**
 * The same for something that is looked up by its id: null where there is no such thing.
 * @throws QuotedeskError ARCHIVE_PARTLY_AWAY where it was not found in what could be reached of the archive
 */
export async function lookedUp<T>(
  view: () => Archive,
  make: (archive: Archive) => Promise<T | null>,
): Promise<T | null> {
  const archive = view();
  const found = await make(archive);
  if (found === null && archive.coverage().unreachable > 0) throw new QuotedeskError('ARCHIVE_PARTLY_AWAY');
  return found;
}
