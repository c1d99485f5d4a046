/** From a sentence's cues to the stretches of words that each of them reports. */

import { contentEnd, quoteRunEnd, trim } from './content-ends.ts';
import type { Cue } from './cues/cue.ts';
import type { Layout, MaskedSentence } from './quotes/layout.ts';
import { clauseEnd, undangled } from './syntax/clause-ends.ts';
import { datelineEnd } from './syntax/clause-subjects.ts';
import { holdsFinite, phraseAt } from './syntax/grammar.ts';
import { tellsOfSpeech } from './syntax/indirect.ts';
import type { TokenSpan } from './token-span.ts';

export interface Report {
  readonly cue: Cue;
  readonly ranges: readonly TokenSpan[];
  readonly via: readonly TokenSpan[];
}

/** Of a hostile sentence's thousands of quotations only the first are tried one by one. */
const MOST_QUOTATIONS = 60;

/** Ranges of content for each cue of the sentence; a cue that reports nothing is left out. */
export function reportsOf(layout: Layout, sentence: MaskedSentence, cues: readonly Cue[]): Report[] {
  const strong = cues.filter((cue) => !cue.verb.quotedOnly);
  const reports: Report[] = [];
  for (const cue of cues) {
    if (cue.form === 'according' && cue.place === 'after') {
      const other = strong.find(
        (c) => c !== cue && c.form === 'finite' && c.subject && tells(layout, sentence, c),
      );
      if (other && !leavesOut(sentence, reports)) {
        const at = reports.findIndex((report) => report.cue === other);
        if (at >= 0 && cue.subject)
          reports[at] = { ...reports[at]!, via: [...reports[at]!.via, cue.subject] };
        // Words in marks are the inner speaker's alone; what is only told belongs to both.
        if (sentence.quotes.length > 0) continue;
      }
    }
    const ranges =
      cue.place === 'after'
        ? rangesAround(layout, sentence, cue, strong)
        : rangeAfter(layout, sentence, cue, strong);
    const filled = ranges
      .map((range) => trim(layout, withoutJoint(layout, sentence, bounded(layout, sentence, cue, range))))
      .filter((range) => range.end > range.first);
    if (filled.length > 0) reports.push({ cue, ranges: filled, via: [...cue.complement.via] });
  }
  return reports;
}

/** The words behind a verb of saying, without what the writer adds. */
function bounded(layout: Layout, sentence: MaskedSentence, cue: Cue, range: TokenSpan): TokenSpan {
  if (range.end <= cue.first || range.end <= range.first) return range;
  const relative = cue.subject?.relation === 'relative';
  const end = clauseEnd(layout, sentence, range.first, range.end, relative);
  return { first: range.first, end: undangled(layout, range.first, end) };
}

/** "But [the pier], Moss warned, [is old]": what joins the sentence to the one before is the writer's. */
function withoutJoint({ tokens, quoteAt }: Layout, sentence: MaskedSentence, range: TokenSpan): TokenSpan {
  if (range.first !== sentence.first || quoteAt[range.first]! >= 0) return range;
  return /^(?:and|but|so|yet|or)$/.test(tokens[range.first]!.lower)
    ? { ...range, first: range.first + 1 }
    : range;
}

const tells = (layout: Layout, sentence: MaskedSentence, cue: Cue): boolean =>
  sentence.quotes.length > 0 || tellsOfSpeech(layout, sentence, cue);

/** A quotation stands in none of the reports' words: “agitated” in "Lee grew “agitated” when asked, according to Moss". */
const leavesOut = (sentence: MaskedSentence, reports: readonly Report[]): boolean =>
  sentence.quotes
    .slice(0, MOST_QUOTATIONS)
    .some(
      (quote) =>
        !reports.some(({ ranges }) => ranges.some((r) => r.first <= quote.first && quote.end <= r.end)),
    );

