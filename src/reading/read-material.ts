/** A reporter's own material: read for one check of a draft, every word with its line, kept nowhere. */

import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { basename, relative, sep } from 'node:path';
import { decode } from '../corpus/decode.ts';
import { fileKindOf } from '../corpus/draft-file.ts';
import { LIMITS } from '../corpus/limits.ts';
import { listFiles } from '../corpus/list-files.ts';
import type { ReadFile } from '../corpus/read-file.ts';
import { timesBefore, WordPlaces } from '../corpus/word-places.ts';
import type { MaterialPlace, ReadArticle } from '../model.ts';
import { readArticle } from '../people/read-article.ts';
import { asNobodys, namesSpeakers, withTurns } from '../people/transcript-turns.ts';

export interface ReadMaterial {
  /** Articles whose text says who speaks. */
  readonly named: readonly ReadArticle[];
  /** Recordings that name no speaker. */
  readonly unnamed: readonly ReadArticle[];
  readonly files: ReadonlyMap<string, MaterialFile>;
  /** What of it could not be read, one sentence a file. */
  readonly problems: readonly { readonly file: string; readonly sentence: string }[];
}

export interface MaterialFile {
  readonly path: string;
  /** "sha256:…" of the file's bytes. */
  readonly digest: string;
  readonly placeOf: (start: number, words: string) => MaterialPlace;
}

/** @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE */
export async function readMaterial(paths: readonly string[], readFile: ReadFile): Promise<ReadMaterial> {
  const named: ReadArticle[] = [];
  const unnamed: ReadArticle[] = [];
  const files = new Map<string, MaterialFile>();
  const problems: { file: string; sentence: string }[] = [];
  for await (const found of listFiles(paths)) {
    if (found.kind === 'problem') {
      problems.push(found);
      continue;
    }
    if (found.kind === 'aside') continue;
    const { file } = found;
    const isRecording = fileKindOf(file) === 'captions';
    for await (const item of readFile(file, LIMITS, true)) {
      if (item.kind === 'problem') problems.push({ file, sentence: item.sentence });
      if (item.kind !== 'article') continue;
      const id = `${file}#${files.size}`;
      const { title: _title, outlet: _outlet, ...rest } = item.article;
      const read = withTurns(readArticle({ ...rest, id }));
      files.set(id, await materialFile(file, shownName(file, paths), read.article.text));
      if (isRecording && !namesSpeakers(read)) unnamed.push(asNobodys(read));
      else named.push(read);
    }
  }
  return { named, unnamed, files, problems };
}

/** A file by its name; one of a folder by its path inside the folder. */
function shownName(file: string, paths: readonly string[]): string {
  const inside = paths
    .map((path) => relative(path, file))
    .find((path) => path !== '' && !path.startsWith('..'));
  return inside?.split(sep).join('/') ?? basename(file);
}

async function materialFile(path: string, shown: string, text: string): Promise<MaterialFile> {
  const bytes = await readBytes(path);
  const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  const kind = fileKindOf(path);
  const raw = kind === null ? withoutBlankLines(text) : await decode(bytes);
  let places: WordPlaces | null = null;
  return {
    path,
    digest,
    placeOf(start, words) {
      places ??= new WordPlaces(raw, kind ?? 'text');
      const { line, time } = places.find(words, 0, timesBefore(text, start, words)) ??
        places.find(words) ?? { line: 1, time: null };
      return { file: shown, line, time };
    },
  };
}

const withoutBlankLines = (text: string): string => text.replace(/\n{2,}/g, '\n');
