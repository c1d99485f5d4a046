/** Which report of its sentence a quotation belongs to. */

import type { Report } from '../contents.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';

/**
 * In this order: the verb right behind the quotation; the verb whose content begins with it; of several sayers the outer
 * one, whose words hold the others' ("Lee said Cole had called it “…”"); then deeds and names ("called it “…”"); then a
 * verb further behind; then thought and wish; then verbs without a subject.
 */
export function ownersOf(
  layout: Layout,
  sentence: MaskedSentence,
  reports: readonly Report[],
): Map<QuoteSpan, Report> {
  const owners = new Map<QuoteSpan, Report>();
  for (const quote of sentence.quotes) {
    let best = Number.POSITIVE_INFINITY;
    for (const report of reports) {
      if (!report.ranges.some((range) => range.first <= quote.first && quote.end <= range.end)) continue;
      const far = isNamedHere(layout, report, quote)
        ? NAMED_HERE
        : passesOn(report, quote, reports)
          ? PASSED_ON
          : rank(report, quote);
      if (far >= best) continue;
      best = far;
      owners.set(quote, report);
    }
  }
  return owners;
}

/** "fans mentioned what Moss called “a gift,”", "records show a fault, which Moss called “small”": whoever names it, beside the words. */
function isNamedHere({ tokens }: Layout, { cue, ranges }: Report, quote: QuoteSpan): boolean {
  const { subject, verb } = cue;
  if (cue.form !== 'finite' || !verb.noun || verb.says || subject?.relation !== 'before') return false;
  const joint = tokens[subject.first - 1];
  const before = tokens[subject.first - 2];
  const relative = joint?.lower === 'what' || (joint?.lower === 'which' && before?.text === ',');
  return relative && quote.first - ranges[0]!.first <= 3 && quote.first >= cue.cueEnd;
}
const NAMED_HERE = -35e6;

/**
 * `Police said the boat was “old,” the Herald reported.`: the paper passes on what somebody told before it. Where the comma
 * stands outside the marks, a review quotes the paper itself.
 */
function passesOn({ cue }: Report, quote: QuoteSpan, reports: readonly Report[]): boolean {
  if (cue.verb.lemma !== 'report' || cue.place !== 'after' || cue.first < quote.end || quote.last !== ',')
    return false;
  return reports.some(
    (other) =>
      other.cue.first < quote.first &&
      other.cue.subject !== null &&
      !other.cue.verb.quotedOnly &&
      (other.cue.form === 'finite' || other.cue.form === 'ing') &&
      other.ranges.some((range) => range.first <= quote.first && quote.end <= range.end),
  );
}
const PASSED_ON = 5e7;

/** Lower is nearer; the steps between the kinds are wider than any sentence. */
function rank({ cue, ranges }: Report, quote: QuoteSpan): number {
  const STEP = 1e7;
  const burden = (cue.verb.quotedOnly ? 8 * STEP : 0) + (cue.subject ? 0 : 12 * STEP);
  if (cue.first >= quote.end) {
    const apart = cue.first - quote.end;
    return (apart <= 1 ? -4 * STEP : 4 * STEP) + apart + burden;
  }
  const speaks = cue.verb.says || cue.verb.tells;
  // "Police say it was a rifle, described by Moss as “old”": who gave the name is named beside it.
  if (cue.form === 'passive' && cue.subject?.relation === 'agent' && quote.first - ranges[0]!.first <= 3)
    return -3 * STEP + burden;
  if (!speaks) {
    // "called Lee's remarks on Monday “…”": the verb before the owned noun.
    const owned = cue.form === 'noun' && cue.complement.follow === 'words' ? STEP : 0;
    return 2 * STEP + owned + (quote.first - cue.cueEnd) + burden;
  }
  // "Moss said Pike had failed sailors who disagreed “with her view”": what goes on inside the sentence is the teller's.
  const inside = cue.complement.follow === 'quote' ? quote.last !== '.' : cue.complement.follow === 'words';
  if (cue.subject?.relation === 'relative' && inside) return 3 * STEP + burden;
  const begins = ranges[0]!.first === quote.first && /^(?:comma|colon|quote)$/.test(cue.complement.follow);
  return begins ? -2 * STEP + burden : STEP - (quote.first - cue.cueEnd) + burden;
}
