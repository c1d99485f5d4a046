/** Scores statements word by word: what lies around a statement is read from its article's text. */
import type { Span } from '../../model.ts';
import type { TopicPlace } from '../archive.ts';
import { type StatementPlace, StatementRanking, type Topic } from '../relevance/statement-ranking.ts';
import type { Catalogue } from './article-catalogue.ts';

/** What is read before and after a statement: a long paragraph. UTF-16 code units. */
const AROUND = 2_048;

export interface ScoredStatement {
  /** By the words alone. */
  readonly relevance: number;
  readonly place: TopicPlace | null;
  readonly highlights: readonly Span[];
  /** What was read around it, with places in that stretch; null where the query has no words. */
  readonly around: StatementPlace | null;
}

export type StatementScorer = (statement: number) => ScoredStatement;

/** `worded` false: the query has no words, everything fits. */
export function statementScorer(catalogue: Catalogue, topic: Topic, worded: boolean): StatementScorer {
  if (!worded) return () => ({ relevance: 1, place: null, highlights: [], around: null });
  const { index, statements } = catalogue;
  const ranking = new StatementRanking(topic);
  let key = -1;
  let title: string | null = null;
  let held = new Map<string, boolean>();
  const articleHas = (root: string): boolean => {
    const known = held.get(root) ?? index.holds(key, root);
    held.set(root, known);
    return known;
  };
  return (statement) => {
    const owner = statements.columns.article.get(statement);
    if (owner !== key) {
      key = owner;
      held = new Map();
      title = index.record(key)?.title ?? null;
    }
    const { content, quoted } = statements.record(statement);
    // Places are moved to what is read, and back.
    const start = Math.max(0, (content[0]?.start ?? 0) - AROUND);
    const text = index.text(key, start, (content.at(-1)?.end ?? 0) + AROUND);
    const around: StatementPlace = {
      text,
      title,
      content: moved(content, -start),
      quoted: moved(quoted, -start),
      articleHas,
    };
    const found = ranking.score(around);
    return { ...found, highlights: moved(found.highlights, start), around };
  };
}

const moved = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
