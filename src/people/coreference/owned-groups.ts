/** Which organisation a description means: "the commission", "her campaign", "Moss's campaign". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { foldToken } from '../names/fold.ts';
import { isCapital } from '../names/name-runs.ts';
import { bodyTest, isOrganisationWord, isPlace } from '../names/name-words.ts';
import { surnameOf } from './chain.ts';
import type { DiscourseState } from './discourse-state.ts';
import type { Description } from './nominals.ts';
import { genderOfPronoun } from './pronouns.ts';

/** How many events back an organisation may stand. */
const REACH = 80;

/** The latest organisation whose name holds the head word and, where somebody owns it, the owner's name; null where none does. */
export function byGroup(state: DiscourseState, description: Description): number | null {
  const { tokens } = state.reading;
  const head = foldToken(tokens[description.head]!);
  const owner = ownerAt(state, description);
  const surnames = surnamesOf(state, description, owner);
  const named = capitalsOf(state, description);
  const { events } = state;
  for (let k = events.length - 1; k >= 0 && k > events.length - REACH; k--) {
    const { kind, words } = state.chain(events[k]!.chain);
    if (kind !== 'organisation' || !words.includes(head) || !named.every((name) => words.includes(name)))
      continue;
    if (surnames.length === 0 && named.length === 0) {
      const sole = soleGroup(state, description, head);
      if (sole !== null || description.determiner !== 'possessive') return sole;
    }
    if (surnames.length === 0 || surnames.some((name) => words.includes(name))) return events[k]!.chain;
  }
  // "the office in Redvale" is not the one in Holm.
  if (owner < 0 && surnames.length === 0)
    return named.length > 0 ? null : soleGroup(state, description, head);
  if (owner < 0) return null;
  if (!NAMED_FOR.test(head)) return null;
  // "Moss's campaign" is "the Moss campaign".
  const behind = state.words(owner + 2, description.head + 1);
  return state.other(`${state.words(owner, owner + 1)} ${behind}`, 'organisation');
}

/** "the U.S. government", "the bureau's office in Redvale": the names inside a description, which its body's name must hold. */
function capitalsOf(state: DiscourseState, { first, head, end }: Description): string[] {
  const { tokens } = state.reading;
  const names: string[] = [];
  for (let i = head + 1; i + 1 < end; i++)
    if (/^(?:in|at)$/.test(tokens[i]!.lower) && isCapital(tokens[i + 1]!))
      names.push(foldToken(tokens[i + 1]!));
  for (let i = first; i < head; i++)
    if (
      isCapital(tokens[i]!) &&
      tokens[i]!.word.class === 'open' &&
      !/^(?:'s|[’'])$/.test(tokens[i + 1]!.text)
    )
      names.push(foldToken(tokens[i]!));
  return names;
}

/** Sentences after which a body counts for less than half. */
const FADES = 5;
/** The likeliest body must be this many times likelier than the next. */
const CLEARLY = 1.7;
/** Named at the head of the very sentence that the description ends. */
const OPENS = 2;
/** Spoke in the sentence before, in the same paragraph. */
const GOES_ON = 1.2;
/** Less than this and the body has hardly been spoken of. */
const ENOUGH = 0.3;

