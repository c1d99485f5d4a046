/** What a desk editor would not let pass: headline sentences that claim too much, the wrong speaker, a random answer. */
import { beforeAll, describe, expect, it } from 'vitest';
import { outletName, sentenceName } from '../../src/answers/names.ts';
import type { Answer, Article } from '../../src/model.ts';
import { speakers, TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'quay',
    outlet: 'Evening Herald',
    published: '2018-04-10',
    title: 'Quay closes',
    text: `Quay closes\n\nMayor Ines Quillan said on Monday that the quay at Oakhaven will close in May. "We have no money left for the quay," Quillan told reporters.\n\n"Quillan told us ‘the quay will never close’ last year," said Rosa Verdon, a fisherwoman. "She promised it to all of us."\n\nOakhaven Port Authority spokesman Tomas Brandl said the quay costs $2.4 million a year. The Oakhaven Port Authority denied that it had asked for the closure.\n\nThe coalition accused the mayor of breaking her word. The coalition denied that it wanted higher fees.\n\nSome 300 boats use the quay, and Quillan, 52, has been mayor for nine years.`,
  },
  {
    id: 'ferry',
    outlet: 'Morning Globe',
    published: '2018-04-17',
    text: `Ferry to stop\n\nVictor Hale said the ferry would stop because the U.S. owner has gone bankrupt. "I love you all," Hale told passengers in Oakhaven.\n\nRosa Verdon said the ferry was the last good thing in Oakhaven.\n\nThe quay was never mentioned by Petra Lund, who did not speak.`,
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});
const ask = async (question: string): Promise<Answer> => (await desk.ask(question)).answer;

describe('the headline sentence', () => {
  it.each([
    ['what did the Oakhaven Port Authority say?', /by the Oakhaven Port Authority or those who speak for it/],
    ['who spoke about the ferry?', /about the ferry, by (?:Victor Hale|Rosa Verdon) and /],
    ['what did the coalition say?', /by the coalition,/],
    ['did the coalition deny the fees?', /^The coalition denied(?:\.|;| and)/],
    [
      'what did Quillan say in the Daily Mirror?',
      /in the Daily Mirror\. No article of it is from the Daily Mirror\./,
    ],
    ['what did Quillan say in January 2012?', /Its articles are from 10 April 2018 to 17 April 2018\.$/],
    ['will the ferry stop?', /touching “the ferry stop”/],
    [
      'what did Quillan say before the vote?',
      /^“before the vote” names no day, so nothing is left out for it\. \d/,
    ],
    ['summarise what Verdon said', /^Nothing is summarised here; these are the words themselves\. \d/],
    [
      'what did Hale not say about the ferry',
      /^What was not said cannot be looked up; this is what was said\. \d/,
    ],
    ['what did bankrupt say?', /The name is printed in 1 article, without a statement\./],
    ['what did his lawyer say?', /^It is not clear who is meant by “his lawyer”/],
  ])('%s', async (question, sentence) => {
    expect((await ask(question)).message).toMatch(sentence);
  });

  it.each([
    ['White House', 'organisation', 'the White House'],
    ['coalition', 'organisation', 'the coalition'],
    ['Police', 'organisation', 'the police'],
    ['Department of Fisheries', 'organisation', 'the Department of Fisheries'],
    ['CNN', 'organisation', 'CNN'],
    ['Lund’s campaign', 'organisation', 'Lund’s campaign'],
    ['A witness', 'unnamed', 'a witness'],
    ['US official', 'unnamed', '“US official”'],
    ['officials', 'unnamed', 'officials'],
    ['Ines Quillan', 'person', 'Ines Quillan'],
  ] as const)('%s, %s', (name, kind, shown) => {
    expect(sentenceName(name, kind)).toBe(shown);
  });

  it.each([
    ['Guardian', 'the Guardian'],
    ['The Times', 'The Times'],
    ['Reuters', 'Reuters'],
  ])('%s', (outlet, shown) => {
    expect(outletName(outlet)).toBe(shown);
  });
});

