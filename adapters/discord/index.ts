/** The Discord adapter: settings and desks in, an adapter out. */
import { QuotedeskError } from '../../src/index.ts';
import type { Adapter, AdapterContext } from '../adapter.ts';
import { feedbackFileIn, openFeedback } from '../feedback.ts';
import { PageStore, shownAnswers } from '../page-store.ts';
import { Alerts } from '../shared/alerts/alerts.ts';
import { ChannelModes, channelModes } from '../shared/channel-modes.ts';
import { naming } from '../shared/kept-state.ts';
import { deskNamed } from '../shared/recall/desk-named.ts';
import { RECALL_DAYS } from '../shared/recall/posted.ts';
import { Recall } from '../shared/recall/recall.ts';
import { fileStores } from '../shared/stores/file-stores.ts';
import type { StoreOptions } from '../shared/stores/keyed-store.ts';
import { discordAlertPoster } from './alert-poster.ts';
import { describeError, safeLogger } from './errors.ts';
import { Gateway } from './gateway.ts';
import { Groups } from './groups.ts';
import { InteractionHandler } from './handle.ts';
import { createHttpTransport } from './http.ts';
import type { Kit } from './kit.ts';
import { leasedTransport } from './leased-transport.ts';
import { DISCORD_ROOM, DISCORD_TIMING, type Timing } from './limits.ts';
import { MessageHandler } from './messages.ts';
import { Pace } from './pace.ts';
import { discordRecallPoster } from './recall.ts';
import { DiscordCalls, openRest } from './rest.ts';
import type { DiscordSettings } from './settings.ts';
import { conversationsOfMessages, Threads } from './threads.ts';
import { UnderWay } from './under-way.ts';

/** Private answers that were shared, by their keys. */
const sharedAnswers: StoreOptions<true> = {
  name: 'discord-shared',
  max: 10_000,
  maxAge: 2 * 86_400_000,
  parse: (value) => (value === true ? true : null),
};
/** Of the time for stopping, what is kept for handing back unfinished answers and for closing the connection. */
const HAND_BACK_MS = 1_500;
const CLOSE_MS = 2_000;

export interface DiscordAdapter extends Adapter {
  /** Port of the HTTP transport once it is listening; null otherwise. */
  readonly port: number | null;
  /** Tells what alerts have to tell, as the clock does each minute. */
  tellAlerts(): Promise<void>;
  /** Amends posted answers whose sources changed, as the clock does each third of a minute. */
  amendPosted(): Promise<void>;
}

export function createDiscordAdapter(
  settings: DiscordSettings,
  context: AdapterContext,
  timing: Timing = DISCORD_TIMING,
): DiscordAdapter {
  const logger = safeLogger(context.logger);
  const stores =
    context.shared?.stores ?? fileStores({ folder: context.stateFolder, now: context.now, logger });
  const leases = context.shared?.leases ?? null;
  const calls = new DiscordCalls(openRest(settings.api, settings.token, logger));
  const recall = new Recall({
    platform: 'discord',
    stores,
    leases,
    deskOf: (posted) => deskNamed(context, posted),
    poster: discordRecallPoster(() => kit),
    days: context.recallDays ?? RECALL_DAYS,
    now: context.now,
    logger,
  });
  const alerts = new Alerts({
    platform: 'discord',
    stores,
    leases,
    deskFor: context.deskFor,
    poster: discordAlertPoster(() => kit),
    recall,
    now: context.now,
    logger,
  });
  const kit: Kit = {
    alerts,
    recall,
    groups: new Groups(context.groupsNamed?.('discord') ?? [], calls, logger),
    settings,
    context,
    logger,
    calls,
    pages: new PageStore(stores.open(shownAnswers('discord-pages'))),
    feedback: openFeedback(feedbackFileIn(context.stateFolder), context.now),
    pace: new Pace({ most: DISCORD_ROOM.concurrency, yieldMs: timing.yieldMs }),
    threads: new Threads(stores.open(conversationsOfMessages)),
    modes: new ChannelModes(stores.open(channelModes('discord-modes')), settings.modes, 'mention'),
    underWay: new UnderWay(),
    timing,
    shared: stores.open(sharedAnswers),
  };
  const interactions = new InteractionHandler(kit);
  const messages = new MessageHandler(kit);
  let port: number | null = null;
  const gateway = () =>
    new Gateway(settings, logger, {
      interaction(raw) {
        void interactions.handle(raw, (ref) => (body) => calls.respond(ref, body));
      },
      message(raw, me) {
        void messages.handle(raw, me);
      },
      left(guild) {
        void Promise.all([stores.erase(naming(guild)), context.forgetWorkspace?.(guild)]).catch(
          (error: unknown) =>
            logger.error({ error: describeError(error) }, 'what is kept of a server could not be deleted'),
        );
      },
      refused(sentence) {
        logger.error(sentence);
        context.onRefused?.(sentence);
      },
    });
  const tellRefused = (error: unknown) =>
    context.onRefused?.(error instanceof QuotedeskError ? error.message : 'Discord cannot be connected to.');
  const transport =
    settings.transport.type === 'http'
      ? createHttpTransport(
          settings.transport,
          logger,
          (raw, carrierOf) => interactions.handle(raw, carrierOf),
          context.now,
        )
      : leases
        ? leasedTransport(leases, gateway, { logger, refused: tellRefused })
        : gateway();

  return {
    name: 'discord',
    tellAlerts: () => alerts.tick(),
    amendPosted: () => recall.tick(),
    get port() {
      return port;
    },
    async start() {
      // What a desk computes when it is first asked, nobody should have to wait three seconds for.
      for (const desk of context.desks) await desk.status();
      port = (await transport.start()) ?? null;
      // Without a token nothing can be said unasked.
      if (settings.token === null) return;
      alerts.start();
      recall.start();
    },
    async stop(deadlineMs) {
      await Promise.all([alerts.stop(), recall.stop()]);
      await kit.underWay.close(deadlineMs - HAND_BACK_MS - CLOSE_MS, HAND_BACK_MS);
      await transport.stop(CLOSE_MS);
      await stores.close();
    },
  };
}
