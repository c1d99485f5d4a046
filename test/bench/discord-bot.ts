/** What the Discord benchmarks run: the adapter with a real desk, against the small Discord of the tests. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { createDiscordAdapter } from '../../adapters/discord/index.ts';
import { readDiscordSettings } from '../../adapters/discord/settings.ts';
import { rememberedConversations } from '../../adapters/shared/conversations.ts';
import { fileStores } from '../../adapters/shared/stores/file-stores.ts';
import { openDesk } from '../../src/index.ts';
import { TOKEN } from '../adapters/discord/fake/discord.ts';

export const QUESTIONS = [
  'what did he say?',
  'who said “no”?',
  'what is in the corpus?',
  'what did the minister say about taxes?',
  'help',
];

/** Resolves once questions arrive. */
export async function quotedesk(api: string, corpus: string): Promise<void> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'quotedesk-load-'));
  const logger = pino({ level: 'error' }, pino.destination(2));
  const stores = fileStores({ folder: stateFolder, now: () => new Date(), logger });
  const desk = await openDesk({
    conversations: stores.open(rememberedConversations),
    name: 'load',
    corpus: [corpus],
  });
  await desk.ready();
  const read = readDiscordSettings({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: api });
  if (!read || 'problems' in read) throw new Error('settings');
  const adapter = createDiscordAdapter(read.settings, {
    deskFor: () => desk,
    desks: [desk],
    logger,
    now: () => new Date(),
    stateFolder,
  });
  await adapter.start();
}
