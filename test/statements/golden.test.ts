import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/model.ts';
import { withWords } from '../../src/statements/drafts.ts';
import { readStatements } from '../../src/statements/read-statements.ts';
import { readText } from '../../src/text/read-text.ts';
import type { Expected, Golden } from './golden.ts';
import { BOUNDS } from './golden-bounds.ts';
import { CLAUSES } from './golden-clauses.ts';
import { DIRECT } from './golden-direct.ts';
import { DISTANT } from './golden-distant.ts';
import { MARKS } from './golden-marks.ts';
import { INDIRECT, NOBODY } from './golden-other.ts';
import { PARTIAL } from './golden-partial.ts';
import { PRESS } from './golden-press.ts';
import { REACH } from './golden-reach.ts';
import { REMOTE } from './golden-remote.ts';
import { REPORTS } from './golden-reports.ts';
import { SET_OUT } from './golden-set-out.ts';
import { SUBJECTS } from './golden-subjects.ts';
import { TOLD } from './golden-told.ts';
import { WEB } from './golden-web.ts';

const read = (text: string): Attribution[] =>
  withWords(readStatements(readText(text), { id: 'golden', text }));

function shown(text: string, all: readonly Attribution[]): string[] {
  return all.flatMap((s) =>
    [...s.quoted, ...s.content].map(
      (span) => `${s.speaker?.text ?? null}: ${text.slice(span.start, span.end)}`,
    ),
  );
}

function check({ text, says, statements, quotedNowhere }: Golden): void {
  const all = read(text);
  for (const [speaker, words, more] of says) {
    expect(shown(text, all)).toContain(`${speaker}: ${words}`);
    if (!more) continue;
    const found = all.find(
      (s) =>
        (s.speaker?.text ?? null) === speaker &&
        [...s.quoted, ...s.content].some((span) => text.slice(span.start, span.end) === words),
    )!;
    expect(fieldsOf(found, all, more)).toEqual(more);
  }
  if (statements !== undefined) expect(all).toHaveLength(statements);
  if (quotedNowhere) expect(all.flatMap((s) => s.quoted)).toEqual([]);
}

/** The statement's fields that `more` asks for, as it writes them. */
function fieldsOf(s: Attribution, all: readonly Attribution[], more: Expected): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    kind: s.kind,
    cue: s.cue?.text,
    addressee: s.addressee?.text,
    when: s.when?.text,
    via: s.via.at(-1)?.text,
    stance: s.stance,
    rule: s.rule,
    within: s.within === null ? null : all[s.within]?.speaker?.text,
  };
  return Object.fromEntries(Object.keys(more).map((key) => [key, fields[key]]));
}

describe.each([
  ['direct and mixed', DIRECT],
  ['partial', PARTIAL],
  ['reach', REACH],
  ['indirect', INDIRECT],
  ['nobody speaks', NOBODY],
  ['subjects', SUBJECTS],
  ['remote subjects', REMOTE],
  ['distant speakers', DISTANT],
  ['marks within marks', MARKS],
  ['clauses', CLAUSES],
  ['bounds', BOUNDS],
  ['set out', SET_OUT],
  ['told', TOLD],
  ['web pages', WEB],
  ['press', PRESS],
  ['reports', REPORTS],
] as const)('golden passages: %s', (_name, passages) => {
  test.each(passages.map((passage) => [passage.of, passage] as const))('%s', (_of, passage) =>
    check(passage),
  );
});

test('there are as many passages as were promised', () => {
  expect(DIRECT.length + INDIRECT.length + NOBODY.length).toBeGreaterThanOrEqual(80);
});
