/** Where the words end that a cue reports. */
import { language } from '../language/index.ts';
import { wholeWord } from '../text/one-of.ts';
import { wordClass } from '../text/word-classes.ts';
import type { Cue } from './cues/cue.ts';
import type { Layout, MaskedSentence } from './quotes/layout.ts';
import { isFiniteVerb } from './syntax/clause-ends.ts';
import { phraseAt } from './syntax/grammar.ts';
import { chainEnd } from './syntax/phrase-links.ts';
import type { TokenSpan } from './token-span.ts';

/** Where a content that began at `from` ends: before the next clause that reports for itself, or the main clause. */
export function contentEnd(
  layout: Layout,
  sentence: MaskedSentence,
  cue: Cue,
  from: number,
  cues: readonly Cue[],
): number {
  const end = reportEnd(layout, sentence, cue, from, cues);
  const opens = cue.cueFirst === sentence.first && (cue.form === 'ing' || cue.form === 'passive');
  if (opens) return mainClauseStart(layout, from, end);
  if (opensSubordinate(layout, sentence, cue)) return mainClauseBehind(layout, sentence, from, end);
  return cue.form === 'passive' && layout.tokens[cue.cueFirst - 1]?.text === ','
    ? insertionEnd(layout, from, end)
    : end;
}

/** `The act, described by the judge as “rude”[, was filmed]`: the comma that closes the participle's own part. */
function insertionEnd({ tokens, quotes, quoteAt }: Layout, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const quote = quotes[quoteAt[i]!];
    if (quote) {
      i = quote.end - 1;
      if (quote.last === ',') return quote.end;
    } else if (tokens[i]!.text === ',') return i;
  }
  return end;
}

/** `Noting the pier “is old,” [Moss wrote …]`, `Described as the “longest” pier, [it will …]`: behind the comma a clause begins. */
function mainClauseStart({ tokens, quotes, quoteAt, phrases }: Layout, from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    const quote = quotes[quoteAt[i - 1]!];
    const closes = quoteAt[i]! < 0 && quote?.last === ',';
    if (!closes && !(quoteAt[i]! < 0 && tokens[i]!.text === ',')) continue;
    const first = closes ? i : i + 1;
    const phrase = phrases.list[phrases.at[first] ?? -1];
    if (phrase?.firstToken !== first) continue;
    const { class: kind, verb } = tokens[phrase.endToken]?.word ?? {};
    const finite = kind === 'auxiliary' || verb?.tense === 'past' || verb?.tense === 'third';
    if (finite && phrase.endToken < end) return i;
  }
  return end;
}

const SUBORDINATES = wholeWord(language.syntaxWords.SUBORDINATES);

/** "Although Moss said …", "Years before Moss promised …": the cue's clause is not the sentence's own. */
function opensSubordinate({ tokens, quoteAt }: Layout, sentence: MaskedSentence, cue: Cue): boolean {
  if (cue.form !== 'finite' || cue.subject?.relation !== 'before' || cue.place === 'after') return false;
  const { first } = cue.subject;
  if (first - sentence.first > LONGEST_OPENER) return false;
  let found = false;
  for (let i = sentence.first; i < first; i++) {
    if (quoteAt[i]! >= 0 || tokens[i]!.kind !== 'word') return false;
    found ||= SUBORDINATES.test(tokens[i]!.lower);
  }
  return found;
}
/** In tokens: "Just a few years before". */
const LONGEST_OPENER = 6;

/** "Although Moss said the pier would close[, the council voted]": the comma before the sentence's own subject and verb. */
function mainClauseBehind(layout: Layout, sentence: MaskedSentence, from: number, end: number): number {
  const { tokens, quotes, quoteAt } = layout;
  for (let i = from + 1; i < end - 1; i++) {
    const quote = quotes[quoteAt[i]!];
    if (quote) i = quote.end - 1;
    if (quote ? quote.last !== ',' : tokens[i]!.text !== ',') continue;
    const phrase = phraseAt(layout, i + 1);
    if (phrase?.firstToken !== i + 1) continue;
    let behind = chainEnd(layout, sentence, phrase);
    while (behind < end && tokens[behind]!.word.class === 'adverb') behind++;
    if (behind < end && isFiniteVerb(layout, behind)) return quote ? i + 1 : i;
  }
  return end;
}

