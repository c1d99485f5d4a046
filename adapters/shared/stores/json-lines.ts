/** Files of one JSON value a line, which are only ever added to, and rewritten whole where lines must go. */
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The last writing of each file: two of this process never mix. */
const writing = new Map<string, Promise<unknown>>();

function inTurn<T>(file: string, write: () => Promise<T>): Promise<T> {
  const path = resolve(file);
  const written = (writing.get(path) ?? Promise.resolve()).then(write);
  writing.set(
    path,
    written.catch(() => undefined),
  );
  return written;
}

/**
 * The file is made when first needed, readable by its owner only. Rejects with the disk's own error.
 * @param replaces lines that go in the same turn; absent: none
 */
export const addLine = (
  file: string,
  value: unknown,
  replaces: ((line: unknown) => boolean) | null = null,
): Promise<void> =>
  inTurn(file, async () => {
    if (replaces) await rewrite(file, (line) => (replaces(line) ? null : line));
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await appendFile(file, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  });

async function linesOf(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return content.split('\n').filter((line) => line.trim() !== '');
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** The values of a file, null for a line that is no JSON. No file: none. */
export async function* jsonLines(file: string): AsyncGenerator<unknown> {
  for (const line of await linesOf(file)) yield parsed(line);
}

/** Rewrites a file: each value as `change` gives it, null: without it. Gives how many lines are other ones or gone. */
export const changeLines = (file: string, change: (value: unknown) => unknown): Promise<number> =>
  inTurn(file, () => rewrite(file, change));

async function rewrite(file: string, change: (value: unknown) => unknown): Promise<number> {
  let changed = 0;
  const kept = (await linesOf(file)).flatMap((line) => {
    const value = parsed(line);
    const wanted = change(value);
    if (wanted === value) return [line];
    changed++;
    return wanted === null ? [] : [JSON.stringify(wanted)];
  });
  if (changed === 0) return 0;
  await writeFile(`${file}.new`, kept.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  await rename(`${file}.new`, file);
  return changed;
}
