/** Drives every error path at the default level and searches the log for what must not be in it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError, knownWords } from '../../../adapters/slack/serializers.ts';
import { type Answer, until } from './fake-slack.ts';
import { type Harness, SECRETS, signed, startHarness, type Transport } from './harness.ts';
import { command, mention, press, shortcut } from './payloads.ts';

const settle = (ms = 60) => new Promise((resolve) => setTimeout(resolve, ms));
const QUESTION = 'zebracrossing';
const WORDS = [
  ...Object.values(SECRETS),
  QUESTION,
  'Halvorsen',
  '/respond/',
  'verificationtoken',
  'never again be closed',
];

const FAILURES: Answer[] = [
  { body: { ok: false, error: 'invalid_auth', detail: `${QUESTION} ${SECRETS.botToken}` } },
  { body: { ok: false, error: 'missing_scope', needed: 'chat:write', provided: QUESTION } },
  { body: { ok: false, error: `${QUESTION} is not what Slack calls an error` } },
  {
    body: {
      ok: false,
      error: 'invalid_blocks',
      response_metadata: {
        messages: [`[ERROR] ${QUESTION} [json-pointer:/blocks/0]`],
        warnings: [`(${QUESTION})`],
      },
    },
  },
  { status: 500, body: { question: QUESTION, token: SECRETS.botToken } },
  { status: 403, headers: { 'x-echo': QUESTION }, body: QUESTION },
  { status: 429, headers: { 'retry-after': '0' }, body: {} },
  { status: 429, body: {} },
  'drop before',
];

describe.each<Transport>(['http', 'socket'])('the log over %s', (transport) => {
  let h: Harness;
  beforeAll(async () => {
    h = await startHarness({ transport, adapter: { patience: 400, firstWait: 20 } });
  });
  afterAll(() => h.stop());

  it('holds no secret, no address, no question and no answer, whatever fails', async () => {
    const url = h.slack.responseUrl('secret');
    const methods = [
      'chat.postMessage',
      'chat.postEphemeral',
      'chat.update',
      'reactions.add',
      'views.open',
      'views.publish',
      'response_url',
    ];
    for (const failure of FAILURES) {
      for (const method of methods) h.slack.answerAlways(method, () => failure);
      const before = h.slack.calls.length;
      await h.deliver('events_api', mention(`${QUESTION} from Halvorsen`));
      await h.deliver('slash_commands', command(QUESTION, url));
      await h.deliver('interactive', shortcut(QUESTION, url));
      await h.deliver(
        'interactive',
        press({ actionId: 'quotedesk_next', value: 'AAAAAAAAAAAAAAAA.5.0', responseUrl: url }),
      );
      // What was acknowledged meets this failure, not the next one: a post and what follows the other three deliveries.
      await until(
        () => (h.slack.calls.slice(before).some(({ method }) => method === 'chat.postMessage') ? true : null),
        'a post that meets the failure',
      );
      await settle(200);
    }
    for (const method of methods) h.slack.answer(method);
    await h.deliver('events_api', mention('fail'));
    const ask = h.desk.ask.bind(h.desk);
    h.desk.ask = () =>
      Promise.reject(
        Object.assign(new Error(`${QUESTION}\n    at ${QUESTION} (x.ts:1:1)`), {
          code: QUESTION.repeat(9),
          cause: new Error(SECRETS.botToken),
        }),
      );
    await h.deliver('events_api', mention(QUESTION));
    h.desk.ask = async () => {
      throw `${QUESTION} as a bare word`;
    };
    await h.deliver('events_api', mention(QUESTION));
    h.desk.ask = ask;
    if (transport === 'socket') {
      h.slack.socket.raw(`{"type":"events_api","payload":"${QUESTION}"}`);
      h.slack.answer('apps.connections.open', ...FAILURES.slice(4));
      h.slack.socket.drop();
      await until(
        () => (h.slack.sockets.some((socket) => socket.open) ? true : null),
        'a new socket',
        20_000,
      );
    } else {
      const base = `http://127.0.0.1:${h.adapter.port()}`;
      await fetch(`${base}/slack/events`, {
        method: 'POST',
        body: QUESTION,
        headers: { 'x-slack-signature': SECRETS.signing },
      });
      await fetch(`${base}/slack/events`, {
        method: 'POST',
        body: QUESTION,
        headers: { 'content-type': 'application/json', ...signed(QUESTION) },
      });
      await fetch(`${base}/slack/oauth_redirect?code=${QUESTION}&state=${SECRETS.state}`);
      await fetch(`${base}/slack/events?token=${SECRETS.botToken}`);
    }
    await settle(700);
    const log = h.log();
    expect(log.split('\n').length).toBeGreaterThan(20);
    for (const word of ['invalid_auth', 'missing_scope', 'could not be answered'])
      expect(log).toContain(word);
    for (const word of WORDS) expect(log.includes(word), `the log holds "${word}"`).toBe(false);
    expect(/xox[a-z]-|xapp-|"text"|"blocks"/.exec(log)).toBeNull();
  }, 40_000);
});

describe('error serializer', () => {
  it.each<[unknown, object]>([
    ['a word', { name: 'string' }],
    [null, { name: 'object' }],
    [
      Object.assign(new Error('secret'), {
        code: 'slack_webapi_platform_error',
        data: { ok: false, error: 'not_in_channel', needed: 'chat:write' },
      }),
      { name: 'Error', code: 'slack_webapi_platform_error', slack: 'not_in_channel', needed: 'chat:write' },
    ],
    [
      Object.assign(new Error('secret'), { data: { error: 'xoxb-1-2-3' }, code: 'xoxb-1-2-3' }),
      { name: 'Error' },
    ],
    [Object.assign(new Error('secret'), { statusCode: 503, body: 'secret' }), { name: 'Error', status: 503 }],
    [
      new Error('secret', { cause: Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }) }),
      { name: 'Error', cause: 'ECONNREFUSED' },
    ],
    [Object.assign(new Error('x'), { name: 'a name with secret words' }), { name: 'Error' }],
  ])('%# takes over nothing but codes', (error, expected) => {
    const { at, ...facts } = describeError(error);
    expect(facts).toEqual(expected);
    expect(JSON.stringify(at ?? [])).not.toContain('secret words');
  });

  it('keeps the frames and not the message, though it looks like frames', () => {
    const { at } = describeError(new Error('secret\n    at secret (secret.ts:1:1)'));
    expect(at?.length).toBeGreaterThan(0);
    expect(JSON.stringify(at)).not.toContain('secret (');
  });

  it.each([
    ['Failed to retrieve a new WSS URL (error: xoxb-1)', 'Failed to retrieve a new WSS URL'],
    ['http request failed', 'http request failed'],
    ['xoxb-1-2-3', 'a message'],
    ['words of a question', 'a message'],
    [{ token: 'x' }, 'a message'],
    ['{"token":1}', 'a message'],
  ])('cuts a message of the SDK at the first value: %j', (message, expected) => {
    expect(knownWords(message)).toBe(expected);
  });
});
