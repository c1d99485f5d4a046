/**
 * What an article says somebody is, in the words beside the name:
 *
 * ```
 *   White House spokeswoman Sarah Sanders        before
 *   Sarah Sanders, the White House spokeswoman,  behind, between commas
 *   The White House spokeswoman, Sarah Sanders,  before, with a comma
 * ```
 */
import { language } from '../../language/index.ts';
import type { Gender } from '../../model.ts';
import { isPosition } from '../../text/describing-words.ts';
import { joinsFields } from '../../text/name-joints.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import {
  genderOfRole,
  isGroupNoun,
  isHonorific,
  isKin,
  isOrganisationWord,
  isRoleNoun,
  isTitle,
} from '../names/name-words.ts';

const FORMERLY = wholeWord(language.peopleWords.FORMERLY);

/** A role as printed, `tokens.slice(first, end)`, with what its head tells. */
export interface Role {
  readonly first: number;
  readonly end: number;
  readonly text: string;
  /** Folded head noun ("spokeswoman"). */
  readonly head: string;
  readonly gender: Gender | null;
  /** The words were "former …", "ex-…", "late …". */
  readonly former: boolean;
}

/** Words that a role may have. */
export const LONGEST = 12;
const RANK = wholeWord(language.peopleWords.RANK);
const ADJECTIVE_END = /(?:ive|al|ic|ous|less|ian|ern|time|ary|ory|ent|ant|ish|ist|ble|ese)$/;
/** Words without a telling end that stand between an article and a role noun. */
const DESCRIBING = new Set(
  `former late top senior junior chief deputy acting then new campaign press party state house senate white black
  county city running real estate reality star vice prime first foreign policy security defense defence communications
  field finance district high school law war radio television tv talk show film business sports news co fellow lead
  trial general attorney tea longtime billionaire republican democratic retired elected appointed disgraced convicted
  acting leading managing founding outgoing incoming visiting sitting building marketing banking engineering nursing
  swimming boxing skiing cycling racing fundraising consulting advertising housing training teaching planning recruiting
  parenting wedding pitching hitting coaching casting wrestling rowing sailing climbing fishing farming mining shipping
  trucking programming accounting catering gardening roofing plumbing surviving supporting crossing boarding closing
  self-described self-proclaimed renowned embattled noted celebrated trusted unarmed armed ranking leading presiding`
    .trim()
    .split(/\s+/),
);
const describesPerson = (word: string): boolean =>
  DESCRIBING.has(word) || word.includes('-') || ADJECTIVE_END.test(word);

/** The role `tokens.slice(first, end)` whose head noun is at `headAt`. */
export function make(reading: TextReading, from: number, end: number, headAt: number): Role {
  const first = from + Number(headAt > from && isOrder(reading.tokens, from));
  const head = foldToken(reading.tokens[headAt]!);
  let gender = genderOfRole(head);
  let former = false;
  for (let i = first; i < end; i++) {
    const word = reading.tokens[i]!.lower;
    if (FORMERLY.test(word) || word.startsWith('ex-')) former = true;
    if (word === 'first' && reading.tokens[i + 1]?.lower === 'lady') gender = 'female';
  }
  if (head === 'lady') gender = 'female';
  const text = reading.text
    .slice(reading.tokens[first]!.start, reading.tokens[end - 1]!.end)
    .replace(/\s+/g, ' ');
  return { first, end, text, head, gender, former };
}

/** "Expect Governor Moss to …", "Count Mayor Pike among …": the sentence begins with a verb, not the role. */
function isOrder(tokens: readonly Token[], i: number): boolean {
  const { word, sentence } = tokens[i]!;
  return word.verb?.tense === 'base' && !word.verbOrNoun && tokens[i - 1]?.sentence !== sentence;
}

