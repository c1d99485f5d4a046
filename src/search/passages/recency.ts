/**
 * What an article's day is worth for a question. Questions are mostly about the week's news; before it, an article pales
 * slowly, and faster where the question itself says that it asks for what is new:
 *
 *     1 + (week, for the last seven days) + recency / (1 + age / recencyDays)
 */

import { NO_DAY } from '../index/segment.ts';
import type { RankingParameters } from './ranking-parameters.ts';

export interface AskedTime {
  /** Day as of which is answered (days since 1970-01-01); null: no leaning to recent articles. */
  readonly asOf: number | null;
  /** Days that the question names, first and last; articles of them are preferred and recency is not. */
  readonly named: { readonly from: number; readonly to: number } | null;
  /** The question asks for what is new ("this week", "recently"). */
  readonly recent?: boolean;
}

/** So many days of recency are worked out once for all questions. */
const AGES = 8192;
const WEEK = 7;

interface Tables {
  readonly recent: Float64Array;
  readonly other: Float64Array;
}

const known = new WeakMap<RankingParameters, Tables>();

function tablesOf(parameters: RankingParameters): Tables {
  const former = known.get(parameters);
  if (former) return former;
  const table = (recent: boolean): Float64Array =>
    Float64Array.from({ length: AGES }, (_, age) => recency(parameters, recent, age));
  const made = { recent: table(true), other: table(false) };
  known.set(parameters, made);
  return made;
}

function recency(parameters: RankingParameters, recent: boolean, age: number): number {
  const ever = recent ? parameters.recencyAsked : parameters.recency;
  return 1 + (age < WEEK ? parameters.week : 0) + ever / (1 + age / parameters.recencyDays);
}

/** Factor of an article by its day (days since 1970-01-01, or NO_DAY); 0: it did not exist yet on the day of the question. */
export function timeFactors(
  { asOf, named, recent = false }: AskedTime,
  parameters: RankingParameters,
): (day: number) => number {
  const tables = tablesOf(parameters);
  const table = recent ? tables.recent : tables.other;
  return (day) => {
    if (day === NO_DAY) return 1;
    if (asOf !== null && day > asOf + parameters.newerDays) return 0;
    if (named !== null) return day >= named.from && day <= named.to ? 1 + parameters.namedTime : 1;
    if (asOf === null) return 1;
    const age = Math.max(0, asOf - day);
    return age < AGES ? (table[age] as number) : recency(parameters, recent, age);
  };
}
