/** `/corpus reload`. What Discord shows to whom is a hint to its client: who may do this is decided here. */
import { PermissionFlagsBits } from 'discord.js';
import type { Desk, DeskStatus } from '../../src/index.ts';
import type { Caller } from './incoming.ts';
import { type MessageBody, sentence } from './rest.ts';
import { reloaded } from './sentences.ts';
import type { DiscordSettings } from './settings.ts';

/** Named administrators anywhere; others where they manage a server that has added the app. */
export function mayReload({ admins }: Pick<DiscordSettings, 'admins'>, caller: Caller): boolean {
  if (admins.has(caller.user)) return true;
  const enough = PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild;
  return caller.onServer && (caller.permissions & enough) !== 0n;
}

const running = new WeakMap<Desk, Promise<DeskStatus>>();

/** Two who ask at once wait for the same reading. */
export async function reload(desk: Desk): Promise<MessageBody> {
  let reading = running.get(desk);
  if (!reading) {
    reading = desk.reload().finally(() => running.delete(desk));
    running.set(desk, reading);
  }
  const { articles, statements } = await reading;
  return sentence(reloaded(articles, statements), true);
}
