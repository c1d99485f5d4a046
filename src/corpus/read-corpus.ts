/** The archive's way in: files → articles, one after the other, in bounded memory. */
import { fingerprint } from './fingerprint.ts';
import { readerFor } from './formats.ts';
import { type ArticleItem, type CorpusItem, problemItem, type Reading, USABLE } from './item.ts';
import { LIMITS, type Limits } from './limits.ts';
import { listFiles } from './list-files.ts';
import { openSource, Unreadable } from './source.ts';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Articles and problems of the corpus, in the order of `listFiles`. Of two articles with one id the first is kept and
 * the second is a problem, unless the second states a later version: then it comes with `replaces`.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function* readCorpus(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<CorpusItem> {
  const limits = { ...LIMITS, ...options.limits };
  const seen = new Map<string, string>();
  for await (const found of listFiles(paths, limits)) {
    if (found.kind === 'problem') {
      yield found;
      continue;
    }
    for await (const item of readFile(found.file, limits, paths.includes(found.file))) {
      if (item.kind === 'article') {
        const first = seen.get(item.article.id);
        if (first !== undefined) {
          yield problemItem(item.file, item.place, `the id "${item.article.id}" is that of ${first} already`);
          continue;
        }
        seen.set(item.article.id, item.place ? `${item.file}, ${item.place}` : item.file);
      }
      yield item;
    }
  }
}

/** All of one file; never throws for what the file holds. */
export async function* readFile(file: string, limits: Limits, given = false): AsyncGenerator<CorpusItem> {
  try {
    const reader = await readerFor(file);
    if (!reader) throw new Unreadable('no reader knows this kind of file');
    const source = await openSource(file, limits, given);
    try {
      let readings = 0;
      for await (const reading of reader.read(source)) {
        readings++;
        yield asItem(file, reading, limits);
      }
      if (readings === 0) throw new Unreadable('holds no article');
    } finally {
      await source.close();
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield problemItem(file, null, error.message);
  }
}

function asItem(file: string, reading: Reading, limits: Limits): CorpusItem {
  if (reading.kind === 'problem') return problemItem(file, reading.place, reading.wrong);
  const { article, place, release = USABLE, version = null } = reading;
  if (article.text.trim() === '') return problemItem(file, place, 'is empty');
  if (article.text.length > limits.textLength)
    return problemItem(file, place, `its text is longer than ${limits.textLength} characters`);
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
  } satisfies ArticleItem;
}
