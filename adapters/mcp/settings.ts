/** Settings of the protocol over HTTP, read once from a passed-in environment. Values never appear in a sentence. */

import * as z from 'zod';
import { presentSettings, problemsOf } from '../shared/environment.ts';

export interface McpHttpSettings {
  readonly port: number;
  /** The word that every request has to bring. */
  readonly token: string;
  /** Pages of these origins may ask; requests that name no origin come from no page. */
  readonly origins: ReadonlySet<string>;
}

type Env = Readonly<Record<string, string | undefined>>;
const PORT = 'must be a port from 0 to 65535';
const TOKEN = 'must be one word of at least 32 characters, such as `openssl rand -hex 32` prints';

const SCHEMA = z.object({
  QUOTEDESK_MCP_HTTP: z.coerce.number({ error: PORT }).int(PORT).min(0, PORT).max(65_535, PORT),
  QUOTEDESK_MCP_TOKEN: z.string({ error: TOKEN }).regex(/^[\x21-\x7e]{32,}$/, TOKEN),
  QUOTEDESK_MCP_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .refine(
      (list) => list.every(isOrigin),
      'must list origins like https://newsroom.example, separated by commas',
    ),
});

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

/** null: it is off, because QUOTEDESK_MCP_HTTP is not set. All problems at once, one sentence each. */
export function readMcpSettings(
  env: Env,
): { readonly settings: McpHttpSettings } | { readonly problems: readonly string[] } | null {
  if (!env.QUOTEDESK_MCP_HTTP?.trim()) return null;
  const present = presentSettings(Object.keys(SCHEMA.shape), env);
  const parsed = SCHEMA.safeParse(present);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const {
    QUOTEDESK_MCP_HTTP: port,
    QUOTEDESK_MCP_TOKEN: token,
    QUOTEDESK_MCP_ORIGINS: origins,
  } = parsed.data;
  return { settings: { port, token, origins: new Set(origins) } };
}
