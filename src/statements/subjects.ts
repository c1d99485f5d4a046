/** Who does what a verb says: the noun phrase before it, after it, or the one its sentence began with. */

import { isCapital } from '../text/phrase-walk.ts';
import type { Phrase } from '../text/phrases.ts';
import { TITLES } from '../text/role-table.ts';
import { wordClass } from '../text/word-classes.ts';
import type { Layout, OuterSentence } from './layout.ts';
import { reportingVerb } from './reporting-verbs.ts';

/** A run of tokens that names the speaker, and how it was found. */
export interface Subject {
  readonly first: number;
  readonly end: number;
  readonly how: 'before' | 'after' | 'relative' | 'shared' | 'agent' | 'owner';
}

const INNER_PREPOSITIONS = new Set(
  'of for from in at with on near by to behind inside under within against about among who'.split(' '),
);
/** No search goes further back than this, so that hostile sentences stay linear. */
const REACH = 80;

/** "Sunday night", "last week", "2010". */
export function isTime(layout: Layout, phrase: Phrase): boolean {
  const head = layout.tokens[phrase.head]!;
  if (head.kind === 'number')
    return phrase.endToken === phrase.firstToken + 1 && /^(?:1[6-9]|20)\d\d$/.test(head.text);
  return head.word.class === 'time' && phrase.possessor === null;
}

export function phraseAt(layout: Layout, token: number): Phrase | null {
  return layout.phrases.list[layout.phrases.at[token] ?? -1] ?? null;
}

/** Steps left over adverbs, auxiliaries and times: "Trump also on Monday has <said>". */
export function verbGroupStart(layout: Layout, sentence: OuterSentence, verb: number): number {
  let i = verb;
  while (i > sentence.first) {
    const token = layout.tokens[i - 1]!;
    if (layout.stoneAt[i - 1]! >= 0 || token.kind !== 'word') break;
    const kind = token.word.class;
    const adverb =
      kind === 'adverb' || (kind === 'open' && token.lower.endsWith('ly') && layout.phrases.at[i - 1]! < 0);
    if (kind !== 'auxiliary' && !adverb) break;
    i--;
  }
  return i;
}

/** The subject that stands before the verb group that begins at `group`. */
export function subjectBefore(layout: Layout, sentence: OuterSentence, group: number): Subject | null {
  const { tokens, stoneAt } = layout;
  let i = group;
  const limit = Math.max(sentence.first, group - REACH);
  for (let hops = 0; hops < 6 && i > limit; hops++) {
    i = skipTimes(layout, sentence, i);
    const token = tokens[i - 1];
    if (!token || i <= limit) return null;
    const stone = layout.stones[stoneAt[i - 1]!];
    if (stone) {
      // `Lee, who calls it a “sham,” said`: the comma that closes the insertion stands inside the marks.
      const open =
        stone.last === ',' && stone.first > limit ? insertionStart(layout, stone.first, limit) : -1;
      if (open < 0) return null;
      i = open;
      continue;
    }
    if (token.kind === 'mark') {
      i--;
      continue;
    }
    if (token.text === ')' || token.text === ']') {
      const open = findBack(layout, i - 1, limit, token.text === ')' ? '(' : '[');
      if (open < 0) return null;
      i = open;
      continue;
    }
    if (token.text === ',' || token.text === '–' || token.text === '—' || token.text === '--') {
      const open = insertionStart(layout, i - 1, limit);
      if (open < 0) return null;
      const own = titledName(layout, open + 1, i - 1);
      if (own) return own;
      i = open;
      continue;
    }
    if (token.word.class === 'relative' || token.lower === 'that') return antecedent(layout, sentence, i - 1);
    const phrase = phraseAt(layout, i - 1);
    if (!phrase || isTime(layout, phrase)) return null;
    const outside = appositionStart(layout, phrase, limit);
    if (hops > 0 && outside > 0) {
      i = outside;
      continue;
    }
    return chain(layout, sentence, phrase, 'before');
  }
  return null;
}