function rangesAround(layout: Layout, sentence: MaskedSentence, cue: Cue, cues: readonly Cue[]): TokenSpan[] {
  const { tokens, quoteAt } = layout;
  let from = datelineEnd(layout, sentence);
  for (const other of cues) {
    if (other === cue || other.first >= cue.first) break;
    // A former clause of its own ends where this one's content begins.
    if (other.place === 'after') from = other.complement.at;
  }
  const ranges: TokenSpan[] = isRole(layout, from, cue) ? [] : [{ first: from, end: cue.first }];
  const { at, follow } = cue.complement;
  const left = quoteAt[cue.first - 1]!;
  const interrupted = left >= 0 && layout.quotes[left]!.last === ',';
  if (interrupted && follow !== 'end') {
    // `"…," said Ann Lee, a lawyer in Ohio, "…"`: what stands between the two halves is no content.
    const next = sentence.quotes.find((quote) => quote.first >= at);
    const free =
      next && !cues.some((other) => other !== cue && other.first > cue.first && other.cueFirst < next.first);
    if (next && free && isJoined(layout, next.first, cue))
      return [...ranges, { first: next.first, end: quoteRunEnd(layout, sentence, next.first) }];
  }
  if (follow === 'quote') ranges.push({ first: at, end: quoteRunEnd(layout, sentence, at) });
  else if (follow === 'comma' && at + 1 < sentence.end) {
    let next = at + 1;
    if (quoteAt[next]! < 0 && /^(?:and|but|or|then)$/.test(tokens[next]!.lower) && quoteAt[next + 1]! >= 0)
      next++;
    if (quoteAt[next]! >= 0) ranges.push({ first: next, end: quoteRunEnd(layout, sentence, next) });
    else if (
      quoteAt[cue.first - 1]! < 0 &&
      quoteAt[cue.first - 2]! < 0 &&
      (cue.form !== 'according' ||
        sentence.quotes.some((quote) => quote.first > next) ||
        // "Fundraising, according to the campaign, has surged": no clause yet.
        !holdsFinite(layout, from, cue.first, false))
    ) {
      const token = tokens[next]!;
      const plain =
        token.kind === 'word' && !/ing$|^without$/.test(token.lower) && token.word.class !== 'relative';
      const other = cues.some((c) => c !== cue && c.subject && c.first >= next && c.first <= next + 2);
      const end = contentEnd(layout, sentence, cue, next, cues);
      if (plain && !other && !describesSpeaker(layout, next, end)) ranges.push({ first: next, end });
    }
  }
  return ranges;
}

/** "[The chain's chief], Ann Lee said, “…”": who it is, with a comma too few behind the name, is no part of the words. */
function isRole(layout: Layout, from: number, { first, complement, subject }: Cue): boolean {
  const { tokens, quoteAt } = layout;
  const { at, follow } = complement;
  const quoted = (quoteAt[follow === 'comma' ? at + 1 : at] ?? -1) >= 0;
  if (!quoted || subject?.first !== first || tokens[first - 1]?.text !== ',') return false;
  const phrase = phraseAt(layout, from);
  const role = phrase?.firstToken === from && (phrase.determiner >= 0 || phrase.possessor !== null);
  if (!role || !tokens[phrase.head]!.word.personNoun) return false;
  return phrase.endToken === first - 1 && phraseAt(layout, first)?.kind === 'name';
}

/** "…, according to KFF, a health nonprofit": what stands behind the speaker without a verb says who that is. */
function describesSpeaker(layout: Layout, first: number, end: number): boolean {
  const phrase = phraseAt(layout, first);
  return phrase?.firstToken === first && !holdsFinite(layout, phrase.endToken, end, true);
}

/** Whether the second half follows: `…, and still “…”`, `…, from “…”`, `urged them to “…”`; not "a lawyer with a “…” hat". */
function isJoined({ tokens }: Layout, first: number, { complement, verb }: Cue): boolean {
  const { at, follow } = complement;
  let i = first - 1;
  if (follow === 'comma' && first - at <= 4) return true;
  if (verb.tells && tokens[i]!.lower === 'to') return true;
  while (i > at && tokens[i]!.word.class === 'adverb') i--;
  const joint = tokens[i]!;
  return i < at || joint.kind === 'punctuation' || joint.word.class === 'coordinator';
}

