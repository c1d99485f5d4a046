/** Counts over a list of statements, from columns: no statement is made for it. */
import type { CountField } from '../archive.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import { KINDS, STANCES } from './statement-record.ts';
import { ADDRESSED } from './statement-store.ts';

export interface Tally {
  readonly value: string;
  readonly count: number;
}

/** The most frequent first; statements that have no such value are left out. */
export function countStatements(
  catalogue: Catalogue,
  people: PeopleRegistry,
  statements: Int32Array,
  field: CountField,
): Tally[] {
  const counts = new Map<string, number>();
  const read = values(catalogue, people, field);
  for (const statement of statements) {
    const value = read(statement);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

/** Statements a day or month, in order of time; those of articles without a date are left out. */
export function timelineOf(
  catalogue: Catalogue,
  statements: Int32Array,
  unit: 'day' | 'month',
): { readonly at: string; readonly count: number }[] {
  const { article } = catalogue.statements.columns;
  const days = new Map<string, number>();
  for (const statement of statements) {
    const at = catalogue.dayOf(article.get(statement))?.slice(0, unit === 'day' ? 10 : 7);
    if (at !== undefined) days.set(at, (days.get(at) ?? 0) + 1);
  }
  return [...days].map(([at, count]) => ({ at, count })).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** Statements a month of each outlet, in order of time; those of articles without a date are left out. */
export function outletTimelineOf(
  catalogue: Catalogue,
  statements: Int32Array,
): { readonly at: string; readonly outlet: string | null; readonly count: number }[] {
  const { article } = catalogue.statements.columns;
  const months = new Map<string, Map<string | null, number>>();
  for (const statement of statements) {
    const key = article.get(statement);
    const at = catalogue.dayOf(key)?.slice(0, 7);
    if (at === undefined) continue;
    const outlets = months.get(at) ?? new Map<string | null, number>();
    months.set(at, outlets);
    const outlet = catalogue.outletOf(key);
    outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
  }
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([at, outlets]) => [...outlets].map(([outlet, count]) => ({ at, outlet, count })));
}

/** Articles of each day or outlet, in the order of the values; those that state none are left out. */
export function countArticles(catalogue: Catalogue, field: 'day' | 'outlet'): Tally[] {
  const counts = new Map<string, number>();
  for (const key of catalogue.index.keys()) {
    const value = field === 'day' ? catalogue.dayOf(key) : catalogue.outletOf(key);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => (a.value < b.value ? -1 : 1));
}

function values(
  catalogue: Catalogue,
  people: PeopleRegistry,
  field: CountField,
): (statement: number) => string | null {
  const { article, entity, sort } = catalogue.statements.columns;
  const bare = (statement: number): number => sort.get(statement) & (ADDRESSED - 1);
  switch (field) {
    case 'speaker': {
      const names = new Map<number, string | null>();
      return (statement) => {
        const who = entity.get(statement);
        const place = who < 0 ? -1 : people.placeOfEntity(who);
        let name = names.get(place);
        if (name === undefined) {
          name = people.at(place)?.name ?? null;
          names.set(place, name);
        }
        return name;
      };
    }
    case 'outlet':
      return (statement) => catalogue.outletOf(article.get(statement));
    case 'month':
      return (statement) => catalogue.dayOf(article.get(statement))?.slice(0, 7) ?? null;
    case 'kind':
      return (statement) => KINDS[bare(statement) % KINDS.length] ?? null;
    case 'stance':
      return (statement) => STANCES[Math.floor(bare(statement) / KINDS.length)] ?? null;
  }
}