/** The comma before ", 22", ", of Flint": what only adds to the name before it. -1 where the phrase stands for itself. */
function appositionStart(layout: Layout, phrase: Phrase, limit: number): number {
  const { tokens } = layout;
  let i = phrase.firstToken - 1;
  if (/^(?:of|from|in)$/.test(tokens[i]?.lower ?? '')) i--;
  else if (tokens[phrase.head]!.kind !== 'number') return -1;
  return i > limit && tokens[i]!.text === ',' ? i : -1;
}

const BEFORE_TIME =
  /^(?:on|in|at|last|late|early|earlier|less|more|than|about|nearly|just|over|some|of|for|during)$/;

/** `on Monday`, `earlier this week`, `Sunday` between the subject and its verb. */
function skipTimes(layout: Layout, sentence: OuterSentence, from: number): number {
  let i = from;
  while (i > sentence.first) {
    const phrase = phraseAt(layout, i - 1);
    if (phrase && isTime(layout, phrase) && phrase.endToken === i && phrase.firstToken > sentence.first) {
      i = phrase.firstToken;
      while (i > sentence.first + 1 && BEFORE_TIME.test(layout.tokens[i - 1]!.lower)) i--;
      continue;
    }
    const token = layout.tokens[i - 1]!;
    const kind = token.kind === 'word' ? token.word.class : 'open';
    if (kind === 'adverb' || (token.kind === 'word' && token.lower.endsWith('ly') && !phrase)) {
      i--;
      continue;
    }
    break;
  }
  return i;
}

/** "…, Gov. Ann Lee (R-Ohio), said": what stands between the commas is the subject itself. */
function titledName(layout: Layout, first: number, end: number): Subject | null {
  const phrase = phraseAt(layout, first);
  if (phrase?.firstToken !== first || phrase.name?.firstToken !== first) return null;
  if (
    !TITLES.has(layout.tokens[first]!.lower) ||
    (phrase.endToken !== end && layout.tokens[phrase.endToken]!.text !== '(')
  )
    return null;
  return { first, end: phrase.endToken, how: 'before' };
}

function findBack(layout: Layout, from: number, limit: number, text: string): number {
  for (let i = from - 1; i >= limit; i--) if (layout.tokens[i]!.text === text) return i;
  return -1;
}

/** The comma (or dash) that opens what the one at `close` closes: ", a lawyer from Ohio," or ", who is 45,". */
function insertionStart(layout: Layout, close: number, limit: number): number {
  const { tokens, stoneAt } = layout;
  const mark = stoneAt[close]! >= 0 ? ',' : tokens[close]!.text;
  for (let i = close - 1; i > limit; i--) {
    if (stoneAt[i]! >= 0) {
      i = layout.stones[stoneAt[i]!]!.first;
      continue;
    }
    if (tokens[i]!.text !== mark && !(mark === ',' && tokens[i]!.text === ';')) continue;
    // A comma right after "Ohio" or a title of honour belongs to the insertion: go on to the comma before it.
    const before = phraseAt(layout, i - 1);
    if (!before) {
      const left = tokens[i - 1]!;
      const fits = left.text === ')' || left.word.class === 'relative' || left.lower === 'that';
      return stoneAt[i - 1]! < 0 && fits ? i : -1;
    }
    return i;
  }
  return -1;
}

/** The phrase with the phrases it depends on: "a spokesman for the campaign", "a source speaking to the paper". */
export function chain(layout: Layout, sentence: OuterSentence, last: Phrase, how: Subject['how']): Subject {
  let phrase = last;
  for (let hops = 0; hops < 6; hops++) {
    const outer = governor(layout, sentence, phrase);
    if (!outer || outer.firstToken < sentence.first || isTime(layout, outer)) break;
    phrase = outer;
  }
  return {
    first: joinFront(layout, sentence, beforeNickname(layout, sentence, phrase)),
    end: last.endToken,
    how,
  };
}

