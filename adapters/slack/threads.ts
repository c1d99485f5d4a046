/** The threads that the desk is in, so that replies there need no mention. Kept in a small file over restarts. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { Logger } from '../logger.ts';
import { describeError } from './serializers.ts';

const FORTNIGHT = 14 * 86_400_000;
const SAVE_AFTER_MS = 2_000;
const FILE = z.array(z.tuple([z.string().max(200), z.number()])).max(5_000);

export class Threads {
  readonly #file: string;
  readonly #logger: Logger;
  readonly #now: () => Date;
  readonly #kept: LRUCache<string, number>;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(file: string, { now, logger }: { now: () => Date; logger: Logger }) {
    this.#file = file;
    this.#now = now;
    this.#logger = logger;
    this.#kept = new LRUCache({ max: 5_000 });
  }

  async load(): Promise<void> {
    try {
      const read = FILE.safeParse(JSON.parse(await readFile(this.#file, 'utf8')));
      if (read.success) for (const [key, at] of read.data) this.#kept.set(key, at);
    } catch (error) {
      // A first start has no file; a broken one costs a mention in old threads, no more.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#logger.warn({ error: describeError(error) }, 'the list of Slack threads cannot be read');
    }
  }

  join(team: string, channel: string, thread: string): void {
    this.#kept.set(keyOf(team, channel, thread), this.#now().getTime());
    this.#timer ??= setTimeout(() => void this.save(), SAVE_AFTER_MS).unref();
  }

  has(team: string, channel: string, thread: string): boolean {
    const at = this.#kept.get(keyOf(team, channel, thread));
    return at !== undefined && this.#now().getTime() - at < FORTNIGHT;
  }

  /** Written beside and moved into place, so that a crash leaves the old list. */
  save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#saving = this.#saving.then(() => this.#write());
    return this.#saving;
  }

  async #write(): Promise<void> {
    try {
      await mkdir(dirname(this.#file), { recursive: true, mode: 0o700 });
      const list = [...this.#kept.entries()].reverse();
      await writeFile(`${this.#file}.new`, JSON.stringify(list), { mode: 0o600 });
      await rename(`${this.#file}.new`, this.#file);
    } catch (error) {
      this.#logger.warn({ error: describeError(error) }, 'the list of Slack threads cannot be kept');
    }
  }
}

function keyOf(team: string, channel: string, thread: string): string {
  return `${team}:${channel}:${thread}`;
}
