/**
 * The read archive on disk, so that a restart need not read it again.
 *
 *   magic ‖ head length ‖ head (JSON: sizes and checksums of all that follows) ‖ checksum of the head ‖ manifest ‖ chunks
 *
 * It is written beside the one in use and renamed over it, so that at every moment there is a whole one: the old or the
 * new. What the chunks mean is the engine's business; here they are bytes.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { QuotedeskError } from '../errors.ts';
import { reason } from './list-files.ts';
import { decodeManifest, encodeManifest, type Manifest } from './manifest.ts';

export interface Snapshot {
  /** Name and version of the engine that made the chunks. */
  readonly engine: string;
  readonly manifest: Manifest;
  readonly chunks: readonly Uint8Array[];
}

/** Changes with the layout of the file. */
const MAGIC = Buffer.from('QUOTEDESK SNAPSHOT 1\n');
const FILE = 'archive.snapshot';
const SUM_BYTES = 32;
/** Bytes hashed or written at a stretch, so that questions are answered in between. */
const STRETCH = 16 * 1024 * 1024;

interface Part {
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sum: string;
}

/** Trusted once its own checksum is right. */
interface Head {
  readonly engine: string;
  readonly manifest: Part;
  readonly chunks: readonly Part[];
}

let written = 0;

/** The snapshot's file inside its folder. */
export function snapshotFile(folder: string): string {
  return join(folder, FILE);
}

/**
 * Writes a snapshot; the folder is made when it is not there. The chunks must not change until this resolves.
 * @returns bytes written
 * @throws QuotedeskError SNAPSHOT when the disk refuses; the former snapshot is still there then
 */
export async function writeSnapshot(folder: string, snapshot: Snapshot): Promise<number> {
  const file = snapshotFile(folder);
  const beside = join(folder, `.${FILE}.${process.pid}.${++written}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(folder);
    const parts = [encodeManifest(snapshot.manifest), ...snapshot.chunks];
    const described: Part[] = [];
    for (const part of parts)
      described.push({ bytes: part.byteLength, sum: (await sumOf(part)).toString('hex') });
    const [manifest, ...chunks] = described;
    const head = Buffer.from(JSON.stringify({ engine: snapshot.engine, manifest, chunks }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    const handle = await open(beside, 'wx');
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
    for (const { bytes, sum } of [manifest, ...chunks]) {
      const part = await reader.next(bytes);
      if (!part || (await sumOf(part)).toString('hex') !== sum) throw wrong('it is torn');
      parts.push(part);
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

/** Size of the snapshot in bytes and when it was written; null when there is none. */
export async function snapshotInfo(
  folder: string,
): Promise<{ readonly bytes: number; readonly writtenAt: number } | null> {
  const info = await stat(snapshotFile(folder)).catch(() => null);
  return info && { bytes: info.size, writtenAt: info.mtimeMs };
}

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
    if (bytes > this.left) return null;
    const part = Buffer.allocUnsafeSlow(bytes);
    for (let done = 0; done < bytes; ) {
      const { bytesRead } = await this.#handle.read(part, done, Math.min(STRETCH, bytes - done), this.#at);
      if (bytesRead === 0) return null;
      done += bytesRead;
      this.#at += bytesRead;
    }
    this.left -= bytes;
    return part;
  }
}

async function sumOf(part: Uint8Array): Promise<Buffer> {
  const hash = createHash('sha256');
  for (let at = 0; at < part.byteLength; at += STRETCH) {
    hash.update(part.subarray(at, at + STRETCH));
    if (at + STRETCH < part.byteLength) await setImmediate();
  }
  return hash.digest();
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
    const pid = Number(/^\.archive\.snapshot\.(\d+)\.\d+\.tmp$/.exec(name)?.[1]);
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
