/** Who is meant in one article: names, roles and pronouns chained into entities, and each statement's speaker among them. */
import type { Article, Attribution, Entity } from '../model.ts';
import type { TextReading } from '../text/reading.ts';
import type { Chain } from './coreference/chain.ts';
import { chainMentions } from './coreference/chains.ts';
import { weighGenders } from './coreference/gender-evidence.ts';
import { sweep } from './coreference/people-sweep.ts';
import { findMentions } from './names/mentions.ts';
import { affiliationNear, affiliationOf } from './roles/affiliations.ts';
import type { Role } from './roles/roles.ts';

/**
 * What the people of one article come to: `speakers[i]` is the entity that speaks attribution i, null where that is not
 * certain; `rules[i]` names the rule that found it, null where the attribution has no speaker.
 */
export interface ReadPeople {
  readonly entities: Entity[];
  readonly speakers: (number | null)[];
  readonly rules: (string | null)[];
}

/** Pure; linear in the article's length. Only the article itself is read: a name it does not print is never given. */
export function readPeople(
  reading: TextReading,
  article: Article,
  attributions: readonly Attribution[],
): ReadPeople {
  const mentions = findMentions(reading, attributions);
  const chains = chainMentions(reading, article, mentions);
  weighGenders(reading, mentions, chains);
  const resolved = sweep(reading, mentions, chains, attributions);
  const speakers = resolved.map((one) => one?.chain ?? null);
  const speaking = new Set(speakers);
  // A capitalised word that nothing explains is nobody, unless somebody's words are given to it.
  const kept = new Map<number, number>();
  for (const c of [...speaking])
    if (c !== null) for (const m of chains.list[c]!.members ?? []) speaking.add(m);
  chains.list.forEach((chain, c) => {
    if (speaking.has(c) || isSomebody(chain)) kept.set(c, kept.size);
  });
  return {
    entities: [...kept.keys()].map((c) => {
      const entity = entityOf(chains.list[c]!);
      const { members } = chains.list[c]!;
      if (members) return { ...entity, members: members.map((m) => kept.get(m)!) };
      const near = entity.affiliation ?? affiliationNear(chains.list[c]!, reading, mentions, chains);
      return { ...entity, affiliation: near };
    }),
    speakers: speakers.map((c) => (c === null ? null : (kept.get(c) ?? null))),
    rules: resolved.map((one) => one?.rule ?? null),
  };
}

function isSomebody(chain: Chain): boolean {
  if (chain.kind !== 'person') return false;
  return !chain.uncertain && (chain.words.length > 1 || chain.roles.length > 0 || chain.genderSure);
}

function entityOf(chain: Chain): Entity {
  // "media analyst for data firm Harbour Data": the role is a person's, and no firm's.
  const role = chain.kind === 'organisation' ? null : mainRole(chain.roles);
  return {
    name: chain.name,
    forms: chain.forms,
    kind: chain.kind,
    role: role?.text ?? null,
    affiliation: role ? affiliationOf(role.text) : null,
    gender: chain.kind === 'person' ? chain.gender : null,
  };
}

/** The role that says most: the longest of those stated, the first of equals. */
function mainRole(roles: readonly Role[]): Role | null {
  let best: Role | null = null;
  for (const role of roles) {
    if (role.text.length > 80) continue;
    if (!best || role.text.split(' ').length > best.text.split(' ').length) best = role;
  }
  return best;
}
