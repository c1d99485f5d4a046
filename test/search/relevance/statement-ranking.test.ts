import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readTopic,
  type StatementPlace,
  StatementRanking,
} from '../../../src/search/relevance/statement-ranking.ts';
import { aroundStatement, leadOf } from '../../../src/search/relevance/statement-ranking-places.ts';

/** A statement between « » in a text; the marks are taken out. */
function place(
  marked: string,
  title: string | null = 'A headline',
  rest: Partial<StatementPlace> = {},
): StatementPlace {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return {
    text: marked.replace(/[«»]/g, ''),
    title,
    content: [{ start, end }],
    quoted: [{ start, end }],
    ...rest,
  };
}
const score = (
  topic: string,
  where: StatementPlace,
  more: { phrases?: string[]; excludedTerms?: string[] } = {},
) => new StatementRanking(readTopic({ text: topic, ...more })).score(where);

describe('how well a statement touches a topic', () => {
  it.each([
    ['withdrawal', '«The withdrawal goes on»'],
    ['withdrawal', '«They are withdrawing»'],
    ['withdrawal', '«This pullout is wrong»'],
    ['withdrawal', '«We leave tomorrow»'],
    ['defence', '«The defense budget»'],
    ['ISIS', '«Daesh is beaten»'],
    ['ISIS', '«the Islamic State is beaten»'],
    ['Islamic State', '«ISIS is beaten»'],
    ['troops', '«our soldiers»'],
    ['Syria', '«Syrian towns»'],
    ['the US', '«American forces»'],
    ['the situation in Turkey', '«Turkish towns»'],
    ['prime minister', '«the premier said»'],
  ])('%s is in %s', (topic, marked) => {
    expect(score(topic, place(marked))).toMatchObject({ place: 'content' });
    expect(score(topic, place(marked)).relevance).toBeGreaterThan(0.7);
    expect(score(topic, place(marked)).highlights.length).toBeGreaterThan(0);
  });

  it.each([
    ['the US', '«give it to us»'],
    ['penguins', '«the troops»'],
    ['port', '«an important report»'],
    ['white phosphorus', '«the white horse»'],
  ])('%s is not in %s', (topic, marked) => {
    expect(score(topic, place(marked)).relevance).toBeLessThan(0.5);
  });

  // What must not outrank what: nearer places first, the very word before its kin.
  it('counts nearer places more', () => {
    const text = (content: string, sentence: string, paragraph: string, far: string) =>
      `${far}.\n«${content}», she said of ${sentence}. And ${paragraph} was there.\nMore.`;
    const at = [
      place(text('harbour', 'x', 'x', 'x')),
      place(text('harbours', 'x', 'x', 'x')),
      place(text('x', 'harbour', 'x', 'x')),
      place(text('x', 'x', 'harbour', 'x')),
      place(text('x', 'x', 'x', 'x'), 'Harbour'),
      place(text('x', 'x', 'x', 'harbour'), 'A headline', { articleHas: (root) => root === 'harbor' }),
      place(text('x', 'x', 'x', 'harbour')),
    ];
    const scores = at.map((one) => score('harbour', one));
    const relevance = scores.map((one) => one.relevance);
    expect(relevance).toEqual([...relevance].sort((a, b) => b - a));
    expect(new Set(relevance).size).toBe(relevance.length);
    expect(scores.map((one) => one.place)).toEqual([
      'content',
      'content',
      'sentence',
      'paragraph',
      'headline',
      'article',
      null,
    ]);
  });

  it('takes the first paragraph for the headline where there is none', () => {
    const where = place('Harbour plan divides town\nText.\n«We wait»\n', null);
    expect(score('harbour', where).place).toBe('headline');
    expect(leadOf('\n  Lead here \nrest')).toEqual({ start: 3, end: 13 });
  });

  it('weighs words by their rarity, and half a topic less than half', () => {
    const rarity = (root: string) => (root === 'phosphorus' ? 9 : 1);
    const ranking = new StatementRanking(readTopic({ text: 'white phosphorus' }, rarity));
    expect(ranking.score(place('«the white horse»')).relevance).toBeLessThan(0.1);
    expect(ranking.score(place('«phosphorus burns»')).relevance).toBeGreaterThan(0.8);
    expect(score('white phosphorus', place('«the white horse»')).relevance).toBeLessThan(0.45);
  });

  it('wants phrases exactly, in the words, their sentence or the headline', () => {
    expect(score('pier', place('«the old pier»'), { phrases: ['Old Pier'] }).relevance).toBe(1);
    expect(score('pier', place('«the pier is old»'), { phrases: ['old pier'] }).relevance).toBe(0);
    expect(
      score('', place('«it stays», he said of the old pier.'), { phrases: ['old pier'] }).relevance,
    ).toBe(1);
    expect(score('pier', place('«the old pier»'), { excludedTerms: ['old'] }).relevance).toBe(0);
  });

  it('everything touches no topic', () => {
    expect(new StatementRanking(readTopic({ text: null })).score(place('«words»')).relevance).toBe(1);
  });

  it('gives 0 to 1 and true places for any text', () => {
    const word = fc.constantFrom(
      ...'the harbour US us Islamic State . , “ ” \n withdraw leaves 60 €'.split(' '),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, fc.nat(100), fc.nat(30), (topic, body, from, length) => {
        const start = Math.min(from, body.length);
        const end = Math.min(start + length, body.length);
        const where = { text: body, title: null, content: [{ start, end }], quoted: [] };
        const found = score(topic, where);
        expect(found.relevance).toBeGreaterThanOrEqual(0);
        expect(found.relevance).toBeLessThanOrEqual(1);
        for (const mark of found.highlights) expect(mark.end).toBeLessThanOrEqual(body.length);
      }),
    );
  });
});

describe('aroundStatement', () => {
  it.each([
    ['One. «Two» here. Three.', 'Two here.'],
    ['The U.S. «forces» left. They did.', 'The U.S. forces left.'],
    ['Col. Rob Manning said «it». Then no more.', 'Col. Rob Manning said it.'],
    ['First\n«Only» this\nThird', 'Only this'],
    ['He said "Go!" «and» went. End.', '"Go!" and went.'],
  ])('%s', (marked, sentence) => {
    const where = place(marked);
    const around = aroundStatement(where.text, where.content);
    expect(where.text.slice(around.sentence.start, around.sentence.end).trim()).toContain(sentence);
    expect(around.paragraph.start).toBeLessThanOrEqual(around.sentence.start);
    expect(around.paragraph.end).toBeGreaterThanOrEqual(around.sentence.end);
  });

  it('is bounded on a paragraph without end', () => {
    const text = 'word '.repeat(100_000);
    const { paragraph } = aroundStatement(text, [{ start: 250_000, end: 250_010 }]);
    expect(paragraph.end - paragraph.start).toBeLessThan(5_000);
  });
});
