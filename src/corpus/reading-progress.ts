/** How far a reading has come, in articles, although nobody knows how many a file holds before it has been read. */
import { statSync } from 'node:fs';

export class ReadingProgress {
  /** Files still to be finished. */
  files: number;
  /** Articles read so far. */
  articles = 0;
  #bytesRead = 0;
  readonly #bytes: number;

  constructor(files: readonly string[] = []) {
    this.files = files.length;
    let bytes = 0;
    // Of very many files the first thousand tell enough of all.
    const asked = files.slice(0, 1000);
    for (const file of asked) bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    this.#bytes = asked.length ? (bytes / asked.length) * files.length : 0;
  }

  onBytes(bytes: number): void {
    this.#bytesRead += bytes;
  }

  /** By the bytes that an article has taken so far; by files while no article has been read. */
  articlesLeft(): number {
    if (this.files === 0) return 0;
    if (this.articles === 0 || this.#bytesRead === 0) return this.files;
    const left = Math.max(0, this.#bytes - this.#bytesRead);
    return Math.max(1, Math.round((left * this.articles) / this.#bytesRead));
  }
}
