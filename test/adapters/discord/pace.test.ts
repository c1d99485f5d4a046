import { describe, expect, it } from 'vitest';
import { Pace } from '../../../adapters/discord/pace.ts';

describe('pace', () => {
  it('works on so many at once, in order, and goes on when one fails', async () => {
    const pace = new Pace({ most: 2, yieldMs: 10 });
    const order: number[] = [];
    let working = 0;
    let most = 0;
    const jobs = Array.from({ length: 20 }, (_, i) =>
      pace.run(async () => {
        working += 1;
        most = Math.max(most, working);
        order.push(i);
        await new Promise((go) => setTimeout(go, 1));
        working -= 1;
        if (i % 3 === 0) throw new Error('one of many');
        return i;
      }),
    );
    const ends = await Promise.allSettled(jobs);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(13);
    expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(most).toBe(2);
  });

  it('begins no question while others arrive, and tells those that are held back', async () => {
    const pace = new Pace({ most: 2, yieldMs: 10_000 });
    const order: string[] = [];
    const jobs: Promise<void>[] = [];
    let sent: () => void = () => {};
    const deferred = new Promise<void>((go) => {
      sent = go;
    });
    for (let turn = 0; turn < 5; turn += 1) {
      jobs.push(
        pace.run(
          async () => {
            order.push(`question ${turn}`);
          },
          () => {
            order.push(`held back ${turn}`);
            void pace.first(deferred);
          },
        ),
      );
      await new Promise((go) => setImmediate(go));
      if (turn === 3) void pace.first(deferred);
    }
    expect(order.filter((step) => step.startsWith('question'))).toEqual([]);
    // Busy, as with hundreds of calls to be made: the core waits until they have left.
    const busyUntil = performance.now() + 60;
    while (performance.now() < busyUntil) {
      const burst = performance.now() + 4;
      while (performance.now() < burst) {}
      await new Promise((go) => setImmediate(go));
    }
    expect(order).toEqual([0, 1, 2, 3, 4].map((turn) => `held back ${turn}`));
    sent();
    await Promise.all(jobs);
    expect(order.slice(5)).toEqual([0, 1, 2, 3, 4].map((turn) => `question ${turn}`));
  });

  it('does not wait for Discord where this thread has nothing to do', async () => {
    const pace = new Pace({ most: 1, yieldMs: 60_000 });
    void pace.first(new Promise(() => {}));
    expect(await pace.run(async () => 'answered')).toBe('answered');
    await expect(pace.first(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await pace.run(async () => {});
  });

  it('is full when every place is taken', async () => {
    const pace = new Pace({ most: 1, yieldMs: 1 });
    expect(pace.isFull).toBe(false);
    const job = pace.run(async () => {});
    expect(pace.isFull).toBe(true);
    await job;
    expect(pace.isFull).toBe(false);
  });

  it('expects longer waits the more are waiting', async () => {
    const pace = new Pace({ most: 1, yieldMs: 1 });
    const idle = pace.expectedMs;
    const jobs = Array.from({ length: 10 }, () => pace.run(() => new Promise((go) => setTimeout(go, 1))));
    expect(pace.expectedMs).toBeGreaterThan(idle * 5);
    await Promise.all(jobs);
    expect(pace.expectedMs).toBeLessThanOrEqual(idle);
  });
});
