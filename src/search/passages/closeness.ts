/**
 * How close together the question's words stand in a passage: the part of the question (by weight) that its best single
 * sentence holds, and the part that stands side by side here as it does in the question. Both 0 to 1.
 */

import { PostingCursor } from '../index/postings.ts';
import type { PassageHit } from './passage-hit.ts';
import type { QueryTerm } from './question-words.ts';
import type { RankingParameters } from './ranking-parameters.ts';

const MOST_PLACES = 512;

interface Term {
  readonly term: QueryTerm;
  readonly passageIdf: number;
}

/** What closeness adds to each hit, in parts of its score, in the order of `hits`. */
export function closeness(
  hits: readonly PassageHit[],
  terms: readonly Term[],
  parameters: RankingParameters,
): Float64Array {
  const scores = new Float64Array(hits.length);
  const weight = terms.reduce((sum, { passageIdf }) => sum + passageIdf, 0);
  if (terms.length < 2 || weight === 0) return scores;
  const before = terms.map(({ term }) => terms.findIndex((other) => other.term.stem === term.after));
  const order = hits.map((_, i) => i);
  order.sort((a, b) => (hits[a] as PassageHit).passage - (hits[b] as PassageHit).passage);
  const places = new Places();
  for (const part of new Set(hits.map((hit) => hit.part))) {
    const cursors = terms.map(({ term }) => {
      const number = part.segment.terms.find(term.stem);
      return number < 0 ? null : new PostingCursor(part.segment, number);
    });
    for (const i of order) {
      const hit = hits[i] as PassageHit;
      if (hit.part !== part) continue;
      places.read(cursors, hit.passage);
      const sentence = bestSentence(hit, places, terms) / weight;
      const together = sideBySide(places, terms, before) / weight;
      // Squared: one sentence with all of the question says more than two with half of it each.
      scores[i] = parameters.sentence * sentence * sentence + parameters.neighbours * together;
    }
  }
  return scores;
}

/** Where the question's words stand in one passage, in order: reused from passage to passage. */
class Places {
  count = 0;
  readonly at: Int32Array = new Int32Array(MOST_PLACES);
  /** Number of the term that stands there. */
  readonly term: Int32Array = new Int32Array(MOST_PLACES);
  #buffer = new Int32Array(64);
  /** The round in which each term was last met. */
  readonly #met = new Int32Array(MOST_PLACES);
  #round = 0;

  /** Begins a round in which no term has been met. */
  forget(): void {
    this.#round++;
  }

  /** Whether the term is met for the first time in this round. */
  meets(term: number): boolean {
    if (term >= MOST_PLACES || this.#met[term] === this.#round) return false;
    this.#met[term] = this.#round;
    return true;
  }

  read(cursors: readonly (PostingCursor | null)[], passage: number): void {
    this.count = 0;
    for (const [term, cursor] of cursors.entries()) {
      if (!cursor || cursor.seek(passage) !== passage) continue;
      const found = cursor.positions(this.#buffer);
      for (let k = 0; k < found && this.count < MOST_PLACES; k++)
        this.#insert(this.#buffer[k] as number, term);
    }
  }

  /** Insertion sort: few words, almost in order. */
  #insert(place: number, term: number): void {
    let at = this.count++;
    for (; at > 0 && (this.at[at - 1] as number) > place; at--) {
      this.at[at] = this.at[at - 1] as number;
      this.term[at] = this.term[at - 1] as number;
    }
    this.at[at] = place;
    this.term[at] = term;
  }
}

function bestSentence(hit: PassageHit, places: Places, terms: readonly Term[]): number {
  const { sentences, sentenceEnds, titleWords, passageArticle } = hit.part.segment.columns;
  const passage = hit.passage;
  // The first body word's position (see segment.ts).
  const body = (titleWords[passageArticle[passage] as number] as number) + 1;
  let from = passage === 0 ? 0 : (sentenceEnds[passage - 1] as number);
  const to = sentenceEnds[passage] as number;
  let end = body;
  let best = 0;
  let i = 0;
  while (i < places.count && (places.at[i] as number) < body) i++;
  while (i < places.count && from < to) {
    let byte = sentences[from++] as number;
    let words = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = sentences[from++] as number;
      words |= (byte & 127) << shift;
    }
    end += words;
    places.forget();
    let held = 0;
    for (; i < places.count && (places.at[i] as number) < end; i++) {
      const term = places.term[i] as number;
      if (!places.meets(term)) continue;
      held += (terms[term] as Term).passageIdf;
    }
    if (held > best) best = held;
  }
  return best;
}

function sideBySide(places: Places, terms: readonly Term[], before: readonly number[]): number {
  let sum = 0;
  places.forget();
  for (let i = 1; i < places.count; i++) {
    if ((places.at[i] as number) !== (places.at[i - 1] as number) + 1) continue;
    const term = places.term[i] as number;
    const former = places.term[i - 1] as number;
    if (before[term] !== former || !places.meets(term)) continue;
    sum += Math.min((terms[term] as Term).passageIdf, (terms[former] as Term).passageIdf);
  }
  return sum;
}
