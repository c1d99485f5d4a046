/** Standard output carries the protocol and nothing else, whatever comes in; the program leaves with its client. */
import { expect, it, vi } from 'vitest';
import { run, start } from '../../cli/run.ts';

vi.setConfig({ testTimeout: 60_000 });

const request = (id: number, method: string, params: object = {}) =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
const HELLO = request(1, 'initialize', {
  protocolVersion: '2025-06-18',
  capabilities: {},
  clientInfo: { name: 'test', version: '1' },
});
const ASK = request(2, 'tools/call', { name: 'ask', arguments: { question: 'what did Haley say?' } });

const messages = (stdout: string): { id?: number; result?: object; error?: { message: string } }[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

it('answers what was asked before the client closed its end, then leaves', async () => {
  const { status, stdout } = await run(['mcp'], { input: HELLO + ASK });
  const [hello, answer, ...others] = messages(stdout);
  expect(hello).toMatchObject({ id: 1, result: { serverInfo: { name: 'quotedesk' } } });
  expect(answer).toMatchObject({ id: 2, result: { structuredContent: { status: 'answered', total: 4 } } });
  expect([others, status]).toEqual([[], 0]);
});

it.each([
  ['what is no JSON', 'hello\n{"jsonrpc":\n\u0000\u0001\n[]\nnull\n'],
  ['an unknown method', request(9, 'frobnicate')],
  ['a call without a name', request(9, 'tools/call', { arguments: [] })],
  ['arguments that are a list', request(9, 'tools/call', { name: 'ask', arguments: ['x'] })],
])('goes on after %s', async (_what, line) => {
  const { status, stdout } = await run(['mcp', '--log-level', 'trace'], { input: HELLO + line + ASK });
  const answer = messages(stdout).find(({ id }) => id === 2);
  expect(answer).toMatchObject({ result: { structuredContent: { status: 'answered' } } });
  expect(stdout).not.toMatch(/\bat .*\.js:\d+/);
  expect(status).toBe(0);
});

it('a message of more than 4 MB ends the connection, and standard output stays clean', async () => {
  const child = start(['mcp']);
  const out: Buffer[] = [];
  child.stdout?.on('data', (data: Buffer) => out.push(data));
  // The program no longer reads what comes behind its limit.
  child.stdin?.on('error', () => {});
  child.stdin?.end(`${HELLO}${'x'.repeat(5_000_000)}`);
  const status = await new Promise((done) => child.on('close', done));
  expect(messages(Buffer.concat(out).toString())).toHaveLength(1);
  expect(status).toBe(0);
});

it('a corpus that does not exist is one sentence on standard error', async () => {
  const { status, stdout, stderr } = await run(['mcp', '--corpus', 'no/such/folder'], { input: HELLO });
  expect([status, stdout, stderr]).toEqual([2, '', 'The corpus no/such/folder does not exist.\n']);
});
