/** What a run of capitalised words names: a person (with titles before the name), an organisation, a place, an office. */

import { language } from '../../language/index.ts';
import type { Gender } from '../../model.ts';
import { wholeWord } from '../../text/one-of.ts';
import { genderOfName, isFirstName } from './first-names.ts';
import {
  countryOfDemonym,
  genderOfRole,
  isCountry,
  isHonorific,
  isKnownOrganisation,
  isNoPersonWord,
  isOccupationalSurname,
  isOrganisationWord,
  isPeopleOfCause,
  isPlace,
  isRoleNoun,
  isState,
  isTitle,
  isUnnamedHead,
} from './name-words.ts';

const { isPersonNoun } = language.roleTable;
const { NAME_SUFFIXES } = language.smallWords;
const BEFORE_TITLE = wholeWord(language.nameWords.BEFORE_TITLE);

/**
 * single: one word, which may be a surname, a given name or anything else; unknown: several words of no known kind;
 * weak: one ordinary word ("White", "King", "May"), a name only where the article gives a full one that ends in it.
 */
export type NameKind =
  | 'person'
  | 'organisation'
  | 'place'
  | 'office'
  | 'unknown'
  | 'single'
  | 'weak'
  | 'none';

export interface RunReading {
  readonly kind: NameKind;
  /** The name itself is `words.slice(from, to)`; titles stand before it, a suffix (Jr.) behind it. */
  readonly from: number;
  readonly to: number;
  readonly suffix: string;
  /** Given by a title. */
  readonly gender: Gender | null;
  readonly titled: boolean;
}

const SUFFIX = wholeWord(language.nameWords.SUFFIX);
const GIVEN_TITLES = wholeWord(language.nameWords.GIVEN_TITLES);
const TITLE_TAIL = wholeWord(language.nameWords.TITLE_TAIL);
/** Offices that are surnames as well. */
const OFFICES_AND_SURNAMES = new Set(
  `king prince bishop pope dean judge marshal marshall duke earl baron major priest pastor farmer baker cook miner archer
  constable abbot monk child parent guard driver star model justice butler speaker chaplain cardinal deacon lord sheriff
  guy father groom bride page chancellor coach chief singer sargent brother noble trader banker brewer officer chef
  twin victim private general reader fellow miller sergeant leader chair host rival bachelor girl boy man woman lady`
    .trim()
    .split(/\s+/),
);
const ABBREVIATED = wholeWord(language.nameWords.ABBREVIATED);
const PLACE_END = wholeWord(language.nameWords.PLACE_END);
/** "protesters" → "protester", "policemen" → "policeman". */
const singular = (word: string): string =>
  word.endsWith('men') ? `${word.slice(0, -2)}an` : word.replace(/s$/, '');
const THING = wholeWord(language.nameWords.THING);
const OUTLET = wholeWord(language.nameWords.OUTLET);
const isInstitution = (name: string): boolean => isKnownOrganisation(name) || OUTLET.test(name);
const LINK_VERB = wholeWord(language.nameWords.LINK_VERB);
const JOINER = wholeWord(language.nameWords.JOINER);
/** Words for institutions that are surnames as well, after a given name. */
const ALSO_SURNAMES = new Set(
  'hill hall church star sun post bar court house bee day mission banks bank watch centers towers workers'.split(
    ' ',
  ),
);
/** A player's place in a team. */
const POSITION = /^(?:forward|cent(?:er|re)|winger)$/;
/** A word that may describe the bearer of a name in front of it ("Democrat Tom Pike", "Ohio Republican Ada Moss"). */
const describes = (word: string): boolean =>
  isNoPersonWord(word) ||
  isPlace(word) ||
  isOrganisationWord(word) ||
  isRoleNoun(word) ||
  isPersonNoun(word) ||
  POSITION.test(word) ||
  (word.endsWith('s') && (isRoleNoun(singular(word)) || isAdjective(singular(word)))) ||
  isKnownOrganisation(word) ||
  isAdjective(word) ||
  /-(?:based|born|area|backed|led|old|winning|trained|elected)$/.test(word) ||
  (word.includes('-') && isRoleNoun(word.slice(word.lastIndexOf('-') + 1)));
const isAdjective = (word: string): boolean => BEFORE_TITLE.test(word);

/** "Hurricane Ada", "Tropical Storm Tom", "Operation Redvale". */
export const namesThing = (words: readonly string[]): boolean =>
  words.slice(0, -1).some((word) => THING.test(word));

