/** The order in which a corpus is read, for any two of its files: by given path, then folder by folder, by name. */
import { corpusPaths } from './corpus-path.ts';

/** The function tells whether `file` stands before `other`. */
export function corpusOrder(paths: readonly string[]): (file: string, other: string) => boolean {
  const place = corpusPaths(paths);
  return (file, other) => {
    const a = place(file);
    const b = place(other);
    if (a.root !== b.root) return a.root < b.root;
    for (let i = 0; i < a.parts.length && i < b.parts.length; i++) {
      const [left = '', right = ''] = [a.parts[i], b.parts[i]];
      if (left !== right) return left < right;
    }
    return a.parts.length < b.parts.length;
  };
}
