/** Phrases that belong together: "a spokesman for the campaign", "a source speaking to the paper", "Britain and France". */
import { language } from '../../language/index.ts';
import { isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import {
  findBack,
  isAdverb,
  isPlaceTail,
  isTime,
  PARTY_TAG,
  phraseAt,
  type Subject,
  verbGroupStart,
} from './grammar.ts';

const INNER_PREPOSITIONS = new Set(
  'of for from in at with on near by to like behind inside under within against about among through into across around outside over'.split(
    ' ',
  ),
);

/** The phrase with the phrases it depends on: "a spokesman for the campaign", "a source speaking to the paper". */
export function chain(
  layout: Layout,
  sentence: MaskedSentence,
  last: Phrase,
  relation: Subject['relation'],
): Subject {
  let phrase = last;
  for (let hops = 0; hops < 6; hops++) {
    const outer = governor(layout, sentence, phrase);
    if (!outer || outer.firstToken < sentence.first || isTime(layout, outer)) break;
    phrase = outer;
  }
  return {
    first: joinFront(layout, sentence, beforeNickname(layout, sentence, phrase)),
    end: last.endToken,
    relation,
  };
}

/** The phrase that `phrase` belongs to, by a preposition or by a clause without a subject of its own. */
function governor(layout: Layout, sentence: MaskedSentence, phrase: Phrase): Phrase | null {
  const { tokens, quoteAt } = layout;
  const at = phrase.firstToken - 1;
  const before = tokens[at];
  if (!before || at <= sentence.first || quoteAt[at]! >= 0) return null;
  if (INNER_PREPOSITIONS.has(before.lower)) {
    const outer = phraseAt(layout, at - 1);
    if (outer && outer.endToken === at) {
      return outer.kind === 'pronoun' && phrase.kind !== 'pronoun' && before.lower !== 'of' ? null : outer;
    }
    // "people close to the mayor"
    const described = POSTPOSITIVE.test(tokens[at - 1]?.lower ?? '') ? phraseAt(layout, at - 2) : null;
    if (described?.endToken === at - 1 && described.firstToken >= sentence.first) return described;
    return clauseGovernor(layout, sentence, at - 1);
  }
  return clauseGovernor(layout, sentence, at);
}

const POSTPOSITIVE = wholeWord(language.syntaxWords.POSTPOSITIVE);

/** "A report [released] last year found": the phrase that a participle at token `verb` goes on, nothing else between. */
export function reducedBefore(layout: Layout, sentence: MaskedSentence, verb: number): Phrase | null {
  if (verb <= sentence.first || layout.quoteAt[verb]! >= 0 || layout.tokens[verb]!.kind !== 'word')
    return null;
  if (verbGroupStart(layout, sentence, verb) !== verb) return null;
  const phrase = clauseGovernor(layout, sentence, verb);
  return phrase?.endToken === verb ? phrase : null;
}

/** "a source [speaking]", "a man who asked [to discuss]": the phrase that a verb without subject belongs to. */
function clauseGovernor(layout: Layout, sentence: MaskedSentence, verb: number): Phrase | null {
  const { tokens } = layout;
  let i = verb;
  let inner = false;
  for (let hops = 0; hops < 3 && i > sentence.first; hops++) {
    while (i > sentence.first && isAdverb(layout, i)) i--;
    // "obtained by the paper", "marching through the streets": a form that the table does not know.
    const form = tokens[i]!.word.verb ?? unknownParticiple(tokens[i]!.lower);
    if (!form || layout.phrases.at[i]! >= 0) return null;
    const group = verbGroupStart(layout, sentence, i);
    const before = tokens[group - 1];
    if (!before || group - 1 < sentence.first) return null;
    if (before.word.class === 'relative' || before.lower === 'that') {
      const phrase = group - 2 >= sentence.first ? phraseAt(layout, group - 2) : null;
      return phrase && phrase.kind !== 'pronoun' ? phrase : null;
    }
    if (before.lower === 'to') {
      inner = true;
      i = group - 2;
      continue;
    }
    const phrase = phraseAt(layout, group - 1);
    if (!phrase || isTime(layout, phrase) || phrase.kind === 'pronoun') return null;
    // "Moss released a video that said": behind a bare name a past form is its verb.
    const named = phrase.kind === 'name' && phrase.determiner < 0;
    const reduced =
      form.tense === 'ing' ||
      (!named && form.tense !== 'base' && form.tense !== 'third' && !reportingVerb(form.lemma)?.says);
    return inner || (reduced && group === i) ? phrase : null;
  }
  return null;
}

const UNKNOWN_PAST = { lemma: '', tense: 'past' } as const;
const UNKNOWN_ING = { lemma: '', tense: 'ing' } as const;

/** A participle of a verb that is in no table. */
const unknownParticiple = (lower: string): typeof UNKNOWN_PAST | typeof UNKNOWN_ING | null =>
  lower.endsWith('ed') ? UNKNOWN_PAST : /.{3}ing$/.test(lower) ? UNKNOWN_ING : null;

/** "William" in 'William “Bill” Cole', for the phrase "Cole". */
function beforeNickname(layout: Layout, sentence: MaskedSentence, phrase: Phrase): Phrase {
  const { tokens } = layout;
  const close = phrase.firstToken - 1;
  if (tokens[close]?.kind !== 'mark' || phrase.kind !== 'name') return phrase;
  for (let open = close - 2; open > Math.max(sentence.first, close - 4); open--) {
    const given = tokens[open]!.kind === 'mark' ? phraseAt(layout, open - 1) : null;
    if (given?.kind === 'name' && given.firstToken >= sentence.first) return given;
  }
  return phrase;
}

/** "The United States, Britain and France": phrases joined by commas and "and" from the clause's beginning on. */
export function joinFront(layout: Layout, sentence: MaskedSentence, phrase: Phrase): number {
  const { tokens, quoteAt } = layout;
  const begins = (at: number): boolean =>
    at === sentence.first ||
    quoteAt[at - 1]! >= 0 ||
    tokens[at - 1]!.kind === 'mark' ||
    /^[,;:—–]$|^--$/.test(tokens[at - 1]!.text);
  let first = phrase.firstToken;
  let joined = false;
  /** "On the pier, Moss and Pike": behind this comma a list may begin, should the one before it not be the list's. */
  let nearest = -1;
  for (let hops = 0; hops < 8; hops++) {
    const joint = tokens[first - 1];
    if (!joint || first - 1 <= sentence.first || quoteAt[first - 1]! >= 0) break;
    if (joint.lower !== 'and' && !(joined && joint.text === ',')) break;
    let left = first - 2;
    if (joint.lower === 'and' && tokens[left]?.text === ',') left--;
    // "R-Pa."
    if (tokens[left]?.text === '.' && PARTY_TAG.test(tokens[left - 1]?.text ?? '')) left--;
    left = behindName(layout, sentence, left);
    const before = phraseAt(layout, left);
    // "in Paris and Salem, Ohio, and many candidates"
    if (before && isPlaceTail(layout, before.firstToken)) break;
    if (!before || before.endToken !== left + 1 || before.kind === 'pronoun' || isTime(layout, before)) {
      if (joint.text === ',') break;
      return phrase.firstToken;
    }
    joined = true;
    first = before.firstToken;
    if (nearest < 0 && begins(first)) nearest = first;
  }
  if (!joined) return phrase.firstToken;
  if (begins(first)) return first;
  return nearest >= 0 ? nearest : phrase.firstToken;
}

/** The last token of the name that a party, a place or an age ends at token `at` describes: "Ann Lee, D-Ohio", "Ann Lee (left)"; else `at`. */
function behindName(layout: Layout, sentence: MaskedSentence, at: number): number {
  const { tokens } = layout;
  const named = (i: number): boolean => i > sentence.first && phraseAt(layout, i)?.kind === 'name';
  if (tokens[at]?.text === ')') {
    const open = findBack(layout, at, Math.max(sentence.first, at - LONGEST_TAG), '(');
    return named(open - 1) ? open - 1 : at;
  }
  const phrase = phraseAt(layout, at);
  if (!phrase) return at;
  let comma = phrase.firstToken - 1;
  const placed = /^(?:of|from)$/.test(tokens[comma]?.lower ?? '');
  if (placed) comma--;
  const tag =
    placed || tokens[phrase.head]!.kind === 'number' || PARTY_TAG.test(tokens[phrase.firstToken]!.text);
  return tag && tokens[comma]?.text === ',' && named(comma - 1) ? comma - 1 : at;
}
const LONGEST_TAG = 8;

/** The words that "who" at token `relative` stands for: the nearest phrase, or the person noun that it belongs to. */
export function antecedent(layout: Layout, sentence: MaskedSentence, relative: number): Subject | null {
  const { tokens } = layout;
  let i = relative - 1;
  if (tokens[i]?.text === ',') i--;
  if (i < sentence.first) return null;
  if (tokens[i]?.text === ')') i = findBack(layout, i, Math.max(sentence.first, i - 12), '(') - 1;
  let nearest = i >= sentence.first ? phraseAt(layout, i) : null;
  // "a letter on Friday that says"
  if (nearest && isTime(layout, nearest)) {
    i = nearest.firstToken - 1;
    if (/^(?:on|in|at|late|early|last)$/.test(tokens[i]?.lower ?? '')) i--;
    nearest = i >= sentence.first ? phraseAt(layout, i) : null;
  }
  if (!nearest || nearest.kind === 'pronoun' || nearest.firstToken < sentence.first) return null;
  let phrase = nearest;
  for (let hops = 0; hops < 3; hops++) {
    if (tokens[phrase.head]!.word.personNoun) break;
    const outer = governor(layout, sentence, phrase);
    if (!outer || outer.firstToken < sentence.first) break;
    if (!tokens[outer.head]!.word.personNoun && !isCapital(tokens[outer.head]!)) {
      if (phrase.kind === 'name') break;
      phrase = outer;
      continue;
    }
    if (outer.kind === 'name' || tokens[outer.endToken]?.lower === 'of' || phrase.kind !== 'name')
      phrase = outer;
    break;
  }
  const named = tokens[phrase.head]!.word.personNoun || phrase.kind === 'name' ? phrase : nearest;
  return { first: named.firstToken, end: Math.max(named.endToken, nearest.endToken), relation: 'relative' };
}

/** Where the phrases end that depend on this one: "a spokesman for the campaign in Ohio". */
export function chainEnd(layout: Layout, sentence: MaskedSentence, phrase: Phrase): number {
  let end = phrase.endToken;
  for (let hops = 0; hops < 5; hops++) {
    const joint = layout.tokens[end];
    if (!joint || end >= sentence.end) break;
    const inner = INNER_PREPOSITIONS.has(joint.lower) || joint.lower === 'and';
    const next = phraseAt(layout, end + 1);
    if (!inner || !next || next.firstToken !== end + 1 || next.endToken > sentence.end) break;
    if (isTime(layout, next) || next.kind === 'pronoun') break;
    if (phrase.kind === 'name' && joint.lower !== 'of' && joint.lower !== 'and') break;
    end = next.endToken;
  }
  return end;
}
