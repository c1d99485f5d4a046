/**
 * Words without quotation marks that stand in paragraphs of their own:
 *
 *     Senator Ada Moss replied:            – Nobody waits for a boat – says Moss.        What goes wrong?
 *     No, I do not.                        – They look at the bridge – she adds.         The door opens.
 */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { TextReading } from '../../text/reading.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import type { Draft } from '../drafts.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { DASH } from '../quotes/sign-offs.ts';
import { leadingSubject } from '../syntax/clause-subjects.ts';
import { phraseAt } from '../syntax/grammar.ts';
import type { TokenSpan } from '../token-span.ts';
import { unmarkedDraft } from './transcripts.ts';

/** Statements of such paragraphs; `taken`: numbers of paragraphs that are read already. Linear in the text. */
export function setOutDrafts(layout: Layout, taken: ReadonlySet<number>): Draft[] {
  const drafts = [...announced(layout), ...dialogue(layout), ...interview(layout)];
  return drafts.filter(({ paragraph }) => !taken.has(paragraph));
}

const ANNOUNCES = wholeWord(language.syntaxWords.ANNOUNCES);
const OWN_WORDS = wholeWord(language.syntaxWords.OWN_WORDS);

/** "Ada Moss replied:" and in the next paragraph, without marks, words in the first person. */
function announced(layout: Layout): Draft[] {
  const { tokens, quoteAt, reading } = layout;
  const drafts: Draft[] = [];
  for (const sentence of layout.sentences) {
    const colon = sentence.end - 1;
    const { endToken } = reading.paragraphs[sentence.paragraph]!;
    if (tokens[colon]!.text !== ':' || sentence.end !== endToken || sentence.quotes.length > 0) continue;
    const verb = tokens[colon - 1]?.word.verb;
    if (!verb || !ANNOUNCES.test(verb.lemma) || reportingVerb(verb.lemma)?.says !== true) continue;
    const next = reading.paragraphs[sentence.paragraph + 1];
    if (next?.role !== 'prose' || quoteAt[next.firstToken]! >= 0) continue;
    if (!tokens.slice(next.firstToken, next.endToken).some(({ lower }) => OWN_WORDS.test(lower))) continue;
    const subject = speakerBefore(layout, sentence, colon - 1);
    const words = { first: next.firstToken, end: next.endToken };
    if (subject)
      drafts.push(unmarkedDraft(subject, words, sentence.paragraph + 1, 'announced by a colon, no marks'));
  }
  return drafts;
}

/** The name or pronoun right before the verb, else whom the sentence begins with. */
function speakerBefore(layout: Layout, sentence: MaskedSentence, verb: number): TokenSpan | null {
  const phrase = phraseAt(layout, verb - 1);
  if (phrase?.endToken === verb && phrase.firstToken >= sentence.first && phrase.kind !== 'noun')
    return { first: phrase.firstToken, end: phrase.endToken };
  const subject = leadingSubject(layout, sentence, verb);
  return subject && phraseAt(layout, subject.first)?.kind !== 'noun' ? subject : null;
}

/** "– Nobody waits for a boat any more – says Moss.": a dash opens the paragraph, another stands before the verb. */
function dialogue(layout: Layout): Draft[] {
  const { tokens, reading } = layout;
  const drafts: Draft[] = [];
  for (const [p, { role, firstToken: first, endToken: end }] of reading.paragraphs.entries()) {
    if (role !== 'prose' || end - first < 5 || !DASH.test(tokens[first]!.text)) continue;
    const close = nextDash(layout, first + 1, Math.min(end, first + LONGEST_LINE));
    if (close < 0) continue;
    const speaker = sayerAt(layout, close + 1, end);
    if (!speaker) continue;
    const draft = unmarkedDraft(speaker, { first: first + 1, end: close }, p, 'dialogue dashes');
    const again = nextDash(layout, speaker.end, Math.min(end, speaker.end + LONGEST_LINE));
    if (again > 0 && again + 1 < end) draft.ranges.push({ first: again + 1, end });
    drafts.push(draft);
  }
  return drafts;
}
/** No line of a dialogue is longer, in tokens. */
const LONGEST_LINE = 200;

