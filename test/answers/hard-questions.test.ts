/** Answers that must not claim more than they found, nor name somebody who was not meant. */
import { beforeAll, describe, expect, it } from 'vitest';
import { factsIn } from '../../src/answers/fact-expressions.ts';
import { mayAnswer, wantedOf } from '../../src/answers/fact-kinds.ts';
import { listenerName, sentenceName } from '../../src/answers/names.ts';
import { holdsMatter, numberedMatter } from '../../src/answers/numbered-topics.ts';
import { namedOutlet } from '../../src/answers/resolve-outlet.ts';
import type { Answer, Article } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { TestDesk } from './desk-of.ts';

const ARTICLES: readonly Article[] = [
  {
    id: 'tolls',
    outlet: 'Wash. Gazette',
    published: '2009-09-10',
    text: `Tolls\n\nMayor Ada Pike accused Governor Tomas Moss of hiding the bridge tolls. "Moss has hidden every penny," Pike told reporters.\n\nMoss accused Pike of envy. "The tolls are fair," Moss said.\n\nPike denied that she wanted tolls. She told the media that ferries were cheaper.`,
  },
  {
    id: 'ferry',
    outlet: 'Daily City Tribune',
    published: '2009-10-05',
    text: `Ferry\n\nThe new ferry lost nearly $3 million in 1995, the harbour office said. No more than friends of the mayor used it.\n\nMoss spoke of the winter. "It was long and it was cold," he said.\n\nBill Grant, a captain, said the ferry was slow. Pike veto bill talk goes on, Grant said.`,
  },
  {
    id: 'court',
    text: `Court\n\nA jury convicted Iris Verdon after seven days of talks. "I regret nothing," Verdon said.\n\nThe Centers for River Health said the water was clean.`,
  },
];

let desk: TestDesk;
beforeAll(async () => {
  desk = await TestDesk.of(ARTICLES);
});
const ask = async (question: string): Promise<Answer> => (await desk.ask(question)).answer;

describe('the sentence claims what was found', () => {
  it.each([
    ['compare Pike and Moss', /^4 statements by Ada Pike and \d statements by Tomas Moss\.$/],
    ['what did the Centers for River Health say?', /by the Centers for River Health,/],
    ['what did Moss tell the media?', /to the media\./],
    ['what did Verdun say about whales?', /^“Verdun” is read as Iris Verdon\. The archive has no statement/],
    ['what did Moss say?', /^\d statements by Tomas Moss, or by somebody named only Moss, in 2 articles\.$/],
    ['who accused Pike of envy?', /^Tomas Moss accused\b/],
    ['who called Pike a coward?', /touching “Pike a coward”/],
    ['how much did the ferry lose in 1995?', /“nearly \$3 million”/],
    ['when was Iris Verdon sentenced?', /no passage touching .* that plainly gives a time/],
    ['what time is it?', /^That is too short/],
  ])('%s', async (question, sentence) => {
    expect((await ask(question)).message).toMatch(sentence);
  });

  it('says how much rests on the text around the words', async () => {
    const { message } = await ask('what did Moss say about the winter?');
    expect(message).toMatch(
      /about the winter, in 1 article; the words themselves do not mention all of it, the text around them does\.$/,
    );
  });

  it('counts the articles of all that is compared, not of those shown', async () => {
    expect((await desk.ask('compare Pike and Moss', 2)).answer.understood).toMatch(/in 2 articles$/);
  });

  it('takes nobody’s own accusation for one that was made of them', async () => {
    const { statements } = await ask('who accused Pike?');
    expect(statements.map(({ speaker }) => speaker?.name)).not.toContain('Ada Pike');
  });

  it('finds every denial where no topic narrows them', async () => {
    expect((await ask('who denied?')).message).toBe('Ada Pike denied.');
  });
});

describe('names in a sentence', () => {
  it.each([
    ['Residents', 'unnamed', 'residents'],
    ['Democrats', 'unnamed', 'Democrats'],
  ] as const)('%s', (name, kind, shown) => {
    expect(sentenceName(name, kind)).toBe(shown);
  });
  it.each([
    ['media', 'the media'],
    ['reporters', 'reporters'],
    ['White House', 'the White House'],
    ['Channel 4 News', 'Channel 4 News'],
  ])('%s', (name, shown) => {
    expect(listenerName(name)).toBe(shown);
  });
  it('counts no half of a number', () => {
    const words = 'It was around 1% to 10% of those, and 20 people fell ill.';
    expect(factsIn('how many', words).map(({ start, end }) => words.slice(start, end))).toEqual([
      '20 people fell',
    ]);
  });
});

