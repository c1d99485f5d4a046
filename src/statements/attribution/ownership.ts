/** Which report of its sentence a quotation belongs to. */

import type { Report } from '../contents.ts';
import type { OuterSentence } from '../quotes/layout.ts';
import type { Stone } from '../quotes/quote-span.ts';

/**
 * In this order: the verb right behind the quotation; the verb whose content begins with it; of several sayers the outer
 * one, whose words hold the others' ("Lee said Cole had called it “…”"); then deeds and names ("called it “…”"); then a
 * verb further behind; then thought and wish; then verbs without a subject.
 */
export function ownersOf(sentence: OuterSentence, reports: readonly Report[]): Map<Stone, Report> {
  const owners = new Map<Stone, Report>();
  for (const stone of sentence.stones) {
    let best = Number.POSITIVE_INFINITY;
    for (const report of reports) {
      if (!report.ranges.some((range) => range.first <= stone.first && stone.end <= range.end)) continue;
      const far = rank(report, stone);
      if (far >= best) continue;
      best = far;
      owners.set(stone, report);
    }
  }
  return owners;
}

/** Lower is nearer; the steps between the kinds are wider than any sentence. */
function rank({ cue, ranges }: Report, stone: Stone): number {
  const STEP = 1e7;
  const burden = (cue.verb.weak ? 8 * STEP : 0) + (cue.subject ? 0 : 12 * STEP);
  if (cue.first >= stone.end) {
    const apart = cue.first - stone.end;
    return (apart <= 1 ? -4 * STEP : 4 * STEP) + apart + burden;
  }
  const speaks = cue.verb.says || cue.verb.tells;
  if (!speaks) {
    // "called Lee's remarks on Monday “…”": the verb before the owned noun.
    const owned = cue.form === 'noun' && cue.complement.follow === 'words' ? STEP : 0;
    return 2 * STEP + owned + (stone.first - cue.cueEnd) + burden;
  }
  const begins = ranges[0]!.first === stone.first && /^(?:comma|colon|stone)$/.test(cue.complement.follow);
  return begins ? -2 * STEP + burden : STEP - (stone.first - cue.cueEnd) + burden;
}
