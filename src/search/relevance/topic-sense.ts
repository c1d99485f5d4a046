/**
 * How near the words of a text are in sense to the words of a topic: "layoffs" to "job cuts". It chooses and orders;
 * what is marked as matched are words that are there (statement-ranking.ts). Pure.
 */
import { stem } from '../../text/stem.ts';
import { wordClass } from '../../text/word-classes.ts';
import type { WordScanner } from '../../text/word-scanner.ts';
import type { Topic } from './statement-ranking-topic.ts';
import { cosine, unit, type WordVectors } from './word-vectors.ts';

/** What one word of a text is to the topic. */
export interface SensedWord {
  /** For each term of the topic 0 (nothing in common) to 1 (the same stem). */
  readonly degrees: Float32Array;
  /** Of unit length; null where the table lacks the word. */
  readonly vector: Float32Array | null;
  /** How much the word says in general, 0 to 1: rare words say more. */
  readonly weight: number;
}

/** Words of a topic's ring of synonyms (statement-ranking-synonyms.ts) are nearly the same. */
const SYNONYM = 0.9;
/** Cosines from here on count, in a line up to 1. Half of all pairs of words lie below 0.1. */
const NEAR_FROM = 0.3;
/** What a neighbour by its vector counts at most. */
const NEIGHBOUR = 0.9;
/** The rank at which a word weighs half: "get" little, "layoff" nearly all. */
const HALF_RANK = 400;
/** A word that the table lacks: a name mostly. */
const UNKNOWN_WEIGHT = 1;
const MOST_KEPT = 100_000;

export class TopicSense {
  readonly #topic: Topic;
  readonly #vectors: WordVectors | null;
  readonly #known = new Map<number, SensedWord | null>();
  readonly #own: readonly (Float32Array | null)[];
  readonly #synonyms: readonly ReadonlySet<string>[];
  /** The topic's words together, of unit length; null without vectors. */
  readonly direction: Float32Array | null;

  constructor(topic: Topic, vectors: WordVectors | null) {
    this.#topic = topic;
    this.#vectors = vectors;
    this.#own = topic.terms.map((term) => vectors?.of(term.stem) ?? null);
    this.#synonyms = topic.terms.map(
      (term) => new Set(term.synonyms.filter((run) => run.length === 1).map(([one]) => one as string)),
    );
    this.direction = directionOf(topic, this.#own, vectors?.dimensions ?? 0);
  }

  /** The word at which the scanner stands; null where it carries no sense. */
  word(scanner: WordScanner): SensedWord | null {
    const seen = this.#known.get(scanner.hash);
    if (seen !== undefined) return seen;
    const sensed = this.#sense(scanner.word());
    if (this.#known.size < MOST_KEPT) this.#known.set(scanner.hash, sensed);
    return sensed;
  }

  #sense(word: string): SensedWord | null {
    if (wordClass(word) !== 'open' && !/^\d/.test(word) && word !== 'us') return null;
    const root = stem(word);
    const vector = this.#vectors?.of(root) ?? null;
    const rank = this.#vectors?.rankOf(root) ?? -1;
    const degrees = Float32Array.from(this.#topic.terms, (term, i) => {
      if (term.stem === root) return 1;
      const near = this.#synonyms[i]?.has(root) ? SYNONYM : 0;
      const own = this.#own[i];
      if (!vector || !own) return near;
      return Math.max(near, NEIGHBOUR * Math.max(0, (cosine(own, vector) - NEAR_FROM) / (1 - NEAR_FROM)));
    });
    return { degrees, vector, weight: rank < 0 ? UNKNOWN_WEIGHT : rank / (rank + HALF_RANK) };
  }
}

function directionOf(
  { terms }: Topic,
  vectors: readonly (Float32Array | null)[],
  dimensions: number,
): Float32Array | null {
  const sum = new Float32Array(dimensions);
  let any = false;
  vectors.forEach((vector, i) => {
    if (vector === null) return;
    any = true;
    const weight = terms[i]?.weight ?? 0;
    for (let d = 0; d < dimensions; d++) sum[d]! += weight * (vector[d] as number);
  });
  return any ? unit(sum) : null;
}
