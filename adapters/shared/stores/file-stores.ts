/**
 * Stores that outlive the process: one file a store in the state folder, read once, written whole beside and moved into
 * place a moment after a change. A lock file keeps a second process out, which then remembers in memory alone.
 */
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Logger } from '../../logger.ts';
import { Entries, type Entry } from './entries.ts';
import { eraseFrom, type KeyedStore, type StoreOptions, type Stores } from './keyed-store.ts';

/** Milliseconds between a change and its writing; a crash loses no more. */
const SAVE_AFTER_MS = 500;
const NAME = /^[a-z][a-z0-9-]{0,40}$/;
const FILE = z.array(z.tuple([z.string().max(400), z.unknown(), z.number()]));

export interface FileStoresOptions {
  readonly folder: string;
  readonly now: () => Date;
  readonly logger: Logger;
}

export function fileStores({ folder, now, logger }: FileStoresOptions): Stores {
  const opened: FileStore<unknown>[] = [];
  return {
    open<T>(options: StoreOptions<T>): KeyedStore<T> {
      if (!NAME.test(options.name)) throw new RangeError(`${options.name} names no store`);
      const store = new FileStore<T>(folder, options, now, logger);
      opened.push(store as unknown as FileStore<unknown>);
      return store;
    },
    erase: (isSuch) => eraseFrom(opened, isSuch),
    async flush() {
      await Promise.all(opened.map((store) => store.flush()));
    },
    async close() {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
}

class FileStore<T> implements KeyedStore<T> {
  readonly #file: string;
  readonly #folder: string;
  readonly #options: StoreOptions<T>;
  readonly #logger: Logger;
  readonly #entries: Entries<T>;
  #ready: Promise<void> | null = null;
  /** Whether the file is ours to write. */
  #locked = false;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(folder: string, options: StoreOptions<T>, now: () => Date, logger: Logger) {
    this.#folder = folder;
    this.#file = join(folder, `${options.name}.json`);
    this.#options = options;
    this.#logger = logger;
    this.#entries = new Entries<T>({ max: options.max, maxAge: options.maxAge, now });
  }

  async get(key: string): Promise<T | null> {
    await this.#load();
    return this.#entries.get(key);
  }

  async set(key: string, value: T, { keepAge = false } = {}): Promise<void> {
    await this.#load();
    if (this.#entries.set(key, value, keepAge)) this.#changed();
  }

  async claim(key: string, value: T): Promise<boolean> {
    await this.#load();
    if (this.#entries.has(key) || !this.#entries.set(key, value)) return false;
    this.#changed();
    return true;
  }

  async delete(key: string): Promise<void> {
    await this.#load();
    if (this.#entries.delete(key)) this.#changed();
  }

  async entries(): Promise<readonly (readonly [string, T])[]> {
    await this.#load();
    return this.#entries.values();
  }

  async flush(): Promise<void> {
    if (this.#ready === null) return;
    await this.#ready;
    if (this.#timer !== null) this.#save();
    await this.#saving;
  }

  async close(): Promise<void> {
    if (this.#ready === null) return;
    await this.flush();
    if (this.#locked) await rm(`${this.#file}.lock`, { force: true });
    this.#locked = false;
  }

  #load(): Promise<void> {
    this.#ready ??= this.#read();
    return this.#ready;
  }

  async #read(): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      this.#locked = await lock(`${this.#file}.lock`);
      if (!this.#locked) {
        this.#logger.warn(
          { file: this.#file },
          'another process keeps this file; what is remembered here ends with this process',
        );
        return;
      }
      const read = FILE.safeParse(JSON.parse(await readFile(this.#file, 'utf8')));
      if (!read.success) throw new Error('it is not of the form that was written');
      const list = read.data.flatMap(([key, raw, end]): [string, Entry][] => {
        const value = this.#options.parse(raw);
        return value === null ? [] : [[key, { json: JSON.stringify(value), end }]];
      });
      this.#entries.restore(list);
    } catch (error) {
      // A first start has no file; a broken one costs old buttons, no more.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.#logger.warn({ file: this.#file, reason: nameOf(error) }, 'what was remembered cannot be read');
    }
  }

  #changed(): void {
    if (this.#locked) this.#timer ??= setTimeout(() => this.#save(), SAVE_AFTER_MS).unref();
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#saving = this.#saving.then(() => this.#write());
  }

  async #write(): Promise<void> {
    try {
      const list = this.#entries
        .list()
        .map(([key, { json, end }]) => `[${JSON.stringify(key)},${json},${end}]`);
      await writeFile(`${this.#file}.new`, `[${list.join(',')}]`, { mode: 0o600 });
      await rename(`${this.#file}.new`, this.#file);
    } catch (error) {
      this.#logger.warn({ file: this.#file, reason: nameOf(error) }, 'what is remembered cannot be kept');
    }
  }
}

/** True: the file is ours. The lock of a process that is no more, or of this one, is taken over. */
async function lock(file: string): Promise<boolean> {
  for (let tries = 0; tries < 3; tries++) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(String(process.pid));
      await handle.close();
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = Number(await readFile(file, 'utf8').catch(() => ''));
      if (owner !== process.pid && isRunning(owner)) return false;
      await rm(file, { force: true });
    }
  }
  return false;
}

/** The running process, other than this one, that holds a lock file; null: none does. */
export async function lockOwner(file: string): Promise<number | null> {
  const owner = Number(await readFile(file, 'utf8').catch(() => ''));
  return owner !== process.pid && isRunning(owner) ? owner : null;
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const nameOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
