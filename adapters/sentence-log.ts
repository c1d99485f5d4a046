/** A log for somebody who reads it: one sentence a line, where programs get JSON. */
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

const LEVELS: Readonly<Record<number, string>> = { 40: 'warning', 50: 'error', 60: 'error' };

export function sentenceLogger(level: LoggerOptions['level'], write: (line: string) => void): Logger {
  const stream: DestinationStream = {
    write(json) {
      write(`${sentenceOf(json)}\n`);
    },
  };
  return pino({ level: level ?? 'warn' }, stream);
}

/** "warning: the file … cannot be read"; what is no line of a log comes back as it is. */
function sentenceOf(json: string): string {
  try {
    const { level, msg, err, error } = JSON.parse(json) as Record<string, unknown>;
    const cause = (err ?? error) as { type?: unknown; name?: unknown; message?: unknown } | undefined;
    const why = cause?.message ?? cause?.name ?? cause?.type;
    const lead = LEVELS[Number(level)];
    const words = `${typeof msg === 'string' ? msg : ''}${typeof why === 'string' ? ` (${why})` : ''}`;
    return `${lead ? `${lead}: ` : ''}${words}`.replace(/\s+/g, ' ').trim();
  } catch {
    return json.trimEnd();
  }
}
