/** One attribution in about thirty bytes: places only, its words stay in the article's text. */
import type { Attribution, Span, Stance, StatementKind } from '../../model.ts';
import type { RecordReader, RecordWriter } from './records.ts';

export const KINDS: readonly StatementKind[] = ['direct', 'mixed', 'indirect'];
/** The number by which each stance is kept in a snapshot; 0: just saying. A new one takes the next number. */
const STANCE_NUMBERS = {
  deny: 1,
  confirm: 2,
  accuse: 3,
  warn: 4,
  promise: 5,
  refuse: 6,
  criticise: 7,
} as const satisfies Record<Stance, number>;
export const STANCES: readonly (Stance | null)[] = [
  null,
  ...Object.entries(STANCE_NUMBERS)
    .sort(([, a], [, b]) => a - b)
    .map(([stance]) => stance as Stance),
];

/** An attribution as it is kept: spans without their characters, its rule as a number. */
export interface StatementRecord {
  readonly kind: StatementKind;
  readonly stance: Stance | null;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly speaker: Span | null;
  readonly cue: Span | null;
  readonly addressee: Span | null;
  readonly when: Span | null;
  readonly via: readonly Span[];
  readonly paragraph: number;
  readonly within: number | null;
  readonly rule: number;
}

const SPEAKER = 1;
const CUE = 2;
const ADDRESSEE = 4;
const WHEN = 8;
const WITHIN = 16;
/** The quoted spans are the content spans, as in every direct statement. */
const ALL_QUOTED = 32;

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every((span, i) => span.start === b[i]?.start && span.end === b[i]?.end);

export function writeStatement(to: RecordWriter, statement: Attribution, rule: number): void {
  const { kind, stance, content, quoted, speaker, cue, addressee, when, via, within } = statement;
  const allQuoted = same(content, quoted);
  to.uint(KINDS.indexOf(kind) + KINDS.length * STANCES.indexOf(stance));
  to.uint(
    (speaker ? SPEAKER : 0) |
      (cue ? CUE : 0) |
      (addressee ? ADDRESSEE : 0) |
      (when ? WHEN : 0) |
      (within !== null ? WITHIN : 0) |
      (allQuoted ? ALL_QUOTED : 0),
  );
  to.uint(rule);
  to.uint(statement.paragraph);
  const base = content[0]?.start ?? 0;
  to.uint(base);
  writeSpans(to, content, base);
  if (!allQuoted) writeSpans(to, quoted, base);
  for (const span of [speaker, cue, addressee, when]) if (span) writeSpan(to, span, base);
  writeSpans(to, via, base);
  if (within !== null) to.uint(within);
}

export function readStatement(from: RecordReader): StatementRecord {
  const sort = from.uint();
  const flags = from.uint();
  const rule = from.uint();
  const paragraph = from.uint();
  const base = from.uint();
  const content = readSpans(from, base);
  const quoted = flags & ALL_QUOTED ? content : readSpans(from, base);
  const optional = (flag: number): Span | null => (flags & flag ? readSpan(from, base) : null);
  const speaker = optional(SPEAKER);
  const cue = optional(CUE);
  const addressee = optional(ADDRESSEE);
  const when = optional(WHEN);
  const via = readSpans(from, base);
  return {
    kind: KINDS[sort % KINDS.length] as StatementKind,
    stance: STANCES[Math.floor(sort / KINDS.length)] ?? null,
    content,
    quoted,
    speaker,
    cue,
    addressee,
    when,
    via,
    paragraph,
    within: flags & WITHIN ? from.uint() : null,
    rule,
  };
}

function writeSpan(to: RecordWriter, { start, end }: Span, base: number): void {
  to.int(start - base);
  to.uint(end - start);
}

function readSpan(from: RecordReader, base: number): Span {
  const start = base + from.int();
  return { start, end: start + from.uint() };
}

function writeSpans(to: RecordWriter, spans: readonly Span[], base: number): void {
  to.uint(spans.length);
  let last = base;
  for (const span of spans) {
    writeSpan(to, span, last);
    last = span.end;
  }
}

function readSpans(from: RecordReader, base: number): Span[] {
  const spans: Span[] = [];
  let last = base;
  for (let left = from.uint(); left > 0; left--) {
    const span = readSpan(from, last);
    spans.push(span);
    last = span.end;
  }
  return spans;
}