/** The phrase that `phrase` belongs to, by a preposition or by a clause without a subject of its own. */
function governor(layout: Layout, sentence: OuterSentence, phrase: Phrase): Phrase | null {
  const { tokens, stoneAt } = layout;
  const at = phrase.firstToken - 1;
  const before = tokens[at];
  if (!before || at <= sentence.first || stoneAt[at]! >= 0) return null;
  if (INNER_PREPOSITIONS.has(before.lower)) {
    const outer = phraseAt(layout, at - 1);
    if (outer && outer.endToken === at) {
      return outer.kind === 'pronoun' && phrase.kind !== 'pronoun' && before.lower !== 'of' ? null : outer;
    }
    return clauseGovernor(layout, sentence, at - 1);
  }
  return clauseGovernor(layout, sentence, at);
}

/** "a source [speaking]", "a man who asked [to discuss]": the phrase that a verb without subject belongs to. */
function clauseGovernor(layout: Layout, sentence: OuterSentence, verb: number): Phrase | null {
  const { tokens } = layout;
  let i = verb;
  let inner = false;
  for (let hops = 0; hops < 3 && i > sentence.first; hops++) {
    while (i > sentence.first && isAdverb(layout, i)) i--;
    // "obtained by the paper": an -ed that the table does not know.
    const form = tokens[i]!.word.verb ?? (tokens[i]!.lower.endsWith('ed') ? UNKNOWN_PAST : null);
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
    const reduced =
      form.tense === 'ing' ||
      (form.tense !== 'base' && form.tense !== 'third' && !reportingVerb(form.lemma)?.says);
    return inner || (reduced && group === i) ? phrase : null;
  }
  return null;
}

const UNKNOWN_PAST = { lemma: '', tense: 'past' } as const;

function isAdverb(layout: Layout, i: number): boolean {
  const token = layout.tokens[i]!;
  const kind = token.kind === 'word' ? token.word.class : 'open';
  return kind === 'adverb' || (token.lower.endsWith('ly') && layout.phrases.at[i]! < 0);
}

