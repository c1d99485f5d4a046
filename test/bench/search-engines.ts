/** The engines that are measured: each takes the same passages, and every peer the same words (folded, stemmed, no stop words). */
import { createRequire } from 'node:module';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { Article } from '../../src/model.ts';
import { PassageIndex } from '../../src/search/index/passage-index.ts';
import { answeringSentences, findPassages, matchedWords } from '../../src/search/passages/find-passages.ts';
import { STOP_WORDS } from '../../src/search/passages/stop-words.ts';
import { foldedWords } from '../../src/text/normalise.ts';
import { stem } from '../../src/text/stem.ts';
import type { Corpus, Question } from './search-corpus.ts';

export interface Engine {
  /** What must be said beside its figures. */
  readonly note: string;
  /** Takes all passages in; null where the engine is not installed. */
  build(corpus: Corpus): void;
  /** Article ids, best first, an article perhaps more than once. */
  search(question: Question, limit: number): readonly string[];
  /** Bytes of the index outside what the process reports; null: measure the process. */
  indexBytes(): number | null;
}

const stems = (text: string): string[] => foldedWords(text).map(({ word }) => stem(word));
/** Stems of a question's words, stop words left out; all of them when nothing else is left. */
function asked(question: string): string[] {
  const words = foldedWords(question).map(({ word }) => word);
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return [...new Set((kept.length > 0 ? kept : words).map(stem))];
}

/** So many articles become a part of the index at once, as in the archive. */
const PART = 1024;

function quotedesk(shown: boolean): Engine {
  const index = new PassageIndex();
  return {
    note: shown ? 'with snippets and marked words of the first ten' : 'all ranking features',
    build({ articles }) {
      let part: Article[] = [];
      for (const article of articles()) {
        if (part.push(article) < PART) continue;
        index.add(part);
        part = [];
      }
      index.add(part);
    },
    search({ query, asked: asOf }, limit) {
      const found = findPassages(index, { text: query, limit, ...(asOf ? { asOf } : {}) });
      for (const hit of shown ? found.hits.slice(0, 10) : []) {
        const text = index.text(hit.key, hit.start, hit.end);
        answeringSentences(text, hit, index.record(hit.key)?.title ?? null, found);
        matchedWords(text, hit.start, found.terms);
      }
      return found.hits.map(({ key }) => index.record(key)?.id ?? '?');
    },
    indexBytes: () => index.bytes.index,
  };
}

function miniSearch(): Engine {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: stems,
    processTerm: (term) => term,
  });
  const owners: string[] = [];
  return {
    note: 'its own scoring (BM25+)',
    build(corpus) {
      for (const { article, text } of corpus.passages()) index.add({ id: owners.push(article) - 1, text });
    },
    search: ({ query }, limit) =>
      index
        .search(asked(query).join(' '), { tokenize: (text) => text.split(' ') })
        .slice(0, limit)
        .map(({ id }) => owners[id as number] ?? '?'),
    indexBytes: () => null,
  };
}

function flexSearch(): Engine {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: stems });
  const owners: string[] = [];
  return {
    note: 'suggest: true, so that any word matches',
    build(corpus) {
      for (const { article, text } of corpus.passages()) index.add(owners.push(article) - 1, text);
    },
    search: ({ query }, limit) =>
      (index.search(asked(query).join(' '), { limit, suggest: true }) as number[]).map(
        (id) => owners[id] ?? '?',
      ),
    indexBytes: () => null,
  };
}

/** The part of better-sqlite3 that is used here; it is no dependency of the project. */
interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): { run(...values: unknown[]): void; all(...values: unknown[]): { owner: number }[] };
  pragma(name: string, options: { simple: true }): unknown;
}

function sqlite(): Engine | null {
  let db: Sqlite;
  try {
    const from = createRequire(process.env.BENCH_MODULES ?? import.meta.url);
    db = new (from('better-sqlite3') as new (name: string) => Sqlite)(':memory:');
  } catch {
    return null;
  }
  // The words come stemmed already, so that all engines look for the same.
  db.exec("CREATE VIRTUAL TABLE passages USING fts5(text, content='', tokenize='unicode61')");
  const insert = db.prepare('INSERT INTO passages(rowid, text) VALUES (?, ?)');
  const select = db.prepare(
    'SELECT rowid - 1 AS owner FROM passages WHERE passages MATCH ? ORDER BY bm25(passages) LIMIT ?',
  );
  const owners: string[] = [];
  return {
    note: 'better-sqlite3, in memory, contentless FTS5',
    build(corpus) {
      db.exec('BEGIN');
      for (const { article, text } of corpus.passages())
        insert.run(owners.push(article), stems(text).join(' '));
      db.exec('COMMIT');
    },
    search: ({ query }, limit) =>
      select
        .all(
          asked(query)
            .map((word) => `"${word}"`)
            .join(' OR '),
          limit,
        )
        .map(({ owner }) => owners[owner] ?? '?'),
    indexBytes: () =>
      Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
  };
}

export const ENGINES: Readonly<Record<string, () => Engine | null>> = {
  quotedesk: () => quotedesk(false),
  'quotedesk, shown': () => quotedesk(true),
  minisearch: miniSearch,
  flexsearch: flexSearch,
  sqlite,
};
