/**
 * An archive that lives: whatever was written, replaced, removed, asked, kept and taken back, in whatever order, it says
 * what an archive says into which the surviving articles alone were written. Every size is so small that stores are
 * compacted, parts merged and directories made anew all the time.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity, ReadArticle, Statement } from '../../src/model.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';
import type { EngineSizes } from '../../src/search/embedded/engine-sizes.ts';
import { listed } from './listed.ts';
import { person, read, type Said } from './read-articles.ts';

const SIZES: EngineSizes = {
  part: 3,
  compactFrom: 4,
  compactPeopleFrom: 64,
  keepFormsFrom: 3,
  mostBeside: 2,
  besideFrom: 5_000,
};

const PEOPLE: readonly Entity[] = [
  person('Dana Pine'),
  person('Dana Pine Jr.', { role: 'mayor' }),
  person('Dana Pine', { role: 'mayor' }),
  person('Hugo Stone', { role: 'harbour master' }),
  person('Stone'),
  person('Hugo Stone', { role: 'harbour master' }),
  person('Ida Pine', { gender: 'female' }),
  person('Pine', { gender: 'female' }),
  person('Mara Quill', { role: 'spokeswoman', affiliation: 'Harbour Trust' }),
  person('Harbour Trust', { kind: 'organisation' }),
  person('FBI', { kind: 'organisation' }),
  person('Federal Bureau of Investigation', { kind: 'organisation' }),
  person('a senior official', { kind: 'unnamed' }),
];
const NOUNS = ['tide', 'ferry', 'budget', 'school', 'storm', 'bridge'] as const;

const articleOf = (id: string): fc.Arbitrary<ReadArticle> =>
  fc
    .record({
      said: fc.array(
        fc.record({
          who: fc.option(fc.integer({ min: 0, max: PEOPLE.length - 1 })),
          noun: fc.constantFrom(...NOUNS),
          other: fc.constantFrom(...NOUNS),
        }),
        { maxLength: 4 },
      ),
      mentioned: fc.array(fc.integer({ min: 0, max: PEOPLE.length - 1 }), { maxLength: 2 }),
      outlet: fc.constantFrom('The Bell', 'Post', undefined),
      published: fc.constantFrom('2020-01-01', '2020-02-01', undefined),
    })
    .map(({ said, mentioned, outlet, published }) => {
      const numbers = [...new Set([...said.flatMap(({ who }) => who ?? []), ...mentioned])];
      let text = `Notes of ${id}.\n`;
      const sayings: Said[] = said.map(({ who, noun, other }, i) => {
        const words = `the ${noun} costs more than any ${other} at quay ${id} number ${i}`;
        text += `\n${who === null ? 'Somebody' : PEOPLE[who]?.name} said ${words}.\n`;
        return {
          words,
          by: who === null ? null : (PEOPLE[who]?.name ?? null),
          entity: who === null ? null : numbers.indexOf(who),
          kind: 'indirect',
        };
      });
      return read(
        { id, text, ...(outlet ? { outlet } : {}), ...(published ? { published } : {}) },
        numbers.map((number) => PEOPLE[number] as Entity),
        sayings,
      );
    });

const IDS = Array.from({ length: 9 }, (_, i) => `a${i}`);
type Step =
  | { readonly kind: 'write'; readonly articles: readonly ReadArticle[] }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'ask' | 'prepare' | 'restart' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 6 })
      .chain((ids) => fc.tuple(...ids.map(articleOf)))
      .map((articles) => ({ kind: 'write' as const, articles })),
  },
  {
    weight: 4,
    arbitrary: fc
      .subarray(IDS, { minLength: 1, maxLength: 6 })
      .map((ids) => ({ kind: 'remove' as const, ids })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom('ask', 'prepare', 'restart').map((kind) => ({ kind })) as fc.Arbitrary<Step>,
  },
);

/** What the archive answers to a set of questions. Ids of statements and people are part of it. */
async function answers(archive: EmbeddedArchive) {
  const shown = ({ id, speaker, text, toldBy, alsoIn, differsIn }: Statement) => ({
    ...{ id, speaker, text, toldBy, alsoIn, differsIn },
  });
  const ids = await listed(archive.documentIds());
  const page = async (text: string | null, people?: readonly string[]) => {
    const found = await archive.searchStatements({
      ...{ text, limit: 1000, sort: 'oldest' },
      ...(people ? { filters: { speakers: people } } : {}),
    });
    return { total: found.total.value, hits: found.hits.map(({ statement }) => shown(statement)) };
  };
  const everybody = await archive.people();
  const names = ['Dana Pine', 'Pine', 'Stone', 'Hugo Stone', 'Mara Quill', 'harbour trust', 'FBI', 'Quil'];
  const resolved = [];
  for (const name of names) {
    const { outcome, people, spokespeople } = await archive.resolveSpeaker(name);
    resolved.push({ name, outcome, people, spokespeople });
  }
  const said = [];
  for (const one of everybody) said.push(await page(null, [one.id]));
  return {
    ids,
    documents: await Promise.all(ids.map((id) => archive.document(id))),
    statements: (await Promise.all(ids.map((id) => archive.statementsOf(id)))).flat().map(shown),
    everybody,
    resolved,
    said,
    all: await page(null),
    tide: await page('tide'),
    wording: await archive.findWording('the ferry costs more than any storm', 5),
    speakers: await archive.countBy('speaker', { text: null }),
    outlets: await archive.countBy('outlet', { text: null }),
    months: await archive.timeline({ text: null }, 'month'),
    completed: await archive.complete('speaker', 'p', 20),
    topics: await archive.complete('topic', 'st', 20),
    gone: await archive.complete('topic', 'a', 20),
    health: await archive.health(),
  };
}

describe('an archive that lives', () => {
  it('says what a fresh one of the same articles says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 14 }), async (steps) => {
        let archive = new EmbeddedArchive({ sizes: SIZES });
        const model = new Map<string, ReadArticle>();
        for (const one of steps) {
          if (one.kind === 'write') {
            await archive.write(one.articles);
            for (const article of one.articles) model.set(article.article.id, article);
          } else if (one.kind === 'remove') {
            await archive.remove(one.ids);
            for (const id of one.ids) model.delete(id);
          } else if (one.kind === 'ask') {
            await answers(archive);
          } else if (one.kind === 'prepare') {
            let left = 3;
            archive.prepare(() => left-- > 0);
          } else {
            const chunks = archive.snapshot().chunks.map((chunk) => chunk.slice());
            archive = EmbeddedArchive.restore(chunks, { sizes: SIZES });
          }
        }
        const fresh = new EmbeddedArchive();
        await fresh.write([...model.values()]);
        expect(await answers(archive)).toEqual(await answers(fresh));
      }),
      { numRuns: Number(process.env.QUOTEDESK_TEST_RUNS ?? 60) },
    );
  }, 600_000);
});
