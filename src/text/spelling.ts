/**
 * British spellings read as American ones, for the index only (never for what is shown). Only consistency matters here:
 * "exercise" may well become "exercize" as long as it always does and no other word is spelt so.
 */

/** Words of -our, by the part before it. */
const OUR = new Set(
  'col fav hon lab harb neighb rum hum behavi vap arm endeav flav sav od parl rig tum val vig clam cand ferv splend glam demean savi ard ranc succ miscol dishon disfav'.split(
    ' ',
  ),
);
/** British doubles the l of these before -ed, -ing, -er, -or. */
const DOUBLED_L = new Set(
  'travel cancel label model signal fuel level marvel quarrel rival total counsel channel dial duel equal panel pedal tunnel unravel initial shovel towel funnel grovel jewel libel'.split(
    ' ',
  ),
);
/** Single words, by the form that begins them. */
const WORDS: readonly (readonly [british: string, american: string])[] = [
  ['defence', 'defense'],
  ['offence', 'offense'],
  ['licence', 'license'],
  ['pretence', 'pretense'],
  ['practis', 'practic'],
  ['centre', 'center'],
  ['theatre', 'theater'],
  ['kilometre', 'kilometer'],
  ['centimetre', 'centimeter'],
  ['millimetre', 'millimeter'],
  ['metre', 'meter'],
  ['litre', 'liter'],
  ['fibre', 'fiber'],
  ['calibre', 'caliber'],
  ['spectre', 'specter'],
  ['sombre', 'somber'],
  ['sabre', 'saber'],
  ['lustre', 'luster'],
  ['manoeuvr', 'maneuver'],
  ['programme', 'program'],
  ['tyre', 'tire'],
  ['grey', 'gray'],
  ['cheque', 'check'],
  ['aluminium', 'aluminum'],
  ['plough', 'plow'],
  ['sceptic', 'skeptic'],
  ['mould', 'mold'],
  ['ageing', 'aging'],
  ['judgement', 'judgment'],
  ['acknowledgement', 'acknowledgment'],
  ['jewellery', 'jewelry'],
  ['paediatric', 'pediatric'],
  ['haemo', 'hemo'],
  ['anaesthe', 'anesthe'],
  ['oestrogen', 'estrogen'],
  ['foetus', 'fetus'],
  ['foetal', 'fetal'],
  ['diarrhoea', 'diarrhea'],
  ['leukaemia', 'leukemia'],
  ['encyclopaedia', 'encyclopedia'],
  ['orthopaedic', 'orthopedic'],
  ['gynaecolog', 'gynecolog'],
  ['catalogue', 'catalog'],
  ['dialogue', 'dialog'],
  ['analogue', 'analog'],
  ['pyjama', 'pajama'],
  ['moustache', 'mustache'],
  ['kerb', 'curb'],
  ['whisky', 'whiskey'],
  ['enrol', 'enroll'],
  ['fulfil', 'fulfill'],
  ['instal', 'install'],
  ['skilful', 'skillful'],
  ['wilful', 'willful'],
  ['yoghurt', 'yogurt'],
  ['adviser', 'advisor'],
  ['cosy', 'cozy'],
  ['artefact', 'artifact'],
  ['sulph', 'sulf'],
];
const WORDS_BY_START: ReadonlyMap<string, typeof WORDS> = groupByStart();

function groupByStart(): Map<string, (typeof WORDS)[number][]> {
  const groups = new Map<string, (typeof WORDS)[number][]>();
  for (const pair of WORDS) {
    const start = pair[0].slice(0, 3);
    groups.set(start, [...(groups.get(start) ?? []), pair]);
  }
  return groups;
}

/** The American spelling of a folded British word; every other word unchanged (or changed alike everywhere). */
export function americanSpelling(word: string): string {
  if (word.length < 4) return word;
  for (const [british, american] of WORDS_BY_START.get(word.slice(0, 3)) ?? []) {
    if (!word.startsWith(british)) continue;
    const rest = word.slice(british.length);
    // "install", "fulfilled", "enrolled" have their second l already.
    if (american.endsWith('ll') && rest.startsWith('l')) return word;
    return american + rest;
  }
  const our = word.indexOf('our', 2);
  if (our > 0 && OUR.has(word.slice(0, our))) return `${word.slice(0, our)}or${word.slice(our + 3)}`;
  // A look for two letters spares most words the two expressions.
  const doubled = word.includes('ll', 2) && /^(.+l)l(ed|ing|er|ers|or|ors|ist|ists|ation|ations)$/.exec(word);
  if (doubled && DOUBLED_L.has(doubled[1] ?? '')) return `${doubled[1]}${doubled[2]}`;
  // -ise, -yse and their kin; not after a vowel (raise, noise), nor -vise, -cise, -mise, -wise ("revise", "precise").
  return word.length < 6 || !(word.includes('is') || word.includes('lys'))
    ? word
    : word.replace(/([^aeiouvcmw]i|aly|raly)s(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1z$2');
}
