/** What the state folder keeps of people: let go after its days, for one person, or for a workspace that is gone. */
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QuotedeskError } from '../../src/index.ts';
import { feedbackFileIn } from '../feedback.ts';
import { openMarks } from './marks/marks.ts';
import { recordFileIn } from './question-record.ts';
import { lockOwner } from './stores/file-stores.ts';
import { changeLines } from './stores/json-lines.ts';
import type { SharedState } from './stores/open-redis.ts';

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (line: unknown): Fields =>
  typeof line === 'object' && line !== null ? (line as Fields) : {};

const logsIn = (folder: string): string[] => [feedbackFileIn(folder), recordFileIn(folder)];

/** Lets go of feedback and recorded questions from before an instant. Gives how many lines went. */
export async function pruneState(folder: string, before: Date): Promise<number> {
  const instant = before.toISOString();
  let gone = 0;
  for (const file of logsIn(folder))
    gone += await changeLines(file, (line) => {
      const { at } = fieldsOf(line);
      return typeof at === 'string' && at >= instant ? line : null;
    });
  return gone;
}

/** Whether a text names an id, as a word of its own. */
export function naming(id: string): (text: string) => boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'u');
  return (text) => word.test(text);
}

/** Lets go of the lines of a workspace. The adapters' stores are the caller's. */
export async function eraseWorkspaceLines(folder: string, workspace: string): Promise<number> {
  let gone = 0;
  for (const file of logsIn(folder))
    gone += await changeLines(file, (line) => (fieldsOf(line).workspace === workspace ? null : line));
  return gone;
}

/**
 * Forgets a person in all that the folder keeps, and in what several desks share: feedback, recorded questions, what
 * adapters remember; of marks the name. Gives how many entries went or changed.
 * @param shared null: this desk is alone
 * @throws QuotedeskError USAGE while a desk is running with files of this folder
 */
export async function forgetUser(
  folder: string,
  user: string,
  shared: Pick<SharedState, 'erase' | 'marks'> | null = null,
): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  for (const lock of names.filter((name) => name.endsWith('.lock'))) {
    const owner = await lockOwner(join(folder, lock));
    if (owner !== null)
      throw new QuotedeskError('USAGE', `the desk is running (process ${owner}): stop it, then forget.`);
  }
  let gone = 0;
  for (const file of logsIn(folder))
    gone += await changeLines(file, (line) => (fieldsOf(line).user === user ? null : line));
  gone += await openMarks(folder, shared?.marks ?? null).forget(user);
  const isNamedIn = naming(user);
  gone += (await shared?.erase(isNamedIn)) ?? 0;
  for (const name of names.filter((one) => /^[a-z][a-z0-9-]{0,40}\.json$/.test(one))) {
    const file = join(folder, name);
    const entries: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    if (!Array.isArray(entries)) continue;
    const kept = entries.filter((entry) => !isNamedIn(JSON.stringify(entry)));
    if (kept.length === entries.length) continue;
    gone += entries.length - kept.length;
    await writeFile(`${file}.new`, JSON.stringify(kept), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  return gone;
}
