/** The order in which a corpus is read, for any two of its files: by given path, then folder by folder, by name. */
import { relative, resolve, sep } from 'node:path';

/** The function tells whether `file` stands before `other`. */
export function corpusOrder(paths: readonly string[]): (file: string, other: string) => boolean {
  const roots = paths.map((path) => resolve(path));
  const key = (file: string) => {
    const whole = resolve(file);
    const root = roots.findIndex(
      (path) => whole === path || whole.startsWith(path.endsWith(sep) ? path : path + sep),
    );
    return { root, parts: relative(roots[root] ?? '', whole).split(sep) };
  };
  return (file, other) => {
    const a = key(file);
    const b = key(other);
    if (a.root !== b.root) return a.root < b.root;
    for (let i = 0; i < a.parts.length && i < b.parts.length; i++) {
      const [left = '', right = ''] = [a.parts[i], b.parts[i]];
      if (left !== right) return left < right;
    }
    return a.parts.length < b.parts.length;
  };
}
