/** One file as a reader sees it: bounded bytes, whole or in pieces. */
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Limits } from './limits.ts';
import { reason } from './list-files.ts';

export interface Source {
  readonly file: string;
  /** The name without its ending: the id of an article that states none. */
  readonly stem: string;
  readonly size: number;
  readonly mtimeMs: number;
  readonly limits: Limits;
  /** @throws Unreadable when the file is larger than `limits.fileBytes`. */
  bytes(): Promise<Buffer>;
  /** A piece is valid only until the next one is asked for. */
  pieces(): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

/** A file or a part of it that cannot be read; the message is the end of a sentence ("is larger than 64 MB"). */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

const PIECE = 1024 * 1024;

/**
 * Opens a regular file. Never follows a link put in its place, never waits on a pipe.
 * @throws Unreadable
 */
export async function openSource(file: string, limits: Limits, followLink = false): Promise<Source> {
  let handle: FileHandle;
  try {
    const flags = constants.O_RDONLY | constants.O_NONBLOCK | (followLink ? 0 : constants.O_NOFOLLOW);
    handle = await open(file, flags);
  } catch (error) {
    throw new Unreadable(`cannot be read (${reason(error)})`);
  }
  try {
    const info = await handle.stat();
    if (!info.isFile()) throw new Unreadable('is not a regular file and is not read');
    return {
      file,
      stem: basename(file, extname(file)),
      size: info.size,
      mtimeMs: info.mtimeMs,
      limits,
      bytes: () => readWhole(handle, info.size, limits),
      pieces: () => readPieces(handle),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readWhole(handle: FileHandle, size: number, limits: Limits): Promise<Buffer> {
  if (size > limits.fileBytes) throw new Unreadable(`is larger than ${megabytes(limits.fileBytes)}`);
  const buffer = Buffer.allocUnsafeSlow(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(buffer, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return buffer.subarray(0, at);
}

async function* readPieces(handle: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.allocUnsafeSlow(PIECE);
  for (let at = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, PIECE, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

export function megabytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.round(bytes / (1024 * 1024))} MB` : `${bytes} bytes`;
}
