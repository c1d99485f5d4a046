import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../src/model.ts';
import {
  nearestWording,
  type WordingCandidate,
  wordingWords,
} from '../../../src/search/relevance/quote-match.ts';
import { align } from '../../../src/search/relevance/quote-match-align.ts';
import {
  mostAlike,
  mostAlikeIn,
  readAsked,
  sequenceOf,
} from '../../../src/search/relevance/quote-match-words.ts';

const TEXT =
  'The mayor said the pier would be rebuilt. “We will not sell the pier,” she said, “to anybody who asks for it.” ' +
  'Her rival Tom Brandt replied: “They will sell it for 60 dollars.” The pier is old.';

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}
function statement(id: string, speaker: string | null, ...quoted: string[]): Statement {
  const spans = quoted.map(spanOf);
  return {
    id,
    speaker: speaker === null ? null : { id: speaker, name: speaker },
    content: spans,
    quoted: spans,
    toldBy: null,
  } as unknown as Statement;
}
const CANDIDATE: WordingCandidate = {
  document: { id: 'pier', title: null, outlet: null, published: null, url: null },
  text: TEXT,
  near: { start: 0, end: TEXT.length },
  statements: [
    statement('mayor', 'mayor', 'We will not sell the pier,', 'to anybody who asks for it.'),
    statement('brandt', 'brandt', 'They will sell it for 60 dollars.'),
  ],
};
const similarity = (asked: string, source: string) => {
  const words = readAsked(asked);
  return align(words, sequenceOf(source, [{ start: 0, end: source.length }], words))?.similarity ?? 0;
};

describe('align', () => {
  it.each([
    ['we go home', 'and then WE  go, home!'],
    ["don't go", 'he said don’t go'],
    ['we go … home soon', 'we go to our old home soon'],
    ['U.S. troops', 'the US troops are there'],
  ])('%s is printed in: %s', (asked, source) => {
    expect(similarity(asked, source)).toBe(1);
  });

  // Each is nearer than the next.
  it('ranks small changes before large ones', () => {
    const source = 'we will never sell the old pier to the people of this town';
    const changed = [
      'we will never sell the old pier to the people of this town',
      'we will never sell an old pier to the people of this town',
      'we will always sell the old pier to the people of this town',
      'we will always sell the new pier to the people of that village',
      'the people of that village like cheese',
      'nobody asked for any of these words here today',
    ].map((asked) => similarity(asked, source));
    expect(changed).toEqual([...changed].sort((a, b) => b - a));
    expect(changed[0]).toBe(1);
    expect(new Set(changed).size).toBe(changed.length);
  });

  it.each([
    ['we will sell the pier', 'we will not sell the pier'],
    ['for 63 dollars a day', 'for 60 dollars a day'],
    ['we cannot go', 'we can go'],
  ])('%s is not %s', (asked, source) => {
    expect(similarity(asked, source)).toBeLessThan(0.95);
    expect(similarity(asked, source)).toBeGreaterThan(0.5);
  });

  it('prefers the reading that skips a word to the one that changes one', () => {
    const asked = readAsked('the mission has changed');
    const source = sequenceOf('the mission has not changed today', [{ start: 0, end: 33 }], asked);
    expect(align(asked, source)?.pairs.filter((pair) => pair.asked === null)).toEqual([
      { asked: null, source: 3 },
    ]);
  });

  it('is never nearer than the words in common allow', () => {
    const text = fc.array(fc.constantFrom(...'we will not sell the old pier … 60 to them'.split(' ')), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const asked = readAsked(a.join(' '));
        const whole = b.join(' ');
        const source = sequenceOf(whole, [{ start: 0, end: whole.length }], asked);
        const bound = mostAlike(asked, source);
        expect(align(asked, source)?.similarity ?? 0).toBeLessThanOrEqual(bound + 1e-6);
        expect(mostAlikeIn(asked, whole, { start: 0, end: whole.length })).toBeCloseTo(bound, 6);
      }),
    );
  });
});

describe('nearestWording', () => {
  it.each([
    ['We will not sell the pier', 'mayor', 1],
    ['we will not sell the pier to anybody who asks for it', 'mayor', 1],
    ['They will sell it for 60 dollars', 'brandt', 1],
    ['They will sell it for 70 dollars', 'brandt', 0.75],
  ])('%s', (asked, id, least) => {
    const [best] = nearestWording(asked, [CANDIDATE], 5);
    expect(best?.statement?.id).toBe(id);
    expect(best?.similarity).toBeGreaterThanOrEqual(least);
    expect(best?.quoted).toBe(true);
    expect(best?.text).toBe(TEXT.slice(best?.start, best?.end));
  });

  it('finds words outside of every statement, and says that they are no quotation', () => {
    const [best] = nearestWording('the pier would be rebuilt', [CANDIDATE], 5);
    expect(best).toMatchObject({
      statement: null,
      quoted: false,
      similarity: 1,
      text: 'the pier would be rebuilt',
    });
  });

  it('finds nothing in common as nothing', () => {
    expect(nearestWording('purple elephants dance quietly', [CANDIDATE], 5)).toEqual([]);
    expect(nearestWording('', [CANDIDATE], 5)).toEqual([]);
    expect(nearestWording('…', [CANDIDATE], 5)).toEqual([]);
  });

  it('looks words up by the asked ones, the longest where they are many', () => {
    expect(wordingWords('We will, we WILL go')).toEqual(['we', 'will', 'go']);
    expect(wordingWords('a bb ccc dddd', 2)).toEqual(['ccc', 'dddd']);
  });

  it('never throws on hostile words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (asked) => {
        for (const hit of nearestWording(asked, [CANDIDATE], 3))
          expect(hit.text).toBe(TEXT.slice(hit.start, hit.end));
      }),
    );
  }, 60_000);
});
