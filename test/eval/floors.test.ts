/** What must not get worse: the floors lie a little below what the desk reaches. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/index.ts';
import { askQuestions, type Judged, openEvalDesk } from './ask-questions.ts';
import { type Kind, readEvalQuestions } from './evaluation-set.ts';
import { underWrongName } from './points.ts';
import { falselyExact, tableOf } from './table.ts';

/** Every question whose answer may harm somebody, and every fourth of the others. */
const WHOLE: readonly Kind[] = ['check', 'absent', 'stranger', 'ambiguous'];
const EVERY = 4;

let desk: Desk;
let judged: readonly Judged[];
const of = (kind: Kind) => judged.filter(({ question }) => question.kind === kind);
const points = (kind: Kind, place: 'first' | 'inThree') =>
  of(kind).reduce((sum, one) => sum + one.points[place], 0);

beforeAll(async () => {
  desk = await openEvalDesk();
  const asked = readEvalQuestions().filter(({ kind }, i) => WHOLE.includes(kind) || i % EVERY === 0);
  judged = await askQuestions(desk, asked);
}, 120_000);
afterAll(() => desk.close());

describe('a part of the evaluation set', () => {
  it('gets no "exact" for words that are altered, somebody else’s or nowhere', () => {
    expect(of('check')).toHaveLength(30);
    expect(falselyExact(judged).map(({ question }) => question.id)).toEqual([]);
  });

  it('gets no right words under a wrong name', () => {
    const names = judged.filter(({ question, answer }) => underWrongName(question, answer));
    expect(names.map(({ question }) => question.id)).toEqual([]);
  });

  it('gets nobody else for a stranger, and is asked who is meant', () => {
    expect([of('stranger').length, points('stranger', 'first')]).toEqual([6, 6]);
    expect([of('ambiguous').length, points('ambiguous', 'first')]).toEqual([4, 4]);
  });

  it.each<[readonly Kind[], number, number, number]>([
    [['check'], 30, 28, 28],
    [['absent'], 45, 35, 35],
    [['about'], 20, 10, 10.5],
    [['who', 'fact', 'follow'], 22, 6.5, 8.5],
  ])('%s: of %d at least %d first and %d in three', (kinds, asked, first, inThree) => {
    expect(kinds.flatMap(of)).toHaveLength(asked);
    const sum = (place: 'first' | 'inThree') => kinds.reduce((total, kind) => total + points(kind, place), 0);
    expect(sum('first')).toBeGreaterThanOrEqual(first);
    expect(sum('inThree')).toBeGreaterThanOrEqual(inThree);
  });

  it('is shown as a table, a line a kind and a verdict', () => {
    const lines = tableOf([...of('stranger'), ...of('check').slice(0, 1)]);
    expect(lines.map((line) => line.split(/\s{2,}/).filter((cell) => cell !== ''))).toEqual([
      ['kind', 'n', 'first', '95 %', 'in three', '95 %'],
      ['check', '1', '100 %', '21–100', '100 %', '21–100'],
      ['exact', '1', '100 %', '21–100', '100 %', '21–100'],
      ['stranger', '6', '100 %', '61–100', '100 %', '61–100'],
      ['all', '7', '100 %', '65–100', '100 %', '65–100'],
      [],
      ['"exact" for words that are not printed so as that person\'s: 0'],
      ['right words shown first under another name: 0'],
    ]);
  });
});
