/** What every format's reader is. */
import type { Reading } from './item.ts';
import type { Source } from './source.ts';

export interface FormatReader {
  /** May throw `Unreadable` for the file as a whole. @param inside finds the reader of a file that stands inside of this one */
  read(source: Source, inside: ReaderFor): AsyncIterable<Reading> | Iterable<Reading>;
}

/** The reader for a file's name, null when no reader knows its ending. */
export type ReaderFor = (file: string) => Promise<FormatReader | null>;
