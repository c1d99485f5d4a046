/** People whom a question describes instead of naming them, and facts that are asked for by a noun alone: as they are read. */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/model.ts';
import { describedIn } from '../../src/questions/described-speaker.ts';
import { readQuestion } from '../../src/questions/read-question.ts';

const now = new Date('2024-06-15T12:00:00Z');
const read = (question: string): Query => readQuestion(question, { now, latest: now, memory: null });

const who = (sources: string | null, topic: string) => ({ intent: 'who', speakers: [], sources, topic });
const fact = (asksFor: string, topic: string) => ({ intent: 'passages', speakers: [], asksFor, topic });

const ROWS: readonly (readonly [string, Partial<Query> | object])[] = [
  // Somebody told of in a clause, then asked back to.
  ['the baker who lost her oven, what did she say about the flood', who('baker', 'lost her oven the flood')],
  [
    'ferry passenger on his way to the fair, what did he tell us about the delay?',
    who('ferry passenger', 'his way to the fair the delay'),
  ],
  ['that pilot who fell asleep – his explanation?', who('pilot', 'fell asleep')],
  ['bird warden at the pier - her complaint about the kites', who('bird warden', 'at the pier the kites')],
  [
    'the widow whose barn burnt down, does she want a new one',
    who('widow', 'whose barn burnt down a new one'),
  ],
  ['what did the sailor who saw the crash say about the lights', who('sailor', 'saw the crash the lights')],
  // … and whoever is described by what was said.
  ['dock official who promised a second crane', who('dock official', 'a second crane')],
  ['parishioner who said the bells are too loud - who?', who('parishioner', 'the bells are too loud')],
  ['bells are a nuisance… who said that', who(null, 'bells are a nuisance')],
  ['someone tore into the fare rise, who was it?', who(null, 'the fare rise')],
  ['ferry was overloaded according to whom', who(null, 'ferry was overloaded')],
  // An office is found by its holder.
  [
    'the harbour mayor, what did she say about the crane',
    { intent: 'statements', speakers: ['the harbour mayor'], topic: 'the crane' },
  ],
  [
    'what did the mayor of Redvale say about the crane',
    { intent: 'statements', speakers: ['the mayor of Redvale'] },
  ],
  // Names with a clause are names.
  ['what did Ada Pyke say about the crane', { intent: 'statements', speakers: ['Ada Pyke'] }],
  // Verbs of saying with their particles.
  ['who pointed out the crane is rusty', who(null, 'the crane is rusty')],
  ['who owned up to the fire', { intent: 'who', topic: 'the fire' }],
  ['who rowed back on the merger', { intent: 'who', topic: 'the merger' }],
  ['who let slip that the pier is for sale', { intent: 'who', topic: 'the pier is for sale' }],
  ["who's been banging on about gulls", { intent: 'who', topic: 'gulls' }],
  ['which alderman backed the toll', { intent: 'who', sources: 'alderman', topic: 'the toll' }],
  [
    'did Moss ever come out against the toll',
    { intent: 'statements', speakers: ['Moss'], topic: 'the toll' },
  ],
  ['Moss hitting out at the toll', { intent: 'statements', speakers: ['Moss'], topic: 'the toll' }],
  ["Moss's story about the goat", { intent: 'statements', speakers: ['Moss'], topic: 'the goat' }],
  ["Moss's beef with the union", { intent: 'statements', speakers: ['Moss'], topic: 'the union' }],
  [
    'with regards to the toll, what did Moss say',
    { intent: 'statements', speakers: ['Moss'], topic: 'the toll' },
  ],
  // Facts by a noun.
  ['phone no. for ferry refunds', fact('phone number', 'phone ferry refunds')],
  ['what number do i call about the leak', fact('phone number', 'leak')],
  ['storm hotline number?', fact('phone number', 'storm hotline')],
  ['jail term for the smuggler', fact('when', 'jail term the smuggler')],
  ['death toll ferry fire', fact('how many', 'death toll ferry fire')],
  ['vacancy rate in Redvale', fact('how much', 'vacancy rate Redvale')],
  ['min age for the regatta', fact('how old', 'min age the regatta')],
  ['sample size of the eel study', { intent: 'passages', asksFor: 'how many' }],
  ['cheapest mooring', fact('what', 'cheapest mooring')],
  ['most crowded beach?', fact('what', 'most crowded beach')],
  ['damage from the storm, in euros', fact('how much', 'damage from the storm')],
  ['budget gap, how big?', fact('how much', 'budget gap')],
  ['% of eels with ticks', fact('how much', 'eels with ticks')],
  ["what's the harbour dog called", fact('what', 'harbour dog')],
  ['how long is the pier, in metres', { intent: 'passages', asksFor: 'how much' }],
  ['what turned out to have caused the leak', fact('why', 'leak')],
  // Short forms of newsrooms.
  ['asst harbour master on the tide', { speakers: ['assistant harbour master'], topic: 'the tide' }],
  ['dep mayor on bins', { speakers: ['deputy mayor'], topic: 'bins' }],
  ['health min on masks', { speakers: ['health minister'], topic: 'masks' }],
  ['morning all, who mocked the flag', { intent: 'who', topic: 'the flag' }],
  // A weekday before a noun is no time.
  [
    'where does Moss stand on Sunday trading',
    { intent: 'statements', speakers: ['Moss'], topic: 'Sunday trading', since: null },
  ],
  [
    'what did Moss say on Sunday',
    { intent: 'statements', speakers: ['Moss'], topic: null, since: '2024-06-09' },
  ],
  // What is no fact and no description.
  ['rate cuts Moss', { intent: 'statements', topic: 'rate cuts Moss' }],
  ['latest quotes from Moss', { intent: 'statements', speakers: ['Moss'] }],
  ['Moss versus Brandt', { intent: 'compare', speakers: ['Moss', 'Brandt'] }],
  ['final score of the cup tie vs Redvale', { intent: 'passages', asksFor: 'how many' }],
];

describe('described people and facts asked for by a noun', () => {
  it.each(ROWS)('%s', (question, expected) => {
    expect(read(question)).toMatchObject(expected);
  });
});

describe('what somebody is called by', () => {
  it.each([
    ['the baker who lost her oven', { group: 'baker', told: 'who lost her oven' }],
    ['retired police officer with a limp', { group: 'retired police officer', told: 'with a limp' }],
    ['Ada Pyke', null],
    ['lost her oven', null],
    ['a', null],
    ['', null],
  ])('%s', (words, expected) => {
    expect(describedIn(words)).toEqual(expected);
  });
});
