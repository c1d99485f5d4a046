import { afterEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { Pace } from '../../src/reading/reading-pace.ts';
import { type PoolOptions, ReadingPool } from '../../src/reading/reading-pool.ts';

const pools: ReadingPool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

function poolOf(options: Partial<PoolOptions> = {}): ReadingPool {
  const pool = new ReadingPool({ workers: 2, ...options });
  pools.push(pool);
  return pool;
}

const fragile = new URL('./reading-worker-fragile.mjs', import.meta.url);
const texts = (list: readonly string[]): Article[] => list.map((text, i) => ({ id: `n${i}`, text }));
const article = (i: number): Article => ({
  id: `a${i}`,
  text: `“Harbour number ${i} will reopen in spring,” Mayor Ilse Brandt said on Monday.\n\nTom Reyes told reporters that it would not.\n`,
});

async function all(pool: ReadingPool, articles: readonly Article[]) {
  const results = [];
  for await (const { item, read, wrong } of pool.read(articles, (one) => one))
    results.push({ id: item.id, read, wrong });
  return results;
}

describe('a pool', () => {
  it.each([
    ['in this thread', { workers: 0 }, 0],
    ['in this thread, being few', { workers: 2 }, 0],
    ['in two threads', { workers: 2, readHere: 0 }, 2],
    ['in this thread and then in another', { workers: 1, readHere: 20 }, 1],
  ])('reads as readArticle does, in order: %s', async (_, options, threads) => {
    const articles = Array.from({ length: 48 }, (_, i) => article(i));
    const pool = poolOf(options);
    const results = await all(pool, articles);
    expect(pool.threads).toBe(threads);
    expect(results.map((result) => result.read)).toEqual(articles.map(readArticle));
    expect(results[7]?.read?.article).toBe(articles[7]);
    expect(results[7]?.read?.statements.length).toBeGreaterThan(0);
  });

  it('lets items without an article pass in their place', async () => {
    const items = ['-x', article(1), '-y', '-z', article(2)];
    const passed: unknown[] = [];
    for await (const result of poolOf({ readHere: 0, worker: fragile }).read(items, (item) =>
      typeof item === 'string' ? null : item,
    ))
      passed.push(result.read ? result.read.article.id : result.item);
    expect(passed).toEqual(['-x', 'a1', '-y', '-z', 'a2']);
  });

  it('takes no more from the source than it can work on', async () => {
    let taken = 0;
    function* source() {
      for (; taken < 10_000; taken++) yield { id: `n${taken}`, text: 'x' };
    }
    for await (const _ of poolOf({ readHere: 0, worker: fragile }).read(source(), (one) => one)) break;
    expect(taken).toBeLessThan(16 * 8);
  });

  it('keeps the order when one thread is slower', async () => {
    const list = texts(Array.from({ length: 200 }, (_, i) => (i % 37 === 0 ? 'slow' : 'x')));
    const results = await all(poolOf({ readHere: 0, worker: fragile }), list);
    expect(results.map((result) => result.id)).toEqual(list.map((one) => one.id));
  });
});

describe('an article that breaks the reading', () => {
  it.each([
    ['die', /took too long or ended its thread/],
    ['throw', /reading it failed \(a bug\)/],
    ['stick', /took too long or ended its thread/],
    ['bad', /^it is bad$/],
  ])('is the only one lost: %s', async (text, wrong) => {
    const list = texts([...Array(20).fill('x'), text, ...Array(20).fill('x'), text, 'x']);
    const results = await all(poolOf({ readHere: 0, jobMs: 1_500, worker: fragile }), list);
    expect(results.map((result) => result.id)).toEqual(list.map((one) => one.id));
    for (const [i, result] of results.entries()) {
      if (list[i]?.text === text) expect(result.wrong).toMatch(wrong);
      else expect(result.read?.entities).toEqual([{ name: `n${i}` }]);
    }
  });
});

it('reads in this thread where no thread can be started', async () => {
  const pool = poolOf({ readHere: 0, worker: new URL('../no-such-module.mjs', import.meta.url) });
  const list = Array.from({ length: 40 }, (_, i) => article(i));
  expect((await all(pool, list)).map((result) => result.read)).toEqual(list.map(readArticle));
});

it('stops when it is closed', async () => {
  const pool = poolOf({ readHere: 0, worker: fragile });
  const reading = all(pool, texts(Array(100).fill('slow')));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await pool.close();
  expect((await reading).at(-1)?.wrong).toBe('reading was stopped');
  expect(pool.threads).toBe(0);
});

it('threads that are idle end, and start again when needed', async () => {
  const pool = poolOf({ readHere: 0, idleMs: 20, worker: fragile });
  expect((await all(pool, texts(['x'])))[0]?.read).not.toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await all(pool, texts(['x', 'x']))).map((result) => result.wrong)).toEqual([null, null]);
});

it('the pace is that of the last seconds', () => {
  let now = 0;
  const pace = new Pace(() => now);
  for (; now <= 10_000; now += 100) pace.add(now < 5000 ? 1 : 10);
  expect(pace.done).toBe(50 + 51 * 10);
  expect(pace.perSecond()).toBeGreaterThan(95);
  expect(pace.perSecond()).toBeLessThan(105);
});
