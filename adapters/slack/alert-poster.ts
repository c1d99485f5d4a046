/** Alerts in Slack: told, and found again. */
import type { AlertPlace } from '../shared/alerts/alert.ts';
import type { AlertMessage } from '../shared/alerts/alert-card.ts';
import type { AlertPoster } from '../shared/alerts/alerts.ts';
import { type Ask, present } from './answer.ts';
import { findPosted } from './find-posted.ts';
import { deskAt, type Kit } from './kit.ts';
import type { PostTarget } from './post-target.ts';
import type { Workspace } from './workspace.ts';

export function slackAlertPoster(kit: () => Kit): AlertPoster {
  const workspace = async ({ workspace }: AlertPlace): Promise<Workspace> => {
    const at = await kit().workspaceOf(workspace ?? '');
    if (at === null) throw new Error('a workspace is not ours any more');
    return at;
  };
  const target = ({ channel }: AlertPlace, key: string): PostTarget => ({
    channel,
    threadTs: null,
    user: '',
    key: `alert:${key}`,
    since: null,
  });
  return {
    async post(place, message, key) {
      const at = await workspace(place);
      return kit().sender.postForGood(at, target(place, key), await said(kit(), place, message, key));
    },
    async find(place, key) {
      const at = await workspace(place);
      return (await findPosted(at.client, target(place, key)))?.ts ?? null;
    },
  };
}

function said(kit: Kit, { workspace, channel }: AlertPlace, { card, sources }: AlertMessage, key: string) {
  const ask: Ask = {
    question: card.message,
    report: { card, sources },
    conversation: null,
    team: workspace ?? '',
    channel,
    // Nobody asked: anybody who sees it may turn its pages.
    user: '',
    checked: true,
    hidden: false,
  };
  return present(kit, deskAt(kit, ask.team, channel), ask, card, { key });
}
