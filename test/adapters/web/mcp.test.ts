/** The Model Context Protocol on the web's server: the library's own client, and who is refused. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROXY, type Rig, type Sent, startRig } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

async function connect(headers: Readonly<Record<string, string>>): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StreamableHTTPClientTransport(new URL(`${rig.url}/mcp`), {
    requestInit: { headers },
  });
  await client.connect(transport as Transport);
  return client;
}

const user = (name: string) => ({ [PROXY.userHeader]: name, 'x-quotedesk-proxy-secret': PROXY.secret });
const said = { name: 'search', arguments: { query: 'second half with ten people' } };
const BEGIN = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
});
const POST = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

describe('the protocol on the web', () => {
  it('answers a reader with the key of an archive, from that archive alone', async () => {
    const client = await connect(rig.reader);
    expect((await client.listTools()).tools.map(({ name }) => name)).toContain('ask');
    const { structuredContent } = await client.callTool({
      name: 'said',
      arguments: { speaker: 'Ada Moss' },
    });
    expect(structuredContent).toMatchObject({ status: 'answered' });
    expect(JSON.stringify((await client.callTool(said)).structuredContent)).not.toContain('"match"');
    await client.close();
  });

  it('answers whom the proxy has signed in from the archive of the place', async () => {
    const client = await connect(user('holt'));
    expect((await client.callTool(said)).structuredContent).toMatchObject({ hits: [{ document: 'match' }] });
    await client.close();
  });

  it('lets nobody go on with a session of somebody else', async () => {
    const headers = { ...POST, ...user('holt') };
    const begun = await rig.send('/mcp', { method: 'POST', headers, body: BEGIN });
    const session = String(begun.headers['mcp-session-id']);
    const body = JSON.stringify({ jsonrpc: '2.0', id: 2, method: 'tools/list' });
    const goOn = (name: string) =>
      rig.send('/mcp', {
        method: 'POST',
        headers: { ...POST, ...user(name), 'mcp-session-id': session },
        body,
      });
    expect((await goOn('holt')).status).toBe(200);
    expect((await goOn('pike')).status).toBe(404);
  });

  it.each<[string, number, Sent]>([
    ['nobody', 401, { method: 'POST', headers: POST, body: BEGIN }],
    [
      'a page of another site',
      403,
      { method: 'POST', headers: { ...POST, origin: 'https://evil.example' }, body: BEGIN },
    ],
    ['a page of another site that reads', 403, { headers: { origin: 'https://evil.example' } }],
    ['a page that hides its origin', 403, { headers: { origin: 'null' } }],
    ['a made-up key', 401, { method: 'POST', headers: { ...POST, authorization: 'Bearer x' }, body: BEGIN }],
  ])('refuses %s: %i', async (_, status, sent) => {
    expect((await rig.send('/mcp', sent)).status).toBe(status);
  });

  it.each<[string, number, string]>([
    ['no message', 400, '{'],
    ['a message too long', 413, 'x'.repeat(5_000_000)],
  ])('refuses a reader’s %s: %i', async (_, status, body) => {
    const headers = { ...POST, ...rig.reader };
    const answer = await rig.send('/mcp', { method: 'POST', headers, body }).catch(() => null);
    expect(answer === null && status === 413 ? 413 : answer?.status).toBe(status);
  });
});