describe('what a sentence holds of the kind asked for', () => {
  it.each([
    ['when', 'He left on July 6, after the Jan. 6 committee had met on Friday.', ['on July 6', 'on Friday']],
    ['when', 'The Sept. 11 attacks changed it in May 2003.', ['in May 2003']],
    ['how many', 'It killed 19 elementary school children there.', ['19 elementary school children']],
    ['how many', 'They have won 203 seats so far.', ['203 seats']],
    ['how many', 'The 66-year-old sang for the four-day festival.', []],
    ['how much', 'The lift climbs 30 storeys at 70.8 mph.', ['30 storeys', '70.8 mph']],
    ['how old', 'Ada Pike died at 85; her dog was 12.', ['at 85', 'was 12']],
    ['how old', 'Children between the ages of 7 and 12 may sing.', ['between the ages of 7 and 12']],
    [
      'how old',
      'The shell is almost 31,200 years old, and anybody 12 or older may see it.',
      ['31,200 years old', '12 or older'],
    ],
    ['how many', 'Pike wrote a 1,310-page novel.', ['1,310-page']],
    [
      'how often',
      'Sign in at least one time every three years, or once a week.',
      ['at least one time every three years', 'once a week'],
    ],
    [
      'when',
      'The 14-week course and the three-day fair took six hours, 3 minutes.',
      ['14-week', 'three-day', 'six hours, 3 minutes'],
    ],
  ] as const)('%s: %s', (asksFor, words, expected) => {
    expect(factsIn(asksFor, words).map(({ start, end }) => words.slice(start, end))).toEqual(expected);
  });

  it.each([
    ['how heavy was the parcel', 'how much', 'a 600-pound', true],
    ['how heavy was the parcel', 'how much', '40 mph', false],
    ['how fast was the tram going', 'how much', '40 mph', true],
    ['how much did the tram cost', 'how much', '40 mph', false],
    ['how much did they shell out for the tram', 'how much', '$40', true],
    ['what share of the seats did they win', 'how much', '12%', true],
    ['what share of the seats did they win', 'how much', '$12', false],
    ['how long is the ferry trip', 'when', 'six hours', true],
    ['when did the ferry sink', 'when', 'six hours', false],
    ['when did the ferry sink', 'when', 'in 1993', true],
    ['how long is the pier', 'when', '300 feet', true],
    ['when did the pier burn', 'when', '300 feet', false],
    ['how far from the pier was the boat', 'how much', '300 feet', true],
    ['how far from the pier was the boat', 'how much', 'two months', false],
    ['how far ahead do they book the pier', 'how much', 'two months', true],
    ['how much did Pike hand over for the pier', 'how much', '$40', true],
    ['how much did Pike hand over for the pier', 'how much', '40 feet', false],
    ['length of the new tram line', 'how much', '40 miles', true],
    ['length of the new tram line', 'how much', '$40', false],
    ['what % of voters want the tram', 'how much', '12%', true],
    ['what % of voters want the tram', 'how much', '12 feet', false],
    ['how much do the boats weigh', 'how much', 'nine years', false],
    ['how many years did Pike get', 'how many', '20 years', true],
    ['how many years did Pike get', 'how many', 'a dozen charges', false],
    ['how many miles is it to Elmton', 'how many', '20 boats', false],
    ['how many miles is it to Elmton', 'how many', '20 kilometres', true],
    ['how many boats sank', 'how many', '20 years', false],
  ] as const)('%s: %s may be “%s”: %s', (question, asksFor, expression, may) => {
    const query = readQuestion(question, { now: new Date('2024-03-05'), memory: null });
    expect(mayAnswer(wantedOf(query, asksFor), expression, '')).toBe(may);
  });

  it('finds the sentence that shares no word with the question in the best article', async () => {
    const filler = Array.from(
      { length: 40 },
      (_, i) =>
        `The market stalls of row ${'abcdefgh'[i % 8]} sold bread and old lamps to everybody who came along that morning.`,
    );
    const desk = await TestDesk.of([
      {
        id: 'a',
        title: 'Giant snails are back in Elmton',
        text: `Giant snails have been found in Elmton again.\n\n${filler.join('\n\n')}\n\nThe earlier drive against them had come with a bill of $23 million.`,
      },
      ...filler.slice(0, 8).map((text, i) => ({ id: `f${i}`, text })),
    ]);
    const { answer } = await desk.say('what did it cost to get rid of the giant snails in elmton');
    const shown = [...answer.passages, ...answer.nearestPassages];
    expect(shown[0]?.text).toContain('$23 million');
  });

  it('takes a time from the one who is asked about', async () => {
    const desk = await TestDesk.of([
      { id: 'a', text: 'The Queen’s father died in February 1952, and Ada, the Queen, wept.' },
      { id: 'b', text: 'The Queen wept for long, and Ada died on Sept. 8.' },
    ]);
    const { answer } = await desk.say('when did Queen Ada die?');
    expect(answer.passages[0]?.document.id).toBe('b');
  });
});

