/** Starts adapters, and stops everything in order: adapters first (they finish what is under way), then the desks. */
import { closeSync } from 'node:fs';
import closeWithGrace from 'close-with-grace';
import type { Adapter } from './adapter.ts';
import type { Logger } from './logger.ts';

/** An answer under way has this long to be finished or handed back; a second signal leaves at once. */
const STOP_DEADLINE_MS = 10_000;

/** A process that has a handler for these goes on at the very fault that raised them, for ever. */
const CRASHES = ['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV'] as const;

export interface Running {
  /** Stops as a signal would. */
  stop(): void;
}

/** What comes before the adapters are stopped, and how long it takes in milliseconds. */
export interface Draining {
  readonly drain?: () => Promise<void>;
  readonly drainMs?: number;
}

/**
 * Starts the adapters one after the other.
 * @throws what an adapter's start rejected with, after those already started are stopped again.
 */
export async function runAdapters(
  adapters: readonly Adapter[],
  close: () => Promise<void>,
  logger: Logger,
  { drain = async () => {}, drainMs = 0 }: Draining = {},
): Promise<Running> {
  const started: Adapter[] = [];
  const stopAll = async () => {
    const stops = await Promise.allSettled(started.map((adapter) => adapter.stop(STOP_DEADLINE_MS - 1_000)));
    for (const [i, stop] of stops.entries())
      if (stop.status === 'rejected')
        logger.error({ err: stop.reason, adapter: started[i]?.name }, 'stop failed');
    await close();
  };
  const grace = closeWithGrace(
    {
      delay: STOP_DEADLINE_MS + drainMs,
      logger: false,
      skip: [...CRASHES],
      onSecondSignal: () => process.exit(1),
    },
    async ({ err, signal }) => {
      if (err) logger.error({ err }, 'leaving because of an unexpected error');
      else if (signal) logger.info({ signal }, 'stopping');
      // Whoever sends questions here hears first that they should go elsewhere.
      if (!err) await drain();
      await stopAll();
      // Where a platform has refused us, leaving is no success.
      if (process.exitCode) process.exit();
    },
  );
  try {
    for (const adapter of adapters) {
      await adapter.start();
      started.push(adapter);
      logger.info({ adapter: adapter.name }, 'started');
    }
  } catch (error) {
    grace.uninstall();
    await stopAll();
    throw error;
  }
  return { stop: () => grace.close() };
}

/** Node sets its terminal back when it leaves, and aborts where the terminal is gone; what is closed it leaves alone. */
export function letGoOfStdio(): void {
  process.once('exit', () => {
    for (const descriptor of [0, 1, 2])
      try {
        closeSync(descriptor);
      } catch {
        // It was closed already.
      }
  });
}
