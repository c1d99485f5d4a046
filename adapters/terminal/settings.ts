/** How this terminal wants to be written to, from what is passed in. */
import { TERMINAL_LIMITS } from './limits.ts';
import type { TerminalStyle } from './render.ts';

export interface TerminalOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** Colours by the NO_COLOR and FORCE_COLOR conventions, otherwise on a terminal only; width within readable bounds. */
export function terminalStyle(
  output: TerminalOutput,
  env: Readonly<Record<string, string | undefined>>,
): TerminalStyle {
  const { defaultWidth, minWidth, maxWidth } = TERMINAL_LIMITS;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0';
  const colours = env.NO_COLOR ? false : forced || (output.isTTY === true && env.TERM !== 'dumb');
  return { colours, width: Math.max(minWidth, Math.min(maxWidth, output.columns || defaultWidth)) };
}
