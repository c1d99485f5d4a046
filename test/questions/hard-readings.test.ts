/** Questions as they are typed in a hurry, and what they must be read as. Own examples; NOW is Sunday, 22 April 2018. */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/model.ts';
import { latestMeant, readDates } from '../../src/questions/dates.ts';
import { questionIn } from '../../src/questions/question-sentence.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { withoutSlips } from '../../src/questions/slips.ts';
import { stretchOf } from '../../src/text/time-expressions.ts';

const NOW = new Date('2018-04-22T12:00:00Z');
const read = (question: string, latest = NOW): Query =>
  readQuestion(question, { now: NOW, latest, memory: null });

describe('slips of the finger', () => {
  it.each([
    ['waht did pike sya abuot ports', 'what did pike say about ports'],
    ['wht did Moss siad', 'what did Moss said'],
    ['what did Pike say bout ports', 'what did Pike say about ports'],
    ['the last bout of the season', 'the last bout of the season'],
    ['TEH report', 'TEH report'],
  ])('%s', (typed, meant) => {
    expect(withoutSlips(typed)).toBe(meant);
  });
});

describe('the question among sentences', () => {
  it.each([
    ['I am on deadline. What did Pike say about ports?', 'What did Pike say about ports?'],
    ['What did Gov. Pike say about ports?', 'What did Gov. Pike say about ports?'],
    ['What did Dr. A. Moss say in St. Mary? It is urgent.', 'What did Dr. A. Moss say in St. Mary?'],
    ['what did Pres. Moss say?', 'what did Pres. Moss say?'],
    ['what did Fr. Paul Moss say in Calif. yesterday?', 'what did Fr. Paul Moss say in Calif. yesterday?'],
    ['We go to print at noon in Oakhaven. Who denied it?', 'Who denied it?'],
    ['Ports are closed. They stay closed.', 'Ports are closed. They stay closed.'],
  ])('%s', (typed, question) => {
    expect(questionIn(typed)).toBe(question);
  });

  it('is read with its speaker and topic', () => {
    expect(read('Hi! My editor wants to know: what did Pike say about ports? Thanks!')).toMatchObject({
      speakers: ['Pike'],
      topic: 'ports',
    });
  });
});

describe('times', () => {
  const closed = new Date('2009-10-07T00:00:00Z');
  it.each([
    ['before September 15', null, '2009-09-14'],
    ['on October 4', '2009-10-04', '2009-10-04'],
    ['in November', '2008-11-01', '2008-11-30'],
    ['in March 2015', '2015-03-01', '2015-03-31'],
    ['last week', '2018-04-09', '2018-04-15'],
  ])('%s, asked of an archive that ended in 2009', (words, since, until) => {
    expect(readDates(`what did Pike say ${words}`, NOW, latestMeant('2009-10-07', NOW))).toMatchObject({
      since,
      until,
    });
  });

  it('counts from today where the archive goes on', () => {
    expect(latestMeant('2018-04-20', NOW)).toBe(NOW);
    expect(latestMeant(null, NOW)).toBe(NOW);
    expect(latestMeant('2009-10-07', NOW)).toEqual(closed);
  });

  it.each(['31 February', '2018-02-31', 'June 31, 2017'])('%s is no day', (day) => {
    expect(stretchOf(day, NOW)).toBeNull();
  });

  it('turns a stretch that is the wrong way round', () => {
    expect(readDates('between 2017 and 2010', NOW)).toMatchObject({
      since: '2010-01-01',
      until: '2017-12-31',
    });
  });

  it.each([
    ['what did Pike say in USA Today about ports?', 'USA Today'],
    ['what did Pike say in the Sunday Times about ports?', 'Sunday Times'],
  ])('%s', (question, outlet) => {
    expect(read(question)).toMatchObject({ outlet, since: null, until: null, topic: 'ports' });
  });
});

