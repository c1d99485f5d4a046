import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { registerDiscordCommands } from '../../../adapters/discord/commands-cli.ts';
import { COMMANDS } from '../../../adapters/discord/definitions.ts';
import { differences } from '../../../adapters/discord/register.ts';
import { refuse } from './fake/answers.ts';
import { FakeDiscord, TOKEN } from './fake/discord.ts';
import { GUILD } from './fake/payloads.ts';
import { commandProblems } from './fake/rules.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let discord: FakeDiscord;
beforeEach(async () => {
  discord = await new FakeDiscord().start();
});
afterEach(async () => {
  expect(discord.problems).toEqual([]);
  await discord.stop();
});

async function register(
  args: readonly string[] = [],
  env: Record<string, string> = {},
  name = 'register',
): Promise<string[]> {
  const lines: string[] = [];
  const program = new Command().exitOverride();
  const settings = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api, ...env };
  registerDiscordCommands(program, settings, (line) => lines.push(line));
  await program.parseAsync(['discord', name, ...args], { from: 'user' });
  return lines;
}
const unregister = (...args: string[]) => register(args, {}, 'unregister');
const puts = () => discord.calls.filter((call) => call.method === 'PUT');

describe('quotedesk discord register', () => {
  it('registers what is defined, then changes nothing', async () => {
    const first = await register();
    expect(first).toEqual([
      ...COMMANDS.map(({ name }) => `+ ${name}`),
      `Changed ${COMMANDS.length} commands everywhere.`,
    ]);
    expect(await register()).toEqual([`Nothing to change: ${COMMANDS.length} commands stand everywhere.`]);
    expect(puts()).toHaveLength(1);
  });

  it('says what a dry run would change, and changes nothing', async () => {
    const lines = await register(['--dry-run']);
    expect(lines.at(-1)).toBe(`Would change ${COMMANDS.length} commands everywhere; nothing was changed.`);
    expect(puts()).toEqual([]);
  });

  it('registers for one server', async () => {
    const lines = await register(['--guild', GUILD]);
    expect(lines.at(-1)).toContain(`in the server ${GUILD}`);
    expect(puts().map((call) => call.path)).toEqual([expect.stringContaining(`/guilds/${GUILD}/commands`)]);
    await expect(register(['--guild', 'here'])).rejects.toThrow('--guild must be the id');
  });

  it('tells added, changed and removed apart, and keeps the entry point of an Activity', async () => {
    await register();
    const entry = { id: '1', name: 'launch', type: 4, handler: 2 };
    discord.commands = [
      ...discord.commands
        .slice(1)
        .map((command, i) => (i === 0 ? { ...(command as object), description: 'old' } : command)),
      { id: '2', name: 'gone', type: 1, description: 'of an older version' },
      entry,
    ];
    expect(await register()).toEqual(['+ ask', '~ said', '- gone', 'Changed 3 commands everywhere.']);
    expect(discord.commands).toHaveLength(COMMANDS.length + 1);
    expect(discord.commands).toContainEqual(expect.objectContaining({ name: 'launch' }));
  });

  it('warns where two lists show the commands twice, and unregisters one of them', async () => {
    await register();
    const lines = await register(['--guild', GUILD]);
    expect(lines.at(-1)).toContain(`show twice in the server ${GUILD}`);
    expect((await register()).at(-1)).toContain(`unregister --guild ${GUILD}`);
    discord.guildCommands.push({ id: '9', name: 'poll', type: 1, description: 'of another program' });
    expect((await unregister('--guild', GUILD, '--dry-run')).at(-1)).toContain('nothing was changed');
    expect((await unregister('--guild', GUILD)).at(-1)).toBe(
      `Removed ${COMMANDS.length} commands in the server ${GUILD}.`,
    );
    expect(discord.guildCommands).toMatchObject([{ name: 'poll' }]);
    expect(discord.commands).toHaveLength(COMMANDS.length);
    expect(await unregister('--guild', GUILD)).toEqual([
      `Nothing to remove: no command of Quotedesk stands in the server ${GUILD}.`,
    ]);
    expect(await register()).toEqual([`Nothing to change: ${COMMANDS.length} commands stand everywhere.`]);
  });

  it('uses the application id of the settings where there is one', async () => {
    await register([], { DISCORD_APPLICATION_ID: '800000000000000009' });
    expect(discord.calls.map((call) => call.path)).not.toContain('/applications/@me');
    expect(puts()[0]?.path).toBe('/applications/800000000000000009/commands');
  });

  it.each([
    [401, 0, 'does not accept DISCORD_TOKEN'],
    [403, 50001, 'does not let this bot'],
    [404, 10002, 'no such application'],
    [400, 50035, 'could not register the commands (400, 50035)'],
  ])('says %i %i in one sentence without the token', async (status, code, words) => {
    discord.fault('PUT', /commands$/, status, refuse(status, code, `no, ${TOKEN}`).body);
    const failed = await register().catch((error: Error) => error.message);
    expect(failed).toContain(words);
    expect(failed).not.toContain(TOKEN);
  });

  it('says what is missing', async () => {
    const program = new Command().exitOverride();
    registerDiscordCommands(program, {}, () => {});
    await expect(program.parseAsync(['discord', 'register'], { from: 'user' })).rejects.toThrow(
      'DISCORD_TOKEN is missing',
    );
  });
});

describe('the definitions', () => {
  it('are what Discord takes', () => expect(commandProblems(COMMANDS)).toEqual([]));

  it('work as a server install and a user install, everywhere', () => {
    for (const command of COMMANDS) {
      expect(command.integration_types).toEqual([0, 1]);
      expect(command.contexts).toEqual([0, 1, 2]);
    }
  });

  it.each<[string, (list: object[]) => unknown, number]>([
    ['nothing', (list) => list, 0],
    [
      'fields that Discord adds',
      (list) => list.map((c) => ({ ...c, id: '1', version: '2', nsfw: false })),
      0,
    ],
    ['another order of contexts', (list) => list.map((c) => ({ ...c, contexts: [2, 0, 1] })), 0],
    ['a description', (list) => [{ ...list[0], description: 'x' }, ...list.slice(1)], 1],
    [
      'hints on permissions',
      (list) => [{ ...list[0], default_member_permissions: '8' }, ...list.slice(1)],
      1,
    ],
    ['fewer options', (list) => [{ ...list[0], options: [] }, ...list.slice(1)], 1],
  ])('differ by %s', (_, change, count) => {
    expect(differences(change(structuredClone(COMMANDS) as object[]) as never)).toHaveLength(count);
  });
});

describe('the rules by hand', () => {
  const many = Array.from({ length: 101 }, (_, i) => ({ type: 1, name: `c${i}`, description: 'd' }));
  it.each<[string, unknown[], string]>([
    ['an upper-case name', [{ type: 1, name: 'Ask', description: 'd' }], 'name Ask'],
    ['more than 100 commands', many, 'more than 100'],
    ['a missing description', [{ type: 1, name: 'ask' }], 'description of ask'],
    ['the same name twice', [many[0], many[0]], 'twice'],
  ])('refuse %s', (_, commands, problem) => {
    expect(commandProblems(commands).join()).toContain(problem);
  });
});
