/**
 * The folder in which articles are kept that a publishing system pushes, one file each: the corpus reads it as any other folder.
 * What is deleted leaves a notice, so that the same article in another file is not answered from either.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readObject } from './article-object.ts';
import { LIMITS } from './limits.ts';

/** What became of one article. */
export type PushOutcome = 'created' | 'replaced' | 'unchanged' | 'deleted';

export interface Pushed {
  /** null: what was pushed states none. */
  readonly id: string | null;
  readonly outcome: PushOutcome | null;
  /** One sentence; null: it was taken. */
  readonly error: string | null;
}

/** Files of one folder, notices of deleted articles among them. */
const MOST_FILES = 500_000;
const LONGEST_ID = 1000;

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
    const read = readPushed(data);
    if ('error' in read) return Promise.resolve({ ...read, outcome: null });
    return this.#queue(() => this.#write(read.id, data, false));
  }

  delete(id: unknown): Promise<Pushed> {
    if (typeof id !== 'string' || id.trim() === '' || id.length > LONGEST_ID)
      return Promise.resolve({
        id: null,
        outcome: null,
        error: 'An id must be a text of 1 to 1000 characters.',
      });
    return this.#queue(() => this.#write(id, { id, status: 'deleted' }, true));
  }

  async #write(id: string, data: unknown, isDeleted: boolean): Promise<Pushed> {
    const path = join(this.path, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`);
    const content = `${JSON.stringify(data)}\n`;
    const former = await readFile(path, 'utf8').catch(() => null);
    if (former === content) return { id, outcome: 'unchanged', error: null };
    if (former === null && this.#files >= this.#most)
      return { id, outcome: null, error: `No more than ${this.#most} articles are kept.` };
    await writeFile(`${path}.tmp`, content, { mode: 0o600 });
    await rename(`${path}.tmp`, path);
    if (former === null) this.#files++;
    return { id, outcome: isDeleted ? 'deleted' : former === null ? 'created' : 'replaced', error: null };
  }

  #queue<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => {});
    return next;
  }
}

/** The id of the one article, or what is wrong with it. */
function readPushed(
  data: unknown,
): { readonly id: string } | { readonly id: string | null; readonly error: string } {
  const readings = [...readObject(data, null, '')];
  const taken = readings.flatMap((reading) =>
    reading.kind === 'article' ? [reading.article.id] : reading.kind === 'notice' ? [reading.id] : [],
  );
  const [id = null] = taken;
  const problem = readings.find((reading) => reading.kind === 'problem');
  const text = readings.find((reading) => reading.kind === 'article')?.article.text ?? '';
  if (taken.length > 1)
    return { id: null, error: 'It holds several articles: push each as an item of a list.' };
  if (id === null) return { id: null, error: `It is not taken: ${problem?.wrong ?? 'it holds no article'}.` };
  if (id.trim() === '' || id.length > LONGEST_ID)
    return { id: null, error: 'An id must be a text of 1 to 1000 characters.' };
  // A field that is left out of a file is an error of a push, which its sender can mend.
  if (problem) return { id, error: `It is not taken: ${problem.wrong.replace(/ and is left out$/, '')}.` };
  if (text.length > LIMITS.textLength)
    return { id, error: `Its text is longer than ${LIMITS.textLength} characters.` };
  return { id };
}
