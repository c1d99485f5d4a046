/**
 * Alerts of one platform: made, listed, muted and deleted by people, told by the clock. A place hears of new statements at
 * most once an hour, or once a day; of each only once, also over restarts.
 *
 *   tick ─► due places ─► what is new? ─► written down as being told ─► posted ─► written down with the message's id
 *                                                │ the process ended here: looked for, and posted only where it is not
 */
import { randomBytes } from 'node:crypto';
import { type Desk, type DeskFor, quotationBlock } from '../../../src/index.ts';
import type { Logger } from '../../logger.ts';
import type { Recall } from '../recall/recall.ts';
import type { KeyedStore, Stores } from '../stores/keyed-store.ts';
import type { Leases } from '../stores/leases.ts';
import {
  type Alert,
  type AlertPlace,
  type AlertPost,
  type AlertSeen,
  alertStores,
  alertTitle,
  MOST_ALERTS,
} from './alert.ts';
import { type AlertMessage, alertMessage } from './alert-card.ts';
import { isNew, wordsKey } from './new-statements.ts';
import type { AlertWish } from './read-alert.ts';

/** What a platform does for its alerts. */
export interface AlertPoster {
  /** Gives the message's id. `key` names the message among all. @throws what the platform says */
  post(place: AlertPlace, message: AlertMessage, key: string): Promise<string>;
  /** Whether a message of that key stands there; null: it does not. @throws where nobody can look */
  find(place: AlertPlace, key: string): Promise<string | null>;
}

export interface AlertsOptions {
  readonly platform: string;
  readonly stores: Stores;
  /** Of several desks one tells; null: there is one desk. */
  readonly leases: Leases | null;
  readonly deskFor: DeskFor;
  readonly poster: AlertPoster;
  /** Amends what was told. */
  readonly recall: Recall;
  readonly now: () => Date;
  readonly logger: Logger;
}

const MINUTE_MS = 60_000;
/** Another desk tells alerts when the one that did has been silent for so long. */
const LEASE_MS = 3 * MINUTE_MS;
const HOUR_MS = 3_600_000;
/** Hour of the machine's day from which the daily digest is told. */
const DIGEST_HOUR = 8;
const MOST_IN_PLACE = 50;
/** Statements of one alert that one message shows; the rest are counted. */
const SHOWN = 8;
/** Newest statements that are looked at. */
const LOOKED_AT = 500;
/** Keys of words that one alert remembers. */
const REMEMBERED = 5_000;

export class Alerts {
  readonly #options: AlertsOptions;
  readonly #alerts: KeyedStore<Alert>;
  readonly #seen: KeyedStore<AlertSeen>;
  readonly #posts: KeyedStore<AlertPost>;
  readonly #clocks: KeyedStore<string>;
  #timer: NodeJS.Timeout | null = null;
  /** One tick after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(options: AlertsOptions) {
    const { stores, platform } = options;
    const kinds = alertStores(platform);
    this.#options = options;
    this.#alerts = stores.open(kinds.alerts);
    this.#seen = stores.open(kinds.seen);
    this.#posts = stores.open(kinds.posts);
    this.#clocks = stores.open(kinds.clocks);
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.tick(), MINUTE_MS).unref();
  }

  /** Resolves when what is being told is told. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#last;
    await this.#options.leases?.release(this.#lease).catch(() => undefined);
  }

  get #lease(): string {
    return `alerts:${this.#options.platform}`;
  }

  /** Null where the place has too many already. */
  async add(place: AlertPlace, user: string, wish: AlertWish): Promise<Alert | null> {
    const all = await this.#alerts.entries();
    if (all.length >= MOST_ALERTS || (await this.list(place)).length >= MOST_IN_PLACE) return null;
    const alert: Alert = {
      ...wish,
      platform: place.platform,
      workspace: place.workspace,
      channel: place.channel,
      id: randomBytes(3).toString('hex'),
      user,
      muted: false,
      made: this.#options.now().toISOString(),
    };
    await this.#alerts.set(alert.id, alert);
    await this.#begin(alert, this.#deskOf(place));
    return alert;
  }

  async list(place: AlertPlace): Promise<Alert[]> {
    const all = await this.#alerts.entries();
    return all.map(([, alert]) => alert).filter((alert) => samePlace(alert, place));
  }

  /** Null: no alert of that id is of this place. */
  async mute(place: AlertPlace, id: string, muted: boolean): Promise<Alert | null> {
    const alert = await this.#alerts.get(id);
    if (alert === null || !samePlace(alert, place)) return null;
    const changed = { ...alert, muted };
    await this.#alerts.set(id, changed);
    return changed;
  }

  async delete(place: AlertPlace, id: string): Promise<Alert | null> {
    const alert = await this.#alerts.get(id);
    if (alert === null || !samePlace(alert, place)) return null;
    await this.#alerts.delete(id);
    await this.#seen.delete(id);
    return alert;
  }

  /** Tells what is due. Never rejects. */
  tick(): Promise<void> {
    this.#last = this.#last.then(() => this.#tick()).catch((error: unknown) => this.#log(error));
    return this.#last;
  }

