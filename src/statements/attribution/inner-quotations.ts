/** Quotations inside a quotation: “Last week he was saying ‘we leave’. …” keeps ‘we leave’ for him as well. */

import { language } from '../../language/index.ts';
import { isStrong } from '../../text/marks.ts';
import { wholeWord } from '../../text/one-of.ts';
import { reportsOf } from '../contents.ts';
import type { Cue } from '../cues/cue.ts';
import { findCues } from '../cues/cues.ts';
import { type Draft, draftFor } from '../drafts.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { phraseAt } from '../syntax/grammar.ts';
import { mayBePlural } from '../syntax/verb-subjects.ts';
import { ownersOf } from './ownership.ts';

const INDEFINITE = wholeWord(language.syntaxWords.INDEFINITE);

/** For each inner quotation that the outer one's own words attribute, a statement within the outer. `drafts`: the outer ones. */
export function innerDrafts(layout: Layout, drafts: readonly Draft[]): Draft[] {
  const { reading, tokens } = layout;
  const outer = new Map<number, Draft>();
  for (const draft of drafts)
    for (const quote of draft.quotes) if (quote.index >= 0) outer.set(quote.index, draft);
  const inner = innerQuotes(layout);
  if (inner.length === 0) return [];
  const quoteAt = new Int32Array(tokens.length).fill(-1);
  for (const quote of inner) quoteAt.fill(quote.index, quote.first, quote.end);
  const inside: Layout = { ...layout, quotes: inner, quoteAt };
  const found: Draft[] = [];
  for (const quote of inner) {
    const host = layout.quotes[layout.quoteAt[quote.first]!];
    const draft = host && outer.get(host.index);
    const own = reading.sentences[tokens[quote.first]!.sentence];
    if (!host || !draft || !own) continue;
    const sentence: MaskedSentence = {
      first: Math.max(own.firstToken, host.first + 1),
      end: Math.max(quote.end, Math.min(own.endToken, host.end - 1)),
      paragraph: own.paragraph,
      quotes: [quote],
      titles: [],
    };
    const reports = reportsOf(inside, sentence, findCues(inside, sentence));
    const report = ownersOf(layout, sentence, reports).get(quote);
    if (
      !report?.cue.subject ||
      report.cue.verb.quotedOnly ||
      !(report.cue.verb.says || report.cue.verb.tells)
    )
      continue;
    if (!isToldOf(inside, report.cue)) continue;
    const made = draftFor(quote, own.paragraph, report.cue.subject, 'quotation inside a quotation');
    found.push({ ...made, cue: report.cue, within: draft });
  }
  return found;
}

const NOT_SAID = wholeWord(language.syntaxWords.NOT_SAID);

/**
 * “Ann told me, ‘no’”: a plain report of one speaker, named or singular. Not “I told him ‘no’” (the same mouth), “they
 * say, ‘…’” and “people tell you ‘…’” (nobody in particular), “she would say ‘…’” and “nobody said ‘…’” (no report).
 */
function isToldOf(layout: Layout, { subject, form, cueFirst, cueEnd }: Cue): boolean {
  const { tokens } = layout;
  const phrase = subject && phraseAt(layout, subject.first);
  if (!subject || !phrase || form !== 'finite') return false;
  for (let t = Math.min(subject.end, cueFirst); t < cueEnd; t++)
    if (NOT_SAID.test(tokens[t]!.lower)) return false;
  const head = tokens[phrase.head]!;
  if (phrase.kind === 'pronoun') return /^(?:he|she|it)$/.test(head.lower);
  const determiner = tokens[phrase.determiner]?.lower ?? '';
  if (INDEFINITE.test(determiner)) return false;
  if ((phrase.kind === 'name' && !head.word.personNoun) || head.word.groupNoun) return true;
  return phrase.determiner >= 0 && !mayBePlural(layout, subject);
}

function innerQuotes(layout: Layout): QuoteSpan[] {
  const { reading, tokens, quoteAt } = layout;
  const quotes: QuoteSpan[] = [];
  let t = 0;
  for (const stretch of reading.quoted) {
    if (stretch.depth !== 1 || !stretch.closed) continue;
    while (t < tokens.length && tokens[t]!.start < stretch.open) t++;
    let end = t + 1;
    while (end < tokens.length && tokens[end]!.start < stretch.close) end++;
    const host = layout.quotes[quoteAt[t] ?? -1];
    if (t >= tokens.length || !host || end <= t + 2) continue;
    // Strong marks within strong ones are a slogan or a slip as often as somebody's words.
    if (isStrong(tokens[t]!.text) && isStrong(tokens[host.first]!.text)) continue;
    const last = reading.text.charAt(stretch.end - 1);
    quotes.push({ stretch, index: quotes.length, first: t, end, last, sentence: tokens[t]!.sentence });
  }
  return quotes;
}
