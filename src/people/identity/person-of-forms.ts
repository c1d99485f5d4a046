/** One `Person` from all the name forms that are his or hers. */
import type { Person, SpeakerKind } from '../../model.ts';
import { isFirstName } from '../names/first-names.ts';
import { fold } from '../names/fold.ts';
import { type OrganisationNames, organisationKey } from '../names/organisation-names.ts';
import { slug } from '../names/slug.ts';
import type { Form } from './person-forms.ts';

const MOST_ALIASES = 12;
const MOST_ROLES = 8;
/** A printing that is so many times rarer than the commonest one is not trusted to be the fullest name. */
const SLIP = 15;
/** A printing with a word more in front that is so many times rarer has something else in front. */
const PREFIXED = 3;

function merged(
  forms: readonly Form[],
  pick: (form: Form) => ReadonlyMap<string, number>,
): [string, number][] {
  const counts = new Map<string, number>();
  for (const form of forms)
    for (const [value, count] of pick(form)) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** The fullest name: most words (given names spelled out before initials), then the commonest printing. */
function fullestName(forms: readonly Form[], kind: SpeakerKind): string {
  const printed = merged(forms, (form) => form.printed);
  if (kind !== 'person') {
    const commonest = printed[0]?.[0] ?? '';
    // "US", "DoD": letters alone are spelled out where the archive does so.
    if (!/^[\p{Lu}.]{2,7}$/u.test(commonest) && commonest.length > 4) return commonest;
    // Dots spell nothing out: "F.B.I." is no fuller than "FBI".
    const letters = (name: string): number => name.replace(/\./g, '').length;
    return printed.reduce(
      (best, [name]) => (letters(name) > letters(best) && name.length < 60 ? name : best),
      commonest,
    );
  }
  const worth = ([name, count]: [string, number]): number => {
    const words = fold(name).split(' ');
    const spelled = words.filter((word) => word.length > 1).length;
    const capitals = name.length > 3 && name === name.toUpperCase() ? 3 : 0;
    const strange = words.length > 4 ? 3 : 0;
    const given = isFirstName(words[0] ?? '') ? 0.5 : 0;
    const plus = given + Math.min(0.2, count / 1000);
    return spelled + 0.3 * (words.length - spelled) + plus - capitals - strange;
  };
  // A slip ("Preside Ada Moss") is fuller than the name, and rare beside it.
  const commonest = printed.find(([name]) => name.includes(' '))?.[1] ?? 0;
  const candidates = printed.filter(([, count]) => count * SLIP >= commonest);
  const fullest = candidates.reduce(
    (best, next) => (worth(next) > worth(best) ? next : best),
    printed[0] ?? ['', 0],
  );
  // "Read Ada Moss", "Mayor-elect Ada Moss": what seldom stands before a name is no part of it.
  const inside = printed.find(
    ([name, count]) =>
      name.includes(' ') &&
      fullest[0].endsWith(` ${name}`) &&
      count >= fullest[1] * PREFIXED &&
      isFirstName(fold(name).split(' ')[0] ?? ''),
  );
  return (inside ?? fullest)[0];
}

/** `taken` holds the ids that others of the same surname have; ids never depend on the order in which articles came. */
export function personOf(
  forms: readonly Form[],
  organisations: OrganisationNames,
  taken: Set<string>,
): Person {
  const kind = forms[0]?.kind ?? 'person';
  const roles = merged(forms, (form) => form.roles).map(([role]) => role);
  const key = kind === 'organisation' ? organisationKey(forms[0]?.words.join(' ') ?? '', organisations) : '';
  const table = organisations.names.get(key) ?? [];
  const said = forms.some((form) => !form.key.startsWith('~'))
    ? forms.filter((form) => !form.key.startsWith('~'))
    : forms;
  const name = fullestName(said, kind).replace(/^the\s+/i, '');
  const aliases: string[] = [];
  for (const [alias] of [...merged(said, (form) => form.printed), ...merged(said, (form) => form.aliases)]) {
    if (alias !== name && !aliases.includes(alias) && aliases.length < MOST_ALIASES) aliases.push(alias);
  }
  for (const alias of table) if (alias !== name && !aliases.includes(alias)) aliases.push(alias);
  const own =
    kind === 'organisation' ? `org-${slug(key)}` : kind === 'unnamed' ? `unnamed-${slug(name)}` : slug(name);
  const speaksFor = merged(forms, (form) => form.affiliations).map(
    ([affiliation]) => `org-${slug(organisationKey(affiliation, organisations))}`,
  );
  return {
    id: free(own, roles[0] ?? null, taken),
    name,
    kind,
    role: roles[0] ?? null,
    roles: roles.slice(0, MOST_ROLES),
    aliases,
    speaksFor: [...new Set(speaksFor)],
    statementCount: said.reduce((sum, form) => sum + form.statements, 0),
    articleCount: said.reduce((sum, form) => sum + (form.key.startsWith('~') ? 0 : form.articles), 0),
  };
}

function free(id: string, role: string | null, taken: Set<string>): string {
  let candidate = id;
  if (taken.has(candidate) && role) candidate = `${id}-${slug(role)}`;
  for (let n = 2; taken.has(candidate); n++) candidate = `${id}-${n}`;
  taken.add(candidate);
  return candidate;
}
