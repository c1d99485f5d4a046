/** The connection to Redis, and what several desks share through it. Loaded where QUOTEDESK_REDIS is set. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { QuotedeskError } from '../../../src/index.ts';
import type { Logger } from '../../logger.ts';
import type { Stores } from './keyed-store.ts';
import { type Leases, redisLeases } from './leases.ts';
import { type RedisScripts, redisStores } from './redis-stores.ts';

/** What desks behind one address share. */
export interface SharedState {
  readonly stores: Stores;
  readonly leases: Leases;
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
  return {
    stores: redisStores(scripts, now),
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
