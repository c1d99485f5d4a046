/** The interactive terminal: the desk where no chat platform is set up. */
import { createInterface } from 'node:readline';
import type { Adapter, AdapterContext } from '../adapter.ts';
import { TerminalConversation } from './handle.ts';
import { TERMINAL_LIMITS } from './limits.ts';
import { terminalStyle } from './settings.ts';

export interface TerminalStreams {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pageSize: number;
  /** Printed above the first prompt on a terminal, never into a pipe. */
  readonly welcome: () => Promise<string>;
  /** Called when the terminal itself is gone: nothing can be written to it, nor can it be set back. */
  readonly onHangUp: () => void;
  /** Called once when the user leaves (quit, Ctrl-C, Ctrl-D, end of input). */
  readonly onLeave: () => void;
}

const PLACE = { platform: 'terminal', workspace: null, channel: null };

export function createTerminalAdapter(streams: TerminalStreams, context: AdapterContext): Adapter {
  const desk = context.deskFor(PLACE);
  const interactive = streams.input.isTTY === true && streams.output.isTTY === true;
  const conversation = new TerminalConversation(desk, {
    style: () => terminalStyle(streams.output, streams.env),
    pageSize: streams.pageSize,
    key: 'terminal',
  });
  let answering: Promise<void> = Promise.resolve();
  let lines: ReturnType<typeof createInterface> | null = null;
  let left = false;

  const print = (text: string) => streams.output.write(`${text}\n`);

  function leaveAtOnce(): void {
    if (left) return;
    left = true;
    lines?.close();
    streams.onLeave();
  }

  async function answer(line: string): Promise<void> {
    if (left) return;
    try {
      const { text, leave } = await conversation.handle(line);
      if (text) print(interactive ? `\n${text}\n` : `${text}\n`);
      if (leave) lines?.close();
    } catch (error) {
      context.logger.error({ err: error }, 'a question failed');
      print('That question could not be answered; the log says why.');
    }
    if (!left) lines?.prompt();
  }

  return {
    name: 'terminal',
    async start() {
      // Whoever pipes questions in wants the whole answer; a person sees at once that reading goes on.
      if (interactive) print(await streams.welcome());
      else await desk.ready();
      lines = createInterface({
        input: streams.input,
        output: streams.output,
        terminal: interactive,
        prompt: interactive ? '› ' : '',
        historySize: TERMINAL_LIMITS.historySize,
        removeHistoryDuplicates: true,
        completer: (typed: string, done: (error: null, result: [string[], string]) => void) => {
          complete(typed).then(
            (result) => done(null, result),
            () => done(null, [[], typed]),
          );
        },
      });
      // One answer after the other, in the order typed, also when a whole file is piped in.
      lines.on('line', (line) => {
        answering = answering.then(() => answer(line));
      });
      lines.on('SIGINT', () => {
        if (!lines || (lines.line === '' && !left)) return lines?.close();
        // What was being typed is let go, as in a shell; the next Ctrl-C leaves.
        print('^C');
        lines.write(null, { ctrl: true, name: 'e' });
        lines.write(null, { ctrl: true, name: 'u' });
        lines.prompt();
      });
      // Every word to a terminal that was hung up fails, and so does readline's way of letting go of it.
      forgiveRawMode(streams.input, streams.onHangUp);
      for (const stream of [streams.input, streams.output]) stream.on('error', () => leaveAtOnce());
      lines.on('close', () => {
        answering.finally(() => {
          if (left) return;
          left = true;
          if (interactive) print('');
          streams.onLeave();
        });
      });
      if (interactive) lines.prompt();
    },
    async stop() {
      await answering;
      left = true;
      lines?.close();
    },
  };

  /** Completes the word under the cursor as a speaker's name. */
  async function complete(typed: string): Promise<[string[], string]> {
    const word = /[^\s"“”']{0,100}$/.exec(typed)?.[0] ?? '';
    if (word.length < 2) return [[], word];
    const names = await desk.complete('speaker', word, TERMINAL_LIMITS.completions);
    // Of a name of which several words stand there already, all of them are replaced.
    const begun = longestBeginning(typed, names);
    if (begun.length <= word.length) return [[...names], word];
    return [names.filter((name) => name.toLowerCase().startsWith(begun.toLowerCase())), begun];
  }
}

/** The longest end of what is typed with which one of the names begins, in whatever case. */
function longestBeginning(typed: string, names: readonly string[]): string {
  const text = typed.toLowerCase();
  let longest = '';
  for (const name of names) {
    const lower = name.toLowerCase();
    for (let length = Math.min(lower.length, text.length); length > longest.length; length--)
      if (text.endsWith(lower.slice(0, length)) && /(?:^|[\s"“”'(])$/.test(text.slice(0, -length)))
        longest = typed.slice(-length);
  }
  return longest;
}

/** A terminal that is gone cannot be set back: that must not end the program before its work is done. */
function forgiveRawMode(
  input: TerminalStreams['input'] & { setRawMode?: (raw: boolean) => unknown },
  onHangUp: () => void,
): void {
  const set = input.setRawMode?.bind(input);
  if (!set) return;
  input.setRawMode = (raw) => {
    try {
      set(raw);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EIO') throw error;
      onHangUp();
    }
    return input;
  };
}
