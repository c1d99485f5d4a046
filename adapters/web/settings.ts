/** Settings of the web, read once from a passed-in environment. Values never appear in a sentence. */

import * as z from 'zod';
import { presentSettings, problemsOf } from '../shared/environment.ts';

export interface WebSettings {
  readonly host: string;
  readonly port: number;
  /** Where readers reach it, without a slash at the end; null: under http at the address it listens on. */
  readonly publicUrl: string | null;
  /** null: one is made and kept in the state folder. */
  readonly secret: string | null;
  /** The word that a publishing system brings with the articles that it pushes; null: none can be pushed. */
  readonly pushToken: string | null;
  /** A reverse proxy that signs readers in; null: none. */
  readonly proxy: { readonly userHeader: string; readonly secret: string } | null;
  /** A provider of OpenID Connect that signs readers in; null: none. */
  readonly oidc: OidcSettings | null;
}

export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that names the user. */
  readonly claim: string;
  /** Who may sign in: names, "@host" endings, or "*" for everybody whom the provider knows. */
  readonly users: readonly string[];
}

type Env = Readonly<Record<string, string | undefined>>;
const ADDRESS = 'must be an address and a port like 127.0.0.1:3080, or a port alone';
const SECRET = 'must be one word of at least 32 characters, such as `openssl rand -hex 32` prints';
const ISSUER = 'must be the address of a provider, such as https://accounts.newsroom.example';
const word = z.string().regex(/^[\x21-\x7e]{32,}$/, SECRET);

const SCHEMA = z
  .object({
    QUOTEDESK_WEB: z.string().refine(isAddress, ADDRESS),
    QUOTEDESK_WEB_URL: z
      .string()
      .refine(isOrigin, 'must be an address like https://quotes.newsroom.example, without a path')
      .optional(),
    QUOTEDESK_WEB_SECRET: word.optional(),
    QUOTEDESK_PUSH_TOKEN: word.optional(),
    QUOTEDESK_WATCH: z.string().optional(),
    QUOTEDESK_WEB_USER_HEADER: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/i, 'must be the name of a header, such as X-Forwarded-User')
      .optional(),
    QUOTEDESK_WEB_PROXY_SECRET: word.optional(),
    QUOTEDESK_OIDC_ISSUER: z.string().refine(isIssuer, ISSUER).optional(),
    QUOTEDESK_OIDC_CLIENT_ID: z.string().optional(),
    QUOTEDESK_OIDC_CLIENT_SECRET: z.string().optional(),
    QUOTEDESK_OIDC_CLAIM: z
      .string()
      .regex(/^\w{1,60}$/, 'must be the name of a claim, such as email or sub')
      .default('email'),
    QUOTEDESK_OIDC_USERS: z
      .string()
      .transform((list) => list.split(',').flatMap((user) => user.trim().toLowerCase() || []))
      .optional(),
  })
  .refine(
    (all) => {
      const given = [
        all.QUOTEDESK_OIDC_ISSUER,
        all.QUOTEDESK_OIDC_CLIENT_ID,
        all.QUOTEDESK_OIDC_CLIENT_SECRET,
        all.QUOTEDESK_OIDC_USERS?.length ? all.QUOTEDESK_OIDC_USERS : undefined,
      ].filter((one) => one !== undefined).length;
      return given === 0 || given === 4;
    },
    {
      path: ['QUOTEDESK_OIDC_ISSUER'],
      error:
        'needs QUOTEDESK_OIDC_CLIENT_ID, QUOTEDESK_OIDC_CLIENT_SECRET and QUOTEDESK_OIDC_USERS beside it, and the other way round',
    },
  )
  .refine(
    (all) => (all.QUOTEDESK_WEB_USER_HEADER === undefined) === (all.QUOTEDESK_WEB_PROXY_SECRET === undefined),
    {
      path: ['QUOTEDESK_WEB_USER_HEADER'],
      error: 'needs QUOTEDESK_WEB_PROXY_SECRET beside it, and the other way round',
    },
  )
  .refine((all) => all.QUOTEDESK_PUSH_TOKEN === undefined || all.QUOTEDESK_WATCH !== 'off', {
    path: ['QUOTEDESK_PUSH_TOKEN'],
    error: 'needs QUOTEDESK_WATCH=on: what is pushed is answered from as its files come',
  });

function isAddress(text: string): boolean {
  return /^(?:(?:[\w.-]+|\[[0-9a-f:.]+\]):)?\d{1,5}$/i.test(text) && Number(text.split(':').at(-1)) <= 65_535;
}

/** Without TLS on this machine alone. */
function isIssuer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(hostname))
  );
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) &&
    /^https?:$/.test(new URL(text).protocol) &&
    new URL(text).origin === text.replace(/\/$/, '')
  );
}

/** null: it is off, because QUOTEDESK_WEB is not set. All problems at once, one sentence each. */
export function readWebSettings(
  env: Env,
): { readonly settings: WebSettings } | { readonly problems: readonly string[] } | null {
  if (!env.QUOTEDESK_WEB?.trim()) return null;
  const present = presentSettings(Object.keys(SCHEMA.shape), env);
  const parsed = SCHEMA.safeParse(present);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const all = parsed.data;
  const cut = all.QUOTEDESK_WEB.lastIndexOf(':');
  const host = cut < 0 ? '127.0.0.1' : all.QUOTEDESK_WEB.slice(0, cut).replace(/^\[|\]$/g, '');
  return {
    settings: {
      host,
      port: Number(all.QUOTEDESK_WEB.slice(cut + 1)),
      publicUrl: all.QUOTEDESK_WEB_URL?.replace(/\/$/, '') ?? null,
      secret: all.QUOTEDESK_WEB_SECRET ?? null,
      pushToken: all.QUOTEDESK_PUSH_TOKEN ?? null,
      proxy:
        all.QUOTEDESK_WEB_USER_HEADER === undefined || all.QUOTEDESK_WEB_PROXY_SECRET === undefined
          ? null
          : {
              userHeader: all.QUOTEDESK_WEB_USER_HEADER.toLowerCase(),
              secret: all.QUOTEDESK_WEB_PROXY_SECRET,
            },
      oidc: oidcOf(all),
    },
  };
}

function oidcOf(all: z.infer<typeof SCHEMA>): OidcSettings | null {
  const {
    QUOTEDESK_OIDC_ISSUER: issuer,
    QUOTEDESK_OIDC_CLIENT_ID: clientId,
    QUOTEDESK_OIDC_CLIENT_SECRET: clientSecret,
    QUOTEDESK_OIDC_CLAIM: claim,
    QUOTEDESK_OIDC_USERS: users,
  } = all;
  return issuer && clientId && clientSecret && users
    ? { issuer, clientId, clientSecret, claim, users }
    : null;
}

/** Where readers reach the pages. */
export function publicUrlOf({ publicUrl, host, port }: WebSettings): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
