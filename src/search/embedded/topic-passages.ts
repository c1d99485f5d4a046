/** How the passages of the archive rank for a topic, asked by statement: the article first, then the passage. */
import type { Span } from '../../model.ts';
import { findPassages } from '../passages/find-passages.ts';
import type { TopicEvidence } from '../relevance/topic-evidence.ts';
import type { Catalogue } from './article-catalogue.ts';

/** So many of the best passages count as evidence. */
const READ = 200;

interface Ranked extends Span {
  readonly share: number;
}

export class TopicPassages {
  readonly #byArticle = new Map<number, Ranked[]>();

  /** `accept`: which articles may be shown at all. */
  constructor(catalogue: Catalogue, text: string | null, accept: (key: number) => boolean) {
    const { hits } = findPassages(catalogue.index, { text, accept, limit: READ });
    const best = hits[0]?.score ?? 0;
    for (const { key, start, end, score } of hits) {
      const ranked = { start, end, share: best > 0 ? score / best : 0 };
      const own = this.#byArticle.get(key);
      if (own) own.push(ranked);
      else this.#byArticle.set(key, [ranked]);
    }
  }

  /** Keys of the articles that hold one of the passages. */
  get articles(): Iterable<number> {
    return this.#byArticle.keys();
  }

  /** Shares of the best score, 0 to 1, for a statement in its article. */
  evidence(key: number, from: number, to: number): Pick<TopicEvidence, 'passage' | 'article'> {
    let passage = 0;
    let article = 0;
    for (const { start, end, share } of this.#byArticle.get(key) ?? []) {
      article = Math.max(article, share);
      if (start < to && end > from) passage = Math.max(passage, share);
    }
    return { passage, article };
  }
}
