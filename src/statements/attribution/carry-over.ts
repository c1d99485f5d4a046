/** Whose a quotation is that no verb of its own sentence reports: the speaker goes on, or was announced before. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { isDocument, ownerOfWords } from '../cues/document-authors.ts';
import type { Draft } from '../drafts.ts';
import { isLabel } from '../quotes/labels.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { DASH } from '../quotes/sign-offs.ts';
import { leadingSubject } from '../syntax/clause-subjects.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import { isSomebody } from '../syntax/verb-subjects.ts';
import { talks } from './introductions.ts';
import { hasVerb, isWholeSentence, SAID_TO } from './named-in-clause.ts';

const WRITTEN_REPORTS = wholeWord(language.syntaxWords.WRITTEN_REPORTS);

export interface Carried {
  readonly subject: Subject | null;
  readonly rule: string;
  /** The draft that this quotation continues, null where it makes a statement of its own. */
  readonly joins: Draft | null;
}

export interface CarryState {
  /** The last draft with quoted words, and the sentence in which it ended. */
  readonly last: { readonly draft: Draft; readonly sentence: number; readonly paragraph: number } | null;
  /** The sentence before the quotation's, none at the beginning. */
  readonly previous: {
    readonly sentence: MaskedSentence;
    readonly index: number;
    /** Subject of its last reporting verb. */
    readonly speaker: Subject | null;
    /** Subject of the first verb that is inside nobody's words. */
    readonly outer: Subject | null;
  } | null;
}

const LEADS_ON = wholeWord(language.syntaxWords.LEADS_ON);

/** True where quotations are all that the sentence says. */
export function standsAlone(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): boolean {
  // Of many quotations in a row only the first is asked, so that the way stays linear.
  if (sentence.quotes[0] !== quote) return false;
  for (let t = sentence.first; t < sentence.end; t++) {
    const inside = layout.quotes[layout.quoteAt[t]!];
    if (inside) t = inside.end - 1;
    // "“We ran.” — Ada Pike": the reporter's name is no part of it.
    else if (t >= quote.end && DASH.test(layout.tokens[t]!.text) && layout.tokens[t + 1]?.capital)
      return true;
    else if (t < quote.first && t < sentence.first + 2 && LEADS_ON.test(layout.tokens[t]!.lower)) continue;
    else if (layout.tokens[t]!.kind !== 'punctuation' && layout.tokens[t]!.kind !== 'mark') return false;
  }
  return true;
}

