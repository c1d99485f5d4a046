/**
 * What a button, menu or form of ours carries. Users can forge it: it holds an action, an unguessable key into the page
 * store and positions, and everything read from it is checked again.
 */
import { DISCORD_LIMITS } from './limits.ts';

export type ScreenNumber = number | 'last';

export type Pressed =
  | { readonly action: 'page'; readonly key: string; readonly offset: number; readonly screen: ScreenNumber }
  | { readonly action: 'share'; readonly key: string; readonly offset: number; readonly screen: ScreenNumber }
  /** One menu of offered questions; `part` tells several of one message apart. */
  | { readonly action: 'menu'; readonly key: string; readonly part: number }
  /** A button with one offered question. */
  | { readonly action: 'ask'; readonly key: string; readonly index: number }
  | { readonly action: 'wrong'; readonly key: string }
  /** Shows a result to the one who called for it. */
  | { readonly action: 'open'; readonly key: string }
  /** Opens the form in which an editor marks a statement. */
  | { readonly action: 'mark'; readonly key: string }
  /** That form. */
  | { readonly action: 'marked'; readonly key: string }
  /** The form that "wrong" opens. */
  | { readonly action: 'reason'; readonly key: string };

const PREFIX = 'qd';
const FORM =
  /^qd:(page|share|menu|ask|wrong|open|reason|mark|marked):([\w-]{16})(?::(\d{1,7}))?(?::(\d{1,7}|last))?$/;

/** At most 50 characters: under Discord's 100 by construction. */
export function customId(pressed: Pressed): string {
  const { action, key } = pressed;
  const rest =
    action === 'page' || action === 'share'
      ? [pressed.offset, pressed.screen]
      : action === 'menu'
        ? [pressed.part]
        : action === 'ask'
          ? [pressed.index]
          : [];
  return [PREFIX, action, key, ...rest].join(':').slice(0, DISCORD_LIMITS.customId);
}

/** null for anything that this adapter does not write. */
export function readCustomId(value: string): Pressed | null {
  const match = FORM.exec(value);
  if (!match) return null;
  const [, action, key = '', first, second] = match;
  const number = first === undefined ? null : Number(first);
  switch (action) {
    case 'page':
    case 'share':
      if (number === null || second === undefined) return null;
      return { action, key, offset: number, screen: second === 'last' ? 'last' : Number(second) };
    case 'menu':
      return number === null || second !== undefined ? null : { action, key, part: number };
    case 'ask':
      return number === null || second !== undefined ? null : { action, key, index: number };
    case 'wrong':
    case 'open':
    case 'reason':
    case 'mark':
    case 'marked':
      return number === null ? { action, key } : null;
    default:
      return null;
  }
}
