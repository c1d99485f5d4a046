/** One file → its articles and problems. */
import { FOREIGN_ARTICLE, foreignLanguage } from '../text/foreign.ts';
import { fingerprint } from './fingerprint.ts';
import { readerFor } from './formats.ts';
import { type ArticleItem, type NoticeItem, type ProblemItem, problemItem, type Reading } from './item.ts';
import type { Limits } from './limits.ts';
import type { ReadingProgress } from './reading-progress.ts';
import { underHead } from './release.ts';
import { openSource, Unreadable, wrongOf } from './source.ts';

export type FileItem = ArticleItem | NoticeItem | ProblemItem;

/** How a corpus has its files read: here, or somewhere else. */
export type ReadFile = typeof readFile;

/** All of one file; never throws for what the file holds. @param stem the id of an article that states none */
export async function* readFile(
  file: string,
  limits: Limits,
  given = false,
  progress: Pick<ReadingProgress, 'onBytes'> | null = null,
  stem?: string,
): AsyncGenerator<FileItem> {
  try {
    const reader = await readerFor(file);
    if (!reader) throw new Unreadable('no reader knows this kind of file');
    const source = openSource(file, limits, given, progress, stem);
    try {
      let readings = 0;
      for await (const reading of reader.read(source, readerFor)) {
        readings++;
        yield await asItem(file, reading, limits);
      }
      if (readings === 0) throw new Unreadable('holds no article');
    } finally {
      source.close();
    }
  } catch (error) {
    // The other files are still to be read.
    yield problemItem(file, null, wrongOf(error));
  }
}

async function asItem(file: string, reading: Reading, limits: Limits): Promise<FileItem> {
  if (reading.kind === 'problem') return problemItem(file, reading.place, reading.wrong);
  if (reading.kind === 'notice') {
    const { id, place, version = null } = reading;
    // The end of an embargo would release a text that is not there.
    const release = { state: reading.release.state };
    const print = fingerprint({ id, text: '' }, release, version);
    return { kind: 'notice', id, file, place, fingerprint: print, release, version };
  }
  const { article, place, version = null } = reading;
  if (article.text.trim() === '') return problemItem(file, place, 'is empty');
  if (article.text.length > limits.textLength)
    return problemItem(file, place, `its text is longer than ${limits.textLength} characters`);
  const language = limits.englishOnly ? await foreignLanguage(article.text, FOREIGN_ARTICLE) : null;
  if (language !== null) return problemItem(file, place, `is in ${language}; articles are read in English`);
  const release = reading.release ?? underHead(article.text).release;
  const print = fingerprint(article, release, version);
  return {
    kind: 'article',
    article,
    file,
    place,
    fingerprint: print,
    release,
    version,
    replaces: false,
    ...(reading.isSummary ? { isSummary: true } : {}),
  } satisfies ArticleItem;
}
