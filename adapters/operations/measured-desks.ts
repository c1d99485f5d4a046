/** The same desks, whose answers are counted. */
import type { Desk, Reply } from '../../src/index.ts';
import { QuotedeskError } from '../../src/index.ts';
import type { Metrics } from './metrics.ts';

export class MeasuredDesks {
  readonly #metrics: Metrics;
  readonly #known = new WeakMap<Desk, Map<string, Desk>>();

  constructor(metrics: Metrics) {
    this.#metrics = metrics;
  }

  /** One for each desk and platform: whoever compares desks finds the same. */
  of(desk: Desk, platform: string): Desk {
    const own = this.#known.get(desk) ?? new Map<string, Desk>();
    this.#known.set(desk, own);
    const known = own.get(platform) ?? this.#measured(desk, platform);
    own.set(platform, known);
    return known;
  }

  #measured(desk: Desk, platform: string): Desk {
    const counted = async <T extends Pick<Reply, 'answer'>>(asked: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      try {
        const reply = await asked();
        this.#metrics.answered(platform, reply.answer, performance.now() - began);
        return reply;
      } catch (error) {
        // What the asker can mend is no fault.
        if (!(error instanceof QuotedeskError)) this.#metrics.failed(platform);
        throw error;
      }
    };
    const own: Partial<Desk> = {
      ask: (request) => counted(() => desk.ask(request)),
      check: (text, speaker) => counted(() => desk.check(text, speaker)),
      said: (request) => counted(() => desk.said(request)),
      whoSaid: (quotation, options) => counted(() => desk.whoSaid(quotation, options)),
    };
    return new Proxy(desk, {
      get(target, name) {
        const value: unknown = Reflect.get(own, name) ?? Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }
}
