/** A message that prints words of articles, as long as it may have to be amended: ids and digests, no text. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Printed } from '../../../src/index.ts';
import type { StoreOptions } from '../stores/keyed-store.ts';

const text = z.string();
const texts = z.array(text).readonly();
export const PRINTED = z.object({
  document: text,
  statement: text.nullable(),
  words: texts,
  article: text.nullable(),
  notes: texts,
  speaker: text.nullable(),
  correction: text.nullable(),
  marks: texts,
}) satisfies z.ZodType<Printed>;

const POSTED = z.object({
  platform: text,
  workspace: text.nullable(),
  channel: text,
  /** The channel that a thread hangs on; null: it is no thread, or the platform has none of its own. */
  parent: text.nullable(),
  /** null: nobody can change it later (it is seen by one person alone, or its id is not known). */
  message: text.nullable(),
  /** The address in somebody else's message under which a preview shows it; absent: the message is ours. */
  preview: text.optional(),
  /** Who asked; empty: nobody did. */
  user: text,
  /** `Desk.name` of the corpus that answered. */
  corpus: text,
  /** ISO 8601 instant. */
  at: text,
  /** Verdicts on words of others stand in it. */
  checked: z.boolean(),
  printed: z.array(PRINTED).readonly(),
  /** What had become of each of `printed` when the message was last amended; absent: nothing. */
  states: z.array(text).optional(),
  /** Why the platform will not change it any more, in its own word; absent: it has not refused. */
  refused: text.optional(),
  /** Whoever asked is being told now, or later since the platform was down; absent: it is done, or there was nothing to tell. */
  telling: z.enum(['now', 'later']).optional(),
});
export type Posted = z.infer<typeof POSTED>;

/** Days that a message is kept, unless a setting says otherwise. */
export const RECALL_DAYS = 30;
/** Printed things of one message beyond which it is not kept. */
export const MOST_PRINTED = 200;
const MOST_POSTED = 10_000;
const DAY_MS = 86_400_000;

const recallStoreName = (platform: string): string => `${platform}-posted`;
const readPosted = (value: unknown): Posted | null => POSTED.safeParse(value).data ?? null;

export const postedMessages = (platform: string, days: number): StoreOptions<Posted> => ({
  name: recallStoreName(platform),
  max: MOST_POSTED,
  maxAge: days * DAY_MS,
  parse: readPosted,
});

export interface RecallState {
  /** Messages that are amended when their sources change. */
  readonly posted: number;
  /** How many of them the platform would not change, by its own word. */
  readonly refused: ReadonlyMap<string, number>;
}

/** What a desk has kept of a platform in its state folder, whether it runs or not. */
export async function recallState(stateFolder: string, platform: string): Promise<RecallState> {
  const text = await readFile(join(stateFolder, `${recallStoreName(platform)}.json`), 'utf8').catch(
    () => '[]',
  );
  const refused = new Map<string, number>();
  let posted = 0;
  for (const entry of entriesIn(text)) {
    const kept = readPosted(entry);
    if (kept === null) continue;
    posted += 1;
    if (kept.refused !== undefined) refused.set(kept.refused, (refused.get(kept.refused) ?? 0) + 1);
  }
  return { posted, refused };
}

function entriesIn(text: string): unknown[] {
  try {
    const read = z.array(z.tuple([z.string(), z.unknown(), z.number()])).safeParse(JSON.parse(text));
    return (read.data ?? []).map(([, value]) => value);
  } catch {
    // It is being written at this moment.
    return [];
  }
}
