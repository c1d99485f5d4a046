/** The whole way: Discord's interaction, the real desk over the embedded corpus, and back. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Desk, openDesk } from '../../../src/index.ts';
import { autocomplete, command, messageCommand, press } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const corpus = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`${seeds}/${name}`, 'utf8'))
  .join('\n')
  .replace(/\s+/g, ' ');

let desk: Desk;
let rig: Rig;
let speaker = '';
beforeAll(async () => {
  desk = await openDesk({
    name: 'seeds',
    corpus: [seeds],
    now: () => new Date('2020-01-01T00:00:00Z'),
    watch: false,
    snapshotFolder: null,
    workers: 1,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
  });
  await desk.ready();
  rig = await startRig({ desk, timing: { deferAfterMs: 1_000, completeWithinMs: 2_000 } });
  const latest = await desk.latest(20);
  speaker = latest.blocks.flatMap((block) =>
    block.type === 'quotation' && block.speaker ? [block.speaker] : [],
  )[0]!;
});
afterAll(async () => {
  expect(rig.discord.problems).toEqual([]);
  await rig.stop();
  await desk.close();
});

/** The words in our quotation marks in a message. */
const quoted = (text: string) => [...text.matchAll(/“([^”]+)”/g)].map((match) => match[1]!.trim());

describe('the embedded corpus in Discord', () => {
  it('completes a speaker, and shows words that stand in the corpus, page after page', async () => {
    const typed = rig.discord.interact(
      autocomplete('said', [{ name: 'speaker', value: speaker.slice(0, 4), focused: true }]),
    );
    await typed.until((i) => i.first !== null);
    const { choices } = typed.data as { choices: { name: string; value: string }[] };
    expect(choices.map(({ value }) => value)).toContain(speaker);
    const asked = await rig.discord
      .interact(command('said', [{ name: 'speaker', value: speaker }]))
      .settled();
    let words: string[] = [];
    for (;;) {
      const { text, controls } = see(asked.original!);
      words = [...words, ...quoted(text)];
      const next = controls.find((one) => one.label === 'Next');
      if (!next) break;
      await rig.discord.interact(press(next.custom_id, asked.original!)).settled();
    }
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((some) => !corpus.includes(some))).toEqual([]);
  });

  it('checks a message: exact, and altered', async () => {
    const card = await desk.latest(20);
    const run = card.blocks
      .flatMap((block) => (block.type === 'quotation' ? block.runs : []))
      .find(({ style, text }) => style === 'quoted' && text.split(' ').length >= 8)!;
    const exact = await rig.discord
      .interact(messageCommand('Check quotations', `He said “${run.text}”`))
      .settled();
    expect(see(exact.original!).text).toContain('✅');
    const wrong = run.text.replace(/ (\S+)$/, ' elephants');
    const altered = await rig.discord
      .interact(messageCommand('Check quotations', `He said “${wrong}”`))
      .settled();
    expect(see(altered.original!).text).not.toContain('✅');
  });

  it.each(['help', 'corpus'])('/%s', async (name) => {
    const options = name === 'corpus' ? [{ name: 'status', options: [] }] : [];
    const asked = await rig.discord.interact(command(name, options)).settled();
    expect(see(asked.original!).text).toMatch(name === 'help' ? /\/said/ : /2 articles/);
  });

  it('says that it knows nothing of somebody', async () => {
    const asked = await rig.discord
      .interact(command('said', [{ name: 'speaker', value: 'Zorblax Quuxington' }]))
      .settled();
    expect(quoted(see(asked.original!).text).join()).not.toContain(' said ');
    expect(see(asked.original!).text).toMatch(/Zorblax/);
  });
});
