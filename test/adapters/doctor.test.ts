/** `doctor --online` against a Slack and a Discord on loopback; offline, what is said of settings that are wrong. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../adapters/discord/definitions.ts';
import { checkOnline, checkSettings } from '../../adapters/doctor-checks.ts';
import { FakeDiscord, TOKEN } from './discord/fake/discord.ts';
import { GUILD } from './discord/fake/payloads.ts';
import { FakeSlack } from './slack/fake-slack.ts';
import { SECRETS } from './slack/harness.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

describe('Slack online', () => {
  let slack: FakeSlack;
  beforeEach(async () => {
    slack = await new FakeSlack().start();
  });
  afterEach(() => slack.stop());
  const check = () =>
    checkOnline({
      SLACK_BOT_TOKEN: SECRETS.botToken,
      SLACK_APP_TOKEN: SECRETS.appToken,
      SLACK_API_URL: slack.apiUrl,
    });
  const scopes = (list: string) => {
    slack.answerAlways('auth.test', () => ({
      headers: { 'x-oauth-scopes': list },
      body: { ok: true, user: 'quotedesk', team: 'Newsroom', team_id: 'T1', user_id: 'U1' },
    }));
  };
  const ALL =
    'app_mentions:read,chat:write,commands,im:history,reactions:write,users:read,files:read,channels:history,groups:history,assistant:write';

  it('is fine where tokens and scopes are', async () => {
    scopes(ALL);
    const { problems, notes } = await check();
    expect(problems).toEqual([]);
    expect(notes.join(' ')).toContain('speaks as quotedesk in Newsroom');
    expect(notes.join(' ')).toContain('opens connections');
    // Nothing is changed.
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test', 'apps.connections.open']);
  });

  it('names the scopes that are missing', async () => {
    scopes(ALL.replace('files:read,', '').replace(',assistant:write', ''));
    expect((await check()).problems).toEqual([
      'SLACK_BOT_TOKEN lacks the scopes files:read, assistant:write: add under “OAuth & Permissions” and install the app again.',
    ]);
  });

  it.each([
    ['auth.test', 'invalid_auth', 'SLACK_BOT_TOKEN is refused by Slack (invalid_auth).'],
    ['apps.connections.open', 'missing_scope', 'SLACK_APP_TOKEN lacks the scope connections:write.'],
    ['apps.connections.open', 'socket_mode_not_enabled', 'switch Socket Mode on'],
  ])('%s: %s', async (method, error, words) => {
    scopes(ALL);
    slack.answerAlways(method, () => ({ body: { ok: false, error } }));
    const { problems } = await check();
    expect(problems.join(' ')).toContain(words);
    expect(problems.join(' ')).not.toContain('verysecret');
  });

  it('says that Slack cannot be reached', async () => {
    const url = slack.apiUrl;
    await slack.stop();
    const { problems } = await checkOnline({
      SLACK_BOT_TOKEN: SECRETS.botToken,
      SLACK_APP_TOKEN: SECRETS.appToken,
      SLACK_API_URL: url,
    });
    expect(problems.join(' ')).toContain('Slack cannot be reached');
    slack = await new FakeSlack().start();
  });
});

describe('Discord online', () => {
  let discord: FakeDiscord;
  beforeEach(async () => {
    discord = await new FakeDiscord().start();
    discord.commands = COMMANDS.map((command, i) => ({ ...command, id: String(i + 1) }));
  });
  afterEach(() => discord.stop());
  const check = (env: Record<string, string> = {}) =>
    checkOnline({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api, ...env });

  it('is fine where token, commands and permissions are', async () => {
    const { problems, notes } = await check();
    expect(problems).toEqual([]);
    expect(notes.join(' ')).toContain('belongs to quotedesk');
    expect(notes.join(' ')).toContain(`all ${COMMANDS.length} commands are registered`);
    expect(notes.join(' ')).toContain('may read and write in its server');
    expect(discord.calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  it('names what is not', async () => {
    discord.commands.splice(0, 2);
    discord.serverPermissions = 1n << 10n;
    expect((await check()).problems).toEqual([
      '2 commands are not registered as this version has them: run `quotedesk discord register`.',
      `In the server ${GUILD} the bot lacks Send Messages, Read Message History.`,
    ]);
    discord.commands = COMMANDS.map((command, i) => ({ ...command, id: String(i + 1) }));
    discord.guildCommands = discord.commands.slice(0, 1);
    discord.endpoint = 'https://desk.example/discord';
    const { problems } = await check({ DISCORD_APPLICATION_ID: '800000000000000009' });
    expect(problems.join(' ')).toContain('DISCORD_APPLICATION_ID is another application’s');
    expect(problems.join(' ')).toContain('has an Interactions Endpoint URL');
    expect(problems.join(' ')).toContain(`The server ${GUILD} has a list of its own`);
  });

  it('says that the token is refused, without it', async () => {
    discord.fault('GET', /applications/, 401, { code: 0, message: '401: Unauthorized' });
    const { problems } = await check();
    expect(problems).toEqual([
      'Discord does not accept DISCORD_TOKEN: copy it again from the page of the bot.',
    ]);
  });
});

describe('offline', () => {
  it('never says “not set up” beside what is wrong', async () => {
    const { problems, notes } = await checkSettings({
      SLACK_BOT_TOKEN: 'xapp-1-A-2-x',
      DISCORD_TOKEN: 'abc',
    });
    expect(problems.join(' ')).toContain('SLACK_BOT_TOKEN is an app-level token');
    expect(problems.join(' ')).toContain('DISCORD_TOKEN must be three parts');
    expect(notes.join(' ')).not.toContain('not set up');
  });

  it.each([
    [{}, 'QUOTEDESK_OPENSEARCH must give the addresses of the nodes'],
    [
      { QUOTEDESK_OPENSEARCH: 'search-1:9200' },
      'QUOTEDESK_OPENSEARCH must be addresses like https://search-1',
    ],
    [
      { QUOTEDESK_OPENSEARCH: 'http://127.0.0.1:9', QUOTEDESK_OPENSEARCH_REPLICAS: '9' },
      'QUOTEDESK_OPENSEARCH_REPLICAS must be a whole number from 0 to 5',
    ],
    [
      { QUOTEDESK_OPENSEARCH: 'http://quotedesk:hidden@127.0.0.1:9' },
      'The node 127.0.0.1:9 cannot be used: The archive cannot be reached at this moment',
    ],
  ])('says what is wrong with an archive on a cluster: %j', async (env, problem) => {
    const { problems } = await checkSettings({ QUOTEDESK_ARCHIVE: 'opensearch', ...env });
    expect(problems.join(' ')).toContain(problem);
    expect(problems.join(' ')).not.toContain('hidden');
  });

  it('names settings that nobody reads, and is quiet where nothing is set', async () => {
    expect((await checkSettings({ QUOTEDESK_WATCHES: 'on' })).problems).toEqual([
      'QUOTEDESK_WATCHES is no setting; QUOTEDESK_WATCH is.',
    ]);
    const { problems, notes } = await checkSettings({});
    expect(problems).toEqual([]);
    expect(notes).toContain('Slack is not set up.');
    expect((await checkOnline({})).notes.join(' ')).toContain('No platform is set up');
  });
});
