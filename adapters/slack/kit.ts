/** What all handlers share: the parts of one running adapter. */
import type { Desk, Place } from '../../src/index.ts';
import type { AdapterContext } from '../adapter.ts';
import type { Feedback } from '../feedback.ts';
import type { Logger } from '../logger.ts';
import type { PageStore, Presser } from '../page-store.ts';
import type { Alerts } from '../shared/alerts/alerts.ts';
import type { ChannelModes } from '../shared/channel-modes.ts';
import type { Recall } from '../shared/recall/recall.ts';
import type { KeyedStore } from '../shared/stores/keyed-store.ts';
import type { Groups } from './groups.ts';
import type { Members } from './members.ts';
import type { Owed } from './owed-store.ts';
import type { Seen } from './seen.ts';
import type { Sender } from './send.ts';
import type { SlackSettings } from './settings.ts';
import type { Threads } from './threads.ts';
import type { Opened } from './windows.ts';
import type { Work } from './work.ts';
import type { Workspace } from './workspace.ts';

export const PLATFORM = 'slack';

export interface Kit {
  readonly settings: SlackSettings;
  readonly context: AdapterContext;
  readonly logger: Logger;
  readonly pages: PageStore;
  readonly seen: Seen;
  readonly threads: Threads;
  /** What open windows came from, by the keys in them. */
  readonly windows: KeyedStore<Opened>;
  /** When the desk speaks in each channel. */
  readonly modes: ChannelModes;
  readonly alerts: Alerts;
  readonly recall: Recall;
  readonly work: Work;
  readonly sender: Sender;
  readonly feedback: Feedback;
  /** Lets go of all that is kept of a workspace. */
  readonly forgetWorkspace: (team: string) => Promise<void>;
  readonly members: Members;
  readonly groups: Groups;
  /** Answers that the process before this one could not say any more, by their keys. */
  readonly owed: KeyedStore<Owed>;
  /** A workspace to speak in without having been asked; null: it is not ours, or not any more. */
  readonly workspaceOf: (team: string) => Promise<Workspace | null>;
}

/** Whoever asks, where, and whether nobody else reads the answer. */
export interface Asker {
  readonly team: string;
  readonly channel: string | null;
  readonly user: string;
  readonly hidden: boolean;
}

const isDirect = (channel: string | null): boolean => channel === null || /^[DU]/.test(channel);

/** The desk for somebody's question. */
export async function deskOf(kit: Kit, { team, channel, user, hidden }: Asker): Promise<Desk> {
  const groups = await kit.groups.of(team, user);
  const place: Place = { platform: PLATFORM, workspace: team || null, channel };
  return kit.context.deskFor({ ...place, groups, alone: hidden || isDirect(channel) });
}

/** The desk for what everybody in a channel reads and nobody in particular asked. */
export function deskAt(kit: Kit, team: string, channel: string | null): Desk {
  const place: Place = { platform: PLATFORM, workspace: team || null, channel };
  return kit.context.deskFor(place);
}

export async function presserAt(kit: Kit, team: string, channel: string, user: string): Promise<Presser> {
  const asker = { team, channel, user };
  return {
    platform: PLATFORM,
    workspace: team || null,
    channel,
    user,
    corpus: (await deskOf(kit, { ...asker, hidden: false })).name,
    ownCorpus: (await deskOf(kit, { ...asker, hidden: true })).name,
  };
}
