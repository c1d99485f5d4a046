/**
 * Feeds as part of a corpus: each is fetched now and then, and its items are kept in a folder that the corpus reads. A feed that
 * cannot be had is asked ever more seldom, and what was kept of it stays.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleItem, ProblemItem } from '../item.ts';
import { LIMITS } from '../limits.ts';
import type { ReadFile } from '../read-file.ts';
import { FeedFolder } from './feed-folder.ts';
import { FEED_RULES, FeedFailure, type FeedRules, fetchFeed } from './fetch-feed.ts';

export interface FeedOptions {
  /** Milliseconds between two requests for a feed that answers. Default 10 minutes. */
  readonly everyMs?: number;
  readonly rules?: Partial<FeedRules>;
}

const EVERY_MS = 10 * 60_000;
/** A feed that fails is asked at least so often, or when its server says. */
const LONGEST_MS = 6 * 3_600_000;
const LONGEST_ASKED_MS = 24 * 3_600_000;
/** Items of one answer; what comes behind them is not kept. */
const MOST_ITEMS = 2000;

export function isFeedAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/** Where the items of a feed are kept. @param folder of all feeds */
export function feedFolderOf(address: string, folder: string): string {
  const { hostname } = new URL(address);
  const digest = createHash('sha256').update(address).digest('hex').slice(0, 16);
  return join(folder, `${hostname.replace(/[^a-z0-9.-]+/gi, '_').slice(0, 60)}-${digest}`);
}

export class FeedFollower {
  readonly address: string;
  readonly #folder: FeedFolder;
  readonly #readFile: ReadFile;
  readonly #rules: FeedRules;
  readonly #everyMs: number;
  #failures: number;
  /** Until when a former run was told, or decided, to leave the feed alone, milliseconds since 1970. */
  #leftUntil: number;
  #problem: ProblemItem | null = null;
  #timer: NodeJS.Timeout | null = null;
  readonly #stop = new AbortController();
  #asking: Promise<void> | null = null;

  /** @param path the feed's own folder */
  constructor(address: string, path: string, readFile: ReadFile, options: FeedOptions) {
    this.address = address;
    this.#folder = new FeedFolder(path);
    this.#readFile = readFile;
    this.#rules = { ...FEED_RULES, ...options.rules };
    this.#everyMs = options.everyMs ?? EVERY_MS;
    const { failed } = this.#folder;
    this.#failures = failed?.times ?? 0;
    this.#leftUntil = failed?.until ?? 0;
    if (failed) this.#problem = problemOf(address, failed.sentence);
  }

  /** Why the feed could not be had when it was last asked for; null: it could. */
  get problem(): ProblemItem | null {
    return this.#problem;
  }

  /**
   * Asks for the feed once, then, where it is followed, now and then; a feed that failed a former run is left alone for as long as
   * that run would have left it. Never rejects.
   */
  async start(isFollowed: boolean, onProblem: (problem: ProblemItem) => void): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#asking ??= this.#askWhereTime(onProblem).then((waitMs) => {
      this.#asking = null;
      if (!isFollowed || this.#stop.signal.aborted) return;
      this.#timer = setTimeout(() => void this.start(true, onProblem), waitMs).unref();
    });
    await this.#asking;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    if (this.#timer) clearTimeout(this.#timer);
    await this.#asking;
  }

  async #askWhereTime(onProblem: (problem: ProblemItem) => void): Promise<number> {
    const waitMs = Math.min(LONGEST_ASKED_MS, this.#leftUntil - Date.now());
    this.#leftUntil = 0;
    if (waitMs <= 0) return this.#ask(onProblem);
    if (this.#problem) onProblem(this.#problem);
    return waitMs;
  }

  /** Gives how long to wait until the feed is asked for again, in milliseconds. */
  async #ask(onProblem: (problem: ProblemItem) => void): Promise<number> {
    const former = this.#problem?.sentence;
    try {
      await mkdir(this.#folder.path, { recursive: true, mode: 0o700 });
      const fetched = await fetchFeed(this.address, this.#folder.validators, this.#rules, this.#stop.signal);
      if (fetched.kind === 'feed') {
        const { articles, deleted, wrong } = await this.#items(fetched.bytes);
        if (wrong !== null) throw new FeedFailure(wrong);
        await this.#folder.keep(articles, deleted, fetched);
      }
      await this.#folder.note(null);
      this.#failures = 0;
      this.#problem = null;
      return this.#everyMs;
    } catch (error) {
      if (this.#stop.signal.aborted) return this.#everyMs;
      const why = error instanceof FeedFailure ? error.message : `cannot be kept (${String(error)})`;
      const sentence = `${this.address}: ${why}.`;
      this.#problem = problemOf(this.address, sentence);
      if (sentence !== former) onProblem(this.#problem);
      this.#failures++;
      const asked = error instanceof FeedFailure ? error.retryAfterMs : null;
      const backoff = Math.min(LONGEST_MS, this.#everyMs * 2 ** Math.min(20, this.#failures));
      const waitMs = Math.max(this.#everyMs, Math.min(LONGEST_ASKED_MS, Math.max(backoff, asked ?? 0)));
      const failed = { times: this.#failures, until: Date.now() + waitMs, sentence };
      // A full disk is no reason to stop asking.
      await this.#folder.note(failed).catch(() => {});
      return waitMs;
    }
  }

  /** The items of an answer, read as a file of the corpus is: in a thread, within its bounds. */
  async #items(bytes: Buffer): Promise<{ articles: ArticleItem[]; deleted: string[]; wrong: string | null }> {
    const isJson = /^(?:\ufeff)?\s*\{/.test(bytes.toString('utf8', 0, 1000));
    const file = join(this.#folder.path, `.${randomUUID()}${isJson ? '.json' : '.xml'}`);
    await writeFile(file, bytes, { mode: 0o600 });
    const articles: ArticleItem[] = [];
    const deleted = deletedEntries(bytes);
    let wrong: string | null = null;
    try {
      for await (const item of this.#readFile(file, LIMITS, false, null, 'item')) {
        if (item.kind === 'article' && articles.length < MOST_ITEMS) articles.push(item);
        // An entry without text that says that it is a draft now.
        if (item.kind === 'notice' && deleted.length < MOST_ITEMS) deleted.push(item.id);
        // Of a single entry that lacks something the others are kept.
        if (item.kind === 'problem' && item.place === null)
          wrong = item.sentence.replace(`${file}: `, '').replace(/\.$/, '');
      }
    } finally {
      await rm(file, { force: true });
    }
    return { articles, deleted, wrong: articles.length + deleted.length === 0 ? wrong : null };
  }
}

const problemOf = (address: string, sentence: string): ProblemItem => ({
  kind: 'problem',
  file: address,
  place: null,
  sentence,
});

/** Atom's tombstones (RFC 6721), which the reader of feeds leaves out. */
function deletedEntries(bytes: Buffer): string[] {
  const found = bytes
    .toString('utf8')
    .matchAll(/<(?:\w{1,20}:)?deleted-entry\s[^<>]{0,500}?\bref\s{0,9}=\s{0,9}["']([^"'<>]{1,1000})["']/g);
  return [...found].slice(0, MOST_ITEMS).map(([, ref = '']) => ref.replaceAll('&amp;', '&'));
}
