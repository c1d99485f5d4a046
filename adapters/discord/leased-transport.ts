/**
 * A connection that one of several desks holds: Discord tells every connection of a bot everything. A desk that does not
 * have the lease waits for it.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import type { Leases } from '../shared/stores/leases.ts';
import { describeError } from './errors.ts';

export interface Transport {
  /** Resolves once questions arrive. */
  start(): Promise<number | null | undefined>;
  stop(deadlineMs: number): Promise<void>;
}

export interface LeaseTimes {
  readonly forMs: number;
  readonly everyMs: number;
}

const NAME = 'discord-gateway';
const TIMES: LeaseTimes = { forMs: 15_000, everyMs: 4_000 };

/** `open` makes a new connection, since one that was closed stays closed. */
export function leasedTransport(
  leases: Leases,
  open: () => Transport,
  { logger, refused }: { readonly logger: Logger; readonly refused: (error: unknown) => void },
  { forMs, everyMs }: LeaseTimes = TIMES,
): Transport {
  const stopped = new AbortController();
  let connection: Transport | null = null;
  let watching: Promise<void> = Promise.resolve();

  async function look(): Promise<void> {
    // A desk that cannot ask lets the lease run out, and lets go itself.
    const isOurs = await leases.hold(NAME, forMs).catch(() => false);
    if (isOurs && connection === null) {
      connection = open();
      await connection.start();
      logger.warn('this desk holds the connection to Discord');
    } else if (!isOurs && connection !== null) {
      const lost = connection;
      connection = null;
      logger.warn('another desk holds the connection to Discord');
      await lost.stop(everyMs);
    }
  }

  async function watch(): Promise<void> {
    const { signal } = stopped;
    while (!signal.aborted) {
      await delay(everyMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await look();
      } catch (error) {
        logger.error({ error: describeError(error) }, 'the connection to Discord could not be taken over');
        refused(error);
        return;
      }
    }
  }

  return {
    async start() {
      await look();
      watching = watch();
      return null;
    },
    async stop(deadlineMs) {
      stopped.abort();
      await watching;
      await connection?.stop(deadlineMs);
      await leases.release(NAME).catch(() => undefined);
    },
  };
}
