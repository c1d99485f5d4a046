/** What all handlers share: the parts of one running adapter. */
import type { Desk, Place } from '../../src/index.ts';
import type { AdapterContext } from '../adapter.ts';
import type { Feedback } from '../feedback.ts';
import type { Logger } from '../logger.ts';
import type { PageStore, Presser } from '../page-store.ts';
import type { Seen } from './seen.ts';
import type { Sender } from './send.ts';
import type { SlackSettings } from './settings.ts';
import type { Threads } from './threads.ts';
import type { Work } from './work.ts';

export const PLATFORM = 'slack';

export interface Kit {
  readonly settings: SlackSettings;
  readonly context: AdapterContext;
  readonly logger: Logger;
  readonly pages: PageStore;
  readonly seen: Seen;
  readonly threads: Threads;
  readonly work: Work;
  readonly sender: Sender;
  readonly feedback: Feedback;
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
