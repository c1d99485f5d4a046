/** "Which french minister said …": statements of speakers who are called so come before those of others. Pure. */
import { fold } from '../people/names/fold.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { country, headsFor, officesOf, readRole } from '../people/roles/role-words.ts';
import type { StatementHit } from '../search/archive.ts';
import { stem } from '../text/stem.ts';

const stems = (words: string): string[] =>
  fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => stem(country(word)));

/** 0: not of the group; else 1 and a tenth for each further word of the group that the speaker is called by. */
function belongs({ statement: { speaker } }: StatementHit, group: string): number {
  if (speaker === null) return 0;
  const words = stems(group);
  const head = words.at(-1) ?? '';
  const called = new Set(stems(`${speaker.kind === 'person' ? '' : speaker.name} ${speaker.role ?? ''}`));
  const asked =
    readRole(group.replace(/s$/i, ''), DEFAULT_ORGANISATIONS) ?? readRole(group, DEFAULT_ORGANISATIONS);
  const offices = speaker.role === null ? [] : officesOf(speaker.role, DEFAULT_ORGANISATIONS);
  const office =
    asked !== null && offices.some((one) => headsFor(asked.head).some(([other]) => other === one.head));
  if (!office && !called.has(head)) return 0;
  return 1 + words.slice(0, -1).filter((word) => called.has(word)).length / 10;
}

/** The same hits, those of the group first; among equals in the order in which they came. */
export function groupFirst(hits: readonly StatementHit[], group: string): StatementHit[] {
  const fits = new Map(hits.map((hit) => [hit, belongs(hit, group)] as const));
  return [...hits].sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0));
}