function reportEnd(
  layout: Layout,
  sentence: MaskedSentence,
  cue: Cue,
  from: number,
  cues: readonly Cue[],
): number {
  const { tokens, quotes, quoteAt } = layout;
  const opener = tokens[sentence.first]!.word.class;
  const adverbial = (opener === 'preposition' || opener === 'subordinator') && cue.form !== 'according';
  for (const other of cues) {
    if (other === cue || other.first <= from || other.cueFirst <= cue.cueFirst) continue;
    let end = other.first;
    if (other.place === 'after') return end;
    // "said the mill would keep its hands and add more": the words' own verb, no second one of the speaker's.
    if (other.subject?.relation === 'shared' && isBare(layout, other)) continue;
    // "Moss said it was safe and Pike says it is not"
    if (
      other.verb.says &&
      other.subject?.relation === 'before' &&
      tokens[end - 1]!.lower === 'and' &&
      cue.verb.says
    )
      return end - 1;
    if (other.form === 'ing' && other.complement.follow === 'that' && other.subject?.relation === 'shared') {
      return tokens[end - 1]!.text === ',' ? end - 1 : end;
    }
    if (other.subject?.relation === 'shared' || other.form === 'ing') {
      // ", with Lee calling it “…”"
      if (tokens[end - 1]!.lower === 'with' && tokens[end - 2]?.text === ',') return end - 2;
      while (end > from && (tokens[end - 1]!.text === ',' || tokens[end - 1]!.word.class === 'coordinator'))
        end--;
      if (end < other.first) return end;
      // `said it was “old,” saying the pier …`: the comma stands inside the marks.
      if (other.form === 'ing' && quotes[quoteAt[end - 1]!]?.last === ',') return end;
      continue;
    }
    if (/^(?:and|but|while|though|although|whereas)$/.test(tokens[end - 1]!.lower)) {
      if (tokens[end - 2]?.text === ',') return end - 2;
      // `Moss said it was “late,” while Pike called it “rude”`: the comma stands inside the marks.
      if (end - 2 >= from && quotes[quoteAt[end - 2]!]?.last === ',') return end - 1;
    }
    if (tokens[end - 1]!.text === ';') return end - 1;
    // The adverbial that a sentence begins with ends at its comma.
    if (!cue.top && other.top && tokens[end - 1]!.text === ',') return end - 1;
    if (adverbial && other.subject?.relation === 'before' && tokens[end - 1]!.text === ',') return end - 1;
  }
  return cue.verb.says || cue.verb.tells || cue.verb.infinitive
    ? sentence.end
    : nounEnd(layout, sentence, from);
}

/** A plain form without an auxiliary in front. */
const isBare = ({ tokens }: Layout, cue: Cue): boolean =>
  tokens[cue.cueFirst]!.word.verb?.tense === 'base' && !/[^s]s$/.test(tokens[cue.cueFirst]!.lower);

/** A noun phrase as content ends where a clause begins behind a comma: "endorsed the deal, although …". */
function nounEnd(layout: Layout, sentence: MaskedSentence, from: number): number {
  const { tokens, quoteAt } = layout;
  for (let i = from + 1; i < sentence.end - 1; i++) {
    if (quoteAt[i]! >= 0) continue;
    if (tokens[i]!.text === ';') return i;
    if (tokens[i]!.text !== ',' || quoteAt[i + 1]! >= 0) continue;
    const next = tokens[i + 1]!.lower;
    // "described Lee, a lawyer, as “…”" goes on.
    const named = next === 'as' && sentence.quotes.some((quote) => quote.first > i && quote.first <= i + 5);
    const clause = wordClass(next) === 'subordinator' || next === 'but' || (next === 'as' && !named);
    const phrase = /^(?:and|but)$/.test(next)
      ? layout.phrases.list[layout.phrases.at[i + 2] ?? -1]
      : undefined;
    if (clause || (phrase?.kind === 'pronoun' && phrase.firstToken === i + 2)) return i;
  }
  return sentence.end;
}

/** Leaves out commas, stops and joining words at both ends. */
export function trim(layout: Layout, range: TokenSpan): TokenSpan {
  const { tokens, quoteAt } = layout;
  let { first, end } = range;
  while (
    first < end &&
    quoteAt[first]! < 0 &&
    tokens[first]!.kind === 'punctuation' &&
    !/^[([$]$/.test(tokens[first]!.text)
  )
    first++;
  while (
    end > first &&
    quoteAt[end - 1]! < 0 &&
    tokens[end - 1]!.kind === 'punctuation' &&
    (!/^[)\]%]$/.test(tokens[end - 1]!.text) || isUnopened(layout, first, end - 1))
  )
    end--;
  return { first, end };
}

/** A bracket that closes behind the words, and opened before them. */
function isUnopened({ tokens }: Layout, first: number, at: number): boolean {
  const opening = OPENING[tokens[at]!.text];
  if (opening === undefined) return false;
  for (let i = at - 1; i >= Math.max(first, at - FAR); i--) if (tokens[i]!.text === opening) return false;
  return at - first <= FAR;
}
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[' };
/** No bracket holds more, in tokens. */
const FAR = 80;

/** After one quotation: on over "and" to the next ones. */
export function quoteRunEnd(layout: Layout, sentence: MaskedSentence, at: number): number {
  const { quoteAt, quotes, tokens } = layout;
  let end = quotes[quoteAt[at]!]!.end;
  for (;;) {
    let next = end;
    while (
      next < sentence.end &&
      quoteAt[next]! < 0 &&
      /^(?:,|;|and|or|but|—|–|--|\.\.\.|…)$/.test(tokens[next]!.lower)
    )
      next++;
    if (next >= sentence.end || quoteAt[next]! < 0) break;
    end = quotes[quoteAt[next]!]!.end;
  }
  return end;
}