describe('shapes', () => {
  it.each([
    ['who denied?', { intent: 'who', stance: 'deny', topic: null }],
    ['has anyone confirmed that?', { intent: 'who', stance: 'confirm', topic: null }],
    ['timeline Ada Pike', { intent: 'timeline', speakers: ['Ada Pike'], order: 'oldest' }],
    ["what's new with the ferry?", { intent: 'passages', topic: 'the ferry' }],
    ['two quotes from Pike about ports', { intent: 'statements', speakers: ['Pike'], topic: 'ports' }],
    ['how many statements are there about ports?', { intent: 'statements', topic: 'ports' }],
    ['what was said to Channel 4 News?', { intent: 'statements', addressee: 'Channel 4 News', topic: null }],
    ['show me all quotes', { intent: 'statements', topic: null, order: 'newest' }],
    ['list all speakers', { intent: 'corpus' }],
    ['who speaks in the archive?', { intent: 'corpus' }],
    ['who said that?', { intent: 'help' }],
    ['summarize', { intent: 'help' }],
    ['what did nobody say about ports?', { topic: 'ports', unsupported: { kind: 'unsaid' } }],
    ['ピケは港について何と言いましたか', { unsupported: { kind: 'language' } }],
    ['🚢 ports?', { topic: 'ports' }],
    ['P\u200Bike ports', { topic: 'Pike ports' }],
    ['what did the envoy to the UN say?', { speakers: ['the envoy to the UN'], addressee: null }],
    ['what did both Pike and Moss say?', { speakers: ['Pike and Moss'] }],
    [
      "what changed in Pike's position on ports?",
      { intent: 'timeline', speakers: ['Pike'], topic: 'ports', order: 'oldest' },
    ],
    ['what did the United States say about ports?', { speakers: ['the United States'], topic: 'ports' }],
    ['what did the united states say?', { speakers: ['the united states'] }],
    ['what did Oakhaven State University say?', { speakers: ['Oakhaven State University'] }],
    ['what did the United States Harbour Board say about ports?', { topic: 'ports' }],
    ['what did Pike state about ports?', { speakers: ['Pike'], topic: 'ports' }],
    ['what did Robert "Bob" Moss say?', { speakers: ['Robert Bob Moss'], phrases: [] }],
    ['what did lawmakers on Capitol Hill say?', { outlet: null }],
    ['to whom did Pike say "the quay stays"?', { intent: 'statements', speakers: ['Pike'], asksFor: 'who' }],
    [
      'in which paper did Pike say "the quay stays"?',
      { speakers: expect.not.arrayContaining(['in which paper did Pike']) },
    ],
    ['is "the quay stays" a real Pike quote?', { intent: 'check', speakers: ['Pike'] }],
    ['what did Pike mean by "the quay stays"?', { intent: 'check', speakers: ['Pike'] }],
    [
      'speaker:"Ada Pike" ports outlet:"Daily Planet"',
      { speakers: ['Ada Pike'], outlet: 'Daily Planet', topic: 'ports' },
    ],
    ['what did Pike say besides ports?', { speakers: ['Pike'], topic: null, excludedTerms: ['ports'] }],
    ['how did Pike respond to Moss?', { speakers: ['Pike'], addressee: null, topic: 'Moss' }],
    ['what did Pike say in response to Moss?', { speakers: ['Pike'], addressee: null, topic: 'Moss' }],
    ['is there a strike?', { topic: 'strike' }],
    ['why did Will Moss leave?', { asksFor: 'why', topic: 'Will Moss leave' }],
    ['indirect quotes from Pike', { speakers: ['Pike'], kinds: ['indirect'], topic: null }],
    ['what did Pike say after the vote about ports?', { topic: 'ports', unsupported: { kind: 'undated' } }],
    ['pike ports 3 October', { topic: 'pike ports', since: '2017-10-03', until: '2017-10-03' }],
    ['what did Pike say about September 11?', { topic: 'September 11', since: null }],
    ['what did Pike say in late March?', { since: '2018-03-21', until: '2018-03-31', topic: null }],
    ['ports 9/11', { topic: 'ports 9/11' }],
  ])('%s', (question, expected) => {
    expect(read(question)).toMatchObject(expected);
  });
});
