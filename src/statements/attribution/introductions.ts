/** Speakers who are named beside a quotation without a verb: "Ann Lee: “…”", "“…” — Ann Lee", "LEE: …" inside the marks. */
import { language } from '../../language/index.ts';
import { isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import { ownerOfWords } from '../cues/document-authors.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';
import { isLabel } from '../quotes/labels.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { DASH } from '../quotes/sign-offs.ts';
import { lastClauseStart, leadingSubject } from '../syntax/clause-subjects.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import { chain } from '../syntax/phrase-links.ts';

const PLACE_OR_AIM = wholeWord(language.syntaxWords.PLACE_OR_AIM);

export interface Named {
  readonly subject: Subject;
  readonly rule: string;
}

/** The first of the rules that names a speaker for this quotation. */
export function namedBeside(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  return (
    transcriptName(layout, quote) ??
    nameAndColon(layout, sentence, quote) ??
    betweenDashes(layout, sentence, quote) ??
    creditLine(layout, quote) ??
    clauseAndColon(layout, sentence, quote) ??
    nameAlone(layout, sentence, quote)
  );
}

/** `“I find it hard to see,” Moss.`: a name and nothing else behind the comma; the verb was lost. */
function nameAlone({ tokens, phrases }: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  if (quote.first !== sentence.first || quote.last !== ',') return null;
  const phrase = phrases.list[phrases.at[quote.end] ?? -1];
  if (phrase?.firstToken !== quote.end || phrase.kind !== 'name') return null;
  const ends = phrase.endToken >= sentence.end || /^[.!?]$/.test(tokens[phrase.endToken]!.text);
  return ends
    ? { subject: { first: quote.end, end: phrase.endToken, relation: 'after' }, rule: 'name alone' }
    : null;
}

/** `"MOSS: Now to …`, `"Ada Moss: Now to …`: capitals or a full name, and a colon, at a quotation's beginning. */
function transcriptName(layout: Layout, quote: QuoteSpan): Named | null {
  let end = speakerLabelEnd(layout, quote.first + 1, quote.end);
  const phrase = phraseAt(layout, quote.first + 1);
  if (end < 0 && phrase?.firstToken === quote.first + 1 && phrase.name?.firstToken === phrase.firstToken) {
    const length = phrase.endToken - phrase.firstToken;
    if (length > 1 && length < 5 && layout.tokens[phrase.endToken]?.text === ':') end = phrase.endToken;
  }
  if (end < 0 || isLabel(layout.tokens, quote.first + 1, end) || !talks(layout, end + 1, quote.end))
    return null;
  return { subject: { first: quote.first + 1, end, relation: 'before' }, rule: 'transcript' };
}

/** Plain words follow the colon: `“The Long Boat: Redvale Forever”` is a title. */
export function talks({ tokens }: Layout, from: number, end: number): boolean {
  for (let t = from; t < end; t++)
    if (tokens[t]!.kind === 'word' && tokens[t]!.word.class === 'open' && !tokens[t]!.capital) return true;
  return false;
}

/** The token of the colon after a label in capitals that begins at `first`; -1 where none does. */
export function speakerLabelEnd(layout: Layout, first: number, limit: number): number {
  const { tokens } = layout;
  for (let t = first; t < limit && t < first + 6; t++) {
    const token = tokens[t]!;
    if (token.text === ':') return t > first && !isLabel(tokens, first, t) ? t : -1;
    const capitals =
      token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text);
    if (!capitals && !(token.text.endsWith('.') && isCapital(token))) return -1;
  }
  return -1;
}

/** `— Tom Pike: “…”`, `Trump: “…”`: a name alone before the colon. */
function nameAndColon(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  const colon = quote.first - 1;
  if (colon <= sentence.first || tokens[colon]?.text !== ':') return null;
  const last = phraseAt(layout, colon - 1);
  if (!last || last.kind === 'pronoun' || last.firstToken < sentence.first) return null;
  const subject = chain(layout, sentence, last, 'before');
  const before = tokens[subject.first - 1];
  const free =
    subject.first === sentence.first ||
    (before !== undefined &&
      (DASH.test(before.text) ||
        // `Moss said, “A,” and Pike: “B.”`
        (/^(?:and|but|while|;)$/.test(before.lower) && (layout.quoteAt[subject.first - 2] ?? -1) >= 0) ||
        (before.lower === 'from' && opens(layout, sentence, subject.first - 1))));
  if (!free || (last.kind !== 'name' && subject.first !== sentence.first)) return null;
  if (isLabel(tokens, subject.first, subject.end)) return null;
  // `Song of the year: “Long Boat”`
  const ends = quote.stretch.closed && /[.?!,…]/.test(quote.last);
  if (!ends && !talks(layout, quote.first + 1, quote.end)) return null;
  return { subject: ownerOfWords(layout, subject) ?? subject, rule: 'name and colon' };
}

