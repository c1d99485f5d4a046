/** Settings of the port for operators, read once from a passed-in environment. */
import * as z from 'zod';
import { presentSettings, problemsOf } from '../shared/environment.ts';

export interface OperationsSettings {
  readonly host: string;
  readonly port: number;
  /** Milliseconds between the word that this desk is leaving and its leaving, for balancers that look now and then. */
  readonly drainMs: number;
}

type Env = Readonly<Record<string, string | undefined>>;
const ADDRESS = 'must be an address and a port like 127.0.0.1:9464, or a port alone';
const SECONDS = 'must be a number of seconds from 0 to 60';

function isAddress(text: string): boolean {
  return /^(?:(?:[\w.-]+|\[[0-9a-f:.]+\]):)?\d{1,5}$/i.test(text) && Number(text.split(':').at(-1)) <= 65_535;
}

const SCHEMA = z.object({
  QUOTEDESK_OPERATIONS: z.string().refine(isAddress, ADDRESS),
  QUOTEDESK_DRAIN: z.coerce.number({ error: SECONDS }).min(0, SECONDS).max(60, SECONDS).default(0),
});

/** null: it is off, because QUOTEDESK_OPERATIONS is not set. All problems at once, one sentence each. */
export function readOperationsSettings(
  env: Env,
): { readonly settings: OperationsSettings } | { readonly problems: readonly string[] } | null {
  if (!env.QUOTEDESK_OPERATIONS?.trim()) return null;
  const parsed = SCHEMA.safeParse(presentSettings(Object.keys(SCHEMA.shape), env));
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const { QUOTEDESK_OPERATIONS: address, QUOTEDESK_DRAIN: seconds } = parsed.data;
  const cut = address.lastIndexOf(':');
  return {
    settings: {
      host: cut < 0 ? '127.0.0.1' : address.slice(0, cut).replace(/^\[|\]$/g, ''),
      port: Number(address.slice(cut + 1)),
      drainMs: seconds * 1_000,
    },
  };
}
