/** From a sentence's cues to the stretches of words that each of them reports. */
import { wordClass } from '../text/word-classes.ts';
import type { TokenSpan } from './complements.ts';
import type { Cue } from './cues.ts';
import type { Layout, OuterSentence } from './layout.ts';

export interface Report {
  readonly cue: Cue;
  readonly ranges: readonly TokenSpan[];
  readonly via: readonly TokenSpan[];
}

/** Of a hostile sentence's thousands of quotations only the first are tried one by one. */
const MOST_QUOTATIONS = 60;

/** Ranges of content for each cue of the sentence; a cue that reports nothing is left out. */
export function reportsOf(layout: Layout, sentence: OuterSentence, cues: readonly Cue[]): Report[] {
  const strong = cues.filter((cue) => !cue.verb.weak);
  const reports: Report[] = [];
  for (const cue of cues) {
    if (cue.form === 'according' && cue.place === 'after') {
      const other = strong.find((c) => c !== cue && c.form === 'finite' && c.subject);
      if (other) {
        const at = reports.findIndex((report) => report.cue === other);
        if (at >= 0 && cue.subject)
          reports[at] = { ...reports[at]!, via: [...reports[at]!.via, cue.subject] };
        continue;
      }
    }
    const ranges =
      cue.place === 'after'
        ? rangesAround(layout, sentence, cue, strong)
        : rangeAfter(layout, sentence, cue, strong);
    const filled = ranges.map((range) => trim(layout, range)).filter((range) => range.end > range.first);
    if (filled.length > 0) reports.push({ cue, ranges: filled, via: [...cue.complement.via] });
  }
  return reports;
}

function rangesAround(layout: Layout, sentence: OuterSentence, cue: Cue, cues: readonly Cue[]): TokenSpan[] {
  const { tokens, stoneAt } = layout;
  let from = sentence.first;
  for (const other of cues) {
    if (other === cue || other.first >= cue.first) break;
    // A former clause of its own ends where this one's content begins.
    if (other.place === 'after') from = other.complement.at;
  }
  const ranges: TokenSpan[] = [{ first: from, end: cue.first }];
  const { at, follow } = cue.complement;
  const left = stoneAt[cue.first - 1]!;
  const interrupted = left >= 0 && layout.stones[left]!.last === ',';
  if (interrupted && follow !== 'end') {
    // `"…," said Ann Lee, a lawyer in Ohio, "…"`: what stands between the two halves is no content.
    const next = sentence.stones.find((stone) => stone.first >= at);
    const free =
      next && !cues.some((other) => other !== cue && other.first > cue.first && other.cueFirst < next.first);
    if (next && free && isJoined(layout, next.first, at))
      return [...ranges, { first: next.first, end: stoneRunEnd(layout, sentence, next.first) }];
  }
  if (follow === 'stone') ranges.push({ first: at, end: stoneRunEnd(layout, sentence, at) });
  else if (follow === 'comma' && at + 1 < sentence.end) {
    let next = at + 1;
    if (stoneAt[next]! < 0 && /^(?:and|but|or|then)$/.test(tokens[next]!.lower) && stoneAt[next + 1]! >= 0)
      next++;
    if (stoneAt[next]! >= 0) ranges.push({ first: next, end: stoneRunEnd(layout, sentence, next) });
    else if (
      stoneAt[cue.first - 1]! < 0 &&
      stoneAt[cue.first - 2]! < 0 &&
      (cue.form !== 'according' || sentence.stones.some((stone) => stone.first > next))
    ) {
      const token = tokens[next]!;
      const plain = token.kind === 'word' && !/ing$/.test(token.lower) && token.word.class !== 'relative';
      const other = cues.some((c) => c !== cue && c.first >= next && c.first <= next + 2);
      if (plain && !other) ranges.push({ first: next, end: contentEnd(layout, sentence, cue, next, cues) });
    }
  }
  return ranges;
}

/** A comma, a dash or "and" stands before the second half: `…, and still “…”`; not "a lawyer with a “…” hat". */
function isJoined(layout: Layout, first: number, from: number): boolean {
  let i = first - 1;
  while (i > from && layout.tokens[i]!.word.class === 'adverb') i--;
  const joint = layout.tokens[i]!;
  return i < from || joint.kind === 'punctuation' || joint.word.class === 'coordinator';
}

/** After one quotation: on over "and" to the next ones. */
function stoneRunEnd(layout: Layout, sentence: OuterSentence, at: number): number {
  const { stoneAt, stones, tokens } = layout;
  let end = stones[stoneAt[at]!]!.end;
  for (;;) {
    let next = end;
    while (
      next < sentence.end &&
      stoneAt[next]! < 0 &&
      /^(?:,|;|and|or|but|—|–|--|\.\.\.|…)$/.test(tokens[next]!.lower)
    )
      next++;
    if (next >= sentence.end || stoneAt[next]! < 0) break;
    end = stones[stoneAt[next]!]!.end;
  }
  return end;
}

