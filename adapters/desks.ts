/** The desks of this process: one for the corpus of the command line, one for each corpus of the corpora file. */
import { join } from 'node:path';
import { type Desk, type OpenOptions, openDesk, type Place } from '../src/index.ts';
import { type Corpora, corpusFor } from './corpora.ts';

/** Name of the desk that answers from the corpus of the command line. */
const DEFAULT_DESK = 'archive';

/** Each desk keeps its snapshot in a folder of its own; null: the corpus of the command line. */
export function snapshotFolderOf(folder: string, name: string | null): string {
  return join(folder, encodeURIComponent(name ?? DEFAULT_DESK));
}

export interface Desks {
  readonly all: readonly Desk[];
  /** The desk of a place; never another place's corpus. */
  readonly deskFor: (place: Place) => Desk;
  close(): Promise<void>;
}

/**
 * Opens every desk that some place may ask.
 * @throws QuotedeskError when a corpus cannot be opened; desks opened before it are closed again.
 */
export async function openDesks(
  corpus: readonly string[],
  corpora: Corpora | null,
  options: Omit<OpenOptions, 'name' | 'corpus'>,
): Promise<Desks> {
  const wanted = new Map<string | null, readonly string[]>(corpora?.corpora ?? []);
  if (!corpora?.default) wanted.set(null, corpus);
  const opened = new Map<string | null, Desk>();
  const close = async () => {
    await Promise.all([...opened.values()].map((desk) => desk.close()));
  };
  try {
    for (const [name, paths] of wanted) {
      const snapshotFolder = options.snapshotFolder && snapshotFolderOf(options.snapshotFolder, name);
      opened.set(
        name,
        await openDesk({ ...options, name: name ?? DEFAULT_DESK, corpus: paths, snapshotFolder }),
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    all: [...opened.values()],
    deskFor(place) {
      const desk = opened.get(corpora ? corpusFor(corpora, place) : null);
      if (!desk) throw new Error('a place was given a corpus that is not open');
      return desk;
    },
    close,
  };
}
