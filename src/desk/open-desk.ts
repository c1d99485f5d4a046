/** Opens a desk: what a former run has kept, then the corpus as it is now. */
import { createHash } from 'node:crypto';
import { mkdir, stat } from 'node:fs/promises';
import { feedFolderOf, isFeedAddress } from '../corpus/feeds/feed-follower.ts';
import type { Manifest } from '../corpus/manifest.ts';
import { readSnapshot, snapshotInfo } from '../corpus/snapshot.ts';
import { QuotedeskError } from '../errors.ts';
import { readOrganisationNames } from '../people/names/organisation-names.ts';
import { Intake } from '../reading/intake.ts';
import { Marks } from '../reading/marks.ts';
import { readingVersion } from '../reading/reading-version.ts';
import { EmbeddedArchive, type EmbeddedOptions } from '../search/embedded/embedded-archive.ts';
import { SNAPSHOT_VERSION } from '../search/embedded/snapshot.ts';
import type { Desk, DeskOptions, OpenOptions } from './desk.ts';
import { NewsDesk } from './news-desk.ts';
import { wordVectors } from './word-vectors-file.ts';

/**
 * What a snapshot's bytes mean: the engine's layout, the rules by which the articles were read, the newsroom's own names,
 * by which people and organisations were told apart, and which articles it allows.
 */
function engineOf({ organisationNames, rules = [] }: OpenOptions): string {
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  const ruled = rules.length > 0 ? `/${digest(JSON.stringify(rules))}` : '';
  return `${SNAPSHOT_VERSION}/${readingVersion()}/${digest(organisationNames ?? '')}${ruled}`;
}

/** Nothing is watched, kept or reported unless it is asked for; problems stand in `Desk.problems()`. */
const DEFAULTS: Omit<OpenOptions, 'corpus'> = {
  name: 'archive',
  now: () => new Date(),
  watch: false,
  snapshotFolder: null,
  workers: null,
  organisationNames: null,
  onProgress: () => {},
  onProblem: () => {},
};

/**
 * Opens the archive of `corpus`: folders, files, addresses of feeds. Resolves as soon as questions can be asked; `ready()` when all has been
 * read. Close the desk with `close()`.
 * @throws QuotedeskError CORPUS_MISSING where a path does not exist, CORPUS_UNREADABLE where it may not be looked at
 */
export async function openDesk(asked: DeskOptions): Promise<Desk> {
  const options = await withFeeds({ ...DEFAULTS, ...asked });
  await checkPaths(options.corpus);
  if (options.clustered)
    return (await import('./open-clustered.ts')).openClustered(options.clustered, options);
  const intake = await openIntake(options);
  intake.start();
  return new NewsDesk(options, intake.archive, intake);
}

/**
 * Reads `options.corpus` and keeps the archive in `options.snapshotFolder`, so that a desk opened with it starts in
 * seconds. Gives the number of articles and the bytes on disk.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE, SNAPSHOT
 */
export async function buildSnapshot(
  options: OpenOptions & { readonly snapshotFolder: string },
): Promise<{ readonly articles: number; readonly bytes: number }> {
  const failed: Error[] = [];
  const desk = await openDesk({
    ...options,
    watch: false,
    onSnapshotFailed: (error) => {
      failed.push(error);
    },
  });
  try {
    await desk.ready();
    if (failed[0]) throw failed[0];
    const { articles } = await desk.status();
    const kept = await snapshotInfo(options.snapshotFolder);
    if (!kept) throw new QuotedeskError('SNAPSHOT', options.snapshotFolder, 'it could not be written');
    return { articles, bytes: kept.bytes };
  } finally {
    await desk.close();
  }
}

/** The folders of its feeds in the place of their addresses. */
async function withFeeds(options: OpenOptions): Promise<OpenOptions> {
  const { corpus, feedFolder = null } = options;
  const feeds: { address: string; path: string }[] = [];
  const paths: string[] = [];
  for (const path of corpus) {
    if (!isFeedAddress(path)) {
      paths.push(path);
      continue;
    }
    if (!URL.canParse(path)) throw new QuotedeskError('CORPUS_UNREADABLE', path, 'it is no address');
    if (feedFolder === null)
      throw new QuotedeskError('CORPUS_UNREADABLE', path, 'no folder is named for the items of feeds');
    const kept = feedFolderOf(path, feedFolder);
    await mkdir(kept, { recursive: true, mode: 0o700 }).catch((error: Error) => {
      throw new QuotedeskError('CORPUS_UNREADABLE', path, error.message);
    });
    feeds.push({ address: path, path: kept });
    paths.push(kept);
  }
  return feeds.length > 0 ? { ...options, corpus: paths, feeds } : options;
}

async function checkPaths(corpus: readonly string[]): Promise<void> {
  for (const path of corpus)
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
        throw new QuotedeskError('CORPUS_MISSING', path);
      throw new QuotedeskError('CORPUS_UNREADABLE', path, error.message);
    });
}

async function openIntake(options: OpenOptions): Promise<Intake> {
  const engineOptions: EmbeddedOptions = {
    vectors: wordVectors,
    ...(options.organisationNames === null
      ? {}
      : { organisations: readOrganisationNames(options.organisationNames) }),
  };
  const { archive, manifest } = await restore(options, engineOptions);
  const engine = options.snapshotFolder === null ? '' : engineOf(options);
  const intake = new Intake(archive, engine, manifest, options);
  if (manifest !== null) await intake.withdrawDoubtful();
  // Before the first answer: what a kept archive has may be marked meanwhile.
  await intake.setMarks(new Marks(options.marks), [...(options.marks ?? []), ...(options.formerMarks ?? [])]);
  return intake;
}

/** The archive of a former run; an empty one where there is none, or one that cannot be used: it is said, and built anew. */
async function restore(
  options: OpenOptions,
  engineOptions: EmbeddedOptions,
): Promise<{ readonly archive: EmbeddedArchive; readonly manifest: Manifest | null }> {
  const { snapshotFolder, onProblem } = options;
  if (snapshotFolder !== null) {
    try {
      const kept = await readSnapshot(snapshotFolder, engineOf(options));
      if (kept)
        return { archive: EmbeddedArchive.restore(kept.chunks, engineOptions), manifest: kept.manifest };
    } catch (error) {
      if (!(error instanceof QuotedeskError || error instanceof RangeError)) throw error;
      onProblem({ file: snapshotFolder, sentence: `${error.message.replace(/\.$/, '')}. It is built anew.` });
    }
  }
  return { archive: new EmbeddedArchive(engineOptions), manifest: null };
}
