/** How fresh a corpus is: a desk that answers from an old one must say so. */
import type { FileRecord } from './catalogue.ts';

export interface Freshness {
  /** When an article's file last changed, came or went, milliseconds since 1970; null: there has been none. */
  readonly changed: number | null;
  /** When the files were last looked at; null: not yet. */
  readonly read: number | null;
  /** Why the corpus itself cannot be read, one sentence; null: it can. */
  readonly unreachable: string | null;
}

export class FreshnessLog {
  #changed: number | null = null;
  #read: number | null = null;
  #unreachable: string | null = null;

  /** A file has been read. */
  file({ mtimeMs, readAt, claims }: FileRecord): void {
    // One that changed while it was read has no time of its own; a clock that runs ahead is not believed.
    if (claims.length > 0) this.changed(mtimeMs === null ? readAt : Math.min(mtimeMs, readAt));
  }

  changed(at: number): void {
    this.#changed = Math.max(this.#changed ?? at, at);
  }

  /** @param unreachable why the corpus itself could not be looked at; null: it could */
  looked(at: number, unreachable: string | null): void {
    if (unreachable === null) this.#read = at;
    this.#unreachable = unreachable;
  }

  now(): Freshness {
    return { changed: this.#changed, read: this.#read, unreachable: this.#unreachable };
  }
}
