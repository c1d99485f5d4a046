/** What a terminal bears. Widths are columns. */
export const TERMINAL_LIMITS = {
  /** Used when the terminal does not tell its width, and for pipes. */
  defaultWidth: 96,
  minWidth: 30,
  /** Longer lines are hard to read however wide the window is. */
  maxWidth: 110,
  /** Characters of one pasted line that are read; the rest is left out, and said so by the core. */
  maxLine: 200_000,
  historySize: 200,
  completions: 25,
} as const;
