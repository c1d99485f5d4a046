import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Query } from '../../src/model.ts';
import { type ConversationMemory, remember } from '../../src/questions/conversation.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { PHRASINGS } from './phrasings.ts';

const NOW = new Date('2018-04-22T12:00:00Z');
const read = (question: string, memory: ConversationMemory | null = null): Query =>
  readQuestion(question, { now: NOW, memory });

/** What is left of an answer by `remember`. */
function memoryOf(question: string, answer: Partial<Answer>): ConversationMemory {
  const query = read(question);
  const whole = {
    intent: query.intent,
    people: [],
    topic: query.topic,
    statements: [],
    passages: [],
    next: null,
    ...answer,
  };
  return remember(null, query, whole as unknown as Answer);
}

const MACRON = memoryOf('what did Macron say about Syria?', {
  people: [{ id: 'emmanuel-macron', name: 'Emmanuel Macron', role: null }],
  next: 5,
});

describe('follow-ups', () => {
  it.each([
    ['more', { skip: 5, speakers: ['Macron'], topic: 'Syria' }],
    ['show me more', { skip: 5, speakers: ['Macron'] }],
    ['next page', { skip: 5 }],
    ['and Graham?', { follow: 'Graham', speakers: ['Macron'], topic: 'Syria', skip: 0 }],
    ['what about Nikki Haley?', { follow: 'Nikki Haley' }],
    ['and what about Nikki Haley?', { follow: 'Nikki Haley', speakers: ['Macron'] }],
    ['ok, and how about Haley?', { follow: 'Haley' }],
    ['but what about Iran?', { follow: 'Iran' }],
    ['and what about Haley on Iran?', { speakers: ['Haley'], topic: 'Iran' }],
    ['what about chemical weapons?', { follow: 'chemical weapons', speakers: ['Macron'] }],
    ['and about Iran?', { topic: 'Iran', speakers: ['Macron'], follow: null }],
    ['and Haley on Iran?', { speakers: ['Haley'], topic: 'Iran', follow: null }],
    ['when was that?', { asksFor: 'when', speakers: ['Macron'], topic: 'Syria' }],
    ['when did he say that?', { asksFor: 'when', speakers: ['Macron'] }],
    ['where was this?', { asksFor: 'where' }],
    ['only direct quotes', { kinds: ['direct'], speakers: ['Macron'], topic: 'Syria' }],
    ['just the direct quotes', { kinds: ['direct'] }],
    ['newest first', { order: 'newest', speakers: ['Macron'] }],
    ['since March', { since: '2018-03-01', speakers: ['Macron'], topic: 'Syria' }],
    ['only in the Guardian', { outlet: 'Guardian', speakers: ['Macron'] }],
    ['what did he say about Iran?', { speakers: ['Emmanuel Macron'], topic: 'Iran', follow: null }],
    ['did he mention Assad?', { speakers: ['Emmanuel Macron'], topic: 'Assad' }],
    ['what did Haley say about Iran?', { speakers: ['Haley'], topic: 'Iran', follow: null, skip: 0 }],
    ['who else?', { intent: 'who', speakers: [], others: ['Emmanuel Macron'], topic: 'Syria' }],
    ['has anyone else commented on that?', { intent: 'who', others: ['Emmanuel Macron'], topic: 'Syria' }],
    ['in which article?', { asksFor: 'where', speakers: ['Macron'], topic: 'Syria' }],
    ['show me only indirect quotes', { skip: 0, speakers: ['Macron'] }],
    ['why did he leave?', { topic: 'Emmanuel Macron leave', asksFor: 'why' }],
    ['what did Haley say about him?', { speakers: ['Haley'], topic: 'Emmanuel Macron' }],
    ['what did Haley say about it?', { speakers: ['Haley'], topic: 'Syria' }],
    ['to whom?', { asksFor: 'who', speakers: ['Macron'], topic: 'Syria' }],
    ['what about the singing', { follow: 'the singing', speakers: ['Macron'] }],
    ['and her warning?', { follow: 'her warning' }],
    ['and on when it will reach the coast', { topic: 'when it will reach the coast', speakers: ['Macron'] }],
    ['when would they be held?', { topic: 'Syria be held', asksFor: 'when' }],
    ['how much will it cost?', { topic: 'Syria cost', asksFor: 'how much' }],
    ['how long does it take to get there?', { topic: 'take to get there' }],
    ['who voted against it?', { topic: 'voted against Syria' }],
    ['context', { skip: 0, speakers: ['Macron'], topic: 'Syria' }],
    ['what’s the context?', { skip: 0, speakers: ['Macron'], topic: 'Syria' }],
    ['full quote', { skip: 0, speakers: ['Macron'], topic: 'Syria' }],
    ['link', { asksFor: 'where', speakers: ['Macron'], topic: 'Syria' }],
    ['shorter', { intent: 'help', topic: null }],
    ['before that', { speakers: ['Macron'], unsupported: { kind: 'undated', words: 'before that' } }],
  ] satisfies [string, Partial<Query>][])('%s', (question, expected) => {
    expect(read(question, MACRON)).toMatchObject(expected);
  });

  it('compares those of the last two turns', () => {
    const query = read('and Haley?', MACRON);
    const people = [{ id: 'nikki-haley', name: 'Nikki Haley', role: null }];
    const answer = { intent: 'statements', people, topic: 'Syria', statements: [], passages: [], next: null };
    const memory = remember(MACRON, query, answer as unknown as Answer);
    expect(read('compare them', memory)).toMatchObject({
      intent: 'compare',
      speakers: ['Emmanuel Macron', 'Nikki Haley'],
      topic: 'Syria',
    });
    expect(read('compare them', MACRON).intent).not.toBe('compare');
  });

  it('leans on nothing without a memory', () => {
    expect(read('more').skip).toBe(0);
    expect(read('and Graham?').follow).toBeNull();
  });

  it('says that there is no more at the end', () => {
    expect(read('more', { ...MACRON, next: null }).skip).toBeNull();
  });

  it('keeps a bounded memory, and keeps it over a question for help', () => {
    const statements = Array.from({ length: 500 }, (_, i) => ({ id: `${i}`, document: { id: `${i}` } }));
    const many = memoryOf('Syria', { statements: statements as unknown as Answer['statements'] });
    expect(many.shown.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify(many).length).toBeLessThan(4_000);
    const help = { intent: 'help', people: [], statements: [], passages: [] } as unknown as Answer;
    expect(remember(MACRON, read('help'), help)).toBe(MACRON);
  });
});

