/**
 * The cluster of the tests: `QUOTEDESK_TEST_OPENSEARCH` gives the addresses of its nodes, comma-separated. Without it nothing
 * is tested with OpenSearch, and that is said. Every archive of a test has indices of its own, which are removed after it.
 */

import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { CLUSTER_DEFAULTS, type ClusterSettings } from '../../src/search/cluster-settings.ts';
import { OpenSearchArchive, type OpenSearchOptions } from '../../src/search/opensearch/opensearch-archive.ts';
import { listed } from '../search/listed.ts';

export const NODES: readonly string[] = (process.env.QUOTEDESK_TEST_OPENSEARCH ?? '')
  .split(',')
  .map((address) => address.trim())
  .filter(Boolean);
if (NODES.length === 0)
  console.info(
    'No OpenSearch: QUOTEDESK_TEST_OPENSEARCH names none, so the archive on a cluster is not tested.',
  );

/** A file of tests that has waited for others so long gives up, in milliseconds. */
export const PATIENCE_MS = 900_000;

let turn: Server | null = null;

/** Waits until no other file of tests uses the cluster, whichever process runs it: in some of them nodes are lost. */
export async function takeTurn(): Promise<void> {
  const port = Number(new URL(NODES[0]!).port) + 1_000;
  for (;;) {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    const isMine = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (isMine) {
      turn = server;
      return;
    }
    await setTimeout(250);
  }
}

let made = 0;

export const settingsOf = (more: Partial<ClusterSettings> = {}): ClusterSettings => ({
  ...CLUSTER_DEFAULTS,
  nodes: NODES,
  prefix: `qdtest-${process.pid}-${++made}`,
  ...more,
});

const opened: { readonly archive: OpenSearchArchive; readonly prefix: string }[] = [];

/** An archive; of one `prefix` several desks share it. */
export async function openArchive(
  settings: ClusterSettings = settingsOf(),
  options: OpenSearchOptions = {},
): Promise<OpenSearchArchive> {
  const archive = await OpenSearchArchive.open(settings, options);
  opened.push({ archive, prefix: settings.prefix });
  return archive;
}

/** Closes the archives that were opened, removes their indices and lets the next file of tests begin. */
export async function closeArchives(): Promise<void> {
  const prefixes = new Set(opened.map(({ prefix }) => prefix));
  for (const { archive } of opened.splice(0)) await archive.close();
  for (const prefix of prefixes)
    for (const node of NODES) {
      const gone = await fetch(`${node}/${prefix}-*`, { method: 'DELETE' }).catch(() => null);
      if (gone?.ok) break;
    }
  turn?.close();
  turn = null;
}

/** The archive with nothing in it. */
export async function emptied(archive: OpenSearchArchive): Promise<OpenSearchArchive> {
  await archive.remove(await listed(archive.documentIds()));
  archive.expect(0);
  return archive;
}
