/** How a file looks from outside: enough to tell whether it may have changed since it was read. */
import { lstatSync, statSync } from 'node:fs';

export interface FileLook {
  readonly size: number;
  readonly mtimeMs: number;
}

/** A file as it was when it was read; null: it changed meanwhile. */
interface ReadLook {
  readonly size: number;
  readonly mtimeMs: number | null;
  readonly readAt: number;
}

/** Two changes within one tick of a file system's clock look alike: a file as young as this is read again. */
const RACY_MS = 2000;

/** null: it is not there, or closed to us. @param follow whether a link stands for what it leads to */
export function look(file: string, follow: boolean): FileLook | null {
  try {
    return (follow ? statSync : lstatSync)(file);
  } catch {
    return null;
  }
}

/** Whether a file that now looks like `now` is surely the one that was read at `readAt` (milliseconds since 1970). */
export function isUnchanged(record: ReadLook, now: FileLook | null): boolean {
  if (record.mtimeMs === null || record.mtimeMs > record.readAt - RACY_MS) return false;
  return now !== null && now.size === record.size && now.mtimeMs === record.mtimeMs;
}
