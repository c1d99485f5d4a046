/** Opens a desk over an archive on a cluster: all desks answer, the one that holds the lease reads the corpus into it. */
import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readSnapshot } from '../corpus/snapshot.ts';
import { QuotedeskError } from '../errors.ts';
import { readOrganisationNames } from '../people/names/organisation-names.ts';
import { Intake } from '../reading/intake.ts';
import { Marks } from '../reading/marks.ts';
import { readingVersion } from '../reading/reading-version.ts';
import type { ClusterSettings } from '../search/cluster-settings.ts';
import { OpenSearchArchive } from '../search/opensearch/opensearch-archive.ts';
import { ReadingLease } from '../search/opensearch/reading-lease.ts';
import { SCHEMA_VERSION } from '../search/opensearch/schema.ts';
import type { Clustered, OpenOptions } from './desk.ts';
import { NewsDesk } from './news-desk.ts';
import { wordVectors } from './word-vectors-file.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Each desk has indices of its own: a corpus under other rules is another archive. */
function settingsOf({ cluster }: Clustered, { name, rules = [] }: OpenOptions): ClusterSettings {
  const plain = /^[a-z0-9][a-z0-9-]{0,40}$/.test(name) ? name : digest(name);
  const ruled = rules.length > 0 ? `-${digest(JSON.stringify(rules))}` : '';
  return { ...cluster, prefix: `${cluster.prefix}-${plain}${ruled}` };
}

/** @throws QuotedeskError ARCHIVE_AWAY, ARCHIVE_REFUSED, SETTINGS where the client is not installed */
export async function openClustered(clustered: Clustered, options: OpenOptions): Promise<NewsDesk> {
  const { organisationNames, onProblem, corpus } = options;
  const archive = await OpenSearchArchive.open(settingsOf(clustered, options), {
    vectors: wordVectors,
    now: () => options.now().getTime(),
    ...(organisationNames === null ? {} : { organisations: readOrganisationNames(organisationNames) }),
  });
  try {
    const { archive: id } = await archive.shared.ledger.read();
    const engine = `opensearch-${SCHEMA_VERSION}/${id}/${readingVersion()}/${digest(organisationNames ?? '')}`;
    const kept = await keptManifest(options, engine);
    const intake = new Intake(archive, engine, kept, options);
    await intake.setMarks(new Marks(options.marks), [
      ...(options.marks ?? []),
      ...(options.formerMarks ?? []),
    ]);
    const lease = new ReadingLease(archive.shared.cluster, archive.shared.indices, {
      async gained() {
        await archive.takeFormer();
        await archive.mend();
        await intake.withdrawDoubtful();
        intake.start();
      },
      async lost() {
        await intake.pause();
        archive.hand();
      },
    });
    if (clustered.reads) await lease.begin();
    if (options.watch) void warm(archive).catch(() => {});
    return new NewsDesk(options, archive, intake, async () => {
      await lease.release();
      await archive.close();
    });
  } catch (error) {
    onProblem({ file: corpus.join(', '), sentence: 'The archive on the cluster could not be opened.' });
    await archive.close();
    throw error;
  }
}

/** Asks something of the newest articles, so that the first question does not wait for connections, tables and all of them. */
async function warm(archive: OpenSearchArchive): Promise<void> {
  const { hits } = await archive.searchStatements({ text: null, limit: 1 });
  const [newest] = hits;
  if (newest) await archive.searchPassages({ text: newest.statement.text.slice(0, 100), limit: 1 });
}

/** What the last reading of this machine knew of the files, of this very archive; null: they are read from the first on. */
async function keptManifest({ snapshotFolder, onProblem }: OpenOptions, engine: string) {
  if (snapshotFolder === null) return null;
  try {
    return (await readSnapshot(snapshotFolder, engine))?.manifest ?? null;
  } catch (error) {
    if (!(error instanceof QuotedeskError || error instanceof RangeError)) throw error;
    onProblem({ file: snapshotFolder, sentence: `${error.message.replace(/\.$/, '')}. All is read again.` });
    return null;
  }
}

/** So long another desk that reads the archive is waited for. */
const PATIENCE_MS = 30_000;

/**
 * Reads `options.corpus` into the cluster. Gives the number of articles and the bytes that they take there, copies included.
 * @throws QuotedeskError ARCHIVE_READ where another desk reads the archive
 */
export async function loadClustered(
  clustered: Clustered,
  options: OpenOptions,
): Promise<{ readonly articles: number; readonly bytes: number }> {
  const desk = await openClustered({ ...clustered, reads: true }, { ...options, watch: false });
  try {
    const until = performance.now() + PATIENCE_MS;
    while (!desk.isReading && performance.now() < until) await setTimeout(500);
    if (!desk.isReading) throw new QuotedeskError('ARCHIVE_READ');
    await desk.ready();
    const { articles } = await desk.status();
    return { articles, bytes: await bytesOf(settingsOf(clustered, options)) };
  } finally {
    await desk.close();
  }
}

async function bytesOf(settings: ClusterSettings): Promise<number> {
  const archive = await OpenSearchArchive.open(settings);
  try {
    return await archive.bytes();
  } finally {
    await archive.close();
  }
}

export { checkCluster as checkClustered } from '../search/opensearch/check-cluster.ts';
