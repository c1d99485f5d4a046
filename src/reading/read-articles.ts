/** Every article as it was read, for a program that wants to see what a file was taken for. */
import type { ArticleRule } from '../corpus/article-rules.ts';
import { authorNames } from '../corpus/bylines.ts';
import { Corpus } from '../corpus/corpus.ts';
import { corpusPaths } from '../corpus/corpus-path.ts';
import type { Article, Mark } from '../model.ts';
import { FOREIGN_ARTICLE, foreignLanguage } from '../text/foreign.ts';
import { FileThreads } from './file-threads.ts';
import { Marks } from './marks.ts';

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

export interface ReadArticlesOptions {
  /** Milliseconds since 1970: decides which embargoes are over. Default: the computer's clock. */
  readonly now?: () => number;
  /** What of the articles may be used here. Default: all. */
  readonly rules?: readonly ArticleRule[];
  /** Editors' marks: words that are not to be used are blanked out, character for character. Default: none. */
  readonly marks?: readonly Mark[];
  /** 0: files are read in this thread, without a deadline. Default: in threads. */
  readonly workers?: number | null;
}

/**
 * The articles that may be answered from, in the order of the corpus, each in its latest version, and those in another
 * language, which are read but not answered from; the sentences about either go to `onProblem`.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function readArticles(
  paths: readonly string[],
  onProblem: (sentence: string) => void,
  options: ReadArticlesOptions = {},
): Promise<ArticleAsRead[]> {
  const place = corpusPaths(paths);
  // A later version takes the place of an earlier one, which may stand in another file.
  const latest = new Map<string, ArticleAsRead>();
  const { now = Date.now, rules = [], workers = null } = options;
  const files = new FileThreads({ workers });
  try {
    const corpus = new Corpus(paths, {
      now,
      rules,
      readFile: files.readFile,
      limits: { englishOnly: false },
    });
    for await (const change of corpus.read())
      if (change.kind === 'problem') onProblem(change.sentence);
      // A kill may stand in a file that is read later.
      else if (change.kind === 'removed') latest.delete(change.id);
      else latest.set(change.article.id, asRead(change.article, place(change.file).parts.join('/')));
  } finally {
    await files.close();
  }
  for (const { path, text } of latest.values()) {
    const language = await foreignLanguage(text, FOREIGN_ARTICLE);
    if (language !== null) onProblem(`${path} is in ${language}; articles are answered from in English.`);
  }
  const marked = new Marks(options.marks);
  return [...latest.values()].map((article) => ({
    ...article,
    title: article.title && marked.blanked(article.id, article.title),
    text: marked.blanked(article.id, article.text),
  }));
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
