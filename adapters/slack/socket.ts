/**
 * Keeps the Socket Mode connection. The SDK's own reconnecting waits five seconds each time and leaves rejections that
 * nobody catches, which end the process (node-slack-sdk issue 2656); so it is off, and this loop stands in its place.
 */
import { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { SocketModeReceiver } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { readFailure } from './failures.ts';
import { describeError } from './serializers.ts';

const SHORTEST_MS = 200;
const LONGEST_MS = 30_000;
/** Slack may never say hello. */
const HELLO_MS = 20_000;
const REFUSED_MS = 60_000;

export class SocketLink {
  readonly #receiver: SocketModeReceiver;
  readonly #logger: Logger;
  readonly #stopped = new AbortController();
  #connecting = false;

  constructor(receiver: SocketModeReceiver, logger: Logger) {
    this.#receiver = receiver;
    this.#logger = logger;
    const { client } = receiver;
    // A frame that is no object makes the SDK's own listener reject, unheard.
    const [listener] = client.listeners('ws_message');
    client.removeAllListeners('ws_message');
    client.on('ws_message', (...frame: unknown[]) => {
      Promise.resolve(listener?.apply(client, frame as [])).catch((error: unknown) => {
        this.#logger.warn({ error: describeError(error) }, 'a frame of the Slack socket was not understood');
      });
    });
    // With OAuth, Bolt serves the install page beside the socket, and leaves a port that is taken to end the process.
    const pages: unknown = Reflect.get(receiver, 'httpServer');
    if (pages instanceof Server)
      pages.on('error', (error) => {
        this.#logger.error({ error: describeError(error) }, 'SLACK_PORT: the install page cannot be served');
      });
    client.on('disconnected', () => {
      if (!this.#connecting && !this.#stopped.signal.aborted) void this.#reconnect();
    });
  }

  /** Resolves when Slack said hello. @throws the SDK's error when Slack refuses or patience ends. */
  async start(patienceMs: number): Promise<void> {
    let first = true;
    await this.#connect(performance.now() + patienceMs, () => {
      if (!first) return this.#receiver.client.start();
      first = false;
      return this.#receiver.start();
    });
  }

  /** Takes no more from Slack. Resolves when the socket is closed, at the latest after a second. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    const closed = new Promise((resolve) => this.#receiver.client.once('disconnected', resolve));
    await this.#receiver.stop();
    await Promise.race([closed, delay(1_000)]);
  }

  async #reconnect(): Promise<void> {
    this.#logger.warn({}, 'the Slack socket closed and is opened again');
    try {
      await this.#connect(Number.POSITIVE_INFINITY, () => this.#receiver.client.start());
      this.#logger.warn({}, 'the Slack socket is open again');
    } catch (error) {
      if (!this.#stopped.signal.aborted)
        this.#logger.error({ error: describeError(error) }, 'the Slack socket stays closed');
    }
  }

  async #connect(end: number, open: () => Promise<unknown>): Promise<void> {
    this.#connecting = true;
    const signal = this.#stopped.signal;
    try {
      for (let tries = 0; ; tries += 1) {
        signal.throwIfAborted();
        try {
          await this.#hello(open());
          return;
        } catch (error) {
          signal.throwIfAborted();
          const wait = waitAfter(error, tries, end === Number.POSITIVE_INFINITY);
          if (wait === null || performance.now() + wait > end) throw error;
          this.#logger.warn(
            { waitMs: Math.round(wait), error: describeError(error) },
            'Slack cannot be reached yet',
          );
          await delay(wait, undefined, { signal });
        }
      }
    } finally {
      this.#connecting = false;
    }
  }

  async #hello(opening: Promise<unknown>): Promise<void> {
    const late = new AbortController();
    const timeout = delay(HELLO_MS, undefined, { signal: late.signal }).then(() => {
      void this.#receiver.client.disconnect().catch(() => undefined);
      throw new SocketSilentError();
    });
    timeout.catch(() => undefined);
    try {
      await Promise.race([opening, timeout]);
    } finally {
      late.abort();
    }
  }
}

class SocketSilentError extends Error {
  override readonly name = 'SocketSilentError';
}

/** Milliseconds until the next try; null where a first start should give up. */
function waitAfter(error: unknown, tries: number, forever: boolean): number | null {
  const failure = error instanceof Error ? readFailure(error) : null;
  const backoff = Math.min(LONGEST_MS, SHORTEST_MS * 2 ** tries) * (0.75 + Math.random() / 2);
  // An SDK error without Slack's word is a socket that broke while it opened.
  const refused = failure?.type === 'refused' && error instanceof Error && 'data' in error;
  if (refused) return forever ? REFUSED_MS : null;
  if (failure?.type === 'limited') return failure.afterMs ?? backoff;
  return backoff;
}
