/** The desks of this process: one for the corpus of the command line, one for each corpus of the corpora file. */
import { join } from 'node:path';
import { type Desk, type OpenEncoder, type OpenOptions, openDesk, type Place } from '../src/index.ts';
import { type Corpora, corpusFor, rulesFor, type Use, useOf } from './corpora.ts';
import {
  KEPT_AFTER_MS,
  type KeptArchives,
  keptFolderOf,
  MOST_KEPT_BYTES,
  pruneArchives,
} from './kept-archives.ts';

/** Name of the desk that answers from the corpus of the command line. */
export const DEFAULT_DESK = 'archive';

/** Whether a corpus of this name would share the files of the desk of the command line, or leave the folder of all. */
export function isReservedName(name: string): boolean {
  return /^\.{1,2}$/.test(name.trim()) || name.trim().toLowerCase() === DEFAULT_DESK;
}

/** Names of the desks that some place may ask, that of `place` first. */
export function deskNames(corpora: Corpora | null, place: Place): readonly string[] {
  const named = [...(corpora?.corpora.keys() ?? []), ...(corpora?.default ? [] : [DEFAULT_DESK])];
  const own = (corpora && corpusFor(corpora, place)) ?? DEFAULT_DESK;
  return [own, ...named.filter((name) => name !== own)];
}

/** Each desk keeps its snapshot in a folder of its own; null: the corpus of the command line. */
export function snapshotFolderOf(folder: string, name: string | null): string {
  return join(folder, encodeURIComponent(name ?? DEFAULT_DESK));
}

export interface Desks {
  readonly all: readonly Desk[];
  /** The desk of a place; never another place's corpus. */
  readonly deskFor: (place: Place) => Desk;
  /** The desks for one use, one a corpus. */
  readonly forUse: (use: Use) => readonly Desk[];
  close(): Promise<void>;
}

/** How the read archive of a corpus is kept where no setting names a folder for it. */
function keptByItself(kept: KeptArchives | null, corpus: readonly string[], variant: string) {
  const folder = kept && keptFolderOf(kept, corpus);
  return {
    snapshotFolder: folder && folder + variant,
    snapshotAfterMs: KEPT_AFTER_MS,
    snapshotMostBytes: MOST_KEPT_BYTES,
  };
}

type Options = Omit<OpenOptions, 'name' | 'corpus' | 'rules'> & {
  readonly keptArchives?: KeptArchives | null;
  /** What the articles are used for; absent: chats. */
  readonly uses?: readonly Use[];
  /** Folder of what is pushed into an archive, by its name; absent: nothing is. */
  readonly pushedInto?: ((desk: string) => string) | undefined;
  /** One for all desks, closed with them. */
  readonly encoder?: OpenEncoder | null;
};

/**
 * Opens every desk that some place may ask: for each corpus one, and one more for each use to which its articles are not
 * open alike.
 * @throws QuotedeskError when a corpus cannot be opened; desks opened before it are closed again.
 */
export async function openDesks(
  corpus: readonly string[],
  corpora: Corpora | null,
  { uses = ['chat'], ...options }: Options,
): Promise<Desks> {
  const wanted = new Map<string | null, readonly string[]>(corpora?.corpora ?? []);
  if (!corpora?.default) wanted.set(null, corpus);
  if (options.keptArchives) await pruneArchives(options.keptArchives.folder);
  const all: Desk[] = [];
  const opened = new Map<Use, Map<string | null, Desk>>();
  const close = async () => {
    await Promise.all(all.map((desk) => desk.close()));
    await options.encoder?.close();
  };
  try {
    for (const [name, own] of wanted) {
      const pushed = options.pushedInto?.(name ?? DEFAULT_DESK);
      // Of one article in both what was pushed stands: it is the newer word.
      const paths = pushed === undefined ? own : [pushed, ...own];
      const alike = new Map<string, Desk>();
      for (const use of new Set(uses)) {
        const rules = corpora ? rulesFor(corpora, use, own) : [];
        const said = JSON.stringify(rules);
        let desk = alike.get(said);
        if (!desk) {
          // Snapshots of one corpus under several rules lie side by side.
          const variant = alike.size === 0 ? '' : `~${use}`;
          const keeping = options.snapshotFolder
            ? { snapshotFolder: snapshotFolderOf(options.snapshotFolder, name) + variant }
            : keptByItself(options.keptArchives ?? null, paths, variant);
          desk = await openDesk({ ...options, ...keeping, name: name ?? DEFAULT_DESK, corpus: paths, rules });
          alike.set(said, desk);
          all.push(desk);
        }
        opened.set(use, (opened.get(use) ?? new Map()).set(name, desk));
      }
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    all,
    deskFor(place) {
      const desk = opened.get(useOf(place.platform))?.get(corpora ? corpusFor(corpora, place) : null);
      if (!desk) throw new Error('a place was given a corpus that is not open');
      return desk;
    },
    forUse: (use) => [...(opened.get(use)?.values() ?? [])],
    close,
  };
}
