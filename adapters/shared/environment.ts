/** Settings out of an environment: which are there, and what is wrong with them. Pure. */
import type * as z from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of those names that are set, trimmed; blank counts as absent. */
export function presentSettings(names: readonly string[], env: Environment): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[name]?.trim();
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** All problems, one sentence each, naming the setting and never its value. */
export const problemsOf = ({ issues }: z.ZodError): string[] =>
  issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
