/** A throw-away folder of files, and all that a corpus says about it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { ArticleItem, CorpusItem } from '../../src/corpus/item.ts';
import { type ReadOptions, readCorpus } from '../../src/corpus/read-corpus.ts';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export function folderOf(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) put(folder, name, content);
  return folder;
}

export function put(folder: string, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

export interface Found {
  readonly items: readonly CorpusItem[];
  readonly articles: readonly ArticleItem[];
  /** Sentences, the folder's path left out. */
  readonly problems: readonly string[];
}

export async function readAll(folder: string, options: ReadOptions = {}): Promise<Found> {
  const items: CorpusItem[] = [];
  for await (const item of readCorpus([folder], options)) items.push(item);
  return {
    items,
    articles: items.filter((item) => item.kind === 'article'),
    problems: items.flatMap((item) =>
      item.kind === 'problem' ? [item.sentence.replaceAll(`${folder}/`, '')] : [],
    ),
  };
}

/** The one article of a one-file corpus. */
export async function readOne(name: string, content: string | Uint8Array): Promise<ArticleItem> {
  const { articles, problems } = await readAll(folderOf({ [name]: content }));
  const [article] = articles;
  if (!article || articles.length > 1) throw new Error(`${articles.length} articles; ${problems.join(' ')}`);
  return article;
}

export async function problemsOf(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  return (await readAll(folderOf({ [name]: content }))).problems;
}
