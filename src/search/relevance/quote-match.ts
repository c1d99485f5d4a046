/**
 * The nearest wording: where an article prints words that are near to the words asked for. Pure.
 *
 * No index of its own: the passages that share most of the asked words are candidates (the inverted index gives them:
 * `wordingWords` says by which words to look), and only these are aligned word by word. So it costs no memory, and
 * finds a sentence whatever word of it was changed.
 *
 *     asked ──► wordingWords ──► passages (any index) ──► nearestWording ──► WordingHit[]
 */
import type { DocumentRef, Span, Statement } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import type { WordingHit } from '../archive.ts';
import { type Alignment, align } from './quote-match-align.ts';
import {
  type AskedWords,
  mostAlike,
  mostAlikeIn,
  readAsked,
  sequenceOf,
  type WordSequence,
  within,
} from './quote-match-words.ts';

/** An article with a stretch of it in which the words may stand. */
export interface WordingCandidate {
  readonly document: DocumentRef;
  /** The whole text of the article. */
  readonly text: string;
  /** The stretch to look in, offsets into `text`; it is widened by the length of the asked words. */
  readonly near: Span;
  /** Every statement of the article, folded printings included. */
  readonly statements: readonly Statement[];
}

/** Below this, hits are noise: a few common words in common. */
const LEAST = 0.25;
/** Candidates that are aligned word by word, and how near to the best one another must be able to come. */
const ALIGNED = 16;
const FAR = 0.5;
/** Quotations of one speaker that stand at most this far apart may be joined ("…," she said, "…"). UTF-16 code units. */
const JOINED = 160;

/**
 * The different folded words of a wording, in order: what to look up candidates by (most of them should stand in one
 * passage; weigh them by rarity). At most `limit`, the longest preferred where there are more.
 */
export function wordingWords(asked: string, limit = 40): string[] {
  const words = [...new Set(foldedWords(asked.slice(0, 8_000)).map(({ word }) => word))];
  if (words.length <= limit) return words;
  const kept = new Set([...words].sort((a, b) => b.length - a.length).slice(0, limit));
  return words.filter((word) => kept.has(word));
}

/**
 * The stretches of the candidates that are nearest to the asked words, best first: for each article one for each
 * statement that comes near, and one outside of statements where that is nearer than any of them. Never throws.
 */
export function nearestWording(
  asked: string,
  candidates: readonly WordingCandidate[],
  limit: number,
): WordingHit[] {
  const words = readAsked(asked);
  if (words.words.length === 0) return [];
  const reads = candidates
    .map((candidate) => readCandidate(words, asked.length, candidate))
    .filter(({ bound }) => bound >= LEAST)
    .sort((a, b) => b.bound - a.bound);
  const hits = new Map<string, WordingHit>();
  let best = 0;
  for (const [i, read] of reads.entries()) {
    // Candidates come by the best that they can be; what cannot come near the best found is not aligned.
    if (i >= ALIGNED || read.bound < best * FAR) break;
    for (const hit of hitsIn(words, read)) {
      best = Math.max(best, hit.similarity);
      const key = hit.statement ? hit.statement.id : `${hit.document.id}:${hit.start}`;
      const known = hits.get(key);
      if (!known || known.similarity < hit.similarity) hits.set(key, hit);
    }
  }
  return [...hits.values()].sort(byNearness).slice(0, Math.max(0, limit));
}

interface ReadCandidate {
  readonly candidate: WordingCandidate;
  readonly from: number;
  readonly to: number;
  /** No stretch of it can be nearer. */
  readonly bound: number;
}

function readCandidate(asked: AskedWords, askedLength: number, candidate: WordingCandidate): ReadCandidate {
  const { text, near } = candidate;
  const reach = askedLength + JOINED;
  const from = wordBorder(text, Math.max(0, near.start - reach));
  const to = wordBorder(text, Math.min(text.length, near.end + reach));
  return { candidate, from, to, bound: mostAlikeIn(asked, text, { start: from, end: to }) };
}