/** "the group", "the airline": the one body of that kind that the article is about there; null where two come near. */
function soleGroup(state: DiscourseState, description: Description, noun: string): number | null {
  const { first, head, determiner } = description;
  const { tokens } = state.reading;
  // "the group of Northern senators"
  if (tokens[head + 1]?.lower === 'of') return null;
  const bare = determiner === 'none' && head === first;
  if (!bare && (determiner !== 'definite' || !onlyDescribes(state, description))) return null;
  const kindred = bodyTest(noun);
  const fits = (words: readonly string[]): boolean => words.includes(noun) || kindred?.(words) === true;
  const { sentence } = tokens[first]!;
  const weights = new Map<number, number>();
  /** How much is told of bodies of which the name tells no kind. */
  const others = new Map<number, number>();
  /** Spoken of themselves, and not only in front of a noun ("the Harbour account"). */
  const themselves = new Set<number>();
  /** Bodies of that kind in the sentence before, and whether they speak there. */
  const before = new Map<number, boolean>();
  const { events } = state;
  const opener = state.reading.sentences[sentence]?.firstToken ?? -1;
  for (let k = events.length - 1; k >= 0 && k > events.length - REACH; k--) {
    const { chain, sentence: at, token, quoted, modifies, subject, speaks } = events[k]!;
    const { kind, words } = state.chain(chain);
    if (kind !== 'organisation' || quoted || isPlace(words.join(' '))) continue;
    const fitting = fits(words);
    if (!fitting && (words.some(isOrganisationWord) || bodyTest('company')?.(words) === false)) continue;
    // "Ada and Tom", who spoke together, are no body.
    if (words.includes('and') && !words.some(isOrganisationWord)) continue;
    // "The Pier Board is sending a crew, the agency said."
    const samePlace = events[k]!.paragraph === tokens[first]!.paragraph;
    const opens = at === sentence && !modifies && token <= opener + 1;
    const weight =
      (modifies ? 0.3 : 0.6) +
      (words.includes(noun) ? 0.6 : 0) +
      (subject ? 0.6 : 0) +
      (speaks ? 0.8 : 0) +
      (opens ? OPENS : 0);
    if (at === sentence - 1 && samePlace && ((fitting && !modifies) || speaks))
      before.set(chain, (before.get(chain) ?? false) || speaks);
    if (!modifies) themselves.add(chain);
    const into = fitting ? weights : others;
    into.set(chain, (into.get(chain) ?? 0) + weight / (1 + (sentence - at) / FADES));
  }
  const [only] = before;
  if (only?.[1] && before.size === 1) {
    const weight = weights.get(only[0]) ?? others.get(only[0]) ?? 0;
    weights.set(only[0], weight + GOES_ON);
    others.delete(only[0]);
  }
  let best = -1;
  let second = 0;
  for (const [chain, weight] of weights) {
    if (best >= 0 && weight <= (weights.get(best) ?? 0)) second = Math.max(second, weight);
    else {
      second = Math.max(second, weights.get(best) ?? 0);
      best = chain;
    }
  }
  const most = weights.get(best) ?? 0;
  // "the league" beside the NFL and the UFL, of which only the first is known for one
  if (others.size > 0 && Math.max(...others.values()) > most) return null;
  return themselves.has(best) && most >= ENOUGH && most >= CLEARLY * second ? best : null;
}

/** "the space agency", "the gift store chain": words in lower case that set the body apart from no other one. */
function onlyDescribes({ reading: { tokens } }: DiscourseState, { first, head }: Description): boolean {
  for (let i = first + 1; i < head; i++) {
    const { kind, word, lower } = tokens[i]!;
    if (kind !== 'word' || word.class !== 'open' || isCapital(tokens[i]) || SETS_APART.test(lower))
      return false;
  }
  return true;
}
/** "the parent company", "the law firm": not the one that was told of. */
const SETS_APART =
  /^(?:parent|rival|sister|former|second|third|first|other|law|insurance|holding|new|old|same|federal|state|local|regional|opposing|competing|accounting|lobbying|polling|consulting|search|security|family|shell|private|city|county|host|home|visiting|ruling|government|national|campaign|medical|high|elementary|middle)$|^(?:us|uk|u\.s\.|eu)$|s['’]?$/;

const NAMED_FOR = wholeWord(language.peopleWords.NAMED_FOR);

/** What the owner's name may be in the organisation's; nothing where nobody owns it, or nobody is sure to. */
function surnamesOf(state: DiscourseState, { first }: Description, owner: number): string[] {
  const { tokens } = state.reading;
  const gender = genderOfPronoun(tokens[first]!.lower);
  const chain = owner >= 0 ? state.chainAt(owner) : gender ? (state.inFocus(first, gender) ?? -1) : -1;
  const names = chain >= 0 ? [surnameOf(state.chain(chain))] : [];
  return owner >= 0 ? [...names, foldToken(tokens[owner]!)] : names;
}

/** The last token of the name before "'s"; -1 where no name owns what is described. */
function ownerAt(state: DiscourseState, { first, head }: Description): number {
  const { tokens } = state.reading;
  for (let i = first; i + 1 < head; i++)
    if (isCapital(tokens[i]!) && /^(?:'s|[’'])$/.test(tokens[i + 1]!.lower)) return i;
  return -1;
}
