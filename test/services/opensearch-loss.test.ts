/** A node of the cluster is lost, or turns writings away, while desks ask and write: nothing is lost, doubled, or said that is not so. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDesk } from '../../src/desk/open-desk.ts';
import { QuotedeskError } from '../../src/errors.ts';
import type { Archive } from '../../src/search/archive.ts';
import {
  type Asked,
  Cluster,
  connect,
  lacksShards,
  type Reply,
} from '../../src/search/opensearch/cluster.ts';
import { OpenSearchArchive } from '../../src/search/opensearch/opensearch-archive.ts';
import { indicesOf } from '../../src/search/opensearch/schema.ts';
import { ALL } from '../search/archive.contract.data.ts';
import { listed } from '../search/listed.ts';
import { many } from '../search/read-articles.ts';
import {
  closeArchives,
  emptied,
  NODES,
  openArchive,
  PATIENCE_MS,
  settingsOf,
  takeTurn,
} from './opensearch.ts';
import { allThere, bringBack, lose, type NodeProcess, processOf } from './opensearch-nodes.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: PATIENCE_MS });

const isHere = NODES.length > 2 && NODES.every((node) => processOf(node) !== null);
if (NODES.length > 0 && !isHere)
  console.info(
    'The nodes of QUOTEDESK_TEST_OPENSEARCH are no processes of this machine: none is lost in tests.',
  );

/** The archive, every reply of whose cluster is told to `heard` before it is looked at. */
async function overhearing(
  settings: ReturnType<typeof settingsOf>,
  heard: (asked: Asked, reply: Reply) => void,
): Promise<OpenSearchArchive> {
  const real = await connect(settings);
  const cluster = new Cluster(
    async (asked) => {
      const { status, body } = await real.ask(asked, () => false);
      heard(asked, { status, body });
      return { status, body };
    },
    () => real.close(),
  );
  return OpenSearchArchive.over(cluster, settings);
}

