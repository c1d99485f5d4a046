/** "Which french minister said …": whether a speaker is one of those who are called so. Pure. */
import type { Speaker } from '../../model.ts';
import { stem } from '../../text/stem.ts';
import { fold } from '../names/fold.ts';
import { DEFAULT_ORGANISATIONS } from '../names/organisation-names.ts';
import { country, headsFor, officesOf, readRole } from './role-words.ts';

const stems = (words: string): string[] =>
  fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => stem(country(word)));

/** Reads a group once ("french minister"); gives 0 for a speaker who is not of it, 1 with every word, less with some. */
export function sourceGroup(group: string): (speaker: Pick<Speaker, 'name' | 'role' | 'kind'>) => number {
  const words = stems(group);
  const head = words.at(-1) ?? '';
  const asked =
    readRole(group.replace(/s$/i, ''), DEFAULT_ORGANISATIONS) ?? readRole(group, DEFAULT_ORGANISATIONS);
  const heads = asked === null ? [] : headsFor(asked.head).map(([other]) => other);
  return ({ name, role, kind }) => {
    const called = new Set(stems(`${kind === 'person' ? '' : name} ${role ?? ''}`));
    const offices = role === null || heads.length === 0 ? [] : officesOf(role, DEFAULT_ORGANISATIONS);
    if (!called.has(head) && !offices.some((one) => heads.includes(one.head))) return 0;
    const further = words.slice(0, -1);
    return (1 + further.filter((word) => called.has(word)).length) / words.length;
  };
}
