import { describe, expect, it } from 'vitest';
import { PageStore, type Presser, type Shown, shownAnswers } from '../../adapters/page-store.ts';
import { memoryStores } from '../../adapters/shared/stores/memory-stores.ts';

const SHOWN: Shown = {
  question: 'what did Halvorsen say?',
  conversation: 'slack:T1:C1:1.1',
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  user: 'U1',
  corpus: 'sports',
  checked: false,
  hidden: false,
  understood: '',
  statements: [],
  offered: [],
};
const storeAt = (now: () => number, over: object = {}) =>
  new PageStore(memoryStores({ now: () => new Date(now()) }).open({ ...shownAnswers('pages'), ...over }));
const PRESSER: Presser = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', corpus: 'sports' };

describe('page store', () => {
  it('gives unguessable keys that are safe in a URL, and finds what they stand for', async () => {
    const store = storeAt(() => 0);
    const keys = await Promise.all(Array.from({ length: 500 }, () => store.keep(SHOWN)));
    expect(new Set(keys).size).toBe(500);
    for (const key of keys) expect(key).toMatch(/^[\w-]{16}$/);
    expect(await store.find(keys[0]!, PRESSER)).toEqual({ shown: SHOWN });
    expect(await store.find('AAAAAAAAAAAAAAAA', PRESSER)).toEqual({ refused: 'expired' });
  });

  it.each<[string, Partial<Presser>, object]>([
    ['another user', { user: 'U2' }, { refused: 'not yours' }],
    ['another channel', { channel: 'C2' }, { refused: 'elsewhere' }],
    ['another workspace', { workspace: 'T2' }, { refused: 'elsewhere' }],
    ['another platform', { platform: 'discord' }, { refused: 'elsewhere' }],
    ['a channel with a new corpus', { corpus: 'politics' }, { refused: 'other corpus' }],
  ])('refuses %s', async (_, over, expected) => {
    const store = storeAt(() => 0);
    expect(await store.find(await store.keep(SHOWN), { ...PRESSER, ...over })).toEqual(expected);
  });

  it('lets anybody in the channel use an open answer where that is asked for, never a hidden one', async () => {
    const store = storeAt(() => 0);
    const other = { ...PRESSER, user: 'U2' };
    expect(await store.find(await store.keep(SHOWN), other, { anyUser: true })).toHaveProperty('shown');
    expect(await store.find(await store.keep({ ...SHOWN, hidden: true }), other, { anyUser: true })).toEqual({
      refused: 'not yours',
    });
  });

  it('forgets by age on the clock it was given, also after an update', async () => {
    let now = 0;
    const store = storeAt(() => now, { maxAge: 1_000 });
    const key = await store.keep(SHOWN);
    now = 900;
    expect(await store.find(key, PRESSER)).toHaveProperty('shown');
    await store.update(key, { ...SHOWN, understood: 'page 2' });
    expect(await store.find(key, PRESSER)).toMatchObject({ shown: { understood: 'page 2' } });
    now = 1_001;
    expect(await store.find(key, PRESSER)).toEqual({ refused: 'expired' });
    await store.update(key, SHOWN);
    expect(await store.find(key, PRESSER)).toEqual({ refused: 'expired' });
  });

  it('is bounded', async () => {
    const store = storeAt(() => 0, { max: 10 });
    const keys: string[] = [];
    for (let i = 0; i < 30; i++) keys.push(await store.keep(SHOWN));
    const found = await Promise.all(keys.map((key) => store.find(key, PRESSER)));
    expect(keys.filter((_, i) => 'shown' in found[i]!)).toEqual(keys.slice(20));
  });
});
