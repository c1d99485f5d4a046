/** The embedded engine beside a naive model: arrays that are filtered. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadArticle, Statement } from '../../../src/model.ts';
import type { ArchiveQuery, Filters } from '../../../src/search/archive.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';
import { listed } from '../listed.ts';
import { person, read, type Said } from '../read-articles.ts';

const NAMES = ['Ada Moss', 'Bo Lind', 'Cy Moss', 'Ida Falk', 'Harbour Trust'] as const;
const NOUNS = ['tide', 'ferry', 'budget', 'school', 'storm', 'fish', 'wall', 'bridge'] as const;
const VERBS = ['rises', 'sinks', 'waits', 'costs nothing', 'is old'] as const;
const OUTLETS = ['The Bell', 'bell', 'Post', undefined] as const;
const DAYS = ['2020-01-01', '2020-01-15T10:00:00Z', '2020-02-01', undefined] as const;
const KINDS = ['direct', 'indirect'] as const;
const STANCES = [null, 'deny', 'warn'] as const;

const saying = fc.record({
  name: fc.constantFrom(...NAMES, null),
  words: fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...VERBS), fc.constantFrom(...NOUNS)),
  kind: fc.constantFrom(...KINDS),
  stance: fc.constantFrom(...STANCES),
});

const articleOf = (id: string) =>
  fc
    .record({
      sayings: fc.array(saying, { maxLength: 4 }),
      outlet: fc.constantFrom(...OUTLETS),
      published: fc.constantFrom(...DAYS),
      title: fc.constantFrom(...NOUNS, undefined),
    })
    .map(({ sayings, outlet, published, title }): ReadArticle => {
      let text = 'Notes é “…”.\n';
      const said: Said[] = [];
      sayings.forEach(({ name, words, kind, stance }, i) => {
        const clause = `the ${words[0]} ${words[1]} and the ${words[2]} of quay ${id.length}${i} stays here`;
        text += `\n${name ?? 'Somebody'} said ${clause}.\n`;
        said.push({ words: clause, by: name, kind, stance });
      });
      const names = [...new Set(sayings.flatMap(({ name }) => name ?? []))];
      return read(
        {
          id,
          text,
          ...(outlet ? { outlet } : {}),
          ...(published ? { published } : {}),
          ...(title ? { title } : {}),
        },
        names.map((name) => person(name, name === 'Harbour Trust' ? { kind: 'organisation' } : {})),
        said,
      );
    });

const IDS = ['a', 'bb', 'ccc', 'dddd', 'e#5', 'f/6'];
const anyArticle = fc.constantFrom(...IDS).chain(articleOf);
type Step =
  | { readonly write: readonly ReadArticle[] }
  | { readonly remove: string }
  | { readonly look: true };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...IDS).chain(articleOf), { maxLength: 3 })
      .map((write) => ({ write })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...IDS).map((remove) => ({ remove })) },
  { weight: 1, arbitrary: fc.constant({ look: true as const }) },
);

/** Runs the steps on both; the model is a map in order of first writing. */
async function run(
  steps: readonly Step[],
): Promise<{ archive: EmbeddedArchive; model: Map<string, ReadArticle> }> {
  const archive = new EmbeddedArchive();
  const model = new Map<string, ReadArticle>();
  for (const one of steps) {
    if ('write' in one) {
      await archive.write(one.write);
      for (const article of one.write) model.set(article.article.id, article);
    } else if ('remove' in one) {
      await archive.remove([one.remove]);
      model.delete(one.remove);
    } else {
      await archive.people();
      await archive.searchStatements({ text: 'tide', limit: 3 });
    }
  }
  return { archive, model };
}

const essence = ({ speaker, text, document, kind, stance, content }: Statement) => ({
  id: document.id,
  speaker: speaker?.name ?? null,
  text,
  kind,
  stance,
  content,
});

async function pick(archive: EmbeddedArchive, query: Partial<ArchiveQuery>): Promise<Statement[]> {
  const page = await archive.searchStatements({ text: null, limit: 10_000, ...query });
  expect(page.total.value).toBe(page.hits.length);
  return page.hits.map(({ statement }) => statement);
}

const settings = { numRuns: 20 };

