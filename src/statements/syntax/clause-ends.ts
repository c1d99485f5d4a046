/**
 * Where words end that somebody is told to have said without quotation marks: with the clause itself. What the writer
 * adds behind it is left out, and so is what may be either's:
 *
 *     Moss said the pier would close┊, which surprised the town.        relative clause
 *     Moss said the pier would close┊, a move that …┊ — a first …       apposition
 *     Moss said the pier would close┊, but did not say when.            a verb of Moss's own
 *     Moss said he was tired┊ and went to bed.
 *     Moss said the pier would close┊ without elaborating.
 *
 * Cut words are still a whole clause; words that run over are put into somebody's mouth.
 */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { verbForms } from '../../text/verbs.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { holdsFinite, phraseAt } from './grammar.ts';
import { chainEnd } from './phrase-links.ts';

const DASH = /^(?:[—–―-]|--)$/;
const CONTRASTS = wholeWord(language.syntaxWords.CONTRASTS);
const NO_RESULT = wholeWord(language.syntaxWords.NO_RESULT);
const TELLING = wholeWord(language.syntaxWords.TELLING);
const OF_SPEAKER = wholeWord(language.syntaxWords.OF_SPEAKER);

/** The end of the clause that begins at `from`, at most `end`; `relative`: whoever says it is told of in a relative clause. */
export function clauseEnd(
  layout: Layout,
  sentence: MaskedSentence,
  from: number,
  end: number,
  relative = false,
): number {
  const { tokens, quoteAt } = layout;
  let first = from;
  for (const quote of sentence.quotes) if (quote.first >= from && quote.end <= end) first = quote.end;
  // Behind marks, and in "to close the pier", the clause has begun.
  const state = new ClauseState(first > from || tokens[from]!.lower === 'to');
  for (let i = first; i < end; i++) {
    if (quoteAt[i]! >= 0) return end;
    if (i > from && state.begun && endsBefore(layout, sentence, i, end, state, relative)) return i;
    const skip = i > from ? insertionEnd(layout, i, end) : -1;
    if (skip > 0) i = skip;
    state.read(layout, i);
  }
  return end;
}

/** What the clause has held so far. */
class ClauseState {
  begun: boolean;
  /** A form of "be" or "have" that a participle may still follow. */
  auxiliary = false;
  /** Something in it stands in the present, or is only possible. */
  present = false;

  constructor(begun: boolean) {
    this.begun = begun;
  }

  read(layout: Layout, i: number): void {
    const { tokens } = layout;
    const { lower, word } = tokens[i]!;
    if (!isFiniteVerb(layout, i)) return;
    this.begun = true;
    // "was [tired]", "had [also left]": the participle of the auxiliary before it.
    if (this.auxiliary && word.class !== 'auxiliary' && isAfterAuxiliary(layout, i)) return;
    this.auxiliary = word.class === 'auxiliary' && /^(?:was|were|had|been|be|is|are|has|have)/.test(lower);
    if (word.class === 'auxiliary' ? !/^(?:was|were|had|did)/.test(lower) : word.verb?.tense === 'third')
      this.present = true;
  }
}

export function isFiniteVerb({ tokens, phrases }: Layout, i: number): boolean {
  const { word, lower, kind } = tokens[i]!;
  if (kind !== 'word' || tokens[i - 1]?.lower === 'to') return false;
  if (word.class === 'auxiliary') return lower !== "'s" || tokens[i - 1]?.word.class === 'pronoun';
  if (phrases.at[i]! >= 0) return false;
  if (word.verb) return word.verb.tense !== 'ing';
  return word.class === 'open' && lower.endsWith('ed');
}

function isAfterAuxiliary({ tokens }: Layout, i: number): boolean {
  let before = i - 1;
  while (before > i - 4 && (tokens[before]?.word.class === 'adverb' || tokens[before]?.lower.endsWith('ly')))
    before--;
  return tokens[before]?.word.class === 'auxiliary';
}

