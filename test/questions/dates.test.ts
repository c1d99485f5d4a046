import { describe, expect, it } from 'vitest';
import { readDates } from '../../src/questions/dates.ts';
import { stretchOf } from '../../src/text/time-expressions.ts';

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
    ['between 3 and 5 March', '2018-03-03', '2018-03-05'],
    ['between March 3 and 5', '2018-03-03', '2018-03-05'],
    ['between the 3rd and the 5th of March 2017', '2017-03-03', '2017-03-05'],
    ['from 2 to 4 March', '2018-03-02', '2018-03-04'],
    ['on March 2-4', '2018-03-02', '2018-03-04'],
    ['between 30 March and 2 April', '2018-03-30', '2018-04-02'],
    ['between 2015 and 2016', '2015-01-01', '2016-12-31'],
    ['between Friday and Sunday', '2018-04-20', '2018-04-22'],
    ['in Mar 2017', '2017-03-01', '2017-03-31'],
    ['three weeks ago', '2018-03-26', '2018-04-01'],
    ['since three weeks ago', '2018-04-01', null],
    ['the past ten days', '2018-04-12', '2018-04-22'],
    ['around 3 March', '2018-02-28', '2018-03-06'],
    ['since Thanksgiving', '2017-11-23', null],
    ['last winter', '2017-12-01', '2018-02-28'],
    ['in the spring of 2017', '2017-03-01', '2017-05-31'],
    ['last night', '2018-04-21', '2018-04-22'],
    ['on 4/3/2018', '2018-04-03', '2018-04-03'],
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
    'who said boats built after 1 April 2017 would sink',
    'who thinks the tolls will go by the middle of May',
    'who said the pier opens by 3 May',
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