describe('embedded archive beside a naive model', () => {
  it('holds the articles that were written last, each whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { archive, model } = await run(steps);
        expect(await listed(archive.documentIds())).toEqual([...model.keys()]);
        for (const [id, { article, statements, entities }] of model) {
          expect((await archive.document(id))?.text).toBe(article.text);
          const shown = await archive.statementsOf(id);
          expect(shown.map(essence)).toEqual(
            statements.map(({ content, kind, stance, entity }) => ({
              id,
              speaker: entity === null ? null : entities[entity]?.name,
              text: content.map(({ start, end }) => article.text.slice(start, end)).join(' … '),
              kind,
              stance,
              content,
            })),
          );
        }
        for (const gone of IDS.filter((id) => !model.has(id)))
          expect(await archive.document(gone)).toBeNull();
      }),
      settings,
    );
  });

  it('is the same as one into which only the last state was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { archive, model } = await run(steps);
        const fresh = new EmbeddedArchive();
        await fresh.write([...model.values()]);
        expect(await archive.people()).toEqual(await fresh.people());
        // One word: what several weigh beside each other depends on what was ever written.
        for (const text of [null, 'tide', 'budget']) {
          const [one, other] = await Promise.all([archive, fresh].map((each) => pick(each, { text })));
          expect(one?.map(essence)).toEqual(other?.map(essence));
        }
        expect(await archive.countBy('speaker', { text: null })).toEqual(
          await fresh.countBy('speaker', { text: null }),
        );
      }),
      settings,
    );
  });

  it('filters as a scan does', async () => {
    const filters: fc.Arbitrary<Filters> = fc.record(
      {
        kinds: fc.constantFrom(['direct'] as const, ['indirect'] as const),
        stances: fc.constant(['deny'] as const),
        outlets: fc.constantFrom(['BELL'], ['post', 'nowhere']),
        since: fc.constantFrom('2020-01-01', '2020-01-15', '2020-01-16'),
        until: fc.constantFrom('2020-01-15', '2020-03-01'),
        documents: fc.subarray(IDS),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), filters, async (steps, wanted) => {
        const { archive } = await run(steps);
        const all = (
          await Promise.all((await listed(archive.documentIds())).map((id) => archive.statementsOf(id)))
        ).flat();
        const day = ({ document }: Statement) => document.published?.slice(0, 10) ?? '';
        const outlet = ({ document }: Statement) => document.outlet?.toLowerCase().replace(/^the /, '') ?? '';
        const kept = all.filter(
          (one) =>
            (!wanted.kinds || wanted.kinds.includes(one.kind)) &&
            (!wanted.stances || (one.stance !== null && wanted.stances.includes(one.stance))) &&
            (!wanted.outlets || wanted.outlets.some((name) => name.toLowerCase() === outlet(one))) &&
            (wanted.since === undefined || (day(one) !== '' && day(one) >= wanted.since)) &&
            (wanted.until === undefined || (day(one) !== '' && day(one) <= wanted.until)) &&
            (!wanted.documents || wanted.documents.includes(one.document.id)),
        );
        const found = await pick(archive, { filters: wanted });
        const keptIds = new Set(kept.map(({ id }) => id));
        for (const { id } of found) expect(keptIds.has(id)).toBe(true);
        // What is not shown itself is another printing of what is.
        const shown = new Set(
          found.flatMap((one) => [one.id, ...one.alsoIn, ...one.differsIn.map(({ document }) => document)]),
        );
        const own = new Set(found.map(({ document }) => document.id));
        for (const one of kept)
          expect(shown.has(one.id) || shown.has(one.document.id) || own.has(one.document.id)).toBe(true);
        const counted = await archive.countBy('kind', { text: null, filters: wanted });
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
      }),
      settings,
    );
  });

  it('gives the same from its snapshot, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), anyArticle, async (steps, more) => {
        const { archive } = await run(steps);
        // As from a file: in memory of its own, not aligned.
        const chunks = archive.snapshot().chunks.map((chunk) => {
          const copy = new Uint8Array(chunk.length + 1).subarray(1);
          copy.set(chunk);
          return copy;
        });
        const restored = EmbeddedArchive.restore(chunks);
        const compare = async () => {
          expect(await restored.health()).toEqual(await archive.health());
          expect(await restored.people()).toEqual(await archive.people());
          expect(await listed(restored.documentIds())).toEqual(await listed(archive.documentIds()));
          expect(await pick(restored, { text: 'tide ferry' })).toEqual(
            await pick(archive, { text: 'tide ferry' }),
          );
          expect(await pick(restored, {})).toEqual(await pick(archive, {}));
        };
        await compare();
        await Promise.all([archive, restored].map((each) => each.write([more])));
        await compare();
        await Promise.all([archive, restored].map((each) => each.remove(['a', 'bb'])));
        await compare();
      }),
      settings,
    );
  });
});
