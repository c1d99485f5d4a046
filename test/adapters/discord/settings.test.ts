import { describe, expect, it } from 'vitest';
import { checkDiscordSettings, readDiscordSettings } from '../../../adapters/discord/settings.ts';

const TOKEN = 'abcd.efgh.ijklmnop';
const KEY = 'ab'.repeat(32);

function problems(env: Record<string, string>): readonly string[] {
  const read = readDiscordSettings(env);
  return read && 'problems' in read ? read.problems : [];
}

describe('Discord’s settings', () => {
  it('are none where none is present', () => {
    expect(readDiscordSettings({})).toBeNull();
    expect(readDiscordSettings({ DISCORD_TOKEN: '  ', PATH: '/bin' })).toBeNull();
  });

  it('need a token and nothing else', () => {
    expect(readDiscordSettings({ DISCORD_TOKEN: `Bot ${TOKEN}` })).toEqual({
      settings: {
        token: TOKEN,
        applicationId: null,
        transport: { type: 'gateway' },
        api: 'https://discord.com/api',
        mentions: true,
        privateByDefault: false,
        modes: new Map(),
        editors: new Map(),
        admins: new Set(),
      },
    });
  });

  it('choose the transport', () => {
    const transport = { type: 'http', publicKey: KEY, host: '0.0.0.0', port: 8080 };
    expect(
      readDiscordSettings({
        DISCORD_TRANSPORT: 'http',
        DISCORD_PUBLIC_KEY: KEY,
        DISCORD_HTTP_HOST: '0.0.0.0',
        DISCORD_HTTP_PORT: '8080',
      }),
    ).toMatchObject({ settings: { token: null, transport } });
    // A port alone says it too; a public key alone does not: many copy all that the portal shows.
    expect(readDiscordSettings({ DISCORD_HTTP_PORT: '8080', DISCORD_PUBLIC_KEY: KEY })).toMatchObject({
      settings: { transport: { type: 'http' } },
    });
    expect(readDiscordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_PUBLIC_KEY: KEY })).toMatchObject({
      settings: { transport: { type: 'gateway' } },
    });
  });

  it.each([
    ['https://discord.test/api/', 'https://discord.test/api'],
    ['http://127.0.0.1:4000/api/v10', 'http://127.0.0.1:4000/api'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['http://[::1]:4000/api', 'http://[::1]:4000/api'],
  ])('take another server: %s', (url, api) => {
    expect(readDiscordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: url })).toMatchObject({
      settings: { api },
    });
  });

  it.each([
    'http://discord.test/api',
    'ftp://127.0.0.1',
    'discord.com',
    'https://a:b@discord.test',
    'http://127.0.0.1.evil.test',
  ])('do not send the token to %s', (url) => {
    expect(problems({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: url })).toEqual([
      'DISCORD_API_URL must be an https address (http only for this machine itself).',
    ]);
  });

  it('say all that is wrong at once, and no value', () => {
    const found = problems({
      DISCORD_TOKEN: 'two words',
      DISCORD_APPLICATION_ID: 'quotedesk',
      DISCORD_TRANSPORT: 'pigeon',
      DISCORD_PUBLIC_KEY: 'secret-key',
      DISCORD_HTTP_PORT: '99999',
      DISCORD_MENTIONS: 'yes',
      DISCORD_ADMINS: 'ann, 123456789012345678',
    });
    expect(found.map((sentence) => sentence.split(' ')[0]).sort()).toEqual([
      'DISCORD_ADMINS',
      'DISCORD_APPLICATION_ID',
      'DISCORD_HTTP_PORT',
      'DISCORD_MENTIONS',
      'DISCORD_PUBLIC_KEY',
      'DISCORD_TOKEN',
      'DISCORD_TRANSPORT',
    ]);
    expect(found.join()).not.toMatch(/two words|secret-key|pigeon|ann/);
    for (const sentence of found) expect(sentence).toMatch(/\.$/);
  });

  it.each([
    [{ DISCORD_API_URL: 'https://discord.test/api' }, 'DISCORD_TOKEN is missing'],
    [{ DISCORD_TRANSPORT: 'http', DISCORD_TOKEN: TOKEN }, 'DISCORD_PUBLIC_KEY is missing'],
  ])('say what is missing from %j', (env, words) => {
    expect(problems(env).join()).toContain(words);
  });
});

it.each([
  [{}, 0, 'Discord is not set up.'],
  [{ DISCORD_TOKEN: TOKEN }, 0, 'the bot opens a connection'],
  [{ DISCORD_TRANSPORT: 'http', DISCORD_PUBLIC_KEY: KEY }, 0, 'only commands are answered'],
  [{ DISCORD_TRANSPORT: 'http' }, 1, 'Discord has settings.'],
])('doctor: %j', (env, count, words) => {
  const { problems: wrong, notes } = checkDiscordSettings(env);
  expect(wrong).toHaveLength(count);
  expect(notes.join(' ')).toContain(words);
});
