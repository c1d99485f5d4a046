/** Saved searches over an archive. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/index.ts';

let desk: Desk;
let folder: string;
const article = (id: string, published: string, text: string) => JSON.stringify({ id, published, text });
const OLD = article('old', '2026-01-02', 'Mayor Ilse Brandt said: “The ferry will sail in April.”');
const NEW = article(
  'new',
  '2026-02-02',
  'Mayor Ilse Brandt said: “The tram is late again.”\n\nTrams have nothing to do with it.\n\nTomas Kuhlmann said: “The ferry is cold.”',
);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-watched-'));
  writeFileSync(join(folder, 'a.jsonl'), `${OLD}\n${NEW}\n`);
  desk = await openDesk({ corpus: [folder], workers: 1 });
  await desk.ready();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

const texts = async (speaker: string | null, about: string | null) =>
  (await desk.watched({ speaker, about }, 10)).statements.map(({ text }) => text);

it('find what somebody said, newest first, on a topic or on anything', async () => {
  expect(await texts('Brandt', null)).toEqual(['The tram is late again.', 'The ferry will sail in April.']);
  expect(await texts('Brandt', 'the ferry')).toEqual(['The ferry will sail in April.']);
  expect(await texts(null, 'ferry')).toEqual(['The ferry is cold.', 'The ferry will sail in April.']);
  expect(await texts('Nobody Known', null)).toEqual([]);
  const { people, more, complete } = await desk.watched({ speaker: 'Brandt', about: null }, 1);
  expect({ people, more, complete }).toEqual({ people: ['Ilse Brandt'], more: true, complete: true });
});
