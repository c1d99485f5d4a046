/**
 * Whether a desk that is asked and asked needs more and more memory: heap and resident set of the Discord adapter, after a
 * collection, while questions come 100 at a time, each of another person. What is remembered of each is bounded.
 *
 *   npx tsx test/bench/discord-memory.ts [questions; default 5000] [corpus; default seeds]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { FakeDiscord } from '../adapters/discord/fake/discord.ts';
import { command } from '../adapters/discord/fake/payloads.ts';
import { QUESTIONS, quotedesk } from './discord-bot.ts';

const AT_ONCE = 100;
const EVERY = 1_000;

const [role = '5000', api = 'seeds', corpus = ''] = process.argv.slice(2);
if (process.send && role === 'bot') {
  await quotedesk(api, corpus);
  process.on('message', () => {
    for (let i = 0; i < 4; i += 1) globalThis.gc?.();
    process.send?.(process.memoryUsage());
  });
  process.send('ready');
} else {
  const discord = new FakeDiscord();
  discord.strict = false;
  await discord.start();
  const bot = fork(fileURLToPath(import.meta.url), ['bot', discord.api, api], {
    stdio: 'inherit',
    execArgv: [...process.execArgv, '--expose-gc'],
  });
  await once(bot, 'message');
  for (let asked = 0; asked < Number(role); ) {
    for (const end = asked + EVERY; asked < end; asked += AT_ONCE)
      await Promise.all(
        Array.from({ length: AT_ONCE }, (_, i) => {
          const payload = command('ask', [
            { name: 'question', value: QUESTIONS[(asked + i) % QUESTIONS.length] ?? '' },
          ]);
          return discord.interact(payload).settled(120_000);
        }),
      );
    // What a store writes a moment later is written.
    await new Promise((go) => setTimeout(go, 2_000));
    bot.send('measure');
    const [{ heapUsed, rss }] = (await once(bot, 'message')) as [NodeJS.MemoryUsage];
    const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1).padStart(7)} MB`;
    process.stdout.write(
      `${String(asked).padStart(6)} questions: heap ${mb(heapUsed)}, resident ${mb(rss)}\n`,
    );
    discord.messages.clear();
    discord.interactions.clear();
    discord.calls.length = 0;
  }
  bot.kill();
  await once(bot, 'exit');
  await discord.stop();
}
