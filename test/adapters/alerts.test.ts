/** Alerts over both kinds of stores: told once, in time, never what may not be shown, amended when it no longer may. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AlertMessage } from '../../adapters/shared/alerts/alert-card.ts';
import { type AlertPoster, Alerts } from '../../adapters/shared/alerts/alerts.ts';
import { answerAlert } from '../../adapters/shared/alerts/answer-alert.ts';
import { readAlertCommand } from '../../adapters/shared/alerts/read-alert.ts';
import { Recall, type RecallPoster } from '../../adapters/shared/recall/recall.ts';
import { fileStores } from '../../adapters/shared/stores/file-stores.ts';
import type { Stores } from '../../adapters/shared/stores/keyed-store.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';
import { FakeDesk, news } from './fake-desk.ts';

const logger = pino({ level: 'silent' });
const PLACE = { platform: 'slack', workspace: 'T1', channel: 'C1' };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const statement = (text: string, over: { document?: string; published?: string | null } = {}) =>
  news(text, { document: `wire-${text}`, ...over });

class Board implements AlertPoster, RecallPoster {
  readonly posts: { key: string; channel: string; message: AlertMessage }[] = [];
  readonly amended: AlertMessage[] = [];
  failing: 'before' | 'after' | null = null;

  async post({ channel }: { channel: string }, message: AlertMessage, key: string): Promise<string> {
    if (this.failing === 'before') throw new Error('down');
    this.posts.push({ key, channel, message });
    if (this.failing === 'after') throw new Error('the reply was lost');
    return `m${this.posts.length}`;
  }

  async find(_: unknown, key: string): Promise<string | null> {
    const at = this.posts.findIndex((post) => post.key === key);
    return at < 0 ? null : `m${at + 1}`;
  }

  async amend(_: unknown, message: AlertMessage): Promise<void> {
    this.amended.push(message);
  }

  async tell(): Promise<void> {
    throw new Error('nobody asked');
  }

  refusal(): null {
    return null;
  }

  get texts(): string[] {
    return this.posts.map(({ message }) => JSON.stringify(message.card.blocks));
  }
}

describe.each(['memory', 'files'] as const)('alerts over %s', (kind) => {
  let time: number;
  let desk: FakeDesk;
  let board: Board;
  let stores: Stores;
  let alerts: Alerts;
  let recall: Recall;
  let folder: string;
  const now = () => new Date(time);
  const open = () => {
    stores = kind === 'memory' ? memoryStores({ now }) : fileStores({ folder, now, logger });
    const common = { platform: 'slack', stores, leases: null, poster: board, now, logger };
    recall = new Recall({ ...common, deskOf: () => desk, days: 30 });
    alerts = new Alerts({ ...common, deskFor: () => desk, recall });
  };
  const say = (text: string, place = PLACE) =>
    answerAlert(alerts, desk, place, 'U1', readAlertCommand(text)!, '/quotes alert');
  const later = async (ms: number) => {
    time += ms;
    await alerts.tick();
    await recall.tick();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotedesk-alerts-'));
    time = new Date(2026, 2, 2, 12, 0).getTime();
    desk = new FakeDesk();
    board = new Board();
    open();
  });
  afterEach(async () => {
    await alerts.stop();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('tell what is new, once, at most once an hour and place', async () => {
    desk.news.push(statement('old'));
    expect(await say('tell us when Brandt speaks on the ferry')).toContain('Brandt on the ferry');
    await later(MINUTE);
    expect(board.posts).toEqual([]);
    desk.news.unshift(statement('first'));
    await later(MINUTE);
    expect(board.texts).toHaveLength(1);
    expect(board.texts[0]).toContain('first');
    expect(board.texts[0]).not.toContain('old');
    desk.news.unshift(statement('second'));
    await later(30 * MINUTE);
    expect(board.posts).toHaveLength(1);
    await later(31 * MINUTE);
    expect(board.texts[1]).toContain('second');
    expect(board.texts[1]).not.toContain('first');
    await later(3 * HOUR);
    expect(board.posts).toHaveLength(2);
  });

  it('fold reprints, in one post and after it', async () => {
    await say('alert speaker:Brandt');
    desk.news.unshift(statement('The ferry sails.'), statement('the ferry sails', { document: 'reprint' }));
    await later(MINUTE);
    expect(board.posts[0]!.message.card.blocks.filter(({ type }) => type === 'quotation')).toHaveLength(1);
    desk.news.unshift(statement('The ferry sails!', { document: 'third' }));
    await later(2 * HOUR);
    expect(board.posts).toHaveLength(1);
  });

  it('are one post for all of a place, and apart for each', async () => {
    await say('alert speaker:Brandt about:ferry');
    await say('alert speaker:Brandt about:quay');
    await say('alert speaker:Brandt', { ...PLACE, channel: 'C2' });
    desk.news.unshift(statement('both'));
    await later(MINUTE);
    expect(board.posts.map(({ channel }) => channel).sort()).toEqual(['C1', 'C2']);
    for (const text of board.texts) expect(text.match(/"both"/g)).toHaveLength(1);
  });

  it('are a daily digest in the morning', async () => {
    await say('alert speaker:Brandt daily');
    desk.news.unshift(statement('noon'));
    await later(MINUTE);
    expect(board.posts).toHaveLength(1);
    desk.news.unshift(statement('afternoon'));
    await later(5 * HOUR);
    expect(board.posts).toHaveLength(1);
    time = new Date(2026, 2, 3, 7, 59).getTime();
    await later(0);
    expect(board.posts).toHaveLength(1);
    await later(MINUTE);
    expect(board.texts[1]).toContain('afternoon');
  });

  it('are quiet in quiet hours and tell afterwards', async () => {
    await say('alert speaker:Brandt quiet:22-7');
    time = new Date(2026, 2, 2, 23, 0).getTime();
    desk.news.unshift(statement('night'));
    await later(0);
    await later(6 * HOUR);
    expect(board.posts).toEqual([]);
    await later(2 * HOUR);
    expect(board.texts[0]).toContain('night');
  });

  it('can be listed, muted and deleted, in their own place alone', async () => {
    const id = /mute (\w+)/.exec(await say('alert speaker:Brandt about:ferry daily quiet:22-7'))![1]!;
    expect(await say('alerts')).toContain(
      `There is one alert here.\n${id}: Brandt on ferry, once a day, quiet from 22 to 7`,
    );
    const elsewhere = { ...PLACE, channel: 'C9' };
    expect(await say('alerts', elsewhere)).toContain('no alerts here');
    expect(await say(`alert delete ${id}`, elsewhere)).toContain(`no alert ${id} here`);
    expect(await say(`alert mute ${id}`)).toContain('muted');
    desk.news.unshift(statement('muted'));
    await later(MINUTE);
    expect(board.posts).toEqual([]);
    await say(`alert unmute ${id}`);
    await later(MINUTE);
    expect(board.posts).toHaveLength(1);
    expect(await say(`stop alert ${id}`)).toContain('deleted');
    desk.news.unshift(statement('gone'));
    await later(25 * HOUR);
    expect(board.posts).toHaveLength(1);
  });

  it('wait while the archive is being read', async () => {
    await say('alert speaker:Brandt');
    const status = desk.status.bind(desk);
    desk.status = async () => ({ ...(await status()), reading: true });
    desk.news.unshift(statement('half read'));
    await later(MINUTE);
    expect(board.posts).toEqual([]);
    desk.status = status;
    await later(MINUTE);
    expect(board.posts).toHaveLength(1);
  });

  it('never tell what may not be shown, and amend what no longer may', async () => {
    await say('alert speaker:Brandt');
    desk.news.unshift(statement('embargoed', { document: 'secret' }), statement('open'));
    desk.withdrawn.add('secret');
    await later(MINUTE);
    expect(board.texts[0]).not.toContain('embargoed');
    expect(board.texts[0]).toContain('open');
    expect(board.amended).toEqual([]);
    desk.withdrawn.add('wire-open');
    await later(MINUTE);
    await later(MINUTE);
    expect(board.amended).toHaveLength(1);
    const amended = JSON.stringify(board.amended[0]!.card.blocks);
    expect(amended).not.toContain('"open"');
    expect(amended).toContain('was withdrawn');
    // It is released: it is told then, as new.
    desk.withdrawn.delete('secret');
    await later(2 * HOUR);
    expect(board.texts[1]).toContain('embargoed');
  });

  it('take nothing old for new that came into the archive late', async () => {
    await say('alert speaker:Brandt');
    desk.news.push(statement('of last year', { published: '2025-01-01T00:00:00Z' }));
    await later(MINUTE);
    expect(board.posts).toEqual([]);
  });

  it('try again where the platform was down, and tell once where only its word was lost', async () => {
    await say('alert speaker:Brandt');
    desk.news.unshift(statement('first'));
    board.failing = 'before';
    await later(MINUTE);
    expect(board.posts).toEqual([]);
    board.failing = 'after';
    await later(MINUTE);
    board.failing = null;
    await later(MINUTE);
    await later(2 * HOUR);
    expect(board.posts).toHaveLength(1);
    desk.withdrawn.add('wire-first');
    await later(MINUTE);
    expect(board.amended).toHaveLength(1);
  });

  it.runIf(kind === 'files')('survive a restart, and a crash while they are told', async () => {
    desk.news.push(statement('old'));
    await say('alert speaker:Brandt');
    desk.news.unshift(statement('first'));
    await later(MINUTE);
    await alerts.stop();
    await stores.close();
    open();
    await later(2 * HOUR);
    expect(board.posts).toHaveLength(1);
    desk.news.unshift(statement('second'));
    board.failing = 'after';
    await later(MINUTE);
    // The process ends here without another word.
    await alerts.stop();
    board.failing = null;
    open();
    await later(MINUTE);
    await later(2 * HOUR);
    expect(board.posts).toHaveLength(2);
    expect(await say('alerts')).toContain('one alert');
  });
});

describe('wishes', () => {
  const add = (speaker: string | null, about: string | null, over: object = {}) => ({
    kind: 'add',
    wish: { speaker, about, rhythm: 'hourly', quiet: null, ...over },
  });
  it.each([
    ['alert speaker:Brandt about:the ferry', add('Brandt', 'the ferry')],
    [
      'alert about:"chemical weapons" speaker:Ilse Brandt daily',
      add('Ilse Brandt', 'chemical weapons', { rhythm: 'daily' }),
    ],
    ['alert speaker:Brandt quiet:22-7', add('Brandt', null, { quiet: { from: 22, to: 7 } })],
    ['alert add about:ferry', add(null, 'ferry')],
    ['tell us when Brandt speaks on the ferry', add('Brandt', 'the ferry')],
    ['Tell me whenever Ilse Brandt says something about the ferry.', add('Ilse Brandt', 'the ferry')],
    [
      'please let us know when the mayor talks about trams, daily',
      add('the mayor', 'trams', { rhythm: 'daily' }),
    ],
    ['can you alert the channel when anyone mentions the quay?', add(null, 'the quay')],
    ['let me know if Brandt comments', add('Brandt', null)],
    ['alert Brandt on the ferry', add('Brandt', 'the ferry')],
    ['alerts', { kind: 'list' }],
    ['alert list', { kind: 'list' }],
    ['alert mute a3f2b1', { kind: 'mute', id: 'a3f2b1' }],
    ['delete alert A3F2B1', { kind: 'delete', id: 'a3f2b1' }],
    ['alert unmute', { kind: 'unclear' }],
    ['tell us when anybody speaks', { kind: 'unclear' }],
  ])('“%s” is read', (text, command) => expect(readAlertCommand(text)).toEqual(command));

  it.each([
    'what did Brandt say about alerts?',
    'tell us what Brandt said on the ferry',
    'who alerted the press?',
    'and Brandt?',
    '',
  ])('“%s” is none', (text) => expect(readAlertCommand(text)).toBeNull());
});
