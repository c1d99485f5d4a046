/** Trying again, taking turns, and leaving in time. */
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Caller } from '../../../adapters/slack/caller.ts';
import { ResponseUrlError, readFailure } from '../../../adapters/slack/failures.ts';
import { Work } from '../../../adapters/slack/work.ts';

const logger = pino({ level: 'silent' });

describe('failures', () => {
  const slack = (error: string, more = {}) =>
    Object.assign(new Error('x'), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error, ...more },
    });
  const network = (code: string) =>
    Object.assign(new Error('x'), {
      code: 'slack_webapi_request_error',
      cause: new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }),
    });
  it.each<[string, unknown, object]>([
    ['429', Object.assign(new Error('x'), { retryAfter: 7 }), { type: 'limited', afterMs: 7_000 }],
    [
      'ratelimited',
      slack('ratelimited', { response_metadata: { retryAfter: 3 } }),
      { type: 'limited', afterMs: 3_000 },
    ],
    ['a 429 without a time', new ResponseUrlError(429, null), { type: 'limited', afterMs: null }],
    ['refused by Slack', slack('channel_not_found'), { type: 'refused' }],
    ['a passing fault', slack('internal_error'), { type: 'lost' }],
    ['a page of a proxy', slack('<html>Bad gateway</html>'), { type: 'lost' }],
    ['no connection', network('ECONNREFUSED'), { type: 'unsent' }],
    ['a connection lost', network('ECONNRESET'), { type: 'lost' }],
    ['a 500', Object.assign(new Error('x'), { statusCode: 500 }), { type: 'lost' }],
    ['a 404', new ResponseUrlError(404, null), { type: 'refused' }],
    ['a mistake of ours', new RangeError('x'), { type: 'refused' }],
    ['no error', 'x', { type: 'refused' }],
  ])('%s', (_, error, expected) => {
    expect(readFailure(error)).toEqual(expected);
  });
});

describe('the caller', () => {
  const caller = new Caller({ logger, patience: 1_000, shortest: 1, longest: 5 });
  const down = () => Object.assign(new Error('x'), { statusCode: 503 });

  it('keeps the calls of one lane apart, and others not', async () => {
    let inside = 0;
    let most = 0;
    const call = (lane: string) =>
      caller.call(
        'x',
        async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
        },
        { lane },
      );
    await Promise.all([call('a'), call('a'), call('a')]);
    expect(most).toBe(1);
    await Promise.all([call('a'), call('b')]);
    expect(most).toBe(2);
  });

  it('looks for a lost post before it is repeated', async () => {
    let posts = 0;
    const found = await caller.call<unknown>(
      'x',
      async () => {
        posts += 1;
        throw down();
      },
      { find: async () => 'there' },
    );
    expect([posts, found]).toEqual([1, 'there']);
  });

  it('gives up when patience ends, and a lane goes on', async () => {
    const failing = caller.call('x', () => Promise.reject(down()), { lane: 'l', patience: 20 });
    const next = caller.call('x', async () => 'next', { lane: 'l' });
    await expect(failing).rejects.toThrow();
    await expect(next).resolves.toBe('next');
  });

  it('stops waiting when told to', async () => {
    const stop = new AbortController();
    const waiting = new Caller({ logger, patience: 60_000, shortest: 30_000 }).call(
      'x',
      () => Promise.reject(down()),
      { signal: stop.signal },
    );
    setTimeout(() => stop.abort(), 20);
    await expect(waiting).rejects.toThrow();
  });
});

describe('work under way', () => {
  it('resolves in time though a job never ends and a hand-back hangs', { retry: 2 }, async () => {
    const work = new Work(logger);
    void work.run(
      () => new Promise(() => {}),
      () => new Promise(() => {}),
    );
    const start = performance.now();
    await work.stop(300);
    expect(performance.now() - start).toBeLessThan(600);
  });

  it('does not hand back what is being said', async () => {
    const work = new Work(logger);
    const said: string[] = [];
    void work.run(
      async () => void said.push('back'),
      (lease) =>
        lease.deliver(async () => {
          await new Promise((resolve) => setTimeout(resolve, 150));
          said.push('answer');
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    await work.stop(200);
    expect(said).toEqual(['answer']);
  });

  it('hands back at once what comes too late', async () => {
    const work = new Work(logger);
    await work.stop(10);
    const said: string[] = [];
    await work.run(
      async () => void said.push('back'),
      async () => void said.push('answer'),
    );
    expect(said).toEqual(['back']);
  });
});
