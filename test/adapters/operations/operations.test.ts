/** The port for operators: what it tells, what it never tells, and how a desk leaves. */
import { once } from 'node:events';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createOperations, type Operations } from '../../../adapters/operations/index.ts';
import { MeasuredDesks } from '../../../adapters/operations/measured-desks.ts';
import { Metrics } from '../../../adapters/operations/metrics.ts';
import { readOperationsSettings } from '../../../adapters/operations/settings.ts';
import { QuotedeskError } from '../../../src/index.ts';
import { start } from '../../cli/run.ts';
import { FakeDesk } from '../fake-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

class NewsDesk extends FakeDesk {
  read: () => void = () => {};
  readonly #read = new Promise<void>((go) => {
    this.read = go;
  });
  override ready(): Promise<void> {
    return this.#read;
  }
}

let desk: NewsDesk;
let metrics: Metrics;
let operations: Operations;
let isRedisThere = true;
beforeEach(async () => {
  desk = new NewsDesk();
  metrics = new Metrics([desk]);
  isRedisThere = true;
  operations = createOperations(
    { host: '127.0.0.1', port: 0, drainMs: 200 },
    { desks: [desk], metrics, logger: pino({ level: 'silent' }), isSharedReady: async () => isRedisThere },
  );
  await operations.start();
});
afterEach(() => operations.stop());

async function get(path: string, method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${operations.port()}${path}`, { method });
  return { status: answer.status, text: await answer.text() };
}

describe('a desk', () => {
  it('lives at once, and is ready when it is connected and has read its archive', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' });
    expect((await get('/readyz')).status).toBe(503);
    operations.started();
    expect((await get('/readyz')).text).toMatch(/^The archive \S+ is being read\.\n$/);
    desk.read();
    await vi.waitFor(async () => expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' }));
    isRedisThere = false;
    expect(await get('/readyz')).toEqual({ status: 503, text: 'Redis cannot be reached.\n' });
    expect((await get('/healthz')).status).toBe(200);
  });

  it('that leaves says so for a while first', async () => {
    operations.started();
    desk.read();
    await vi.waitFor(async () => expect((await get('/readyz')).status).toBe(200));
    const left = operations.drain();
    expect(await get('/readyz')).toEqual({ status: 503, text: 'This desk is leaving.\n' });
    await left;
  });

  it.each([
    ['/nothing', 'GET', 404],
    ['/metrics', 'POST', 405],
  ])('answers %s %s with %i', async (path, method, status) => {
    expect((await get(path, method)).status).toBe(status);
  });
});

describe('the metrics', () => {
  it('count answers by intent and status, time and faults, and hold no word that was asked', async () => {
    const measured = new MeasuredDesks(metrics).of(desk, 'slack');
    await measured.ask({ question: 'what did Halvorsen say about secret plans?' });
    const faulty = Object.assign(new NewsDesk(), { ask: () => Promise.reject(new Error('secret fault')) });
    const wrong = Object.assign(new NewsDesk(), {
      ask: () => Promise.reject(new QuotedeskError('USAGE', 'secret mistake')),
    });
    for (const one of [faulty, wrong])
      await expect(new MeasuredDesks(metrics).of(one, 'slack').ask({ question: 'x' })).rejects.toThrow();
    metrics.acknowledged('discord', 1_200);
    const { status, text } = await get('/metrics');
    expect(status).toBe(200);
    expect(text).toMatch(/quotedesk_questions_total\{platform="slack",intent="\w+",status="\w+"\} 1/);
    expect(text).toMatch(/quotedesk_question_seconds_count\{intent="\w+"\} 1/);
    expect(text).toContain('quotedesk_question_errors_total{platform="slack"} 1');
    expect(text).toContain('quotedesk_acknowledgement_seconds_bucket{le="1.5",platform="discord"} 1');
    expect(text).toMatch(/quotedesk_archive_articles\{archive="\w+"\} \d+/);
    expect(text).toMatch(/quotedesk_archive_coverage_complete\{archive="\w+"\} [01]/);
    expect(text).toMatch(/quotedesk_process_resident_memory_bytes \d+/);
    expect(text).not.toMatch(/Halvorsen|secret/);
  });

  it('are counted once for one desk and platform', () => {
    const measured = new MeasuredDesks(metrics);
    expect(measured.of(desk, 'web')).toBe(measured.of(desk, 'web'));
    expect(measured.of(desk, 'web')).not.toBe(measured.of(desk, 'slack'));
  });
});

describe('the settings', () => {
  it.each([
    [{}, null],
    [{ QUOTEDESK_OPERATIONS: '9464' }, { settings: { host: '127.0.0.1', port: 9_464, drainMs: 0 } }],
    [
      { QUOTEDESK_OPERATIONS: '[::]:9464', QUOTEDESK_DRAIN: '5' },
      { settings: { host: '::', port: 9_464, drainMs: 5_000 } },
    ],
    [
      { QUOTEDESK_OPERATIONS: 'on', QUOTEDESK_DRAIN: '900' },
      {
        problems: [
          expect.stringContaining('QUOTEDESK_OPERATIONS must be'),
          expect.stringContaining('QUOTEDESK_DRAIN must be'),
        ],
      },
    ],
  ])('%j', (env, expected) => {
    expect(readOperationsSettings(env as Record<string, string>)).toEqual(expected);
  });
});

it('the program tells of itself, and leaves after the time for balancers', async () => {
  const child = start([], {
    QUOTEDESK_OPERATIONS: '127.0.0.1:39464',
    QUOTEDESK_DRAIN: '1',
    QUOTEDESK_WEB: '127.0.0.1:39465',
    QUOTEDESK_STATE: '/tmp/quotedesk-operations',
    QUOTEDESK_SNAPSHOTS: 'off',
  });
  const at = (path: string) =>
    fetch(`http://127.0.0.1:39464${path}`).then(
      ({ status }) => status,
      () => 0,
    );
  await vi.waitFor(async () => expect(await at('/readyz')).toBe(200), { timeout: 40_000, interval: 200 });
  expect(await at('/metrics')).toBe(200);
  const over = once(child, 'exit');
  const began = performance.now();
  child.kill('SIGTERM');
  await vi.waitFor(async () => expect(await at('/readyz')).toBe(503), { timeout: 900, interval: 50 });
  const [code] = await over;
  expect(code).toBe(0);
  expect(performance.now() - began).toBeGreaterThan(950);
});
