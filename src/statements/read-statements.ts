/** From a text as it was read to its statements: who says what, by which words. Pure; linear in the text's length. */
import type { Article, Attribution } from '../model.ts';
import { corrects } from '../text/correction-head.ts';
import type { TextReading } from '../text/reading.ts';
import { setsStopsOutside } from '../text/stops-outside.ts';
import { type CarryState, carryOver, personOf, standsAlone } from './attribution/carry-over.ts';
import { innerDrafts } from './attribution/inner-quotations.ts';
import { type Named, namedBeside } from './attribution/introductions.ts';
import { namedInClause } from './attribution/named-in-clause.ts';
import { namedInPassing } from './attribution/named-in-passing.ts';
import { ownersOf } from './attribution/ownership.ts';
import { GOES_ON, type ReviewState, reviewerOf } from './attribution/reviews.ts';
import { setOutDrafts } from './attribution/set-out-words.ts';
import { transcriptDrafts } from './attribution/transcripts.ts';
import { isNameLike, isSomebodys } from './attribution/word-weights.ts';
import { type Report, reportsOf } from './contents.ts';
import { notePlaces } from './correction-notes.ts';
import type { Cue } from './cues/cue.ts';
import { findCues } from './cues/cues.ts';
import { type Draft, draftFor, finishDrafts } from './drafts.ts';
import { type Layout, layOut, type MaskedSentence } from './quotes/layout.ts';
import type { QuoteSpan } from './quotes/quote-span.ts';
import { phraseAt, type Subject } from './syntax/grammar.ts';
import { setsTheScene, tellsOfSpeech } from './syntax/indirect.ts';
import { reportsIndirectly } from './syntax/told-words.ts';

/**
 * Reads the statements of one article, in reading order. `speaker` is the place that names the speaker; null where the
 * article does not say who. Never throws.
 */
export function readStatements(reading: TextReading, article: Article): Attribution[] {
  const layout = layOut(reading);
  const labelled = new Set<number>();
  // What a note gives as wrong, or as right, is said in the text already.
  const paragraphs = reading.paragraphs.map(({ start, end }) => reading.text.slice(start, end).trim());
  for (const place of notePlaces(paragraphs)) if (corrects(paragraphs[place] ?? '')) labelled.add(place);
  const transcript = transcriptDrafts(layout);
  for (const { paragraph } of transcript) labelled.add(paragraph);
  const setOut = setOutDrafts(layout, labelled);
  for (const { paragraph } of setOut) labelled.add(paragraph);
  const assembly = new Assembly(layout);
  // Captions and links between two paragraphs do not come between their sentences.
  let at = -1;
  for (const sentence of layout.sentences) {
    if (reading.paragraphs[sentence.paragraph]!.role !== 'prose') continue;
    at++;
    if (labelled.has(sentence.paragraph)) continue;
    if (sentence.paragraph === 0 && isTitle(reading, article)) continue;
    assembly.add(sentence, at);
  }
  const drafts = assembly.finish();
  return finishDrafts(layout, [...drafts, ...transcript, ...setOut, ...innerDrafts(layout, drafts)]);
}

/** The first paragraph repeats the article's title. */
function isTitle(reading: TextReading, article: Article): boolean {
  const first = reading.paragraphs[0];
  if (!article.title || !first || reading.paragraphs.length < 2 || first.end - first.start > 400)
    return false;
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(reading.text.slice(first.start, first.end)) === plain(article.title);
}

/** Puts statements together, sentence by sentence; what one leaves open the next may close. */
class Assembly {
  readonly #layout: Layout;
  readonly #drafts: Draft[] = [];
  /** Quotations alone in their sentences, whose speaker may be named behind them. */
  #waiting: { quote: QuoteSpan; paragraph: number; at: number }[] = [];
  readonly #state: { -readonly [K in keyof CarryState]: CarryState[K] } = { last: null, previous: null };

  /** The sentence that is being read says of somebody that they speak. */
  #heard = false;
  /** The last sentence that did. */
  #lastHeard: ReviewState['heard'] = null;
  /** The article sets its marks as reviews do. */
  readonly #review: boolean;

