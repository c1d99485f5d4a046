/** The archive's way in, once through: files → articles, one after the other, in bounded memory. */
import { Corpus } from './corpus.ts';
import type { CorpusItem } from './item.ts';
import type { Limits } from './limits.ts';

export interface ReadOptions {
  readonly limits?: Partial<Limits>;
  /** Milliseconds since 1970: decides which embargoes are over. Default: the computer's clock. */
  readonly now?: () => number;
}

/**
 * The articles that may be answered from and the problems, in the order of `listFiles`. An article with `replaces` is
 * a later version of one that came before. What must be followed as it changes is a `Corpus`.
 * @throws QuotedeskError CORPUS_MISSING, CORPUS_UNREADABLE
 */
export async function* readCorpus(
  paths: readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<CorpusItem> {
  const corpus = new Corpus(paths, { now: Date.now, ...options });
  for await (const change of corpus.read()) if (change.kind !== 'removed') yield change;
}
