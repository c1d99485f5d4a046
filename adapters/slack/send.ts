/** Everything that is said in Slack goes through here: patient, once, and never silently dropped. */

import type { types } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { type Caller, UnknownFateError } from './caller.ts';
import { findPosted } from './find-posted.ts';
import type { PostTarget } from './post-target.ts';
import { escaped, sentenceToSlack } from './render.ts';
import { postJson } from './response-url.ts';
import { describeError, slackCode } from './serializers.ts';
import type { Workspace } from './workspace.ts';

/** Where a message stands. */
export interface Standing {
  readonly channel: string;
  readonly ts: string;
}

export interface Said {
  readonly blocks: types.KnownBlock[];
  readonly text: string;
}

/** Where an answer that only one person sees goes. */
export interface PrivateTarget {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly user: string;
  readonly responseUrl: string | null;
}

const PERHAPS =
  'The connection to Slack broke while I answered, and I may not look whether my answer stands here. If you do not see it, please ask again.';
const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;
const METADATA = 'quotedesk_answer';
/** Slack's words for "not there": the one who asked can still be reached directly. */
const CLOSED = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_thread_only_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_locked',
  'thread_not_found',
  'message_not_found',
  'cannot_reply_to_message',
  'no_permission',
  'user_not_in_channel',
  'messages_tab_disabled',
  'restricted_action_non_threadable_channel',
]);
/** Slack's words for blocks that it does not take; our own checks should make them impossible. */
const UNSHOWABLE = new Set([
  'invalid_blocks',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_blocks_format',
  'invalid_attachments',
]);
/** Short: there are other ways, and they are patient. */
const RESPOND_PATIENCE_MS = 4_000;
const RESPOND_LIMITED_MS = 60_000;

export class Sender {
  readonly #caller: Caller;
  readonly #logger: Logger;

  constructor(caller: Caller, logger: Logger) {
    this.#caller = caller;
    this.#logger = logger;
  }

