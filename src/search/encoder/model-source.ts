/** Where a model comes from: a folder of this machine, or the same files below an address. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of a source. */
export interface SourceFile {
  /** Bytes as stated; null: not stated. */
  readonly bytes: number | null;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface ModelSource {
  /** Shown to a person. */
  readonly name: string;
  /** null: there is no such file. Rejects with a sentence's end where that cannot be told. */
  open(path: string): Promise<SourceFile | null>;
  /** Paths of all files one folder deep, where the source can list them; otherwise none. */
  readonly paths: readonly string[];
}

/** Milliseconds until an address answers, and between two parts of what it sends. */
const ANSWER_MS = 30_000;
const MOST_REDIRECTS = 5;

/** @throws Error with a sentence's end */
export async function folderSource(folder: string): Promise<ModelSource> {
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new Error('it does not exist');
  if (!found.isDirectory()) throw new Error('it is no folder; unpack it first and name the folder');
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile()) paths.push(entry.name);
    else if (entry.isDirectory())
      for (const inner of await readdir(join(folder, entry.name), { withFileTypes: true }))
        if (inner.isFile()) paths.push(join(entry.name, inner.name));
  }
  return {
    name: folder,
    paths: paths.sort(),
    async open(path) {
      const file = await stat(join(folder, path)).catch(() => null);
      return file?.isFile()
        ? { bytes: file.size, chunks: createReadStream(join(folder, path)) as AsyncIterable<Uint8Array> }
        : null;
    },
  };
}

/** @throws Error with a sentence's end */
export function addressSource(address: string, fetchFile: typeof fetch = fetch): ModelSource {
  const base = new URL(address.endsWith('/') ? address : `${address}/`);
  if (base.protocol !== 'https:') throw new Error('its address must begin with https://');
  if (base.search !== '' || base.hash !== '')
    throw new Error('the address must be that of the folder of the files, without ? or #');
  return {
    name: base.href,
    paths: [],
    open: (path) => opened(new URL(path, base), fetchFile),
  };
}

async function opened(url: URL, fetchFile: typeof fetch): Promise<SourceFile | null> {
  let at = url;
  for (let step = 0; step <= MOST_REDIRECTS; step++) {
    const patience = new AbortController();
    const rest = (): NodeJS.Timeout => setTimeout(() => patience.abort(), ANSWER_MS).unref();
    let timer = rest();
    const response = await fetchFile(at, { redirect: 'manual', signal: patience.signal }).catch(
      (error: Error) => {
        throw new Error(`${at.host} does not answer (${reasonOf(error)})`);
      },
    );
    const { status, headers, body } = response;
    const next = headers.get('location');
    if (status >= 300 && status < 400 && next !== null) {
      clearTimeout(timer);
      await body?.cancel();
      at = new URL(next, at);
      if (at.protocol !== 'https:') throw new Error(`${url.host} leads on to an address without https://`);
      continue;
    }
    if (!response.ok || body === null) {
      clearTimeout(timer);
      await body?.cancel();
      if (status === 404 || status === 410) return null;
      throw new Error(`${at.host} answers with ${status} for ${url.pathname}`);
    }
    const stated = Number(headers.get('content-length') ?? Number.NaN);
    const packed = headers.get('content-encoding') !== null;
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      try {
        for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
          clearTimeout(timer);
          yield chunk;
          timer = rest();
        }
      } catch (error) {
        throw new Error(`${at.host} stopped in the middle of ${url.pathname} (${reasonOf(error as Error)})`);
      } finally {
        clearTimeout(timer);
      }
    };
    return { bytes: packed || !Number.isFinite(stated) ? null : stated, chunks: chunks() };
  }
  throw new Error(`${url.host} leads from one address to the next`);
}

function reasonOf(error: Error): string {
  if (error.name === 'AbortError') return 'nothing came for 30 seconds';
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
