/** A reporter's own material: read for one check of a draft, every word with its line, kept nowhere. */
import { basename, relative, sep } from 'node:path';
import { fileKindOf } from '../corpus/draft-file.ts';
import { listFiles } from '../corpus/list-files.ts';
import { timesBefore, WordPlaces } from '../corpus/word-places.ts';
import type { MaterialPlace, ReadArticle } from '../model.ts';
import type { ReadMaterialFile } from './read-material-file.ts';

export interface ReadMaterial {
  /** Articles whose text says who speaks. */
  readonly named: readonly ReadArticle[];
  /** Recordings that name no speaker. */
  readonly unnamed: readonly ReadArticle[];
  /** By the id of the article. */
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

/**
 * @param readFile reads one file, here or in a thread
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function readMaterial(
  paths: readonly string[],
  readFile: (file: string) => Promise<ReadMaterialFile>,
): Promise<ReadMaterial> {
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
    const material = await readFile(file);
    for (const sentence of material.problems) problems.push({ file, sentence });
    for (const { read, isNamed } of material.articles) {
      files.set(read.article.id, materialFile(file, shownName(file, paths), material, read.article.text));
      (isNamed ? named : unnamed).push(read);
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

function materialFile(
  path: string,
  shown: string,
  { digest, typed }: ReadMaterialFile,
  text: string,
): MaterialFile {
  let places: WordPlaces | null = null;
  return {
    path,
    digest,
    placeOf(start, words) {
      places ??= new WordPlaces(typed ?? withoutBlankLines(text), fileKindOf(path) ?? 'text');
      const { line, time } = places.find(words, 0, timesBefore(text, start, words)) ??
        places.find(words) ?? { line: 1, time: null };
      return { file: shown, line, time };
    },
  };
}

const withoutBlankLines = (text: string): string => text.replace(/\n{2,}/g, '\n');
