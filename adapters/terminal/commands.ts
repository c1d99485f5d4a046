/** What a typed line means in a terminal, before the core is asked. Pure. */

export type Command =
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'more' }
  | { readonly type: 'back' }
  | { readonly type: 'choose'; readonly number: number }
  | { readonly type: 'reload' }
  | { readonly type: 'leave' }
  | { readonly type: 'nothing' };

const LEAVE = new Set(['quit', 'exit', 'bye', ':q', 'q']);
const MORE = new Set(['more', 'next', 'm', 'n']);
const BACK = new Set(['back', 'previous', 'prev', 'b', 'p']);

/** A bare number chooses only where something is on offer: elsewhere it is a question like any other. */
export function readCommand(line: string, choices: number): Command {
  const text = line.trim();
  const word = text.toLowerCase().replace(/^\//, '');
  if (text === '') return { type: 'nothing' };
  if (LEAVE.has(word)) return { type: 'leave' };
  if (MORE.has(word)) return { type: 'more' };
  if (BACK.has(word)) return { type: 'back' };
  if (word === 'reload') return { type: 'reload' };
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= choices)
    return { type: 'choose', number: Number(text) };
  return { type: 'ask', question: text };
}
