/** `/mode`: whether the bot answers mentions in a channel. */
import { PermissionFlagsBits } from 'discord.js';
import { MODE_SENTENCES, readModeCommand, UNKNOWN_MODE } from '../shared/channel-modes.ts';
import type { Caller } from './incoming.ts';
import type { Kit } from './kit.ts';
import { SENTENCES } from './sentences.ts';

/** Named administrators anywhere; others where they manage the channel and the server has added the app. */
function maySet(kit: Kit, caller: Caller): boolean {
  if (kit.settings.admins.has(caller.user)) return true;
  const { Administrator, ManageGuild, ManageChannels } = PermissionFlagsBits;
  return caller.onServer && (caller.permissions & (Administrator | ManageGuild | ManageChannels)) !== 0n;
}

/** The sentence that says what holds now. A thread has the mode of its channel. */
export async function answerMode(kit: Kit, caller: Caller, wanted: string): Promise<string> {
  const { guild, channel, parent } = caller;
  const place = parent ?? channel;
  if (guild === null || place === null) return SENTENCES.modeNowhere;
  const mode = readModeCommand(`mode ${wanted}`);
  if (mode === null || mode === 'unknown') return UNKNOWN_MODE;
  if (mode === 'ask') return MODE_SENTENCES[await kit.modes.of(guild, place)];
  if (!maySet(kit, caller)) return SENTENCES.mayNotSet;
  await kit.modes.set(guild, place, mode);
  kit.logger.info({ channel: place, mode }, 'the mode of a channel was set');
  return MODE_SENTENCES[mode];
}
