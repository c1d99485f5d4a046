/** Several sentences in one message, and times that belong to a noun. */
import { expect, it } from 'vitest';
import { readQuestion } from '../../src/questions/read-question.ts';

const read = (question: string) => readQuestion(question, { now: new Date('2024-03-05'), memory: null });

it.each([
  ['Should we expect a longer trial? what did Ida Prokop say', 'expect a longer trial'],
  ['are lifts safe? And what has Ida Prokop said about that?', 'lifts'],
  ['what did Ida Prokop say about the count? what did Olav Tamm say', 'count'],
  ['I am on deadline. What did Ida Prokop say about the count?', 'count'],
])('what is asked of whom: %s', (question, topic) => {
  const query = read(question);
  expect(query.speakers).toEqual(['Ida Prokop']);
  expect(query.topic).toContain(topic);
});

it.each([
  ['what did Olav Tamm say on 2018 hopefuls', null],
  ['who is in charge of the summer games and what did he say', null],
  ['who told the Dial she shops at the weekend and freezes the meat', null],
  ['who said in 2018 that the lifts were safe', '2018-01-01'],
  ['what did Olav Tamm say in 2018', '2018-01-01'],
  ['statements of 2018 by Olav Tamm', '2018-01-01'],
])('a time that belongs to a noun or to what is said is none of the question: %s', (question, since) => {
  expect(read(question).since).toBe(since);
});

it.each([
  'anyone against the withdrawal?',
  'is anybody in favour of the withdrawal',
  'who’s against the withdrawal',
])('whoever takes a side is asked for: %s', (question) =>
  expect(read(question)).toMatchObject({ intent: 'who', topic: 'the withdrawal' }),
);
