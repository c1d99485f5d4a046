/** The protocol over streamable HTTP: the library's own client, and what each hostile request gets. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectTcp, createServer } from 'node:net';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createMcpHttpAdapter, type McpHttpAdapter } from '../../../adapters/mcp/http.ts';
import { readMcpSettings } from '../../../adapters/mcp/settings.ts';
import { run, start } from '../../cli/run.ts';
import { FakeDesk } from '../fake-desk.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOKEN = 'f'.repeat(40);
const ORIGIN = 'https://newsroom.example';
const desk = new FakeDesk();
let adapter: McpHttpAdapter;
let url: URL;

beforeAll(async () => {
  adapter = createMcpHttpAdapter(
    { port: 0, token: TOKEN, origins: new Set([ORIGIN]) },
    { desk, limit: 20, version: '1', logger: pino({ level: 'silent' }), progress: () => null },
  );
  await adapter.start();
  url = new URL(`http://127.0.0.1:${adapter.port()}/mcp`);
});
afterAll(() => adapter.stop(1_000));

async function connect(address = url, token = TOKEN): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const headers = { authorization: `Bearer ${token}` };
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }) as Transport);
  return client;
}

const BEGIN = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});
const HEADERS = {
  authorization: `Bearer ${TOKEN}`,
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Status and text of the answer; `headers` of '' are left out. */
async function send({ method = 'POST', path = '/mcp', headers = {}, body = BEGIN }: Sent) {
  const all = Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== '');
  const sent = request({
    host: '127.0.0.1',
    port: adapter.port(),
    method,
    path,
    headers: Object.fromEntries(all),
  });
  sent.on('error', () => {});
  sent.end(method === 'POST' ? body : undefined);
  const [response] = await once(sent, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode as number, text: Buffer.concat(parts).toString() };
}

describe('a client with the token', () => {
  it('asks, and ends its session', async () => {
    const client = await connect();
    expect((await client.listTools()).tools).toHaveLength(7);
    const answer = await client.callTool({ name: 'ask', arguments: { question: 'Halvorsen?' } });
    expect(answer).toMatchObject({ structuredContent: { question: 'Halvorsen?' } });
    await client.close();
  });

  it('shares no conversation with another client', async () => {
    const clients = [await connect(), await connect()];
    desk.asked.length = 0;
    for (const client of clients)
      await client.callTool({ name: 'ask', arguments: { question: 'x', conversation: 'a' } });
    const keys = desk.asked.map(({ conversation }) => conversation);
    expect(new Set(keys).size).toBe(2);
    await Promise.all(clients.map((client) => client.close()));
  });

  it('may be a page of a listed origin', async () => {
    expect(await send({ headers: { origin: ORIGIN } })).toMatchObject({ status: 200 });
  });
});

describe('what a hostile request gets', () => {
  const asked = { ...JSON.parse(BEGIN), method: 'tools/list', params: {} };
  it.each<[string, number, Sent]>([
    ['no token', 401, { headers: { authorization: '' } }],
    ['another token', 401, { headers: { authorization: `Bearer ${'e'.repeat(40)}` } }],
    ['the token with more behind it', 401, { headers: { authorization: `Bearer ${TOKEN}f` } }],
    ['the token as a password', 401, { headers: { authorization: `Basic ${TOKEN}` } }],
    ['the token in the address', 401, { path: `/mcp?token=${TOKEN}`, headers: { authorization: '' } }],
    ['a foreign page', 403, { headers: { origin: 'https://evil.example' } }],
    ['a page without an origin', 403, { headers: { origin: 'null' } }],
    ['a page of a like origin', 403, { headers: { origin: `${ORIGIN}.evil.example` } }],
    [
      'a preflight of a foreign page',
      403,
      { method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
    ],
    ['another path', 404, { path: '/' }],
    ['a path trick', 404, { path: '/mcp/../secret' }],
    ['a session that never was', 404, { headers: { 'mcp-session-id': 'guessed' } }],
    ['a request before the beginning', 400, { body: JSON.stringify(asked) }],
    ['a stream without a session', 400, { method: 'GET' }],
    ['no JSON', 400, { body: '{"jsonrpc":' }],
    ['JSON that is no object', 400, { body: 'null' }],
    ['a body of 5 MB', 413, { body: 'x'.repeat(5_000_000) }],
    ['5 MB in parts', 413, { headers: { 'transfer-encoding': 'chunked' }, body: 'x'.repeat(5_000_000) }],
  ])('%s: %i', async (_what, status, sent) => {
    desk.asked.length = 0;
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { message: expect.stringMatching(/\.$/) } });
    expect(answer.text).not.toContain(TOKEN);
    expect(desk.asked).toEqual([]);
  });

  it('a session that is ended answers nothing more', async () => {
    const { status } = await send({});
    expect(status).toBe(200);
    const client = await connect();
    const transport = client.transport as StreamableHTTPClientTransport;
    const session = transport.sessionId ?? '';
    await transport.terminateSession();
    expect(await send({ headers: { 'mcp-session-id': session } })).toMatchObject({ status: 404 });
    await client.close();
  });

  it('is heard on this machine’s own address alone', async () => {
    const socket = connectTcp({ host: '::1', port: adapter.port() });
    const [error] = await once(socket, 'error');
    expect(error).toMatchObject({ code: expect.stringMatching(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH/) });
  });
});

