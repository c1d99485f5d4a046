/** The organisation that a role speaks for: "White House spokeswoman" → "White House". */
import type { TextReading } from '../../text/reading.ts';
import type { Chain, Chains } from '../coreference/chain.ts';
import { fold } from '../names/fold.ts';
import type { Mentions } from '../names/mention.ts';
import { isKnownOrganisation, isOrganisationWord } from '../names/name-words.ts';

const SPOKES =
  /\b(?:chief |deputy |senior |lead )?(?:press secretary|spokes(?:man|woman|person)|communications director|director of communications)\b/i;

/** The organisation as printed; null where the role is no spokesperson's or names none. */
export function affiliationOf(role: string): string | null {
  const spokes = SPOKES.exec(role);
  if (!spokes) return null;
  const before = role
    .slice(0, spokes.index)
    .replace(/^(?:the|a|an)\s+/i, '')
    .trim();
  const behind = role.slice(spokes.index + spokes[0].length);
  const followed = /^\s+(?:for|of|at|from)\s+(?:the\s+)?(.+)$/i.exec(behind)?.[1] ?? '';
  for (const candidate of [before, followed]) {
    const name = candidate
      .replace(/['’]s$/, '')
      .replace(/^(?:former|then|chief|senior|deputy|a|the)\s+/i, '');
    if (isOrganisation(name)) return name;
  }
  return null;
}

function isOrganisation(name: string): boolean {
  if (!/\p{Lu}/u.test(name)) return false;
  const folded = fold(name);
  if (isKnownOrganisation(folded)) return true;
  return folded.split(' ').some((word) => isOrganisationWord(word) || isKnownOrganisation(word));
}

/**
 * The organisation of a spokesperson whose role names none: the only one that the sentence speaks of before ("The Defense
 * Department confirmed it, chief spokesperson Ann Lund said"). null where there is none, or more than one.
 */
export function affiliationNear(
  chain: Chain,
  reading: TextReading,
  mentions: Mentions,
  chains: Chains,
): string | null {
  const role = chain.roles.find(({ text }) => SPOKES.test(text));
  if (!role || chain.kind !== 'person') return null;
  const sentence = reading.sentences[reading.tokens[role.first]?.sentence ?? -1];
  const found = new Set<Chain>();
  for (let i = sentence?.firstToken ?? role.first; i < role.first; i++) {
    const m = mentions.at[i] ?? -1;
    const organisation = m >= 0 ? chains.list[chains.of[m] ?? -1] : undefined;
    if (mentions.list[m]?.kind === 'organisation' && organisation && mentions.quoted[i] === 0)
      found.add(organisation);
  }
  const [only] = found;
  return found.size === 1 && only && isOrganisation(only.name) ? only.name : null;
}
