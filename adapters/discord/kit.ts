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
import type { Groups } from './groups.ts';
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
  readonly groups: Groups;
  readonly underWay: UnderWay;
  readonly timing: Timing;
  /** Keys of private answers that were shared: two quick presses share once. */
  readonly shared: KeyedStore<true>;
}

/** Whoever asks, where, and whether nobody else reads the answer. */
export interface Asker extends Pick<Caller, 'guild' | 'channel' | 'parent' | 'user' | 'roles'> {
  readonly alone: boolean;
}

/** The desk for somebody's question. */
export async function deskOf(kit: Kit, { guild, channel, parent, user, roles, alone }: Asker): Promise<Desk> {
  const groups = await kit.groups.of(guild, user, roles);
  const place = { platform: 'discord', workspace: guild, channel: parent ?? channel };
  return kit.context.deskFor({ ...place, groups, alone });
}

/** The desk for what everybody in a place reads and nobody in particular asked; a thread has the corpus of the channel that it hangs on. */
export function deskAt(
  kit: Kit,
  { guild, channel, parent }: Pick<Caller, 'guild' | 'channel' | 'parent'>,
): Desk {
  return kit.context.deskFor({ platform: 'discord', workspace: guild, channel: parent ?? channel });
}

export async function presserOf(kit: Kit, caller: Caller): Promise<Presser> {
  const { guild, channel, user, direct } = caller;
  const { name: corpus } = await deskOf(kit, { ...caller, alone: direct });
  const { name: ownCorpus } = await deskOf(kit, { ...caller, alone: true });
  return { platform: 'discord', workspace: guild, channel, user, corpus, ownCorpus };
}
