/** From the statements that the archive found to those that were asked for: about the matter, of the stance, in the order of time. */
import type { Query, Stance, Statement } from '../model.ts';
import type { Archive, StatementHit } from '../search/archive.ts';
import { holdsMatter, numberedMatter } from './numbered-topics.ts';

/** Only what stands in articles that hold the numbered matter asked about ("Fourth Amendment"). */
export async function ofMatter(
  { topic }: Query,
  hits: readonly StatementHit[],
  archive: Archive,
): Promise<readonly StatementHit[]> {
  const matter = numberedMatter(topic);
  if (matter === null) return hits;
  const titles = new Map(hits.map(({ statement: { document } }) => [document.id, document.title ?? '']));
  const found = await archive.documents([...titles.keys()]);
  const holding = new Map(
    [...titles].map(([id, title], i) => [id, holdsMatter(matter, `${title}\n${found[i]?.text ?? ''}`)]),
  );
  return hits.filter(({ statement }) => holding.get(statement.document.id));
}

/** Leaves out statements that are printed inside another one that is shown, of the same speaker or of nobody named. */
export function withoutInner(hits: readonly StatementHit[]): StatementHit[] {
  const byDocument = new Map<string, Statement[]>();
  for (const { statement } of hits) {
    const beside = byDocument.get(statement.document.id);
    if (beside) beside.push(statement);
    else byDocument.set(statement.document.id, [statement]);
  }
  return hits.filter(
    ({ statement }) => !byDocument.get(statement.document.id)?.some((other) => isInside(statement, other)),
  );
}

function isInside(one: Statement, other: Statement): boolean {
  if (one === other || one.id === other.id || (one.speaker && one.speaker.id !== other.speaker?.id))
    return false;
  const size = (statement: Statement) =>
    statement.content.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    size(one) < size(other) &&
    one.content.every((span) =>
      other.content.some(({ start, end }) => start <= span.start && span.end <= end),
    )
  );
}

/** What is shown beside a stance: who denies is read against who accuses. */
const BESIDE: Readonly<Partial<Record<Stance, readonly Stance[]>>> = {
  deny: ['accuse', 'confirm'],
  confirm: ['deny'],
  accuse: ['deny'],
};

export function byStance(
  hits: readonly StatementHit[],
  stance: Stance | null,
): { readonly hits: readonly StatementHit[]; readonly stanceMet: boolean } {
  if (stance === null) return { hits, stanceMet: true };
  // A warning two sentences away from the topic is no warning of it.
  const near = ({ place }: StatementHit) => place === null || place === 'content' || place === 'sentence';
  const met = hits.filter((hit) => hit.statement.stance === stance && near(hit));
  if (met.length === 0) return { hits, stanceMet: false };
  // What stands beside must itself speak of the topic.
  const beside = hits.filter(
    ({ statement, place }) =>
      statement.stance !== null && BESIDE[stance]?.includes(statement.stance) && place === 'content',
  );
  return { hits: [...met, ...beside], stanceMet: true };
}

export function byTime(hits: readonly StatementHit[], order: 'newest' | 'oldest'): StatementHit[] {
  const dated = hits.filter(({ statement }) => statement.document.published !== null);
  const undated = hits.filter(({ statement }) => statement.document.published === null);
  const sign = order === 'newest' ? -1 : 1;
  const key = ({ statement }: StatementHit) => statement.document.published ?? '';
  return [...dated.sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -sign : sign)), ...undated];
}
