/**
 * The files of a corpus, in one order on every machine: paths as given, inside a folder by name (code units), depth first.
 *
 * Not part of a corpus: what a saved page brings along (pictures, styles, scripts), which is counted; names that begin with a dot; files named `README` or `README.*`, which describe a folder; files
 * that another program is only just writing (`.part`, `.tmp`, `~`, Word's `~$…`).
 * Links are followed only when they are given as a path themselves; inside a folder a link is never read: what it leads
 * to is either in the folder anyway, or outside, which is a problem. Only regular files are read (no pipes, no devices).
 */
import type { Dirent } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { QuotedeskError } from '../errors.ts';
import { type ProblemItem, problemItem } from './item.ts';
import { LIMITS, type Limits } from './limits.ts';

export interface FoundFile {
  readonly kind: 'file';
  /** The path as it is shown: under the path that was given. */
  readonly file: string;
}

/** What a saved page brings along, or a camera: nothing that is read. */
export interface FileLeftAside {
  readonly kind: 'aside';
}

const ASIDE =
  /\.(?:css|scss|less|js|mjs|map|wasm|png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|heic|woff2?|ttf|otf|eot|mp3|m4a|ogg|wav|mp4|m4v|mov|webm|avi)$/i;

/** Whether a name inside a folder is part of the corpus. */
export function isCorpusName(name: string): boolean {
  return (
    !ASIDE.test(name) && !/^(\.|~\$|readme(\.|$))|(~|\.part|\.partial|\.tmp|\.swp|\.crdownload)$/i.test(name)
  );
}

/** What stands for the bytes of a name that are no UTF-8: no file can be opened by it. */
const UNKNOWN = '\ufffd';

/** @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE when a given path is not there or closed to us. */
export async function* listFiles(
  paths: readonly string[],
  limits: Limits = LIMITS,
): AsyncGenerator<FoundFile | FileLeftAside | ProblemItem> {
  const count = { files: 0 };
  for (const path of uncovered(paths)) {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        throw new QuotedeskError('CORPUS_MISSING', path);
      throw new QuotedeskError('CORPUS_UNREADABLE', path, reason(error));
    });
    if (info.isDirectory()) {
      const entries = await readdir(path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
        throw new QuotedeskError('CORPUS_UNREADABLE', path, reason(error));
      });
      yield* listFolder(path, entries, { path, root: await realpath(path), depth: 1, count, limits });
    } else if (info.isFile()) {
      yield { kind: 'file', file: path };
    } else {
      throw new QuotedeskError('CORPUS_UNREADABLE', path, 'it is neither a folder nor a file');
    }
  }
}

interface Walk {
  /** The path as given. */
  readonly path: string;
  readonly root: string;
  readonly depth: number;
  readonly count: { files: number };
  readonly limits: Limits;
}

async function* listFolder(
  folder: string,
  entries: Dirent[],
  walk: Walk,
): AsyncGenerator<FoundFile | FileLeftAside | ProblemItem> {
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (!isCorpusName(entry.name)) {
      if (entry.isFile() && ASIDE.test(entry.name)) yield { kind: 'aside' };
      continue;
    }
    const file = join(folder, entry.name);
    if (entry.name.includes(UNKNOWN) && !(await lstat(file).catch(() => null))) {
      yield problemItem(file, null, 'its name is not in UTF-8: it is not read until it is renamed');
      continue;
    }
    if (entry.isFile()) {
      if (walk.count.files >= walk.limits.files) {
        if (walk.count.files++ === walk.limits.files)
          yield problemItem(
            walk.path,
            null,
            `holds more than ${walk.limits.files} files; the rest is not read`,
          );
        return;
      }
      walk.count.files++;
      yield { kind: 'file', file };
    } else if (entry.isDirectory()) {
      if (walk.depth >= walk.limits.depth) {
        yield problemItem(file, null, `lies more than ${walk.limits.depth} folders deep and is not read`);
        continue;
      }
      let inner: Dirent[];
      try {
        inner = await readdir(file, { withFileTypes: true });
      } catch (error) {
        yield problemItem(file, null, `the folder cannot be read (${reason(error)})`);
        continue;
      }
      yield* listFolder(file, inner, { ...walk, depth: walk.depth + 1 });
    } else if (entry.isSymbolicLink()) {
      const wrong = await wrongWithLink(file, walk.root);
      if (wrong) yield problemItem(file, null, wrong);
    } else {
      yield problemItem(file, null, 'is not a regular file and is not read');
    }
  }
}

async function wrongWithLink(file: string, root: string): Promise<string | null> {
  try {
    const target = await realpath(file);
    return target === root || target.startsWith(root + sep) ? null : 'is a link that leaves the folder';
  } catch {
    return 'is a link that leads nowhere';
  }
}

/** Paths that lie inside another given path would be read twice; the first of equal ones is kept. */
export function uncovered(paths: readonly string[]): string[] {
  return paths.filter(
    (path, i) =>
      !paths.some((other, j) => {
        const inside = relative(resolve(other), resolve(path));
        if (inside === '') return j < i;
        return !inside.startsWith('..') && resolve(path) !== inside;
      }),
  );
}

/** The system's reason in plain words. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known: Readonly<Record<string, string>> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'it is not there any more',
    ENOTDIR: 'it is not a folder',
    ELOOP: 'it is a link',
    EMFILE: 'too many files are open',
    EIO: 'the disk reports an error',
    EISDIR: 'it is a folder',
  };
  return known[code] ?? (code || basename(String(error)));
}
