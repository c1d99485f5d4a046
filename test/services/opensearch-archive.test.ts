/** The archive's contract on a cluster. */
import { afterAll, beforeAll, describe, vi } from 'vitest';
import type { OpenSearchArchive } from '../../src/search/opensearch/opensearch-archive.ts';
import { archiveContract } from '../search/archive.contract.ts';
import {
  closeArchives,
  emptied,
  NODES,
  openArchive,
  PATIENCE_MS,
  settingsOf,
  takeTurn,
} from './opensearch.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(NODES.length === 0)('OpenSearch', () => {
  beforeAll(takeTurn, PATIENCE_MS);
  afterAll(closeArchives);
  // To make indices takes seconds: one archive is emptied again and again.
  let archive: Promise<OpenSearchArchive> | null = null;
  archiveContract('opensearch', async () => {
    archive ??= openArchive(settingsOf());
    return emptied(await archive);
  });
});
