/** One file as a reader sees it: bounded bytes, whole or in pieces. */
import { closeSync, constants, fstatSync, openSync, read, readSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { promisify } from 'node:util';
import type { Limits } from './limits.ts';
import { reason } from './list-files.ts';
import type { ReadingProgress } from './reading-progress.ts';

export interface Source {
  readonly file: string;
  /** The id of an article that states none. */
  readonly stem: string;
  readonly size: number;
  readonly limits: Limits;
  /** Of how many files this one stands inside (an attachment, a part of an archive). */
  readonly inside: number;
  /** @throws Unreadable when the file is larger than `limits.fileBytes`. */
  bytes(): Promise<Buffer>;
  /** A piece is valid only until the next one is asked for. */
  pieces(): AsyncGenerator<Buffer>;
  close(): void;
}

/** A file or a part of it that cannot be read; the message is the end of a sentence ("is larger than 64 MB"). */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

type Counter = Pick<ReadingProgress, 'onBytes'> | null;

const PIECE = 1024 * 1024;
/** A file as small as this is read at once: four round trips through the thread pool take ten times as long. */
const SMALL = 256 * 1024;
const readAsync = promisify(read);

/**
 * Opens a regular file. Never follows a link put in its place, never waits on a pipe.
 * @throws Unreadable
 */
export function openSource(
  file: string,
  limits: Limits,
  followLink = false,
  progress: Counter = null,
  stem = basename(file, extname(file)),
): Source {
  let fd: number;
  try {
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | (followLink ? 0 : constants.O_NOFOLLOW);
    fd = openSync(file, flags);
  } catch (error) {
    throw new Unreadable(`cannot be read (${reason(error)})`);
  }
  try {
    const info = fstatSync(fd);
    if (!info.isFile()) throw new Unreadable('is not a regular file and is not read');
    return {
      file,
      stem,
      size: info.size,
      limits,
      inside: 0,
      bytes: () => readWhole(fd, info.size, limits, progress),
      pieces: () => readPieces(fd, progress),
      close: () => closeSync(fd),
    };
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}

/** A file inside of another one, already unpacked. */
export function memorySource(
  outer: Source,
  {
    file,
    stem,
    bytes,
    limits = outer.limits,
  }: Pick<Source, 'file' | 'stem'> & { readonly bytes: Buffer; readonly limits?: Limits },
): Source {
  return {
    file,
    stem,
    size: bytes.length,
    limits,
    inside: outer.inside + 1,
    bytes: async () => bytes,
    async *pieces() {
      yield bytes;
    },
    close() {},
  };
}

/** Why something cannot be read, as the end of a sentence, whatever a library makes of a hostile file. */
export function wrongOf(error: unknown): string {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return error instanceof Unreadable ? line : `cannot be read (${line.slice(0, 200)})`;
}

async function readWhole(fd: number, size: number, limits: Limits, progress: Counter): Promise<Buffer> {
  if (size > limits.fileBytes) throw new Unreadable(`is larger than ${megabytes(limits.fileBytes)}`);
  const buffer = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const bytesRead = await readSome(fd, buffer, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  progress?.onBytes(at);
  return buffer.subarray(0, at);
}

async function* readPieces(fd: number, progress: Counter): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  for (let at = 0; ; ) {
    const bytesRead = await readSome(fd, buffer, 0, PIECE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    progress?.onBytes(bytesRead);
    yield buffer.subarray(0, bytesRead);
  }
}

async function readSome(
  fd: number,
  into: Buffer,
  offset: number,
  length: number,
  position: number,
): Promise<number> {
  try {
    if (length <= SMALL) return readSync(fd, into, offset, length, position);
    return (await readAsync(fd, into, offset, length, position)).bytesRead;
  } catch (error) {
    throw new Unreadable(`cannot be read (${reason(error)})`);
  }
}

export function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / (1024 * 1024))} MB` : `${bytes} bytes`;
}
