/** The connection to Redis, and what several desks share through it. Loaded where QUOTEDESK_REDIS is set. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { QuotedeskError } from '../../../src/index.ts';
import type { Logger } from '../../logger.ts';
import { MARK_LINES, MARKS_VERSION, type SharedMarks } from '../marks/marks.ts';
import type { Stores } from './keyed-store.ts';
import { type Leases, redisLeases } from './leases.ts';
import { eraseEverywhere, type RedisScripts, redisStores } from './redis-stores.ts';

/** What desks behind one address share. */
export interface SharedState {
  readonly stores: Stores;
  readonly leases: Leases;
  /** Lines of editors' marks, which `stores` knows nothing of: no erasing of what adapters remember takes them away. */
  readonly marks: SharedMarks;
  /** Deletes every entry that any desk keeps, whose key and value, as JSON, are such a text; marks stay. Gives how many. */
  erase(isSuch: (json: string) => boolean): Promise<number>;
  /** Whether Redis answers at this moment. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** A command that takes longer is given up, in milliseconds: acknowledgements wait for some of them. */
const PATIENCE_MS = 1_500;
const CONNECT_MS = 5_000;
const SLOWEST_RETRY_MS = 2_000;
const COMPLAINT_MS = 60_000;

/**
 * @param url redis://… or rediss://…
 * @throws QuotedeskError SETTINGS where the package is not installed or nothing answers there
 */
export async function openShared(url: string, now: () => Date, logger: Logger): Promise<SharedState> {
  const { createClient } = await import('@redis/client').catch(() => {
    throw new QuotedeskError(
      'SETTINGS',
      '- QUOTEDESK_REDIS needs the package @redis/client: npm install @redis/client.',
    );
  });
  const client = createClient({
    url,
    disableOfflineQueue: true,
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (tries: number) => Math.min(SLOWEST_RETRY_MS, 50 * 2 ** tries),
    },
  });
  let complained = Number.NEGATIVE_INFINITY;
  client.on('error', (error: unknown) => {
    if (performance.now() - complained < COMPLAINT_MS) return;
    complained = performance.now();
    logger.error({ code: codeOf(error) }, 'Redis cannot be reached; what desks share waits for it');
  });
  if (!(await within(client.connect(), CONNECT_MS).catch(() => false))) {
    client.destroy();
    throw new QuotedeskError('SETTINGS', '- QUOTEDESK_REDIS: no Redis answers at this address.');
  }
  const scripts: RedisScripts = {
    async eval(script, options) {
      const answer = await within(client.eval(script, options), PATIENCE_MS);
      if (answer === false) throw new Error('Redis did not answer in time');
      return answer.value;
    },
  };
  const desk = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
  const forMarks = redisStores(scripts, now);
  const marks = { lines: forMarks.open(MARK_LINES), version: forMarks.open(MARKS_VERSION) };
  return {
    stores: redisStores(scripts, now),
    marks,
    erase: (isSuch) => eraseEverywhere(scripts, now, isSuch, [MARK_LINES.name, MARKS_VERSION.name]),
    leases: redisLeases(scripts, desk),
    isReady: () =>
      within(client.ping(), PATIENCE_MS).then(
        (answer) => answer !== false,
        () => false,
      ),
    async close() {
      await within(client.close(), PATIENCE_MS).catch(() => undefined);
    },
  };
}

/** The value in an object, or false where it did not come within so many milliseconds. */
async function within<T>(promise: Promise<T>, ms: number): Promise<{ readonly value: T } | false> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([promise.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : 'unknown';
