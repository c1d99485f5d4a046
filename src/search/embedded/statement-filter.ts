/** Filters as tests over columns: numbers are compared, a statement is read only for its addressee. */
import type { Filters } from '../archive.ts';
import { dayNumber } from '../index/days.ts';
import { NO_DAY } from '../index/segment.ts';
import type { Catalogue } from './article-catalogue.ts';
import { addresseeMatches } from './outlet-key.ts';
import type { PeopleRegistry } from './people-registry.ts';
import { KINDS, STANCES } from './statement-record.ts';
import { ADDRESSED } from './statement-store.ts';

/** Whether an article may be shown, by its key. */
export function articleFilter(catalogue: Catalogue, filters: Filters = {}): (key: number) => boolean {
  const { articles } = catalogue;
  const outlets = filters.outlets && catalogue.outlets.named(filters.outlets);
  const documents = filters.documents && new Set(filters.documents.map((id) => catalogue.index.keyOf(id)));
  const dated = filters.since !== undefined || filters.until !== undefined;
  const since = filters.since === undefined ? Number.NEGATIVE_INFINITY : dayNumber(filters.since);
  const until = filters.until === undefined ? Number.POSITIVE_INFINITY : dayNumber(filters.until);
  return (key) => {
    if (!catalogue.isAlive(key)) return false;
    if (documents && !documents.has(key)) return false;
    if (outlets && !outlets.has(articles.outlet.get(key))) return false;
    if (!dated) return true;
    const day = articles.day.get(key);
    return day !== NO_DAY && day >= since && day <= until;
  };
}

/** Whether a statement of such an article may be shown, by its number. */
export function statementFilter(
  catalogue: Catalogue,
  people: PeopleRegistry,
  filters: Filters = {},
): (statement: number) => boolean {
  const { statements, index } = catalogue;
  const { entity, sort, article, joint } = statements.columns;
  const speakers = filters.speakers && new Set(filters.speakers.map((id) => people.placeOf(id)));
  speakers?.delete(-1);
  const unnamed = new Set(
    filters.speakers?.flatMap((id) => unnamedEntity(catalogue, id)).map(({ number }) => number),
  );
  const kinds = filters.kinds && new Set(filters.kinds.map((kind) => KINDS.indexOf(kind)));
  const stances = filters.stances && new Set(filters.stances.map((stance) => STANCES.indexOf(stance)));
  const { addressee } = filters;
  const isAsked = (who: number): boolean =>
    speakers?.has(people.placeOfEntity(who)) === true || unnamed.has(who);
  return (statement) => {
    if (speakers) {
      const who = entity.get(statement);
      // Every statement of the archive comes through here: what is rare is looked up last.
      if (
        who < 0 ||
        !(isAsked(who) || (joint.get(who) === 1 && statements.jointSpeakers(statement).some(isAsked)))
      )
        return false;
    }
    const what = sort.get(statement);
    const bare = what & (ADDRESSED - 1);
    if (kinds && !kinds.has(bare % KINDS.length)) return false;
    if (stances && !stances.has(Math.floor(bare / KINDS.length))) return false;
    if (addressee === undefined) return true;
    if (what < ADDRESSED) return false;
    const span = statements.record(statement).addressee;
    return (
      span !== null && addresseeMatches(index.text(article.get(statement), span.start, span.end), addressee)
    );
  };
}

/** The entity of a speaker that is nobody by name ("unnamed:ARTICLE#2"), with the key of its article; empty: no such id. */
export function unnamedEntity(catalogue: Catalogue, id: string): { key: number; number: number }[] {
  const match = /^unnamed:(.*)#(\d+)$/s.exec(id);
  const key = match ? catalogue.index.keyOf(match[1] as string) : -1;
  if (key < 0) return [];
  return [{ key, number: catalogue.statements.columns.firstEntity.get(key) + Number(match?.[2]) }];
}