function nextDash({ tokens }: Layout, from: number, end: number): number {
  for (let i = from; i < end; i++) if (DASH.test(tokens[i]!.text)) return i;
  return -1;
}

/** "says Moss", "she adds". */
function sayerAt(layout: Layout, at: number, end: number): TokenSpan | null {
  const says = (t: number): boolean => {
    const verb = t < end ? layout.tokens[t]!.word.verb : null;
    return (
      verb !== null &&
      (verb.tense === 'past' || verb.tense === 'third') &&
      reportingVerb(verb.lemma)?.says === true
    );
  };
  const phrase = phraseAt(layout, at);
  if (phrase?.firstToken === at && says(phrase.endToken)) return { first: at, end: phrase.endToken };
  const behind = says(at) ? phraseAt(layout, at + 1) : null;
  return behind?.firstToken === at + 1 && behind.endToken <= end
    ? { first: at + 1, end: behind.endToken }
    : null;
}

const INTERVIEW =
  /\b(?:interview(?:ed|s)?|Q ?& ?A|we (?:asked|spoke|talked|sat down|met|caught up)|minutes with|questions (?:for|to|with)|in conversation)\b/i;
/** Nobody is introduced further in, in paragraphs. */
const INTRODUCTION = 6;

/** Questions in paragraphs of their own and answers under them, in an article that says that it is an interview. */
function interview(layout: Layout): Draft[] {
  const { reading } = layout;
  const questions: number[] = [];
  for (const p of reading.paragraphs.keys()) if (isQuestion(layout, p)) questions.push(p);
  const [first] = questions;
  if (first === undefined || questions.length < 2 || first > INTRODUCTION) return [];
  const { start } = reading.paragraphs[first]!;
  const subject = introduced(layout, first);
  if (!subject || !INTERVIEW.test(reading.text.slice(0, start))) return [];
  const drafts: Draft[] = [];
  for (const [i, question] of questions.entries()) {
    const stop = questions[i + 1] ?? Math.min(question + 2, reading.paragraphs.length);
    for (let p = question + 1; p < stop; p++) {
      const { role, firstToken, endToken } = reading.paragraphs[p]!;
      if (role !== 'prose' || holdsMarks(reading, p)) continue;
      drafts.push(unmarkedDraft(subject, { first: firstToken, end: endToken }, p, 'answer in an interview'));
    }
  }
  return drafts;
}

const holdsMarks = ({ tokens, paragraphs }: TextReading, p: number): boolean => {
  const { firstToken, endToken } = paragraphs[p]!;
  for (let t = firstToken; t < endToken; t++) if (tokens[t]!.kind === 'mark') return true;
  return false;
};

/** One sentence that ends in a question mark, nothing else. */
function isQuestion({ tokens, reading }: Layout, p: number): boolean {
  const { firstToken, endToken, role } = reading.paragraphs[p]!;
  if (role === 'byline' || role === 'link' || endToken - firstToken < 3 || endToken - firstToken > 50)
    return false;
  return (
    tokens[endToken - 1]!.text === '?' && tokens[firstToken]!.sentence === tokens[endToken - 1]!.sentence
  );
}

/** The one full name in the paragraphs before the first question; null where there are several. */
function introduced(layout: Layout, before: number): TokenSpan | null {
  const { tokens, phrases, reading } = layout;
  const limit = reading.paragraphs[before]!.firstToken;
  let found: TokenSpan | null = null;
  for (const { name } of phrases.list) {
    if (!name || name.firstToken >= limit) continue;
    if (name.endToken - name.firstToken < 2) continue;
    const words = (span: TokenSpan): string =>
      tokens
        .slice(span.first, span.end)
        .map(({ lower }) => lower)
        .join(' ');
    const span = { first: name.firstToken, end: name.endToken };
    if (found && !words(span).endsWith(words(found)) && !words(found).endsWith(words(span))) return null;
    found ??= span;
  }
  return found;
}
