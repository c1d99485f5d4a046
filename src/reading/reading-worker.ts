/** The thread that reads articles: articles in, what stands in them out. It knows nothing of files or of the archive. */
import { parentPort } from 'node:worker_threads';
import type { Article, ReadArticle } from '../model.ts';
import { readArticle } from '../people/read-article.ts';
import { READY } from './thread-ready.ts';

/** What reading one article gave; the article itself stays where it is. */
export type WorkerResult =
  | Pick<ReadArticle, 'statements' | 'entities'>
  /** Why the article could not be read. */
  | { readonly wrong: string };

export function readAll(articles: readonly Article[]): WorkerResult[] {
  return articles.map((article) => {
    try {
      const { statements, entities } = readArticle(article);
      return { statements, entities };
    } catch (error) {
      return { wrong: error instanceof Error ? error.message : String(error) };
    }
  });
}

parentPort?.on('message', (articles: readonly Article[]) => parentPort?.postMessage(readAll(articles)));
parentPort?.postMessage(READY);
