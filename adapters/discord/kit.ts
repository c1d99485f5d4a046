/** What the handlers of this adapter share. */
import type { Desk } from '../../src/index.ts';
import type { AdapterContext } from '../adapter.ts';
import type { Feedback } from '../feedback.ts';
import type { Logger } from '../logger.ts';
import type { PageStore, Presser } from '../page-store.ts';
import type { Alerts } from '../shared/alerts/alerts.ts';
import type { ChannelModes } from '../shared/channel-modes.ts';
import type { Recall } from '../shared/recall/recall.ts';
import type { KeyedStore } from '../shared/stores/keyed-store.ts';
import type { Caller } from './incoming.ts';
import type { Timing } from './limits.ts';
import type { Pace } from './pace.ts';
import type { DiscordCalls } from './rest.ts';
import type { DiscordSettings } from './settings.ts';
import type { Threads } from './threads.ts';
import type { UnderWay } from './under-way.ts';

export interface Kit {
  readonly settings: DiscordSettings;
  readonly context: AdapterContext;
  readonly logger: Logger;
  readonly calls: DiscordCalls;
  readonly pages: PageStore;
  readonly feedback: Feedback;
  readonly pace: Pace;
  readonly threads: Threads;
  /** Whether the bot answers mentions in each channel. */
  readonly modes: ChannelModes;
  readonly alerts: Alerts;
  readonly recall: Recall;
  readonly underWay: UnderWay;
  readonly timing: Timing;
  /** Keys of private answers that were shared: two quick presses share once. */
  readonly shared: KeyedStore<true>;
}

/** The desk of the place; a thread has the corpus of the channel that it hangs on. */
export function deskAt(
  kit: Kit,
  { guild, channel, parent }: Pick<Caller, 'guild' | 'channel' | 'parent'>,
): Desk {
  return kit.context.deskFor({ platform: 'discord', workspace: guild, channel: parent ?? channel });
}

export function presserOf(caller: Caller, desk: Desk): Presser {
  const { guild, channel, user } = caller;
  return { platform: 'discord', workspace: guild, channel, user, corpus: desk.name };
}
