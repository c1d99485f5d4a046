/** Turns that lean on the turn before: another topic, a day, another person, a fact about what was spoken of. */
import { beforeEach, expect, it } from 'vitest';
import type { Article } from '../../src/model.ts';
import { speakers, TestDesk, texts } from './desk-of.ts';

const HARBOUR: readonly Article[] = [
  {
    id: 'quay',
    title: 'Arden argues over its quay',
    published: '2018-03-15',
    text: 'A direct heir of Tobias Quill, who built the harbour, wants the crane to stay.\n\n“The crane is a landmark and has to stay,” said Ada Moss, a great-granddaughter of Quill.\n\n“Posting about the harbour at night helps nobody,” Moss said of the mayor’s tweets.\n\n“We will hear everybody about the ferry,” Moss said on Tuesday.\n\nNot all heirs of Tobias Quill agree. Peter Brandt, a second cousin of Quill, wants the crane gone.\n\n“The crane is rust and nothing else,” Brandt said.',
  },
  {
    id: 'tolls',
    title: 'Harbour tolls',
    published: '2018-03-20',
    text: 'The council of Arden approved the harbour tolls. The harbour tolls will be introduced on 4 May.\n\n“The harbour tolls are fair,” Moss said.',
  },
];

let desk: TestDesk;
beforeEach(async () => {
  desk = await TestDesk.of(HARBOUR);
});

it('a word that may be a verb is another topic behind an article', async () => {
  await desk.say('how easy is it to keep the crane, according to Ada Moss?');
  const turn = await desk.say('what about the tweets');
  expect(speakers(turn)).toEqual(['Ada Moss']);
  expect(texts(turn)[0]).toContain('Posting about the harbour');
});

it('a weekday is the one that the article tells of, and is named as such', async () => {
  await desk.say('what did Ada Moss say about the crane?');
  const turn = await desk.say('and what did she say on tuesday?');
  expect(texts(turn)).toEqual([expect.stringContaining('We will hear everybody')]);
  expect(turn.answer.message).toContain('on a Tuesday');
});

it('on its own a weekday is the last one', async () => {
  expect((await desk.ask('what did Ada Moss say on Tuesday?')).answer.status).toBe('not_found');
});

it.each(['what does Ada Moss make of the crane', 'what did Ada Moss say about the crane?'])(
  'another of the kind is another person: %s',
  async (first) => {
    await desk.say(first);
    const turn = await desk.say('what about the other heir of Tobias Quill?');
    expect(speakers(turn)).toEqual(['Peter Brandt']);
    expect(texts(turn)[0]).toContain('rust');
  },
);

it('whatever the other one says in the same article stands for a topic that only the first spoke of', async () => {
  await desk.say('what did Ada Moss say about the ferry?');
  const turn = await desk.say('what about the other heir of Tobias Quill?');
  expect(speakers(turn)).toEqual(['Peter Brandt']);
  expect(turn.answer.topic).toBeNull();
});

it('where no other one of the kind speaks, nobody answers', async () => {
  await desk.say('what did Ada Moss say about the crane?');
  const turn = await desk.say('what about the other minister of Tobias Quill?');
  expect(turn.answer.statements).toEqual([]);
});

it('a fact that is asked of “they” is one about the topic before', async () => {
  await desk.say('has the council given way on the harbour tolls');
  const turn = await desk.say('when will they be introduced?');
  expect(turn.answer.passages[0]?.document.id).toBe('tolls');
  expect(turn.answer.message).toContain('4 May');
});

it.each(['context', 'full quote', 'link', 'shorter'])('“%s” leaves the next turn as it was', async (word) => {
  await desk.say('what did Ada Moss say about the crane?');
  await desk.say(word);
  const turn = await desk.say('and on the ferry?');
  expect(speakers(turn)).toEqual(['Ada Moss']);
  expect(texts(turn)[0]).toContain('the ferry');
});

it('“before that” is what was printed earlier', async () => {
  await desk.say('what did Moss say about the harbour tolls?');
  const turn = await desk.say('before that');
  expect(turn.query.until).toBe('2018-03-19');
  expect(turn.answer.statements.every(({ document }) => document.id === 'quay')).toBe(true);
});
