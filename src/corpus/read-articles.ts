/** Every article as it was read, for a program that wants to see what a file was taken for. */
import type { Article } from '../model.ts';
import { authorNames } from './bylines.ts';
import { corpusPaths } from './corpus-path.ts';
import { type ReadOptions, readCorpus } from './read-corpus.ts';

/** What `quotedesk articles --json` prints. */
export interface ArticleAsRead {
  readonly id: string;
  /** The file's path inside the corpus, `/`-separated. */
  readonly path: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  /** ISO 8601 date or date-time. */
  readonly published: string | null;
  readonly url: string | null;
  readonly text: string;
}

/**
 * The articles that may be answered from, in the order of the corpus, each in its latest version; the sentences about
 * what could not be read go to `onProblem`.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function readArticles(
  paths: readonly string[],
  onProblem: (sentence: string) => void,
  options: ReadOptions = {},
): Promise<ArticleAsRead[]> {
  const place = corpusPaths(paths);
  // A later version takes the place of an earlier one, which may stand in another file.
  const latest = new Map<string, ArticleAsRead>();
  for await (const item of readCorpus(paths, options)) {
    if (item.kind === 'problem') onProblem(item.sentence);
    else latest.set(item.article.id, asRead(item.article, place(item.file).parts.join('/')));
  }
  return [...latest.values()];
}

function asRead({ id, title, outlet, author, published, url, text }: Article, path: string): ArticleAsRead {
  return {
    id,
    path,
    title: title ?? null,
    outlet: outlet ?? null,
    authors: authorNames(author),
    published: published ?? null,
    url: url ?? null,
    text,
  };
}
