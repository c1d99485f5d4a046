/** The fields of a program's request: their schemas, and what is said where one cannot be used. */
import * as z from 'zod';
import { cutWords, inertLine } from '../../inert.ts';

/** The sentence for an article that does not exist and for one that may not be shown: nobody can tell from it which of the two it is. */
export const noArticle = (id: string): string =>
  `The archive has no article “${shown(id)}” that may be shown.`;

const SHOWN = 60;

/** Words of a client in a sentence of ours: on one line, without controls, cut. */
export const shown = (text: string): string => cutWords(inertLine(text.slice(0, 10 * SHOWN)), SHOWN);

/** The first thing that is wrong with the arguments of a tool, in one sentence. */
export function wrongArguments(error: z.ZodError, known: readonly string[]): string {
  const [issue] = error.issues;
  if (!issue) return 'The arguments cannot be used.';
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return `There is no argument “${shown(issue.keys.join(', '))}”: there are ${known.join(', ')}.`;
  return field === '' ? 'The arguments must be an object.' : `${field} ${issue.message}.`;
}

/** A number with its thousands parted, for a sentence. */
const written = (number: number): string => number.toLocaleString('en-GB');

const missingOr = (what: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? 'is missing' : `must be ${what}`;

/** Text of at most `most` code units that is not blank. */
export const words = (most: number, description: string) =>
  z
    .string({ error: missingOr('text') })
    .max(most, `is longer than ${written(most)} characters`)
    .regex(/\S/, 'is blank')
    .describe(description);

export const day = (description: string) =>
  z.iso.date({ error: 'must be a day like 2024-03-05' }).describe(description);

export const wholeNumber = (least: number, most: number, description: string) => {
  const error = `must be a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${written(most)}` : ''}`;
  return z.int({ error }).min(least, error).max(most, error).describe(description);
};

export const yesOrNo = (description: string) =>
  z.boolean({ error: 'must be true or false' }).describe(description);
