/**
 * The folder in which articles are kept that a publishing system pushes, one file each: the corpus reads it as any other folder.
 * What is deleted leaves a notice, so that the same article in another file is not answered from either.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isPushedId, type PushedItem, readPushed, versionOf, WRONG_ID } from './read-pushed.ts';
import { isLater } from './version-stamp.ts';

/** What became of one article. superseded: a later version of it had come before, which stands. */
export type PushOutcome = 'created' | 'replaced' | 'unchanged' | 'superseded' | 'deleted';

export interface Pushed {
  /** null: what was pushed states none. */
  readonly id: string | null;
  readonly outcome: PushOutcome | null;
  /** One sentence; null: it was taken. */
  readonly error: string | null;
}

/** Files of one folder, notices of deleted articles among them. */
const MOST_FILES = 500_000;
/** In a notice: the version of the article that was deleted. The corpus does not look at it: a deletion holds for every version. */
const DELETED = 'deletedVersion';

export class PushedFolder {
  readonly path: string;
  readonly #most: number;
  #files: number;
  /** One after the other: two pushes of one article end with the later one. */
  #last: Promise<unknown> = Promise.resolve();

  /** Makes the folder. @throws Error where it cannot be made */
  constructor(path: string, most = MOST_FILES) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    this.path = path;
    this.#most = most;
    this.#files = readdirSync(path).length;
  }

  /** @param data an article object or a ninjs item */
  put(data: unknown): Promise<Pushed> {
    return this.take(readPushed(data));
  }

  /** @param item as `readPushed` gives it */
  take({ id, content, version, error }: PushedItem): Promise<Pushed> {
    if (id === null || content === null) return Promise.resolve({ id, outcome: null, error });
    return this.#queue(async () => {
      const path = this.#pathOf(id);
      const former = await readFile(path, 'utf8').catch(() => null);
      // What is delivered late brings back neither the words before a correction nor a story that was killed.
      if (version !== null && former !== null && isLater(keptVersion(former), version))
        return { id, outcome: 'superseded', error: null };
      return this.#write(id, path, content, former, false);
    });
  }

  delete(id: unknown): Promise<Pushed> {
    if (!isPushedId(id)) return Promise.resolve({ id: null, outcome: null, error: WRONG_ID });
    return this.#queue(async () => {
      const path = this.#pathOf(id);
      const former = await readFile(path, 'utf8').catch(() => null);
      const version = former === null ? null : keptVersion(former);
      const notice = { id, status: 'deleted', ...(version === null ? {} : { [DELETED]: version }) };
      return this.#write(id, path, `${JSON.stringify(notice)}\n`, former, true);
    });
  }

  #pathOf(id: string): string {
    return join(this.path, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`);
  }

  async #write(
    id: string,
    path: string,
    content: string,
    former: string | null,
    isDeleted: boolean,
  ): Promise<Pushed> {
    if (former === content) return { id, outcome: 'unchanged', error: null };
    if (former === null && this.#files >= this.#most)
      return { id, outcome: null, error: `No more than ${this.#most} articles are kept.` };
    // Several desks may share the folder.
    const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    await writeFile(beside, content, { mode: 0o600 });
    await rename(beside, path);
    if (former === null) this.#files++;
    return { id, outcome: isDeleted ? 'deleted' : former === null ? 'created' : 'replaced', error: null };
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => {});
    return next;
  }
}

/** The version of what a file of the folder holds or, deleted, held. */
function keptVersion(content: string): string | null {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    return null;
  }
  const deleted = typeof data === 'object' && data !== null && DELETED in data ? data[DELETED] : null;
  return typeof deleted === 'string' ? deleted : versionOf(data);
}
