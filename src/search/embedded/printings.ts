/**
 * The same words in many papers: found by keys (print-signature.ts), so that an archive costs time by its length and not
 * by its pairs. Exact printings share the hash of all their words; changed ones share a band key and are then compared
 * word by word.
 */
import type { Catalogue } from './article-catalogue.ts';
import { groupPrintings, mayBeAlike } from './print-groups.ts';
import { guardedWords } from './print-guard.ts';
import { PrintIndex } from './print-index.ts';
import { BANDS } from './print-signature.ts';
import type { StatementStore } from './statement-store.ts';
import { statementText } from './statement-text.ts';
import { withinEdits, wordHashes } from './word-edits.ts';

/** Other printings that are looked at for one statement. */
const MOST_PRINTINGS = 200;
/** Statements of a band that are compared: more of them share a figure of speech, not a source. */
const MOST_COMPARED = 48;

export interface Printings {
  /** Statements with the same words in other articles. */
  readonly same: readonly number[];
  /** Statements of other articles that differ in a word or two. */
  readonly changed: readonly number[];
}

/** Who said a statement, for telling printings from coincidences; −1 for nobody or nobody by name. */
export type Voice = (statement: number) => number;

export class PrintingsFinder {
  readonly #catalogue: Catalogue;
  #index = new PrintIndex();
  #generation = 0;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** Takes in the statements that came since. */
  catchUp(): StatementStore {
    const { statements, generation } = this.#catalogue;
    if (generation !== this.#generation) this.#index = new PrintIndex();
    this.#generation = generation;
    this.#index.catchUp(statements);
    return statements;
  }

  encode(): Uint8Array[] {
    this.catchUp();
    return this.#index.encode();
  }

  /** Takes back what `encode` gave for the same catalogue. Throws a RangeError on torn parts. */
  restore(parts: readonly Uint8Array[]): void {
    this.#index = PrintIndex.decode(parts);
    this.#generation = this.#catalogue.generation;
  }

  of(statement: number, voiceOf: Voice): Printings {
    const store = this.catchUp();
    const { columns } = store;
    const same: number[] = [];
    const articles = new Set([columns.article.get(statement)]);
    for (const other of this.#index.sharing(store, statement, 0, MOST_PRINTINGS)) {
      if (!this.#comparable(statement, other, articles)) continue;
      if (columns.printHigh.get(other) !== columns.printHigh.get(statement)) continue;
      if (!this.sameVoice(statement, other, voiceOf)) continue;
      articles.add(columns.article.get(other));
      same.push(other);
    }
    const changed: number[] = [];
    const seen = new Set<number>();
    let asked: Compared | null = null;
    for (let band = 1; band <= BANDS; band++) {
      for (const other of this.#index.sharing(store, statement, band, MOST_COMPARED)) {
        if (seen.has(other) || !this.#comparable(statement, other, articles)) continue;
        seen.add(other);
        if (!mayBeAlike(store, statement, other) || !this.sameVoice(statement, other, voiceOf)) continue;
        asked ??= this.#compared(statement);
        if (!isChangedPrinting(asked, this.#compared(other))) continue;
        articles.add(columns.article.get(other));
        changed.push(other);
      }
    }
    const byOrder = (a: number, b: number): number => this.#catalogue.compare(a, b);
    return { same: same.sort(byOrder), changed: changed.sort(byOrder) };
  }

  #comparable(statement: number, other: number, articles: ReadonlySet<number>): boolean {
    const article = this.#catalogue.statements.columns.article.get(other);
    return other !== statement && this.#catalogue.isAlive(article) && !articles.has(article);
  }

  /** Whether two statements with (nearly) the same words can be one person's. */
  sameVoice(a: number, b: number, voiceOf: Voice): boolean {
    const one = voiceOf(a);
    const other = voiceOf(b);
    return one < 0 || other < 0 || one === other;
  }

  /** The words of the statement as it is printed. */
  text(statement: number): string {
    const { statements, index } = this.#catalogue;
    const { content } = statements.record(statement);
    const key = statements.columns.article.get(statement);
    const start = content[0]?.start ?? 0;
    const hull = index.text(key, start, content.at(-1)?.end ?? start);
    return statementText(
      hull,
      content.map((span) => ({ start: span.start - start, end: span.end - start })),
    );
  }

  #compared(statement: number): Compared {
    return new Compared(this.text(statement));
  }

  /** Groups a list, in its order, into statements and their other printings: gives the group's number for each. */
  groups(list: Int32Array, voiceOf: Voice): Int32Array {
    const read = new Map<number, Compared>();
    const comparedOf = (statement: number): Compared => {
      let known = read.get(statement);
      if (known === undefined) {
        known = this.#compared(statement);
        read.set(statement, known);
      }
      return known;
    };
    return groupPrintings(list, this.#catalogue.statements, {
      sameVoice: (a, b) => this.sameVoice(a, b, voiceOf),
      alike: (a, b) => isChangedPrinting(comparedOf(a), comparedOf(b)),
    });
  }
}

class Compared {
  readonly #text: string;
  readonly words: Int32Array;
  #guarded: string | null = null;

  constructor(text: string) {
    this.#text = text;
    this.words = wordHashes(text);
  }

  /** Read where the other words are found to be alike only: that takes ten times as long. */
  get guarded(): string {
    this.#guarded ??= guardedWords(this.#text);
    return this.#guarded;
  }
}

/** The same statement in other words: a word or two differ, and neither a number, a negation nor a name. */
const isChangedPrinting = (a: Compared, b: Compared): boolean =>
  withinEdits(a.words, b.words) && a.guarded === b.guarded;
