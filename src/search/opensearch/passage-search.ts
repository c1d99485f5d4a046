/** Passages and printed words that a query finds: candidates from the cluster, ranked in the working set. */
import type { Passage } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import type { ArchiveQuery, Page, Stretch, StretchEvidence, WordingHit } from '../archive.ts';
import { fingerprint } from '../embedded/cursor.ts';
import { passagesFor } from '../embedded/passage-pages.ts';
import { evidenceOf } from '../embedded/stretch-evidence.ts';
import { rarestWords, searchWording } from '../embedded/wording-search.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import { conditionsOf, timeWindow, topicWindow, wordsOf } from './candidates.ts';
import { checkLimit, cursorAt, placeOf } from './page-cursor.ts';
import { allowed } from './queries.ts';
import { askedPeople, knows, type Reader } from './reader.ts';

/** Articles in which words are looked for: the 48 passages that are compared stand in far fewer. */
const WORDING_WINDOW = 100;

export async function searchPassages(
  reader: Reader,
  query: ArchiveQuery,
): Promise<Omit<Page<Passage>, 'coverage'>> {
  checkLimit(query.limit);
  const print = fingerprint('passages', query);
  const place = placeOf(query.cursor, print);
  const { filters, phrases = [], text } = query;
  const people = await askedPeople(reader, filters?.speakers);
  const conditions = conditionsOf(query, people, reader);
  const isWorded = `${text ?? ''}${phrases.join('')}`.trim() !== '';
  const order = query.sort === 'oldest' ? 'oldest' : 'newest';
  const { stems } = isWorded
    ? await reader.seen((set) => wordsOf(set, { text: [text ?? '', ...phrases].join(' ') }))
    : { stems: [] };
  const hits: Passage[] = [];
  let { total } = place;
  let at = place;
  for (;;) {
    const window = isWorded
      ? await topicWindow(reader, stems, conditions, { isRequired: true, after: at.after })
      : await timeWindow(reader, order, conditions, at.after);
    const limit = at.given + query.limit - hits.length;
    const found = await reader.seen((set) => {
      if (!set.has(window.ids) || !knows(set, people)) return null;
      const asked = { ...query, limit, filters: { ...filters, documents: window.ids } };
      const one = passagesFor(set.catalogue, set.people, asked);
      return set.needs.isEmpty ? one : null;
    });
    hits.push(...found.hits.slice(at.given));
    const { repaired } = found;
    total ??= { value: found.total, exact: window.after === null };
    const given = found.hits.length;
    if (given < found.total && hits.length >= query.limit) {
      const next = { after: at.after, given, last: '', total };
      return { hits, total, repaired, cursor: query.limit === 0 ? null : cursorAt(print, next) };
    }
    if (window.after === null) return { hits, total, repaired, cursor: null };
    at = { after: window.after, given: 0, last: '', total };
    if (hits.length >= query.limit)
      return { hits, total, repaired, cursor: query.limit === 0 ? null : cursorAt(print, at) };
  }
}

export async function findWording(
  reader: Reader,
  words: string,
  limit: number,
): Promise<readonly WordingHit[]> {
  const stems = await reader.seen((set) => {
    const terms = rarestWords(set.catalogue, words);
    return set.needs.isEmpty ? terms.map((term) => term.stem) : null;
  });
  if (stems.length === 0) return [];
  const conditions = [allowed(reader.now())];
  const { ids } = await topicWindow(reader, stems, conditions, {
    isRequired: true,
    after: null,
    size: WORDING_WINDOW,
  });
  return reader.seen((set) => {
    if (!set.has(ids)) return null;
    const keys = new Set(ids.map((id) => set.catalogue.index.keyOf(id)));
    const found = searchWording(set.catalogue, set.maker, words, limit, (key) => keys.has(key));
    const numbers = found.flatMap(({ statement }) => (statement ? set.maker.find(statement.id) : []));
    return set.hasPrintings(numbers) && set.needs.isEmpty ? found : null;
  });
}

export async function weigh(
  reader: Reader,
  vectors: WordVectors | null,
  text: string,
  stretches: readonly Stretch[],
): Promise<readonly (StretchEvidence | null)[]> {
  return reader.seen((set) => {
    for (const { word } of foldedWords(text)) set.frequency(stem(word));
    if (!set.has(new Set(stretches.map(({ document }) => document)))) return null;
    const evidence = evidenceOf(set.catalogue, vectors, text, stretches);
    return set.needs.isEmpty ? evidence : null;
  });
}
