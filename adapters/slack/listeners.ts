/** Which handler hears what. Everything is acknowledged before the core is asked. */
import type { AllMiddlewareArgs, App, InstallationStore } from '@slack/bolt';
import { admission, type Verdict } from './admission.ts';
import { ACTIONS, ANY_CHOICE, ANY_EXAMPLE, ANY_SUGGESTION, CALLBACKS } from './controls.ts';
import { handleMessage } from './handle.ts';
import { handleAssistantThread, handleExample, handleHomeOpened } from './home.ts';
import type { Kit } from './kit.ts';
import { Marking } from './marking.ts';
import type { Modals } from './modals.ts';
import { choose, suggest, turnPage } from './press.ts';
import { handleCommand, handleShortcut } from './private.ts';
import { eventKey, type Press, readPress } from './receive.ts';
import { describeError } from './serializers.ts';
import { share } from './share.ts';
import { Thumbs } from './thumbs.ts';
import { handleLinks } from './unfurl.ts';
import type { Workspace } from './workspace.ts';

const REFUSED: Readonly<Record<Exclude<Verdict, 'admitted'>, string>> = {
  workspace: 'Quotedesk does not answer in this workspace.',
  outsider: 'Quotedesk answers people of its own workspace only.',
};

type Heard = Pick<AllMiddlewareArgs, 'client' | 'context'>;

export function listen(app: App, kit: Kit, modals: Modals, store: InstallationStore): void {
  const thumbs = new Thumbs(kit, modals);
  const marking = new Marking(kit);
  app.use(async ({ body, context, next, ...heard }) => {
    const home = { team: context.teamId ?? null, enterprise: context.enterpriseId ?? null };
    const verdict = admission(body, home, kit.settings.admission);
    if (verdict === 'admitted') return next();
    kit.logger.info({ verdict, team: home.team }, 'Slack: somebody who may not ask was not answered');
    const { ack } = heard as { ack?: (words?: string) => Promise<void> };
    await ack?.('command' in body ? REFUSED[verdict] : undefined);
  });
  // Bolt acknowledges events itself, before any of these runs.
  app.event('app_mention', ({ event, body, ...heard }) => handleMessage(kit, workspace(heard), event, body));
  app.event('message', ({ event, body, ...heard }) => handleMessage(kit, workspace(heard), event, body));
  app.event('app_home_opened', async ({ event, body, ...heard }) => {
    if (await kit.seen.claim(eventKey(body))) await handleHomeOpened(kit, workspace(heard), event);
  });
  app.event('assistant_thread_started', async ({ event, body, ...heard }) => {
    if (await kit.seen.claim(eventKey(body))) await handleAssistantThread(kit, workspace(heard), event);
  });
  app.event('link_shared', async ({ event, body, ...heard }) => {
    if (await kit.seen.claim(eventKey(body))) await handleLinks(kit, workspace(heard), event);
  });
  app.event('app_uninstalled', ({ context }) => forget(kit, store, context));
  app.event('tokens_revoked', async ({ event, context }) => {
    if (event.tokens.bot?.length) await forget(kit, store, context);
  });

  app.command(/.*/, ({ ack, body, ...heard }) =>
    handleCommand(kit, workspace(heard), body, (sign) => (sign ? ack(sign) : ack())),
  );
  app.shortcut(/.*/, async ({ ack, body, shortcut, ...heard }) => {
    if (shortcut.callback_id === CALLBACKS.checkMessage)
      await handleShortcut(kit, workspace(heard), body, () => ack());
    else await ack();
  });
  app.action(/.*/, async ({ ack, body, action, ...heard }) => {
    await ack();
    if (!('action_id' in action)) return;
    if (ANY_EXAMPLE.test(action.action_id)) return handleExample(kit, workspace(heard), body);
    const press = readPress(body);
    if (!press || !(await kit.seen.claim(press.key))) return;
    if (action.action_id === ACTIONS.thumbs) return thumbs.press(workspace(heard), press);
    if (action.action_id === ACTIONS.mark) return marking.open(workspace(heard), press);
    await pressed(kit, modals, workspace(heard), action.action_id, press);
  });
  app.view(/.*/, async ({ ack, body, view, ...heard }) => {
    if (view.callback_id === CALLBACKS.mark) {
      const show = await marking.submit(workspace(heard), body);
      await (show ? ack(show) : ack());
      return;
    }
    const kind =
      view.callback_id === CALLBACKS.check ? 'check' : view.callback_id === CALLBACKS.wrong ? 'wrong' : null;
    if (!kind) return ack();
    const { show, done } = await modals.submit(kind, workspace(heard), body);
    await (show ? ack(show) : ack());
    await done?.();
  });
  app.view({ callback_id: /.*/, type: 'view_closed' }, ({ ack }) => ack());
}

async function pressed(
  kit: Kit,
  modals: Modals,
  at: Workspace,
  actionId: string,
  press: Press,
): Promise<void> {
  switch (actionId) {
    case ACTIONS.next:
    case ACTIONS.previous:
      return turnPage(kit, at, press);
    case ACTIONS.share:
      return share(kit, at, press);
    case ACTIONS.check:
      return modals.open('check', at, press);
    case ACTIONS.wrong:
      return modals.open('wrong', at, press);
    default:
      if (ANY_CHOICE.test(actionId)) return choose(kit, at, press);
      if (ANY_SUGGESTION.test(actionId)) return suggest(kit, at, press);
  }
}

function workspace({ client, context }: Heard): Workspace {
  return {
    client,
    team: context.teamId ?? context.enterpriseId ?? '',
    botUserId: context.botUserId ?? null,
    retried: (context.retryNum ?? 0) > 0,
  };
}

/** A workspace that removed the app is forgotten, its token with it. */
async function forget(kit: Kit, store: InstallationStore, context: Heard['context']): Promise<void> {
  const gone = context.isEnterpriseInstall ? context.enterpriseId : context.teamId;
  if (gone)
    await kit.forgetWorkspace(gone).catch((error: unknown) => {
      kit.logger.error({ error: describeError(error) }, 'what is kept of a workspace could not be deleted');
    });
  if (!kit.settings.oauth) {
    kit.logger.error({}, 'Slack: the app was removed from the workspace; SLACK_BOT_TOKEN is void');
    return;
  }
  try {
    await store.deleteInstallation?.({
      teamId: context.teamId,
      enterpriseId: context.enterpriseId,
      isEnterpriseInstall: context.isEnterpriseInstall,
    });
  } catch (error) {
    kit.logger.error({ error: describeError(error) }, 'an installation could not be deleted');
  }
}
