/** What a cluster answers when a part of it is away, and what is made of it; the cluster is played by a function. */
import { describe, expect, it } from 'vitest';
import { type BulkItem, bulk } from '../../src/search/opensearch/bulk.ts';
import { type Asked, Cluster, lacksShards, type Reply } from '../../src/search/opensearch/cluster.ts';
import { settledBefore } from '../../src/search/opensearch/ledger.ts';

const whole = { _shards: { total: 3, successful: 3, failed: 0 }, timed_out: false };
/** A node was lost two seconds ago: no error at all, and a third of the archive is missing. */
const silentLoss = { _shards: { total: 3, successful: 2, failed: 0 }, timed_out: false };
const search: Asked = { method: 'POST', path: '/articles/_search', body: {} };

/** A cluster that gives these replies, one after the other; the last for ever. */
function playing(
  replies: readonly (Reply | Error)[],
  patienceMs?: number,
): { cluster: Cluster; asked: Asked[] } {
  const asked: Asked[] = [];
  const cluster = new Cluster(
    async (request) => {
      asked.push(request);
      const reply = replies[Math.min(asked.length, replies.length) - 1] as Reply | Error;
      if (reply instanceof Error) throw reply;
      return reply;
    },
    undefined,
    patienceMs,
  );
  return { cluster, asked };
}

describe('a reply lacks something', () => {
  it.each([
    [whole, false],
    [silentLoss, true],
    [{ _shards: { total: 3, successful: 2, failed: 1 } }, true],
    [{ ...whole, timed_out: true }, true],
    [{ ...whole, terminated_early: true }, true],
    [{ docs: [] }, false],
    ['', false],
  ])('%j: %s', (body, lacks) => {
    expect(lacksShards(body)).toBe(lacks);
  });
});

describe('a request', () => {
  it('is asked again while a copy takes over, and then lacks nothing', async () => {
    const { cluster, asked } = playing([
      { status: 200, body: silentLoss },
      { status: 503, body: {} },
      { status: 200, body: whole },
    ]);
    expect(await cluster.ask(search, lacksShards)).toEqual({ status: 200, body: whole, partial: false });
    expect(asked).toHaveLength(3);
  });

  it('is asked again of other copies than those that it prefers', async () => {
    const { cluster, asked } = playing([
      new Error('Request timed out'),
      { status: 503, body: {} },
      { status: 200, body: whole },
    ]);
    await cluster.ask({ ...search, querystring: { preference: 'desk', size: 1 } }, lacksShards);
    expect(asked.map(({ querystring }) => querystring)).toEqual([
      { preference: 'desk', size: 1 },
      { preference: 'desk-1', size: 1 },
      { preference: 'desk-2', size: 1 },
    ]);
  });

  it('is marked where a part stays away, and is not waited for long again', async () => {
    const { cluster, asked } = playing([{ status: 200, body: silentLoss }]);
    expect((await cluster.ask(search, lacksShards)).partial).toBe(true);
    const first = asked.length;
    expect((await cluster.ask(search, lacksShards)).partial).toBe(true);
    expect(asked.length - first).toBeLessThan(first);
  });

  it('whose nodes are away for longer than a copy needs is asked again until one answers', async () => {
    const away: Reply = { status: 503, body: {} };
    const back: Reply = { status: 200, body: whole };
    const long = playing([...Array<Reply>(5).fill(away), back]);
    // That a part was given up is no reason to give up what no node takes.
    const partial = { status: 200, body: silentLoss };
    const after = playing([...Array<Reply>(5).fill(partial), ...Array<Reply>(3).fill(away), back]);
    const [first, second] = await Promise.all([
      long.cluster.ask(search, lacksShards),
      after.cluster.ask(search, lacksShards).then(() => after.cluster.ask(search, lacksShards)),
    ]);
    expect([first, second]).toEqual([
      { ...back, partial: false },
      { ...back, partial: false },
    ]);
    expect([long.asked.length, after.asked.length]).toEqual([6, 9]);
  }, 15_000);

  it('that no node answers is an error in one plain sentence', async () => {
    const { cluster } = playing([new Error('connect ECONNREFUSED 10.0.0.1:9200')], 1_000);
    await expect(cluster.ask(search, lacksShards)).rejects.toThrow(
      /^The archive cannot be reached at this moment \(.*\); ask again/,
    );
  });
});

it('that was written while a copy is away is not written again', async () => {
  const { cluster, asked } = playing([
    { status: 201, body: { _shards: { total: 2, successful: 1, failed: 0 } } },
  ]);
  await cluster.ask({ method: 'PUT', path: '/ledger/_doc/reader', body: {} });
  expect(asked).toHaveLength(1);
});

describe('a bulk', () => {
  const item = (name: string): BulkItem => ({ name, version: 7, document: { source: name } });
  const reply = (...statuses: readonly number[]): Reply => ({
    status: 200,
    body: {
      items: statuses.map((status) => ({
        index: {
          status,
          result: 'created',
          ...(status < 300 ? {} : { error: { reason: `said ${status}` } }),
        },
      })),
    },
  });
  const never = new AbortController().signal;

  it('sends again only what was turned away, and tells each outcome in the order given', async () => {
    const { cluster, asked } = playing([reply(201, 503, 400, 409, 429), reply(201, 201)]);
    const outcomes = await bulk(cluster, 'articles', ['a', 'b', 'c', 'd', 'e'].map(item), never);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'created',
      'created',
      'refused',
      'superseded',
      'created',
    ]);
    expect(outcomes[2]?.reason).toBe('said 400');
    const again = asked[1]?.bulkBody?.flatMap(
      (line) => (line as { index?: { _id: string } }).index?._id ?? [],
    );
    expect(again).toEqual(['b', 'e']);
  });

  it('gives up when the desk closes, and says of what', async () => {
    const { cluster } = playing([reply(503)]);
    const closing = new AbortController();
    closing.abort();
    const [outcome] = await bulk(cluster, 'articles', [item('a')], closing.signal);
    expect(outcome).toMatchObject({ outcome: 'refused' });
  });

  it('stamps every item, so that an older one cannot replace it', async () => {
    const { cluster, asked } = playing([reply(201)]);
    await bulk(cluster, 'articles', [item('a')], never);
    expect(asked[0]?.bulkBody?.[0]).toEqual({
      index: { _id: 'a', version: 7, version_type: 'external_gte' },
    });
  });
});

describe('the ledger', () => {
  const writing = { since: 0, id: 'w', order: 0 };
  const ledger = { archive: 'x', order: 0, published: 0, articles: 0, pending: 0 };
  it.each([
    [{ next: 8, open: {} }, 7],
    [{ next: 8, open: { 5: writing, 7: writing } }, 4],
    [{ next: 1, open: {} }, 0],
  ])('%j: what has a stamp up to %i can be found', (state, stamp) => {
    expect(settledBefore({ ...ledger, ...state })).toBe(stamp);
  });
});
