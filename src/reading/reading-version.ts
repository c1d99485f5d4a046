/**
 * By which rules articles are read: a digest of the modules that read them. What a former run has kept is used only when it
 * was read by the same ones.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folders of `src` on which it depends what is read from a file and how it is kept. */
const READING = ['language', 'text', 'corpus', 'statements', 'people', 'search', 'reading'];
/** Files of `src` that they share. */
const SHARED = ['model.ts'];
/** Where the build leaves the digest, beside its modules. */
export const VERSION_FILE = 'reading-version.txt';

/**
 * The digest of the sources below a project's folder; the libraries that take files apart are part of it.
 * @throws Error when they are not there
 */
export function digestOfSources(project: string): string {
  const hash = createHash('sha256');
  const src = join(project, 'src');
  const files = READING.flatMap((room) =>
    readdirSync(join(src, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  for (const file of [...files, ...SHARED.map((name) => join(src, name))].sort()) {
    hash
      .update(`${file.slice(src.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    dependencies?: unknown;
  };
  return hash.update(JSON.stringify(dependencies)).digest('hex').slice(0, 16);
}

let known: string | null = null;

/** The version of the running program: written by the build; from sources, taken from them. */
export function readingVersion(): string {
  if (known === null) {
    const here = import.meta.url;
    known = here.endsWith('.ts')
      ? digestOfSources(fileURLToPath(new URL('../..', here)))
      : readFileSync(new URL(`./${VERSION_FILE}`, here), 'utf8').trim();
  }
  return known;
}
