/**
 * Answers that could not be said before the desk was stopped, since Slack let them wait. The question is kept, not the
 * answer: the next start asks the archive as it is then, and looks whether the answer was posted after all.
 */
import * as z from 'zod';
import type { StoreOptions } from '../shared/stores/keyed-store.ts';

const id = z.string().max(60);
const OWED = z.object({
  question: z.string(),
  conversation: z.string().nullable(),
  checked: z.boolean(),
  speaker: z.string().nullable(),
  hidden: z.boolean(),
  team: id,
  channel: id,
  user: id,
  threadTs: id.nullable(),
  since: id.nullable(),
  responseUrl: z.string().nullable(),
  /** The desk that works on it; '' or absent: none does. */
  owner: z.string().default(''),
});
export type Owed = z.infer<typeof OWED>;

/** An answer that comes later answers nothing any more. Milliseconds. */
const HOUR = 3_600_000;

export const owedAnswers: StoreOptions<Owed> = {
  name: 'slack-owed',
  max: 1_000,
  maxAge: HOUR,
  parse: (value) => OWED.safeParse(value).data ?? null,
};
