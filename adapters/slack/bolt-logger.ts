/** Bolt's log lines, through our logger: only their known beginnings, since the rest may be anything. */
import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../logger.ts';
import { describeError, knownWords } from './serializers.ts';

export function boltLogger(logger: Logger): BoltLogger {
  const tell = (level: 'info' | 'warn' | 'error', values: readonly unknown[]) => {
    const [first] = values;
    const error = values.find((value) => value instanceof Error);
    logger[level](
      error ? { error: describeError(error) } : {},
      `Slack library: ${first instanceof Error ? 'an error' : knownWords(first)}`,
    );
  };
  return {
    // Whole payloads, at a level at which secrets have no business either.
    debug() {},
    // Bolt's information is chatter to an operator: "an unhandled request was ignored".
    info: (...values) => logger.debug({}, `Slack library: ${knownWords(values[0])}`),
    warn: (...values) => tell('warn', values),
    error: (...values) => tell('error', values),
    setLevel() {},
    getLevel: () => LogLevel.WARN,
    setName() {},
  };
}
