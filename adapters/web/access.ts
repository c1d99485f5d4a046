/**
 * Who may see what. A reader is signed in by the proxy (a header, believed only beside the proxy's secret), or by a key
 * to a whole archive; a key in the address opens the one article or person it was made for.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Desk, DeskFor } from '../../src/index.ts';
import type { KeyRefusal, Opened, SignedLinks } from '../shared/http/signed-links.ts';
import type { Oidc } from './oidc.ts';
import type { WebSettings } from './settings.ts';

export interface Access {
  readonly desk: Desk;
  /** Keeps the conversations and the count of requests of one reader apart from those of others. */
  readonly reader: string;
  /** null: the reader is signed in and sees all of the archive; else the key that opened this page alone. */
  readonly key: string | null;
}

export type Refusal = KeyRefusal | 'strange';

export interface AccessContext {
  readonly deskFor: DeskFor;
  readonly desks: readonly Desk[];
  readonly links: SignedLinks;
  /** Archives that no key to a single page opens. */
  readonly closed: ReadonlySet<string>;
  readonly proxy: WebSettings['proxy'];
  /** Whether readers are signed in by OpenID Connect. */
  readonly oidc: Oidc | null;
}

/** Name of the cookie that holds who was signed in by OpenID Connect, and what it is sealed for. */
export const USER_COOKIE = 'quotedesk-user';
export const USER_SEAL = 'user';
/** Name of the cookie that holds a key to a whole archive. */
export const COOKIE = 'quotedesk';
export const ARCHIVE = { kind: 'archive', id: '' } as const;
/** Longer keys than this are none. */
const MOST = 500;

/** `asked`: the article or person of this page, which a key in its address may open; null: signed-in readers alone. */
export function accessOf(
  request: Context,
  asked: Pick<Opened, 'kind' | 'id'> | null,
  context: AccessContext,
): Access | { readonly refused: Refusal } {
  const signedIn = signedInAccess(request, context);
  const key = request.req.query('key');
  if (asked === null || key === undefined) return signedIn ?? { refused: 'strange' };
  const opened = byKey(key, asked, context);
  if ('refused' in opened) return signedIn ?? opened;
  // Who may see the whole archive goes on through it.
  return signedIn?.desk === opened.desk ? signedIn : opened;
}

function signedInAccess(request: Context, context: AccessContext): Access | null {
  const { proxy, deskFor } = context;
  const user = proxy && request.req.header(proxy.userHeader)?.trim();
  const of = (name: string): Access => ({
    desk: deskFor({ platform: 'web', workspace: null, channel: name }),
    reader: readerOf(`user ${name}`),
    key: null,
  });
  if (proxy && user && sameSecret(request.req.header('x-quotedesk-proxy-secret') ?? '', proxy.secret))
    return of(user);
  const sealed = context.oidc && getCookie(request, USER_COOKIE);
  const known = sealed && sealed.length <= MOST ? context.links.unseal(USER_SEAL, sealed) : null;
  if (known) return of(known);
  const bearer = /^Bearer (\S+)$/.exec(request.req.header('authorization') ?? '')?.[1];
  const key = bearer ?? getCookie(request, COOKIE);
  const opened = key === undefined ? null : byKey(key, ARCHIVE, context);
  return opened === null || 'refused' in opened ? null : { ...opened, key: null };
}

/** What a key opens; `until`: milliseconds since 1970. */
export function byKey(
  key: string,
  asked: Pick<Opened, 'kind' | 'id'>,
  { links, desks, closed }: AccessContext,
): (Access & { readonly until: number }) | { readonly refused: KeyRefusal } {
  const read = key.length > MOST ? ({ refused: 'forged' } as const) : links.read(key, asked);
  if ('refused' in read) return read;
  if (asked.kind !== ARCHIVE.kind && closed.has(read.corpus)) return { refused: 'forged' };
  const desk = desks.find(({ name }) => name === read.corpus);
  // The corpora file has no such archive any more.
  return desk ? { desk, reader: readerOf(`key ${key}`), key, until: read.until } : { refused: 'forged' };
}

/** Tells readers apart in logs and stores, which must not hold keys. */
const readerOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** Takes equally long for every text that is sent. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
