/** Every place of an article that names somebody or something by a capitalised name, in reading order. */
import { language } from '../../language/index.ts';
import type { Attribution } from '../../model.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { withPlaceBehind } from '../roles/role-places.ts';
import { type Role, roleBefore, roleInFront } from '../roles/roles.ts';
import { roleBehind } from '../roles/roles-behind.ts';
import { foldToken } from './fold.ts';
import { classifyLoneWords } from './lone-words.ts';
import type { Mentions, NameMention } from './mention.ts';
import { namesThing, type RunReading, readRun } from './name-kinds.ts';
import { findNameRuns, type NameRun, titleCaseSentences } from './name-runs.ts';
import {
  countryOfDemonym,
  isGroupNoun,
  isKnownOrganisation,
  isOrganisationWord,
  isOwnedBusiness,
  isPlace,
  isRoleNoun,
  isUnnamedHead,
} from './name-words.ts';
import { tokensOf } from './spans.ts';

const TELLS_OF_SPEAKER = wholeWord(language.nameWords.TELLS_OF_SPEAKER);

const LOCATIVE = wholeWord(language.nameWords.LOCATIVE);

/** Finds the mentions of a text; linear in its tokens. */
export function findMentions(reading: TextReading, attributions: readonly Attribution[]): Mentions {
  const { tokens } = reading;
  const titleCase = titleCaseSentences(reading);
  const quoted = quotedTokens(reading);
  const at = new Int32Array(tokens.length).fill(-1);
  const list: NameMention[] = [];
  const things = new Set<string>();
  const spoken = new Uint8Array(tokens.length);
  for (const { speaker } of attributions) {
    if (!speaker) continue;
    const { first, end } = tokensOf(tokens, speaker);
    spoken.fill(1, first, end);
  }
  const boilerplate = reading.paragraphs.map(
    (paragraph) => paragraph.role === 'byline' || paragraph.role === 'link',
  );
  let before: NameRun | null = null;
  for (const found of findNameRuns(reading, titleCase, spoken)) {
    const run: NameRun = ownOffice(tokens, before, found) ?? found;
    before = found;
    if (boilerplate[tokens[run.first]!.paragraph] && !spoken[run.first]) continue;
    const words: string[] = [];
    const places: number[] = [];
    for (let i = run.first; i < run.end; i++) {
      // The marks around a nickname are no words of the name.
      if (tokens[i]!.kind !== 'word' && tokens[i]!.text !== ',' && tokens[i]!.text !== '&') continue;
      words.push(foldToken(tokens[i]!));
      places.push(i);
    }
    const brand = isBrand(tokens, run);
    const named = brand ? readBrand(words) : readRun(words);
    // "the American Rescue Plan": behind "the" no land describes whoever bears the name.
    const whole =
      named.kind === 'unknown' &&
      named.from > 0 &&
      countryOfDemonym(words[0]!) !== undefined &&
      tokens[run.first - 1]?.lower === 'the';
    // "an Oscar", "the first Emmy"
    const prize =
      named.kind === 'single' &&
      /^(?:oscar|emmy|tony)s?$/.test(words[0]!) &&
      /^(?:an?|the|first)$/.test(tokens[run.first - 1]?.lower ?? '');
    if (prize) continue;
    if (named.kind === 'unknown' && isHeadingLabel(reading, run)) continue;
    // "the Florida Panthers": a team, though Florida is a given name as well.
    const team =
      named.kind === 'person' &&
      words.length === 2 &&
      isPlace(words[0]!) &&
      words[1]!.endsWith('s') &&
      tokens[run.first - 1]?.lower === 'the';
    const read: RunReading = whole || team ? { ...named, kind: 'organisation', from: 0 } : named;
    if (namesThing(words)) things.add(words.at(-1) ?? '');
    if (read.kind === 'none' || read.kind === 'office') continue;
    let begins = read.from;
    while (begins < read.to - 1 && /^(?:of|for|and|to|at|on|in)$/.test(words[begins]!)) begins++;
    const first = places[begins] ?? run.first;
    const end = brand ? run.end + 1 : read.suffix === '' ? (places[read.to - 1] ?? run.end - 1) + 1 : run.end;
    const behind = tokens[run.end];
    const lead = followsGroup(reading, run.end);
    const person = read.kind === 'person' || read.kind === 'single' || read.kind === 'unknown';
    if (lead && person && behind) {
      // "the Moss campaign": the organisation is named, and Moss only inside its name.
      at.fill(list.length, run.first, lead);
      list.push({
        ...{
          runFirst: run.first,
          first: run.first,
          end: lead,
          kind: 'organisation',
          suffix: '',
          gender: null,
        },
        words: [...words, foldToken(behind)],
        ...{
          titled: false,
          roles: [],
          modifies: false,
          initial: run.initial,
          headline: false,
          located: false,
        },
        quoted: quoted[run.first] === 1,
      });
      continue;
    }
    const roles: Role[] = [];
    let stated: Role | null = null;
    const isName = person || read.kind === 'organisation' || read.kind === 'weak';
    if (person) {
      const before = roleBefore(reading, first);
      stated = before && withPlaceBehind(reading, before, run.end);
      for (const role of [stated, roleBehind(reading, run.end), roleInFront(reading, run.first)]) {
        if (role) roles.push(role);
      }
    }
    at.fill(list.length, isName ? run.first : first, run.end);
    list.push({
      runFirst: run.first,
      first,
      end,
      kind: read.kind,
      words: words.slice(begins, read.to),
      suffix: read.suffix,
      gender: read.gender ?? roles.find((role) => role.gender)?.gender ?? null,
      titled: read.titled || (roles.length > 0 && (read.kind !== 'single' || roles[0] === stated)),
      roles,
      quoted: quoted[run.first] === 1,
      modifies: behind?.lower === "'s" || modifiesNoun(reading, run.end),
      initial: run.initial,
      headline: false,
      located: LOCATIVE.test(tokens[run.first - 1]?.lower ?? ''),
    });
  }
  return { list: classifyLoneWords(reading, list, things), at, quoted, titleCase };
}

