/** The table of word vectors that comes with the program, read by the first question that has a topic. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WordVectors } from '../search/relevance/word-vectors.ts';

const FILE = join('src', 'language', 'en', 'word-vectors.bin');

let table: WordVectors | null | undefined;

/** The table, one for all desks of the process; null where the installation lacks it: words alone count then. */
export function wordVectors(): WordVectors | null {
  if (table !== undefined) return table;
  const file = find(dirname(fileURLToPath(import.meta.url)));
  table = file === null ? null : new WordVectors(readFileSync(file));
  return table;
}

/** The program runs from dist/ or from its sources: the folder lies beside one of those above this file. */
function find(from: string): string | null {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, FILE))) return join(folder, FILE);
    if (dirname(folder) === folder) return null;
  }
}
