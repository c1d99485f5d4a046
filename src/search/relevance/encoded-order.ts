/**
 * The order of an answer's statements by an encoder beside the archive's own. Which statements answer is settled before:
 * the first of them change places among each other, no other moves. Weights beside others are printed by
 * `test/fit/encoded-order.ts` (five folds): between 1.5 and 6 there is little to choose, and reading fifty gives no more.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Archive, StatementHit } from '../archive.ts';
import type { Encoder, Nearness, StatementOrder } from '../encoder.ts';
import { encodedTexts } from './encoded-texts.ts';
import { ANSWERS_FROM } from './topic-gate.ts';

/** So many of the first are read by the encoder. */
const READ = 16;
/** What the encoder's nearness counts beside the archive's own order, which goes from 0 to 1. */
const ENCODER = 1.5;
/** Of it: what is said, and what stands around it. */
const SAID = 0.6;
const AROUND = 0.4;

/** A question that had to be answered without the encoder keeps that order for so long: its pages fit together. */
const KEPT_MS = 10 * 60_000;
const KEPT = 1_000;

/** What an encoder does for one question. */
export interface QuestionEncoding {
  readonly order: StatementOrder;
  readonly nearness: Nearness;
}

/** Keeps which questions were answered without the encoder; one for all questions of a desk. */
export class EncodedOrder {
  readonly #encoder: Encoder;
  readonly #waitMs: number;
  readonly #without = new LRUCache<string, true>({ max: KEPT, ttl: KEPT_MS });

  /** @param waitMs what the new encoding for one question may take, in milliseconds */
  constructor(encoder: Encoder, waitMs: number) {
    this.#encoder = encoder;
    this.#waitMs = waitMs;
  }

  /** For one question: all that it has encoded shares the time that it has. */
  for(archive: Archive): QuestionEncoding {
    let left = this.#waitMs;
    const nearness: Nearness = async (question, texts) => {
      const key = createHash('sha256')
        .update(JSON.stringify([question, ...texts]))
        .digest('base64');
      if (this.#without.has(key)) return null;
      const began = performance.now();
      const near = await this.#encoder.similarities(question, texts, left);
      left = Math.max(0, left - (performance.now() - began));
      if (near !== null && near.length === texts.length) return near;
      this.#without.set(key, true);
      return null;
    };
    const order: StatementOrder = async (question, hits) => {
      const count = Math.min(READ, sameSide(hits));
      if (count < 2) return hits;
      const first = hits.slice(0, count);
      const near = await nearness(question, await textsOf(first, archive));
      if (near === null) return hits;
      const worth = first.map(
        ({ relevance }, i) =>
          ownOrder(relevance) +
          ENCODER * (SAID * (near[2 * i] as number) + AROUND * (near[2 * i + 1] as number)),
      );
      const places = [...first.keys()].sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
      return [...places.map((place) => first[place] as StatementHit), ...hits.slice(count)];
    };
    return { order, nearness };
  }
}

/** How many of the first hits are answers like the first, or none like it. */
function sameSide(hits: readonly StatementHit[]): number {
  const answers = (hits[0]?.relevance ?? 0) >= ANSWERS_FROM;
  const other = hits.findIndex(({ relevance }) => relevance >= ANSWERS_FROM !== answers);
  return other < 0 ? hits.length : other;
}

/** Where a statement stands among those on its side of the bound, 0 to 1 (see topic-gate.ts). */
export const ownOrder = (relevance: number): number =>
  relevance >= ANSWERS_FROM ? (relevance - ANSWERS_FROM) / (1 - ANSWERS_FROM) : relevance / ANSWERS_FROM;

/** What an encoder reads of each hit: two texts, one after the other. */
export async function textsOf(hits: readonly StatementHit[], archive: Archive): Promise<string[]> {
  const ids = [...new Set(hits.map(({ statement }) => statement.document.id))];
  const documents = await archive.documents(ids);
  const texts = new Map(ids.map((id, i) => [id, documents[i]?.text ?? '']));
  return hits.flatMap(({ statement }) => {
    const { said, around } = encodedTexts(statement, texts.get(statement.document.id) ?? '');
    return [said, around];
  });
}
