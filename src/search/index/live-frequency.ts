/** How often a term stands in the articles that are still there: a segment counts those that are gone as well. */
import type { IndexPart } from './index-part.ts';
import { PostingCursor } from './postings.ts';

export interface Frequency {
  readonly articles: number;
  readonly passages: number;
}

interface Counted {
  /** For which number of removals the counts hold. */
  readonly goneCount: number;
  readonly ofTerm: Map<number, Frequency>;
}

const counted = new WeakMap<IndexPart, Counted>();
const NEVER: Frequency = { articles: 0, passages: 0 };

/** Linear in the term's postings where articles of the part are gone and it was not counted since; else from the segment. */
export function liveFrequency(part: IndexPart, stem: string): Frequency {
  const { segment, goneCount } = part;
  const term = segment.terms.find(stem);
  if (term < 0) return NEVER;
  const { articleFrequency, passageFrequency } = segment.columns;
  if (goneCount === 0)
    return { articles: articleFrequency[term] as number, passages: passageFrequency[term] as number };
  let known = counted.get(part);
  if (known?.goneCount !== goneCount) {
    known = { goneCount, ofTerm: new Map() };
    counted.set(part, known);
  }
  let frequency = known.ofTerm.get(term);
  if (frequency === undefined) {
    frequency = count(part, term);
    known.ofTerm.set(term, frequency);
  }
  return frequency;
}

function count({ segment, gone }: IndexPart, term: number): Frequency {
  const { passageArticle } = segment.columns;
  const cursor = new PostingCursor(segment, term);
  let [articles, passages, last] = [0, 0, -1];
  for (let passage = cursor.next(); passage !== PostingCursor.END; passage = cursor.next()) {
    const article = passageArticle[passage] as number;
    if (gone[article] === 1) continue;
    passages++;
    if (article !== last) articles++;
    last = article;
  }
  return { articles, passages };
}
