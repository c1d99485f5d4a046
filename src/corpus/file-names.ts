/**
 * Under which id an article stands whose file states none: the file's path in its corpus, `/`-separated, without the ending.
 * Of files that differ in their ending alone the first by name has that id, every further one has its ending too; a path
 * that an earlier corpus has as well begins with the corpus's number ("2:a").
 */
import { extname } from 'node:path';
import { corpusOrder } from './corpus-order.ts';
import { type CorpusPath, corpusPaths } from './corpus-path.ts';

export class FileNames {
  /** Path without ending → the files that have it; nearly always one. */
  readonly #files = new Map<string, string | readonly string[]>();
  readonly #place: (file: string) => CorpusPath;
  readonly #before: (file: string, other: string) => boolean;

  /** @param paths folders and files of the corpus as given */
  constructor(paths: readonly string[]) {
    this.#place = corpusPaths(paths);
    this.#before = corpusOrder(paths);
  }

  add(file: string): void {
    const base = this.#base(file);
    const former = this.#files.get(base);
    if (former === undefined) this.#files.set(base, file);
    else if (!listOf(former).includes(file))
      this.#files.set(
        base,
        [...listOf(former), file].sort((a, b) => (this.#before(a, b) ? -1 : 1)),
      );
  }

  remove(file: string): void {
    const base = this.#base(file);
    const [first, ...others] = this.alike(file).filter((other) => other !== file);
    if (first === undefined) this.#files.delete(base);
    else this.#files.set(base, others.length ? [first, ...others] : first);
  }

  /** The files whose ids depend on each other, this one included, in the order of the corpus. */
  alike(file: string): readonly string[] {
    return listOf(this.#files.get(this.#base(file)) ?? []);
  }

  nameOf(file: string): string {
    const alike = this.alike(file);
    const { root } = this.#place(file);
    const name = this.#localName(file, alike);
    const earlier = alike.some(
      (other) => this.#place(other).root < root && this.#localName(other, alike) === name,
    );
    return earlier ? `${root + 1}:${name}` : name;
  }

  #localName(file: string, alike: readonly string[]): string {
    const { root } = this.#place(file);
    const first = alike.find((other) => this.#place(other).root === root);
    return first === undefined || first === file ? this.#base(file) : this.#base(file) + extname(file);
  }

  #base(file: string): string {
    const path = this.#place(file).parts.join('/');
    return path.slice(0, path.length - extname(path).length);
  }
}

function listOf(files: string | readonly string[]): readonly string[] {
  return typeof files === 'string' ? [files] : files;
}