/** Past behind a past, in a form that is no participle here: "was tired and went", "was empty and locked the door". */
function isOwnVerb(layout: Layout, i: number, state: ClauseState): boolean {
  const { tokens } = layout;
  const { word, lower } = tokens[i]!;
  const form = word.verb;
  if (form ? form.tense !== 'past' : word.class !== 'open' || !lower.endsWith('ed')) return false;
  if (layout.phrases.at[i]! >= 0 || !state.auxiliary || state.present) return false;
  // A past that no participle is: "went", "took".
  if (form && verbForms(form.lemma).some(([, tense]) => tense === 'participle')) return true;
  if (!lower.endsWith('ed')) return false;
  const object = phraseAt(layout, i + 1);
  return object?.firstToken === i + 1 && (object.determiner === i + 1 || object.kind === 'pronoun');
}
function endsBefore(
  layout: Layout,
  sentence: MaskedSentence,
  i: number,
  end: number,
  state: ClauseState,
  relative: boolean,
): boolean {
  const { tokens } = layout;
  const { text, lower } = tokens[i]!;
  if (text === ';') return true;
  if (DASH.test(text)) return nextOf(layout, i + 1, end, DASH) < 0;
  if (text === '(') return closing(layout, i, end) >= end - 1;
  if (text === ',') return endsAtComma(layout, sentence, i, end, state, relative);
  const next = i + 1 < end ? tokens[i + 1]! : null;
  if (!next) return false;
  if (lower === 'without') return TELLING.test(next.lower);
  if (/^(?:before|after|while)$/.test(lower)) return /.ing$/.test(next.lower) && !state.present;
  if (lower === 'but') return OF_SPEAKER.test(next.lower) || isPast(layout, i + 1);
  if (lower === 'and')
    return (
      /^(?:declined|refused)$/.test(next.lower) ||
      (next.lower === 'did' && /^(?:not|n't)$/.test(tokens[i + 2]?.lower ?? '')) ||
      isOwnVerb(layout, i + 1, state)
    );
  return false;
}

const isPast = (layout: Layout, i: number): boolean =>
  layout.tokens[i]!.word.verb?.tense === 'past' && layout.phrases.at[i]! < 0;

function endsAtComma(
  layout: Layout,
  sentence: MaskedSentence,
  comma: number,
  end: number,
  state: ClauseState,
  relative: boolean,
): boolean {
  const { tokens } = layout;
  const at = comma + 1;
  if (at >= end) return false;
  const { lower, word } = tokens[at]!;
  const next = tokens[at + 1];
  // "Orr, who declared that rents must fall, describes …"
  if (relative && isFiniteVerb(layout, at) && word.class !== 'time') return true;
  if (isInsertion(layout, comma, end)) return false;
  if (beginsRelative(layout, at)) return true;
  if (lower === 'according' || lower === 'something') return true;
  if (CONTRASTS.test(lower) || (lower === 'even' && /^(?:though|as)$/.test(next?.lower ?? ''))) return true;
  if (/^(?:before|after|while|without)$/.test(lower)) return /.ing$/.test(next?.lower ?? '');
  const deed = word.class === 'adverb' || (lower.endsWith('ly') && next) ? at + 1 : at;
  if (deed < end && isParticiple(layout, deed))
    return !isListed(layout, deed, end, /.ing$/) && !isListedNoun(layout, deed, end);
  if (/^(?:a|an)$/.test(lower)) return !isList(layout, sentence, at, end);
  const behind = tokens[at + 1]?.word.class === 'adverb' ? at + 2 : at + 1;
  if (behind >= end) return false;
  if (lower === 'but')
    return !/^(?:also|rather)$/.test(next!.lower) && beginsVerbOrClause(layout, sentence, behind);
  // ", and 57% of those who voted said"
  if (lower === 'and' && tokens[behind]!.kind === 'number' && tokens[behind + 1]?.text === '%')
    return holdsFinite(layout, behind, end, false);
  if (/^(?:and|so|yet)$/.test(lower))
    return isPast(layout, behind)
      ? !isListed(layout, comma - 1, comma, /ed$/) && !state.present
      : beginsClauseHere(layout, sentence, behind);
  return false;
}

/** "who", "whose", "where", "most of whom", "for which". */
function beginsRelative({ tokens }: Layout, at: number): boolean {
  if (/^(?:who|whom|which|whose|where)$/.test(tokens[at]!.lower)) return true;
  for (let i = at + 1; i < at + 4; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(?:whom|which)$/.test(lower))
      return /^(?:of|in|for|to|from|with|by|at|on|during|after)$/.test(tokens[i - 1]!.lower);
  }
  return false;
}

function isParticiple(layout: Layout, at: number): boolean {
  const { lower, word } = layout.tokens[at]!;
  if (!/.{2}ing$/.test(lower) || NO_RESULT.test(lower)) return false;
  if (word.verb) return word.verb.tense === 'ing' || reportingVerb(word.verb.lemma) !== null;
  const phrase = phraseAt(layout, at);
  return word.class === 'open' && (phrase === null || phrase.endToken === at + 1);
}

/** A joined form of the same kind follows: "running, jumping and swimming". */
function isListed({ tokens }: Layout, at: number, end: number, form: RegExp): boolean {
  for (let i = at + 1; i < Math.min(end, at + FAR); i++)
    if (/^(?:and|or)$/.test(tokens[i]!.lower) && form.test(tokens[i + 1]?.lower ?? '')) return true;
  return false;
}

/** "owned shops, [nursing homes], and a pier": a noun of a list, which "and" closes behind its comma. */
function isListedNoun({ tokens }: Layout, at: number, end: number): boolean {
  const noun = tokens[at + 1];
  if (noun?.kind !== 'word' || noun.word.class !== 'open' || at + 3 >= end) return false;
  return tokens[at + 2]!.text === ',' && /^(?:and|or)$/.test(tokens[at + 3]!.lower);
}

/** "a pier, a bridge and a tower": more follow behind a comma or a joining word. */
function isList(layout: Layout, sentence: MaskedSentence, at: number, end: number): boolean {
  const { tokens } = layout;
  const phrase = phraseAt(layout, at);
  if (phrase?.firstToken !== at) return true;
  const behind = chainEnd(layout, sentence, phrase);
  if (behind >= end) return false;
  const { lower, text } = tokens[behind]!;
  return /^(?:and|or)$/.test(lower) || (text === ',' && !beginsRelative(layout, behind + 1));
}

/** "but did", "but he did", "but the mayor did". */
const beginsVerbOrClause = (layout: Layout, sentence: MaskedSentence, at: number): boolean => {
  const { lower } = layout.tokens[at]!;
  if (OF_SPEAKER.test(lower) || isPast(layout, at)) return true;
  return beginsClauseHere(layout, sentence, at);
};

/** A subject and, right behind it, a finite verb. */
function beginsClauseHere(layout: Layout, sentence: MaskedSentence, at: number): boolean {
  const { tokens } = layout;
  const phrase = phraseAt(layout, at);
  // "and that the pier was old" goes on; "and that was wrong" is another clause.
  // "but that data is not in yet" may be either: words that run over are worse than cut ones.
  if (tokens[at]!.lower === 'that') {
    const next = phraseAt(layout, at + 1);
    return next?.firstToken !== at + 1 || (next.kind === 'noun' && next.determiner < 0);
  }
  if (phrase?.firstToken !== at) return /^(?:if|when)$/.test(tokens[at]!.lower);
  let behind = chainEnd(layout, sentence, phrase);
  while (tokens[behind]?.word.class === 'adverb') behind++;
  return behind < sentence.end && isFiniteVerb(layout, behind);
}

/** The comma that closes an insertion which begins at comma `i`, or the mark that closes a bracket or dash; -1 elsewhere. */
function insertionEnd(layout: Layout, i: number, end: number): number {
  const { text } = layout.tokens[i]!;
  if (text === '(') {
    const close = closing(layout, i, end);
    return close < end ? close : -1;
  }
  if (DASH.test(text)) return nextOf(layout, i + 1, end, DASH);
  return text === ',' && isInsertion(layout, i, end) ? nextOf(layout, i + 1, end, /^,$/) : -1;
}

/** ", who is ill, would come", ", a lawyer, would come": the clause's verb stands behind the next comma. */
function isInsertion(layout: Layout, comma: number, end: number): boolean {
  const close = nextOf(layout, comma + 1, end, /^,$/);
  return close > 0 && close + 1 < end && isFiniteVerb(layout, close + 1);
}

function nextOf({ tokens }: Layout, from: number, end: number, mark: RegExp): number {
  for (let i = from; i < Math.min(end, from + FAR); i++) if (mark.test(tokens[i]!.text)) return i;
  return -1;
}
/** No insertion is longer, in tokens. */
const FAR = 40;

function closing({ tokens }: Layout, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + FAR); i++) if (tokens[i]!.text === ')') return i;
  return end;
}

const DANGLING = /^(?:relative|coordinator|subordinator)$/;

/** Leaves out joining words that nothing follows: "the pier, which". */
export function undangled({ tokens, quoteAt }: Layout, first: number, end: number): number {
  let last = end;
  while (last > first && quoteAt[last - 1]! < 0) {
    const { kind, word, lower } = tokens[last - 1]!;
    const joins =
      kind === 'word' &&
      (DANGLING.test(word.class) || lower === 'whose') &&
      !/^(?:that|so|how|why)$/.test(lower);
    if (!joins && !(kind === 'punctuation' && tokens[last - 1]!.text === ',')) break;
    last--;
  }
  return last;
}
