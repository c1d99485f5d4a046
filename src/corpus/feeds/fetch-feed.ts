/** One request for a feed: conditional, bounded, and nowhere but where it may go. */
import { isIP } from 'node:net';
import type { Response } from 'undici';
import { megabytes } from '../source.ts';
import { isPrivateAddress, PrivateAddress, publicLookup } from './public-address.ts';

export interface FeedRules {
  /** Addresses of the house's own network may be asked. */
  readonly allowPrivate: boolean;
  /** Hosts to which a feed's own host may lead on. */
  readonly hosts: readonly string[];
  /** Bytes of an answer when unpacked. */
  readonly mostBytes: number;
  /** Milliseconds for a whole request, redirects included. */
  readonly timeoutMs: number;
}

export const FEED_RULES: FeedRules = {
  allowPrivate: false,
  hosts: [],
  mostBytes: 10 * 1024 * 1024,
  timeoutMs: 20_000,
};

/** What tells a server which version of the feed is known. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  | ({ readonly kind: 'feed'; readonly bytes: Buffer } & Validators)
  /** Nothing has changed since. */
  | { readonly kind: 'same' };

/** Why a feed could not be fetched: the end of a sentence. */
export class FeedFailure extends Error {
  override name = 'FeedFailure';
  /** Milliseconds that the server asks to wait; null: it does not say. */
  readonly retryAfterMs: number | null;

  constructor(message: string, retryAfterMs: number | null = null) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

const MOST_REDIRECTS = 5;
const ACCEPTED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/xml;q=0.8';

/** @throws FeedFailure; also where `stop` ends the request */
export async function fetchFeed(
  address: string,
  known: Validators,
  rules: FeedRules,
  stop: AbortSignal,
): Promise<Fetched> {
  // Loaded where there is a feed: most archives have none.
  const { Agent, fetch } = await import('undici');
  const agent = new Agent({
    connect: { ...(rules.allowPrivate ? {} : { lookup: publicLookup }), timeout: rules.timeoutMs },
    maxHeaderSize: 32 * 1024,
  });
  const signal = AbortSignal.any([AbortSignal.timeout(rules.timeoutMs), stop]);
  try {
    let url = new URL(address);
    for (let hops = 0; ; hops++) {
      checkPlace(url, new URL(address), rules);
      const response = await fetch(url, {
        dispatcher: agent,
        signal,
        redirect: 'manual',
        headers: {
          accept: ACCEPTED,
          'user-agent': 'quotedesk',
          ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
          ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
        },
      });
      const next = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || response.status === 304 || next === null)
        return await readResponse(response, rules.mostBytes);
      await response.body?.cancel();
      if (hops >= MOST_REDIRECTS) throw new FeedFailure(`leads on more than ${MOST_REDIRECTS} times`);
      if (!URL.canParse(next, url.href)) throw new FeedFailure('leads on to no address');
      url = new URL(next, url);
    }
  } catch (error) {
    throw failureOf(error, rules);
  } finally {
    await agent.destroy();
  }
}

function checkPlace(url: URL, first: URL, rules: FeedRules): void {
  if (url.protocol !== 'https:' && (url.protocol !== 'http:' || first.protocol === 'https:'))
    throw new FeedFailure('leads on to an address that is not https');
  if (url.username || url.password) throw new FeedFailure('leads on to an address with a password in it');
  const host = url.hostname.toLowerCase();
  if (host !== first.hostname.toLowerCase() && !rules.hosts.includes(host))
    throw new FeedFailure(`leads on to ${host}, which QUOTEDESK_FEED_HOSTS does not name`);
  const literal = host.replace(/^\[|\]$/g, '');
  if (!rules.allowPrivate && isIP(literal) !== 0 && isPrivateAddress(literal)) throw new PrivateAddress();
}

async function readResponse(response: Response, mostBytes: number): Promise<Fetched> {
  const { status, headers, body } = response;
  if (status !== 200 || body === null) {
    await body?.cancel();
    if (status === 304) return { kind: 'same' };
    throw new FeedFailure(`is answered with status ${status}`, retryAfter(headers.get('retry-after')));
  }
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new FeedFailure(`is larger than ${megabytes(mostBytes)}`);
    parts.push(part);
  }
  return {
    kind: 'feed',
    bytes: Buffer.concat(parts),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

/** Seconds, or an HTTP date. */
function retryAfter(stated: string | null): number | null {
  if (stated === null) return null;
  const seconds = /^\d{1,9}$/.test(stated.trim()) ? Number(stated) : (Date.parse(stated) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : null;
}

function failureOf(error: unknown, { timeoutMs }: FeedRules): FeedFailure {
  if (error instanceof FeedFailure) return error;
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (error instanceof PrivateAddress || cause instanceof PrivateAddress)
    return new FeedFailure('lies in a private network, which QUOTEDESK_FEED_PRIVATE does not allow');
  const { name, code } = (error ?? {}) as { readonly name?: string; readonly code?: string };
  if (name === 'TimeoutError' || name === 'AbortError')
    return new FeedFailure(`does not answer within ${Math.round(timeoutMs / 1000)} seconds`);
  const why = (cause as { readonly code?: string } | null)?.code ?? code;
  return new FeedFailure(`cannot be reached${why ? ` (${why})` : ''}`);
}
