/** A wording of the archive held against the words asked about, and whether it is the asked person's. */

import { withoutSuffix } from '../people/names/name-suffix.ts';
import { isTitle } from '../people/names/name-words.ts';
import type { AskedRole } from '../people/roles/role-words.ts';
import type { WordingHit } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';
import type { Comparison } from './differences.ts';
import { isSpokenBy } from './spoken-by.ts';

/** A similarity from which words are the same. */
export const SAME = 1 - 1e-6;
/** Similarities (see search/relevance/quote-match-align.ts) from which words count as altered, or as somebody else's. Set on train. */
export const ALTERED_FROM = 0.55;
export const OTHERS_FROM = 0.75;
/** From here on the closest wording is worth showing although it is no match. */
export const CLOSE_FROM = 0.4;

export interface AskedSpeaker {
  readonly typed: string;
  /** As the archive has it; as typed where it has nobody, or several. */
  readonly name: string;
  /** null: the archive has nobody of that name. */
  readonly ids: readonly string[] | null;
  /** Folded: the surname as typed, and as the archive has it. */
  readonly surnames: ReadonlySet<string>;
  /** They were asked for by an office ("the mayor of Oakdale"): whoever holds it is meant; null: by a name. */
  readonly office: AskedOffice | null;
}

export interface AskedOffice {
  /** As typed. */
  readonly name: string;
  readonly role: AskedRole;
}

/** A place of the archive held against the words asked about. */
export interface Compared {
  readonly hit: WordingHit;
  readonly comparison: Comparison;
  readonly similarity: number;
  /** The article's whole text. */
  readonly text: string;
  /** The name to which the statement's speaker gives the words ("Moss recalled that Ada Pike wrote “…”"); null: none. */
  readonly inner: string | null;
  /** Two or more of whom the surname that the source prints may be meant; none: it is told whose the words are. */
  readonly mayBe: readonly string[];
}

export const rank = ({ similarity, hit }: Compared): number =>
  similarity +
  (hit.quoted ? 0.004 : 0) +
  (hit.statement?.speaker ? 0.002 : 0) +
  (hit.statement?.toldBy ? 0 : 0.001);

export function spansOf(hit: WordingHit): readonly { start: number; end: number }[] {
  if (!hit.quoted || !hit.statement) return [{ start: hit.start, end: hit.end }];
  const inside = hit.statement.quoted.filter(({ start, end }) => start < hit.end && end > hit.start);
  // Words that begin or end outside this statement's marks: a neighbour's quotation goes on with them.
  const first = inside[0]?.start ?? hit.start;
  const last = inside.at(-1)?.end ?? hit.end;
  return first <= hit.start && last >= hit.end ? inside : [{ start: hit.start, end: hit.end }];
}

export function isBy(hit: WordingHit, speaker: AskedSpeaker | null): boolean {
  if (hit.statement === null) return false;
  if (speaker === null) return true;
  const { statement } = hit;
  return speaker.ids?.some((id) => isSpokenBy(statement, id)) ?? false;
}

/** "Moss" beside the words, where Ada Moss is asked about and the archive cannot tell which Moss it is. */
export function isSurnameOf({ statement }: WordingHit, speaker: AskedSpeaker | null): boolean {
  const named = foldText(withoutSuffix(statement?.speaker?.name ?? '')).split(' ');
  const asked = foldText(withoutSuffix(speaker?.name ?? '')).split(' ');
  return (
    asked.length > 1 &&
    named.at(-1) === asked.at(-1) &&
    statement?.speaker?.kind === 'person' &&
    named.slice(0, -1).every((word) => isTitle(word.replace(/\.$/, '')) || /^\p{L}+-\p{L}+$/u.test(word))
  );
}
