/** When the desk speaks in a channel: when it is named, in follow-ups of its threads too, or not at all. */
import type { KeyedStore, StoreOptions } from './stores/keyed-store.ts';

export const MODES = ['mention', 'follow-ups', 'off'] as const;
export type Mode = (typeof MODES)[number];

const TEN_YEARS = 10 * 365 * 86_400_000;

/** Modes that were set by command, in a platform's own store. */
export const channelModes = (name: string): StoreOptions<Mode> => ({
  name,
  max: 20_000,
  maxAge: TEN_YEARS,
  parse: (value) => MODES.find((mode) => mode === value) ?? null,
});

/** What was set by command goes before what the settings say of the channel, and that before what they say of all. */
export class ChannelModes {
  readonly #kept: KeyedStore<Mode>;
  readonly #set: ReadonlyMap<string, Mode>;
  readonly #otherwise: Mode;

  /** `set`: by channel id, from the settings. */
  constructor(kept: KeyedStore<Mode>, set: ReadonlyMap<string, Mode>, otherwise: Mode) {
    this.#kept = kept;
    this.#set = set;
    this.#otherwise = otherwise;
  }

  async of(workspace: string | null, channel: string): Promise<Mode> {
    const kept = await this.#kept.get(keyOf(workspace, channel));
    return kept ?? this.#set.get(channel) ?? this.#otherwise;
  }

  set(workspace: string | null, channel: string, mode: Mode): Promise<void> {
    return this.#kept.set(keyOf(workspace, channel), mode);
  }
}

const keyOf = (workspace: string | null, channel: string): string => `${workspace ?? ''}:${channel}`;

/** "C1=off, C2=mention" → modes by channel; null: it is not of that form. */
export function readModes(text: string): Map<string, Mode> | null {
  const modes = new Map<string, Mode>();
  for (const part of text.split(/[,\s]+/).filter(Boolean)) {
    const [channel = '', name = ''] = part.split('=');
    const mode = MODES.find((one) => one === name.toLowerCase());
    if (!/^[A-Z0-9]{2,40}$/i.test(channel) || mode === undefined) return null;
    modes.set(channel, mode);
  }
  return modes;
}

/** "mode off", "mode: mention only"; `ask` for "mode" alone; null: the message is no such command. */
export function readModeCommand(message: string): Mode | 'ask' | 'unknown' | null {
  const found = /^\s*mode\b[\s:=]*(?<name>[\w -]{0,40})[\s.!?]*$/i.exec(message)?.groups?.name;
  if (found === undefined) return null;
  const name = found
    .trim()
    .toLowerCase()
    .replace(/(?<!\s)\s+only$/, '')
    .replace(/[\s-]+/g, '-');
  if (name === '') return 'ask';
  if (/^mentions?$/.test(name)) return 'mention';
  if (/^follow-?ups?$/.test(name)) return 'follow-ups';
  return name === 'off' ? 'off' : 'unknown';
}

/** One plain sentence on what a mode means. */
export const MODE_SENTENCES: Readonly<Record<Mode, string>> = {
  mention: 'In this channel I answer when I am mentioned, and nothing else.',
  'follow-ups': 'In this channel I answer when I am mentioned, and follow-up questions in my threads.',
  off: 'In this channel I am switched off: I answer nothing that is said here.',
};

export const UNKNOWN_MODE = 'There are three modes: mention, follow-ups and off.';
