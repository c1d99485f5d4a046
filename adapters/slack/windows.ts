/**
 * What an open window came from, for the desk that hears what was typed into it. It stays with the desks: a window's own
 * data pass through the client, and this holds a response_url.
 */
import * as z from 'zod';
import type { StoreOptions } from '../shared/stores/keyed-store.ts';

const text = z.string();
const OPENED = z.object({
  user: text,
  channel: text,
  threadTs: text.nullable(),
  responseUrl: text.nullable(),
  /** Of the press. */
  key: text,
  /** Of the answer and the one who judges it. */
  judgement: text,
  /** Only the one who asked could see the answer. */
  hidden: z.boolean(),
  /** Ids of the statements on show that can be marked, in the order of the window's list; of other windows none. */
  statements: z.array(text).readonly(),
});
export type Opened = z.infer<typeof OPENED>;

export const openedWindows: StoreOptions<Opened> = {
  name: 'slack-windows',
  max: 2_000,
  maxAge: 3_600_000,
  parse: (value) => OPENED.safeParse(value).data ?? null,
};
