/**
 * Posted answers whose sources changed: amended in place, and whoever asked is told, once each. Several times a minute:
 *
 *   what was posted ─► has anything that it prints changed? ─► amended ─► written down ─► the one who asked is told
 *                                                               │ refused for good: written down, logged, told all the same
 *
 * A process that ends in between amends the message to the same words again; nobody is told twice.
 */
import { setImmediate } from 'node:timers/promises';
import type { Card, Desk } from '../../../src/index.ts';
import type { Logger } from '../../logger.ts';
import type { KeyedStore, Stores } from '../stores/keyed-store.ts';
import type { Leases } from '../stores/leases.ts';
import { type Amended, amendedCard, type Recalled } from './amended-card.ts';
import { MOST_PRINTED, type Posted, postedMessages } from './posted.ts';

/** What a platform does for it. */
export interface RecallPoster {
  /** @throws what the platform says */
  amend(posted: Posted, amended: Amended, key: string): Promise<void>;
  /** Tells one person alone, in one message. @throws what the platform says */
  tell(recalled: readonly Recalled[]): Promise<void>;
  /** The platform's word for why it will never do what it refused; null: it may do it later. */
  refusal(error: unknown): string | null;
}

export interface RecallOptions {
  readonly platform: string;
  readonly stores: Stores;
  /** Of several desks one amends; null: there is one desk. */
  readonly leases: Leases | null;
  /** The desk that a message was answered from; null: it is not open any more. */
  readonly deskOf: (posted: Posted) => Desk | null;
  readonly poster: RecallPoster;
  /** Days that a message is kept. */
  readonly days: number;
  readonly now: () => Date;
  readonly logger: Logger;
}

const EVERY_MS = 20_000;
/** Another desk amends when the one that did has been silent for so long: what changed is amended within a minute all the same. */
const LEASE_MS = 40_000;
/** How often the one that amends says so, however long the platform takes. */
const RENEW_MS = 10_000;
/** Messages that are looked at in one go, and that are amended at once. */
const LOOKED_AT = 100;
const AT_ONCE = 4;

type Entry = readonly [key: string, posted: Posted];
/** Where a message stands, and who asked for it. */
export type Place = Pick<Posted, 'platform' | 'workspace' | 'channel' | 'parent' | 'message' | 'user'>;

export class Recall {
  readonly #options: RecallOptions;
  readonly #posted: KeyedStore<Posted>;
  #timer: NodeJS.Timeout | null = null;
  #stopping = false;
  /** Whether this desk was the one that amends when it last asked. */
  #wasOurs = false;
  /** One round after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: RecallOptions) {
    this.#options = options;
    this.#posted = options.stores.open(postedMessages(options.platform, options.days));
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.tick(), EVERY_MS).unref();
    void this.tick();
  }

  /** Resolves when what is being amended is amended; the rest waits for the next start. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#last;
    await this.#options.leases?.release(this.#lease).catch(() => undefined);
  }

  /**
   * Keeps what a message prints from now on, in the place of what is kept under this key. `sources`: articles on which its
   * verdicts rest. Never rejects.
   */
  async remember(
    key: string,
    place: Place,
    { card, sources = [] }: { readonly card: Card; readonly sources?: readonly string[] | undefined },
    desk: Desk,
  ): Promise<void> {
    try {
      const checked = card.blocks.some(({ type }) => type === 'verdict');
      const printed = await desk.printed(card, checked ? sources : []);
      await this.keep(key, place, { printed, checked, corpus: desk.name });
    } catch (error) {
      this.#log(error, 'what an answer prints could not be written down');
    }
  }

  /** The same where it is known what the message prints. @throws what the store says */
  async keep(
    key: string,
    place: Place,
    { printed, ...what }: Pick<Posted, 'printed' | 'checked' | 'corpus' | 'preview'>,
  ): Promise<void> {
    if (printed.length === 0 || printed.length > MOST_PRINTED) return this.#posted.delete(key);
    await this.#posted.set(key, { ...place, ...what, at: this.#options.now().toISOString(), printed });
  }

  /** The message of this key shows something else from now on. Never rejects. */
  async drop(key: string): Promise<void> {
    await this.#posted
      .delete(key)
      .catch((error: unknown) => this.#log(error, 'what an answer printed could not be let go'));
  }

  /** Amends what has changed, as the clock does. Never rejects. */
  tick(): Promise<void> {
    this.#last = this.#last.then(() => this.#tick()).catch((error: unknown) => this.#failed(error));
    return this.#last;
  }

  get #lease(): string {
    return `recall:${this.#options.platform}`;
  }

