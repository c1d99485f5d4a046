import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/questions/dates.ts';
import { stretchOf } from '../../src/questions/time-expressions.ts';

/** A Sunday. */
const NOW = new Date('2018-04-22T12:00:00Z');

describe('readDates', () => {
  it.each([
    ['since March', '2018-03-01', null],
    ['since last March', '2018-03-01', null],
    ['since 2016', '2016-01-01', null],
    ['since 15 April 2018', '2018-04-15', null],
    ['since April 15, 2018', '2018-04-15', null],
    ['since the 3rd of April', '2018-04-03', null],
    ['since Monday', '2018-04-16', null],
    ['since yesterday', '2018-04-21', null],
    ['since last week', '2018-04-09', null],
    ['after 2016', '2017-01-01', null],
    ['after 10 April', '2018-04-11', null],
    ['before 2017', null, '2016-12-31'],
    ['until March', null, '2018-03-31'],
    ['in the last two weeks', '2018-04-08', '2018-04-22'],
    ['in the past 10 days', '2018-04-12', '2018-04-22'],
    ['over the past month', '2018-03-22', '2018-04-22'],
    ['during the last couple of months', '2018-02-22', '2018-04-22'],
    ['in the last year', '2017-04-22', '2018-04-22'],
    ['between March and April', '2018-03-01', '2018-04-30'],
    ['between March and June 2017', '2017-03-01', '2017-06-30'],
    ['from 1 April to 10 April', '2018-04-01', '2018-04-10'],
    ['between 2018-04-10 and 2018-04-01', '2018-04-01', '2018-04-10'],
    ['in December', '2017-12-01', '2017-12-31'],
    ['in February 2016', '2016-02-01', '2016-02-29'],
    ['in 2017', '2017-01-01', '2017-12-31'],
    ['on 15 April', '2018-04-15', '2018-04-15'],
    ['on Friday', '2018-04-20', '2018-04-20'],
    ['today', '2018-04-22', '2018-04-22'],
    ['this week', '2018-04-16', '2018-04-22'],
    ['last month', '2018-03-01', '2018-03-31'],
    ['last year', '2017-01-01', '2017-12-31'],
  ])('%s', (words, since, until) => {
    const read = readDates(`what did Macron say ${words} about Syria`, NOW);
    expect({ since: read.since, until: read.until, rest: read.rest }).toEqual({
      since,
      until,
      rest: 'what did Macron say about Syria',
    });
  });

  it.each([
    'what did May say about Syria',
    'what did Macron say about the troops',
    'march of the troops',
    '',
  ])('leaves %s alone', (question) => {
    expect(readDates(question, NOW)).toMatchObject({ since: null, until: null, rest: question });
  });

  it('reads a month that has not begun as last year’s', () => {
    expect(stretchOf('May', NOW)).toEqual({ from: Date.UTC(2017, 4, 1), to: Date.UTC(2017, 4, 31) });
  });

  it('knows nothing of an invalid clock', () => {
    expect(readDates('since March', new Date(Number.NaN)).since).toBeNull();
  });
});