describe('a number tells matters apart', () => {
  it.each([
    ['the Fourth Amendment', 'He asserted his Fifth Amendment right, a second time.', false],
    ['the Fourth Amendment', 'It is a question of the 4th Amendment.', true],
    ['the first debate', 'The first presidential debate was short.', true],
    ['Gemini 2', 'Gemini 1 landed; 2 people watched.', false],
    ['Gemini 2', 'They flew on Gemini 2.', true],
  ])('%s: %s', (topic, text, holds) => {
    expect(holdsMatter(numberedMatter(topic) ?? /$^/, text)).toBe(holds);
  });
  it.each(['ports', 'March 11', 'in 1995', '9/11'])('%s is told apart by no number', (topic) => {
    expect(numberedMatter(topic)).toBeNull();
  });
});

describe('what may be asked instead', () => {
  it('offers each of two topics for itself', async () => {
    expect((await ask('what did Pike say about ferries and whales?')).suggestions).toContain(
      'what did Ada Pike say about ferries?',
    );
  });

  it('reads a given name that is a word as the word', async () => {
    expect((await ask('pike veto bill')).people.map(({ name }) => name)).toEqual(['Ada Pike']);
  });

  it.each([
    ['the Washington Gazette', 'Wash. Gazette'],
    ['wash gazette', 'Wash. Gazette'],
    ['DCT', 'Daily City Tribune'],
    ['the Daily Gazette', null],
    ['City Tribune', null],
  ])('%s', (typed, outlet) => {
    expect(namedOutlet(typed, ['Wash. Gazette', 'Daily City Tribune'])).toBe(outlet);
  });
});

describe('a conversation', () => {
  const turns = async (...questions: string[]): Promise<Answer[]> => {
    const own = await TestDesk.of(ARTICLES);
    const answers: Answer[] = [];
    for (const question of questions) answers.push((await own.say(question)).answer);
    return answers;
  };

  it('asks the same words of the next person', async () => {
    const [, and, same] = await turns(
      'did Moss say "The tolls are fair"?',
      'and Pike?',
      'did Verdon say that?',
    );
    expect(and?.check?.verdict).toBe('misattributed');
    expect(same?.check?.verdict).toBe('misattributed');
  });

  it('tells who she is, what her role is, and what others said', async () => {
    const [, who, role] = await turns('what did Pike say?', 'who is she?', 'what is her role?');
    expect([who?.intent, role?.intent]).toEqual(['profile', 'profile']);
    const [, others] = await turns('what did Pike say about tolls?', 'what did others say?');
    expect(others?.statements.map(({ speaker }) => speaker?.name)).not.toContain('Ada Pike');
    expect(others?.status).toBe('answered');
  });

  it('keeps the speaker when only a topic is named, and says where the words are', async () => {
    const [, about, source] = await turns('what did Pike say?', 'about ferries?', 'source?');
    expect(about?.people.map(({ name }) => name)).toEqual(['Ada Pike']);
    expect(about?.topic).toBe('ferries');
    expect(source?.message).toMatch(/Wash\. Gazette|reporters|the media/);
  });

  it('tells when checked words were said', async () => {
    const [, when] = await turns('did Pike say "Moss has hidden every penny"?', 'when?');
    expect(when?.message).toMatch(/printed on 10 September 2009/);
  });

  it('shows both side by side', async () => {
    const [, , both] = await turns('what did Pike say?', 'and Moss?', 'what did both say?');
    expect(both?.intent).toBe('compare');
  });

  it('asks who else denied the same', async () => {
    const [, else_] = await turns('who denied the tolls?', 'who else denied?');
    expect(else_?.topic).toBe('the tolls');
  });

  it('does not guess who they are', async () => {
    const [, they, them] = await turns(
      'who denied?',
      'what else did they say about it?',
      'who accused them?',
    );
    expect(they?.message).not.toMatch(/else did they/);
    expect(them?.message).toMatch(/^It is not clear who is meant by “them”/);
  });
});