/** "William" in 'William “Bill” Cole', for the phrase "Cole". */
function beforeNickname(layout: Layout, sentence: OuterSentence, phrase: Phrase): Phrase {
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
function joinFront(layout: Layout, sentence: OuterSentence, phrase: Phrase): number {
  const { tokens, stoneAt } = layout;
  let first = phrase.firstToken;
  let joined = false;
  for (let hops = 0; hops < 8; hops++) {
    const joint = tokens[first - 1];
    if (!joint || first - 1 <= sentence.first || stoneAt[first - 1]! >= 0) break;
    if (joint.lower !== 'and' && !(joined && joint.text === ',')) break;
    let left = first - 2;
    if (joint.lower === 'and' && tokens[left]?.text === ',') left--;
    const before = phraseAt(layout, left);
    if (!before || before.endToken !== left + 1 || before.kind === 'pronoun' || isTime(layout, before))
      return phrase.firstToken;
    joined = true;
    first = before.firstToken;
  }
  if (!joined) return phrase.firstToken;
  const begins =
    first === sentence.first || stoneAt[first - 1]! >= 0 || /^[,;:—–]$|^--$/.test(tokens[first - 1]!.text);
  return begins ? first : phrase.firstToken;
}

/** The words that "who" at token `relative` stands for: the nearest phrase, or the person noun that it belongs to. */
function antecedent(layout: Layout, sentence: OuterSentence, relative: number): Subject | null {
  const { tokens } = layout;
  let i = relative - 1;
  if (tokens[i]?.text === ',') i--;
  if (i < sentence.first) return null;
  if (tokens[i]?.text === ')') i = findBack(layout, i, Math.max(sentence.first, i - 12), '(') - 1;
  const nearest = i >= sentence.first ? phraseAt(layout, i) : null;
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
  return { first: named.firstToken, end: Math.max(named.endToken, nearest.endToken), how: 'relative' };
}

/** The subject after the verb: `"…," said John Smith, a lawyer`. */
export function subjectAfter(layout: Layout, sentence: OuterSentence, from: number): Subject | null {
  const { tokens } = layout;
  const phrase = phraseAt(layout, from);
  if (!phrase || phrase.firstToken !== from || phrase.endToken > sentence.end || isTime(layout, phrase))
    return null;
  if (
    phrase.kind === 'pronoun' &&
    !/^(?:he|she|they|i|we|it|one|another|others|some)$/.test(tokens[from]!.lower)
  )
    return null;
  return { first: from, end: chainEnd(layout, sentence, phrase), how: 'after' };
}

/** Where the phrases end that depend on this one: "a spokesman for the campaign in Ohio". */
export function chainEnd(layout: Layout, sentence: OuterSentence, phrase: Phrase): number {
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

/** The subject that a sentence begins with, leading adverbials left out; for "… and said", ", saying". */
export function leadingSubject(
  layout: Layout,
  sentence: OuterSentence,
  before: number,
  from = sentence.first,
): Subject | null {
  const { tokens, stoneAt } = layout;
  let i = from;
  if (stoneAt[i]! >= 0) return null;
  for (let hops = 0; hops < 3; hops++) {
    while (i < before && (tokens[i]!.kind === 'punctuation' || isOpener(tokens[i]!.lower))) i++;
    const token = tokens[i];
    if (!token || i >= before) return null;
    const kind = token.kind === 'word' ? token.word.class : 'open';
    const adverbial =
      kind === 'preposition' ||
      kind === 'subordinator' ||
      token.word.verb?.tense === 'ing' ||
      /^asked$/.test(token.lower);
    const phrase = phraseAt(layout, i);
    if (!adverbial && phrase && phrase.firstToken === i && !isTime(layout, phrase)) {
      const end = chainEnd(layout, sentence, phrase);
      return end <= before ? { first: i, end, how: 'shared' } : null;
    }
    // Skip to what follows the next comma.
    let comma = i + 1;
    while (comma < before && (tokens[comma]!.text !== ',' || stoneAt[comma]! >= 0)) comma++;
    if (comma >= before) return null;
    i = comma + 1;
  }
  return null;
}
/** Where the last clause of its own before `before` begins: after ", but", ";" or ", while". */
export function lastClauseStart(layout: Layout, sentence: OuterSentence, before: number): number {
  const { tokens, stoneAt } = layout;
  for (let i = before - 1; i > Math.max(sentence.first + 1, before - REACH); i--) {
    if (stoneAt[i]! >= 0) continue;
    if (tokens[i]!.text === ';') return i + 1;
    if (tokens[i - 1]!.text !== ',' || !/^(?:and|but|so|yet|while|though|although)$/.test(tokens[i]!.lower))
      continue;
    const phrase = phraseAt(layout, i + 1);
    if (
      phrase &&
      phrase.firstToken === i + 1 &&
      phrase.endToken < before &&
      tokens[phrase.endToken]!.kind === 'word'
    )
      return i + 1;
  }
  return sentence.first;
}

/** The subject of the main clause, for a verb in the adverbial before it: "After saying …, Clinton left". */
export function followingSubject(layout: Layout, sentence: OuterSentence, after: number): Subject | null {
  const { tokens, stoneAt, stones } = layout;
  for (let i = after; i < Math.min(sentence.end, after + REACH); i++) {
    const stone = stones[stoneAt[i]!];
    if (stone) i = stone.end - 1;
    if (!(stone ? stone.last === ',' : tokens[i]!.text === ',')) continue;
    const phrase = phraseAt(layout, i + 1);
    if (!phrase || phrase.firstToken !== i + 1 || phrase.endToken >= sentence.end || isTime(layout, phrase))
      return null;
    return { first: phrase.firstToken, end: phrase.endToken, how: 'shared' };
  }
  return null;
}
const isOpener = (lower: string): boolean => {
  const kind = wordClass(lower);
  return (
    kind === 'coordinator' || kind === 'adverb' || lower === "'s" || (lower.endsWith('ly') && kind === 'open')
  );
};