/** `… including Tom Pike -- “we need another” -- and Ann Lee`: the words belong to the name in front of the dash. */
function betweenDashes(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const [before, after] = [layout.tokens[quote.first - 1], layout.tokens[quote.end]];
  if (quote.end >= sentence.end || !before || !after || quote.first - 1 <= sentence.first) return null;
  if (!DASH.test(before.text) || !DASH.test(after.text)) return null;
  const phrase = phraseAt(layout, quote.first - 2);
  if (phrase?.kind !== 'name' || phrase.endToken !== quote.first - 1) return null;
  // "three DNFs – “did-not-finish” – in the cup": what the letters stand for.
  if (layout.tokens[phrase.firstToken]!.word.class === 'quantity' || quote.end - quote.first <= 3)
    return null;
  // "served in Redvale - “a year in hell” - and"
  if (PLACE_OR_AIM.test(layout.tokens[phrase.firstToken - 1]?.lower ?? '')) return null;
  return {
    subject: { first: phrase.firstToken, end: phrase.endToken, relation: 'before' },
    rule: 'name and dash',
  };
}

/** No word stands right before the token: "FIRST PLACE – More from Ann Lee:", but not "was from Redvale:". */
const opens = ({ tokens }: Layout, sentence: MaskedSentence, at: number): boolean =>
  at === sentence.first || tokens[at - 1]!.kind !== 'word' || tokens[at - 1]!.lower === 'more';

/** `…, but he had a word for her: “…”`: the clause before the colon says whose words follow. */
function clauseAndColon(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const colon = quote.first - 1;
  if (colon <= sentence.first || layout.tokens[colon]?.text !== ':') return null;
  const from = lastClauseStart(layout, sentence, colon);
  if (from === sentence.first) return null;
  const subject = leadingSubject(layout, sentence, colon, from);
  return subject ? { subject, rule: 'clause and colon' } : null;
}

/** `“…”`, and in the next paragraph `Ada Moss, quoted in the Herald`. */
function quotedBelow(layout: Layout, quote: QuoteSpan): { first: number; end: number } | null {
  const { tokens, reading } = layout;
  const own = reading.paragraphs[quote.stretch.paragraph]!;
  const below = reading.paragraphs[quote.stretch.paragraph + 1];
  if (!below || quote.first !== own.firstToken || quote.end !== own.endToken) return null;
  const phrase = phraseAt(layout, below.firstToken);
  if (phrase?.firstToken !== below.firstToken || phrase.kind !== 'name') return null;
  const [comma, verb] = [tokens[phrase.endToken], tokens[phrase.endToken + 1]];
  if (comma?.text !== ',' || verb?.lower !== 'quoted' || phrase.endToken >= below.endToken) return null;
  return { first: phrase.firstToken, end: phrase.endToken };
}

/** No paragraph of somebody’s words and a credit is longer, in tokens. */
const LONGEST_CREDITED = 600;

/** The paragraph begins with a quotation, and nobody is told to say anything in it before the one at token `quote`. */
function isAllQuoted({ tokens, quoteAt }: Layout, from: number, quote: number): boolean {
  if (quote - from > LONGEST_CREDITED) return false;
  let begun = false;
  for (let t = from; t < quote; t++) {
    if (quoteAt[t]! >= 0) begun = true;
    else if (tokens[t]!.kind === 'word') {
      const { verb } = tokens[t]!.word;
      if (!begun || (verb && reportingVerb(verb.lemma)?.says)) return false;
    }
  }
  return true;
}

/** `“…” — Ann Lee, Ohio`, at the paragraph's end or before the next quotation; or alone in the next paragraph; or a pull quote's. */
function creditLine(layout: Layout, quote: QuoteSpan): Named | null {
  const { tokens, quoteAt, reading, credits } = layout;
  const name = credits.get(quote.stretch) ?? quotedBelow(layout, quote);
  if (name) return { subject: { first: name.first, end: name.end, relation: 'after' }, rule: 'credit line' };
  let dash = quote.end;
  if (tokens[dash]?.kind === 'mark') dash++;
  const own = tokens[dash];
  if (!own || !DASH.test(own.text)) return null;
  const paragraph = reading.paragraphs[own.paragraph]!;
  const last = reading.paragraphs[quote.stretch.paragraph]!;
  // Behind more than the words alone it is the reporter's name.
  if (quote.stretch.continues || !isAllQuoted(layout, last.firstToken, quote.first)) return null;
  if (own.paragraph !== quote.stretch.paragraph) {
    if (
      own.paragraph !== quote.stretch.paragraph + 1 ||
      dash !== paragraph.firstToken ||
      last.endToken > dash ||
      layout.signedOff
    )
      return null;
  }
  const phrase = phraseAt(layout, dash + 1);
  if (phrase?.firstToken !== dash + 1 || phrase.kind !== 'name') return null;
  // "— Harbour football coach Tony Pell": in a paragraph of its own the role may stand in front.
  const alone = own.paragraph !== quote.stretch.paragraph;
  if (!alone && phrase.name?.firstToken !== phrase.firstToken) return null;
  // Nothing but a place or an office may follow.
  for (let t = phrase.endToken; t < paragraph.endToken; t++) {
    if (quoteAt[t]! >= 0 || t > dash + 16) break;
    const token = tokens[t]!;
    if (token.kind === 'word' && !isCapital(token) && token.word.class === 'auxiliary') return null;
    if (
      t === phrase.endToken &&
      token.kind === 'word' &&
      !isCapital(token) &&
      !/^(?:of|in|from|on|for)$/.test(token.lower)
    )
      return null;
    if (/^[.!?]$/.test(token.text)) break;
  }
  return {
    subject: { first: phrase.firstToken, end: phrase.endToken, relation: 'after' },
    rule: 'credit line',
  };
}
