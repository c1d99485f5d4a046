/** A saved search over new statements, and what is kept of it. */
import * as z from 'zod';
import { PRINTED } from '../recall/posted.ts';
import type { StoreOptions } from '../stores/keyed-store.ts';

const ALERT = z.object({
  id: z.string(),
  platform: z.string(),
  workspace: z.string().nullable(),
  channel: z.string(),
  /** Who made it. */
  user: z.string(),
  speaker: z.string().nullable(),
  about: z.string().nullable(),
  rhythm: z.enum(['hourly', 'daily']),
  /** Hours of the machine's day, from the first to before the last; null: none. */
  quiet: z.object({ from: z.number(), to: z.number() }).nullable(),
  muted: z.boolean(),
  /** ISO 8601 instant. */
  made: z.string(),
});
export type Alert = z.infer<typeof ALERT>;
export type AlertPlace = Pick<Alert, 'platform' | 'workspace' | 'channel'>;

const POST = z.object({
  platform: z.string(),
  workspace: z.string().nullable(),
  channel: z.string(),
  /** ISO 8601 instant. */
  at: z.string(),
  parts: z.array(z.object({ title: z.string(), statements: z.array(PRINTED).readonly(), more: z.number() })),
});
/** One message of alerts that is being posted, or was perhaps posted when the process ended. */
export type AlertPost = z.infer<typeof POST>;

/** What an alert has told, or what was there before it: keys of words. */
const SEEN = z.object({
  /** False until the archive had been read whole once: then all that is there is old. */
  begun: z.boolean(),
  keys: z.array(z.string()),
});
export type AlertSeen = z.infer<typeof SEEN>;

const DAY = 86_400_000;
const YEARS = 10 * 365 * DAY;
export const MOST_ALERTS = 2_000;

const readBy =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): T | null =>
    schema.safeParse(value).data ?? null;

export const alertStores = (platform: string) =>
  ({
    alerts: {
      name: `${platform}-alerts`,
      max: MOST_ALERTS,
      maxAge: YEARS,
      parse: readBy(ALERT),
    } satisfies StoreOptions<Alert>,
    seen: {
      name: `${platform}-alerts-seen`,
      max: MOST_ALERTS,
      maxAge: YEARS,
      parse: readBy(SEEN),
    } satisfies StoreOptions<AlertSeen>,
    posts: {
      name: `${platform}-alerts-posts`,
      max: 5_000,
      maxAge: 2 * DAY,
      parse: readBy(POST),
    } satisfies StoreOptions<AlertPost>,
    /** When each place was last posted to, ISO 8601 instants. */
    clocks: {
      name: `${platform}-alerts-clocks`,
      max: MOST_ALERTS,
      maxAge: YEARS,
      parse: readBy(z.string()),
    } satisfies StoreOptions<string>,
  }) as const;

/** "Ilse Brandt on the ferry", "anybody on the ferry". */
export function alertTitle({ speaker, about }: Pick<Alert, 'speaker' | 'about'>): string {
  return `${speaker ?? 'Anybody'}${about === null ? '' : ` on ${about}`}`;
}

/** "a3f2: Ilse Brandt on the ferry, once a day, quiet from 22 to 7, muted". */
export function alertLine({ id, rhythm, quiet, muted, ...what }: Alert): string {
  const parts = [
    `${id}: ${alertTitle(what)}`,
    rhythm === 'daily' ? 'once a day' : 'at most once an hour',
    ...(quiet ? [`quiet from ${quiet.from} to ${quiet.to}`] : []),
    ...(muted ? ['muted'] : []),
  ];
  return parts.join(', ');
}