/** The nearest white space before an offset, so that no word is cut. */
function wordBorder(text: string, at: number): number {
  let border = at;
  while (border > 0 && border < text.length && at - border < 64 && text.charCodeAt(border) > 32) border--;
  return border;
}

function byNearness(a: WordingHit, b: WordingHit): number {
  return (
    b.similarity - a.similarity ||
    Number(b.quoted) - Number(a.quoted) ||
    Number(b.statement?.speaker != null) - Number(a.statement?.speaker != null) ||
    (a.document.id < b.document.id ? -1 : a.document.id > b.document.id ? 1 : a.start - b.start)
  );
}

function hitsIn(asked: AskedWords, { candidate, from, to }: ReadCandidate): WordingHit[] {
  const sequence = sequenceOf(candidate.text, [{ start: from, end: to }], asked);
  const statements = candidate.statements.filter(
    (statement) => firstOf(statement.content) < to && lastOf(statement.content) > from,
  );
  const hits: WordingHit[] = [];
  for (const group of quotedGroups(statements)) {
    const quoted = within(
      sequence,
      group.map(({ span }) => span),
    );
    if (mostAlike(asked, quoted) < LEAST) continue;
    const found = align(asked, quoted);
    if (found === null || found.similarity < LEAST) continue;
    hits.push(hitOf(candidate, quoted, found, group, true));
  }
  const best = Math.max(0, ...hits.map(({ similarity }) => similarity));
  const found = best > 0.999 ? null : align(asked, sequence);
  if (found !== null && found.similarity >= LEAST && found.similarity > best) {
    const group = statements.flatMap((statement) => statement.content.map((span) => ({ statement, span })));
    hits.push(hitOf(candidate, sequence, found, group, false));
  }
  return hits;
}

interface OwnedSpan {
  readonly statement: Statement;
  readonly span: Span;
}

/** Quoted stretches in reading order, those of one speaker joined where at most a few words stand between them. */
function quotedGroups(statements: readonly Statement[]): OwnedSpan[][] {
  const bySpeaker = new Map<string, OwnedSpan[]>();
  for (const statement of statements) {
    // Words of one voice inside another's (Trump's in Macron's mouth) are a voice of their own.
    const key = `${statement.speaker?.id ?? `?${statement.id}`}|${statement.toldBy ?? ''}`;
    const spans = statement.quoted.map((span) => ({ statement, span }));
    bySpeaker.set(key, [...(bySpeaker.get(key) ?? []), ...spans]);
  }
  const groups: OwnedSpan[][] = [];
  for (const spans of bySpeaker.values()) {
    spans.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
    let group: OwnedSpan[] = [];
    let end = Number.NEGATIVE_INFINITY;
    for (const owned of spans) {
      if (owned.span.end <= end) continue;
      if (owned.span.start - end > JOINED) {
        group = [];
        groups.push(group);
      }
      group.push(owned);
      end = owned.span.end;
    }
  }
  return groups;
}

function hitOf(
  { document, text }: WordingCandidate,
  sequence: WordSequence,
  found: Alignment,
  group: readonly OwnedSpan[],
  quoted: boolean,
): WordingHit {
  const start = sequence.starts[found.first] as number;
  const end = sequence.ends[found.last] as number;
  let statement: Statement | null = null;
  let most = 0;
  for (const owned of group) {
    const shared = Math.min(end, owned.span.end) - Math.max(start, owned.span.start);
    if (shared > most) {
      most = shared;
      statement = owned.statement;
    }
  }
  // Outside quotation marks a statement counts only when it holds most of the words.
  if (!quoted && most * 2 < end - start) statement = null;
  return {
    statement,
    document,
    start,
    end,
    text: text.slice(start, end),
    similarity: found.similarity,
    quoted,
  };
}

const firstOf = (spans: readonly Span[]): number => spans[0]?.start ?? 0;
const lastOf = (spans: readonly Span[]): number => spans.at(-1)?.end ?? 0;
