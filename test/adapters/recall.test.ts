/** What the recall of posted answers does where a platform refuses, is down, or a process ends; over memory and files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkSettings } from '../../adapters/doctor-checks.ts';
import { forgetUser } from '../../adapters/shared/kept-state.ts';
import type { Recalled } from '../../adapters/shared/recall/amended-card.ts';
import { recallState } from '../../adapters/shared/recall/posted.ts';
import { Recall, type RecallPoster } from '../../adapters/shared/recall/recall.ts';
import { fileStores } from '../../adapters/shared/stores/file-stores.ts';
import type { KeyedStore, StoreOptions, Stores } from '../../adapters/shared/stores/keyed-store.ts';
import type { Leases } from '../../adapters/shared/stores/leases.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';
import { card, quotation } from './fake-cards.ts';
import { FakeDesk } from './fake-desk.ts';

class Platform implements RecallPoster {
  readonly amended: string[] = [];
  readonly told: (readonly Recalled[])[] = [];
  /** What it says instead of doing it; a word in capitals is for good. */
  amending: string | null = null;
  telling: string | null = null;
  onAmend: () => Promise<void> = async () => {};

  async amend(_: unknown, __: unknown, key: string): Promise<void> {
    await this.onAmend();
    if (this.amending) throw new Error(this.amending);
    this.amended.push(key);
  }

  async tell(recalled: readonly Recalled[]): Promise<void> {
    if (this.telling) throw new Error(this.telling);
    this.told.push(recalled);
  }

  refusal(error: unknown): string | null {
    const word = error instanceof Error ? error.message : '';
    return word === word.toUpperCase() ? word : null;
  }
}

/** As several desks see one store: what is opened twice is the same. */
function oneOfEach(stores: Stores): Stores {
  const opened = new Map<string, unknown>();
  return {
    ...stores,
    open<T>(options: StoreOptions<T>) {
      const store = opened.get(options.name) ?? stores.open(options);
      opened.set(options.name, store);
      return store as KeyedStore<T>;
    },
  };
}

