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
import type { Members } from './members.ts';
import type { Owed } from './owed-store.ts';
import type { Seen } from './seen.ts';
import type { Sender } from './send.ts';
import type { SlackSettings } from './settings.ts';
import type { Threads } from './threads.ts';
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
  /** Answers that the process before this one could not say any more, by their keys. */
  readonly owed: KeyedStore<Owed>;
  /** A workspace to speak in without having been asked; null: it is not ours, or not any more. */
  readonly workspaceOf: (team: string) => Promise<Workspace | null>;
}

export function deskAt(kit: Kit, team: string, channel: string | null): Desk {
  const place: Place = { platform: PLATFORM, workspace: team || null, channel };
  return kit.context.deskFor(place);
}

export function presserAt(kit: Kit, team: string, channel: string, user: string): Presser {
  return {
    platform: PLATFORM,
    workspace: team || null,
    channel,
    user,
    corpus: deskAt(kit, team, channel).name,
  };
}
