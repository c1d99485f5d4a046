/** Somebody's statements are the same whether they are looked up or picked out of everything. */
import { expect, it } from 'vitest';
import { readArticle } from '../../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';

const NAMES = ['Ada Moss', 'Tom Pike', 'Ida Wray', 'Otto Prahl'];

/** An article in which each kind of speaker speaks: named, two together, nobody by name. */
function article(number: number, version = 0) {
  const one = NAMES[number % NAMES.length] as string;
  const other = NAMES[(number + 1 + version) % NAMES.length] as string;
  return readArticle({
    id: `a${number}`,
    published: `2024-0${1 + (number % 9)}-03`,
    text: `"The pier ${number} is shut," ${one} said.\n\n"It opens soon, number ${number}," ${one} and ${other} said.\n\n"Who knows about ${number}?" a passer-by said.`,
  });
}

async function agree(archive: EmbeddedArchive): Promise<number> {
  const all = (await archive.searchStatements({ text: null, limit: 10_000 })).hits.map(
    (hit) => hit.statement,
  );
  const ids = new Set(
    all.flatMap(({ speaker, speakers }) => [speaker, ...(speakers ?? [])].flatMap((who) => who?.id ?? [])),
  );
  for (const id of ids) {
    const { hits } = await archive.searchStatements({
      text: null,
      filters: { speakers: [id] },
      limit: 10_000,
    });
    const expected = all.filter(
      ({ speaker, speakers }) => speaker?.id === id || speakers?.some((who) => who.id === id),
    );
    expect([id, hits.map(({ statement }) => statement.id)]).toEqual([id, expected.map((one) => one.id)]);
  }
  return ids.size;
}

it('through writing, replacing and removing', async () => {
  const archive = new EmbeddedArchive({});
  for (let number = 0; number < 24; number++) await archive.write([article(number)]);
  expect(await agree(archive)).toBeGreaterThan(NAMES.length);
  for (const number of [3, 9, 15]) await archive.write([article(number, 1)]);
  await agree(archive);
  await archive.remove(Array.from({ length: 17 }, (_, i) => `a${i}`));
  await agree(archive);
  await archive.write([article(2), article(30)]);
  await agree(archive);
  expect(
    (await archive.searchStatements({ text: null, filters: { speakers: ['nobody'] }, limit: 5 })).hits,
  ).toEqual([]);
});