describe('nothing random', () => {
  it.each(['what', 'who', 'so what?', 'what do you think?', 'random quote', 'who hasn’t commented'])(
    '%s gets a sentence',
    async (question) => {
      const answer = await ask(question);
      expect(answer).toMatchObject({ status: 'not_found', statements: [], passages: [] });
      expect(answer.message).not.toBe('');
    },
  );

  it('a stance without a topic is met or not', async () => {
    expect(await ask('who confirmed?')).toMatchObject({ status: 'not_found', statements: [] });
    expect(await ask('what did Hale deny?')).toMatchObject({
      status: 'not_found',
      statements: [],
      message: 'The archive has no denial by Victor Hale.',
    });
  });

  it('what was said to one listener is not what was said to others', async () => {
    expect(await ask('what did Hale tell Quillan?')).toMatchObject({ status: 'not_found', statements: [] });
    expect((await ask('what did Hale tell passengers?')).message).toContain('1 statement by Victor Hale');
  });

  it('an outlet asked as if it were a speaker', async () => {
    const answer = await ask('what did the Evening Herald report about the quay?');
    expect(answer).toMatchObject({ intent: 'passages', status: 'answered' });
    expect(answer.passages.every(({ document }) => document.outlet === 'Evening Herald')).toBe(true);
  });

  it('two people joined by “and”', async () => {
    expect((await desk.ask('Quillan and Verdon on the quay')).answer.intent).toBe('compare');
    expect(speakers(await desk.ask('what did Quillan and Verdon say?'))).toEqual(
      expect.arrayContaining(['Ines Quillan', 'Rosa Verdon']),
    );
  });

  it('keywords with a name, a joint or a slip', async () => {
    for (const question of [
      'verdon + ferry',
      'a verdon quote on the ferry',
      'verdon/ferry',
      'Verdon ferry quotes',
    ])
      expect((await desk.ask(question)).answer.people).toMatchObject([{ name: 'Rosa Verdon' }]);
    const talk = await TestDesk.of(ARTICLES);
    await talk.say('what did Hale say about the ferry?');
    expect((await talk.say('and Verdonn?')).answer.people).toMatchObject([{ name: 'Rosa Verdon' }]);
  });

  it('an outlet among keywords', async () => {
    const { answer } = await desk.ask('evening herald quay');
    expect(answer.status).toBe('answered');
    expect(answer.understood).toContain('in the Evening Herald');
    expect((await ask('Morning Globe')).statements.map(({ document }) => document.id)).toContain('ferry');
  });

  it('who is responsible is no name', async () => {
    expect((await ask('who is responsible for the quay?')).intent).toBe('passages');
  });

  it('a word that everybody says is nobody’s', async () => {
    expect(await ask('who said "the"?')).toMatchObject({ intent: 'help', statements: [] });
  });

  it('a place after “in” is a topic', async () => {
    expect((await ask('what did Verdon say in Oakhaven?')).message).toContain('about Oakhaven');
    expect((await ask('what did Verdon say about her?')).message).toMatch(/who is meant by “her”/);
  });

  it('“he” with nobody before is not clear', async () => {
    expect((await ask('why did he leave?')).message).toMatch(/^It is not clear who is meant by “he”/);
  });

  it('“of”, “about” and “in” lead to no speaker', async () => {
    expect((await ask('criticism of Quillan')).people).toEqual([]);
  });
});

describe('whose words', () => {
  it('words quoted inside a quotation are not the teller’s', async () => {
    const { check, message } = await ask('did Rosa Verdon say "the quay will never close"?');
    expect(check?.verdict).toBe('misattributed');
    expect(message).toBe('Printed as Ines Quillan’s words, not as Rosa Verdon’s.');
    expect((await ask('did Ines Quillan say "the quay will never close"?')).check?.verdict).toBe('exact');
  });

  it('one common word does not make an altered quotation', async () => {
    expect((await ask('did Victor Hale say "I love war"?')).check?.verdict).toBe('not_found');
    expect((await ask('did Ines Quillan say "We have much money left for the quay"?')).check?.verdict).toBe(
      'altered',
    );
  });

  it('a “not” too many is a change, however short the quotation', async () => {
    const { check } = await ask('did Rosa Verdon say "the quay will close"?');
    expect(check?.verdict).not.toBe('exact');
    expect((await ask('did Ines Quillan say "We have money left"?')).check?.verdict).toBe('altered');
  });

  it('marks may be missing', async () => {
    expect(await ask('did Quillan say we have no money left for the quay')).toMatchObject({
      intent: 'check',
      check: { verdict: 'exact' },
    });
    expect((await ask('who said we have no money left')).message).toBe('Ines Quillan said it.');
  });

  it('who else, and side by side', async () => {
    const talk = await TestDesk.of(ARTICLES);
    await talk.say('what did Hale say about the ferry?');
    const else_ = await talk.say('who else?');
    expect(speakers(else_)).toEqual(['Rosa Verdon']);
    await talk.say('and Hale?');
    expect((await talk.say('who else?')).answer).toMatchObject({
      status: 'not_found',
      message: 'The archive has no other statement about the ferry.',
    });
    await talk.say('and Verdon?');
    await talk.say('and Hale?');
    expect((await talk.say('compare them')).answer.people.map(({ name }) => name)).toEqual([
      'Rosa Verdon',
      'Victor Hale',
    ]);
  });
});

describe('facts', () => {
  it.each([
    ['how many boats use the quay?', /^“(?:Some )?300 boats/i],
    ['how many ferries stop in Oakhaven?', /^(?:No passage plainly gives a number\.|The archive has no)/],
    ['how much does the quay cost?', /^“\$2\.4 million/],
    ['how much do 300 boats weigh?', /^(?:No passage plainly gives an amount\.|The archive has no)/],
    ['how old is Quillan?', /^“52”/],
    ['how old is Hale?', /^(?:No passage plainly gives an age\.|The archive has no)/],
    ['why will the ferry stop?', /^“because the U\.S\. owner has gone bankrupt”/],
  ])('%s', async (question, sentence) => {
    expect((await ask(question)).message).toMatch(sentence);
  });
});