  async #isOurs(): Promise<boolean> {
    const { leases } = this.#options;
    return !this.#stopping && (leases === null || (await leases.hold(this.#lease, LEASE_MS)));
  }

  async #tick(): Promise<void> {
    const isOurs = await this.#isOurs();
    const isNew = isOurs && !this.#wasOurs;
    this.#wasOurs = isOurs;
    if (!isOurs) return;
    // What the desk that amended before this one left behind.
    if (isNew) await this.#sayUnknown();
    const renewing = setInterval(() => void this.#isOurs().catch(() => undefined), RENEW_MS).unref();
    try {
      await this.#round();
    } finally {
      clearInterval(renewing);
    }
  }

  async #round(): Promise<void> {
    const told = await this.#untold();
    const changed = await this.#changed();
    await inParallel(changed, AT_ONCE, async ([key, posted]) => {
      if (!(await this.#isOurs())) return;
      const recalled = await this.#amend(key, posted).catch((error: unknown) => {
        this.#log(error, 'a posted answer could not be amended; it is tried again');
        return null;
      });
      if (recalled !== null && recalled.sentences.length > 0) told.push([key, recalled]);
    });
    if (told.length === 0 && changed.length === 0) return;
    await this.#options.stores.flush();
    await this.#tell(told);
  }

  /** Messages of which something is not as it was when they were last amended. */
  async #changed(): Promise<Entry[]> {
    const byDesk = new Map<Desk, Entry[]>();
    for (const entry of await this.#posted.entries()) {
      const desk = this.#options.deskOf(entry[1]);
      if (desk !== null) byDesk.set(desk, [...(byDesk.get(desk) ?? []), entry]);
    }
    const changed: Entry[] = [];
    for (const [desk, entries] of byDesk)
      for (let from = 0; from < entries.length; from += LOOKED_AT) {
        const some = entries.slice(from, from + LOOKED_AT);
        const states = await desk.printedStates(some.flatMap(([, { printed }]) => printed));
        if (states === null) break;
        let at = 0;
        for (const entry of some) {
          const { printed, states: known } = entry[1];
          const now = states.slice(at, at + printed.length);
          at += printed.length;
          if (now.some((state, i) => state !== (known?.[i] ?? ''))) changed.push(entry);
        }
        await setImmediate();
      }
    return changed;
  }

  /** Gives what is to be told of it; null: it has changed meanwhile. @throws what the platform says for now */
  async #amend(key: string, posted: Posted): Promise<Recalled | null> {
    const { deskOf, poster, now, logger } = this.#options;
    const shown = (await deskOf(posted)?.show(posted.printed)) ?? [];
    if (shown.length === 0) return null;
    let isAmended = false;
    let refused = posted.refused;
    if (posted.message !== null && refused === undefined)
      try {
        await poster.amend(posted, amendedCard(posted, shown, now()), key);
        isAmended = true;
      } catch (error) {
        const word = poster.refusal(error);
        if (word === null) throw error;
        refused = word;
        const { channel, message } = posted;
        logger.warn({ channel, message, reason: word }, 'a posted answer cannot be amended any more');
      }
    // A turned page is another message under the same key.
    const kept = await this.#posted.get(key);
    if (kept === null || kept.at !== posted.at) return null;
    const fresh = shown.filter(({ state }, i) => state !== '' && state !== (posted.states?.[i] ?? ''));
    const sentences = posted.user === '' ? [] : [...new Set(fresh.flatMap(({ sentence }) => sentence ?? []))];
    await this.#posted.set(
      key,
      {
        ...posted,
        states: shown.map(({ state }) => state),
        ...(refused === undefined ? {} : { refused }),
        ...(sentences.length === 0 ? {} : { telling: 'now' as const }),
      },
      { keepAge: true },
    );
    return { posted, isAmended, sentences };
  }

  /** One message for each person. That it is being told stands in the store: who may have been told is not told again. */
  async #tell(told: readonly (readonly [string, Recalled])[]): Promise<void> {
    const people = new Map<string, (readonly [string, Recalled])[]>();
    for (const one of told) {
      const { workspace, user } = one[1].posted;
      const person = JSON.stringify([workspace, user]);
      people.set(person, [...(people.get(person) ?? []), one]);
    }
    await inParallel([...people.values()], AT_ONCE, async (all) => {
      try {
        await this.#options.poster.tell(all.map(([, recalled]) => recalled));
      } catch (error) {
        const word = this.#options.poster.refusal(error);
        const again = word === null ? '; it is tried again' : '';
        this.#log(error, `somebody could not be told that an answer has changed${again}`);
        for (const [key] of all) await this.#setTelling(key, word === null ? 'later' : null);
        return;
      }
      for (const [key] of all) await this.#setTelling(key, null);
    });
  }

  /** What the platform could not be told for a while. */
  async #untold(): Promise<(readonly [string, Recalled])[]> {
    const untold: (readonly [string, Recalled])[] = [];
    for (const [key, posted] of await this.#posted.entries()) {
      if (posted.telling !== 'later') continue;
      const shown = (await this.#options.deskOf(posted)?.show(posted.printed)) ?? [];
      const sentences = [...new Set(shown.flatMap(({ sentence }) => sentence ?? []))];
      const isAmended = posted.message !== null && posted.refused === undefined;
      if (sentences.length > 0) untold.push([key, { posted, isAmended, sentences }]);
      await this.#setTelling(key, sentences.length > 0 ? 'now' : null);
    }
    return untold;
  }

  /** null: there is nothing to tell any more. */
  async #setTelling(key: string, telling: Posted['telling'] | null): Promise<void> {
    const posted = await this.#posted.get(key);
    if (posted === null) return;
    const { telling: _, ...rest } = posted;
    await this.#posted.set(key, { ...rest, ...(telling ? { telling } : {}) }, { keepAge: true });
  }

  /** A process ended while it told somebody. */
  async #sayUnknown(): Promise<void> {
    for (const [key, { telling, channel, message }] of await this.#posted.entries())
      if (telling === 'now') {
        this.#options.logger.warn(
          { channel, message },
          'whether somebody heard that an answer has changed is not known: the desk ended while it told it',
        );
        await this.#setTelling(key, null);
      }
  }

  #failed(error: unknown): void {
    this.#log(error, 'posted answers could not be looked at');
  }

  #log(error: unknown, sentence: string): void {
    const name = error instanceof Error ? error.name : 'unknown';
    this.#options.logger.error({ error: { name } }, sentence);
  }
}

async function inParallel<T>(
  list: readonly T[],
  most: number,
  run: (one: T) => Promise<void>,
): Promise<void> {
  const rest = [...list];
  const lane = async () => {
    for (let one = rest.shift(); one !== undefined; one = rest.shift()) await run(one);
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, lane));
}
