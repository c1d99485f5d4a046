/** Whatever happens in the thread of the encoder: questions go on without it, and it is said once. */
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { EncoderThread } from '../../../src/search/encoder/encoder-thread.ts';

const threads: EncoderThread[] = [];
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.close()));
});

/** A thread that does what the name of its folder says. */
function threadThat(does: string) {
  const said: string[] = [];
  const start = () => new Worker(new URL('./encoder-worker-fragile.mjs', import.meta.url));
  const thread = new EncoderThread(start, {
    folder: does,
    vectorFolder: null,
    onFailed: (sentence) => said.push(sentence),
    openMs: 2_000,
    graceMs: 200,
  });
  threads.push(thread);
  return { thread, said };
}

describe('the encoder’s thread', () => {
  it('gives what it encodes', async () => {
    const { thread, said } = threadThat('work');
    expect(await thread.similarities('four', ['four', 'nine!'], 100)).toEqual([0, 1]);
    expect(await thread.ready()).toBeNull();
    expect(said).toEqual([]);
  });

  it.each([
    ['fail', 'it has no weights'],
    ['fail later', 'it has no words'],
    ['throw', 'thrown in the thread'],
    ['leave', 'its thread ended'],
    ['hang', 'it gave nothing for a question within 1 seconds'],
  ])('that is to %s is off, and answers go on', async (does, why) => {
    const { thread, said } = threadThat(does);
    const near = await Promise.all([
      thread.similarities('four', ['four'], 10),
      thread.similarities('four', ['nine!'], 10),
    ]);
    expect(near).toEqual([null, null]);
    expect(await thread.similarities('four', ['four'], 10)).toBeNull();
    expect(said).toEqual([`The encoder is off and answers keep the archive’s own order: ${why}.`]);
    expect(await thread.ready()).toEqual({ why, packagesMissing: false });
  });

  it('says how much was missing of what it encodes ahead, and nothing when it is off', async () => {
    expect(await threadThat('work').thread.ahead(['four', 'nine!'])).toBe(2);
    expect(await threadThat('fail').thread.ahead(['four'])).toBeNull();
    const { thread } = threadThat('hang');
    const ahead = thread.ahead(['four']);
    await thread.ready();
    await thread.close();
    expect(await ahead).toBeNull();
  });

  it('is not started where nobody asks', async () => {
    const { thread, said } = threadThat('throw');
    await thread.close();
    expect(await thread.similarities('four', ['four'], 10)).toBeNull();
    expect(said).toEqual([]);
  });

  it('lets go of who waits when it is closed', async () => {
    const { thread, said } = threadThat('hang');
    const asked = thread.similarities('four', ['four'], 60_000);
    await thread.ready();
    await thread.close();
    expect(await asked).toBeNull();
    expect(said).toEqual([]);
  });
});
