/** Bolt, set up from the settings: one of two receivers, and the same listeners behind both. */
import {
  App,
  type AppOptions,
  type Logger as BoltLogger,
  HTTPReceiver,
  type InstallationStore,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { guard } from './http-guard.ts';
import { installationPages } from './install-pages.ts';
import { INSTALL_PATH, REDIRECT_PATH, slackScopes } from './manifest.ts';
import { describeError } from './serializers.ts';
import type { SlackSettings } from './settings.ts';

/** Who the desk is in the one workspace of its token. */
export interface Identity {
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
  readonly teamId: string | undefined;
}

export interface BoltParts {
  readonly app: App;
  readonly receiver: HTTPReceiver | SocketModeReceiver;
}

const REQUEST_TIMEOUT_MS = 15_000;

export type ClientOptions = NonNullable<AppOptions['clientOptions']>;

/** No retries and no waiting inside the SDK: `Caller` does both, and looks before it repeats a post. */
export function clientOptions(settings: SlackSettings, logger: BoltLogger): ClientOptions {
  return {
    logger,
    timeout: REQUEST_TIMEOUT_MS,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
  };
}

export function createBolt(
  settings: SlackSettings,
  identity: () => Identity,
  store: InstallationStore,
  bolt: BoltLogger,
  logger: Logger,
): BoltParts {
  const options = () => clientOptions(settings, bolt);
  const receiver = createReceiver(settings, store, bolt, logger, options());
  const { botToken } = settings;
  const app = new App({
    receiver,
    logger: bolt,
    clientOptions: options(),
    // Bolt's own memory of conversations grows without bound, and nothing here reads it.
    convoStore: false,
    extendedErrorHandler: true,
    ...(botToken ? { authorize: async () => authorization(botToken, identity()) } : {}),
  });
  app.error(async ({ error }: { error: Error }) => {
    logger.error({ error: describeError(error) }, 'a Slack listener failed');
  });
  return { app, receiver };
}

/** From memory: Bolt asks before it acknowledges, so nothing here may wait for Slack. */
function authorization(botToken: string, { botId, botUserId, teamId }: Identity) {
  return {
    botToken,
    ...(botId ? { botId } : {}),
    ...(botUserId ? { botUserId } : {}),
    ...(teamId ? { teamId } : {}),
  };
}

function createReceiver(
  settings: SlackSettings,
  store: InstallationStore,
  bolt: BoltLogger,
  logger: Logger,
  client: ClientOptions,
): HTTPReceiver | SocketModeReceiver {
  const { transport, oauth, publicUrl } = settings;
  const install = oauth
    ? {
        clientId: oauth.clientId,
        clientSecret: oauth.clientSecret,
        stateSecret: oauth.stateSecret,
        installationStore: store,
        scopes: slackScopes(settings),
        ...(publicUrl ? { redirectUri: `${publicUrl}${REDIRECT_PATH}` } : {}),
      }
    : {};
  const installerOptions = {
    clientOptions: client,
    port: settings.port,
    installPath: INSTALL_PATH,
    redirectUriPath: REDIRECT_PATH,
    stateVerification: true,
    // Straight to Slack's own page, which says what is asked for; ours would add a click.
    directInstall: true,
    callbackOptions: installationPages(settings.admission),
    ...(settings.authorizeUrl ? { authorizationUrl: settings.authorizeUrl } : {}),
  };
  if (transport.type === 'socket')
    return new SocketModeReceiver({
      ...install,
      installerOptions,
      logger: bolt,
      appToken: transport.appToken,
      autoReconnectEnabled: false,
      // Not acknowledged: Slack delivers it again, over the next socket.
      processEventErrorHandler: async ({ error }) => {
        logger.warn({ error: describeError(error) }, 'a delivery of Slack was not acknowledged');
        return false;
      },
    });
  const receiver = new HTTPReceiver({
    ...install,
    installerOptions,
    logger: bolt,
    signingSecret: transport.signingSecret,
    endpoints: [settings.path],
  });
  guard(receiver, settings.path);
  return receiver;
}
