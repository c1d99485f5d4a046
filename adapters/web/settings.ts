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
}

type Env = Readonly<Record<string, string | undefined>>;
const ADDRESS = 'must be an address and a port like 127.0.0.1:3080, or a port alone';
const SECRET = 'must be one word of at least 32 characters, such as `openssl rand -hex 32` prints';
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
  })
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
    },
  };
}

/** Where readers reach the pages. */
export function publicUrlOf({ publicUrl, host, port }: WebSettings): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