function rangeAfter(layout: Layout, sentence: OuterSentence, cue: Cue, cues: readonly Cue[]): TokenSpan[] {
  const { stoneAt, stones } = layout;
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
    const aside = asideStart(layout, sentence, cue);
    if (aside >= 0 && sentence.stones.length > 0 && at < sentence.end && stoneAt[at]! < 0) {
      const rest = { first: at, end: contentEnd(layout, sentence, cue, at, cues) };
      return aside > sentence.first ? [{ first: sentence.first, end: aside }, rest] : [rest];
    }
    if (
      at < sentence.end &&
      stoneAt[at]! < 0 &&
      !(clause && cue.verb.says && (cue.form === 'finite' || cue.form === 'according'))
    )
      return [];
  }
  if (at >= sentence.end) return [];
  const end = contentEnd(layout, sentence, cue, at, cues);
  if (stoneAt[at]! >= 0 && (cue.verb.says || cue.verb.tells)) {
    const stone = stones[stoneAt[at]!]!;
    const goesOn =
      stone.end < end && /[\p{L}\p{N})]/u.test(stone.last) && layout.tokens[stone.end]?.kind === 'word';
    if (!goesOn) {
      const ranges: TokenSpan[] = [{ first: at, end: stoneRunEnd(layout, sentence, at) }];
      for (const other of sentence.stones.slice(0, MOST_QUOTATIONS)) {
        if (other.first >= ranges.at(-1)!.end && other.end <= end)
          ranges.push({ first: other.first, end: other.end });
      }
      return ranges;
    }
  }
  return [{ first: at, end }];
}

/**
 * "The result, as Lee explained, was …", "As Lee put it, the result …": where the aside begins, whose words stand around
 * it; -1 where the cue makes none.
 */
function asideStart(layout: Layout, sentence: OuterSentence, cue: Cue): number {
  const as = cue.first - 1;
  if (cue.form !== 'finite' || !cue.verb.says || cue.verb.weak || cue.subject?.how !== 'before') return -1;
  if (as < sentence.first || layout.tokens[as]!.lower !== 'as') return -1;
  return as === sentence.first || layout.tokens[as - 1]!.text === ',' ? as : -1;
}

/** Where a content that began at `from` ends: before the next clause that reports for itself. */
function contentEnd(
  layout: Layout,
  sentence: OuterSentence,
  cue: Cue,
  from: number,
  cues: readonly Cue[],
): number {
  const { tokens } = layout;
  const opener = tokens[sentence.first]!.word.class;
  const adverbial = (opener === 'preposition' || opener === 'subordinator') && cue.form !== 'according';
  for (const other of cues) {
    if (other === cue || other.first <= from || other.cueFirst <= cue.cueFirst) continue;
    let end = other.first;
    if (other.place === 'after') return end;
    if (other.form === 'ing' && other.complement.follow === 'that' && other.subject?.how === 'shared') {
      return tokens[end - 1]!.text === ',' ? end - 1 : end;
    }
    if (other.subject?.how === 'shared' || other.form === 'ing') {
      while (end > from && (tokens[end - 1]!.text === ',' || tokens[end - 1]!.word.class === 'coordinator'))
        end--;
      if (end < other.first) return end;
      continue;
    }
    if (/^(?:and|but|while|though|although)$/.test(tokens[end - 1]!.lower) && tokens[end - 2]?.text === ',')
      return end - 2;
    if (tokens[end - 1]!.text === ';') return end - 1;
    // The adverbial that a sentence begins with ends at its comma.
    if (!cue.top && other.top && tokens[end - 1]!.text === ',') return end - 1;
    if (adverbial && other.subject?.how === 'before' && tokens[end - 1]!.text === ',') return end - 1;
  }
  return cue.verb.says || cue.verb.tells || cue.verb.infinitive
    ? sentence.end
    : nounEnd(layout, sentence, from);
}

/** A noun phrase as content ends where a clause begins behind a comma: "endorsed the deal, although …". */
function nounEnd(layout: Layout, sentence: OuterSentence, from: number): number {
  const { tokens, stoneAt } = layout;
  for (let i = from + 1; i < sentence.end - 1; i++) {
    if (stoneAt[i]! >= 0) continue;
    if (tokens[i]!.text === ';') return i;
    if (tokens[i]!.text !== ',' || stoneAt[i + 1]! >= 0) continue;
    const next = tokens[i + 1]!.lower;
    // "described Lee, a lawyer, as “…”" goes on.
    const named = next === 'as' && sentence.stones.some((stone) => stone.first > i && stone.first <= i + 5);
    const clause =
      wordClass(next) === 'subordinator' ||
      wordClass(next) === 'relative' ||
      next === 'but' ||
      (next === 'as' && !named);
    const phrase = /^(?:and|but)$/.test(next)
      ? layout.phrases.list[layout.phrases.at[i + 2] ?? -1]
      : undefined;
    if (clause || (phrase?.kind === 'pronoun' && phrase.firstToken === i + 2)) return i;
  }
  return sentence.end;
}

/** Leaves out commas, stops and joining words at both ends. */
function trim(layout: Layout, range: TokenSpan): TokenSpan {
  const { tokens, stoneAt } = layout;
  let { first, end } = range;
  while (
    first < end &&
    stoneAt[first]! < 0 &&
    tokens[first]!.kind === 'punctuation' &&
    !/^[([$]$/.test(tokens[first]!.text)
  )
    first++;
  while (
    end > first &&
    stoneAt[end - 1]! < 0 &&
    tokens[end - 1]!.kind === 'punctuation' &&
    !/^[)\]%]$/.test(tokens[end - 1]!.text)
  )
    end--;
  return { first, end };
}
