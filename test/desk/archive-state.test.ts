/** A desk says so when it has nothing to answer from, and when what it has is old. */
import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { cardToDiscord } from '../../adapters/discord/render.ts';
import { cardToSlack } from '../../adapters/slack/render.ts';
import { cardToText } from '../../adapters/terminal/render.ts';
import { cardToHtml } from '../../adapters/web/render.ts';
import { type Desk, type OpenOptions, openDesk } from '../../src/index.ts';
import { folderOf } from '../corpus/folder.ts';

const STORY = '“The quay is open,” said Orla Finch, the harbour master.';
const QUESTION = 'what did Orla Finch say?';
const NOW = new Date('2026-03-10T12:00:00Z');

const opened: Desk[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((desk) => desk.close()));
});

async function deskOf(folder: string, options: Partial<OpenOptions> = {}): Promise<Desk> {
  const desk = await openDesk({ corpus: [folder], now: () => NOW, workers: 0, ...options });
  opened.push(desk);
  await desk.ready();
  return desk;
}

/** A folder with one story that changed on the first of March, 9:30. */
function oldFolder(more: Readonly<Record<string, string>> = {}): string {
  const folder = folderOf({ 'story.txt': STORY, ...more });
  const at = new Date('2026-03-01T09:30:00Z');
  for (const name of ['story.txt', ...Object.keys(more)]) utimesSync(join(folder, name), at, at);
  return folder;
}

describe('an empty archive', () => {
  const EMPTY = 'The archive is empty: no article was read from the corpus.';

  it.each([QUESTION, 'who spoke about the quay?', 'what is in the corpus?', 'who is Orla Finch?'])(
    'is said to be empty: %s',
    async (question) => {
      const { answer, card } = await (await deskOf(folderOf())).ask({ question });
      expect([answer.status, answer.message, card.message, card.notice]).toEqual([
        'not_found',
        EMPTY,
        EMPTY,
        null,
      ]);
    },
  );

  it('is said beside checks, searches and the greeting, and when it is opened', async () => {
    const said: string[] = [];
    const folder = folderOf();
    const desk = await deskOf(folder, { onProblem: ({ sentence }) => said.push(sentence) });
    expect(said).toEqual([`No article could be read from ${folder}. The archive is empty.`]);
    expect((await desk.check('“The quay is open,” said Orla Finch.')).card.notice).toBe(EMPTY);
    expect((await desk.searchCard('quay', 5)).notice).toBe(EMPTY);
    expect((await desk.welcome()).message).toBe(EMPTY);
    expect((await desk.ask({ question: 'help' })).card.notice).toBe(EMPTY);
  });

  it('is empty where nothing in it can be read', async () => {
    const desk = await deskOf(folderOf({ 'a.pdf': 'x', 'b.docx': 'y' }));
    expect((await desk.ask({ question: QUESTION })).answer.message).toBe(EMPTY);
    expect(await desk.status()).toMatchObject({ articles: 0, failed: 2, changed: null });
  });

  it('cannot be read where its folder has gone, and answers again when it is back', {
    timeout: 60_000,
  }, async () => {
    const folder = join(folderOf(), 'corpus');
    mkdirSync(folder);
    writeFileSync(join(folder, 'story.txt'), STORY);
    const desk = await deskOf(folder, { watch: true });
    renameSync(folder, `${folder}-away`);
    const message = async () => (await desk.ask({ question: QUESTION })).answer.message;
    const away = 'The archive cannot be read: its files are not there, or they are closed to Quotedesk.';
    await expect.poll(message, { timeout: 40_000 }).toBe(away);
    renameSync(`${folder}-away`, folder);
    await desk.reload();
    expect((await desk.ask({ question: QUESTION })).answer.status).toBe('answered');
  });
});

describe('an old archive', () => {
  const STALE =
    'The archive has not changed for 9 days, since 1 March 2026, 09:30 UTC: newer articles are not in it.';

  it('is said to be old under every answer, however it is shown', async () => {
    const desk = await deskOf(oldFolder(), { staleAfterMs: 7 * 24 * 3_600_000 });
    const { answer, card } = await desk.ask({ question: QUESTION });
    expect([answer.status, answer.stale, card.notice]).toEqual(['answered', STALE, STALE]);
    const shown = [
      cardToText(card, { width: 300, colours: false }),
      JSON.stringify(cardToSlack(card, { key: null, offset: 0, part: 0, hidden: false })),
      JSON.stringify(cardToDiscord(card, { key: 'k', offset: 0, screen: 0, share: false })),
      String(cardToHtml(card, { source: () => null, ask: () => null, turn: () => null })),
    ];
    for (const rendering of shown) expect(rendering).toContain(STALE);
    for (const other of [await desk.searchCard('quay', 5), await desk.latest(3), await desk.welcome()])
      expect(other.notice).toBe(STALE);
    expect((await desk.check('“The quay is open,” said Orla Finch.')).answer.stale).toBe(STALE);
    expect((await desk.status()).stale).toBe(STALE);
  });

  it.each<[string, Partial<OpenOptions>]>([
    ['no time is set', {}],
    ['the time is longer', { staleAfterMs: 10 * 24 * 3_600_000 }],
  ])('is not said to be old where %s', async (_, options) => {
    const { answer, card } = await (await deskOf(oldFolder(), options)).ask({ question: QUESTION });
    expect([answer.stale, card.notice]).toEqual([undefined, null]);
  });

  it('is counted in hours at first', async () => {
    const desk = await deskOf(oldFolder(), {
      staleAfterMs: 3_600_000,
      now: () => new Date('2026-03-01T14:00:00Z'),
    });
    expect((await desk.status()).stale).toContain('has not changed for 4 hours, since');
  });

  it('says when it changed and was read, and what failed', async () => {
    const desk = await deskOf(oldFolder({ 'a.pdf': 'x' }));
    expect(await desk.status()).toMatchObject({
      changed: '2026-03-01T09:30:00.000Z',
      read: '2026-03-10T12:00:00.000Z',
      failed: 1,
    });
    const { answer } = await desk.ask({ question: 'what is in the corpus?' });
    expect(answer.facts?.slice(-3)).toEqual([
      { label: 'last changed', value: '1 March 2026, 09:30 UTC' },
      { label: 'last read', value: '10 March 2026, 12:00 UTC' },
      { label: 'not read', value: '1 file' },
    ]);
  });

  it('is as old as its newest change: a story that comes, or goes', async () => {
    const folder = oldFolder({ 'other.txt': 'Nobody spoke.' });
    const desk = await deskOf(folder);
    renameSync(join(folder, 'other.txt'), join(folder, '.other'));
    expect((await desk.reload()).changed).toBe(NOW.toISOString());
  });
});
