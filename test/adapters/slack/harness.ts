/** A running Slack adapter with everything around it: a fake Slack, a fake desk, a log that is kept, a folder of its own. */
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { AdapterContext } from '../../../adapters/adapter.ts';
import {
  createSlackAdapter,
  type SlackAdapter,
  type SlackAdapterOptions,
} from '../../../adapters/slack/index.ts';
import { readSlackSettings, type SlackSettings } from '../../../adapters/slack/settings.ts';
import type { DeskFor } from '../../../src/index.ts';
import { FakeDesk } from '../fake-desk.ts';
import { FakeSlack, until } from './fake-slack.ts';
import type * as payloads from './payloads.ts';

export const SECRETS = {
  botToken: 'xoxb-1111-2222-verysecretbottoken',
  appToken: 'xapp-1-A0APP-3333-verysecretapptoken',
  signing: 'verysecretsigningsecret0123456789',
  client: 'verysecretclientsecret0123456789',
  state: 'verysecretstatesecret0123456789',
};

export type Transport = 'socket' | 'http';

export interface HarnessOptions {
  readonly transport?: Transport;
  readonly env?: Readonly<Record<string, string>>;
  readonly deskFor?: DeskFor;
  readonly adapter?: SlackAdapterOptions;
  readonly slack?: FakeSlack;
  readonly apiUrl?: string;
  readonly now?: () => Date;
  readonly stateFolder?: string;
  readonly record?: AdapterContext['record'];
  readonly logLevel?: string;
  readonly pagesUrl?: string;
  readonly groupsNamed?: AdapterContext['groupsNamed'];
}

export interface Harness {
  readonly slack: FakeSlack;
  readonly desk: FakeDesk;
  readonly adapter: SlackAdapter;
  readonly stateFolder: string;
  readonly settings: SlackSettings;
  /** Everything that was logged. */
  readonly log: () => string;
  /** Delivers as Slack would, and resolves with the acknowledgement. */
  deliver(kind: payloads.Kind, body: object, options?: DeliverOptions): Promise<Acknowledged>;
  stop(): Promise<void>;
}

export interface DeliverOptions {
  readonly envelope?: string;
  readonly retry?: number;
  /** Only over HTTP. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Acknowledged {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever an acknowledgement carries
  readonly body: any;
  readonly tookMs: number;
}

export function settingsFor(
  transport: Transport,
  apiUrl: string,
  env: Readonly<Record<string, string>> = {},
): SlackSettings {
  const read = readSlackSettings({
    SLACK_BOT_TOKEN: SECRETS.botToken,
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: SECRETS.appToken }
      : { SLACK_SIGNING_SECRET: SECRETS.signing }),
    SLACK_API_URL: apiUrl,
    SLACK_HOST: '127.0.0.1',
    SLACK_PORT: '0',
    SLACK_CHANNEL_PAGE_SIZE: '5',
    ...env,
  });
  if (!read || 'problems' in read) throw new Error(read?.problems.join('\n') ?? 'no settings');
  return read.settings;
}

export async function startHarness(options: HarnessOptions = {}): Promise<Harness> {
  const { transport = 'http' } = options;
  const slack = options.slack ?? (await new FakeSlack().start());
  const desk = new FakeDesk();
  const stateFolder = options.stateFolder ?? mkdtempSync(join(tmpdir(), 'quotedesk-slack-'));
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const context: AdapterContext = {
    deskFor: options.deskFor ?? (() => desk),
    desks: [desk],
    logger: pino({ level: options.logLevel ?? 'info' }, sink),
    now: options.now ?? (() => new Date()),
    stateFolder,
    pagesUrl: options.pagesUrl ?? null,
    ...(options.groupsNamed ? { groupsNamed: options.groupsNamed } : {}),
    ...(options.record ? { record: options.record } : {}),
  };
  const settings = settingsFor(transport, options.apiUrl ?? slack.apiUrl, options.env);
  const adapter = createSlackAdapter(settings, context, {
    patience: 20_000,
    startPatience: 5_000,
    firstWait: 25,
    ...options.adapter,
  });
  await adapter.start();
  return {
    slack,
    desk,
    adapter,
    stateFolder,
    settings,
    log: () => lines.join(''),
    deliver: (kind, body, how) =>
      transport === 'http'
        ? deliverHttp(`http://127.0.0.1:${adapter.port()}${settings.path}`, kind, body, how)
        : deliverSocket(slack, kind, body, how),
    async stop() {
      desk.release();
      await adapter.stop(3_000);
      await slack.stop();
      if (!options.stateFolder) rmSync(stateFolder, { recursive: true, force: true });
    },
  };
}

export function signed(
  text: string,
  at = Math.floor(Date.now() / 1_000),
  secret = SECRETS.signing,
): Record<string, string> {
  return {
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex')}`,
  };
}

export async function deliverHttp(
  url: string,
  kind: payloads.Kind,
  body: object,
  { retry, headers = {} }: DeliverOptions = {},
): Promise<Acknowledged> {
  const form = kind !== 'events_api';
  const text = !form
    ? JSON.stringify(body)
    : kind === 'slash_commands'
      ? new URLSearchParams(body as Record<string, string>).toString()
      : new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  const start = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...signed(text),
      ...(retry ? { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' } : {}),
      ...headers,
    },
  });
  const answer = await response.text();
  return {
    status: response.status,
    body: answer.startsWith('{') ? JSON.parse(answer) : answer,
    tookMs: performance.now() - start,
  };
}

export async function deliverSocket(
  slack: FakeSlack,
  kind: payloads.Kind,
  body: object,
  { envelope = randomUUID(), retry }: DeliverOptions = {},
): Promise<Acknowledged> {
  const { socket } = slack;
  const before = socket.acks.filter((ack) => ack.envelope_id === envelope).length;
  const start = performance.now();
  socket.send(kind, body, envelope, retry);
  const ack = await until(
    () => socket.acks.filter((a) => a.envelope_id === envelope)[before] ?? null,
    'an acknowledgement',
  );
  return { status: 200, body: ack.payload ?? '', tookMs: ack.at - start };
}
