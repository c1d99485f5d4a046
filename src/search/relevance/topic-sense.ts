/**
 * How near the words of a text are in sense to the words of a topic: "layoffs" to "job cuts". It chooses and orders;
 * what is marked as matched are words that are there (statement-ranking.ts). Pure.
 */
import { countryOfDemonym, isPlace } from '../../people/names/name-words.ts';
import { stem } from '../../text/stem.ts';
import { wordClass } from '../../text/word-classes.ts';
import type { WordScanner } from '../../text/word-scanner.ts';
import type { Topic } from './statement-ranking-topic.ts';
import { cosine, type WordVectors } from './word-vectors.ts';

/** Words of a topic's ring of synonyms (statement-ranking-synonyms.ts) are nearly the same. */
const SYNONYM = 0.9;
/** Cosines from here on count, in a line up to 1. Half of all pairs of words lie below 0.1. */
const NEAR_FROM = 0.3;
/** What a neighbour by its vector counts at most. */
const NEIGHBOUR = 0.9;
const MOST_KEPT = 100_000;

/**
 * In the vectors a place stands near other places and near all that is told of them, but what is said of Syria is no answer
 * about Korea: another place never counts. Where a topic is nothing but a place, its name and its people's alone do.
 */
const namesAPlace = (word: string): boolean => isPlace(word) || countryOfDemonym(word) !== undefined;

export class TopicSense {
  readonly #topic: Topic;
  readonly #vectors: WordVectors | null;
  readonly #known = new Map<number, Float32Array | null>();
  readonly #own: readonly (Float32Array | null)[];
  readonly #synonyms: readonly ReadonlySet<string>[];
  readonly #places: readonly boolean[];
  readonly #placeAlone: boolean;

  constructor(topic: Topic, vectors: WordVectors | null) {
    this.#topic = topic;
    this.#vectors = vectors;
    this.#own = topic.terms.map((term) => vectors?.of(term.stem) ?? null);
    this.#synonyms = topic.terms.map(
      (term) => new Set(term.synonyms.filter((run) => run.length === 1).map(([one]) => one as string)),
    );
    this.#places = topic.terms.map(({ word }) => namesAPlace(word));
    this.#placeAlone = this.#places.every((place) => place);
  }

  /**
   * What the word at which the scanner stands is to each term of the topic, 0 (nothing in common) to 1 (the same stem);
   * null where it carries no sense.
   */
  degrees(scanner: WordScanner): Float32Array | null {
    const seen = this.#known.get(scanner.hash);
    if (seen !== undefined) return seen;
    const sensed = this.#sense(scanner.word());
    if (this.#known.size < MOST_KEPT) this.#known.set(scanner.hash, sensed);
    return sensed;
  }

  #sense(word: string): Float32Array | null {
    if (wordClass(word) !== 'open' && !/^\d/.test(word) && word !== 'us') return null;
    const root = stem(word);
    const vector = this.#vectors?.of(root) ?? null;
    const elsewhere = this.#placeAlone || namesAPlace(word);
    return Float32Array.from(this.#topic.terms, (term, i) => {
      if (term.stem === root) return 1;
      const near = this.#synonyms[i]?.has(root) ? SYNONYM : 0;
      const own = this.#own[i];
      if (!vector || !own || (elsewhere && this.#places[i])) return near;
      return Math.max(near, NEIGHBOUR * Math.max(0, (cosine(own, vector) - NEAR_FROM) / (1 - NEAR_FROM)));
    });
  }
}
