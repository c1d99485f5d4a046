/** Whether a cue without quotation marks tells of speech: "said (that) a clause", "praised the deal", "promised to do". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Cue } from '../cues/cue.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { TokenSpan } from '../token-span.ts';
import { phraseAt } from './grammar.ts';

/** Verbs that speak only with a clause behind them: "maintained that …", but "maintained a lead", "continues its work". */
const NEEDS_CLAUSE = new Set(
  `continue maintain state respond claim boast threaten disclose charge indicate reason answer agree rail rule point recite
  underline volunteer reflect caption crack snap bark cry protest estimate calculate project market post`
    .trim()
    .split(/\s+/),
);
/** What threatens or promises without being somebody says nothing: "The dispute threatens to delay the bridge". */
export const NEEDS_SOMEBODY = new Set(
  `threaten promise refuse continue boast offer welcome invite command herald require`.split(' '),
);
/** What may be said was not: "she could threaten", "they might discuss the plan". */
const POSSIBLE = /^(?:may|might|could|can)$/;

/** Whether the cue tells of speech at all; `reportsIndirectly` asks whether its words can stand as what was said. */
export function tellsOfSpeech(layout: Layout, sentence: MaskedSentence, cue: Cue): boolean {
  const { verb, form, complement } = cue;
  if (verb.quotedOnly || form === 'infinitive') return false;
  if (NEEDS_SOMEBODY.has(verb.lemma) && isThing(layout, cue)) return false;
  if (form === 'noun') return complement.follow === 'that';
  if (form === 'finite' && isOnlyPossible(layout, cue)) return false;
  if (cue.place === 'after' || complement.follow === 'that' || form === 'according') return true;
  if (complement.follow !== 'words') return verb.says || verb.tells;
  const denied = /^(?:not|never)$/.test(layout.tokens[complement.at]?.lower ?? '');
  const first = layout.tokens[complement.at + Number(denied)];
  if (!first) return false;
  if (first.lower === 'to') return verb.infinitive || verb.tells;
  if (NEEDS_CLAUSE.has(verb.lemma) && !holdsClause(layout, sentence, complement.at)) return false;
  if (verb.noun && (phraseAt(layout, complement.at) !== null || first.kind === 'mark')) return true;
  if (verb.stance !== null && (verb.noun || first.word.verb?.tense === 'ing')) return true;
  return (verb.says || verb.tells) && beginsClause(layout, sentence, complement.at);
}

/** The subject is a thing that nobody speaks for. */
export function isThing(layout: Layout, { subject }: Cue): boolean {
  const phrase = subject ? phraseAt(layout, subject.first) : null;
  if (phrase?.kind !== 'noun') return false;
  const { word, lower } = layout.tokens[phrase.head]!;
  return !word.personNoun && !word.groupNoun && !lower.endsWith('s') && word.class === 'open';
}

export function isOnlyPossible({ tokens }: Layout, { cueFirst, cueEnd }: Cue): boolean {
  for (let i = cueFirst; i < cueEnd; i++) if (POSSIBLE.test(tokens[i]!.lower)) return true;
  return false;
}

/** A clause at once, with no comma or joint before its verb: "[he] [was]", but not "a lead, which he lost". */
export function holdsClause(layout: Layout, sentence: MaskedSentence, at: number): boolean {
  const { tokens } = layout;
  const opener = tokens[at]!.word.class;
  if (opener === 'subordinator' || opener === 'relative') return true;
  const limit = Math.min(sentence.end, at + 24);
  for (let i = at; i < limit; i++) {
    const { word, lower, kind } = tokens[i]!;
    // "maintain 44 boats across the states"
    if (i === at && kind === 'number' && tokens[i + 1]?.kind === 'word' && !holdsAuxiliary(layout, i, limit))
      return false;
    if (kind !== 'word') {
      if (kind === 'punctuation' && lower !== '%' && lower !== '$') return false;
      continue;
    }
    if (/^(?:relative|subordinator|coordinator)$/.test(word.class)) return false;
    if (i === at) continue;
    // "revealed the boat in May": a month.
    if (word.class === 'auxiliary' && lower !== "'s" && tokens[i]!.text !== 'May') return true;
    const tense = word.verb?.tense;
    // "recalled cucumbers [grown] in spring"
    if (tense === undefined || /^(?:ing|participle)$/.test(tense) || phraseAt(layout, i) !== null) continue;
    // "an estimated 40 boats"
    if (tense === 'past' && tokens[i - 1]!.word.class === 'determiner') continue;
    // "a widely read profile"
    if (tokens[i - 1]!.lower.endsWith('ly') && tokens[i - 2]?.word.class === 'determiner') continue;
    // "the boats leave", "they leave", but not "video of a rescue".
    if (
      tense === 'base' &&
      !/(?:[^s]s|^(?:i|you|we|they|people|police|men|women|many|most|some))$/.test(tokens[i - 1]!.lower)
    )
      continue;
    if (tokens[i - 1]!.lower !== 'to') return true;
  }
  return false;
}

