/** The built program takes pushed articles over HTTP: answered from within seconds, over a process that is killed, however they are sent. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { run, start } from './run.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TOKEN = 't'.repeat(40);
const root = mkdtempSync(join(tmpdir(), 'quotedesk-push-'));
const corpus = join(root, 'corpus');
let port = 0;
let env: Record<string, string>;
let program: ChildProcess;
let key: string;
let log = '';

async function open(): Promise<ChildProcess> {
  const child = start([], env);
  await new Promise<void>((ready, failed) => {
    child.stderr?.on('data', (part: Buffer) => {
      log += String(part);
      if (String(part).includes('"started"')) ready();
    });
    child.once('exit', () => failed(new Error(log)));
  });
  return child;
}
async function end(signal: NodeJS.Signals): Promise<void> {
  const over = once(program, 'exit');
  program.kill(signal);
  await over;
}

beforeAll(async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  port = (probe.address() as { port: number }).port;
  probe.close();
  mkdirSync(corpus);
  writeFileSync(
    join(corpus, 'mill.json'),
    JSON.stringify(told('mill', 'Edda Moorcroft', 'The mill turns at dawn')),
  );
  env = {
    QUOTEDESK_WEB: `127.0.0.1:${port}`,
    QUOTEDESK_PUSH_TOKEN: TOKEN,
    QUOTEDESK_STATE: join(root, 'state'),
    QUOTEDESK_CORPUS: corpus,
    QUOTEDESK_LOG_LEVEL: 'info',
  };
  program = await open();
  key = new URL((await run(['web', 'link'], { env })).stdout.trim()).searchParams.get('key') ?? '';
});
afterAll(async () => {
  await end('SIGTERM');
  rmSync(root, { recursive: true, force: true });
});

function told(id: string, who: string, words: string, more: object = {}) {
  return { id, text: `“${words},” said ${who}, a miller.`, ...more };
}
async function push(method: string, path: string, body?: unknown) {
  const reply = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { authorization: `Bearer ${TOKEN}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { items } = (await reply.json()) as { items?: { outcome: string | null; error: string | null }[] };
  return items?.map(({ outcome, error }) => outcome ?? error) ?? reply.status;
}
async function said(speaker: string): Promise<string[]> {
  const address = `http://127.0.0.1:${port}/api/said?speaker=${encodeURIComponent(speaker)}`;
  const reply = await fetch(address, { headers: { authorization: `Bearer ${key}` } });
  return ((await reply.json()) as { statements: { text: string }[] }).statements.map(({ text }) => text);
}
const soon = (speaker: string) => expect.poll(() => said(speaker), { timeout: 10_000, interval: 100 });

it('is answered from, corrected, killed, and stays so over a restart', async () => {
  const ferry = {
    uri: 'urn:ferry',
    version: '1',
    body_text: told('', 'Tilda Brook', 'It sails at nine').text,
  };
  const quay = told('quay', 'Olaf Sand', 'The quay is dry', { embargo: '2199-01-01T00:00:00Z' });
  expect(await push('POST', '/articles', [ferry, quay, { id: 'none' }])).toEqual([
    'created',
    'created',
    'It is not taken: text is missing.',
  ]);
  await soon('Tilda Brook').toEqual(['It sails at nine,']);
  expect(await push('POST', '/articles', [ferry, quay])).toEqual(['unchanged', 'unchanged']);
  expect(await said('Olaf Sand')).toEqual([]);
  expect(
    await push('POST', '/articles', [
      { ...ferry, version: '2', body_text: told('', 'Tilda Brook', 'It sails at ten').text },
      { ...quay, embargo: undefined },
    ]),
  ).toEqual(['replaced', 'replaced']);
  await soon('Tilda Brook').toEqual(['It sails at ten,']);
  await soon('Olaf Sand').toEqual(['The quay is dry,']);
  expect(await push('DELETE', '/articles/mill')).toEqual(['deleted']);
  const kill = { uri: 'urn:ferry', version: '3', pubstatus: 'canceled' };
  expect(await push('POST', '/articles', kill)).toEqual(['replaced']);
  await soon('Edda Moorcroft').toEqual([]);
  await soon('Tilda Brook').toEqual([]);
  // What was sent before the kill, and arrives after it.
  expect(await push('POST', '/articles', ferry)).toEqual(['superseded']);

  // What was acknowledged is kept, though the program ends at that moment.
  expect(await push('POST', '/articles', told('bell', 'Las Tone', 'The bell rings once'))).toEqual([
    'created',
  ]);
  await end('SIGKILL');
  program = await open();
  await soon('Las Tone').toEqual(['The bell rings once,']);
  await soon('Olaf Sand').toEqual(['The quay is dry,']);
  for (const gone of ['Edda Moorcroft', 'Tilda Brook']) expect(await said(gone)).toEqual([]);
});

/** Sends a request so many bytes at a time, until all is sent or an answer comes; gives its first line. */
async function dribbled(body: string, length: number, step: number, everyMs: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let got = '';
  socket.on('data', (part) => {
    got += String(part);
  });
  socket.on('error', () => {});
  socket.write(
    `POST /articles HTTP/1.1\r\nhost: desk\r\nauthorization: Bearer ${TOKEN}\r\ncontent-length: ${length}\r\n\r\n`,
  );
  for (let at = 0; at < body.length && got === ''; at += step) {
    socket.write(body.slice(at, at + step));
    await setTimeout(everyMs);
  }
  for (let i = 0; i < 50 && got === '' && !socket.closed && body.length === length; i++) await setTimeout(50);
  socket.destroy();
  return got.split('\r\n')[0] ?? '';
}

it('is taken from a slow sender; of one that leaves amid it nothing is kept', async () => {
  const slow = JSON.stringify(told('slow', 'Ida Fenn', 'The tide is slow'));
  expect(await dribbled(slow, Buffer.byteLength(slow), 40, 150)).toBe('HTTP/1.1 200 OK');
  await soon('Ida Fenn').toEqual(['The tide is slow,']);
  expect(await dribbled('{"id":"half"', 1_000, 4, 20)).toBe('');
  await setTimeout(200);
  expect(log.split('\n').filter((line) => /"level":[56]0/.test(line))).toEqual([]);
});

it('in a body of fifteen megabytes holds no reader up', async () => {
  const filler = 'The council met on Tuesday and spoke at length about the ferries. '.repeat(450);
  const many = Array.from({ length: 480 }, (_, i) => ({ id: `bulk-${i}`, status: 'withheld', text: filler }));
  let pages = 0;
  let isOver = false;
  const reading = (async () => {
    while (!isOver) {
      await (await fetch(`http://127.0.0.1:${port}/robots.txt`)).text();
      pages++;
      await setTimeout(5);
    }
  })();
  const outcomes = await push('POST', '/articles', many);
  isOver = true;
  await reading;
  expect(outcomes).toEqual(Array(480).fill('created'));
  expect(pages).toBeGreaterThan(3);
});