/** Reads the folded words of a run. */
export function readRun(words: readonly string[]): RunReading {
  let to = words.length;
  let suffix = '';
  while (to > 1 && (SUFFIX.test(words[to - 1] ?? '') || words[to - 1] === ',')) {
    if (NAME_SUFFIXES.includes(words[to - 1] ?? '')) suffix = words[to - 1] ?? '';
    to--;
  }
  // "Ada Moss CNN": the outlet of a byline or a caption.
  while (to > 2 && OUTLET.test(words[to - 1] ?? '') && isFirstName(words[0] ?? '')) to--;
  const reading = (kind: NameKind, from = 0, gender: Gender | null = null, titled = false): RunReading => ({
    kind,
    from,
    to,
    suffix,
    gender,
    titled,
  });
  const whole = words.slice(0, to).join(' ');
  if (isKnownOrganisation(whole)) return reading('organisation');
  if (isPlace(whole)) return reading('place');
  const last = words[to - 1] ?? '';
  if (to === 1) {
    if (isOccupationalSurname(last)) return reading('single');
    if (isTitle(last) || isRoleNoun(last) || isUnnamedHead(last) || isRoleNoun(singular(last)))
      return reading('weak');
    if (isOrganisationWord(last) && !isFirstName(last)) return reading('organisation');
    return reading(isNoPersonWord(last) ? 'weak' : 'single');
  }
  if (namesThing(words)) return reading('none');
  if (isBodyFromItsHead(words, to)) return reading('organisation');
  // "New Redvale": whatever is new is no person.
  if (to === 2 && words[0] === 'new') return reading('place');
  if (isOfficeAlone(words, to)) return reading('office');
  for (let t = to - 2; t >= 0; t--) {
    const word = words[t] ?? '';
    if (!isTitle(word) && !isRoleNoun(word)) continue;
    // "Ada Carpenter Moss", "Carpenter Moss", "Mason Moss"
    if (isOccupationalSurname(word) && (t === 0 || isFirstName(words[t - 1] ?? ''))) continue;
    if (!isTitle(word) && isFirstName(word)) continue;
    // "Dean Moss", "Duke Pike": a given name that is a title as well begins the run.
    if (t === 0 && to === 2 && GIVEN_TITLES.test(word)) break;
    return afterTitle(words, t, to, reading);
  }
  if (PLACE_END.test(last) && !(to === 2 && isFirstName(words[0] ?? ''))) return reading('place');
  const county = words.indexOf('county');
  if (county >= 0) {
    // "Redvale County Recorder Ada Moss": a given name and a surname end it.
    const named = to - 2 > county && isFirstName(words[to - 2] ?? '') && !describes(last);
    return named ? reading('person', to - 2) : reading('none');
  }
  const organisation = isOrganisationName(words, to);
  // "Ada Church", "D. Marque Hall"
  const given = to === 2 ? isFirstName(words[0] ?? '') : to === 3 && /^\p{L}\.?$/u.test(words[0] ?? '');
  if (organisation && !(given && ALSO_SURNAMES.has(last))) return reading('organisation');
  if (isBodyOfState(words, to)) return reading('organisation');
  let from = 0;
  // "Read Ada Moss's speech": a link's verb, though a given name as well.
  if (to > 2 && LINK_VERB.test(words[0] ?? '') && isFirstName(words[1] ?? '')) from = 1;
  while (from < to - 1 && !isFirstName(words[from] ?? '') && describes(words[from] ?? '')) from++;
  // "American Legion", "America Rising": a land before one word that is no name.
  const land = from === 1 && to === 2 ? (words[0] ?? '') : '';
  if (
    (isCountry(land) || countryOfDemonym(land) !== undefined) &&
    !isNoPersonWord(last) &&
    !isFirstName(last)
  )
    return reading('organisation');
  // "CNN Business", "USA TODAY Sports": a part of the institution in front.
  if (from === to - 1 && !isFirstName(last) && isInstitution(words.slice(0, to - 1).join(' ')))
    return reading('organisation');
  if (from === to - 1) return isNoPersonWord(last) ? reading('none') : reading('single', from);
  if (isNoPersonWord(last) || isPlace(last)) {
    // "Tom Jordan", "Ada London": a place behind a given name is a surname.
    return isFirstName(words[from] ?? '') && to - from <= 3 ? reading('person', from) : reading('none');
  }
  if (isFirstName(words[from] ?? '') && to - from <= 5) return reading('person', from);
  for (let j = from + 1; j < to - 1; j++) {
    // "Ohio Senator Ada Moss" is read above; here "Pike's" is gone and "Herald Business Jan Reel" is left.
    if (isFirstName(words[j] ?? '') && to - j <= 3 && words.slice(0, j).some(describes))
      return reading('person', j);
  }
  // "United Harbour Pilots Secretary-Treasurer Tom Pike": whatever stands before, a given name and a surname end it.
  if (to - from > 3 && genderOfName(words[to - 2] ?? '')?.sure && !describes(last))
    return reading('person', to - 2);
  if (to - from === 2 && /^[a-z]$/.test(words[from] ?? '')) return reading('person', from);
  return reading(to - from <= 4 ? 'unknown' : 'none', from);
}

