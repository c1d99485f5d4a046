/** The Slack adapter: settings and desks in, answers in channels out. */
import type { Server } from 'node:http';
import { join } from 'node:path';
import { type InstallationStore, SocketModeReceiver, webApi } from '@slack/bolt';
import { QuotedeskError } from '../../src/index.ts';
import type { Adapter, AdapterContext } from '../adapter.ts';
import { feedbackFileIn, openFeedback } from '../feedback.ts';
import { PageStore, shownAnswers } from '../page-store.ts';
import { Alerts } from '../shared/alerts/alerts.ts';
import { ChannelModes, channelModes } from '../shared/channel-modes.ts';
import { SERVER_TIMEOUTS, type ServerTimeouts } from '../shared/http/server-timeouts.ts';
import { naming } from '../shared/kept-state.ts';
import { deskNamed } from '../shared/recall/desk-named.ts';
import { RECALL_DAYS } from '../shared/recall/posted.ts';
import { Recall } from '../shared/recall/recall.ts';
import { fileStores } from '../shared/stores/file-stores.ts';
import { memoryStores } from '../shared/stores/memory-stores.ts';
import { slackAlertPoster } from './alert-poster.ts';
import { clientOptions, createBolt, type Identity } from './app.ts';
import { boltLogger } from './bolt-logger.ts';
import { Caller } from './caller.ts';
import { Groups } from './groups.ts';
import { HandedOn } from './handed-on.ts';
import { fileInstallations } from './installs.ts';
import { type Kit, PLATFORM } from './kit.ts';
import { listen } from './listeners.ts';
import { Members } from './members.ts';
import { Modals } from './modals.ts';
import { owedAnswers } from './owed-store.ts';
import { slackRecallPoster } from './recall.ts';
import { sayWhatIsOwed } from './resume.ts';
import { Seen, seenDeliveries } from './seen.ts';
import { Sender } from './send.ts';
import { describeError, slackCode } from './serializers.ts';
import type { SlackSettings } from './settings.ts';
import { SocketLink } from './socket.ts';
import { joinedThreads, Threads } from './threads.ts';
import { openedWindows } from './windows.ts';
import { Work } from './work.ts';
import type { Workspace } from './workspace.ts';

export interface SlackAdapterOptions {
  /** Where installations are kept; default: a file a workspace in the state folder. */
  readonly installationStore?: InstallationStore;
  /** Milliseconds for which an answer is offered to a Slack that is down or too busy; default three minutes. */
  readonly patience?: number;
  /** Milliseconds for which a start waits for a Slack that cannot be reached; default one minute. */
  readonly startPatience?: number;
  /** Milliseconds before the first new try of a call that failed; doubles from there. */
  readonly firstWait?: number;
  /** How long a slow client is waited for over HTTP; default `SERVER_TIMEOUTS`. */
  readonly timeouts?: ServerTimeouts;
}

export interface SlackAdapter extends Adapter {
  /** Port on which requests are served, once started; null in Socket Mode. */
  readonly port: () => number | null;
  /** Tells what alerts have to tell, as the clock does each minute. */
  readonly tellAlerts: () => Promise<void>;
  /** Amends posted answers whose sources changed, as the clock does each third of a minute. */
  readonly amendPosted: () => Promise<void>;
}

