/** One HTTP request of the protocol, once its sender is known: it begins a session or belongs to one of the sender's own. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isInitializeRequest } from '@modelcontextprotocol/sdk/types.js';
import type { MountReader } from '../shared/http/mount.ts';
import { readBody } from '../shared/http/read-body.ts';
import { LIMITS } from './limits.ts';
import type { Sessions } from './sessions.ts';

/** What is refused before the protocol is reached: status → sentence. */
const REFUSALS = {
  400: 'The request is no message of the protocol, or it names no session: begin with initialize.',
  401: 'The request brings no valid token: Authorization: Bearer TOKEN.',
  403: 'Pages of this origin may not ask: QUOTEDESK_MCP_ORIGINS lists those that may.',
  404: 'There is nothing here, or the session is over: begin again with initialize.',
  413: 'The request is too large.',
  500: 'The request could not be answered because of a fault of the server; its log says which.',
} as const;

export async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  sessions: Sessions,
  sender: MountReader,
): Promise<void> {
  const named = request.headers['mcp-session-id'];
  let message: unknown;
  if (request.method === 'POST') {
    const body = await readBody(request, LIMITS.message);
    if (body === null) return refuse(response, 413);
    message = parse(body);
    if (message === null || typeof message !== 'object') return refuse(response, 400);
  }
  if (typeof named === 'string') {
    const known = sessions.find(named, sender.reader);
    return known ? known.handleRequest(request, response, message) : refuse(response, 404);
  }
  if (!isInitializeRequest(message)) return refuse(response, 400);
  return (await sessions.begin(sender)).handleRequest(request, response, message);
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

export function refuse(response: ServerResponse, status: keyof typeof REFUSALS): void {
  if (response.headersSent || response.destroyed) return;
  const text = JSON.stringify({
    jsonrpc: '2.0',
    error: { code: -32_000, message: REFUSALS[status] },
    id: null,
  });
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      connection: 'close',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    })
    .end(text);
}
