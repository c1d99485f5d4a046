/** One table: which reader reads which ending. A reader and its libraries are loaded when the first such file is met. */
import { extname } from 'node:path';
import type { Reading } from './item.ts';
import type { Source } from './source.ts';

export interface FormatReader {
  /** May throw `Unreadable` for the file as a whole. */
  read(source: Source): AsyncIterable<Reading> | Iterable<Reading>;
}

const txt = () => import('./readers/txt.ts');
const jsonl = () => import('./readers/jsonl.ts');

export const FORMATS: ReadonlyMap<string, () => Promise<FormatReader>> = new Map([
  ['.txt', txt],
  ['.text', txt],
  ['.jsonl', jsonl],
  ['.ndjson', jsonl],
]);

/** The reader for a file, null when no reader knows its ending. */
export async function readerFor(file: string): Promise<FormatReader | null> {
  const load = FORMATS.get(extname(file).toLowerCase());
  return load ? await load() : null;
}
