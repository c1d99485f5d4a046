/** Settings of the desk itself, read once from a passed-in environment; each platform reads its own. */

import * as z from 'zod';
import { CLUSTER_DEFAULTS, type Clustered } from '../src/index.ts';
import { presentSettings, problemsOf } from './shared/environment.ts';
import { LOG_LEVELS } from './shared/log-levels.ts';
import { RECORD_MODES, type RecordMode } from './shared/question-record.ts';
import { RECALL_DAYS } from './shared/recall/posted.ts';

export interface Settings {
  /** Folders or files of articles. */
  readonly corpus: readonly string[];
  /** File that gives places a corpus of their own; null: all share one. */
  readonly corporaFile: string | null;
  /** File of everyday names that a newsroom adds (`State Department = Foggy Bottom`); null: none. */
  readonly namesFile: string | null;
  /** What the desk keeps: feedback, installations. */
  readonly stateFolder: string;
  /** Folder in which read archives are kept between starts; null: none is named. */
  readonly snapshotFolder: string | null;
  /** Where no folder is named: whether archives that took long to read are kept in the state folder. */
  readonly keepsArchives: boolean;
  /** Redis that several desks share; null: this desk is alone. */
  readonly redis: string | null;
  /** The cluster that holds the archive, its authority's certificate as the file in which that is; null: each desk's memory does. */
  readonly clustered: Clustered | null;
  readonly clusterCaFile: string | null;
  /** What of the questions is recorded. */
  readonly record: RecordMode;
  /** Days that feedback and recorded questions are kept. */
  readonly keepDays: number;
  /** Days for which posted answers are amended when their sources change. */
  readonly recallDays: number;
  readonly watch: boolean;
  readonly feedMinutes: number;
  /** Hosts to which the host of a feed may lead on. */
  readonly feedHosts: readonly string[];
  readonly feedPrivate: boolean;
  /** An archive that has not changed for so many milliseconds is said to be old; null: never. */
  readonly staleAfterMs: number | null;
  readonly workers: number | null;
  /** Whether a model that is in place is used; ahead: it reads the newest statements before anybody asks. */
  readonly encoder: 'on' | 'off' | 'ahead';
  /** What an encoder's new encoding may take for one question, in milliseconds. */
  readonly encoderWaitMs: number;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' }).transform((value) => value === 'on');

function isRedis(text: string): boolean {
  return URL.canParse(text) && /^rediss?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
}
const ENCODER_WAIT = 'must be a whole number from 10 to 10000';
const SHARDS = 'must be a whole number from 1 to 96';
const REPLICAS = 'must be a whole number from 0 to 5';
const KEEP_DAYS = 'must be a whole number from 1 to 3650';

const isAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const SCHEMA = z
  .object({
    QUOTEDESK_CORPUS: z.string().default('seeds'),
    QUOTEDESK_CORPORA: z.string().optional(),
    QUOTEDESK_NAMES: z.string().optional(),
    QUOTEDESK_STATE: z.string().default('.quotedesk'),
    QUOTEDESK_SNAPSHOTS: z.string().optional(),
    QUOTEDESK_REDIS: z
      .string()
      .refine(isRedis, 'must be an address like redis://127.0.0.1:6379 or rediss://user:password@host:6380/0')
      .optional(),
    QUOTEDESK_ARCHIVE: z
      .enum(['memory', 'opensearch'], { error: 'must be memory or opensearch' })
      .default('memory'),
    QUOTEDESK_OPENSEARCH: z
      .string()
      .transform((text) => text.split(',').flatMap((node) => node.trim() || []))
      .refine(
        (nodes) => nodes.every(isAddress),
        'must be addresses like https://search-1:9200, separated by commas',
      )
      .optional(),
    QUOTEDESK_OPENSEARCH_USER: z.string().optional(),
    QUOTEDESK_OPENSEARCH_PASSWORD: z.string().optional(),
    QUOTEDESK_OPENSEARCH_CA: z.string().optional(),
    QUOTEDESK_OPENSEARCH_PREFIX: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'must be lower-case letters, digits and hyphens, 41 at most')
      .default(CLUSTER_DEFAULTS.prefix),
    QUOTEDESK_OPENSEARCH_SHARDS: z.coerce
      .number({ error: SHARDS })
      .int(SHARDS)
      .min(1, SHARDS)
      .max(96, SHARDS)
      .default(CLUSTER_DEFAULTS.shards),
    QUOTEDESK_OPENSEARCH_REPLICAS: z.coerce
      .number({ error: REPLICAS })
      .int(REPLICAS)
      .min(0, REPLICAS)
      .max(5, REPLICAS)
      .default(CLUSTER_DEFAULTS.replicas),
    QUOTEDESK_READS: onOff.default(true),
    QUOTEDESK_RECORD: z
      .enum(RECORD_MODES, { error: `must be one of ${RECORD_MODES.join(', ')}` })
      .default('off'),
    QUOTEDESK_KEEP_DAYS: z.coerce
      .number({ error: KEEP_DAYS })
      .int(KEEP_DAYS)
      .min(1, KEEP_DAYS)
      .max(3650, KEEP_DAYS)
      .default(180),
    QUOTEDESK_RECALL_DAYS: z.coerce
      .number({ error: KEEP_DAYS })
      .int(KEEP_DAYS)
      .min(1, KEEP_DAYS)
      .max(3650, KEEP_DAYS)
      .default(RECALL_DAYS),
    QUOTEDESK_WATCH: onOff.default(true),
    QUOTEDESK_FEED_MINUTES: z.coerce
      .number({ error: 'must be a whole number from 1 to 1440' })
      .int('must be a whole number from 1 to 1440')
      .min(1, 'must be a whole number from 1 to 1440')
      .max(1440, 'must be a whole number from 1 to 1440')
      .default(10),
    QUOTEDESK_FEED_HOSTS: z.string().default(''),
    QUOTEDESK_FEED_PRIVATE: onOff.default(false),
    QUOTEDESK_STALE: z
      .string()
      .regex(/^(?:off|[1-9]\d{0,4}[hd])$/, 'must be off, or a number of hours or days such as 36h or 7d')
      .default('off'),
    QUOTEDESK_WORKERS: z.coerce
      .number({ error: 'must be a whole number from 1 to 64' })
      .int('must be a whole number from 1 to 64')
      .min(1, 'must be a whole number from 1 to 64')
      .max(64, 'must be a whole number from 1 to 64')
      .optional(),
    QUOTEDESK_ENCODER: z.enum(['on', 'off', 'ahead'], { error: 'must be on, off or ahead' }).default('on'),
    QUOTEDESK_ENCODER_WAIT: z.coerce
      .number({ error: ENCODER_WAIT })
      .int(ENCODER_WAIT)
      .min(10, ENCODER_WAIT)
      .max(10_000, ENCODER_WAIT)
      .default(150),
    QUOTEDESK_LOG_LEVEL: z
      .enum(LOG_LEVELS, {
        error: `must be one of ${LOG_LEVELS.join(', ')}`,
      })
      .default('warn'),
  })
  .superRefine((values, context) => {
    if (values.QUOTEDESK_ARCHIVE === 'opensearch' && !values.QUOTEDESK_OPENSEARCH?.length)
      context.addIssue({
        code: 'custom',
        path: ['QUOTEDESK_OPENSEARCH'],
        message: 'must give the addresses of the nodes where QUOTEDESK_ARCHIVE is opensearch',
      });
  });