export function createSlackAdapter(
  settings: SlackSettings,
  context: AdapterContext,
  options: SlackAdapterOptions = {},
): SlackAdapter {
  const logger = context.logger.child({ adapter: 'slack' });
  const { now, stateFolder } = context;
  const { patience = 180_000, startPatience = 60_000, firstWait = 400 } = options;
  const store = options.installationStore ?? fileInstallations(join(stateFolder, 'slack-installations'));
  const stores = context.shared?.stores ?? fileStores({ folder: stateFolder, now, logger });
  // What is not worth a file where this desk is alone.
  const passing = context.shared?.stores ?? memoryStores({ now });
  const caller = new Caller({ logger, patience, shortest: firstWait });
  const sender = new Sender(caller, logger);
  const { deskFor } = context;
  const poster = slackAlertPoster(() => kit);
  const leases = context.shared?.leases ?? null;
  const recall = new Recall({
    platform: PLATFORM,
    stores,
    leases,
    deskOf: (posted) => deskNamed(context, posted),
    poster: slackRecallPoster(() => kit),
    days: context.recallDays ?? RECALL_DAYS,
    now,
    logger,
  });
  const alerts = new Alerts({ platform: PLATFORM, stores, leases, deskFor, poster, recall, now, logger });
  const kit: Kit = {
    settings,
    context,
    logger,
    pages: new PageStore(stores.open(shownAnswers('slack-pages'))),
    seen: new Seen(passing.open(seenDeliveries)),
    windows: passing.open(openedWindows),
    threads: new Threads(stores.open(joinedThreads)),
    modes: new ChannelModes(
      stores.open(channelModes('slack-modes')),
      settings.modes,
      settings.threads ? 'follow-ups' : 'mention',
    ),
    alerts,
    recall,
    work: new Work(logger),
    sender,
    members: new Members(sender),
    groups: new Groups({
      named: settings.groups ? (context.groupsNamed?.(PLATFORM) ?? []) : [],
      workspaceOf,
      logger,
    }),
    owed: stores.open(owedAnswers),
    workspaceOf,
    feedback: openFeedback(feedbackFileIn(stateFolder), now),
    async forgetWorkspace(team) {
      await stores.erase(naming(team));
      if (passing !== stores) await passing.erase(naming(team));
      await context.forgetWorkspace?.(team);
    },
  };
  let identity: Identity = { botId: undefined, botUserId: undefined, teamId: undefined };
  const { app, receiver } = createBolt(settings, () => identity, store, boltLogger(logger), logger);
  listen(app, kit, new Modals(kit), store);
  const socket = receiver instanceof SocketModeReceiver ? new SocketLink(receiver, logger) : null;
  const handedOn = new HandedOn(kit);
  let server: Server | null = null;

  async function identify(token: string): Promise<Identity> {
    const me = await caller.call('auth.test', () => app.client.auth.test({ token }), {
      patience: startPatience,
    });
    return {
      botId: me.bot_id,
      botUserId: me.user_id,
      teamId: me.is_enterprise_install ? undefined : me.team_id,
    };
  }

  async function workspaceOf(team: string): Promise<Workspace | null> {
    const at = (token: string, botUserId: string | null): Workspace => {
      const client = new webApi.WebClient(token, clientOptions(settings, boltLogger(logger)));
      return { client, team, botUserId, retried: false };
    };
    if (settings.botToken) {
      const ours = identity.teamId === undefined || identity.teamId === team;
      return ours ? at(settings.botToken, identity.botUserId ?? null) : null;
    }
    try {
      const query = { teamId: team, enterpriseId: undefined, isEnterpriseInstall: false };
      const { bot } = await store.fetchInstallation(query);
      return bot ? at(bot.token, bot.userId) : null;
    } catch {
      return null;
    }
  }

  return {
    name: 'slack',
    tellAlerts: () => alerts.tick(),
    amendPosted: () => recall.tick(),
    port() {
      const address = server?.address();
      return typeof address === 'object' && address !== null ? address.port : null;
    },
    async start() {
      if (settings.botToken) {
        const token = settings.botToken;
        identity = await orSentence('SLACK_BOT_TOKEN', () => identify(token));
      }
      if (socket) await orSentence('SLACK_APP_TOKEN', () => socket.start(startPatience));
      else server = await orSentence('SLACK_PORT', () => listenHttp());
      if (context.shared) await handedOn.start();
      else void sayWhatIsOwed(kit);
      alerts.start();
      recall.start();
    },
    async stop(deadlineMs) {
      const end = performance.now() + deadlineMs;
      await Promise.all([alerts.stop(), recall.stop()]);
      if (socket) await socket.stop().catch(() => undefined);
      const closing = server ? closed(server) : Promise.resolve();
      await kit.work.stop(Math.max(0, end - performance.now() - 100));
      server?.closeAllConnections();
      await handedOn.stop();
      await Promise.all([closing, stores.close()]);
    },
  };

  async function listenHttp(): Promise<Server> {
    // The port and host together; Bolt hands them to `listen` as they are.
    const listening = { port: settings.port, host: settings.host };
    return (await app.start(listening, options.timeouts ?? SERVER_TIMEOUTS)) as Server;
  }

  /** Turns what the SDK says into one sentence that names the setting. */
  async function orSentence<T>(setting: string, go: () => Promise<T>): Promise<T> {
    try {
      return await go();
    } catch (error) {
      logger.debug({ error: describeError(error) }, 'Slack could not be started');
      throw new QuotedeskError('SETTINGS', `- ${sentence(setting, error)}`);
    }
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}

function sentence(setting: string, error: unknown): string {
  const word = slackCode(error);
  if (word) return `${setting} is refused by Slack (${word}).`;
  const facts = describeError(error);
  const reason = facts.cause ?? facts.code ?? (facts.status ? `HTTP ${facts.status}` : facts.name);
  if (setting === 'SLACK_PORT')
    return `SLACK_PORT cannot be used: the address is taken or not ours (${reason}).`;
  return `${setting} could not be tried: Slack cannot be reached (${reason}).`;
}
