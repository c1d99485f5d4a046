/** One file of a reporter's own material: what is said in it, by whom, and what its places are found by. */
import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { decode } from '../corpus/decode.ts';
import { fileKindOf } from '../corpus/draft-file.ts';
import { LIMITS } from '../corpus/limits.ts';
import { readFile } from '../corpus/read-file.ts';
import type { ReadArticle } from '../model.ts';
import { readArticle } from '../people/read-article.ts';
import { asNobodys, namesSpeakers, withTurns } from '../people/transcript-turns.ts';

export interface ReadMaterialFile {
  readonly articles: readonly {
    readonly read: ReadArticle;
    /** The text says who speaks, or is no recording. */
    readonly isNamed: boolean;
  }[];
  /** One sentence each, which names the file. */
  readonly problems: readonly string[];
  /** "sha256:…" of the file's bytes; empty where nothing of it is text. */
  readonly digest: string;
  /** The file as it is typed, where that has lines or times of its own; null: its articles' texts stand for it. */
  readonly typed: string | null;
}

/** Takes time in proportion to the file. Rejects with the disk's own error. */
export async function readMaterialFile(file: string): Promise<ReadMaterialFile> {
  const kind = fileKindOf(file);
  const articles: { read: ReadArticle; isNamed: boolean }[] = [];
  const problems: string[] = [];
  for await (const item of readFile(file, LIMITS, true)) {
    if (item.kind === 'problem') problems.push(item.sentence);
    if (item.kind !== 'article') continue;
    const { title: _title, outlet: _outlet, ...rest } = item.article;
    const read = withTurns(readArticle({ ...rest, id: `${file}#${articles.length}` }));
    const isNamed = kind !== 'captions' || namesSpeakers(read);
    articles.push({ read: isNamed ? read : asNobodys(read), isNamed });
  }
  if (articles.length === 0) return { articles, problems, digest: '', typed: null };
  const bytes = await readBytes(file);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { articles, problems, digest, typed: kind === null ? null : await decode(bytes) };
}
