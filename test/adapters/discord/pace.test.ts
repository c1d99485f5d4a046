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

  it('lets the core wait for first responses under way, but not for ever', async () => {
    const pace = new Pace({ most: 1, yieldMs: 10_000 });
    let sent: () => void = () => {};
    const call = pace.first(
      new Promise<void>((go) => {
        sent = go;
      }),
    );
    let done = false;
    const job = pace.run(async () => {
      done = true;
    });
    await new Promise((go) => setTimeout(go, 20));
    expect(done).toBe(false);
    sent();
    await Promise.all([call, job]);
    expect(done).toBe(true);
    const hasty = new Pace({ most: 1, yieldMs: 1 });
    void hasty.first(new Promise(() => {}));
    await hasty.run(async () => {});
    await expect(hasty.first(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    await hasty.run(async () => {});
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
