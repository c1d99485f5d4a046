/** An archive read from a corpus once and kept in a file between runs of the fitting scripts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Article } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import { WordVectors } from '../../src/search/relevance/word-vectors.ts';

/** A question of an evaluation set, one JSON object a line. */
export interface KnownQuestion {
  readonly id: string;
  readonly kind: string;
  readonly question?: string;
  readonly turns?: readonly string[];
  readonly tags?: readonly string[];
  readonly expect: {
    readonly spans: readonly { readonly document: string; readonly start: number; readonly end: number }[];
    readonly speaker: string | null;
  };
}

/** The objects of a file of JSON lines. */
export const jsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** `kept`: where the archive is kept between runs; delete it when reading changes. */
export async function openArchive(
  corpus: string,
  kept: string | undefined,
  vectorsFile: string,
): Promise<EmbeddedArchive> {
  let table: WordVectors | null = null;
  const vectors = () => (table ??= new WordVectors(readFileSync(vectorsFile)));
  if (kept && existsSync(kept)) {
    const bytes = readFileSync(kept);
    const chunks: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
      const size = bytes.readUInt32LE(at);
      chunks.push(Uint8Array.from(bytes.subarray(at + 4, at + 4 + size)));
      at += 4 + size;
    }
    return EmbeddedArchive.restore(chunks, { vectors });
  }
  const archive = new EmbeddedArchive({ vectors });
  for (const article of jsonLines<Article>(corpus)) await archive.write([readArticle(article)]);
  if (kept) {
    const parts = archive.snapshot().chunks.flatMap((chunk) => {
      const size = Buffer.alloc(4);
      size.writeUInt32LE(chunk.byteLength);
      return [size, Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)];
    });
    writeFileSync(kept, Buffer.concat(parts));
  }
  return archive;
}
