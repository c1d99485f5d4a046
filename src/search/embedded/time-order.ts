/** All statements in the order of their articles' time, made once a change: lists are then filtered or merged, not sorted. */
import type { Catalogue } from './article-catalogue.ts';

interface Order {
  /** Statement numbers in order. */
  readonly statements: Int32Array;
  /** Of each statement: its place in `statements`. */
  readonly ranks: Int32Array;
}

export class TimeOrder {
  readonly #catalogue: Catalogue;
  #version = -1;
  #newest: Order | null = null;
  #oldest: Order | null = null;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** What has no date comes last either way; equal times in the order of the archive. */
  by(order: 'newest' | 'oldest'): Order {
    if (this.#version !== this.#catalogue.version) {
      this.#version = this.#catalogue.version;
      this.#newest = this.#oldest = null;
    }
    if (order === 'oldest') {
      this.#oldest ??= this.#make(1);
      return this.#oldest;
    }
    this.#newest ??= this.#make(-1);
    return this.#newest;
  }

  /** The given statements in that order. */
  sorted(statements: Int32Array, order: 'newest' | 'oldest'): Int32Array {
    const time = this.by(order);
    return statements
      .map((statement) => time.ranks[statement] as number)
      .sort()
      .map((rank) => time.statements[rank] as number);
  }

  #make(sign: 1 | -1): Order {
    const { at } = this.#catalogue.articles;
    const store = this.#catalogue.statements;
    const keys = this.#catalogue.keys();
    const times = Float64Array.from(keys, (key) => at.get(key));
    const places = keys.map((_, i) => i);
    places.sort((a, b) => {
      const x = times[a] as number;
      const y = times[b] as number;
      if (Number.isNaN(x) || Number.isNaN(y))
        return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
      return sign * (x - y) || a - b;
    });
    const statements = new Int32Array(this.#catalogue.statementCount);
    const ranks = new Int32Array(store.statementCount);
    let rank = 0;
    for (const place of places) {
      const { from, to } = store.statementsOf(keys[place] as number);
      for (let statement = from; statement < to; statement++) {
        ranks[statement] = rank;
        statements[rank++] = statement;
      }
    }
    return { statements, ranks };
  }
}