const holdsAuxiliary = ({ tokens }: Layout, from: number, end: number): boolean => {
  for (let i = from; i < end && tokens[i]!.text !== ','; i++)
    if (tokens[i]!.word.class === 'auxiliary' || tokens[i]!.word.verb?.tense === 'past') return true;
  return false;
};

const SCENE = wholeWord(language.syntaxWords.SCENE);

/**
 * "While the harbour was open, Moss wrote", "In an interview on Tuesday, Moss said": words before the speaker that say
 * when or where. A main clause behind a comma makes them somebody's words ("If it closes, we are lost, Moss said").
 */
export function setsTheScene(
  layout: Layout,
  sentence: MaskedSentence,
  ranges: readonly TokenSpan[],
): boolean {
  const { tokens } = layout;
  const [range, ...others] = ranges;
  if (!range || others.length > 0 || range.first !== sentence.first) return false;
  const first = tokens[range.first]!;
  const clause = SCENE.test(first.lower);
  if (!clause && first.word.class !== 'preposition') return false;
  let main = clause ? -1 : range.first + 1;
  for (let t = range.first; t < range.end && main < 0; t++) if (tokens[t]!.text === ',') main = t + 1;
  return main < 0 || main >= range.end || !beginsClause(layout, { ...sentence, end: range.end }, main);
}

const OPENS_CLAUSE = wholeWord(language.syntaxWords.OPENS_CLAUSE);

/** "said [for Pike to win][,] [they] [must]": behind an adverbial, a comma or a pronoun, and then a verb. */
function clauseBehindComma(layout: Layout, sentence: MaskedSentence, at: number): boolean {
  const { tokens, quoteAt } = layout;
  const limit = Math.min(sentence.end - 2, at + 24);
  for (let i = at + 2; i < limit; i++) {
    if (quoteAt[i]! >= 0 || tokens[i]!.word.class === 'relative') return false;
    const begins = /^(?:he|she|they|it|we|there)$/.test(tokens[i]!.lower)
      ? i
      : tokens[i]!.text === ','
        ? i + 1
        : -1;
    if (begins < 0) continue;
    const phrase = phraseAt(layout, begins);
    if (phrase?.firstToken !== begins || phrase.endToken >= sentence.end) continue;
    const { word, kind } = tokens[phrase.endToken]!;
    if (kind === 'word' && (word.class === 'auxiliary' || (word.verb !== null && word.verb.tense !== 'ing')))
      return true;
  }
  return false;
}

/** A subject and its verb, or a question word: "said [the plan] [was] …", "asked [what] …", "said if …". */
export function beginsClause(layout: Layout, sentence: MaskedSentence, at: number): boolean {
  const { tokens } = layout;
  const first = tokens[at]!.word.class;
  if (first === 'subordinator' || first === 'relative') return true;
  if (
    first === 'preposition' &&
    !(tokens[at]!.lower === 'about' && tokens[at + 1]?.word.class === 'quantity')
  )
    return OPENS_CLAUSE.test(tokens[at]!.lower) && clauseBehindComma(layout, sentence, at);
  if (first === 'coordinator') return false;
  // "said [he] [never …]", whatever the verb; but "said it in a speech".
  const second = tokens[at + 1];
  if (at + 2 < sentence.end && /^(?:he|she|they|we|it|i|there)$/.test(tokens[at]!.lower))
    if (second?.kind === 'word' && /^(?:open|adverb|auxiliary)$/.test(second.word.class)) return true;
  const limit = Math.min(sentence.end, at + 24);
  for (let i = at; i < limit; i++) {
    if (layout.quoteAt[i]! >= 0) continue;
    const { word, lower } = tokens[i]!;
    // "it's" is a clause, "Moss's" may own something.
    const owns = lower === "'s" && tokens[i - 1]!.word.class !== 'pronoun';
    if (i > at && word.class === 'auxiliary' && !owns) return true;
    const finite =
      word.verb !== null &&
      (word.verb.tense === 'past' || word.verb.tense === 'third' || word.verb.tense === 'base');
    // Two phrases in a row: the second holds a verb that the tables do not know ("he and Lee [differ]").
    const phrase = phraseAt(layout, i);
    if (
      phrase &&
      i > at &&
      phrase.firstToken === i &&
      phraseAt(layout, i - 1) &&
      /^\p{Ll}/u.test(tokens[i]!.text)
    )
      return true;
    // "the group [obtained] access": a past that the verb table does not know.
    const past = finite || (word.class === 'open' && !word.verb && lower.endsWith('ed'));
    if (i > at && past && phraseAt(layout, i) === null && tokens[i - 1]!.lower !== 'to') return true;
  }
  return false;
}
