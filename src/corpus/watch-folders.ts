/**
 * Watches folders: one watch a folder, however many files it holds (a watch a file costs 100,000 of them 350 MB and ten
 * seconds). What the system reports is only a hint; what counts is how the file looks once it has been left alone.
 *
 *   hint ──▶ pending: looked at every LOOK_MS ──unchanged for settleMs──▶ changed or gone
 *   too many hints at once ──▶ rescan: the whole corpus is compared with what is known
 */
import { type Dirent, type FSWatcher, lstatSync, readdirSync, type Stats, statSync, watch } from 'node:fs';
import { join, sep } from 'node:path';
import { LIMITS } from './limits.ts';
import { isCorpusName, uncovered } from './list-files.ts';

export interface FolderChanges {
  /** Files to be read again. */
  readonly changed: readonly string[];
  /** Files and folders that are not there any more. */
  readonly gone: readonly string[];
  /** Too much has happened to be told one by one. */
  readonly rescan: boolean;
}

export interface FolderWatch {
  /** Tells how long a rescan took; between two that are only made in case, five times as long passes. */
  rescanned(milliseconds: number): void;
  close(): void;
}

export interface WatchOptions {
  /** A file counts as written when it has not changed for so long. Default 300. */
  readonly settleMs?: number;
  /** Compare the folders now and then in any case, as is done where they cannot be watched. */
  readonly poll?: boolean;
}

interface Pending {
  look: string;
  since: number;
}

/** How often a pending file is looked at, and how often the given paths themselves. */
const LOOK_MS = 100;
const ROOTS_MS = 500;
/** More files than this at once are not looked at one by one. */
const MOST_PENDING = 2000;
/** Where folders cannot be watched (network disks, too few watches), they are compared this often. */
const POLL_MS = 1500;

export function watchFolders(
  paths: readonly string[],
  onChanges: (changes: FolderChanges) => void,
  { settleMs = 300, poll = false }: WatchOptions = {},
): FolderWatch {
  const watches = new Map<string, FSWatcher>();
  const pending = new Map<string, Pending>();
  const roots = new Map(uncovered(paths).map((path) => [path, rootLook(path)]));
  let flooded = 0;
  let polling = poll;
  let pollMs = POLL_MS;
  let lastPoll = Date.now();

  const hint = (path: string) => {
    if (pending.size >= MOST_PENDING) {
      pending.clear();
      flooded = Date.now();
    }
    if (flooded) flooded = Date.now();
    else pending.set(path, { look: pending.get(path)?.look ?? '', since: Date.now() });
  };

  const watchTree = (folder: string, depth: number, hintFiles: boolean) => {
    if (depth > LIMITS.depth) return;
    if (!watches.has(folder)) {
      try {
        // Not persistent: watching alone keeps no process alive.
        const watcher = watch(folder, { persistent: false }, (_, name) => {
          if (name === null) flooded = Date.now();
          else if (isCorpusName(name)) hint(join(folder, name));
        });
        watcher.on('error', () => unwatch(folder));
        watches.set(folder, watcher);
      } catch {
        polling = true;
      }
    }
    for (const entry of entriesOf(folder)) {
      if (!isCorpusName(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) watchTree(path, depth + 1, hintFiles);
      else if (hintFiles) hint(path);
    }
  };

  const unwatch = (folder: string) => {
    for (const [path, watcher] of watches)
      if (path === folder || path.startsWith(folder + sep)) {
        watcher.close();
        watches.delete(path);
      }
  };

  const settle = () => {
    const now = Date.now();
    const changed: string[] = [];
    const gone: string[] = [];
    for (const [path, state] of pending) {
      const info = infoOf(path);
      const look = info ? `${info.size}:${info.mtimeMs}:${info.ino}` : 'gone';
      if (info?.isDirectory()) {
        pending.delete(path);
        watchTree(path, 1, true);
      } else if (look !== state.look) {
        pending.set(path, { look, since: now });
      } else if (now - state.since >= settleMs) {
        pending.delete(path);
        if (info) changed.push(path);
        else {
          gone.push(path);
          unwatch(path);
        }
      }
    }
    const rescan = (flooded > 0 && now - flooded >= settleMs) || (polling && now - lastPoll >= pollMs);
    if (rescan) {
      flooded = 0;
      lastPoll = now;
    }
    if (changed.length || gone.length || rescan) onChanges({ changed, gone, rescan });
  };

  const lookAtRoots = () => {
    for (const [path, before] of roots) {
      const now = rootLook(path);
      if (now === before) continue;
      roots.set(path, now);
      unwatch(path);
      hint(path);
    }
  };

  for (const path of roots.keys()) if (infoOf(path, true)?.isDirectory()) watchTree(path, 1, false);
  const timers = [setInterval(settle, LOOK_MS).unref(), setInterval(lookAtRoots, ROOTS_MS).unref()];
  return {
    rescanned(milliseconds) {
      pollMs = Math.max(POLL_MS, milliseconds * 5);
    },
    close() {
      for (const timer of timers) clearInterval(timer);
      for (const watcher of watches.values()) watcher.close();
      watches.clear();
      pending.clear();
    },
  };
}

/** A folder is another one when its number changes; a file also when its content may have. */
function rootLook(path: string): string {
  const info = infoOf(path, true);
  if (!info) return 'gone';
  return info.isDirectory() ? `folder:${info.ino}` : `file:${info.ino}:${info.size}:${info.mtimeMs}`;
}

function infoOf(path: string, follow = false): Stats | null {
  try {
    return (follow ? statSync : lstatSync)(path);
  } catch {
    return null;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
