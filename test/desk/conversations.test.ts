import { describe, expect, it } from 'vitest';
import { Conversations } from '../../src/desk/conversations.ts';

describe('memory of conversations', () => {
  it('keeps each conversation apart and forgets after a day', async () => {
    let now = Date.parse('2026-01-01T12:00:00Z');
    const kept = new Conversations<string>(() => new Date(now));
    await kept.set('a', 'Haley');
    await kept.set('b', 'Macron');
    now += 23 * 3_600_000;
    expect([await kept.get('a'), await kept.get('b'), await kept.get('c')]).toEqual([
      'Haley',
      'Macron',
      null,
    ]);
    await kept.set('b', 'Graham');
    now += 2 * 3_600_000;
    expect([await kept.get('a'), await kept.get('b')]).toEqual([null, 'Graham']);
    await kept.forget('b');
    expect(await kept.get('b')).toBeNull();
  });

  it('is bounded: the longest unused goes first', async () => {
    const kept = new Conversations<number>(() => new Date(0));
    for (let i = 0; i < 2_001; i++) await kept.set(`c${i}`, i);
    expect([await kept.get('c0'), await kept.get('c1'), await kept.get('c2000')]).toEqual([null, 1, 2_000]);
  });

  it('outlives the process where a store is handed in, and takes no memory of another form', async () => {
    const store = new Map<string, unknown>();
    const port = {
      get: async (key: string) => store.get(key) ?? null,
      set: async (key: string, value: unknown) => void store.set(key, value),
      delete: async (key: string) => void store.delete(key),
    };
    const parse = (value: unknown) => (typeof value === 'string' ? value : null);
    const clock = () => new Date(0);
    await new Conversations<string>(clock, port, parse).set('a', 'Haley');
    store.set('b', 5);
    const again = new Conversations<string>(clock, port, parse);
    expect([await again.get('a'), await again.get('b')]).toEqual(['Haley', null]);
    await new Conversations<string>(clock, port, parse).set('a', 'Macron');
    expect(await again.get('a'), 'what another desk set').toBe('Macron');
    await again.forget('a');
    expect(await new Conversations<string>(clock, port, parse).get('a')).toBeNull();
  });
});