  constructor(layout: Layout) {
    this.#layout = layout;
    this.#review = setsStopsOutside(
      layout.reading.text,
      layout.quotes.map(({ stretch }) => stretch),
    );
  }

  finish(): Draft[] {
    this.#resolve(-1, null);
    return this.#drafts;
  }

  add(sentence: MaskedSentence, at: number): void {
    const cues = findCues(this.#layout, sentence);
    this.#heard = cues.some(({ subject, verb }) => subject !== null && verb.says);
    const byQuote = new Map<QuoteSpan, Draft>();
    const reports = reportsOf(this.#layout, sentence, cues)
      .filter(({ cue }) => !addsThing(this.#layout, cue))
      .map((report) => this.#goesOn(sentence, at, report));
    const owners = ownersOf(this.#layout, sentence, reports);
    for (const [quote, { cue }] of owners)
      if (isAnnounced(this.#layout, sentence, cue, quote)) owners.delete(quote);
    for (const quote of sentence.quotes) {
      const named = namedBeside(this.#layout, sentence, quote);
      if (!named) continue;
      owners.delete(quote);
      const draft = draftFor(quote, sentence.paragraph, named.subject, named.rule);
      byQuote.set(quote, draft);
      this.#drafts.push(draft);
    }
    const told: Draft[] = [];
    for (const report of reports) {
      const draft = draftOf(this.#layout, sentence, report, owners);
      if (!draft) continue;
      told.push(draft);
      for (const quote of draft.quotes) byQuote.set(quote, draft);
    }
    nest(told);
    this.#drafts.push(...told);
    for (const quote of sentence.quotes) this.#place(sentence, at, quote, byQuote.get(quote) ?? null);
    const speaker = cues.findLast(tells)?.subject ?? null;
    const outer = cues.find((cue) => tells(cue) && cue.top)?.subject ?? null;
    // "Shops urge calm, the paper reports.": the one who is named behind it all tells the whole.
    const credit = cues.findLast(({ place, subject, verb }) => place === 'after' && subject && verb.says);
    const main = credit?.subject ?? outer ?? this.#nameOf(cues.find(({ top, verb }) => top && verb.says));
    if (this.#heard) this.#lastHeard = { sentence: at, paragraph: sentence.paragraph, subject: main };
    this.#resolveByNext(sentence, at, outer);
    this.#state.previous = { sentence, index: at, speaker, outer };
  }

  /** "Moss believes it is “broken”." */
  #nameOf(cue: Cue | undefined): Subject | null {
    return cue?.subject && phraseAt(this.#layout, cue.subject.first)?.kind === 'name' ? cue.subject : null;
  }

  /** `Moss said no. Adding, “…”`: a participle alone goes on with the sentence before it. */
  #goesOn(sentence: MaskedSentence, at: number, report: Report): Report {
    const { cue } = report;
    const { previous } = this.#state;
    const alone = cue.form === 'ing' && cue.cueFirst === sentence.first && !cue.subject && cue.verb.says;
    if (!alone || !previous?.speaker || previous.index !== at - 1) return report;
    if (previous.sentence.paragraph !== sentence.paragraph) return report;
    return { ...report, cue: { ...cue, subject: { ...previous.speaker, relation: 'shared' } } };
  }

  #place(sentence: MaskedSentence, at: number, quote: QuoteSpan, own: Draft | null): void {
    const { paragraph } = sentence;
    let draft = own;
    const passing = own
      ? null
      : (namedInPassing(this.#layout, sentence, quote) ??
        this.#besideLast(sentence, quote) ??
        namedInClause(this.#layout, sentence, quote));
    if (passing) {
      draft = draftFor(quote, paragraph, passing.subject, passing.rule);
      this.#drafts.push(draft);
    } else if (own) this.#resolve(paragraph, own);
    else {
      const carried = carryOver(this.#layout, sentence, at, quote, this.#state);
      if (carried?.joins) {
        carried.joins.quotes.push(quote);
        carried.joins.ranges.push({ first: quote.first, end: quote.end });
        draft = carried.joins;
      } else if (carried) {
        draft = draftFor(quote, paragraph, carried.subject, carried.rule);
        this.#drafts.push(draft);
      } else if (standsAlone(this.#layout, sentence, quote)) this.#waiting.push({ quote, paragraph, at });
      else {
        const reviewed =
          this.#reviewed(sentence, at, quote) ??
          (this.#review && !this.#heard
            ? reviewerOf(this.#layout, sentence, at, quote, {
                last: this.#state.last,
                heard: this.#lastHeard,
              })
            : null);
        if (reviewed) {
          draft = draftFor(quote, paragraph, reviewed, GOES_ON);
          this.#drafts.push(draft);
        } else if (isSomebodys(this.#layout, sentence, quote))
          this.#drafts.push(draftFor(quote, paragraph, null, BY_SIGNS));
      }
    }
    if (draft) this.#state.last = { draft, sentence: at, paragraph };
  }

  /** `It was “a mess”, said the Herald. The crew “had not been paid”.`: a review goes on with the one named at the sentence's end. */
  #reviewed(sentence: MaskedSentence, at: number, quote: QuoteSpan): Subject | null {
    const { last } = this.#state;
    if (!last || last.paragraph !== sentence.paragraph || last.sentence !== at - 1) return null;
    const { subject, quotes } = last.draft;
    if (subject?.relation !== 'after' || this.#heard || isNameLike(this.#layout, quote)) return null;
    // A comma outside the marks is the reviewer's; short words may be the writer's own, set off.
    const reviews = quotes.length > 0 && !/[,.?!]/.test(quotes.at(-1)!.last);
    return reviews && quote.end - quote.first > SHORT_TERM ? subject : null;
  }

  /** `“this” or a “that”`: words joined to somebody's words are theirs as well. */
  #besideLast(sentence: MaskedSentence, quote: QuoteSpan): Named | null {
    const { subject = null, rule = '', quotes = [] } = this.#state.last?.draft ?? {};
    const before = quotes.at(-1);
    if (!subject || !before || before.first < sentence.first) return null;
    return isJoint(this.#layout, before.end, quote.first) ? { subject, rule } : null;
  }

  /** `“We did what we could.” Moss looked away.`: the person whom the next sentence is about said it. */
  #resolveByNext(sentence: MaskedSentence, at: number, outer: Subject | null): void {
    const last = this.#waiting.at(-1);
    if (last?.at !== at - 1 || last.paragraph !== sentence.paragraph || sentence.quotes.length > 0) return;
    const source = sourceOfWords(this.#layout, sentence);
    if (source) {
      this.#waiting.pop();
      this.#drafts.push(
        draftFor(last.quote, last.paragraph, source, 'whose words the next sentence says they are'),
      );
      return;
    }
    // "That sentiment is old, but the public agrees with it.": about the words, and not whose they are.
    if (/^(?:that|this|such|these|those|it)$/.test(this.#layout.tokens[sentence.first]!.lower)) return;
    const subject = outer ?? personOf(this.#layout, sentence, last.quote);
    if (!subject) return;
    this.#waiting.pop();
    this.#drafts.push(draftFor(last.quote, last.paragraph, subject, 'whom the next sentence is about'));
  }

  /** Quotations that waited in this paragraph get the speaker of `own`; the others have none. */
  #resolve(paragraph: number, own: Draft | null): void {
    for (const wait of this.#waiting) {
      const near = own !== null && wait.paragraph === paragraph;
      const rule = near ? 'speaker named after it' : NOBODY;
      this.#drafts.push(draftFor(wait.quote, wait.paragraph, near ? own.subject : null, rule));
    }
    this.#waiting = [];
  }
}

/** `“…” That quote from Ada Moss`: who the sentence says spoke the words in front of it. */
function sourceOfWords(layout: Layout, { first, end }: MaskedSentence): Subject | null {
  const { tokens } = layout;
  const noun = /^(?:that|those|the)$/.test(tokens[first]!.lower) ? (tokens[first + 1]?.lower ?? '') : '';
  if (!/^(?:quote|quotation|line|words|remark|quip|verdict|observation|sentence)$/.test(noun)) return null;
  if (!/^(?:from|of|by)$/.test(tokens[first + 2]?.lower ?? '')) return null;
  const phrase = phraseAt(layout, first + 3);
  if (phrase?.firstToken !== first + 3 || phrase.kind !== 'name' || phrase.endToken > end) return null;
  return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
}

/** Nothing but "and", "or", a comma and an article stands between two quotations. */
function isJoint({ tokens }: Layout, from: number, to: number): boolean {
  if (to <= from || to - from > 4) return false;
  for (let i = from; i < to; i++)
    if (tokens[i]!.text !== ',' && !/^(?:and|or|an?|the|as)$/.test(tokens[i]!.lower)) return false;
  return true;
}

/** Whoever speaks by this verb may go on in the next sentence; a poster that beams from a wall does not. */
const tells = ({ subject, verb, form }: Cue): boolean =>
  subject !== null && !verb.quotedOnly && (form !== 'ing' || subject.relation === 'shared');

/** "With some worried about it, Moss has a new message: “…”": a colon that the main clause makes, and no thought in passing. */
function isAnnounced({ tokens }: Layout, sentence: MaskedSentence, cue: Cue, quote: QuoteSpan): boolean {
  if (!cue.verb.quotedOnly || cue.complement.follow === 'colon' || tokens[quote.first - 1]?.text !== ':')
    return false;
  return /^(?:preposition|subordinator)$/.test(tokens[sentence.first]!.word.class);
}

/** `added “independent” doctors to the list`: a thing that is added, with a word in marks in front of it. */
function addsThing({ tokens, quotes, quoteAt }: Layout, { verb, complement, cueEnd }: Cue): boolean {
  const quote = quotes[quoteAt[cueEnd] ?? -1];
  if (!quote || verb.lemma === 'say' || !verb.says || verb.noun || verb.quotedNoun) return false;
  const next = tokens[quote.end];
  // `added “flying saucer” to the language`
  const into = verb.lemma === 'add' && next?.lower === 'to' && !/[.,?!]/.test(quote.last);
  if (into && complement.follow === 'quote' && quote.end - quote.first <= 2 * SHORT_TERM) return true;
  return (
    complement.follow === 'quote' &&
    quote.end - quote.first <= SHORT_TERM &&
    next?.kind === 'word' &&
    next.word.class === 'open' &&
    next.word.verb === null &&
    !next.capital &&
    !/(?:ed|ly)$/.test(next.lower)
  );
}

/** Fewer words without marks are no statement: "they believe". */
const FEWEST_TOLD = 3;

const NOBODY = 'nobody named';
/** Two words at most, with their marks, in tokens. */
const SHORT_TERM = 4;
const BY_SIGNS = 'words in passing, nobody named';

function draftOf(
  layout: Layout,
  sentence: MaskedSentence,
  report: Report,
  owners: ReadonlyMap<QuoteSpan, Report>,
): Draft | null {
  const { cue, ranges, via } = report;
  const quotes = sentence.quotes.filter((quote) => owners.get(quote) === report);
  // The name of a work is nobody's words, wherever it stands.
  const holds = (title: QuoteSpan): boolean =>
    title.term !== 'work' && ranges.some((range) => range.first <= title.first && title.end <= range.end);
  const words = ranges.reduce((sum, range) => sum + range.end - range.first, 0);
  if (quotes.length === 0) {
    if (!cue.subject || !tellsOfSpeech(layout, sentence, cue) || words < 2) return null;
    if (cue.place === 'after' && cue.form === 'finite' && setsTheScene(layout, sentence, ranges)) return null;
  }
  const fewest = cue.verb.stance ? 2 : FEWEST_TOLD;
  // "asks the following questions:": what is told stands further down.
  const goesOn = layout.tokens[ranges.at(-1)!.end]?.text === ':' && ranges.at(-1)!.end + 1 === sentence.end;
  const wordless =
    quotes.length === 0 && (words < fewest || goesOn || !reportsIndirectly(layout, sentence, cue));
  const quoted = [...quotes, ...sentence.titles.filter(holds)].sort((a, b) => a.first - b.first);
  const { paragraph } = sentence;
  return {
    cue,
    subject: cue.subject,
    rule: ruleOf(cue),
    ranges: [...ranges],
    quotes: quoted,
    via,
    paragraph,
    within: null,
    wordless,
  };
}

function ruleOf(cue: Cue): string {
  const side = cue.place === 'after' ? 'verb after the words' : 'verb before the words';
  const what =
    cue.form === 'noun' ? 'noun before the words' : cue.form === 'according' ? 'according to' : side;
  return `${what}, subject ${cue.subject?.relation ?? 'unknown'}${cue.verb.quotedOnly ? ', weak' : ''}`;
}

/** A statement told inside another's words belongs to both. */
function nest(drafts: readonly Draft[]): void {
  for (const inner of drafts) {
    const end = inner.ranges.at(-1)!.end;
    for (const outer of drafts) {
      if (outer === inner || !inner.cue) continue;
      const at = Math.min(inner.cue.first, inner.ranges[0]!.first);
      if (outer.ranges.some((range) => range.first <= at && end <= range.end)) inner.within = outer;
    }
  }
}
