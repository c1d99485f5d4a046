/** A throw-away folder of files, and all that a corpus says about it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { Corpus } from '../../src/corpus/corpus.ts';
import type { ArticleItem, CorpusItem } from '../../src/corpus/item.ts';
import { LIMITS } from '../../src/corpus/limits.ts';
import { type ReadOptions, readCorpus } from '../../src/corpus/read-corpus.ts';
import { type FileItem, readFile } from '../../src/corpus/read-file.ts';

const made: string[] = [];

afterAll(() => {
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

/** What may be answered from once all of the folder has been read: ids with the files that they stand in. */
export async function heldIn(folder: string, now = Date.now()): Promise<Map<string, string>> {
  const held = new Map<string, string>();
  for await (const change of new Corpus([folder], { now: () => now }).read())
    if (change.kind === 'article') held.set(change.article.id, change.file);
    else if (change.kind === 'removed') held.delete(change.id);
  return held;
}

/** All of one file, withheld articles too. */
export async function readRaw(name: string, content: string | Uint8Array): Promise<FileItem[]> {
  const folder = folderOf({ [name]: content });
  const items: FileItem[] = [];
  for await (const item of readFile(join(folder, name), LIMITS)) items.push(item);
  return items;
}

/** The one article of a file. */
export async function readOne(name: string, content: string | Uint8Array): Promise<ArticleItem> {
  const items = await readRaw(name, content);
  const articles = items.filter((item) => item.kind === 'article');
  if (articles.length !== 1) throw new Error(`${articles.length} articles: ${JSON.stringify(items)}`);
  return articles[0] as ArticleItem;
}

export async function problemsOf(name: string, content: string | Uint8Array): Promise<readonly string[]> {
  return (await readAll(folderOf({ [name]: content }))).problems;
}