describe.each(['memory', 'files'] as const)('recall over %s', (kind) => {
  let folder: string;
  let desk: FakeDesk;
  let platform: Platform;
  let stores: Stores;
  let recall: Recall;
  let log: string[];
  const now = () => new Date('2026-03-01T12:00:00Z');
  const open = (leases: Leases | null = null) => {
    const stream = new Writable({
      write(chunk, _, done) {
        log.push(String(chunk));
        done();
      },
    });
    const logger = pino({ level: 'warn' }, stream);
    stores =
      kind === 'memory' ? (stores ?? oneOfEach(memoryStores({ now }))) : fileStores({ folder, now, logger });
    const deskOf = () => desk;
    return new Recall({ platform: 'slack', stores, leases, deskOf, poster: platform, days: 30, now, logger });
  };
  const place = (over: object = {}) => ({
    platform: 'slack',
    workspace: 'T1',
    channel: 'C1',
    parent: null,
    message: 'm1',
    user: 'U1',
    ...over,
  });
  const post = (key: string, documents: readonly string[], over: object = {}) => {
    const blocks = documents.map((document, i) => {
      const block = quotation(i + 1, { statementId: `${document}#1` });
      return { ...block, source: { ...block.source, documentId: document } };
    });
    return recall.remember(key, place(over), { card: card(blocks) }, desk);
  };
  const restart = async () => {
    if (kind === 'files') await stores.close();
    recall = open();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'quotedesk-recall-'));
    log = [];
    desk = new FakeDesk();
    platform = new Platform();
    stores = undefined as unknown as Stores;
    recall = open();
  });
  afterEach(async () => {
    await recall.stop();
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('amends once a change, tells once, and amends silently what may be shown again', async () => {
    await post('a', ['one', 'two']);
    await post('b', ['two']);
    await recall.tick();
    expect(platform.amended).toEqual([]);
    desk.withdrawn.add('one');
    await recall.tick();
    await recall.tick();
    expect([platform.amended, platform.told.length]).toEqual([['a'], 1]);
    desk.withdrawn.add('two');
    await recall.tick();
    // One word to one person about both.
    expect([[...platform.amended].sort(), platform.told.length]).toEqual([['a', 'a', 'b'], 2]);
    expect(platform.told[1]).toHaveLength(2);
    desk.withdrawn.delete('two');
    await recall.tick();
    expect([platform.amended.length, platform.told.length]).toEqual([5, 2]);
  });

  it('tells whoever asked where a platform refuses for good, says so, and asks it no more', async () => {
    await post('a', ['one', 'two']);
    desk.withdrawn.add('one');
    platform.amending = 'MESSAGE_NOT_FOUND';
    await recall.tick();
    platform.amending = null;
    await recall.tick();
    desk.withdrawn.add('two');
    await recall.tick();
    expect(platform.amended).toEqual([]);
    expect(platform.told.map(([one]) => one?.isAmended)).toEqual([false, false]);
    expect(log.join('')).toContain('cannot be amended any more');
    expect(log.join('')).toContain('MESSAGE_NOT_FOUND');
    if (kind !== 'files') return;
    await stores.flush();
    expect(await recallState(folder, 'slack')).toEqual({
      posted: 1,
      refused: new Map([['MESSAGE_NOT_FOUND', 1]]),
    });
    const { notes } = await checkSettings({ QUOTEDESK_STATE: folder });
    expect(notes.join(' ')).toContain('would not let 1 answer be amended (MESSAGE_NOT_FOUND)');
  });

  it('tries again what a platform refuses for now, and tells nobody before it is done', async () => {
    await post('a', ['one']);
    desk.withdrawn.add('one');
    platform.amending = 'down';
    await recall.tick();
    expect(platform.told).toEqual([]);
    platform.amending = null;
    platform.telling = 'down';
    await recall.tick();
    expect([platform.amended, platform.told]).toEqual([['a'], []]);
    platform.telling = null;
    await recall.tick();
    await recall.tick();
    expect([platform.amended, platform.told.length]).toEqual([['a'], 1]);
  });

  it('finds at the start what changed while the desk was down', async () => {
    await post('a', ['one']);
    await recall.stop();
    desk.withdrawn.add('one');
    await restart();
    recall.start();
    await recall.tick();
    await recall.tick();
    expect([platform.amended, platform.told.length]).toEqual([['a'], 1]);
    await recall.stop();
    await restart();
    recall.start();
    await recall.tick();
    await recall.tick();
    expect([platform.amended, platform.told.length]).toEqual([['a'], 1]);
  });

  it('tells nobody of whom it is not known whether they heard', async () => {
    await post('a', ['one']);
    await post('b', ['two'], { user: 'U2' });
    desk.withdrawn.add('one');
    platform.telling = 'down';
    await recall.tick();
    // The process ends while it tells the second one.
    desk.withdrawn.add('two');
    let ended = () => {};
    const end = new Promise<void>((go) => {
      ended = go;
    });
    const tell = platform.tell.bind(platform);
    platform.tell = async () => {
      ended();
      await new Promise(() => {});
    };
    void recall.tick();
    await end;
    await stores.flush();
    platform.tell = tell;
    platform.telling = null;
    recall = open();
    recall.start();
    await recall.tick();
    await recall.tick();
    expect(platform.told).toEqual([]);
    expect(log.join('')).toContain('is not known');
  });

  it('tells after a restart what could not be told before', async () => {
    await post('a', ['one']);
    desk.withdrawn.add('one');
    platform.telling = 'down';
    await recall.tick();
    await recall.stop();
    await restart();
    platform.telling = null;
    recall.start();
    await recall.tick();
    await recall.tick();
    expect(platform.told).toHaveLength(1);
  });

  it('leaves a message alone that shows another page by then', async () => {
    await post('a', ['one']);
    desk.withdrawn.add('one');
    platform.onAmend = async () => {
      platform.onAmend = async () => {};
      await new Promise((go) => setTimeout(go, 2));
      await recall.drop('a');
      await post('b', ['two']);
    };
    await recall.tick();
    await recall.tick();
    expect(platform.told).toEqual([]);
    expect(platform.amended).toEqual(['a']);
  });

  it('tells nothing of what nobody asked for, and waits while nothing can be told', async () => {
    await post('a', ['one'], { user: '' });
    desk.withdrawn.add('one');
    const states = desk.printedStates.bind(desk);
    desk.printedStates = (async () => null) as never;
    await recall.tick();
    expect(platform.amended).toEqual([]);
    desk.printedStates = states;
    await recall.tick();
    expect([platform.amended, platform.told]).toEqual([['a'], []]);
  });

  it('is done by one of two desks', async () => {
    let holder: string | null = null;
    const leases = (name: string): Leases => ({
      desk: name,
      async hold() {
        holder ??= name;
        return holder === name;
      },
      async release() {
        if (holder === name) holder = null;
      },
      isHeld: async () => holder !== null,
    });
    await post('a', ['one']);
    const [first, second] = [open(leases('first')), open(leases('second'))];
    if (kind === 'files') return;
    desk.withdrawn.add('one');
    await Promise.all([first.tick(), second.tick()]);
    await Promise.all([first.tick(), second.tick()]);
    expect([platform.amended, platform.told.length]).toEqual([['a'], 1]);
    await Promise.all([first.stop(), second.stop()]);
  });

  it.runIf(kind === 'files')('keeps no word, and forgets a person', async () => {
    await post('a', ['one']);
    await post('b', ['two'], { user: 'U2' });
    await stores.close();
    const kept = () => readFileSync(join(folder, 'slack-posted.json'), 'utf8');
    expect(kept()).toContain('U1');
    expect(await forgetUser(folder, 'U1')).toBe(1);
    expect(kept()).not.toContain('U1');
    expect(kept()).toContain('U2');
  });
});
