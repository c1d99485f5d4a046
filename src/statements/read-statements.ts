/** From a text as it was read to its statements: who says what, by which words. Pure; linear in the text's length. */
import type { Article, Attribution } from '../model.ts';
import { isCapital } from '../text/phrase-walk.ts';
import type { TextReading } from '../text/reading.ts';
import { type CarryState, carryOver, standsAlone } from './carry-over.ts';
import { type Report, reportsOf } from './contents.ts';
import { type Cue, findCues } from './cues.ts';
import { type Draft, finishDrafts } from './drafts.ts';
import { namedBeside } from './introductions.ts';
import { type Layout, layOut, type OuterSentence, type Stone } from './layout.ts';

/**
 * Reads the statements of one article, in reading order. `speaker` is the place that names the speaker; null where the
 * article does not say who. Never throws.
 */
export function readStatements(reading: TextReading, article: Article): Attribution[] {
  const layout = layOut(reading);
  const drafts: Draft[] = [];
  let state: CarryState = { last: null, previous: null };
  const waiting: { stone: Stone; sentence: OuterSentence; at: number }[] = [];
  for (const [at, sentence] of layout.sentences.entries()) {
    if (reading.paragraphs[sentence.paragraph]!.role !== 'prose') continue;
    const cues = findCues(layout, sentence);
    const reports = reportsOf(layout, sentence, cues);
    const beside = new Map(sentence.stones.map((stone) => [stone, namedBeside(layout, sentence, stone)]));
    const owner = ownersOf(sentence, reports);
    for (const [stone, named] of beside) if (named) owner.delete(stone);
    const made = reports
      .map((report) => draftOf(layout, sentence, report, owner))
      .filter((draft) => draft !== null);
    nest(made);
    for (const stone of sentence.stones) {
      const named = beside.get(stone);
      const own = named
        ? draftFor(stone, sentence, named.subject, named.rule)
        : made.find((draft) => draft.stones.includes(stone));
      if (named && own) made.push(own);
      if (own) {
        // Quotations that waited for a speaker in this paragraph get the first one that is named.
        for (const wait of waiting.splice(0)) {
          const near = wait.sentence.paragraph === sentence.paragraph;
          const rule = near ? 'speaker named after it' : 'nobody named';
          made.push(draftFor(wait.stone, wait.sentence, near ? own.subject : null, rule));
        }
        state = { ...state, last: { draft: own, sentence: at, paragraph: sentence.paragraph } };
        continue;
      }
      const carried = carryOver(layout, sentence, at, stone, state);
      if (carried?.joins) {
        carried.joins.stones.push(stone);
        carried.joins.ranges.push({ first: stone.first, end: stone.end });
        state = { ...state, last: { draft: carried.joins, sentence: at, paragraph: sentence.paragraph } };
      } else if (carried) {
        const draft = draftFor(stone, sentence, carried.subject, carried.rule);
        made.push(draft);
        state = { ...state, last: { draft, sentence: at, paragraph: sentence.paragraph } };
      } else if (standsAlone(layout, sentence, stone)) waiting.push({ stone, sentence, at });
      else if (!isTerm(layout, stone)) made.push(draftFor(stone, sentence, null, 'nobody named'));
    }
    drafts.push(...made);
    state = {
      ...state,
      previous: {
        sentence,
        index: at,
        speaker: cues.findLast((cue) => cue.subject && !cue.verb.weak)?.subject ?? null,
      },
    };
  }
  for (const wait of waiting) drafts.push(draftFor(wait.stone, wait.sentence, null, 'nobody named'));
  return finishDrafts(layout, drafts, article);
}

/** Short stretches that nobody is said to have said are the writer's own terms (“super PACs”); a clause's part is not. */
function isTerm(layout: Layout, stone: Stone): boolean {
  const words = stone.end - stone.first - 2;
  return isCapital(layout.tokens[stone.first + 1]!) ? words < 7 : words < 3;
}

function draftFor(stone: Stone, sentence: OuterSentence, subject: Draft['subject'], rule: string): Draft {
  const ranges = [{ first: stone.first, end: stone.end }];
  return {
    cue: null,
    subject,
    rule,
    ranges,
    stones: [stone],
    via: [],
    paragraph: sentence.paragraph,
    within: null,
  };
}

/** Which report each quotation belongs to: the verb right behind it, else the nearest verb before it. */
function ownersOf(sentence: OuterSentence, reports: readonly Report[]): Map<Stone, Report> {
  const owners = new Map<Stone, Report>();
  for (const stone of sentence.stones) {
    let best: Report | null = null;
    let distance = Number.POSITIVE_INFINITY;
    for (const report of reports) {
      if (!report.ranges.some((range) => range.first <= stone.first && stone.end <= range.end)) continue;
      const { cue } = report;
      const behind = cue.first >= stone.end;
      const apart = behind ? cue.first - stone.end : stone.first - cue.cueEnd;
      // Speech outranks thought and deed: "said that it had “…”" is the sayer's.
      // (and of two sayers the outer one, whose words hold the other's.)
      const first =
        report.ranges[0]!.first === stone.first && /^(?:comma|colon|stone)$/.test(cue.complement.follow);
      const told =
        first && (cue.verb.says || cue.verb.tells)
          ? -900
          : cue.verb.says || cue.verb.tells
            ? 200 - apart
            : 300 + apart;
      const far =
        (behind && apart <= 1 ? -1000 : behind ? apart + 1000 : told) +
        (cue.verb.weak ? 2000 : 0) +
        (cue.subject ? 0 : 3000);
      if (far < distance) [best, distance] = [report, far];
    }
    if (best) owners.set(stone, best);
  }
  return owners;
}

function draftOf(
  layout: Layout,
  sentence: OuterSentence,
  report: Report,
  owner: ReadonlyMap<Stone, Report>,
): Draft | null {
  const { cue } = report;
  const stones = sentence.stones.filter((stone) => owner.get(stone) === report);
  const titles = sentence.titles.filter((title) =>
    report.ranges.some((range) => range.first <= title.first && title.end <= range.end),
  );
  if (stones.length === 0) {
    if (!cue.subject || !reportsIndirectly(cue)) return null;
    const words = report.ranges.reduce((sum, range) => sum + range.end - range.first, 0);
    if (words < 2) return null;
  }
  return {
    cue,
    subject: cue.subject,
    rule: ruleName(layout, cue),
    ranges: [...report.ranges],
    stones: [...stones, ...titles].sort((a, b) => a.first - b.first),
    via: report.via,
    paragraph: sentence.paragraph,
    within: null,
  };
}

function reportsIndirectly(cue: Cue): boolean {
  if (cue.verb.weak || cue.form === 'infinitive') return false;
  if (cue.form === 'noun') return cue.complement.follow === 'that';
  return cue.verb.says || cue.verb.tells || cue.verb.infinitive || cue.verb.stance !== null;
}

function ruleName(_layout: Layout, cue: Cue): string {
  const side = cue.place === 'after' ? 'verb after the words' : 'verb before the words';
  return `${side}, subject ${cue.subject?.how ?? 'unknown'}${cue.verb.weak ? ', weak' : ''}`;
}

/** A statement told inside another's words belongs to both. */
function nest(drafts: readonly Draft[]): void {
  for (const inner of drafts) {
    const from = inner.ranges[0]!.first;
    for (const outer of drafts) {
      if (outer === inner || !inner.cue || !outer.cue) continue;
      if (
        outer.ranges.some(
          (range) =>
            range.first <= inner.cue!.first && inner.ranges.at(-1)!.end <= range.end && range.first <= from,
        )
      )
        inner.within = outer;
    }
  }
}
