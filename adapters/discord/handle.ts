/** One interaction in, exactly one first response out. */
import { LRUCache } from 'lru-cache';
import { answerAlert } from '../shared/alerts/answer-alert.ts';
import { answer } from './answer.ts';
import { readCommand } from './commands.ts';
import { complete } from './complete.ts';
import { describeError } from './errors.ts';
import { type Caller, type Incoming, readInteraction, readRef } from './incoming.ts';
import { ageOf } from './interaction-age.ts';
import { deskAt, deskOf, type Kit } from './kit.ts';
import { answerMode } from './mode.ts';
import { plainLines } from './plain-lines.ts';
import { FIRST, type Made, present } from './present.ts';
import { handlePress } from './press.ts';
import { keepPosted } from './recall.ts';
import { mayReload, reload } from './reload.ts';
import { type Carrier, Responder } from './responder.ts';
import { type MessageBody, sentence } from './rest.ts';
import { SENTENCES } from './sentences.ts';
import { conversationIn, conversationOf } from './threads.ts';

/** Interactions that are remembered so that one that arrives twice is answered once. */
const SEEN = 10_000;

export class InteractionHandler {
  readonly #kit: Kit;
  readonly #seen = new LRUCache<string, true>({ max: SEEN });

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Gives false for what is no interaction, or one that came before. Never rejects. */
  async handle(
    raw: unknown,
    carrierOf: (ref: { id: string; token: string; applicationId: string }) => Carrier,
  ) {
    const kit = this.#kit;
    const ref = readRef(raw);
    if (!ref || this.#seen.has(ref.id)) return false;
    this.#seen.set(ref.id, true);
    const carrier = carrierOf(ref);
    const responder = new Responder(
      ref,
      async (body) => {
        const message = await carrier(body);
        kit.context.observer?.acknowledged('discord', ageOf(ref.id, kit.context.now()));
        return message;
      },
      kit.calls,
      kit.logger,
    );
    try {
      const incoming = readInteraction(raw);
      if (!incoming) {
        kit.logger.warn('an interaction of an unknown form arrived');
        await responder.show(sentence(SENTENCES.unknown, true), 'reply');
      } else await this.#dispatch(incoming, responder);
    } catch (error) {
      kit.logger.error({ error: describeError(error) }, 'an interaction failed');
      await responder.show(sentence(SENTENCES.failed, true), 'reply').catch(() => undefined);
    }
    return true;
  }

  async #dispatch(incoming: Incoming, responder: Responder): Promise<void> {
    const kit = this.#kit;
    if (incoming.kind === 'complete') return complete(kit, incoming, responder);
    if (kit.underWay.closing) {
      await responder.show(sentence(SENTENCES.restarting, true), 'reply');
      return;
    }
    switch (incoming.kind) {
      case 'command':
      case 'message':
        return this.#command(incoming, responder);
      case 'press':
      case 'form':
        return handlePress(kit, incoming, responder);
      default:
        return incoming satisfies never;
    }
  }

  async #command(
    incoming: Extract<Incoming, { kind: 'command' | 'message' }>,
    responder: Responder,
  ): Promise<void> {
    const kit = this.#kit;
    const { request, hidden: asked } = readCommand(incoming);
    // What is checked before it is printed is nobody else's business yet.
    const hidden = asked ?? (request.type === 'check' || kit.settings.privateByDefault);
    const { caller, ref } = incoming;
    const tell = async (words: string) => void (await responder.show(sentence(words, true), 'reply'));
    const desk = await deskOf(kit, { ...caller, alone: hidden || caller.direct });
    let work: (onHeldBack: () => void) => Promise<MessageBody>;
    let conversation: string | null = null;
    const made: Made = {};
    const marks = kit.settings.editors.size > 0;
    switch (request.type) {
      case 'unknown':
        return tell(SENTENCES.unknown);
      case 'alert': {
        if (caller.channel === null || !(caller.onServer || caller.direct))
          return tell(SENTENCES.alertNowhere);
        const { guild: workspace, channel, user } = caller;
        const place = { platform: 'discord', workspace, channel };
        const open = request.wanted.kind !== 'list' && request.wanted.kind !== 'unclear';
        const watched = deskAt(kit, caller);
        const words = await answerAlert(kit.alerts, watched, place, user, request.wanted, '/alert');
        await responder.show(plainLines(words, !open), 'reply');
        return;
      }
      case 'mode':
        return tell(await answerMode(kit, caller, request.wanted));
      case 'reload':
        if (!mayReload(kit.settings, caller)) return tell(SENTENCES.notAllowed);
        work = () => reload(desk);
        break;
      case 'ask':
      case 'check': {
        const question = request.type === 'ask' ? request.question : request.text;
        if (!question.trim()) return tell(incoming.kind === 'message' ? SENTENCES.noText : SENTENCES.empty);
        if (request.type === 'ask') conversation = conversationFor(caller, ref.id);
        const speaker = request.type === 'check' && request.speaker ? { speaker: request.speaker } : {};
        const { guild: workspace, channel, user } = caller;
        const what = {
          question,
          conversation,
          checked: request.type === 'check',
          ...speaker,
          workspace,
          channel,
          user,
          hidden,
          locale: caller.locale,
        };
        const share = hidden && !caller.direct;
        work = (onHeldBack) =>
          kit.pace.run(
            () => present(kit.pages, desk, what, FIRST, { share, record: kit.context.record, made, marks }),
            onHeldBack,
          );
        break;
      }
      default:
        return request satisfies never;
    }
    const message = await answer(kit, responder, { manner: 'reply', hidden }, work);
    await kit.threads.remember(message, conversation);
    await keepPosted(kit, { ...caller, hidden, corpus: desk.name }, made, message);
  }
}

/** A thread and a direct channel are one conversation; elsewhere each command begins its own. */
function conversationFor({ direct, guild, channel, parent, user }: Caller, id: string): string {
  if (parent !== null && channel !== null) return conversationIn(channel, user);
  return direct && guild === null && channel !== null ? conversationOf(`dm:${channel}`) : conversationOf(id);
}
