/** Somebody's words in quotation marks before what an article only tells of them. Pure. */
import type { StatementHit } from '../search/archive.ts';

/** Hits of one article whose relevance differs by no more than this answer equally well. */
const EQUAL = 0.1;

/**
 * Within each run of hits of one article that answer equally well: direct and mixed statements first, in their order. No
 * run crosses a multiple of `block` hits, so that a longer list of the same hits begins like a shorter one.
 */
export function directFirst(hits: readonly StatementHit[], block: number): StatementHit[] {
  const ordered: StatementHit[] = [];
  let run: StatementHit[] = [];
  const close = (): void => {
    const quoted = ({ statement }: StatementHit) => statement.kind !== 'indirect';
    ordered.push(...run.filter(quoted), ...run.filter((hit) => !quoted(hit)));
    run = [];
  };
  for (const [i, hit] of hits.entries()) {
    const [first] = run;
    if (first && (i % block === 0 || !answersAlike(first, hit))) close();
    run.push(hit);
  }
  close();
  return ordered;
}

const answersAlike = (one: StatementHit, other: StatementHit): boolean =>
  one.statement.document.id === other.statement.document.id &&
  one.place === other.place &&
  Math.abs(one.relevance - other.relevance) <= EQUAL;
