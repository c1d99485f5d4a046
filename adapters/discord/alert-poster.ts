/** Alerts in Discord: told, and found again. */
import type { AlertPlace } from '../shared/alerts/alert.ts';
import type { AlertMessage } from '../shared/alerts/alert-card.ts';
import type { AlertPoster } from '../shared/alerts/alerts.ts';
import { deskAt, type Kit } from './kit.ts';
import { FIRST, postedShown, present } from './present.ts';
import type { MessageBody } from './rest.ts';

export function discordAlertPoster(kit: () => Kit): AlertPoster {
  return {
    async post(place, message, key) {
      const { calls } = kit();
      const id = await calls.sendMessage(place.channel, await body(kit(), place, message, key), null);
      if (id === null) throw new Error('Discord did not say which message it made');
      return id;
    },
    find: ({ channel }, key) => kit().calls.findMessage(channel, key),
  };
}

/** The key stands in its buttons, by which the message is found again. */
function body(
  kit: Kit,
  { workspace, channel }: AlertPlace,
  message: AlertMessage,
  key: string,
): Promise<MessageBody> {
  const asked = postedShown(message, { workspace, channel, user: '' });
  const desk = deskAt(kit, { guild: workspace, channel, parent: null });
  return present(kit.pages, desk, asked, FIRST, { newKey: key, share: false });
}
