/**
 * The read archive on disk, so that a restart need not read it again.
 *
 *   magic ‖ head length ‖ head (JSON: sizes and checksums of all that follows) ‖ checksum of the head ‖ manifest ‖ chunks
 *
 * It is written beside the one in use and renamed over it, so that at every moment there is a whole one: the old or the
 * new. What the chunks mean is the engine's business; here they are bytes.
 */
import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { QuotedeskError } from '../errors.ts';
import { Checksum, SUM_BYTES } from './checksum.ts';
import { reason } from './list-files.ts';
import { decodeManifest, encodeManifest, type Manifest } from './manifest.ts';

export interface Snapshot {
  /** Name and version of the engine that made the chunks. */
  readonly engine: string;
  readonly manifest: Manifest;
  readonly chunks: readonly Uint8Array[];
}

/** Changes with the layout of the file. */
const MAGIC = Buffer.from('QUOTEDESK SNAPSHOT 2\n');
const FILE = 'archive.snapshot';
/** Bytes summed, read or written at a stretch, so that questions are answered in between. */
const STRETCH = 16 * 1024 * 1024;
/** Parts that one call may read; systems take 1,024. */
const MOST_AT_ONCE = 256;

interface Part {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sum: string;
}

/** Trusted once its own checksum is right. */
interface Head {
  readonly engine: string;
  readonly manifest: Part;
  readonly chunks: readonly Part[];
}

/** The snapshot's file inside its folder. */
export function snapshotFile(folder: string): string {
  return join(folder, FILE);
}

/**
 * Writes a snapshot; the folder is made when it is not there. The chunks must not change until this resolves.
 * File and folder are for their owner alone: they hold the archive's texts.
 * @returns bytes written
 * @throws QuotedeskError SNAPSHOT when the disk refuses; the former snapshot is still there then
 */
