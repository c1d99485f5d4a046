import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../../../src/search/index/days.ts';
import { namedTime } from '../../../src/search/passages/question-time.ts';

describe('namedTime', () => {
  it.each([
    ['what did Moss say about rates in 2019', ['2019-01-01', '2019-12-31']],
    ['the flood of March 2021', ['2021-03-01', '2021-04-03']],
    ['who resigned in October', ['2023-10-01', '2023-11-03']],
    ['who resigned in May', ['2023-05-01', '2023-06-03']],
    ['the march on Washington', null],
    ['what may happen', null],
    ['the attack of 7 January 2022', ['2022-01-07', '2022-01-14']],
    ['what happened last year', ['2022-01-01', '2022-12-31']],
    ['what happened last month', ['2023-10-01', '2023-10-31']],
    ['what was said 3 years ago', ['2020-01-01', '2020-12-31']],
    ['what was said this week', null],
    ['the budget of 2023', null],
    ['the world cup of 2026', null],
    ['flight 1980', ['1980-01-01', '1980-12-31']],
  ])('%s → %s', (question, expected) => {
    const time = namedTime(question, dayNumber('2023-11-15'));
    expect(time && [isoDay(time.from), isoDay(time.to)]).toEqual(expected);
  });
});
