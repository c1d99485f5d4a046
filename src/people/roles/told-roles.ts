/**
 * What an article tells in a clause of its own of somebody's office, where no role stands beside the name:
 *
 * ```
 *   Ada Moss, who heads the Harbour Trust,      → head of the Harbour Trust
 *   Ada Moss (mayor of Oakdale)                 → mayor of Oakdale
 *   Ada Moss is / became the mayor of Oakdale   → mayor of Oakdale
 *   The mayor of Oakdale is Ada Moss            → The mayor of Oakdale
 * ```
 *
 * Made for comparing, not for printing: "head of" is no word of the article.
 */
import { language } from '../../language/index.ts';
import { oneOf } from '../../text/one-of.ts';
import { withoutSuffix } from '../names/name-suffix.ts';

const { HEADED_BY } = language.roleHeads;

/** So many places that print the surname are read. */
const MOST_PLACES = 12;
/** UTF-16 code units on either side of a name. */
const REACH = 120;

const HEADS = new RegExp(
  `^,? who (?:also |now |currently )?(${Object.keys(HEADED_BY).join('|')}) (?:the )?([^,.;:()]{2,80})`,
  'i',
);
const BRACKETED = /^ \(([^()]{3,80})\)/;
const BEING =
  /^,? (?:who )?(?:is|became|remains|has been|was (?:re-?)?(?:elected|named|appointed|made)|was sworn in)(?: as)?(?: the| an?)? ([^,.;:()]{3,80})/i;
const IS_NAMED = new RegExp(
  `([^,.;:()]{3,80}) ${oneOf(['is', 'remains'])} (?:\\p{Lu}[^ ]{0,30} ){0,3}$`,
  'u',
);

/** Roles in words, of whoever bears the surname of `name` in the text. Linear. */
export function toldRoles(text: string, name: string): string[] {
  const surname = withoutSuffix(name).split(' ').at(-1) ?? '';
  if (surname === '') return [];
  const roles: string[] = [];
  let at = text.indexOf(surname);
  for (let places = 0; at >= 0 && places < MOST_PLACES; places++) {
    const end = at + surname.length;
    const behind = sentenceStart(text.slice(end, end + REACH));
    const heads = HEADS.exec(behind);
    if (heads) roles.push(`${HEADED_BY[(heads[1] ?? '').toLowerCase()] ?? ''} of ${heads[2] ?? ''}`);
    for (const told of [BRACKETED.exec(behind), BEING.exec(behind)]) if (told?.[1]) roles.push(told[1]);
    const before = text.slice(Math.max(0, at - REACH), at).replace(/^.*[\n.!?“”"]/s, '');
    const named = IS_NAMED.exec(before)?.[1];
    if (named) roles.push(named);
    at = text.indexOf(surname, end);
  }
  return roles;
}

/** The stop of a title ends no sentence here: what stands behind it is cut all the same, which only loses a role. */
const sentenceStart = (text: string): string => /^[^\n.!?“”"]*/.exec(text)?.[0] ?? '';