describe('readQuestion', () => {
  const word = fc.constantFrom(
    ...'what who did say said about “ ” " \' … : ? Q and the Haley Syria since March not "a" 🙂 - speaker: more'.split(
      ' ',
    ),
  );

  it('never throws and gives a whole query', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, fc.boolean(), (question, remembers) => {
        const query = read(question, remembers ? MACRON : null);
        expect(query.question).toBe(question);
        expect(query.topic).not.toBe('');
        expect(query.speakers).not.toContain('');
      }),
      { numRuns: 100 },
    );
  }, 30_000);

  it('reads 10,000 characters as help, at once', () => {
    for (const part of ['what did ', 'a ', 'who said that ', '“', '🙂', 'and and and ', 'in the last ']) {
      const question = part.repeat(Math.ceil(10_000 / part.length)).slice(0, 10_000);
      expect(['help', 'check', 'who']).toContain(read(question).intent);
    }
  });

  it('checks the quotations of a long pasted text', () => {
    const text = `${'Some words that stand between. '.repeat(40)} “One quotation of five words.” More of it, then “another one of some words”.`;
    expect(read(text)).toMatchObject({
      intent: 'check',
      quotations: ['One quotation of five words.', 'another one of some words'],
    });
  });

  it('reads every phrasing the same with other spacing', () => {
    for (const [question] of PHRASINGS.slice(0, 60)) {
      const { trace: _, question: __, ...plain } = read(question);
      const { trace: ___, question: ____, ...spaced } = read(`  ${question.replaceAll(' ', '\t ')}\n`);
      expect(spaced).toEqual(plain);
    }
  });
});
