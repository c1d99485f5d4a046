/**
 * The one table of quotation marks: which mark opens, which marks close it, and whether it is a strong (double) or a
 * weak (single) mark. Weak marks double as apostrophes, so `quotations.ts` asks more of them.
 */
export interface MarkPair {
  readonly open: string;
  readonly close: readonly string[];
  readonly strength: 'strong' | 'weak';
}

export const MARK_PAIRS: readonly MarkPair[] = [
  { open: '"', close: ['"', '”', "''", '’’'], strength: 'strong' },
  { open: '“', close: ['”', '"', "''", '’’', '“'], strength: 'strong' },
  { open: '‘‘', close: ['’’', "''", '”', '"'], strength: 'strong' },
  { open: '”', close: ['”', '"'], strength: 'strong' },
  { open: '„', close: ['“', '”', '"'], strength: 'strong' },
  { open: '‟', close: ['”', '"'], strength: 'strong' },
  { open: "''", close: ["''", '"', '”'], strength: 'strong' },
  { open: '``', close: ["''", '"', '”'], strength: 'strong' },
  { open: '«', close: ['»'], strength: 'strong' },
  { open: '»', close: ['«'], strength: 'strong' },
  { open: '＂', close: ['＂'], strength: 'strong' },
  { open: '‘', close: ['’', "'"], strength: 'weak' },
  { open: '‚', close: ['‘', '’'], strength: 'weak' },
  { open: '‛', close: ['’', "'"], strength: 'weak' },
  { open: "'", close: ["'", '’'], strength: 'weak' },
  { open: '`', close: ["'", '`', '’'], strength: 'weak' },
  { open: '‹', close: ['›'], strength: 'weak' },
  { open: '›', close: ['‹'], strength: 'weak' },
];

const BY_OPEN = new Map(MARK_PAIRS.map((pair) => [pair.open, pair]));
const CLOSERS = new Set(MARK_PAIRS.flatMap((pair) => pair.close));
/** Marks that point one way. The straight ones, and „“’ where nations differ, are read from what stands around them. */
const ONLY_OPENS = new Set(['“', '„', '‟', '``', '‘‘', '‘', '‚', '‛', '`']);
const ONLY_CLOSES = new Set(['”', '’’', '’']);
const STRONG_CLOSERS = new Set(
  MARK_PAIRS.filter((pair) => pair.strength === 'strong').flatMap((pair) => pair.close),
);

/** Code units with which a mark begins. */
const MARK_UNITS = new Uint8Array(0x10000);
for (const mark of [...BY_OPEN.keys(), ...CLOSERS]) MARK_UNITS[mark.charCodeAt(0)] = 1;
export const beginsMark = (code: number): boolean => MARK_UNITS[code] === 1;
export const isStrong = (text: string): boolean =>
  BY_OPEN.get(text)?.strength === 'strong' || STRONG_CLOSERS.has(text);
export const closes = (open: string, mark: string): boolean =>
  BY_OPEN.get(open)?.close.includes(mark) ?? false;
export const onlyOpens = (mark: string): boolean => ONLY_OPENS.has(mark);
export const onlyCloses = (mark: string): boolean => ONLY_CLOSES.has(mark);

/** Words that begin with an apostrophe, as they read after it: ’em, ’til, ’twas. */
export const ELISIONS: ReadonlySet<string> = new Set(
  'em til tis twas cause bout round n nuff cuz tween neath gainst ere'.split(' '),
);
