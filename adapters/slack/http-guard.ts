/**
 * What Bolt's receiver lets through or leaves open: requests dated in the future, bodies that are JSON and no object, and
 * connections on which nothing comes. A request is read here, refused or handed on with its body.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPReceiver } from '@slack/bolt';
import { readBody } from '../shared/http/read-body.ts';

/** Seconds by which this machine's clock may be behind Slack's. */
const AHEAD = 120;
const MOST_BYTES = 4 * 1024 * 1024;

/** `path`: where Slack's deliveries come in; everything else goes to the receiver untouched. */
export function guard(receiver: HTTPReceiver, path: string): void {
  const inner = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    const isDelivery = request.method === 'POST' && request.url?.split('?')[0] === path;
    if (!isDelivery) return inner(request, response);
    void check(request, response, () => inner(request, response)).catch(() => request.destroy());
  };
}

async function check(request: IncomingMessage, response: ServerResponse, go: () => void): Promise<void> {
  const seconds = Number(request.headers['x-slack-request-timestamp']);
  if (seconds > Date.now() / 1_000 + AHEAD) return end(request, response, 401);
  const body = await readBody(request, MOST_BYTES);
  if (body === null) return end(request, response, 413);
  if (!isForm(request) && !isObject(body.toString('utf8'))) return end(request, response, 400);
  // Bolt takes a body that was read before it from here.
  Object.assign(request, { rawBody: body });
  go();
}

function end(request: IncomingMessage, response: ServerResponse, status: number): void {
  request.resume();
  response.writeHead(status).end();
}

const isForm = ({ headers }: IncomingMessage): boolean =>
  (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');

/** An object; one that carries an event carries it as an object. What is no JSON at all Bolt refuses itself. */
function isObject(text: string): boolean {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return true;
  }
  const one = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return one(read) && (!('event' in read) || one(read.event));
}