/** The role in the words right before token `at`, where a name (or its capitalised title) begins. */
export function roleBefore(reading: TextReading, nameFirst: number): Role | null {
  const { tokens } = reading;
  const sentence = tokens[nameFirst]?.sentence;
  let end = nameFirst;
  // A rank between role and name ("spokesperson Col. Rob Manning") is no part of the role when another noun stands there.
  while (end > 0 && tokens[end - 1]!.sentence === sentence && RANK.test(foldToken(tokens[end - 1]!))) end--;
  if (end === 0 || tokens[end - 1]!.sentence !== sentence) return rankOnly(reading, end, nameFirst);
  const headAt = end - 1;
  if (!isRoleWord(tokens, headAt)) {
    return officeBefore(reading, end) ?? rankOnly(reading, end, nameFirst);
  }
  return make(reading, roleStart(tokens, headAt), end, headAt);
}

/** A noun for a person, or an office; no courtesy title. */
export function isRoleWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  const word = foldToken(token);
  if (word === 'back' && at > 0) return isPosition(tokens, at - 1);
  if (word === 'lady' && tokens[at - 1]?.lower === 'first') return true;
  return (isRoleNoun(word) || isTitle(word)) && !isHonorific(word);
}

/** "Secretary of State Ada Moss", "Ambassador to the UN Nikki Haley", "chief of staff Tom Pike". */
function officeBefore(reading: TextReading, end: number): Role | null {
  const { tokens } = reading;
  const sentence = tokens[end - 1]?.sentence;
  const last = tokens[end - 1];
  // "head of the port, Tom Pike", "chief of staff at Redvale": nothing that joins ends an office.
  if (last?.kind !== 'word' || last.word.class !== 'open' || CLAUSE_VERB.test(last.lower)) return null;
  // "The candidate for governor puts Ada Moss first"
  if (!isCapital(last) && last.word.verb !== null && !last.word.verbOrNoun) return null;
  for (let i = end - 2; i > 0 && i >= end - 6 && tokens[i]!.sentence === sentence; i--) {
    const token = tokens[i]!;
    if (token.kind !== 'word') return null;
    if (/^(?:of|to|for|at|on)$/.test(token.lower) && isRoleWord(tokens, i - 1)) {
      // "the son of folk legend Tom Pike": somebody else's kin.
      if (token.lower === 'of' && isKin(foldToken(tokens[i - 1]!))) return null;
      // "the CEO to buy": a verb begins a clause.
      if (token.lower === 'to' && !isCapital(tokens[i + 1]) && tokens[i + 1]?.lower !== 'the') return null;
      // "analyst for data firm Harbour Data": the firm is named, and nobody.
      const firm = foldToken(last);
      if (/^(?:for|at)$/.test(token.lower) && (isGroupNoun(firm) || isOrganisationWord(firm))) return null;
      return make(reading, roleStart(tokens, i - 1), end, i - 1);
    }
    if (!isCapital(token) && token.lower !== 'the' && token.word.class !== 'open') return null;
  }
  return null;
}

function rankOnly(reading: TextReading, first: number, end: number): Role | null {
  let from = first;
  while (from < end && isHonorific(foldToken(reading.tokens[from]!))) from++;
  return from < end ? make(reading, from, end, end - 1) : null;
}

const CLAUSE_VERB = wholeWord(language.peopleWords.CLAUSE_VERB);
/** Agencies whose name stands before a caption. */
const CREDIT = /^(?:AP|AFP|EPA|UPI)$/;

/** First token of the role whose head is at `headAt`. */
function roleStart(tokens: readonly Token[], headAt: number): number {
  const { sentence, lower } = tokens[headAt]!;
  let i = headAt - Number(lower === 'back');
  while (i > 0 && headAt - i < LONGEST && tokens[i - 1]!.sentence === sentence) {
    if (owns(tokens, i - 1)) i -= 2;
    else if (joinsRoles(tokens, i - 1)) i -= 2;
    else if (belongsToRole(tokens, i - 1)) i--;
    else break;
  }
  return i;
}

