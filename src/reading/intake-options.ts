/** What the intake is told, and what it reports while it reads. */

import type { ArticleRule } from '../corpus/article-rules.ts';
import type { FeedOptions } from '../corpus/feeds/feed-follower.ts';

/** Something that could not be read: one plain sentence that names the file. */
export interface CorpusProblem {
  readonly file: string;
  readonly sentence: string;
}

export interface Progress {
  /** Articles read so far. */
  readonly done: number;
  /** Articles known so far; grows while the folder is being listed. */
  readonly total: number;
  readonly perSecond: number;
}

export interface IntakeOptions {
  /** Folders or files. */
  readonly corpus: readonly string[];
  /** What of the articles may be answered from here, beside what their publishers state. Default: everything. */
  readonly rules?: readonly ArticleRule[];
  readonly now: () => Date;
  /** Feeds whose items are kept in folders of the corpus. */
  readonly feeds?: readonly { readonly address: string; readonly path: string }[];
  readonly feedOptions?: FeedOptions;
  /** Follow the files as they change. */
  readonly watch: boolean;
  /** Where the read archive is kept between starts; null: nowhere. */
  readonly snapshotFolder: string | null;
  /** Milliseconds: an archive that took no longer to be read is not kept. Default 0: each is. */
  readonly snapshotAfterMs?: number;
  /** A larger archive is not kept, in bytes, and it is said. Default: any is. */
  readonly snapshotMostBytes?: number;
  /** Told why the read archive could not be kept. Default: it is a problem like others. */
  readonly onSnapshotFailed?: (error: Error) => void;
  /** Worker threads for reading; null: as many as there are cores, two at the most. */
  readonly workers: number | null;
  readonly onProgress: (progress: Progress) => void;
  readonly onProblem: (problem: CorpusProblem) => void;
}
