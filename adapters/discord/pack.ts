/**
 * Lays pieces on screens. A card may hold more than one message can show: then its answer is turned screen by screen.
 *
 *   pieces   [a][b][----c----][d][e]          each fits on a screen by itself
 *   screens  [a][b] | [----c----][d] | [e]    greedy, in order, nothing left out
 */
import { type Component, separator, weighAll } from './components.ts';
import { DISCORD_ROOM } from './limits.ts';

/** Components that must stand together. */
export interface Piece {
  readonly components: readonly Component[];
  /** Whether a rule is drawn above it when something stands there. */
  readonly begins: boolean;
}

/** At least one screen, which may be empty. */
export function pack(pieces: readonly Piece[]): Component[][] {
  const screens: Component[][] = [[]];
  for (const piece of pieces) {
    const screen = screens.at(-1) ?? [];
    const ruled = piece.begins && screen.length > 0 ? [separator(), ...piece.components] : piece.components;
    if (screen.length === 0 || fits([...screen, ...ruled])) screen.push(...ruled);
    else screens.push([...piece.components]);
  }
  return screens;
}

function fits(components: readonly Component[]): boolean {
  const { components: count, text, rows } = weighAll(components);
  const { bodyComponents, bodyText, bodyRows } = DISCORD_ROOM;
  return count <= bodyComponents && text <= bodyText && rows <= bodyRows;
}
