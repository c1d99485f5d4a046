/**
 * The folder in which a feed's items are kept, one file each: the corpus reads it as any other folder. A feed is a window: what
 * has moved out of it stays. What is gone from its middle, or said to be deleted, was withdrawn.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ArticleItem } from '../item.ts';
import type { Validators } from './fetch-feed.ts';

/** Begins with a dot: no part of the corpus. */
const STATE = '.feed.json';

const STATE_SCHEMA = z.object({
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The items of the last answer, in its order. */
  window: z.array(z.object({ id: z.string(), published: z.string().nullable() })),
  /** The feed could not be had the last times; null: it could. */
  failed: z
    .object({
      times: z.number().int().positive(),
      /** It is not asked again before this instant, milliseconds since 1970. */
      until: z.number(),
      sentence: z.string(),
    })
    .nullable()
    .default(null),
});
export type FeedFailed = NonNullable<z.infer<typeof STATE_SCHEMA>['failed']>;
type Window = z.infer<typeof STATE_SCHEMA>['window'];

export class FeedFolder {
  readonly path: string;
  #state: z.infer<typeof STATE_SCHEMA>;

  constructor(path: string) {
    this.path = path;
    this.#state = readState(join(path, STATE));
  }

  /** What the server is told of the version that is known. */
  get validators(): Validators {
    return this.#state;
  }

  /** How the last requests failed, null: they did not. */
  get failed(): FeedFailed | null {
    return this.#state.failed;
  }

  /** Keeps how a request failed; null: it did not. */
  async note(failed: FeedFailed | null): Promise<void> {
    if (failed === null && this.#state.failed === null) return;
    this.#state = { ...this.#state, failed };
    await this.#write(STATE, JSON.stringify(this.#state));
  }

  /**
   * Writes what is new or has changed, and removes what was withdrawn.
   * @param deleted ids that the feed itself says are deleted
   */
  async keep(
    items: readonly ArticleItem[],
    deleted: readonly string[],
    validators: Validators,
  ): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const usable = items.filter(({ release }) => release.state === 'usable');
    for (const item of usable) await this.#write(fileOf(item.article.id), articleFile(item));
    const window: Window = items.map(({ article }) => ({
      id: article.id,
      published: article.published ?? null,
    }));
    const gone = [
      ...withdrawn(this.#state.window, window),
      ...deleted,
      ...items.filter(({ release }) => release.state !== 'usable').map(({ article }) => article.id),
    ];
    for (const id of gone) await rm(join(this.path, fileOf(id)), { force: true });
    this.#state = { etag: validators.etag, lastModified: validators.lastModified, window, failed: null };
    await this.#write(STATE, JSON.stringify(this.#state));
  }

  /** Whole or not at all; a file that holds these very words is left as it is. */
  async #write(name: string, content: string): Promise<void> {
    const path = join(this.path, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === content) return;
    // Another desk of this program may keep the same feed.
    const draft = `${path}.${randomUUID()}.tmp`;
    await writeFile(draft, content, { mode: 0o600 });
    await rename(draft, path);
  }
}

const fileOf = (id: string): string => `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`;

/** Marks an article of which the feed gives the summary only. */
export const SUMMARY = ' (summary)';

function articleFile({ article, release, isSummary }: ArticleItem): string {
  const { title } = article;
  const marked = isSummary ? { title: `${title ?? article.url ?? article.id}${SUMMARY}` } : {};
  const until = release.expires === undefined ? {} : { expires: release.expires };
  return `${JSON.stringify({ ...article, ...marked, ...until })}\n`;
}

/** Ids of the former window that are gone although something older is still there. */
export function withdrawn(former: Window, now: Window): string[] {
  const here = new Set(now.map(({ id }) => id));
  return former.flatMap(({ id, published }, i) => {
    if (here.has(id)) return [];
    const older = former.some(
      (other, j) =>
        here.has(other.id) &&
        (published !== null && other.published !== null
          ? other.published < published
          : j > i && isNewestFirst(former)),
    );
    return older ? [id] : [];
  });
}

/** Without dates the order of a feed tells; one that is written the other way round loses its first items as time goes by. */
function isNewestFirst(window: Window): boolean {
  const dated = window.flatMap(({ published }) => published ?? []);
  return dated.length < 2 || dated[0]! >= dated.at(-1)!;
}

function readState(path: string): z.infer<typeof STATE_SCHEMA> {
  const nothing = { etag: null, lastModified: null, window: [], failed: null };
  try {
    const read = STATE_SCHEMA.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return read.success ? read.data : nothing;
  } catch {
    return nothing;
  }
}
