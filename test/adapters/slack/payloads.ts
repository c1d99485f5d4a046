/** Payloads as Slack sends them, with the fields that production ones carry. */
import { randomUUID } from 'node:crypto';
import { BOT_USER, CHANNEL, DIRECT, TEAM, USER } from './fake-slack.ts';

export type Kind = 'events_api' | 'slash_commands' | 'interactive';

let counter = 0;
export function ts(): string {
  counter += 1;
  return `${1_600_000_000 + counter}.${String(100_000 + counter).slice(-6)}`;
}

export function eventId(): string {
  return `Ev${randomUUID().replace(/-/g, '').slice(0, 9).toUpperCase()}`;
}

export function event<T extends Record<string, unknown>>(inner: T, over: Record<string, unknown> = {}) {
  return {
    token: 'verificationtoken',
    team_id: TEAM,
    context_team_id: TEAM,
    context_enterprise_id: null,
    api_app_id: 'A0APP',
    event: { event_ts: inner.ts ?? ts(), ...inner },
    type: 'event_callback',
    event_id: eventId(),
    event_time: 1_600_000_000,
    authorizations: [
      { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: '4-eyJldCI6',
    ...over,
  };
}

export function mention(text: string, over: Record<string, unknown> = {}) {
  return event({
    type: 'app_mention',
    user: USER,
    text: `<@${BOT_USER}> ${text}`,
    ts: ts(),
    team: TEAM,
    client_msg_id: randomUUID(),
    blocks: [{ type: 'rich_text', block_id: 'x', elements: [] }],
    channel: CHANNEL,
    ...over,
  });
}

export function message(text: string, over: Record<string, unknown> = {}) {
  return event({
    type: 'message',
    user: USER,
    text,
    ts: ts(),
    team: TEAM,
    client_msg_id: randomUUID(),
    channel: CHANNEL,
    channel_type: 'channel',
    ...over,
  });
}

export function direct(text: string, over: Record<string, unknown> = {}) {
  return message(text, { channel: DIRECT, channel_type: 'im', ...over });
}

export function command(text: string, responseUrl: string, over: Record<string, string> = {}) {
  return {
    token: 'verificationtoken',
    team_id: TEAM,
    team_domain: 'newsroom',
    channel_id: CHANNEL,
    channel_name: 'news',
    user_id: USER,
    user_name: 'reader',
    command: '/quotes',
    text,
    api_app_id: 'A0APP',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: `${randomUUID()}.trigger`,
    ...over,
  };
}

export interface Pressed {
  readonly actionId: string;
  readonly value: string;
  readonly responseUrl: string;
  readonly user?: string;
  readonly channel?: string;
  readonly messageTs?: string;
  readonly ephemeral?: boolean;
  readonly selected?: boolean;
  readonly trigger?: string;
  /** `action_ts`. */
  readonly at?: string;
}

export function press(pressed: Pressed) {
  const {
    actionId,
    value,
    responseUrl,
    user = USER,
    channel = CHANNEL,
    messageTs = ts(),
    ephemeral = false,
  } = pressed;
  return {
    type: 'block_actions',
    user: { id: user, username: 'reader', name: 'reader', team_id: TEAM },
    api_app_id: 'A0APP',
    token: 'verificationtoken',
    container: {
      type: 'message',
      message_ts: messageTs,
      channel_id: channel,
      is_ephemeral: ephemeral,
      thread_ts: messageTs,
    },
    trigger_id: pressed.trigger ?? `${randomUUID()}.trigger`,
    team: { id: TEAM, domain: 'newsroom' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'news' },
    ...(ephemeral
      ? {}
      : {
          message: {
            type: 'message',
            user: BOT_USER,
            bot_id: 'B0DESK',
            ts: messageTs,
            thread_ts: messageTs,
            text: 'x',
          },
        }),
    state: { values: {} },
    response_url: responseUrl,
    actions: [
      pressed.selected
        ? {
            type: 'static_select',
            action_id: actionId,
            block_id: 'b',
            selected_option: { text: { type: 'plain_text', text: 'x', emoji: false }, value },
            placeholder: { type: 'plain_text', text: 'Choose', emoji: false },
            action_ts: pressed.at ?? '1600000000.000001',
          }
        : {
            type: 'button',
            action_id: actionId,
            block_id: 'b',
            text: { type: 'plain_text', text: 'x', emoji: false },
            value,
            action_ts: pressed.at ?? '1600000000.000001',
          },
    ],
  };
}

/** A button of the Home page. */
export function homePress(control: { readonly id: string; readonly value: string }, metadata: string) {
  const {
    channel: _channel,
    message: _message,
    response_url: _url,
    ...rest
  } = press({
    actionId: control.id,
    value: control.value,
    responseUrl: '',
  });
  return {
    ...rest,
    container: { type: 'view', view_id: 'V0HOME' },
    view: { id: 'V0HOME', type: 'home', private_metadata: metadata, blocks: [] },
  };
}

export function shortcut(text: string, responseUrl: string, over: Record<string, unknown> = {}) {
  return {
    type: 'message_action',
    token: 'verificationtoken',
    action_ts: '1600000000.000001',
    team: { id: TEAM, domain: 'newsroom' },
    user: { id: USER, name: 'reader', team_id: TEAM },
    channel: { id: CHANNEL, name: 'news' },
    is_enterprise_install: false,
    enterprise: null,
    callback_id: 'quotedesk_check_message',
    trigger_id: `${randomUUID()}.trigger`,
    response_url: responseUrl,
    message_ts: '1600000000.000009',
    message: { type: 'message', user: 'U0AUTHOR', ts: '1600000000.000009', team: TEAM, text, blocks: [] },
    ...over,
  };
}

export function submission(
  callbackId: string,
  metadata: string,
  values: Record<string, unknown>,
  user = USER,
) {
  return {
    type: 'view_submission',
    team: { id: TEAM, domain: 'newsroom' },
    user: { id: user, username: 'reader', name: 'reader', team_id: TEAM },
    api_app_id: 'A0APP',
    token: 'verificationtoken',
    trigger_id: `${randomUUID()}.trigger`,
    view: {
      id: `V${counter++}`,
      team_id: TEAM,
      type: 'modal',
      blocks: [],
      private_metadata: metadata,
      callback_id: callbackId,
      state: { values },
      hash: '1600000000.hash',
      title: { type: 'plain_text', text: 'x', emoji: false },
      clear_on_close: false,
      notify_on_close: false,
      close: null,
      submit: null,
      previous_view_id: null,
      root_view_id: 'V0',
      app_id: 'A0APP',
      external_id: '',
      app_installed_team_id: TEAM,
      bot_id: 'B0DESK',
    },
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
}
