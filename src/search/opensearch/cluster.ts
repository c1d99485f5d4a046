/**
 * Requests to the cluster. A request is asked again where its nodes are away or too busy; what still was not seen then is
 * told to whoever asked, never passed over:
 *
 *     {"_shards": {"total": 3, "successful": 2, "failed": 0}}      a lost node, two seconds after: no error, a third is missing
 */
import { setTimeout } from 'node:timers/promises';
import { QuotedeskError } from '../../errors.ts';
import type { ClusterSettings } from '../cluster-settings.ts';

export type Json = Readonly<Record<string, unknown>>;

export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly querystring?: Json;
  readonly body?: Json | string;
  /** Newline-delimited JSON objects, for bulk and multiple searches. */
  readonly bulkBody?: readonly unknown[];
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

/** Sends one request to one of the nodes; throws where none of them can be reached. */
export type Send = (asked: Asked) => Promise<Reply>;

/**
 * Waits before a request is asked again, in milliseconds, the last one over and over: a copy takes over from a lost shard
 * within two seconds, on a machine that has much to do within several.
 */
const WAITS = [100, 400, 1200, 2000] as const;
const LONGEST_WAIT = 2000;
/** A request that no node takes is asked again for so long. */
const PATIENCE_MS = 15_000;
export const SHORT_PATIENCE_MS = 3_800;
/** So long after a part stayed away for all of `WAITS`, it is not waited for again; nor so long are nodes that all stayed away. */
const DEGRADED_MS = 10_000;
const REQUEST_MS = 10_000;
const BUSY = new Set([429, 500, 502, 503, 504]);

export class Cluster {
  readonly #send: Send;
  readonly #close: () => Promise<void>;
  readonly #patienceMs: number;
  #closing: Promise<void> | null = null;
  #partialUntil = 0;
  #awayUntil = 0;

  /** @param patienceMs for nodes that all are away */
  constructor(send: Send, close: () => Promise<void> = async () => {}, patienceMs = PATIENCE_MS) {
    this.#send = send;
    this.#close = close;
    this.#patienceMs = patienceMs;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /**
   * The answer to a request, whatever its status but one that says "not now". It may have been sent several times, and done
   * though no answer came: what is written must come to the same when it is written twice.
   * @param partly whether a reply lacks something that was away; such a reply is given, marked, where it stays so
   * @throws QuotedeskError ARCHIVE_AWAY where nothing can be reached
   */
  async ask(
    asked: Asked,
    partly: (body: unknown) => boolean = () => false,
  ): Promise<Reply & { readonly partial: boolean }> {
    let why = 'no node answers';
    let last: Reply | null = null;
    const begun = performance.now();
    const partialTries = begun < this.#partialUntil ? 1 : WAITS.length;
    const patience = Math.min(this.#patienceMs, begun < this.#awayUntil ? SHORT_PATIENCE_MS : Infinity);
    for (let tries = 0; ; tries++) {
      try {
        const reply = await this.#send(tries === 0 ? asked : elsewhere(asked, tries));
        if (BUSY.has(reply.status)) why = `${reply.status} ${reasonOf(reply.body)}`;
        else if (!partly(reply.body)) return { ...reply, partial: false };
        else last = reply;
      } catch (error) {
        why = error instanceof Error ? (error.message.split('\n')[0] ?? why) : why;
      }
      if (last !== null && tries >= partialTries) break;
      const wait = WAITS[tries] ?? LONGEST_WAIT;
      if (performance.now() + wait - begun > patience) break;
      await setTimeout(wait);
    }
    if (last !== null) {
      this.#partialUntil = performance.now() + DEGRADED_MS;
      return { ...last, partial: true };
    }
    this.#awayUntil = performance.now() + DEGRADED_MS;
    throw new QuotedeskError('ARCHIVE_AWAY', why.replace(/\.$/, ''));
  }

  /**
   * The same for what must succeed, and be whole.
   * @throws QuotedeskError ARCHIVE_REFUSED with the cluster's reason, ARCHIVE_AWAY also where a part stays away
   */
  async must(asked: Asked, partly: (body: unknown) => boolean = () => false): Promise<unknown> {
    const { status, body, partial } = await this.ask(asked, partly);
    if (partial) throw new QuotedeskError('ARCHIVE_AWAY', 'a part of it is away');
    if (status >= 300)
      throw new QuotedeskError('ARCHIVE_REFUSED', `${asked.method} ${asked.path}`, reasonOf(body));
    return body;
  }
}

/** The same request of other copies, where it names those that it prefers: the node that has them may stand still. */
const elsewhere = (asked: Asked, tries: number): Asked =>
  asked.querystring?.preference === undefined
    ? asked
    : {
        ...asked,
        querystring: { ...asked.querystring, preference: `${String(asked.querystring.preference)}-${tries}` },
      };

/** Whether a reply to a search was made without some of the shards, or broken off. */
export function lacksShards(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { _shards, timed_out, terminated_early } = body as {
    _shards?: { total: number; successful: number; failed: number };
    timed_out?: boolean;
    terminated_early?: boolean;
  };
  if (timed_out === true || terminated_early === true) return true;
  return _shards !== undefined && (_shards.successful < _shards.total || _shards.failed > 0);
}

/** What the cluster says is wrong, in a few words. */
export function reasonOf(body: unknown): string {
  if (typeof body === 'string' && body !== '') return body.slice(0, 200);
  const { error } = (body ?? {}) as { error?: { type?: string; reason?: string } | string };
  if (typeof error === 'string') return error.slice(0, 200);
  return (error?.reason ?? error?.type ?? 'no reason is given').slice(0, 200);
}

/**
 * Opens a connection. `patienceMs`: of each request, while all nodes are away. The client is a package of its own, which only a newsroom with a cluster installs.
 * @throws QuotedeskError SETTINGS where it is not installed
 */
export async function connect(settings: ClusterSettings, patienceMs = PATIENCE_MS): Promise<Cluster> {
  const { Client, errors } = await import('@opensearch-project/opensearch').catch(() => {
    throw new QuotedeskError(
      'SETTINGS',
      '- QUOTEDESK_ARCHIVE=opensearch needs the package @opensearch-project/opensearch: npm install @opensearch-project/opensearch@3.9.0',
    );
  });
  const client = new Client({
    nodes: [...settings.nodes],
    ...(settings.user === null
      ? {}
      : { auth: { username: settings.user, password: settings.password ?? '' } }),
    ...(settings.ca === null ? {} : { ssl: { ca: settings.ca } }),
    // Requests are asked again here, of the next node.
    maxRetries: 0,
    requestTimeout: REQUEST_MS,
  });
  const send: Send = async ({ method, path, querystring, body, bulkBody }) => {
    try {
      const reply = await client.transport.request(
        {
          method,
          path,
          ...(querystring ? { querystring: { ...querystring } } : {}),
          ...(body === undefined ? {} : { body: body as Record<string, unknown> }),
          ...(bulkBody ? { bulkBody: [...bulkBody] as Record<string, unknown>[] } : {}),
        },
        { ignore: [400, 401, 403, 404, 409, 413, 429, 500, 502, 503, 504] },
      );
      return { status: reply.statusCode ?? 0, body: reply.body };
    } catch (error) {
      if (error instanceof errors.ResponseError) return { status: error.statusCode ?? 500, body: error.body };
      throw error;
    }
  };
  return new Cluster(send, () => client.close(), patienceMs);
}
