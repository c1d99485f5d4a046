/** A file that somebody attached to a message, brought into a folder of its own for as long as it is read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DRAFT_ENDINGS } from '../../src/index.ts';

export interface AttachedFile {
  readonly name: string;
  /** Where it is fetched from; taken from the platform alone. */
  readonly url: string;
  /** Bytes, as the platform says. */
  readonly size: number;
}

const MOST_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 20_000;

/** One plain sentence for the reader. */
export class DraftRefused extends Error {
  override readonly name = 'DraftRefused';
}

export function isDraft({ name }: AttachedFile): boolean {
  return DRAFT_ENDINGS.has(extname(name).toLowerCase());
}

/**
 * Fetches the file, hands `use` its path, and takes it away again.
 * @throws DraftRefused for a file that is too large or that the platform does not give.
 */
export async function withDraft<T>(
  file: AttachedFile,
  headers: Readonly<Record<string, string>>,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const name = safeName(file.name);
  if (file.size > MOST_BYTES) throw new DraftRefused(`${name} is too large to check here.`);
  const bytes = await fetchBytes(file.url, headers, name);
  const folder = await mkdtemp(join(tmpdir(), 'quotedesk-draft-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes, { mode: 0o600 });
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fetchBytes(
  url: string,
  headers: Readonly<Record<string, string>>,
  name: string,
): Promise<Buffer> {
  const refused = new DraftRefused(`${name} could not be fetched.`);
  // Headers carry a token: they go to the address that the platform gave, and nowhere on from there.
  const response = await fetch(url, {
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => {
    throw refused;
  });
  if (!response.ok || response.body === null) throw refused;
  const parts: Uint8Array[] = [];
  let read = 0;
  for await (const part of response.body) {
    read += part.byteLength;
    if (read > MOST_BYTES) throw new DraftRefused(`${name} is too large to check here.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Letters, digits, dots, dashes and blanks of the name itself, its ending kept. */
function safeName(name: string): string {
  const ending = extname(name).toLowerCase();
  const stem = name
    .slice(0, name.length - ending.length)
    .replace(/[^\p{L}\p{N} _-]+/gu, '_')
    .replace(/^[ _]+/, '')
    .slice(0, 80);
  return `${stem || 'draft'}${/^\.[a-z0-9]{1,10}$/.test(ending) ? ending : ''}`;
}