describe.skipIf(!isHere)('a lost node', () => {
  const settings = settingsOf();
  let archive: OpenSearchArchive;
  let lost: NodeProcess | null = null;
  let next = NODES.length;

  /** Loses one node after the other, so that the one that leads the cluster is among them. */
  function loseOne(): NodeProcess {
    next = (next + NODES.length - 1) % NODES.length;
    lost = processOf(NODES[next]!)!;
    lose(lost);
    return lost;
  }

  async function back(): Promise<void> {
    if (lost !== null) await bringBack(lost);
    lost = null;
  }

  beforeAll(takeTurn);
  beforeAll(async () => {
    await allThere();
    archive = await openArchive(settings);
  });
  afterEach(back);
  afterAll(closeArchives);

  it('amid questions changes no answer, neither of a desk that knows the articles nor of one that does not', async () => {
    await archive.write([...ALL, ...many(40)]);
    const asked: readonly ((view: Archive) => Promise<unknown>)[] = [
      async (view) => (await view.searchStatements({ text: 'tide', limit: 30 })).hits,
      async (view) => (await view.searchPassages({ text: 'harbour wall', limit: 10 })).hits,
      (view) => view.resolveSpeaker('Keeper Number3'),
      (view) => view.findWording('that the wall was unsafe', 5),
      (view) => view.countBy('speaker', { text: null }),
    ];
    const right = await Promise.all(asked.map((ask) => ask(archive.view())));
    let answers = 0;
    let isOver = false;
    const asking = async (open: () => Promise<OpenSearchArchive>) => {
      while (!isOver)
        for (const [i, ask] of asked.entries()) {
          try {
            const view = (await open()).view();
            const found = await ask(view);
            if (view.coverage().complete) expect(found).toEqual(right[i]);
            else expect(view.coverage().unreachable).toBeGreaterThan(0);
            answers++;
          } catch (error) {
            // No silence either: a sentence that says that it is away.
            if (!(error instanceof QuotedeskError && error.code === 'ARCHIVE_AWAY')) throw error;
          }
        }
    };
    const desks = Promise.all([asking(async () => archive), asking(() => openArchive(settings))]);
    const more = async (count: number) => {
      for (const until = answers + count; answers < until && !isOver; ) await setTimeout(20);
    };
    await Promise.race([desks, more(5)]);
    loseOne();
    await Promise.race([desks, more(20)]);
    isOver = true;
    await desks;
    const view = archive.view();
    expect(await Promise.all(asked.map((ask) => ask(view)))).toEqual(right);
    expect(view.coverage().complete).toBe(true);
  });

  it('amid a walk leaves no article out and gives none twice', async () => {
    await emptied(archive);
    const articles = many(1_200);
    await archive.write(articles);
    const view = archive.view();
    const seen: string[] = [];
    for await (const id of view.documentIds()) {
      seen.push(id);
      if (seen.length === 500) loseOne();
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(view.coverage().complete).toBe(true);
    expect(seen).toEqual(articles.map(({ article }) => article.id));
  });

  it('amid a bulk loses no article, and counts every name once', async () => {
    await emptied(archive);
    const articles = many(700);
    let bulks = 0;
    const writer = await overhearing(settings, ({ path }) => {
      if (path.includes('articles') && path.endsWith('_bulk') && ++bulks === 1) loseOne();
    });
    const results = await writer.write(articles);
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    await writer.close();
    expect(await listed(archive.documentIds())).toHaveLength(700);
    const people = await archive.people();
    expect(people.reduce((sum, { statementCount }) => sum + statementCount, 0)).toBe(700);
    const health = await archive.health();
    expect(health).toMatchObject({
      articles: 700,
      statements: 700,
      coverage: { complete: true, articles: 700 },
    });
    await back();
    expect((await archive.health()).articles).toBe(700);
  });

  it('that held the only copy of a part, with no failure told: nobody is called unknown, nothing misattributed', async () => {
    const bare = settingsOf({ replicas: 0 });
    const folder = mkdtempSync(join(tmpdir(), 'quotedesk-loss-'));
    const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel', 'Ivory', 'Juniper'];
    const words = (name: string, i: number) =>
      `The ${name.toLowerCase()} trees along quay ${i + 3} will be watered by hand until the drought is over`;
    for (const [i, name] of names.entries())
      writeFileSync(
        join(folder, `${name}.txt`),
        `Gardener Una ${name} said on Monday: "${words(name, i)}."\n`,
      );
    const own = { ...bare, prefix: `${bare.prefix}-trees` };
    const cluster = { ...bare };
    const desk = await openDesk({
      corpus: [folder],
      name: 'trees',
      watch: false,
      clustered: { cluster, reads: true },
    });
    try {
      await desk.ready();
      const silent: Reply[] = [];
      const raw = await overhearing(own, (_, reply) => silent.push(reply));
      loseOne();
      const { articles } = indicesOf(own.prefix);
      const isSilent = ({ status, body }: Reply) =>
        status === 200 && lacksShards(body) && (body as { _shards: { failed: number } })._shards.failed === 0;
      // Until its cluster has let the node go, searches fail; then they succeed, with a third of the archive.
      do
        await raw.shared.cluster
          .ask({ method: 'POST', path: `/${articles}/_search`, body: {} })
          .catch(() => {});
      while (!silent.some(isSilent));
      await raw.close();
      const ask = async (question: string) => {
        const { answer } = await desk.ask({ question });
        expect(answer.coverage, question).toMatchObject({ complete: false });
        expect(answer.coverage.unreachable, question).toBeGreaterThan(0);
        expect(answer.check?.verdict ?? null, question).not.toBe('misattributed');
        expect(answer.message, question).not.toMatch(
          /archive has (?:no|nobody|nothing)|no speaker called(?! .* read so far)/i,
        );
        return answer;
      };
      const away: number[] = [];
      for (const [i, name] of names.entries()) {
        const { statements } = await ask(`what did Una ${name} say about the trees?`);
        if (statements.length === 0) away.push(i);
      }
      expect(away.length).toBeGreaterThan(0);
      expect(away.length).toBeLessThan(names.length);
      // Whose words they are stands in what is away; somebody else is asked for.
      const [first = 0] = away;
      await ask(`did Una ${names.find((_, i) => !away.includes(i))} say "${words(names[first]!, first)}"?`);
      await ask(`who said "${words(names[first]!, first)}"?`);
      await back();
      const { answer } = await desk.ask({ question: `did Una Birch say "${words('Alder', 0)}"?` });
      expect(answer).toMatchObject({ check: { verdict: 'misattributed' }, coverage: { complete: true } });
    } finally {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
      await openArchive(own);
    }
  });
});

describe.skipIf(NODES.length === 0)('writings that a cluster turns away', () => {
  const settings = settingsOf();
  beforeAll(takeTurn, PATIENCE_MS);
  afterAll(closeArchives);

  it('for good are told by article, and the others stand', async () => {
    const archive = await openArchive(settings);
    const [first, second, third] = many(3);
    const refused = { ...second!, article: { ...second!.article, outlet: 'The Quay '.repeat(5_000) } };
    const results = await archive.write([first!, refused, third!]);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]?.error).toMatch(/^The article many-1 is refused by the cluster: .+\.$/);
    expect(await listed(archive.documentIds())).toEqual(['many-0', 'many-2']);
    expect((await archive.health()).coverage).toMatchObject({ complete: true, articles: 2 });
  });

  it('for the moment are sent again until they are taken, and only those', async () => {
    const archive = await openArchive(settings);
    await emptied(archive);
    const { articles } = indicesOf(settings.prefix);
    const block = (isBlocked: boolean) =>
      archive.shared.cluster.must({
        method: 'PUT',
        path: `/${articles}/_settings`,
        body: { 'index.blocks.read_only_allow_delete': isBlocked ? true : null },
      });
    const sent: number[] = [];
    let unblocked: Promise<unknown> | null = null;
    const writer = await overhearing(settings, ({ path, bulkBody = [] }, { body }) => {
      if (!path.includes('articles') || !path.endsWith('_bulk')) return;
      sent.push(bulkBody.length / 2);
      const { items } = body as { items: { index?: { status: number } }[] };
      if (items.some(({ index }) => index?.status === 429) && sent.length === 2) unblocked = block(false);
    });
    await block(true);
    const results = await writer.write(many(30));
    await unblocked;
    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(sent.length).toBeGreaterThan(2);
    expect(sent[0]).toBe(30);
    expect((await archive.health()).coverage).toMatchObject({ complete: true, articles: 30 });
    expect((await archive.people()).reduce((sum, { statementCount }) => sum + statementCount, 0)).toBe(30);
    await writer.close();
  });
});