function rangeAfter(layout: Layout, sentence: MaskedSentence, cue: Cue, cues: readonly Cue[]): TokenSpan[] {
  const { quoteAt, quotes } = layout;
  let { at } = cue.complement;
  if (cue.complement.follow === 'end') return [];
  if (cue.complement.follow === 'comma') {
    at++;
    // `Trump said, the plan …` is rare; a comma without a quotation ends the clause.
    const next = layout.tokens[at];
    const clause =
      cue.top &&
      layout.tokens[cue.first - 1]?.word.class !== 'preposition' &&
      next &&
      at < sentence.end &&
      !/ing$|^(?:and|but|or|according|who|which|whose|as)$/.test(next.lower);
    if (cue.first === sentence.first && cue.subject?.relation === 'after' && cue.form === 'finite') {
      // `Said Ann Lee, who grew up here, “…”`
      const next = sentence.quotes.find((quote) => quote.first > at);
      if (next && /^[,:]$/.test(layout.tokens[next.first - 1]!.text))
        return [{ first: next.first, end: quoteRunEnd(layout, sentence, next.first) }];
    }
    // "The papers show, she said on Monday, that …": what an inserted speaker breaks up is all the speaker's.
    // "there are some who agree with him, Moss said …": a clause of its own follows.
    const own = cues.some(
      (other) => other.first === at && other.verb.says && other.subject?.relation === 'before',
    );
    if (own && cue.form === 'finite') return [];
    const aside = asideStart(layout, sentence, cue);
    if (aside >= 0 && at < sentence.end && quoteAt[at]! < 0) {
      const rest = { first: at, end: contentEnd(layout, sentence, cue, at, cues) };
      return aside > sentence.first ? [{ first: sentence.first, end: aside }, rest] : [rest];
    }
    if (
      at < sentence.end &&
      quoteAt[at]! < 0 &&
      !(clause && cue.verb.says && (cue.form === 'finite' || cue.form === 'according'))
    )
      return [];
  }
  if (at >= sentence.end) return [];
  const end = contentEnd(layout, sentence, cue, at, cues);
  if (cue.form === 'noun' && cue.complement.follow === 'words') {
    // "called Lee's claim of “A” “B”": a noun holds the quotations that follow it at once, no later ones.
    const first = sentence.quotes.find((quote) => quote.first >= at && quote.end <= end);
    return [{ first: at, end: first ? Math.min(end, quoteRunEnd(layout, sentence, first.first)) : end }];
  }
  // "imposed what Lee called a “ban” at the end of May": the name ends with the words in marks.
  if (cue.subject?.relation === 'before' && layout.tokens[cue.subject.first - 1]?.lower === 'what') {
    const first = sentence.quotes.find((quote) => quote.first >= at && quote.end <= end);
    if (first)
      return [{ first: at, end: Math.min(end, nameEnd(layout, quoteRunEnd(layout, sentence, first.first))) }];
  }
  if (quoteAt[at]! >= 0 && (cue.verb.says || cue.verb.tells)) {
    const quote = quotes[quoteAt[at]!]!;
    const goesOn =
      quote.end < end && /[\p{L}\p{N})]/u.test(quote.last) && layout.tokens[quote.end]?.kind === 'word';
    if (!goesOn) {
      const ranges: TokenSpan[] = [{ first: at, end: quoteRunEnd(layout, sentence, at) }];
      for (const other of sentence.quotes.slice(0, MOST_QUOTATIONS)) {
        if (other.first >= ranges.at(-1)!.end && other.end <= end)
          ranges.push({ first: other.first, end: other.end });
      }
      return ranges;
    }
  }
  return [{ first: at, end }];
}

/** Behind `a “near” [ban]`, `“rigged” [system]`: the noun that the words in marks describe. */
function nameEnd(layout: Layout, at: number): number {
  const phrase = phraseAt(layout, at);
  return phrase?.firstToken === at && phrase.kind === 'noun' && phrase.determiner < 0 ? phrase.endToken : at;
}

/**
 * "The result, as Lee explained, was …", "As Lee put it, the result …": where the aside begins, whose words stand around
 * it; -1 where the cue makes none.
 */
function asideStart(layout: Layout, sentence: MaskedSentence, cue: Cue): number {
  const as = cue.first - 1;
  if (cue.form !== 'finite' || !cue.verb.says || cue.verb.quotedOnly || cue.subject?.relation !== 'before')
    return -1;
  if (as < sentence.first || layout.tokens[as]!.lower !== 'as') return -1;
  return as === sentence.first || layout.tokens[as - 1]!.text === ',' ? as : -1;
}