/** "Peru's health minister": the land or body in front, with its mark, belongs to the role; "Ada Moss's lawyer" as well. */
function owns(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!;
  const owner = tokens[at - 1];
  const marked = mark.lower === "'s" || (/^[’']$/.test(mark.text) && owner?.lower.endsWith('s') === true);
  return marked && owner?.sentence === mark.sentence && isCapital(owner) && owner.word.class === 'open';
}

function hasOwner(tokens: readonly Token[], first: number, headAt: number): boolean {
  for (let i = first + 1; i < headAt; i++) if (owns(tokens, i)) return true;
  return false;
}

/** "actor and director Ada Moss": both are the role. */
function joinsRoles(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:and|&)$/.test(tokens[at]!.lower) || !isRoleWord(tokens, at - 1)) return false;
  return tokens[at - 1]!.sentence === tokens[at]!.sentence && !tokens[at - 1]!.lower.endsWith('s');
}

/** Whether the word at `at` goes on a role that is read from its head backwards. */
function belongsToRole(tokens: readonly Token[], at: number): boolean {
  if (joinsFields(tokens, at)) return true;
  const before = tokens[at]!;
  if (before.kind === 'number' && before.text.length < 4) return true;
  if (before.kind !== 'word' || CLAUSE_VERB.test(before.lower) || CREDIT.test(before.text)) return false;
  const word = foldToken(before);
  if (before.lower === 'of')
    return isCapital(tokens[at + 1]) && (isCapital(tokens[at - 1]) || isRoleWord(tokens, at - 1));
  const open =
    before.word.class === 'open' || before.text === 'US' || /^(?:former|first)$/.test(before.lower);
  if (!open) return false;
  if (isCapital(before) || describesPerson(word)) return true;
  if (before.word.verb?.tense === 'past') return false;
  if (isRoleNoun(word) || isOrganisationWord(word) || isGroupNoun(word)) return true;
  // "high school basketball coach": a noun that no verb is spelt like.
  return before.word.verb === null && !/(?:[^s]s|ly|ing|ed|ate|ize|ise|ify)$/.test(word);
}

/** "He was seen by a bus driver, Moss said.": the name behind the comma tells of it all, and is no driver. */
function isCredited(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i < at + LONGEST && tokens[i]?.sentence === tokens[at]!.sentence && isCapital(tokens[i]!)) i++;
  const next = tokens[i];
  // "the death of a student, Moss's neighbour said": an owner is not described.
  if (/^(?:'s|[’'])$/.test(next?.lower ?? '')) return true;
  return (
    next?.sentence === tokens[at]!.sentence &&
    next.kind === 'word' &&
    /^(?:past|third)$/.test(next.word.verb?.tense ?? '')
  );
}

/** The role in front of a name with a comma between ("His running mate, Tom Pike,"); `at` is the name's first token. */
export function roleInFront(reading: TextReading, at: number): Role | null {
  const { tokens } = reading;
  if (tokens[at - 1]?.text !== ',' || tokens[at - 1]!.sentence !== tokens[at]!.sentence) return null;
  let headAt = at - 2;
  for (let back = 0; back < 7 && headAt > 0 && !isRoleWord(tokens, headAt); back++) {
    const token = tokens[headAt]!;
    if (token.kind !== 'word' || token.sentence !== tokens[at]!.sentence) return null;
    headAt--;
  }
  if (!isRoleWord(tokens, headAt) || isCredited(tokens, at)) return null;
  const tail = tokens[headAt + 1];
  if (headAt !== at - 2 && !/^(?:of|for|at|to)$/.test(tail?.lower ?? '')) return null;
  const first = roleStart(tokens, headAt);
  const before = tokens[first - 1];
  const opens =
    before?.word.class === 'determiner' || before?.word.class === 'possessive' || before?.lower === "'s";
  if (!hasOwner(tokens, first, headAt) && (!opens || before.sentence !== tokens[at]!.sentence)) return null;
  return make(reading, first, at - 1, headAt);
}