export type SettingsResult =
  | { readonly settings: Settings; readonly problems?: never }
  | { readonly settings?: never; readonly problems: readonly string[] };

/** Blank counts as absent. All problems at once, one sentence each, naming the setting and never its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SettingsResult {
  const present = presentSettings(Object.keys(SCHEMA.shape), env);
  const parsed = SCHEMA.safeParse(present);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const values = parsed.data;
  return {
    settings: {
      corpus: values.QUOTEDESK_CORPUS.split(',')
        .map((path) => path.trim())
        .filter(Boolean),
      corporaFile: values.QUOTEDESK_CORPORA ?? null,
      namesFile: values.QUOTEDESK_NAMES ?? null,
      stateFolder: values.QUOTEDESK_STATE,
      snapshotFolder: values.QUOTEDESK_SNAPSHOTS === 'off' ? null : (values.QUOTEDESK_SNAPSHOTS ?? null),
      keepsArchives: values.QUOTEDESK_SNAPSHOTS === undefined,
      redis: values.QUOTEDESK_REDIS ?? null,
      clustered: values.QUOTEDESK_ARCHIVE === 'memory' ? null : clusteredOf(values),
      clusterCaFile: values.QUOTEDESK_OPENSEARCH_CA ?? null,
      record: values.QUOTEDESK_RECORD,
      keepDays: values.QUOTEDESK_KEEP_DAYS,
      recallDays: values.QUOTEDESK_RECALL_DAYS,
      watch: values.QUOTEDESK_WATCH,
      feedMinutes: values.QUOTEDESK_FEED_MINUTES,
      feedHosts: values.QUOTEDESK_FEED_HOSTS.split(',').flatMap((host) => host.trim().toLowerCase() || []),
      feedPrivate: values.QUOTEDESK_FEED_PRIVATE,
      staleAfterMs: millisecondsOf(values.QUOTEDESK_STALE),
      workers: values.QUOTEDESK_WORKERS ?? null,
      encoder: values.QUOTEDESK_ENCODER,
      encoderWaitMs: values.QUOTEDESK_ENCODER_WAIT,
      logLevel: values.QUOTEDESK_LOG_LEVEL,
    },
  };
}

function clusteredOf(values: z.output<typeof SCHEMA>): Clustered {
  return {
    cluster: {
      nodes: values.QUOTEDESK_OPENSEARCH ?? [],
      user: values.QUOTEDESK_OPENSEARCH_USER ?? null,
      password: values.QUOTEDESK_OPENSEARCH_PASSWORD ?? null,
      ca: null,
      prefix: values.QUOTEDESK_OPENSEARCH_PREFIX,
      shards: values.QUOTEDESK_OPENSEARCH_SHARDS,
      replicas: values.QUOTEDESK_OPENSEARCH_REPLICAS,
    },
    reads: values.QUOTEDESK_READS,
  };
}

/** "36h", "7d"; off: null. */
function millisecondsOf(time: string): number | null {
  return time === 'off' ? null : Number.parseInt(time, 10) * (time.endsWith('d') ? 24 : 1) * 3_600_000;
}
