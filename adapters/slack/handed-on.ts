/**
 * Questions under way, written down while several desks share a store: when a desk ends before it has said an answer,
 * another one asks the question again and looks whether the answer was posted after all.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Kit } from './kit.ts';
import { settle } from './owed.ts';
import { sayOwed } from './resume.ts';
import { describeError } from './serializers.ts';

/** A desk that has not said so for this long is gone, in milliseconds. */
const ALIVE_MS = 6_000;
const EVERY_MS = 2_000;

export const aliveLease = (desk: string): string => `alive:${desk}`;

export class HandedOn {
  readonly #kit: Kit;
  readonly #stopped = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Does nothing where no other desk shares what this one keeps. */
  async start(): Promise<void> {
    const { shared } = this.#kit.context;
    if (!shared) return;
    await this.#round();
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
    const { shared } = this.#kit.context;
    await shared?.leases.release(aliveLease(shared.leases.desk)).catch(() => undefined);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await delay(EVERY_MS, undefined, { signal }).catch(() => undefined);
      if (!signal.aborted) await this.#round();
    }
  }

  /** Says that this desk is there, and takes over what a desk that is not there left. Never rejects. */
  async #round(): Promise<void> {
    const { context, owed, logger } = this.#kit;
    const leases = context.shared?.leases;
    if (!leases) return;
    try {
      await leases.hold(aliveLease(leases.desk), ALIVE_MS);
      for (const [key, question] of await owed.entries()) {
        const { owner } = question;
        if (owner === leases.desk || (owner && (await leases.isHeld(aliveLease(owner))))) continue;
        // One desk of all takes it, and keeps it while it works on it.
        if (!(await leases.hold(`owed:${key}`, ALIVE_MS))) continue;
        await owed.set(key, { ...question, owner: leases.desk });
        logger.warn({ channel: question.channel }, 'a question that another desk left is answered here');
        void sayOwed(this.#kit, key, question)
          .catch((error: unknown) => {
            logger.error(
              { error: describeError(error) },
              'a question that another desk left could not be answered',
            );
          })
          .finally(() => void settle(this.#kit, key));
      }
    } catch (error) {
      logger.warn({ error: describeError(error) }, 'what other desks left could not be looked at');
    }
  }
}
