/**
 * Calls to Slack with patience. The SDK's own retries are off: they repeat a post whose answer was lost, which makes a
 * second answer, and they halt every call of a token when one channel is full.
 *
 *   call ──► Slack ──► ok ───────────────────────────────► value
 *              │
 *              ├─ rate limited ─► wait as long as Slack says ──┐
 *              ├─ surely not received ─► wait, longer each time┤
 *              ├─ perhaps received ─► look for it: there? ──► value
 *              │                       not there ──────────────┤
 *              │                       may not look ─► throw UnknownFateError
 *              └─ refused ─► throw            again, until patience ends
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../logger.ts';
import { type Failure, readFailure } from './failures.ts';
import { describeError } from './serializers.ts';

export interface CallOptions<T> {
  /** Calls of one lane go one after the other: Slack takes about one post a second a channel. */
  readonly lane?: string;
  /** Milliseconds, from now; default: the caller's. */
  readonly patience?: number;
  /** Milliseconds for which Slack's own "not now" is obeyed; default: `patience`. */
  readonly limitedPatience?: number;
  /** Ends the waiting, not a request that is on its way. */
  readonly signal?: AbortSignal;
  /** Looks whether an earlier try was received after all. Without it such a try counts as not received. */
  readonly find?: () => Promise<T | null>;
  /** Looks before the first try, too. */
  readonly findFirst?: boolean;
}

export interface CallerOptions {
  readonly logger: Logger;
  readonly patience: number;
  /** First wait after a failure; doubles up to `longest`. */
  readonly shortest?: number;
  readonly longest?: number;
}

/** A call may have been received, and Slack does not let us look: a second try could say it twice. */
export class UnknownFateError extends Error {
  override readonly name = 'UnknownFateError';
}

export class Caller {
  readonly #logger: Logger;
  readonly #patience: number;
  readonly #shortest: number;
  readonly #longest: number;
  readonly #lanes = new Map<string, Promise<unknown>>();

  constructor({ logger, patience, shortest = 400, longest = 10_000 }: CallerOptions) {
    this.#logger = logger;
    this.#patience = patience;
    this.#shortest = shortest;
    this.#longest = longest;
  }

  /** @throws the SDK's error when Slack refuses, or patience ends; the signal's reason when it is aborted. */
  call<T>(what: string, run: () => Promise<T>, options: CallOptions<T> = {}): Promise<T> {
    const { patience = this.#patience, limitedPatience = patience } = options;
    const now = performance.now();
    const ends = { limited: now + limitedPatience, other: now + patience };
    const go = () => this.#insist(what, run, ends, options);
    return options.lane === undefined ? go() : this.#inLane(options.lane, go);
  }

  #inLane<T>(lane: string, go: () => Promise<T>): Promise<T> {
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const result = before.then(go, go);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#lanes.set(lane, settled);
    void settled.then(() => {
      if (this.#lanes.get(lane) === settled) this.#lanes.delete(lane);
    });
    return result;
  }

  async #insist<T>(
    what: string,
    run: () => Promise<T>,
    ends: { readonly limited: number; readonly other: number },
    options: CallOptions<T>,
  ): Promise<T> {
    let uncertain = options.findFirst === true;
    let lost = false;
    for (let tries = 0; ; tries += 1) {
      options.signal?.throwIfAborted();
      if (uncertain && options.find) {
        const found = await this.#found(options.find, lost, ends.other, options.signal);
        if (found !== null) return found;
        options.signal?.throwIfAborted();
      }
      try {
        return await run();
      } catch (error) {
        const failure = readFailure(error);
        const wait = this.#wait(failure, tries);
        if (
          wait === null ||
          performance.now() + wait > (failure.type === 'limited' ? ends.limited : ends.other)
        )
          throw error;
        if (failure.type === 'lost') uncertain = lost = true;
        this.#logger.warn(
          { call: what, waitMs: Math.round(wait), error: describeError(error) },
          'Slack is asked again',
        );
        await delay(wait, undefined, options.signal ? { signal: options.signal } : {});
      }
    }
  }

  /** `lost`: an earlier try may have been received; without a look nothing is repeated. */
  async #found<T>(
    find: () => Promise<T | null>,
    lost: boolean,
    end: number,
    signal: AbortSignal | undefined,
  ): Promise<T | null> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await find();
      } catch (error) {
        if (!lost) return null;
        const wait = this.#wait(readFailure(error), tries);
        if (wait === null || performance.now() + wait > end)
          throw new UnknownFateError('it may have been received', { cause: error });
        await delay(wait, undefined, signal ? { signal } : {});
      }
    }
  }

  /** Milliseconds until the next try; null: there is no use in one. */
  #wait(failure: Failure, tries: number): number | null {
    if (failure.type === 'refused') return null;
    const backoff = Math.min(this.#longest, this.#shortest * 2 ** tries) * (0.75 + Math.random() / 2);
    return failure.type === 'limited' ? (failure.afterMs ?? backoff) : backoff;
  }
}