export async function writeSnapshot(folder: string, snapshot: Snapshot): Promise<number> {
  const file = snapshotFile(folder);
  const beside = join(folder, `.${FILE}.${process.pid}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeLeftovers(folder);
    const parts = [encodeManifest(snapshot.manifest), ...snapshot.chunks];
    const described: Part[] = [];
    for (const part of parts)
      described.push({ bytes: part.byteLength, sum: (await sumOf(part)).toString('hex') });
    const [manifest, ...chunks] = described;
    const head = Buffer.from(JSON.stringify({ engine: snapshot.engine, manifest, chunks }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const handle = await open(beside, 'wx', 0o600);
    try {
      let bytes = 0;
      for (const part of [MAGIC, length, head, await sumOf(head), ...parts])
        bytes += await writePart(handle, part);
      await handle.sync();
      await handle.close();
      await rename(beside, file);
      await syncFolder(folder);
      return bytes;
    } catch (error) {
      await handle.close().catch(() => {});
      throw error;
    }
  } catch (error) {
    await rm(beside, { force: true }).catch(() => {});
    throw new QuotedeskError('SNAPSHOT', file, `it cannot be written (${reason(error)})`);
  }
}

/**
 * The snapshot in a folder, each chunk in memory of its own; null when there is none.
 * @param engine name and version that the chunks must be of
 * @throws QuotedeskError SNAPSHOT when it is torn, foreign, or of another version: to be said, and built anew
 */
export async function readSnapshot(folder: string, engine: string): Promise<Snapshot | null> {
  const file = snapshotFile(folder);
  const wrong = (what: string) => new QuotedeskError('SNAPSHOT', file, what);
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw wrong(reason(error));
  }
  try {
    const { size } = await handle.stat();
    const reader = new PartReader(handle, size);
    if (!(await reader.next(MAGIC.length))?.equals(MAGIC))
      throw wrong('it is not a snapshot of this version');
    const length = (await reader.next(4))?.readUInt32LE() ?? 0;
    const head = await reader.next(length);
    const headSum = await reader.next(SUM_BYTES);
    if (!head || !headSum?.equals(await sumOf(head))) throw wrong('it is torn');
    const { manifest, chunks, ...stated } = JSON.parse(head.toString('utf8')) as Head;
    if (stated.engine !== engine) throw wrong('it was made by another version');
    const parts: Buffer[] = [];
    const runs = runsOf([manifest, ...chunks]);
    const read = (run: readonly Part[] | undefined) => reader.run((run ?? []).map(({ bytes }) => bytes));
    let coming = read(runs[0]);
    for (const [i, run] of runs.entries()) {
      const found = await coming;
      if (!found) throw wrong('it is torn');
      // The disk gives the next ones while these are summed.
      coming = read(runs[i + 1]);
      for (const [k, part] of found.entries())
        if ((await sumOf(part)).toString('hex') !== run[k]?.sum) {
          await coming.catch(() => {});
          throw wrong('it is torn');
        }
      parts.push(...found);
    }
    if (reader.left > 0) throw wrong('it is torn');
    const [manifestBytes, ...rest] = parts;
    return { engine, manifest: decodeManifest(manifestBytes ?? Buffer.alloc(0)), chunks: rest };
  } catch (error) {
    throw error instanceof QuotedeskError ? error : wrong('it is torn');
  } finally {
    await handle.close();
  }
}

/** Takes the snapshot away, if there is one. */
export async function removeSnapshot(folder: string): Promise<void> {
  await rm(snapshotFile(folder), { force: true });
}

/** Size of the snapshot in bytes and when it was written; null when there is none. */
export async function snapshotInfo(
  folder: string,
): Promise<{ readonly bytes: number; readonly writtenAt: number } | null> {
  const info = await stat(snapshotFile(folder)).catch(() => null);
  return info && { bytes: info.size, writtenAt: info.mtimeMs };
}

/** Reads parts one after the other, each into memory of its own, so that it can be let go of alone. */
class PartReader {
  left: number;
  readonly #handle: FileHandle;
  #at = 0;

  constructor(handle: FileHandle, size: number) {
    this.#handle = handle;
    this.left = size;
  }

  /** The next bytes, null when there are not so many. */
  async next(bytes: number): Promise<Buffer | null> {
    return (await this.run([bytes]))?.[0] ?? null;
  }

  /** The next parts of these sizes, null when there is not so much. Not to be called again before it resolves. */
  async run(sizes: readonly number[]): Promise<Buffer[] | null> {
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes > this.left) return null;
    this.left -= bytes;
    const parts = sizes.map((size) => Buffer.allocUnsafeSlow(size));
    let missing: Buffer[] = parts.filter(({ length }) => length > 0);
    while (missing.length > 0) {
      const { bytesRead } = await this.#handle.readv(missing, this.#at);
      if (bytesRead === 0) return null;
      this.#at += bytesRead;
      missing = without(missing, bytesRead);
    }
    return parts;
  }
}

/** What is left to be filled when the first bytes are there. */
function without(buffers: readonly Buffer[], bytes: number): Buffer[] {
  let done = bytes;
  return buffers.flatMap((buffer) => {
    const own = Math.min(done, buffer.length);
    done -= own;
    return own < buffer.length ? [buffer.subarray(own)] : [];
  });
}

/** Sizes in runs that are read at a time. */
function runsOf(parts: readonly Part[]): Part[][] {
  const runs: Part[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const run = runs.at(-1);
    if (run === undefined || bytes + part.bytes > STRETCH || run.length === MOST_AT_ONCE) {
      runs.push([part]);
      bytes = part.bytes;
    } else {
      run.push(part);
      bytes += part.bytes;
    }
  }
  return runs;
}

async function sumOf(part: Uint8Array): Promise<Buffer> {
  const sum = new Checksum();
  for (let at = 0; at < part.byteLength; at += STRETCH) {
    sum.update(part.subarray(at, at + STRETCH));
    if (at + STRETCH < part.byteLength) await setImmediate();
  }
  return sum.digest();
}

async function writePart(handle: FileHandle, part: Uint8Array): Promise<number> {
  for (let at = 0; at < part.byteLength; ) {
    const { bytesWritten } = await handle.write(part, at, Math.min(STRETCH, part.byteLength - at));
    at += bytesWritten;
  }
  return part.byteLength;
}

/** A renamed file is only safe on disk when its folder is. Not every system can say so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** What writers that were killed have left behind; that of a running one is not touched. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const pid = Number(/^\.archive\.snapshot\.(\d+)\.[\da-f]+\.tmp$/.exec(name)?.[1]);
    if (pid && pid !== process.pid && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
