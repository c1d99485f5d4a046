/**
 * Load on the Discord adapter, beside a bare discord.js bot that knows its answers by heart, in the same run:
 * 200 interactions at once, then names completed 20 a second. Both speak with the small Discord of the tests in this
 * process, so that the figures hold its work too.
 *
 *   npx tsx test/bench/discord-load.ts [FOLDER of articles; default seeds]
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events, GatewayIntentBits, MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { createDiscordAdapter } from '../../adapters/discord/index.ts';
import { readDiscordSettings } from '../../adapters/discord/settings.ts';
import { openDesk } from '../../src/index.ts';
import { FakeDiscord, TOKEN } from '../adapters/discord/fake/discord.ts';
import { type Interaction, LOADING } from '../adapters/discord/fake/interaction.ts';
import { autocomplete, command } from '../adapters/discord/fake/payloads.ts';

const AT_ONCE = 200;
const BURST = 20;
const SECONDS = 5;
const PATIENCE_MS = 60_000;
const QUESTIONS = [
  'what did he say?',
  'who said “no”?',
  'what is in the corpus?',
  'what did the minister say about taxes?',
  'help',
];

interface Bot {
  readonly discord: FakeDiscord;
  stop(): Promise<void>;
}

async function quotedesk(corpus: string): Promise<Bot> {
  const discord = await fake();
  const desk = await openDesk({
    name: 'load',
    corpus: [corpus],
    now: () => new Date(),
    watch: false,
    snapshotFolder: null,
    workers: null,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
  });
  await desk.ready();
  const read = readDiscordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api });
  if (!read || 'problems' in read) throw new Error('settings');
  const adapter = createDiscordAdapter(read.settings, {
    deskFor: () => desk,
    desks: [desk],
    logger: pino({ level: 'warn' }, pino.destination(2)),
    now: () => new Date(),
    stateFolder: mkdtempSync(join(tmpdir(), 'quotedesk-load-')),
  });
  await adapter.start();
  return {
    discord,
    async stop() {
      await adapter.stop(5_000);
      await desk.close();
      await discord.stop();
    },
  };
}

/** The peer: discord.js as its guide has it, with nothing to look up. */
async function bare(): Promise<Bot> {
  const discord = await fake();
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.api } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete()) void interaction.respond([{ name: 'a', value: 'a' }]);
    else if (interaction.isRepliable())
      void interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: 10, content: 'Yes.' }],
      });
  });
  const ready = new Promise((go) => client.once(Events.ClientReady, go));
  await client.login(TOKEN);
  discord.gateway.dispatch('GUILD_CREATE', { id: '700000000000000001', unavailable: true });
  await ready;
  return {
    discord,
    async stop() {
      await client.destroy();
      await discord.stop();
    },
  };
}

async function fake(): Promise<FakeDiscord> {
  const discord = new FakeDiscord();
  discord.strict = false;
  return discord.start();
}

async function measure(name: string, { discord }: Bot): Promise<void> {
  const asked = Array.from({ length: AT_ONCE }, (_, i) =>
    discord.interact(command('ask', [{ name: 'question', value: QUESTIONS[i % QUESTIONS.length] ?? '' }])),
  );
  const answered = await Promise.all(asked.map(async (one) => ({ ...(await timed(one)) })));
  report(
    `${name}: ${AT_ONCE} at once, first response`,
    answered.map(({ first }) => first),
  );
  report(
    `${name}: ${AT_ONCE} at once, whole answer`,
    answered.map(({ whole }) => whole),
  );
  const typed: Promise<{ first: number | null }>[] = [];
  for (let second = 0; second < SECONDS; second += 1) {
    for (let i = 0; i < BURST; i += 1) {
      const value = 'abcdefghijklmnopqrst'.slice(i, i + 1 + (i % 3));
      typed.push(timed(discord.interact(autocomplete('said', [{ name: 'speaker', value, focused: true }]))));
    }
    await new Promise((go) => setTimeout(go, 1_000));
  }
  const completed = await Promise.all(typed);
  report(
    `${name}: ${BURST} completions at once, a second`,
    completed.map(({ first }) => first),
  );
}

/** Milliseconds until the first response, and until nothing stands at “thinking…”; null: never. */
async function timed(interaction: Interaction): Promise<{ first: number | null; whole: number | null }> {
  const first = await interaction
    .until((i) => i.first !== null, PATIENCE_MS)
    .then(
      (i) => (i.acknowledgedAt ?? 0) - i.sentAt,
      () => null,
    );
  const whole = await interaction
    .until((i) => i.first !== null && !(i.original && i.original.flags & LOADING), PATIENCE_MS)
    .then(
      (i) => performance.now() - i.sentAt,
      () => null,
    );
  return { first, whole };
}

function report(title: string, times: readonly (number | null)[]): void {
  const found = times.filter((time): time is number => time !== null).sort((a, b) => a - b);
  const at = (share: number) =>
    `${Math.round(found[Math.min(found.length - 1, Math.floor(found.length * share))] ?? 0)}`.padStart(6);
  const lost = times.length - found.length;
  process.stdout.write(
    `${title.padEnd(56)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms  lost ${lost}\n`,
  );
}

for (const [name, start] of [
  ['bare discord.js', bare],
  ['quotedesk', () => quotedesk(process.argv[2] ?? 'seeds')],
] as const) {
  const bot = await start();
  await measure(name, bot);
  await bot.stop();
}
