/**
 * Whether the words behind a quotation that ends in "?", "!" or "." only say whose it was:
 *
 *     “Who is there?” Moss, a sailor, shouted into the fog.      one sentence
 *     “Who is there?” Moss said the fog was thick.               two
 */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { Phrase, Phrases } from '../../text/phrases.ts';
import type { Token } from '../../text/reading.ts';
import { phrasalVerb, reportingVerb } from '../cues/reporting-verbs.ts';
import type { QuoteSpan } from './quote-span.ts';

/** How far an insertion between name and verb ("Moss, 44, of Redvale,") may reach, in tokens. */
const LONGEST_INSERTION = 20;

/** True where a name and its verb of saying follow the quotation, and nothing that the verb could report. */
export function namesItsSpeaker(tokens: readonly Token[], phrases: Phrases, quote: QuoteSpan): boolean {
  const phrase = phraseFrom(phrases, quote.end);
  if (!phrase) return false;
  const direct = tokens[phrase.endToken];
  const at = verbBehind(tokens, phrases, phrase.endToken);
  const verb = at < 0 ? null : tokens[at]!;
  const form = verb?.word.verb;
  if (!verb || !form || (form.tense !== 'past' && form.tense !== 'third')) return false;
  const phrasal = phrasalVerb(form.lemma, tokens[at + 1]?.lower ?? '');
  const frames = phrasal ?? reportingVerb(form.lemma);
  const end = phrasal ? at + 2 : at + 1;
  const after = tokens[end];
  const stops = !after || after.sentence !== verb.sentence || /^[.!?]$/.test(after.text);
  // A full stop inside the marks should end the sentence: only what can be nothing else overrules it.
  if (quote.last === '.')
    return direct === verb && frames?.says === true && (stops || onlySaysWhere(tokens, phrases, end));
  // `“What is it?” Moss pressed.`: whatever the verb, nothing follows that Moss could do it to.
  if (stops) return direct === verb || frames?.says === true;
  return frames?.says === true && !frames.quotedOnly && !reportsOn(tokens, phrases, end);
}

function phraseFrom(phrases: Phrases, at: number): Phrase | null {
  const phrase = phrases.list[phrases.at[at] ?? -1];
  return phrase?.firstToken === at ? phrase : null;
}

/** The verb that follows at once, or behind an insertion in commas or brackets; -1 where none does. */
function verbBehind(tokens: readonly Token[], phrases: Phrases, from: number): number {
  let i = behindNickname(tokens, from);
  const { sentence } = tokens[from - 1]!;
  const limit = Math.min(tokens.length, from + LONGEST_INSERTION);
  const inside = (t: number): boolean => t < limit && tokens[t]!.sentence === sentence;
  if (tokens[i]?.text === '(') {
    while (inside(i) && tokens[i]!.text !== ')') i++;
    i++;
  }
  if (tokens[i]?.text === ',') {
    // The last comma that a verb follows at once closes the insertion.
    if (isVerb(tokens, phrases, i + 1)) return i + 1;
    for (let t = i + 1; inside(t) && !opensWords(tokens, t); t = behindNickname(tokens, t + 1))
      if (tokens[t]!.text === ',' && isVerb(tokens, phrases, t + 1)) return t + 1;
    return -1;
  }
  while (inside(i) && tokens[i]!.word.class === 'adverb') i++;
  return inside(i) && isVerb(tokens, phrases, i) ? i : -1;
}

/** Behind `"Ada" Moss` after the token before `at`. */
function behindNickname(tokens: readonly Token[], at: number): number {
  const name = tokens[at + 3];
  const nickname = tokens[at]?.kind === 'mark' && tokens[at + 2]?.kind === 'mark';
  return nickname && name && isCapital(name) ? at + 4 : at;
}

const opensWords = (tokens: readonly Token[], at: number): boolean => tokens[at]!.kind === 'mark';

const isVerb = (tokens: readonly Token[], phrases: Phrases, i: number): boolean =>
  tokens[i]?.kind === 'word' && tokens[i]!.word.verb !== null && phrases.at[i]! < 0;

/** "in a statement on Monday.", "to the Herald.": up to the sentence's end only when, where or to whom. */
function onlySaysWhere(tokens: readonly Token[], phrases: Phrases, from: number): boolean {
  const { sentence } = tokens[from - 1]!;
  const first = tokens[from];
  if (!first || !/^(?:preposition|time)$/.test(first.word.class)) return false;
  for (let i = from; i < from + LONGEST_INSERTION; i++) {
    const token = tokens[i];
    if (!token || token.sentence !== sentence || /^[.!?]$/.test(token.text)) return true;
    const { class: kind, verb } = token.word;
    if (token.kind !== 'word' && token.kind !== 'number') return false;
    if (/^(?:auxiliary|subordinator|relative|coordinator|pronoun)$/.test(kind)) return false;
    if (token.lower === 'that' || (verb && phrases.at[i]! < 0 && verb.tense !== 'base')) return false;
  }
  return false;
}

/** Words that the verb may report: "that", a question word, a subject with its own verb, another quotation. */
function reportsOn(tokens: readonly Token[], phrases: Phrases, at: number): boolean {
  const first = tokens[at]!;
  if (first.kind === 'mark') return true;
  if (first.text === ',') return tokens[at + 1]?.kind === 'mark';
  if (first.text === ':') return true;
  if (first.word.class === 'subordinator' && first.lower !== 'when' && first.lower !== 'while') return true;
  const phrase = phraseFrom(phrases, at);
  const next = phrase && tokens[phrase.endToken];
  if (!next || next.sentence !== first.sentence || next.kind !== 'word') return false;
  return next.word.class === 'auxiliary' || (next.word.verb !== null && next.word.verb.tense !== 'ing');
}
