/**
 * Read archives that are kept between starts although no setting asks for it: those that took long to read, in the state
 * folder, one folder a corpus.
 */
import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';

/** An archive that is read in so many milliseconds is not kept. */
export const KEPT_AFTER_MS = 2000;
/** Bytes that all of them may take together, and so each alone. */
export const MOST_KEPT_BYTES = 2 * 1024 ** 3;

export interface KeptArchives {
  readonly folder: string;
  /** Folders of which nothing is kept, with all that is in them: what is temporary, what comes with the program. */
  readonly never: readonly string[];
}

/** The folder of a corpus; null: it is not kept. */
export function keptFolderOf({ folder, never }: KeptArchives, corpus: readonly string[]): string | null {
  const paths = corpus.map((path) => resolve(path));
  if (paths.some((path) => never.some((other) => isInside(path, resolve(other))))) return null;
  const digest = createHash('sha256').update(paths.join('\0')).digest('hex').slice(0, 16);
  const name = basename(paths[0] ?? '').replace(/[^\p{L}\p{N}._-]+/gu, '_');
  return join(folder, `${name.slice(0, 60)}-${digest}`);
}

/** Takes the archives away that were not written for longest, until the others take no more than `most` bytes. */
export async function pruneArchives(folder: string, most: number = MOST_KEPT_BYTES): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const kept = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const sizes = await readdir(path).catch(() => []);
      const files = await Promise.all(sizes.map((file) => stat(join(path, file)).catch(() => null)));
      return {
        path,
        bytes: files.reduce((sum, file) => sum + (file?.size ?? 0), 0),
        writtenAt: Math.max(0, ...files.map((file) => file?.mtimeMs ?? 0)),
      };
    }),
  );
  let bytes = 0;
  for (const one of kept.sort((a, b) => b.writtenAt - a.writtenAt)) {
    bytes += one.bytes;
    if (bytes > most) await rm(one.path, { recursive: true, force: true }).catch(() => {});
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}
