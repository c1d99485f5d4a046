/** What a newsroom allows of its articles, by folder and outlet: each way in, each use, after restarts and as days pass. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { USES, type Use } from '../../adapters/corpora.ts';
import { parseCorpora } from '../../adapters/corpora-file.ts';
import { type Desks, openDesks } from '../../adapters/desks.ts';

const RIGHTS = `
corpora: { news: [open, wire, sources, bought.jsonl] }
default: news
rights:
  - { folder: wire, keep: 30 }
  - { outlet: The Harbour Wire, in: [chat, web] }
  - { folder: sources, confidential: true }
  - { folder: sources/shared, in: [mcp] }
  - { folder: bought.jsonl, in: [] }
`;

const WORDS = {
  open: 'The quay is open to every boat of the town',
  wire: 'The wire story of the flood is thirty days old',
  agency: 'The agency sells its words to two houses only',
  secret: 'The source must never be seen by anybody at all',
  shared: 'The shared note is for the machine and nobody else',
  bought: 'The bought words were never paid for in the end',
} as const;
type Story = keyof typeof WORDS;

let folder: string;
let open: Desks[];
let now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-rights-'));
  open = [];
  now = new Date('2024-03-20T12:00:00Z');
  const put = (story: Story, file: string, outlet: string) => {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    const text = `“${WORDS[story]},” said Ada Moss${story}.`;
    writeFileSync(join(folder, file), JSON.stringify({ id: story, outlet, published: '2024-03-03', text }));
  };
  put('open', 'open/a.json', 'The Dial');
  put('wire', 'wire/a.json', 'The Dial');
  put('agency', 'open/b.json', 'harbour wire');
  put('secret', 'sources/a.json', 'The Dial');
  put('shared', 'sources/shared/a.json', 'The Dial');
  put('bought', 'bought.jsonl', 'The Dial');
});
afterEach(async () => {
  await Promise.all(open.map((desks) => desks.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function opened(snapshots = false, rights = RIGHTS): Promise<Desks> {
  const read = parseCorpora(rights, join(folder, 'corpora.yaml'));
  if ('problems' in read) throw new Error(read.problems.join());
  const desks = await openDesks([], read.corpora, {
    uses: USES,
    now: () => now,
    watch: false,
    workers: 0,
    snapshotFolder: snapshots ? join(folder, 'kept') : null,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
  });
  open.push(desks);
  return desks;
}

/** Which stories a use is answered from, by every way in. */
async function seen(desks: Desks, use: Use): Promise<Story[]> {
  const [desk] = desks.forUse(use);
  if (!desk) throw new Error('no desk');
  const stories = Object.keys(WORDS) as Story[];
  const found = await Promise.all(
    stories.map(async (story) => {
      const words = WORDS[story];
      const ways = [
        (await desk.ask({ question: `who said “${words}”?` })).answer.status === 'answered',
        (await desk.check(`“${words}”`)).answer.check?.verdict === 'exact',
        (await desk.source(story)) !== null,
        (await desk.search(words)).some(({ document }) => document.id === story),
        (await desk.complete('speaker', `Ada Moss${story}`, 5)).length > 0,
      ];
      expect([story, new Set(ways).size]).toEqual([story, 1]);
      return ways[0] ? [story] : [];
    }),
  );
  return found.flat();
}

const EXPECTED: Readonly<Record<Use, readonly Story[]>> = {
  chat: ['open', 'wire', 'agency'],
  web: ['open', 'wire', 'agency'],
  export: ['open', 'wire'],
  mcp: ['open', 'wire'],
};

describe('rights of folders and outlets', () => {
  it.each(USES)('hold for %s, also after a restart', async (use) => {
    const first = await opened(true);
    await Promise.all(first.all.map((desk) => desk.ready()));
    expect(await seen(first, use)).toEqual(EXPECTED[use]);
    await first.close();
    const again = await opened(true);
    expect(await seen(again, use)).toEqual(EXPECTED[use]);
  });

  it('open a confidential folder to the corpus alone that lists it', async () => {
    const desks = await opened(
      false,
      `
corpora: { news: [open, sources], all: [.], inquiry: [sources] }
default: news
rights: [{ folder: sources, confidential: true, in: [chat] }]
`,
    );
    await Promise.all(desks.all.map((desk) => desk.ready()));
    const sees = async (name: string, use: Use) =>
      (await desks
        .forUse(use)
        .find((desk) => desk.name === name)
        ?.source('secret')) !== null;
    expect([await sees('inquiry', 'chat'), await sees('news', 'chat'), await sees('all', 'chat')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(await sees('inquiry', 'web')).toBe(false);
  });

  it('let nothing of what is held back into what is kept', async () => {
    const desks = await opened(true);
    await Promise.all(desks.all.map((desk) => desk.ready()));
    await desks.close();
    const kept = ['news', 'news~export'].map((name) =>
      readFileSync(join(folder, 'kept', name, 'archive.snapshot')).toString('latin1'),
    );
    for (const bytes of kept) {
      expect(bytes).toContain(WORDS.open);
      expect(bytes).not.toContain(WORDS.secret);
      expect(bytes).not.toContain(WORDS.bought);
    }
    expect(kept[1]).not.toContain(WORDS.agency);
  });

  it('end a folder’s articles when their days are over, while running and after a restart', async () => {
    const desks = await opened(true);
    await Promise.all(desks.all.map((desk) => desk.ready()));
    expect(await seen(desks, 'chat')).toContain('wire');
    now = new Date('2024-04-03T12:00:00Z');
    await Promise.all(desks.all.map((desk) => desk.reload()));
    expect(await seen(desks, 'chat')).not.toContain('wire');
    await desks.close();
    expect(await seen(await opened(true), 'chat')).not.toContain('wire');
  });

  it('count anew when they are changed: nothing is kept of the former ones', async () => {
    const free = await opened(true, 'corpora: { news: [open, sources] }\ndefault: news\n');
    await Promise.all(free.all.map((desk) => desk.ready()));
    expect(await seen(free, 'chat')).toContain('secret');
    await free.close();
    const bound = await opened(true);
    expect(await seen(bound, 'chat')).not.toContain('secret');
  });

  it('open one desk where all uses are alike', async () => {
    expect((await opened(false, 'corpora: { news: open }\ndefault: news\n')).all).toHaveLength(1);
    expect((await opened()).all).toHaveLength(3);
  });
});

describe('the rights of a corpora file', () => {
  it.each([
    ['{ keep: 3 }', 'rights 1 names neither a folder nor an outlet.'],
    ['{ folder: a }', 'rights 1 says nothing: it needs keep, in or confidential.'],
    ['{ folder: a, keep: soon }', 'rights 1 keep must be a whole number of days.'],
    ['{ folder: a, in: [chats] }', 'rights 1 in 1 must be of chat, web, export, mcp.'],
    ['{ folder: a, hide: true }', 'rights 1 has a key that is not known: "hide".'],
  ])('%s: %s', (rule, sentence) => {
    const read = parseCorpora(`corpora: { news: a }\nrights: [${rule}]\n`, 'c.yaml');
    expect('problems' in read && read.problems).toEqual([`c.yaml: ${sentence}`]);
  });
});