/**
 * "Iowa Workforce Development", "Utah Jazz": a state before words of which none is a given name. Without the state, bodies of
 * two states would be one.
 */
function isBodyOfState(words: readonly string[], to: number): boolean {
  const state = isState(words.slice(0, 2).join(' ')) ? 2 : isState(words[0] ?? '') ? 1 : 0;
  const last = words[to - 1] ?? '';
  if (state === 0 || to <= state || isFirstName(words[0] ?? '')) return false;
  return !isNoPersonWord(last) && !isPlace(last) && !words.slice(state, to).some(isFirstName);
}

/** "Foreign Secretary", "Data Protection Commissioner", "Redvale CEO": no name stands behind the office. */
function isOfficeAlone(words: readonly string[], to: number): boolean {
  const last = words[to - 1] ?? '';
  if ((!isTitle(last) && !isRoleNoun(last)) || OFFICES_AND_SURNAMES.has(last) || isOrganisationWord(last))
    return false;
  // "Ms. Boxer", "Sen. Archer"
  if (
    isOccupationalSurname(last) ||
    isHonorific(words[to - 2] ?? '') ||
    ABBREVIATED.test(words[to - 2] ?? '')
  )
    return false;
  for (let i = 0; i < to - 1; i++) if (isFirstName(words[i] ?? '')) return false;
  return true;
}

function afterTitle(
  words: readonly string[],
  title: number,
  to: number,
  reading: (kind: NameKind, from?: number, gender?: Gender | null, titled?: boolean) => RunReading,
): RunReading {
  const gender = titleGender(words, title);
  let t = title;
  while (t < to - 2 && TITLE_TAIL.test(words[t + 1] ?? '')) t++;
  const next = words[t + 1] ?? '';
  const last = words[to - 1] ?? '';
  if (JOINER.test(next)) {
    for (let j = t + 2; j < to - 1; j++) {
      if (isFirstName(words[j] ?? '') && !JOINER.test(words[j - 1] ?? ''))
        return reading('person', j, gender, true);
    }
    return reading(isOrganisationWord(words[t] ?? '') ? 'organisation' : 'office');
  }
  const rest = to - t - 1;
  if (isOrganisationWord(last) && !(rest === 2 && isFirstName(next))) {
    return reading('organisation');
  }
  if (
    rest === 1 &&
    !isHonorific(words[t] ?? '') &&
    (isNoPersonWord(last) || isPlace(last)) &&
    countryOfDemonym(last) !== undefined
  )
    return reading('none');
  return reading('person', t + 1, gender, true);
}

function titleGender(words: readonly string[], t: number): Gender | null {
  for (let k = t; k >= 0; k--) {
    const gender = genderOfRole(words[k] ?? '');
    if (gender) return gender;
    if (!isTitle(words[k] ?? '')) break;
  }
  return null;
}

const CAUSE = wholeWord(language.nameWords.CAUSE);

const BODY_HEAD = wholeWord(language.nameWords.BODY_HEAD);

/** The first word tells that a body is named. */
function isBodyFromItsHead(words: readonly string[], to: number): boolean {
  const [first = '', second = ''] = words;
  // "Friends of the Lake", but "Friends of the Lake Director Ada Moss"
  if (isPeopleOfCause(first) && CAUSE.test(second))
    return !words.slice(2, to).some((word) => isTitle(word) || isRoleNoun(word));
  // "St. Agnes' Hospital"
  if (first === 'st' && to > 2 && isOrganisationWord(words[to - 1] ?? '')) return true;
  if (!BODY_HEAD.test(first) || to > 4) return false;
  for (let i = 1; i < to; i++) if (isFirstName(words[i] ?? '') || isRoleNoun(words[i] ?? '')) return false;
  return true;
}

function isOrganisationName(words: readonly string[], to: number): boolean {
  if (isOrganisationWord(words[to - 1] ?? '')) return true;
  for (let i = 0; i < to - 1; i++) {
    if (words[i] === '&') return true;
    if (isOrganisationWord(words[i] ?? '') && JOINER.test(words[i + 1] ?? '')) return true;
  }
  return false;
}

/** Gender of a person's given name among the name's words; null where the table is silent. */
export function genderOfWords(words: readonly string[]): { gender: Gender; sure: boolean } | null {
  if (words.length < 2) return null;
  for (let i = 0; i < words.length - 1; i++) {
    const found = genderOfName(words[i] ?? '');
    if (found) return { gender: found.gender, sure: found.sure && i === 0 };
    if ((words[i] ?? '').length > 1) return null;
  }
  return null;
}
