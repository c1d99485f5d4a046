/** An office in the place of a name beside a quotation: "the mayor of Oakdale", "Acme's chief executive". */
import { language } from '../language/index.ts';
import { isFirstName } from '../people/names/first-names.ts';
import { fold } from '../people/names/fold.ts';
import { isHonorific } from '../people/names/name-words.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { readRole } from '../people/roles/role-words.ts';
import type { NamedBeside } from '../questions/quotation-names.ts';
import type { SpeakerResolution } from '../search/archive.ts';
import type { AskedOffice } from './compared-wording.ts';

/** An office that the archive knows nobody of is taken for the speaker from this plainness on. */
const MEANT_FROM = 1;
const ofNewsrooms: ReadonlySet<string> = new Set(language.verdictWords.NEWSROOM_PEOPLE.split(' '));

/** The office that words name; null where they name somebody or something else. */
export function officeOf(words: string): AskedOffice | null {
  const parts = words.replace(/^the /i, '').split(' ');
  const last = parts.at(-1) ?? '';
  // "Ada Bishop" is called so.
  const named = parts.length > 1 && isFirstName(fold(parts[0] ?? ''));
  if (named && parts.every((part) => /^\p{Lu}/u.test(part))) return null;
  const role = readRole(words, DEFAULT_ORGANISATIONS);
  // "mr" is no office; "first lady" is.
  return role && (role.head !== fold(last) || !isHonorific(role.head)) ? { name: words, role } : null;
}

/** With its place or body ("the mayor of Oakdale") an office is nobody's of whom only "mayor" is stated. */
function read({ words, phrase }: NamedBeside): AskedOffice | null {
  for (const name of [phrase, words.join(' ')]) {
    const office = officeOf(name);
    if (office) return office;
  }
  return null;
}

/** The office that a candidate names, with whoever the archive states it of; null: of nobody. */
export async function officeHeld(
  candidate: NamedBeside,
  resolve: (name: string) => Promise<SpeakerResolution>,
): Promise<{ readonly office: AskedOffice; readonly found: SpeakerResolution } | null> {
  const office = read(candidate);
  if (office === null) return null;
  const found = await resolve(office.name);
  const isHeld = found.people.some(({ kind }) => kind !== 'organisation');
  return found.outcome === 'none' || found.repaired || !isHeld ? null : { office, found };
}

/** The office that a candidate names, whoever may hold it; null where it may be a colleague's ("the editor asks"). */
export function officeBeside(candidate: NamedBeside): AskedOffice | null {
  const office = candidate.plainness >= MEANT_FROM ? read(candidate) : null;
  const isBare = office?.role.narrows.length === 0;
  return office && isBare && ofNewsrooms.has(office.role.words) ? null : office;
}
