/** The organisation that a role speaks for: "White House spokeswoman" → "White House". */
import { fold } from './fold.ts';
import { isKnownOrganisation, isOrganisationWord } from './lexicon.ts';

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
