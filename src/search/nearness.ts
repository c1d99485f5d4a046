/**
 * Nearness of the question's words in a passage: every two different ones that stand within eight words of each other
 * add the smaller of their weights divided by the square of their distance (after Rasolofo & Savoy, "Term proximity
 * scoring for keyword-based retrieval systems", 2003), saturated and in parts of all the weight that the question has.
 */
import type { PassageHit } from './passage-search.ts';
import { PostingCursor } from './postings.ts';
import type { RankingParameters } from './ranking-parameters.ts';

const WINDOW = 8;
const MOST_PLACES = 512;

interface Term {
  readonly term: { readonly stem: string };
  readonly passageIdf: number;
}

/** For each hit, 0 (no two words near each other) to about 1, in the order of `hits`. */
export function nearness(
  hits: readonly PassageHit[],
  terms: readonly Term[],
  _parameters: RankingParameters,
): Float64Array {
  const scores = new Float64Array(hits.length);
  const weight = terms.reduce((sum, { passageIdf }) => sum + passageIdf, 0);
  if (terms.length < 2 || weight === 0) return scores;
  const order = hits.map((_, i) => i);
  order.sort((a, b) => (hits[a] as PassageHit).passage - (hits[b] as PassageHit).passage);
  const parts = new Set(hits.map(({ part }) => part));
  const buffer = new Int32Array(64);
  const places = new Int32Array(MOST_PLACES);
  const owners = new Int32Array(MOST_PLACES);
  for (const part of parts) {
    const cursors = terms.map(({ term }) => {
      const number = part.segment.terms.find(term.stem);
      return number < 0 ? null : new PostingCursor(part.segment, number);
    });
    for (const i of order) {
      const hit = hits[i] as PassageHit;
      if (hit.part !== part) continue;
      let count = 0;
      cursors.forEach((cursor, owner) => {
        if (!cursor || cursor.seek(hit.passage) !== hit.passage) return;
        const found = cursor.positions(buffer);
        for (let k = 0; k < found && count < MOST_PLACES; k++) {
          // Insertion sort by place: few words, almost in order.
          let at = count++;
          const place = buffer[k] as number;
          for (; at > 0 && (places[at - 1] as number) > place; at--) {
            places[at] = places[at - 1] as number;
            owners[at] = owners[at - 1] as number;
          }
          places[at] = place;
          owners[at] = owner;
        }
      });
      scores[i] = pairs(places, owners, count, terms) / weight;
    }
  }
  return scores;
}

function pairs(places: Int32Array, owners: Int32Array, count: number, terms: readonly Term[]): number {
  // The best pair of each two words only: a word that is repeated next to another says nothing new.
  const best = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    for (let k = i + 1; k < count; k++) {
      const distance = (places[k] as number) - (places[i] as number);
      if (distance > WINDOW) break;
      const a = owners[i] as number;
      const b = owners[k] as number;
      if (a === b || distance === 0) continue;
      const value =
        Math.min((terms[a] as Term).passageIdf, (terms[b] as Term).passageIdf) / (distance * distance);
      const pair = a < b ? a * 64 + b : b * 64 + a;
      if (value > (best.get(pair) ?? 0)) best.set(pair, value);
    }
  }
  let sum = 0;
  for (const value of best.values()) sum += value;
  return sum;
}