  /** Posts once; null: nobody knows where it stands. @throws when neither the channel nor the person can be reached. */
  async post(at: Workspace, target: PostTarget, said: Said, signal?: AbortSignal): Promise<Standing | null> {
    try {
      return await this.postInChannel(at, target, said, signal);
    } catch (error) {
      if (error instanceof UnknownFateError) {
        await this.#ask(at, target, signal);
        return null;
      }
      const word = slackCode(error);
      if (word !== null && UNSHOWABLE.has(word)) {
        this.#logger.error(
          { error: describeError(error) },
          'Slack refuses the blocks of an answer; it goes as text',
        );
        return this.postInChannel(at, target, { text: said.text, blocks: [] }, signal);
      } else if (word !== null && CLOSED.has(word) && !target.channel.startsWith('D')) {
        this.#logger.warn(
          { channel: target.channel, error: describeError(error) },
          'an answer goes to the asker, the channel is closed',
        );
        return this.direct(at, target.user, withWord(said, target.channel), target.key, signal);
      } else throw error;
    }
  }

  /** Twice would be worse than asked for again: the one who asked is told, and nobody else. */
  async #ask(at: Workspace, target: PostTarget, signal?: AbortSignal): Promise<void> {
    const { channel, threadTs, user } = target;
    this.#logger.warn({ channel }, 'whether an answer was posted is unknown: history may not be read there');
    const where = { channel, threadTs, user, responseUrl: null };
    await this.privately(at, where, sentenceToSlack(PERHAPS), {
      key: `${target.key}:fate`,
      ...(signal ? { signal } : {}),
    });
  }

  /** A direct message from the app. */
  direct(
    at: Workspace,
    user: string,
    said: Said,
    key: string,
    signal?: AbortSignal,
  ): Promise<Standing | null> {
    return this.postInChannel(at, { channel: user, threadTs: null, user, key, since: null }, said, signal);
  }

  /** A direct message that is worse said twice than not at all. @throws UnknownFateError where nobody knows whether it was said */
  async directOnce(at: Workspace, user: string, said: Said): Promise<void> {
    await this.#caller.call<unknown>(
      'chat.postMessage',
      () => at.client.chat.postMessage({ channel: user, ...bare(said), ...NO_UNFURL }),
      { lane: `post:${at.team}:${user}`, find: () => Promise.reject(new Error('nobody can look there')) },
    );
  }

  /** Posts once, into this channel or not at all; gives the message's `ts`. */
  async postForGood(at: Workspace, target: PostTarget, said: Said): Promise<string> {
    const { channel, key } = target;
    const { ts } = await this.#caller.call<{ readonly ts?: string }>(
      'chat.postMessage',
      () =>
        at.client.chat.postMessage({
          channel,
          text: said.text,
          blocks: said.blocks,
          metadata: { event_type: METADATA, event_payload: { key } },
          ...NO_UNFURL,
        }),
      { lane: `post:${at.team}:${channel}`, find: () => findPosted(at.client, target) },
    );
    if (ts === undefined) throw new Error('Slack did not say which message it made');
    return ts;
  }

  /** Posts once, with no other way when the channel is closed to the desk. */
  async postInChannel(
    at: Workspace,
    target: PostTarget,
    said: Said,
    signal?: AbortSignal,
  ): Promise<Standing | null> {
    const { channel, threadTs, key } = target;
    const made = await this.#caller.call<{ readonly ts?: string; readonly channel?: string }>(
      'chat.postMessage',
      () =>
        at.client.chat.postMessage({
          channel,
          text: said.text,
          ...(said.blocks.length ? { blocks: said.blocks } : {}),
          ...(threadTs ? { thread_ts: threadTs } : {}),
          metadata: { event_type: METADATA, event_payload: { key } },
          ...NO_UNFURL,
        }),
      {
        lane: `post:${at.team}:${channel}`,
        find: () => findPosted(at.client, target),
        findFirst: target.lookFirst === true,
        ...(signal ? { signal } : {}),
      },
    );
    // A direct message is posted to a person and stands in a channel of its own.
    return made.ts === undefined ? null : { channel: made.channel ?? channel, ts: made.ts };
  }

  /** Changes a message of the desk in place. Harmless to repeat. */
  async update(at: Workspace, channel: string, ts: string, said: Said, signal?: AbortSignal): Promise<void> {
    await this.#caller.call(
      'chat.update',
      () => at.client.chat.update({ channel, ts, text: said.text, blocks: said.blocks }),
      { lane: `post:${at.team}:${channel}`, ...(signal ? { signal } : {}) },
    );
  }

  /**
   * Said to one person: where they pressed or typed; failing that in the channel; failing that directly. Gives where a direct
   * message stands; null: it is one that cannot be changed later.
   */
  async privately(
    at: Workspace,
    target: PrivateTarget,
    said: Said,
    options: { replace?: boolean; signal?: AbortSignal; key: string },
  ): Promise<Standing | null> {
    const { channel, threadTs, user, responseUrl } = target;
    const signal = options.signal ? { signal: options.signal } : {};
    if (responseUrl) {
      try {
        await this.respond(
          responseUrl,
          { ...bare(said), response_type: 'ephemeral', replace_original: options.replace === true },
          options.signal,
        );
        return null;
      } catch (error) {
        options.signal?.throwIfAborted();
        this.#logger.warn(
          { error: describeError(error) },
          'a response_url does not take an answer; it goes another way',
        );
      }
    }
    try {
      await this.#caller.call(
        'chat.postEphemeral',
        () =>
          at.client.chat.postEphemeral({
            channel,
            user,
            ...bare(said),
            ...(threadTs ? { thread_ts: threadTs } : {}),
          }),
        { lane: `post:${at.team}:${channel}`, ...signal },
      );
    } catch (error) {
      const word = slackCode(error);
      if (word === null || !CLOSED.has(word)) throw error;
      return this.direct(at, user, said, options.key, options.signal);
    }
    return null;
  }

  /** Posts to a response_url. @throws ResponseUrlError when it is used up or too old. */
  async respond(url: string, body: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<void> {
    await this.#caller.call('response_url', () => postJson(url, { ...body, ...NO_UNFURL }), {
      patience: RESPOND_PATIENCE_MS,
      limitedPatience: RESPOND_LIMITED_MS,
      ...(signal ? { signal } : {}),
    });
  }

  /** Views are opened within three seconds of the press or not at all. */
  async openView(at: Workspace, triggerId: string, view: types.View): Promise<void> {
    await this.#caller.call('views.open', () => at.client.views.open({ trigger_id: triggerId, view }), {
      patience: 2_000,
    });
  }

  async publishHome(at: Workspace, user: string, view: types.View): Promise<void> {
    await this.#caller.call('views.publish', () => at.client.views.publish({ user_id: user, view }), {
      patience: 60_000,
    });
  }

  /** Reads something; Slack's "not now" is waited out for `limitedPatience` milliseconds. @throws the SDK's error */
  read<T>(
    what: string,
    run: () => Promise<T>,
    options: { readonly limitedPatience: number; readonly signal: AbortSignal },
  ): Promise<T> {
    return this.#caller.call(what, run, options);
  }

  /** For signs and suggestions: tried once, its failure is no loss. False when Slack did not take it. */
  async attempt(what: string, run: () => Promise<unknown>): Promise<boolean> {
    try {
      await run();
      return true;
    } catch (error) {
      this.#logger.debug({ call: what, error: describeError(error) }, 'Slack did not take a courtesy');
      return false;
    }
  }
}

/** What is said is often more than a message (its parts, its key): nothing but the message may leave. */
function bare({ text, blocks }: Said): Said {
  return { text, blocks };
}

function withWord(said: Said, channel: string): Said {
  const place = /^[CG][A-Z0-9]+$/.test(channel) ? `<#${channel}>` : escaped(channel);
  const word = `I cannot write in ${place}, so the answer comes to you here. Invite me there with /invite.`;
  return {
    text: said.text,
    blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: word, verbatim: true }] }, ...said.blocks],
  };
}
