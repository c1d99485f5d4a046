import { describe, expect, it } from 'vitest';
import { Conversations } from '../../src/desk/conversations.ts';

describe('memory of conversations', () => {
  it('keeps each conversation apart and forgets after an hour', () => {
    let now = Date.parse('2026-01-01T12:00:00Z');
    const kept = new Conversations<string>(() => new Date(now));
    kept.set('a', 'Haley');
    kept.set('b', 'Macron');
    now += 59 * 60_000;
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['Haley', 'Macron', null]);
    kept.set('b', 'Graham');
    now += 2 * 60_000;
    expect([kept.get('a'), kept.get('b')]).toEqual([null, 'Graham']);
    kept.forget('b');
    expect(kept.get('b')).toBeNull();
  });

  it('is bounded: the longest unused goes first', () => {
    const kept = new Conversations<number>(() => new Date(0));
    for (let i = 0; i < 2_001; i++) kept.set(`c${i}`, i);
    expect([kept.get('c0'), kept.get('c1'), kept.get('c2000')]).toEqual([null, 1, 2_000]);
  });
});
