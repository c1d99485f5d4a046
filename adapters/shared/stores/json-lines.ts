/** Files of one JSON value a line, which are only ever added to, and rewritten whole where lines must go. */
import { readFile, rename, writeFile } from 'node:fs/promises';

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
export async function changeLines(file: string, change: (value: unknown) => unknown): Promise<number> {
  const lines = await linesOf(file);
  let changed = 0;
  const kept = lines.flatMap((line) => {
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
