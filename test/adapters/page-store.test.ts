import { describe, expect, it } from 'vitest';
import { PageStore, type Presser, type Shown } from '../../adapters/page-store.ts';

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
const PRESSER: Presser = { platform: 'slack', workspace: 'T1', channel: 'C1', user: 'U1', corpus: 'sports' };

describe('page store', () => {
  it('gives unguessable keys that are safe in a URL, and finds what they stand for', () => {
    const store = new PageStore({ now: () => new Date(0) });
    const keys = Array.from({ length: 500 }, () => store.keep(SHOWN));
    expect(new Set(keys).size).toBe(500);
    for (const key of keys) expect(key).toMatch(/^[\w-]{16}$/);
    expect(store.find(keys[0]!, PRESSER)).toEqual({ shown: SHOWN });
    expect(store.find('AAAAAAAAAAAAAAAA', PRESSER)).toEqual({ refused: 'expired' });
  });

  it.each<[string, Partial<Presser>, object]>([
    ['another user', { user: 'U2' }, { refused: 'not yours' }],
    ['another channel', { channel: 'C2' }, { refused: 'elsewhere' }],
    ['another workspace', { workspace: 'T2' }, { refused: 'elsewhere' }],
    ['another platform', { platform: 'discord' }, { refused: 'elsewhere' }],
    ['a channel with a new corpus', { corpus: 'politics' }, { refused: 'other corpus' }],
  ])('refuses %s', (_, over, expected) => {
    const store = new PageStore({ now: () => new Date(0) });
    expect(store.find(store.keep(SHOWN), { ...PRESSER, ...over })).toEqual(expected);
  });

  it('lets anybody in the channel use an open answer where that is asked for, never a hidden one', () => {
    const store = new PageStore({ now: () => new Date(0) });
    const other = { ...PRESSER, user: 'U2' };
    expect(store.find(store.keep(SHOWN), other, { anyUser: true })).toHaveProperty('shown');
    expect(store.find(store.keep({ ...SHOWN, hidden: true }), other, { anyUser: true })).toEqual({
      refused: 'not yours',
    });
  });

  it('forgets by age on the clock it was given, also after an update', () => {
    let now = 0;
    const store = new PageStore({ now: () => new Date(now), maxAge: 1_000 });
    const key = store.keep(SHOWN);
    now = 900;
    expect(store.find(key, PRESSER)).toHaveProperty('shown');
    store.update(key, { ...SHOWN, understood: 'page 2' });
    expect(store.find(key, PRESSER)).toMatchObject({ shown: { understood: 'page 2' } });
    now = 1_001;
    expect(store.find(key, PRESSER)).toEqual({ refused: 'expired' });
    store.update(key, SHOWN);
    expect(store.find(key, PRESSER)).toEqual({ refused: 'expired' });
  });

  it('is bounded', () => {
    const store = new PageStore({ now: () => new Date(0), max: 10 });
    const keys = Array.from({ length: 30 }, () => store.keep(SHOWN));
    expect(keys.filter((key) => 'shown' in store.find(key, PRESSER))).toEqual(keys.slice(20));
  });
});