/** "SHIP DRAW: What to know", "KEY QUOTE: …": words in capitals before a colon of which the last is nobody's name elsewhere. */
function isHeadingLabel({ tokens, text }: TextReading, { first, end }: NameRun): boolean {
  if (tokens[end]?.text !== ':' || end - first < 2) return false;
  for (let i = first; i < end; i++)
    if (tokens[i]!.kind === 'word' && !/^\p{Lu}{2,}$/u.test(tokens[i]!.text)) return false;
  const last = tokens[end - 1]!.text;
  return !text.includes(last[0]! + last.slice(1).toLowerCase());
}

/** "McDonald's said", "Wendy's has closed": what owns nothing is called so. */
function isBrand(tokens: readonly Token[], run: NameRun): boolean {
  const [mark, verb] = [tokens[run.end], tokens[run.end + 1]];
  if (mark?.lower !== "'s" || run.end - run.first > 3 || verb?.sentence !== mark.sentence) return false;
  return TELLS_OF_SPEAKER.test(verb.lower);
}

const readBrand = (words: readonly string[]): RunReading => ({
  kind: 'organisation',
  from: 0,
  to: words.length,
  suffix: '',
  gender: null,
  titled: false,
});

/**
 * "Redvale County Sheriff's | Office", "National Farmers' | Federation", "St. Agnes' | Hospital": one name, where it is no
 * person whose office it is.
 */
function ownOffice(tokens: readonly Token[], before: NameRun | null, run: NameRun): NameRun | null {
  const owns = tokens[run.first - 1];
  if (!before || !owns || before.end !== run.first - 1 || run.end - run.first > 3) return null;
  const last = tokens[before.end - 1]!;
  const plural = /^[’']$/.test(owns.text) && last.lower.endsWith('s') && last.end === owns.start;
  if (owns.lower !== "'s" && !plural) return null;
  const business = isOwnedBusiness(foldToken(tokens[run.end - 1]!));
  if (!business && !isOrganisationWord(foldToken(tokens[run.end - 1]!))) return null;
  const words = tokens.slice(before.first, before.end).map(foldToken);
  const joined = { first: before.first, end: run.end, initial: before.initial };
  if (words[0] === 'st' || words[0] === 'saint') return joined;
  // "National Farmers' Federation", "Children's Hospital", "Teachers' Union"
  const people = words.at(-1) ?? '';
  if (people === 'children' || people === 'women' || people === 'people') return joined;
  if (plural && (isRoleNoun(people.slice(0, -1)) || isUnnamedHead(people))) return joined;
  const { kind } = readRun(words);
  if (kind === 'single' && business) return joined;
  const person = kind === 'person' || (kind === 'single' && !isRoleNoun(people));
  return person || kind === 'unknown' || isKnownOrganisation(words.join(' ')) || isPlace(words.join(' '))
    ? null
    : joined;
}

function quotedTokens(reading: TextReading): Uint8Array {
  const { tokens } = reading;
  const quoted = new Uint8Array(tokens.length);
  const stretches = reading.quoted.filter((stretch) => stretch.depth === 0);
  let i = 0;
  for (const stretch of stretches) {
    while (i < tokens.length && tokens[i]!.start < stretch.open) i++;
    for (; i < tokens.length && tokens[i]!.end <= stretch.close; i++) quoted[i] = 1;
  }
  return quoted;
}

/** Token behind "campaign" in "Moss campaign"; 0 where no group noun follows (or it names a role: "campaign manager"). */
function followsGroup(reading: TextReading, end: number): number {
  const token = reading.tokens[end];
  if (
    !token ||
    !/^(?:campaign|administration|team|camp|foundation|organization|organisation)$/i.test(token.text)
  )
    return 0;
  if (token.sentence !== reading.tokens[end - 1]?.sentence) return 0;
  const next = reading.tokens[end + 1];
  const role = next?.kind === 'word' && next.sentence === token.sentence && isRoleNoun(foldToken(next));
  return role ? 0 : end + 1;
}

/** "Pike adviser Jan Reel", "Moss letters": a lower-case noun follows at once. */
function modifiesNoun(reading: TextReading, end: number): boolean {
  const token = reading.tokens[end];
  if (token?.kind !== 'word' || token.sentence !== reading.tokens[end - 1]?.sentence) return false;
  if (token.word.class !== 'open') return false;
  const word = foldToken(token);
  return isRoleNoun(word) || isGroupNoun(word);
}
