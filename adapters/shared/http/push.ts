/** Articles that a publishing system pushes: the body of a request → folders of pushed articles, one outcome an article. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { FileThreads, type Pushed, PushedFolder, type PushedItem } from '../../../src/index.ts';

export const PUSH_LIMITS = {
  /** Of one request. */
  bytes: 16 * 1024 * 1024,
  articles: 500,
} as const;

const NO_JSON = 'The body is not JSON.';

/** A body that is not taken at all; the message is a sentence for the sender. */
export class PushRefused extends Error {
  override name = 'PushRefused';
}

/** @param folder of the pushed articles of all archives */
export function pushedFolderOf(folder: string, desk: string): string {
  return join(folder, encodeURIComponent(desk));
}

export class PushIntake {
  readonly #folders: ReadonlyMap<string, PushedFolder>;
  readonly #token: Buffer;
  /** What is pushed is read beside the thread that answers questions. */
  readonly #threads = new FileThreads({ workers: null });

  /** @param desks names of the archives, the first of which is meant where a request names none */
  constructor(token: string, folder: string, desks: readonly string[]) {
    this.#token = digest(token);
    this.#folders = new Map(desks.map((desk) => [desk, new PushedFolder(pushedFolderOf(folder, desk))]));
  }

  /** Takes equally long for every word that is sent. */
  isToken(given: string): boolean {
    return timingSafeEqual(digest(given), this.#token);
  }

  /** An article object or ninjs item, or a list of them. @throws PushRefused */
  async read(body: string): Promise<readonly PushedItem[]> {
    const read = await this.#threads.readPushed(body, PUSH_LIMITS.articles).catch((error: unknown) => {
      throw new PushRefused(`It could not be read: it ${error instanceof Error ? error.message : 'failed'}.`);
    });
    if (read === null) throw new PushRefused(NO_JSON);
    if (read.length > PUSH_LIMITS.articles) throw tooMany('articles');
    return read.items;
  }

  close(): Promise<void> {
    return this.#threads.close();
  }

  /** @param desk null: the first @throws PushRefused */
  folder(desk: string | null): PushedFolder {
    const found = desk === null ? [...this.#folders.values()][0] : this.#folders.get(desk);
    if (!found) throw new PushRefused('There is no such archive.');
    return found;
  }
}

/** `{"ids": […]}` or a list of ids. @throws PushRefused */
export function deletedIds(body: string): readonly unknown[] {
  const data = parsed(body);
  const ids = typeof data === 'object' && data !== null && 'ids' in data ? data.ids : data;
  if (!Array.isArray(ids)) throw new PushRefused('Send {"ids": ["…"]}, or name one id in the address.');
  if (ids.length > PUSH_LIMITS.articles) throw tooMany('ids');
  return ids;
}

const tooMany = (what: string): PushRefused =>
  new PushRefused(`Send no more than ${PUSH_LIMITS.articles} ${what} at a time.`);

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new PushRefused(NO_JSON);
  }
}

export interface PushReply {
  /** How many were taken. */
  readonly taken: number;
  /** In the order in which they were sent. */
  readonly items: readonly Pushed[];
}

export async function each<T>(items: readonly T[], take: (item: T) => Promise<Pushed>): Promise<PushReply> {
  const done: Pushed[] = [];
  for (const item of items) done.push(await take(item));
  return { taken: done.filter(({ error }) => error === null).length, items: done };
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
