/** A real adapter with a real discord.js against the fake Discord, asking the fake desk. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import type { AdapterContext } from '../../../../adapters/adapter.ts';
import { createDiscordAdapter, type DiscordAdapter } from '../../../../adapters/discord/index.ts';
import { DISCORD_TIMING, type Timing } from '../../../../adapters/discord/limits.ts';
import { readDiscordSettings } from '../../../../adapters/discord/settings.ts';
import type { Desk } from '../../../../src/index.ts';
import { FakeDesk } from '../../fake-desk.ts';
import { FakeDiscord, TOKEN } from './discord.ts';

export interface Rig {
  readonly discord: FakeDiscord;
  readonly desk: FakeDesk;
  readonly adapter: DiscordAdapter;
  readonly context: AdapterContext;
  /** Everything that was logged, as text. */
  log(): string;
  readonly refused: string[];
  stop(): Promise<void>;
}

export interface RigOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly context?: Partial<AdapterContext>;
  readonly desk?: Desk;
  readonly level?: string;
  readonly start?: boolean;
  readonly discord?: FakeDiscord;
  readonly timing?: Partial<Timing>;
}

/** A test need not wait as long as a person may. */
const QUICK: Partial<Timing> = { deferAfterMs: 250, completeWithinMs: 500, typingAfterMs: 100 };

export async function startRig(options: RigOptions = {}): Promise<Rig> {
  const discord = options.discord ?? (await new FakeDiscord().start());
  const desk = new FakeDesk();
  const asked = options.desk ?? desk;
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const refused: string[] = [];
  const context: AdapterContext = {
    deskFor: () => asked,
    desks: [asked],
    logger: pino({ level: options.level ?? 'warn' }, stream),
    now: () => new Date(),
    stateFolder: mkdtempSync(join(tmpdir(), 'quotedesk-discord-')),
    onRefused: (sentence) => refused.push(sentence),
    ...options.context,
  };
  const read = readDiscordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.api, ...options.env });
  if (!read || 'problems' in read) throw new Error(`settings: ${JSON.stringify(read)}`);
  const adapter = createDiscordAdapter(read.settings, context, {
    ...DISCORD_TIMING,
    ...QUICK,
    ...options.timing,
  });
  if (options.start !== false) await adapter.start();
  return {
    discord,
    desk,
    adapter,
    context,
    refused,
    log: () => lines.join(''),
    async stop() {
      desk.release();
      await adapter.stop(5_000);
      await discord.stop();
    },
  };
}