/** `“…,” Ann Lee recited from memory`: a mark that goes on makes whoever follows the speaker, whatever the verb. */
function doerAfter(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Subject | null {
  if (!/[,?!]/.test(quote.last) || quote.first !== sentence.first) return null;
  const phrase = phraseAt(layout, quote.end);
  if (!phrase || phrase.firstToken !== quote.end || phrase.endToken >= sentence.end) return null;
  const verb = layout.tokens[phrase.endToken]!;
  const form = verb.word.verb;
  const does = form ? form.tense === 'past' || form.tense === 'third' : /(?:ed|s)$/.test(verb.lower);
  if (!does || verb.kind !== 'word' || verb.word.class !== 'open') return null;
  return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
}

/** `Instead, “he just acts like a beaten man.”`, right behind a quotation: the writer runs into the speaker's own sentence. */
function closesSentence(sentence: MaskedSentence, quote: QuoteSpan): boolean {
  return quote.end >= sentence.end && quote.end - quote.first > 8 && quote.last === '.';
}

/** "From Ann Lee at the Herald:" */
function fromSource(layout: Layout, sentence: MaskedSentence): Subject | null {
  if (!/^(?:from|via|by)$/.test(layout.tokens[sentence.first]!.lower)) return null;
  let phrase = phraseAt(layout, sentence.first + 1);
  if (phrase?.firstToken !== sentence.first + 1) return null;
  // "From the desk of Ann Lee:"
  if (
    /^(?:desk|office|pen)$/.test(layout.tokens[phrase.head]!.lower) &&
    layout.tokens[phrase.endToken]?.lower === 'of'
  )
    phrase = phraseAt(layout, phrase.endToken + 1);
  if (!phrase || phrase.endToken > sentence.end) return null;
  return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
}

/** "As the Herald reported, the mayor was silent:" */
function asReported(layout: Layout, sentence: MaskedSentence): Subject | null {
  if (layout.tokens[sentence.first]!.lower !== 'as') return null;
  const phrase = phraseAt(layout, sentence.first + 1);
  if (phrase?.firstToken !== sentence.first + 1 || phrase.endToken + 1 >= sentence.end) return null;
  const verb = layout.tokens[phrase.endToken]!;
  if (!WRITTEN_REPORTS.test(verb.word.verb?.lemma ?? '')) return null;
  return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
}

/** Whom the words before the colon at token `colon` are about: "Moss was clear:", but not "Question:". */
function announcer(layout: Layout, sentence: MaskedSentence, colon: number): Subject | null {
  if (isLabel(layout.tokens, sentence.first, colon)) return null;
  return leadingSubject(layout, sentence, colon + 1);
}

/** In tokens, with its marks. */
const SHORT_NAME = 5;

function isThing(layout: Layout, { first }: Subject): boolean {
  const phrase = phraseAt(layout, first);
  if (phrase?.kind !== 'noun' || isSomebody(layout, first) || phrase.possessor) return false;
  return !isDocument(layout.tokens[phrase.head]!.lower);
}

export function carryOver(
  layout: Layout,
  sentence: MaskedSentence,
  at: number,
  quote: QuoteSpan,
  state: CarryState,
): Carried | null {
  const { last, previous } = state;
  if (quote.stretch.continues && last)
    return { subject: last.draft.subject, rule: 'paragraphs: quotation left open', joins: last.draft };
  const opener = layout.tokens[quote.first - 1];
  if (opener && opener.text === ':' && quote.first > sentence.first) {
    const subject = announcer(layout, sentence, quote.first - 1);
    const named = subject && namedLast(layout, subject, quote.first - 1);
    if (named) return { subject: named, rule: 'introduced by a colon', joins: null };
    // `Some songs to hear: “Skibber,” “The Mill”`: names of things.
    const listed = quote.end - quote.first <= SHORT_NAME && subject && isThing(layout, subject);
    if (subject && !listed && (/[.?!,…]/.test(quote.last) || talks(layout, quote.first + 1, quote.end)))
      return {
        subject: ownerOfWords(layout, subject) ?? subject,
        rule: 'introduced by a colon',
        joins: null,
      };
  }
  const follows = last !== null && last.paragraph === sentence.paragraph && last.sentence === at - 1;
  if (quote.first === sentence.first && follows && quote.end - quote.first > 5)
    return { subject: last.draft.subject, rule: 'carried on in the paragraph', joins: last.draft };
  const doer = doerAfter(layout, sentence, quote);
  if (doer) return { subject: doer, rule: 'comma and a doer', joins: null };
  if (follows && closesSentence(sentence, quote))
    return { subject: last.draft.subject, rule: 'carried on into a sentence', joins: null };
  if (!standsAlone(layout, sentence, quote)) return null;
  if (previous) {
    const { tokens } = layout;
    const end = tokens[previous.sentence.end - 1]!;
    if (end.text === ':') {
      const subject =
        fromSource(layout, previous.sentence) ??
        asReported(layout, previous.sentence) ??
        previous.speaker ??
        announcer(layout, previous.sentence, previous.sentence.end - 1);
      return { subject, rule: 'introduced by a colon', joins: null };
    }
  }
  if (last && last.paragraph === sentence.paragraph && last.sentence === at - 1)
    return { subject: last.draft.subject, rule: 'carried on in the paragraph', joins: last.draft };
  // "Moss said the harbour was full. “We need another.”": who has just been reported goes on in words of their own.
  if (previous?.speaker && previous.index === at - 1 && previous.sentence.paragraph === sentence.paragraph)
    return { subject: previous.speaker, rule: 'carried on from a report', joins: null };
  if (last && last.paragraph === sentence.paragraph)
    return { subject: last.draft.subject, rule: 'carried on over a sentence', joins: null };
  if (
    last &&
    last.paragraph === proseBefore(layout, sentence.paragraph) &&
    sentence.first === layout.reading.paragraphs[sentence.paragraph]!.firstToken
  )
    return { subject: last.draft.subject, rule: 'carried on over paragraphs', joins: null };
  if (previous && previous.index === at - 1 && previous.sentence.paragraph === sentence.paragraph) {
    const subject = personOf(layout, previous.sentence, quote);
    if (subject) return { subject, rule: 'whom the sentence before is about', joins: null };
  }
  if (previous && !previous.outer && previous.index === at - 1 && isWholeParagraph(layout, sentence)) {
    const subject = personOf(layout, previous.sentence, quote);
    if (subject && hasVerb(layout, subject.end, previous.sentence.end))
      return { subject, rule: 'whom the paragraph before is about', joins: null };
  }
  if (previous?.outer && previous.index === at - 1 && isWholeParagraph(layout, sentence))
    return { subject: previous.outer, rule: 'report, and words in the next paragraph', joins: null };
  return null;
}

/** `The best line came from Ann Lee: “…”`: a sentence about a thing that ends with somebody's name. */
function namedLast(layout: Layout, subject: Subject, colon: number): Subject | null {
  const { tokens } = layout;
  const last = phraseAt(layout, colon - 1);
  if (last?.kind !== 'name' || last.endToken !== colon || last.firstToken <= subject.end) return null;
  // Two capitalised words at least: no place, no bare noun.
  if (!last.name || last.name.endToken - last.name.firstToken < 2) return null;
  const about = phraseAt(layout, subject.first);
  const thing =
    about?.kind === 'noun' && !ownerOfWords(layout, subject) && !isSomebody(layout, subject.first);
  if (!thing || isDocument(tokens[about.head]!.lower)) return null;
  return { first: last.firstToken, end: last.endToken, relation: 'after' };
}

/** The person whom a neighbouring sentence is about, where the quotation is a sentence of its own. */
export function personOf(layout: Layout, neighbour: MaskedSentence, quote: QuoteSpan): Subject | null {
  if (!isWholeSentence(layout, quote)) return null;
  return (
    personAt(layout, neighbour, neighbour.first) ??
    personAt(layout, neighbour, lastNameStart(layout, neighbour))
  );
}

/** "Both boats sank and [Moss] took the blame": the name behind the last "and" that a past follows; the sentence's end where none does. */
function lastNameStart({ tokens, quoteAt, phrases }: Layout, { first, end }: MaskedSentence): number {
  for (let i = end - 3; i > Math.max(first, end - FURTHEST_NAME); i--) {
    if (quoteAt[i]! >= 0) break;
    if (!/^(?:and|but|so)$/.test(tokens[i]!.lower)) continue;
    const phrase = phrases.list[phrases.at[i + 1] ?? -1];
    if (phrase?.firstToken !== i + 1 || phrase.kind !== 'name') continue;
    if (tokens[phrase.endToken]?.word.verb?.tense === 'past') return i + 1;
  }
  return end;
}
/** No last clause is longer, in tokens. */
const FURTHEST_NAME = 30;

/** The person whom the clause that begins at token `from` is about; null where it is about a thing or about several. */
function personAt(layout: Layout, neighbour: MaskedSentence, from: number): Subject | null {
  const subject = leadingSubject(layout, neighbour, neighbour.end, from);
  const phrase = subject && phraseAt(layout, subject.first);
  // "Many Redvalers", "Both drivers": nobody in particular.
  const opener = phrase && layout.tokens[phrase.firstToken]!;
  if (!phrase || opener?.word.class === 'quantity' || /^(?:both|all|these|those)$/.test(opener!.lower))
    return null;
  // "Moss was asked"
  const [be, done] = [layout.tokens[subject.end], layout.tokens[subject.end + 1]];
  if (be?.word.class === 'auxiliary' && SAID_TO.test(done?.lower ?? '')) return null;
  const { personNoun, groupNoun } = layout.tokens[phrase.head]!.word;
  // "half of the public": a thing, whatever capitals describe it.
  if (phrase.kind !== 'pronoun' && !personNoun && !layout.tokens[phrase.head]!.capital) return null;
  const person =
    phrase.kind === 'pronoun' ? /^(?:he|she)$/.test(layout.tokens[phrase.head]!.lower) : !groupNoun;
  const one = personNoun && phrase.determiner >= 0 && phrase.determiner === phrase.firstToken;
  return person && (phrase.kind !== 'noun' || one) ? subject : null;
}

/** The paragraph of running text before this one, past captions and links; -1 where none is near. */
function proseBefore({ reading: { paragraphs } }: Layout, paragraph: number): number {
  let before = paragraph - 1;
  while (before > 0 && before > paragraph - MOST_BETWEEN && paragraphs[before]!.role !== 'prose') before--;
  return before;
}
/** So many captions and links stand between two paragraphs at most. */
const MOST_BETWEEN = 5;

/** Right behind the paragraph in front of it, and nothing but the quotation in this one. */
function isWholeParagraph(layout: Layout, sentence: MaskedSentence): boolean {
  const { firstToken, endToken } = layout.reading.paragraphs[sentence.paragraph]!;
  return sentence.first === firstToken && sentence.end === endToken;
}
