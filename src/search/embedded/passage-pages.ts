/** Passages for a query, with what is shown of them. */
import type { Passage, Span } from '../../model.ts';
import type { ArchiveQuery } from '../archive.ts';
import {
  answeringSentences,
  type FindRequest,
  findPassages,
  matchedWords,
} from '../passages/find-passages.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import { articleFilter, statementFilter } from './statement-filter.ts';

export interface FoundPassages {
  readonly hits: readonly Passage[];
  readonly total: number;
  /** There may be more than `total`. */
  readonly open: boolean;
  readonly repaired: readonly (readonly [string, string])[];
}

/** The first `limit` passages of a query. */
export function passagesFor(
  catalogue: Catalogue,
  people: PeopleRegistry,
  query: Omit<ArchiveQuery, 'cursor'>,
): FoundPassages {
  const accept = articleFilter(catalogue, query.filters);
  const acceptSpan = spanFilter(catalogue, people, query.filters);
  const worded = `${query.text ?? ''}${(query.phrases ?? []).join('')}`.trim() !== '';
  if (!worded) return everything(catalogue, query, accept, acceptSpan);
  const { text, phrases, excludedTerms, sort, asOf, limit } = query;
  // What a filter leaves is known only when all are counted.
  const countTo = query.filters === undefined ? query.countTo : undefined;
  const request: FindRequest = {
    text,
    limit,
    accept,
    place: (key) => catalogue.articles.order.get(key),
    ...(acceptSpan ? { acceptSpan } : {}),
    ...(phrases ? { phrases } : {}),
    ...(excludedTerms ? { excludedTerms } : {}),
    ...(sort ? { sort } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(countTo === undefined ? {} : { countTo }),
  };
  const found = findPassages(catalogue.index, request);
  const { hits, total, terms, repaired } = found;
  const passages = hits.flatMap(({ key, start, end, score }) => {
    const passage = makePassage(catalogue, key, { start, end }, score);
    if (passage === null) return [];
    const highlights = matchedWords(passage.text, start, terms);
    const snippet = answeringSentences(passage.text, { start, end }, passage.document.title, found);
    return [{ ...passage, highlights, snippet }];
  });
  return { hits: passages, total, open: countTo !== undefined && total >= countTo, repaired };
}

function makePassage(catalogue: Catalogue, key: number, { start, end }: Span, score: number): Passage | null {
  const document = catalogue.ref(key);
  if (document === null) return null;
  const text = catalogue.index.text(key, start, end);
  return { document, start, end, text, highlights: [], snippet: [{ start, end }], score };
}

/** Whether somebody who is asked for is heard in a stretch; null when nobody in particular is. */
function spanFilter(
  catalogue: Catalogue,
  people: PeopleRegistry,
  filters: ArchiveQuery['filters'] = {},
): FindRequest['acceptSpan'] | null {
  const { speakers, kinds, stances, addressee } = filters;
  if (!speakers && !kinds && !stances && addressee === undefined) return null;
  const keep = statementFilter(catalogue, people, filters);
  return (key, start, end) => {
    const { from, to } = catalogue.statements.statementsOf(key);
    for (let statement = from; statement < to; statement++) {
      if (!keep(statement)) continue;
      const { content } = catalogue.statements.record(statement);
      if (content.some((span) => span.start < end && span.end > start)) return true;
    }
    return false;
  };
}

/** Without words: all passages that the filters leave, newest first unless asked otherwise. */
function everything(
  catalogue: Catalogue,
  query: Omit<ArchiveQuery, 'cursor'>,
  accept: (key: number) => boolean,
  acceptSpan: FindRequest['acceptSpan'] | null,
): FoundPassages {
  const { at } = catalogue.articles;
  const sign = query.sort === 'oldest' ? 1 : -1;
  const keys = catalogue.keys().filter(accept);
  const undated = keys.filter((key) => Number.isNaN(at.get(key)));
  const dated = keys.filter((key) => !Number.isNaN(at.get(key)));
  dated.sort((a, b) => sign * (at.get(a) - at.get(b)));
  const hits: Passage[] = [];
  let total = 0;
  for (const key of [...dated, ...undated]) {
    for (const span of catalogue.index.passages(key)) {
      if (acceptSpan && !acceptSpan(key, span.start, span.end)) continue;
      if (total++ >= query.limit) continue;
      const passage = makePassage(catalogue, key, span, 1);
      if (passage) hits.push(passage);
    }
  }
  return { hits, total, open: false, repaired: [] };
}
