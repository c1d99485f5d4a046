/**
 * Editors' marks: in the file `marks.jsonl` of the state folder, and where several desks share a Redis in there, too. A line
 * is written into the file of the desk that was told, then shared; what stands in one of the two places alone is brought to
 * the desks at the next reading. So a Redis that was emptied loses no mark, and one that is away delays it.
 */
import { randomBytes } from 'node:crypto';
import { unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import type { Mark } from '../../../src/index.ts';
import { addLine, changeLines, jsonLines } from '../stores/json-lines.ts';
import type { KeyedStore, StoreOptions } from '../stores/keyed-store.ts';
import { type KeptMarks, keptMarks, keyOf, type MarkLine, readMarkLine } from './mark-lines.ts';

export interface Marks {
  /** What holds now. Rejects with the disk's own error, or at the first reading with that of Redis. */
  read(): Promise<KeptMarks>;
  /** Gives the mark as it is kept. Rejects with the disk's own error. */
  add(mark: Omit<Mark, 'id' | 'at'>, now: Date): Promise<Mark>;
  undo(id: string, by: string, note: string | null, now: Date): Promise<void>;
  /** @param instant of the "Wrong?" note that is dealt with */
  setDone(instant: string, by: string, now: Date): Promise<void>;
  /** Calls `changed` when something may have changed, by whatever desk; gives what ends that. Holds no process alive. */
  follow(changed: () => void): () => void;
  /** Takes the name of an editor out. Gives how many lines bore it. */
  forget(by: string): Promise<number>;
}

/** Where desks share their lines: each under `keyOf`, and one entry that is another after every change. */
export interface SharedMarks {
  readonly lines: KeyedStore<MarkLine>;
  readonly version: KeyedStore<string>;
}

/** Marks hold for ever: a hundred years. */
const FOR_EVER_MS = 100 * 365 * 86_400_000;
export const MARK_LINES: StoreOptions<MarkLine> = {
  name: 'marks',
  max: 1_000_000,
  maxAge: FOR_EVER_MS,
  parse: readMarkLine,
};
export const MARKS_VERSION: StoreOptions<string> = {
  name: 'marks-version',
  max: 1,
  maxAge: FOR_EVER_MS,
  parse: (value) => (typeof value === 'string' ? value : null),
};
const VERSION_KEY = 'version';

/** How often the file and the version are looked at, and how often all is read whatever they say, in milliseconds. */
const LOOK_EVERY_MS = 2_000;
const READ_EVERY_MS = 60_000;

/** In the place of the name of an editor who is forgotten. */
const FORGOTTEN = 'an editor';

const newId = (): string => randomBytes(6).toString('base64url');

/** @param shared null: this desk is alone */
export function openMarks(stateFolder: string, shared: SharedMarks | null): Marks {
  return new KeptInFile(join(stateFolder, 'marks.jsonl'), shared);
}

class KeptInFile implements Marks {
  readonly #file: string;
  readonly #shared: SharedMarks | null;
  /** What was shared when Redis last answered; null: it has not answered yet. */
  #known: ReadonlyMap<string, MarkLine> | null = null;

  constructor(file: string, shared: SharedMarks | null) {
    this.#file = file;
    this.#shared = shared;
  }

  async read(): Promise<KeptMarks> {
    const own = new Map<string, MarkLine>();
    const problems: string[] = [];
    let number = 0;
    for await (const value of jsonLines(this.#file)) {
      number++;
      const line = readMarkLine(value);
      if (line === null) problems.push(`${this.#file}, line ${number}: it is no mark and is left out.`);
      else own.set(keyOf(line), line);
    }
    const shared = await this.#exchange(own);
    // The shared line stands: a name that is forgotten may still be in the file of another desk.
    return keptMarks(new Map([...own, ...shared]).values(), problems);
  }

  /** Shares what of the file is not shared yet. Gives all that is. */
  async #exchange(own: ReadonlyMap<string, MarkLine>): Promise<ReadonlyMap<string, MarkLine>> {
    if (this.#shared === null) return new Map();
    try {
      const shared = new Map(await this.#shared.lines.entries());
      const missing = [...own].filter(([key]) => !shared.has(key));
      // What Redis has lost, and was another desk's, is here as long as this desk runs.
      const lost = [...(this.#known ?? [])].filter(([key]) => !shared.has(key) && !own.has(key));
      for (const [key, line] of [...missing, ...lost]) {
        await this.#shared.lines.claim(key, line);
        shared.set(key, line);
      }
      if (missing.length + lost.length > 0) await this.#setVersion();
      this.#known = shared;
    } catch (error) {
      if (this.#known === null) throw error;
    }
    return this.#known;
  }

  async add(mark: Omit<Mark, 'id' | 'at'>, now: Date): Promise<Mark> {
    const kept: Mark = { id: newId(), at: now.toISOString(), ...mark };
    await this.#write(kept);
    return kept;
  }

  undo(undo: string, by: string, note: string | null, now: Date): Promise<void> {
    return this.#write({ undo, at: now.toISOString(), by, note });
  }

  setDone(done: string, by: string, now: Date): Promise<void> {
    return this.#write({ done, at: now.toISOString(), by });
  }

  async #write(line: MarkLine): Promise<void> {
    await addLine(this.#file, line);
    // A Redis that is away is told when the marks are next read.
    await this.#share(line).catch(() => undefined);
  }

  async #share(line: MarkLine): Promise<void> {
    if (this.#shared === null) return;
    await this.#shared.lines.claim(keyOf(line), line);
    await this.#setVersion();
  }

  async #setVersion(): Promise<void> {
    await this.#shared?.version.set(VERSION_KEY, newId());
  }

  follow(changed: () => void): () => void {
    watchFile(this.#file, { interval: LOOK_EVERY_MS, persistent: false }, changed);
    const timer = this.#shared === null ? null : this.#followShared(this.#shared, changed);
    return () => {
      unwatchFile(this.#file, changed);
      if (timer !== null) clearInterval(timer);
    };
  }

  #followShared({ version }: SharedMarks, changed: () => void): NodeJS.Timeout {
    let seen: string | null | undefined;
    let readAt = performance.now();
    const look = async () => {
      const now = await version.get(VERSION_KEY).catch(() => undefined);
      // Nobody answers: as soon as somebody does, all is read.
      if (now !== undefined && now === seen && performance.now() - readAt < READ_EVERY_MS) return;
      seen = now;
      if (now === undefined) return;
      readAt = performance.now();
      changed();
    };
    return setInterval(() => void look(), LOOK_EVERY_MS).unref();
  }

  async forget(by: string): Promise<number> {
    const forgotten = new Set<string>();
    const without = (line: MarkLine): MarkLine => {
      forgotten.add(keyOf(line));
      return { ...line, by: FORGOTTEN };
    };
    await changeLines(this.#file, (value) => {
      const line = readMarkLine(value);
      return line?.by === by ? without(line) : value;
    });
    if (this.#shared !== null) {
      for (const [key, line] of await this.#shared.lines.entries())
        if (line.by === by) await this.#shared.lines.set(key, without(line), { keepAge: true });
      if (forgotten.size > 0) await this.#setVersion();
    }
    return forgotten.size;
  }
}