describe('settings', () => {
  const PORT = 'QUOTEDESK_MCP_HTTP must be a port from 0 to 65535.';
  const WORD =
    'QUOTEDESK_MCP_TOKEN must be one word of at least 32 characters, such as `openssl rand -hex 32` prints.';
  it.each([
    [{}, null],
    [{ QUOTEDESK_MCP_HTTP: ' ', QUOTEDESK_MCP_TOKEN: TOKEN }, null],
    [
      { QUOTEDESK_MCP_HTTP: '3003', QUOTEDESK_MCP_TOKEN: TOKEN },
      { settings: { port: 3003, token: TOKEN, origins: new Set() } },
    ],
    [
      {
        QUOTEDESK_MCP_HTTP: '0',
        QUOTEDESK_MCP_TOKEN: TOKEN,
        QUOTEDESK_MCP_ORIGINS: `${ORIGIN}, http://a.example:8080`,
      },
      { settings: { port: 0, token: TOKEN, origins: new Set([ORIGIN, 'http://a.example:8080']) } },
    ],
    [{ QUOTEDESK_MCP_HTTP: '3003' }, { problems: [WORD] }],
    [{ QUOTEDESK_MCP_HTTP: 'on', QUOTEDESK_MCP_TOKEN: 'short' }, { problems: [PORT, WORD] }],
    [
      { QUOTEDESK_MCP_HTTP: '1', QUOTEDESK_MCP_TOKEN: TOKEN, QUOTEDESK_MCP_ORIGINS: '*' },
      {
        problems: [
          'QUOTEDESK_MCP_ORIGINS must list origins like https://newsroom.example, separated by commas.',
        ],
      },
    ],
  ])('%o', (env, expected) => {
    expect(readMcpSettings(env)).toEqual(expected);
  });

  it('are checked by the program before anything starts', async () => {
    const { status, stderr } = await run([], { env: { QUOTEDESK_MCP_HTTP: '3003' } });
    expect(status).toBe(2);
    expect(stderr).toBe(`The settings cannot be used:\n- ${WORD}\n`);
  });
});

it('the built program answers over HTTP from its archive', async () => {
  const finder = createServer().listen(0, '127.0.0.1');
  await once(finder, 'listening');
  const { port } = finder.address() as { port: number };
  finder.close();
  const child = start([], { QUOTEDESK_MCP_HTTP: String(port), QUOTEDESK_MCP_TOKEN: TOKEN });
  try {
    const address = new URL(`http://127.0.0.1:${port}/mcp`);
    const client = await vi.waitFor(() => connect(address), { timeout: 40_000, interval: 300 });
    const answer = await client.callTool({ name: 'said', arguments: { speaker: 'Haley' } });
    expect(answer).toMatchObject({ structuredContent: { status: 'answered', total: 4 } });
    await client.close();
  } finally {
    child.kill('SIGTERM');
    const [status] = await once(child, 'close');
    expect(status).toBe(0);
  }
});
