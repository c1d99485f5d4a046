/**
 * Load on the Discord adapter, beside a bare discord.js bot that knows its answers by heart, in the same run: 200 and
 * 1,000 interactions at once, then names completed 20 a second. Each bot runs in a process of its own; the small Discord
 * of the tests runs in this one, and takes no first response after three seconds. Lost: never answered. Doubled: more
 * than one message stands for one question.
 *
 *   npx tsx test/bench/discord-load.ts [corpus; default seeds]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Client, Events, MessageFlags } from 'discord.js';
import { FakeDiscord, TOKEN } from '../adapters/discord/fake/discord.ts';
import { type Interaction, LOADING } from '../adapters/discord/fake/interaction.ts';
import { autocomplete, command } from '../adapters/discord/fake/payloads.ts';
import { QUESTIONS, quotedesk } from './discord-bot.ts';

const AT_ONCE = [200, 1_000];
/** Connections and code are warm, as in a process that has run for a while. */
const WARM_UP = 20;
const BURST = 20;
const SECONDS = 5;
const PATIENCE_MS = 60_000;

/** The peer: discord.js as its guide has it, with nothing to look up. */
async function bare(api: string): Promise<void> {
  const client = new Client({ intents: [], rest: { api } });
  client.on(Events.InteractionCreate, (interaction) => {
    const late = () => undefined;
    if (interaction.isAutocomplete()) interaction.respond([{ name: 'a', value: 'a' }]).catch(late);
    else if (interaction.isRepliable())
      interaction
        .reply({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'Yes.' }] })
        .catch(late);
  });
  const ready = once(client, Events.ClientReady);
  await client.login(TOKEN);
  await ready;
}

/** Milliseconds at the 99th of a hundred until the first response, by the number of questions at once. */
async function measure(name: string, discord: FakeDiscord): Promise<Map<number, number>> {
  await ask(discord, WARM_UP);
  const p99 = new Map<number, number>();
  for (const atOnce of AT_ONCE) {
    const before = discord.messages.size;
    const answered = await ask(discord, atOnce);
    const title = `${name}: ${atOnce} at once`;
    const first = answered.map((one) => one.first);
    report(`${title}, first response`, first);
    const doubled = discord.messages.size - before - first.filter((time) => time !== null).length;
    report(
      `${title}, whole answer`,
      answered.map(({ whole }) => whole),
      `  doubled ${doubled}`,
    );
    p99.set(atOnce, percentile(sorted(first), 0.99));
  }
  const typed: Promise<Times>[] = [];
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
  return p99;
}

function ask(discord: FakeDiscord, questions: number): Promise<Times[]> {
  const asked = Array.from({ length: questions }, (_, i) =>
    discord.interact(command('ask', [{ name: 'question', value: QUESTIONS[i % QUESTIONS.length] ?? '' }])),
  );
  return Promise.all(asked.map(timed));
}

interface Times {
  readonly first: number | null;
  readonly whole: number | null;
}

/** Milliseconds until the first response, and until nothing stands at “thinking…”; null: never. */
async function timed(interaction: Interaction): Promise<Times> {
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

function report(title: string, times: readonly (number | null)[], more = ''): void {
  const found = sorted(times);
  const at = (share: number) => `${Math.round(percentile(found, share))}`.padStart(6);
  const lost = times.length - found.length;
  process.stdout.write(
    `${title.padEnd(50)} p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms  lost ${lost}${more}\n`,
  );
}

function sorted(times: readonly (number | null)[]): number[] {
  return times.filter((time): time is number => time !== null).sort((a, b) => a - b);
}

function percentile(found: readonly number[], share: number): number {
  return found[Math.min(found.length - 1, Math.floor(found.length * share))] ?? Number.NaN;
}

const [role = 'seeds', api = '', corpus = ''] = process.argv.slice(2);
if (process.send && (role === 'bare' || role === 'quotedesk')) {
  await (role === 'bare' ? bare(api) : quotedesk(api, corpus));
  process.send('ready');
} else {
  const p99 = new Map<string, Map<number, number>>();
  for (const name of ['bare', 'quotedesk']) {
    const discord = new FakeDiscord();
    discord.strict = false;
    await discord.start();
    const bot = fork(fileURLToPath(import.meta.url), [name, discord.api, role], { stdio: 'inherit' });
    await once(bot, 'message');
    p99.set(name, await measure(name, discord));
    bot.kill();
    await once(bot, 'exit');
    await discord.stop();
  }
  for (const atOnce of AT_ONCE) {
    const ratio =
      (p99.get('quotedesk')?.get(atOnce) ?? Number.NaN) / (p99.get('bare')?.get(atOnce) ?? Number.NaN);
    process.stdout.write(`${atOnce} at once, first response: p99 ${ratio.toFixed(2)} times the bare bot's\n`);
  }
}