  async #tick(): Promise<void> {
    const { leases } = this.#options;
    if (leases && !(await leases.hold(this.#lease, LEASE_MS))) return;
    await this.#finish();
    const places = new Map<string, Alert[]>();
    for (const [, alert] of await this.#alerts.entries()) {
      const key = placeKey(alert);
      places.set(key, [...(places.get(key) ?? []), alert]);
    }
    for (const [key, alerts] of places) await this.#inPlace(key, alerts).catch((error) => this.#log(error));
  }

  async #inPlace(clock: string, alerts: readonly Alert[]): Promise<void> {
    const [first] = alerts;
    if (!first) return;
    const desk = this.#deskOf(first);
    // While articles are being read, old statements would look new.
    if ((await desk.status()).reading) return;
    const now = this.#options.now();
    const parts: AlertPost['parts'][number][] = [];
    const told = new Set<string>();
    const learnt: [Alert, AlertSeen][] = [];
    for (const alert of alerts) {
      const seen = await this.#seen.get(alert.id);
      if (!seen?.begun) {
        await this.#begin(alert, desk);
        continue;
      }
      if (alert.muted || isQuiet(alert, now) || !(await this.#isDue(clock, alert, now))) continue;
      const { statements, more } = await desk.watched(alert, LOOKED_AT);
      const known = new Set(seen.keys);
      const fresh = statements.filter((statement) => isNew(statement, alert, known, more));
      if (fresh.length === 0) continue;
      learnt.push([
        alert,
        { begun: true, keys: [...fresh.map(wordsKey), ...seen.keys].slice(0, REMEMBERED) },
      ]);
      const here = fresh.filter((statement) => unheard(wordsKey(statement), told));
      if (here.length > 0)
        parts.push({
          title: alertTitle(alert),
          statements: await desk.printed({
            blocks: here.slice(0, SHOWN).map((statement, i) => quotationBlock(statement, i + 1, null)),
          }),
          more: Math.max(0, here.length - SHOWN),
        });
    }
    if (parts.length > 0) await this.#tell(clock, first, parts, learnt, now);
  }

  /** Written down before it is posted: a process that ends in between never tells it twice. */
  async #tell(
    clock: string,
    place: AlertPlace,
    parts: AlertPost['parts'],
    learnt: readonly (readonly [Alert, AlertSeen])[],
    now: Date,
  ): Promise<void> {
    const key = randomBytes(12).toString('base64url');
    const { platform, workspace, channel } = place;
    const at = now.toISOString();
    await this.#posts.set(key, { platform, workspace, channel, at, parts });
    for (const [alert, seen] of learnt) await this.#seen.set(alert.id, seen);
    await this.#clocks.set(clock, at);
    if (learnt.some(([alert]) => alert.rhythm === 'daily')) await this.#clocks.set(`${clock}|daily`, at);
    await this.#options.stores.flush();
    await this.#post(key);
  }

  async #post(key: string): Promise<void> {
    const post = await this.#posts.get(key);
    if (post === null) return;
    const made = await alertMessage(this.#deskOf(post), post);
    // All of it was withdrawn before it could be told.
    if (made.card.status === 'not_found') return this.#posts.delete(key);
    await this.#told(key, post, await this.#options.poster.post(post, made, key));
  }

  /** It stands there: from now on it is amended as every answer is. */
  async #told(key: string, { parts, at: _, ...place }: AlertPost, message: string): Promise<void> {
    const { name: corpus } = this.#deskOf(place);
    const printed = parts.flatMap(({ statements }) => statements);
    const what = { printed, checked: false, corpus };
    await this.#options.recall.keep(key, { ...place, parent: null, message, user: '' }, what);
    await this.#posts.delete(key);
    await this.#options.stores.flush();
  }

  /** What was being told when a process ended, or the platform refused. */
  async #finish(): Promise<void> {
    for (const [key, post] of await this.#posts.entries()) {
      if (this.#options.now().getTime() - Date.parse(post.at) > 24 * HOUR_MS) {
        await this.#posts.delete(key);
        continue;
      }
      try {
        const message = await this.#options.poster.find(post, key);
        if (message !== null) await this.#told(key, post, message);
        else await this.#post(key);
      } catch (error) {
        this.#log(error);
      }
    }
  }

  /** All that the archive holds now is old to a new alert. */
  async #begin(alert: Alert, desk: Desk): Promise<void> {
    const { statements, complete } = await desk.watched(alert, LOOKED_AT);
    await this.#seen.set(alert.id, { begun: complete, keys: complete ? statements.map(wordsKey) : [] });
  }

  async #isDue(clock: string, { rhythm }: Alert, now: Date): Promise<boolean> {
    const last = await this.#clocks.get(clock);
    const hourly = last === null || now.getTime() - Date.parse(last) >= HOUR_MS;
    if (rhythm === 'hourly') return hourly;
    const digest = await this.#clocks.get(`${clock}|daily`);
    const today = digest !== null && new Date(digest).toDateString() === now.toDateString();
    return hourly && !today && now.getHours() >= DIGEST_HOUR;
  }

  #deskOf(place: AlertPlace): Desk {
    const { platform, workspace, channel } = place;
    return this.#options.deskFor({ platform, workspace, channel });
  }

  #log(error: unknown): void {
    const name = error instanceof Error ? error.name : 'unknown';
    this.#options.logger.error({ error: { name } }, 'an alert could not be told');
  }
}

/** True for the first of a key. */
function unheard(key: string, told: Set<string>): boolean {
  if (told.has(key)) return false;
  told.add(key);
  return true;
}

/** "from 22 to 7" goes over midnight. */
function isQuiet({ quiet }: Alert, now: Date): boolean {
  if (quiet === null) return false;
  const hour = now.getHours();
  const { from, to } = quiet;
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

const placeKey = ({ workspace, channel }: AlertPlace): string => `${workspace ?? ''}|${channel}`;

const samePlace = (a: AlertPlace, b: AlertPlace): boolean =>
  a.platform === b.platform && a.workspace === b.workspace && a.channel === b.channel;
