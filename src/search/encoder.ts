/**
 * What puts statements in order by sense: a text encoder that runs on this machine, where a newsroom has put one in place.
 * It chooses an order among statements that answer; it neither finds, nor adds, nor withholds one, and writes no word.
 */
import type { StatementHit } from './archive.ts';

export interface Encoder {
  /**
   * How near in sense each text is to the question: cosines, -1 to 1, in the order given. null: not to be had within
   * `waitMs` milliseconds of new encoding, or at all; what is missing may be encoded meanwhile. Never rejects. For one
   * model the same question and text give the same number.
   */
  similarities(question: string, texts: readonly string[], waitMs: number): Promise<readonly number[] | null>;
  /**
   * Encodes texts while nobody asks; resolves when that is done. How many of them were missing; null: the encoder is off.
   * Never rejects. Absent: nothing is encoded ahead.
   */
  ahead?(texts: readonly string[]): Promise<number | null>;
}

/** `Encoder.similarities` with a question's own time; one number for each text, or null. */
export type Nearness = (question: string, texts: readonly string[]) => Promise<readonly number[] | null>;

/** Puts hits in another order; gives each of them once. Never rejects because of the encoder. */
export type StatementOrder = (
  question: string,
  hits: readonly StatementHit[],
) => Promise<readonly StatementHit[]>;

/** The archive's own order. */
export const asFound: StatementOrder = async (_, hits) => hits;
