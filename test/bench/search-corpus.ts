/** A corpus, its questions and what is relevant, read from JSONL and TSV files; larger corpora by copying. */
import { readFileSync } from 'node:fs';
import type { Article } from '../../src/model.ts';
import { PassageIndex } from '../../src/search/index/passage-index.ts';

export interface Question {
  readonly id: string;
  readonly query: string;
  /** Day on which it was asked. */
  readonly asked?: string;
}

export interface Corpus {
  /** UTF-8 bytes of all texts, and how many passages they make. */
  readonly bytes: number;
  readonly passageCount: number;
  articles(): Iterable<Article>;
  /** The passages that quotedesk makes, with their titles, for engines that have no articles. */
  passages(): Iterable<{ readonly article: string; readonly text: string }>;
}

function lines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** `copies` of every article; all but the first under another id. */
export function readCorpus(file: string, copies: number): Corpus {
  const own = lines<Article>(file);
  const cut = new PassageIndex();
  const keys = cut.add(own);
  const spans = keys.map((key) => cut.passages(key));
  const name = (id: string, copy: number): string => (copy === 0 ? id : `${id}#${copy}`);
  return {
    bytes: copies * own.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    passageCount: copies * spans.reduce((sum, list) => sum + list.length, 0),
    *articles() {
      for (let copy = 0; copy < copies; copy++)
        for (const one of own) yield { ...one, id: name(one.id, copy) };
    },
    *passages() {
      for (let copy = 0; copy < copies; copy++) {
        for (const [i, one] of own.entries()) {
          for (const { start, end } of spans[i] ?? []) {
            yield { article: name(one.id, copy), text: `${one.title ?? ''}\n${one.text.slice(start, end)}` };
          }
        }
      }
    },
  };
}

/** At most `most` questions, evenly taken. */
export function readQuestions(file: string, most: number): Question[] {
  const all = lines<Question>(file);
  const step = Math.max(1, all.length / most);
  return Array.from({ length: Math.min(most, all.length) }, (_, i) => all[Math.floor(i * step)] as Question);
}

/** Query → article → grade, from lines of `query TAB article TAB grade`. */
export function readRelevant(file: string): Map<string, Map<string, number>> {
  const relevant = new Map<string, Map<string, number>>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const [query = '', article = '', grade] = line.split('\t');
    const grades = relevant.get(query) ?? new Map<string, number>();
    relevant.set(query, grades.set(article, Number(grade)));
  }
  return relevant;
}

/** nDCG@10 (Järvelin & Kekäläinen 2002, gain 2^grade − 1) of articles in order; the first place of an article counts. */
export function ndcg(ranked: readonly string[], grades: ReadonlyMap<string, number>): number {
  const gain = (grade: number, place: number): number => (2 ** grade - 1) / Math.log2(place + 2);
  const first = [...new Set(ranked)].slice(0, 10);
  const got = first.reduce((sum, id, place) => sum + gain(grades.get(id) ?? 0, place), 0);
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10);
  const ideal = best.reduce((sum, grade, place) => sum + gain(grade, place), 0);
  return ideal === 0 ? 0 : got / ideal;
}
