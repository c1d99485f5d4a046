/**
 * Which statements a topic may touch and about how well, from the postings alone: no text is read. Every place of a
 * term is a word of an article; the statement, sentence and paragraph in which it stands are word ranges, too.
 *
 *     term ──► (passage, positions) ──► word of the article ──► statements around it: content │ sentence │ paragraph
 *                                 └──► title: headline of all its statements   └──► elsewhere: article
 *
 * What it gives is what statement-ranking.ts would give but for phrases, unquoted words and the like; the best are
 * scored by that afterwards.
 */
import type { IndexPart } from '../index/passage-index.ts';
import { PostingCursor } from '../index/postings.ts';
import type { Topic } from '../relevance/statement-ranking-topic.ts';
import type { Catalogue } from './article-catalogue.ts';
import { type StatementStore, WORDS } from './statement-store.ts';

const CONTENT = 1;
const SENTENCE = 0.8;
const PARAGRAPH = 0.55;
const HEADLINE = 0.5;
const ARTICLE = 0.15;
const SYNONYM = 0.85;
const MOST_POSITIONS = 4096;
/** An estimate is not quite the score; what is this much below may still reach it. */
const SLACK = 0.9;

export interface Candidates {
  /** Statement numbers, rising. */
  readonly statements: Int32Array;
  /** About 0 to 1, one for each of them. */
  readonly estimates: Float32Array;
}

/** Statement numbers, in memory that is used again and again. */
class Touched {
  numbers = new Int32Array(0);
  count = 0;

  /** Empty, with room for so many. */
  clear(room: number): void {
    if (this.numbers.length < room) this.numbers = new Int32Array(room);
    this.count = 0;
  }

  add(statement: number): void {
    this.numbers[this.count++] = statement;
  }
}

export class TopicCandidates {
  readonly #catalogue: Catalogue;
  /** Of each statement: the weighted sum so far, and what the present term is worth there. */
  #sums = new Float32Array(0);
  #term = new Float32Array(0);
  readonly #touched = new Touched();
  readonly #here = new Touched();
  readonly #positions = new Int32Array(MOST_POSITIONS);
  readonly #others = new Int32Array(MOST_POSITIONS);

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Those that may reach a relevance of `least` in articles that are accepted. */
  find(topic: Topic, accept: (key: number) => boolean, least: number): Candidates {
    const { statements } = this.#catalogue;
    const count = statements.statementCount;
    if (this.#sums.length < count) {
      this.#sums = new Float32Array(count + (count >> 2));
      this.#term = new Float32Array(count + (count >> 2));
    }
    const total = topic.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const touched = this.#touched;
    const here = this.#here;
    const sums = this.#sums;
    const worth = this.#term;
    touched.clear(sums.length);
    for (const { stem, weight, synonyms } of topic.terms) {
      here.clear(sums.length);
      const runs = new Map(synonyms.map((run) => [run.join(' '), run]));
      for (const part of this.#catalogue.index.parts) {
        this.#meet(part, [stem], 1, accept, here);
        for (const run of runs.values()) this.#meet(part, run, SYNONYM, accept, here);
      }
      for (let i = 0; i < here.count; i++) {
        const statement = here.numbers[i] as number;
        if (sums[statement] === 0) touched.add(statement);
        sums[statement] = (sums[statement] as number) + weight * (worth[statement] as number);
        worth[statement] = 0;
      }
    }
    const kept = new Int32Array(touched.count);
    let size = 0;
    for (let i = 0; i < touched.count; i++) {
      const statement = touched.numbers[i] as number;
      if ((sums[statement] as number) >= least * SLACK * total) kept[size++] = statement;
    }
    const found = kept.subarray(0, size).sort();
    const estimates = new Float32Array(size);
    for (let i = 0; i < size; i++) estimates[i] = (sums[found[i] as number] as number) / total;
    for (let i = 0; i < touched.count; i++) sums[touched.numbers[i] as number] = 0;
    return { statements: found, estimates };
  }

  #raise(statement: number, value: number, touched: Touched): void {
    const known = this.#term[statement] as number;
    if (value <= known) return;
    if (known === 0) touched.add(statement);
    this.#term[statement] = value;
  }

  /** Raises what a term (or a run of two, side by side) is worth in every statement that it touches in one part. */
  #meet(
    part: IndexPart,
    run: readonly string[],
    degree: number,
    accept: (key: number) => boolean,
    touched: Touched,
  ): void {
    const { segment, keys, gone } = part;
    const [term, next] = run.map((root) => segment.terms.find(root));
    if (term === undefined || term < 0 || (next !== undefined && next < 0)) return;
    const { passageArticle, passageWords, firstPassage, titleWords } = segment.columns;
    const store = this.#catalogue.statements;
    const cursor = new PostingCursor(segment, term);
    const follower = next === undefined ? null : new PostingCursor(segment, next);
    let article = -1;
    let from = 0;
    let to = 0;
    let base = 0;
    let counted = 0;
    for (let passage = cursor.next(); passage !== PostingCursor.END; passage = cursor.next()) {
      if (follower !== null && follower.seek(passage) !== passage) continue;
      const owner = passageArticle[passage] as number;
      const title = titleWords[owner] as number;
      if (owner !== article) {
        article = owner;
        const key = keys[owner] as number;
        ({ from, to } = gone[owner] === 1 || !accept(key) ? { from: 0, to: 0 } : store.statementsOf(key));
        base = 0;
        counted = firstPassage[owner] as number;
        if (follower === null) for (let i = from; i < to; i++) this.#raise(i, ARTICLE * degree, touched);
      }
      if (from === to) continue;
      for (; counted < passage; counted++) base += (passageWords[counted] as number) - title;
      let found = cursor.positions(this.#positions);
      if (follower !== null) found = this.#sideBySide(found, follower.positions(this.#others));
      for (let k = 0; k < found; k++) {
        const position = this.#positions[k] as number;
        if (position < title) for (let i = from; i < to; i++) this.#raise(i, HEADLINE * degree, touched);
        else this.#raiseAround(store, from, to, base + position - title - 1, degree, touched);
      }
    }
  }

  /** Leaves those of the first `count` positions after which one of the others stands at once. */
  #sideBySide(count: number, others: number): number {
    let kept = 0;
    for (let i = 0, k = 0; i < count; i++) {
      const wanted = (this.#positions[i] as number) + 1;
      while (k < others && (this.#others[k] as number) < wanted) k++;
      if (k < others && this.#others[k] === wanted) this.#positions[kept++] = wanted - 1;
    }
    return kept;
  }

  #raiseAround(
    store: StatementStore,
    from: number,
    to: number,
    word: number,
    degree: number,
    touched: Touched,
  ): void {
    const words = store.columns.words.data;
    for (let i = from; i < to; i++) {
      const at = i * WORDS;
      // The paragraph holds the sentence, and the sentence the content.
      if (word < (words[at + 4] as number) || word >= (words[at + 5] as number)) continue;
      if (word >= (words[at] as number) && word < (words[at + 1] as number)) {
        this.#raise(i, CONTENT * degree, touched);
      } else if (word >= (words[at + 2] as number) && word < (words[at + 3] as number)) {
        this.#raise(i, SENTENCE * degree, touched);
      } else this.#raise(i, PARAGRAPH * degree, touched);
    }
  }
}
