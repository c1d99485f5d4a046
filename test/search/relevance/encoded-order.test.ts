/** An encoder chooses among the first answers, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../src/people/read-article.ts';
import type { Archive, StatementHit } from '../../../src/search/archive.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';
import type { Encoder } from '../../../src/search/encoder.ts';
import { EncodedOrder } from '../../../src/search/relevance/encoded-order.ts';
import { encodedTexts } from '../../../src/search/relevance/encoded-texts.ts';

const LINES = Array.from({ length: 24 }, (_, i) => `Pier number ${i} leans, said Orla Finch.`);

async function archiveWith(): Promise<{ archive: Archive; hits: StatementHit[] }> {
  const archive = new EmbeddedArchive();
  await archive.write(
    LINES.map((line, i) =>
      readArticle({ id: `a${i}`, title: `Pier ${i}`, text: line, published: '2026-03-01' }),
    ),
  );
  const { hits } = await archive.searchStatements({ text: null, sort: 'oldest', limit: 24 });
  return { archive, hits: [...hits] };
}

/** Near to every text that holds one of the words. */
const nearTo =
  (...words: string[]): Encoder['similarities'] =>
  async (_, texts) =>
    texts.map((text) => (words.some((word) => text.includes(`${word} `)) ? 0.9 : 0.1));

const at = (hits: readonly StatementHit[], ...relevances: number[]): StatementHit[] =>
  relevances.map((relevance, i) => ({ ...(hits[i] as StatementHit), relevance }));
const idsOf = (hits: readonly StatementHit[]) => hits.map(({ statement }) => statement.document.id).join(' ');

describe('the order by an encoder', () => {
  it('puts what is nearest in sense first, where both answer', async () => {
    const { archive, hits } = await archiveWith();
    const order = new EncodedOrder({ similarities: nearTo('number 2') }, 100).for(archive).order;
    expect(idsOf(await order('which pier?', at(hits, 0.8, 0.7, 0.6)))).toBe('a2 a0 a1');
  });

  it('leaves the archive’s order where the encoder sees no difference, or a small one', async () => {
    const { archive, hits } = await archiveWith();
    const order = new EncodedOrder({ similarities: async (_, texts) => texts.map((_, i) => i / 100) }, 100);
    expect(idsOf(await order.for(archive).order('which?', at(hits, 0.9, 0.7, 0.6)))).toBe('a0 a1 a2');
  });

  it('never puts what does not answer before what does, nor moves it', async () => {
    const { archive, hits } = await archiveWith();
    const order = new EncodedOrder({ similarities: nearTo('number 2', 'number 1') }, 100).for(archive).order;
    expect(idsOf(await order('which?', at(hits, 0.9, 0.5, 0.49, 0.3)))).toBe('a1 a0 a2 a3');
  });

  it('orders the nearest where nothing answers', async () => {
    const { archive, hits } = await archiveWith();
    const order = new EncodedOrder({ similarities: nearTo('number 1') }, 100).for(archive).order;
    expect(idsOf(await order('which?', at(hits, 0.4, 0.3)))).toBe('a1 a0');
  });

  it('reads the first sixteen', async () => {
    const { archive, hits } = await archiveWith();
    let read = 0;
    const order = new EncodedOrder(
      {
        async similarities(_, texts) {
          read = texts.length;
          return texts.map((_, i) => i);
        },
      },
      100,
    ).for(archive).order;
    const given = at(hits, ...hits.map(() => 0.7));
    expect(idsOf((await order('which?', given)).slice(16))).toBe(idsOf(given.slice(16)));
    expect(read).toBe(32);
  });

  it('gives each hit once, whatever the encoder says', async () => {
    const { archive, hits } = await archiveWith();
    const numbers = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 0, maxLength: 24 });
    const cosines = fc.oneof(
      fc.constant(null),
      fc.array(fc.double({ min: -1, max: 1 }), { minLength: 0, maxLength: 40 }),
    );
    await fc.assert(
      fc.asyncProperty(numbers, cosines, async (relevances, near) => {
        const given = at(hits, ...relevances.sort((a, b) => b - a));
        const encoder: Encoder = {
          similarities: async (_, texts) => near && texts.map((_, i) => near[i % near.length] ?? 0),
        };
        const ordered = await new EncodedOrder(encoder, 100).for(archive).order('which?', given);
        expect(ordered).toHaveLength(given.length);
        expect(new Set(ordered)).toEqual(new Set(given));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', null],
    ['too little', [0.1]],
  ])('keeps the order where the encoder gives %s, for the next pages too', async (_, near) => {
    const { archive, hits } = await archiveWith();
    let asked = 0;
    const encoder: Encoder = {
      async similarities(_, texts) {
        asked++;
        return asked === 1 ? near : texts.map((_, i) => i);
      },
    };
    const order = new EncodedOrder(encoder, 100);
    const given = at(hits, 0.8, 0.7);
    expect(await order.for(archive).order('which?', given)).toEqual(given);
    expect(await order.for(archive).order('which?', given)).toEqual(given);
    expect(idsOf(await order.for(archive).order('another?', given))).toBe('a1 a0');
  });

  it('gives all searches of a question one stretch of time', async () => {
    const { archive, hits } = await archiveWith();
    const waits: number[] = [];
    const encoder: Encoder = {
      async similarities(_, texts, waitMs) {
        waits.push(waitMs);
        await new Promise((resolve) => setTimeout(resolve, 30));
        return texts.map(() => 0);
      },
    };
    const order = new EncodedOrder(encoder, 20).for(archive).order;
    await order('which?', at(hits, 0.8, 0.7));
    await order('which?', at(hits, 0.8, 0.7, 0.6));
    expect(waits).toEqual([20, 0]);
  });
});

describe('what an encoder reads', () => {
  const textsOf = async (text: string, title: string | undefined, wanted: string) => {
    const archive = new EmbeddedArchive();
    await archive.write([readArticle({ id: 'a', text, ...(title === undefined ? {} : { title }) })]);
    const statement = (await archive.statementsOf('a')).find((one) => one.text.includes(wanted));
    if (!statement) throw new Error('the article has no such statement');
    return encodedTexts(statement, text);
  };
  it('who says it with the article’s verb, and the paragraph below the end of the one before', async () => {
    const texts = await textsOf(
      'The harbour met.\n“The pier is rotten,” warned Orla Finch. Nobody replied.',
      'Piers',
      'rotten',
    );
    expect(texts).toEqual({
      said: 'Orla Finch warned: The pier is rotten,',
      around: 'Piers. The harbour met. “The pier is rotten,” warned Orla Finch. Nobody replied.',
    });
  });
  it('of a long paragraph what holds the words', async () => {
    const long = `${'Boats came and went. '.repeat(60)}“The pier is rotten,” warned Orla Finch.${' Boats came and went.'.repeat(60)}`;
    const { around } = await textsOf(long, undefined, 'rotten');
    expect(around).toContain('“The pier is rotten,” warned Orla Finch.');
    expect(around.length).toBeLessThan(440);
  });
});
