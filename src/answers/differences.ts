/** The words that differ between a quotation as asked and as printed. Pure. */
import type { Difference, Span } from '../model.ts';
import { type AlignedPair, align } from '../search/relevance/quote-match-align.ts';
import {
  type AskedWords,
  isNegation,
  isNumber,
  readAsked,
  sequenceOf,
  type WordSequence,
} from '../search/relevance/quote-match-words.ts';
import { foldText } from '../text/normalise.ts';

export interface Comparison {
  /** 1: the same words. */
  readonly similarity: number;
  readonly differences: readonly Difference[];
  /** What changed is a negation or a number: named first in the sentence. */
  readonly grave: 'negation' | 'number' | null;
  /** The nearest stretch, offsets into the article's text. */
  readonly span: Span;
}

/** Compares asked words with some stretches of an article (the quoted ones of a statement, in order). null: nothing alike. */
export function compareWords(asked: string, text: string, spans: readonly Span[]): Comparison | null {
  const words = readAsked(asked);
  const source = sequenceOf(text, spans, words);
  const found = align(words, source);
  if (!found) return null;
  const runs: { op: Difference['op']; parts: string[]; at: number }[] = [];
  let grave: Comparison['grave'] = null;
  const add = (op: Difference['op'], part: string, at: number, before: string) => {
    const last = runs.at(-1);
    if (last?.op === op) last.parts.push(before + part);
    else runs.push({ op, parts: [part], at });
  };
  const judge = (folded: string) => {
    if (isNegation(folded)) grave = 'negation';
    else if (isNumber(folded)) grave ??= 'number';
  };
  /** What stands between two words, from their own text, so that "re-engage" and "well, we" keep their marks. */
  const between = (whole: string, end: number | undefined, start: number): string => {
    const gap = end === undefined ? ' ' : whole.slice(end, start);
    return gap.length > 0 && gap.length <= 6 ? gap.replace(/\s+/g, ' ') : ' ';
  };
  // A word that was changed stands as the missing one and the added one, so runs of changed words stay together.
  let missing: { text: string; index: number }[] = [];
  let added: { text: string; index: number }[] = [];
  const flush = () => {
    for (const { text: part, index } of missing)
      add('missing', part, index, between(text, source.ends[index - 1], source.starts[index] as number));
    for (const { text: part, index } of added)
      add('added', part, index, between(asked, words.ends[index - 1], words.starts[index] as number));
    missing = [];
    added = [];
  };
  let kept: number | null = null;
  for (const pair of withEdges(found.pairs, words, source)) {
    if (pair.source !== null) {
      // Words that an ellipsis stands for: a negation among them, in the sentence that goes on, is no word to leave out.
      for (let i = kept === null ? pair.source : kept + 1; i < pair.source; i++) {
        const skipped = text.slice(source.starts[i], source.ends[i]);
        if (!isNegation(foldText(skipped).replace(/['’]/g, ''))) continue;
        if (/[.!?…]["”’]?\s/.test(text.slice(source.ends[i], source.starts[pair.source]))) continue;
        judge(foldText(skipped));
        grave = 'negation';
        missing.push({ text: skipped, index: i });
      }
      kept = pair.source;
    }
    if (pair.source !== null && pair.asked !== null && source.ids[pair.source] === words.ids[pair.asked]) {
      flush();
      const part = text.slice(source.starts[pair.source], source.ends[pair.source]);
      add(
        'same',
        part,
        pair.source,
        between(text, source.ends[pair.source - 1], source.starts[pair.source] as number),
      );
      continue;
    }
    if (pair.source !== null) {
      const printed = text.slice(source.starts[pair.source], source.ends[pair.source]);
      judge(foldText(printed));
      missing.push({ text: printed, index: pair.source });
    }
    if (pair.asked !== null) {
      judge(words.words[pair.asked] as string);
      added.push({ text: asked.slice(words.starts[pair.asked], words.ends[pair.asked]), index: pair.asked });
    }
  }
  flush();
  return {
    similarity: found.similarity,
    differences: runs.map(({ op, parts }) => ({ op, text: parts.join('').trim() })),
    grave,
    span: { start: source.starts[found.first] as number, end: source.ends[found.last] as number },
  };
}

/** So many words of the source may stand between the stretch found and the asked words at its edge. */
const MOST_SKIPPED = 2;

/**
 * To leave out light words at the edge ("we are") costs an alignment less than to skip a heavy one ("not"). Where the very
 * words stand in the source just before or behind the stretch, it is the source's word that is missing:
 *
 *     asked          we  are       going  to  leave
 *     source    but  we  are  not  going  to  leave
 */
function withEdges(
  pairs: readonly AlignedPair[],
  asked: AskedWords,
  source: WordSequence,
): readonly AlignedPair[] {
  const firstKept = pairs.findIndex((pair) => pair.source !== null);
  const lastKept = pairs.findLastIndex((pair) => pair.source !== null);
  const first = pairs[firstKept]?.source ?? null;
  const last = pairs[lastKept]?.source ?? null;
  if (first === null || last === null) return pairs;
  const before = pairs.slice(0, firstKept);
  const behind = pairs.slice(lastKept + 1);
  const stand = (some: readonly AlignedPair[], at: number): boolean =>
    some.length > 0 &&
    some.every(
      (pair, i) => at + i >= 0 && pair.asked !== null && source.ids[at + i] === asked.ids[pair.asked],
    );
  const placed = (some: readonly AlignedPair[], at: number): AlignedPair[] =>
    some.map((pair, i) => ({ asked: pair.asked, source: at + i }));
  const only = (at: number, n: number): AlignedPair[] =>
    Array.from({ length: n }, (_, i) => ({ asked: null, source: at + i }));
  let head: readonly AlignedPair[] = before;
  let tail: readonly AlignedPair[] = behind;
  for (let skipped = 1; skipped <= MOST_SKIPPED; skipped++) {
    const at = first - skipped - before.length;
    if (head === before && stand(before, at))
      head = [...placed(before, at), ...only(at + before.length, skipped)];
    const from = last + skipped + 1;
    if (tail === behind && stand(behind, from)) tail = [...only(last + 1, skipped), ...placed(behind, from)];
  }
  return head === before && tail === behind
    ? pairs
    : [...head, ...pairs.slice(firstKept, lastKept + 1), ...tail];
}
