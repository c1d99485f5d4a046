/**
 * Lays pieces on screens. A card may hold more than one message can show: then its answer is turned screen by screen.
 *
 *   pieces   [a][b][----c----][d][e]          each fits on a screen by itself
 *   screens  [a][b] | [----c----][d] | [e]    greedy, in order, nothing left out
 */
import { type Component, NOTHING, separator, sum, type Weight, weighAll } from './components.ts';
import { DISCORD_ROOM } from './limits.ts';

/** Components that must stand together. */
export interface Piece {
  readonly components: readonly Component[];
  /** Whether a rule is drawn above it when something stands there. */
  readonly begins: boolean;
}

/** At least one screen, which may be empty. */
export function pack(pieces: readonly Piece[]): Component[][] {
  let screen: Component[] = [];
  let used = NOTHING;
  const screens = [screen];
  for (const piece of pieces) {
    const ruled = piece.begins && screen.length > 0 ? [separator(), ...piece.components] : piece.components;
    const together = sum(used, weighAll(ruled));
    if (screen.length === 0 || fits(together)) {
      screen.push(...ruled);
      used = together;
    } else {
      screen = [...piece.components];
      used = weighAll(screen);
      screens.push(screen);
    }
  }
  return screens;
}

function fits({ components, text, rows }: Weight): boolean {
  const { bodyComponents, bodyText, bodyRows } = DISCORD_ROOM;
  return components <= bodyComponents && text <= bodyText && rows <= bodyRows;
}
