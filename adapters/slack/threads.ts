/** The threads that the desk is in, so that replies there need no mention. They outlive restarts. */
import type { KeyedStore, StoreOptions } from '../shared/stores/keyed-store.ts';

const FORTNIGHT = 14 * 86_400_000;

export const joinedThreads: StoreOptions<true> = {
  name: 'slack-joined-threads',
  max: 5_000,
  maxAge: FORTNIGHT,
  parse: (value) => (value === true ? true : null),
};

export class Threads {
  readonly #kept: KeyedStore<true>;

  constructor(kept: KeyedStore<true>) {
    this.#kept = kept;
  }

  join(team: string, channel: string, thread: string): Promise<void> {
    return this.#kept.set(keyOf(team, channel, thread), true);
  }

  async has(team: string, channel: string, thread: string): Promise<boolean> {
    return (await this.#kept.get(keyOf(team, channel, thread))) !== null;
  }
}

function keyOf(team: string, channel: string, thread: string): string {
  return `${team}:${channel}:${thread}`;
}
