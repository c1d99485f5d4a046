/** Where a file stands in a corpus: under which of the given paths, and at which path inside of it. */
import { basename, relative, resolve, sep } from 'node:path';

export interface CorpusPath {
  /** Index of the given path that the file stands under; -1: none. */
  readonly root: number;
  /** Folders and name, from the given path on; of a file that was given itself its name. */
  readonly parts: readonly string[];
}

/** The function that places any file of a corpus. @param paths folders and files as given */
export function corpusPaths(paths: readonly string[]): (file: string) => CorpusPath {
  const roots = paths.map((path) => resolve(path));
  return (file) => {
    const whole = resolve(file);
    const root = roots.findIndex(
      (path) => whole === path || whole.startsWith(path.endsWith(sep) ? path : path + sep),
    );
    const inside = relative(roots[root] ?? '', whole);
    return { root, parts: inside === '' ? [basename(whole)] : inside.split(sep) };
  };
}
