/** How reporters in a hurry type, and what each question must be read as before any archive is asked. Own examples. */
import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';

const NOW = new Date('2018-04-22T12:00:00Z');
const read = (question: string): Query => readQuestion(question, { now: NOW, memory: null });
type Row = readonly [question: string, expected: Partial<Query>];
const said = (speaker: string, topic: string | null = null): Partial<Query> => ({
  intent: 'statements',
  speakers: [speaker],
  topic,
});
const who = (topic: string, sources: string | null = null): Partial<Query> => ({
  intent: 'who',
  speakers: [],
  topic,
  ...(sources === null ? {} : { sources }),
});
const fact = (asksFor: Query['asksFor']): Partial<Query> => ({ intent: 'passages', asksFor, speakers: [] });

const ROWS: readonly Row[] = [
  // What somebody said
  ["whats pike's view on the tolls", said('pike', 'the tolls')],
  ["what's Pike’s take on the ferry", said('Pike', 'the ferry')],
  ["pike's take on the ferry", said('pike', 'the ferry')],
  ["Pike's idea of a fair toll", said('Pike', 'a fair toll')],
  ["what's Moss's view: are the tolls fair", said('Moss', 'are the tolls fair')],
  ["moss's explanation for the delay", said('moss', 'the delay')],
  ["Moss's verdict on the new pier", said('Moss', 'the new pier')],
  ["pike's fears about flooding", said('pike', 'flooding')],
  ["Verdon's advice to skippers", said('Verdon', 'skippers')],
  ["verdon's reasons for quitting", said('verdon', 'quitting')],
  ['has pike ever said the tolls were unfair', said('pike', 'the tolls were unfair')],
  ['has Pike ever mentioned the ferry', said('Pike', 'the ferry')],
  ['whats pike been saying abt the depot', said('pike', 'the depot')],
  ['what has moss been saying about dredging', said('moss', 'dredging')],
  ['what was the first thing Pike said about the bus?', said('Pike', 'the bus')],
  ["what's the last thing moss said about tolls", said('moss', 'tolls')],
  ['what reason did Moss give for the delay', said('Moss', 'the delay')],
  ['what excuse did pike offer for the overspend', said('pike', 'the overspend')],
  ['what assurances has Verdon given on safety', said('Verdon', 'safety')],
  ['pike re tolls', { speakers: ['pike'], topic: 'tolls' }],
  ['Pike re: the harbour', { speakers: ['Pike'], topic: 'the harbour' }],
  ['moss on dredging?', { speakers: ['moss'], topic: 'dredging' }],
  ['harbour board chief on dredging', { speakers: ['harbour board chief'], topic: 'dredging' }],
  ["acme's boss on job cuts", { speakers: ["acme's boss"], topic: 'job cuts' }],
  [
    "Ruritania's health minister on the outbreak",
    { speakers: ["Ruritania's health minister"], topic: 'the outbreak' },
  ],
  ['the ex-mayor of Oakhaven on the pier', { speakers: ['the ex-mayor of Oakhaven'], topic: 'the pier' }],
  ['anything from moss on the strike', said('moss', 'the strike')],
  ['got anything from moss on the strike?', said('moss', 'the strike')],
  ['any word from Pike on the budget', said('Pike', 'the budget')],
  ['need a quote from pike on the pier asap', said('pike', 'the pier')],
  ['do we have Pike saying tolls are theft', said('Pike', 'tolls are theft')],
  ['everything Moss has said', said('Moss')],
  ['gimme everything moss has said', said('moss')],
  ['didnt pike deny the leak', said('pike', 'the leak')],
  ['has moss complained about the ferry', said('moss', 'the ferry')],
  ['did Pike joke about the tolls', { intent: 'statements' }],
  ['what did pike reckon about the match', said('pike', 'the match')],
  ['what did Verdon boast about', { lead: 'Verdon boast about' }],
  ['Verdon lamented what about the pier', said('Verdon', 'the pier')],
  ['pike bemoaned the tolls', { speakers: ['pike'], topic: 'the tolls' }],
  ['how did Moss respond to the strike', said('Moss', 'the strike')],
  ['where does Pike stand on dredging', said('Pike', 'dredging')],
  ['what did critics say about the dam', said('critics', 'the dam')],
  ['democrats on tariffs', { speakers: ['democrats'], topic: 'tariffs' }],
  ['scientists on the algae bloom', { speakers: ['scientists'], topic: 'the algae bloom' }],
  ['any quotes on the depot?', { intent: 'statements', speakers: [], topic: 'the depot' }],
  ['any news on the depot', { intent: 'passages', topic: 'the depot' }],
  ['any update on the ferry strike', { topic: 'the ferry strike' }],
  ['whats new with the tram', { intent: 'passages', topic: 'the tram' }],
  // Whoever stands behind the helping verb: the archive finds out
  ['what does Ada Pike make of the tolls', { lead: 'Ada Pike make of the tolls' }],
  ['how did acme hit back at the union', { lead: 'acme hit back at the union' }],
  ["what does oakhaven's mayor want the square to be", { lead: "oakhaven's mayor want the square to be" }],
  ['What did the Bishop of Oakhaven liken the ferry to?', said('the Bishop of Oakhaven', 'the ferry to')],
  ['how does Acme explain the layoffs', said('Acme', 'the layoffs')],
  // Who said it
  ['who complained that the ferry is slow', who('the ferry is slow')],
  ['who begged for more time', who('for more time'.replace('for ', ''))],
  ['who wished the pier had stayed', who('the pier had stayed')],
  ['who compared the tolls to theft', who('the tolls to theft')],
  ['who wants the tolls scrapped', who('the tolls scrapped')],
  ['who moaned about the noise', who('the noise')],
  ['who reckoned the bridge would fall', who('the bridge would fall')],
  ['who joked about the mayor', who('the mayor')],
  ["who couldn't imagine a town without ferries", who('a town without ferries')],
  ['who vowed to sue the board', { intent: 'who', stance: 'promise' }],
  ['who hit out at the tolls', { intent: 'who' }],
  ['who was it that said the quay is lost', who('the quay is lost')],
  ["who's quoted on the tolls", who('the tolls')],
  ['who was critical of the bus?', who('the bus')],
  ['who was furious about the delay', who('the delay')],
  ['who on the harbour board called the plan a stitch-up', who('the plan a stitch-up', 'harbour board')],
  [
    'who in the Ruritanian government scoffed at the doctors',
    who('doctors'.replace(/^/, 'the '), 'Ruritanian government'),
  ],
  ['which minister objected to the dam', who('the dam', 'minister')],
  [
    'which ruritanian minister said there was nothing to discuss',
    who('there was nothing to discuss', 'ruritanian minister'),
  ],
  [
    'Which team owner admitted he was wrong about the stadium?',
    who('he was wrong about the stadium', 'team owner'),
  ],
  ['which ex prime minister rubbished the film', who('the film', 'ex prime minister')],
  ['which senators criticised the bill', { intent: 'who', topic: 'the bill' }],
  ['which doctor warned of a new strain', { intent: 'who', stance: 'warn' }],
  ['what officials confirmed the leak', { intent: 'who', stance: 'confirm' }],
  ['which gun lobbyist called the governor a fraud', who('the governor a fraud', 'gun lobbyist')],
  ['has anyone denied the leak', { intent: 'who', stance: 'deny' }],
  // Facts by the kind of thing
  ['how much is the ferry', fact('how much')],
  ['price of a ferry ticket', fact('how much')],
  ['ferry ticket price?', fact('how much')],
  ['what did the pier cost', fact('how much')],
  ['what will it cost to mend the quay', fact('how much')],
  ['what does the harbour board pay its pilots', fact('how much')],
  ['by how much is acme cutting wages', fact('how much')],
  ['what share of the market does acme have', fact('how much')],
  ['what stake does the state have in acme', fact('how much')],
  ['how big a rise did the dockers settle for', fact('how much')],
  ['how tall is the new tower', fact('how much')],
  ['number of people hurt in the fire', fact('how many')],
  ['moss lost by how many votes', fact('how many')],
  ['saturn moons total now?', fact('how many')],
  ['for how long was the bridge shut', fact('when')],
  ['which year did the pier open', fact('when')],
  ['date of the ferry inquiry', fact('when')],
  ['pier opening date', fact('when')],
  ['since when is the bridge shut', fact('when')],
  ['what age was Moss when he sailed', fact('how old')],
  ['age of the ferry captain', fact('how old')],
  ['which city hosts the regatta', fact('where')],
  ['venue for the regatta', fact('where')],
  ['what caused the harbour fire', fact('why')],
  ['reason for the ferry delay', fact('why')],
  ['what will the board spend its windfall on', fact('what')],
];

describe('questions typed in a hurry', () => {
  it.each(ROWS)('%s', (question, expected) => {
    expect(read(question)).toMatchObject(expected);
  });
});
