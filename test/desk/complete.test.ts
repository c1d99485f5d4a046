/** Names and topics as they are typed: nothing typed, another's topics, one slip. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/index.ts';

const ARTICLES = [
  `Mayor Ilse Brandt said on Monday: “The ferry will sail in April.” “The ferry is paid for,” Brandt said.
“The ferry has a captain,” Ms Brandt said. Harbour master Tomas Kuhlmann said: “The quay is too short.”`,
  `Minister Oke Adeyemi said: “The tunnel will open.” “A tunnel needs light,” Adeyemi said.`,
];
let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-complete-'));
  ARTICLES.forEach((text, i) => {
    writeFileSync(join(folder, `${i}.txt`), text);
  });
  desk = await openDesk({ corpus: [folder], workers: 1 });
  await desk.ready();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

it('offers the most quoted people where nothing is typed', async () => {
  expect(await desk.complete('speaker', '', 2)).toEqual(['Ilse Brandt', 'Oke Adeyemi']);
  expect(await desk.complete('speaker', '  ', 25)).toHaveLength(3);
  expect(await desk.complete('topic', '', 5)).toEqual([]);
});

it('offers the words of the chosen speaker, the commonest first', async () => {
  const own = await desk.complete('topic', '', 25, { speaker: 'Ilse Brandt' });
  expect(own[0]).toBe('ferry');
  expect(own).not.toContain('tunnel');
  expect(await desk.complete('topic', 'cap', 5, { speaker: 'Brandt' })).toEqual(['captain']);
  expect(await desk.complete('topic', 'tunn', 5, { speaker: 'Brandt' })).toEqual([]);
  expect(await desk.complete('topic', 'tunn', 5, { speaker: 'Nobody Known' })).toEqual(['tunnel']);
});

it.each([
  ['speaker', 'kuhlamn', 'Tomas Kuhlmann'],
  ['speaker', 'Bramdt', 'Ilse Brandt'],
  ['speaker', 'Illse Br', 'Ilse Brandt'],
  ['topic', 'tunel', 'tunnel'],
  ['topic', 'tunnnel', 'tunnel'],
  ['topic', 'tnunel', 'tunnel'],
] as const)('forgives one slip of a %s: %s', async (field, typed, found) => {
  expect(await desk.complete(field, typed, 5)).toContain(found);
});

it('forgives one slip among a speaker’s topics, and not two', async () => {
  expect(await desk.complete('topic', 'captian', 5, { speaker: 'Brandt' })).toEqual(['captain']);
  expect(await desk.complete('topic', 'kaptian', 5, { speaker: 'Brandt' })).toEqual([]);
  expect(await desk.complete('topic', 'zzzz'.repeat(200), 5)).toEqual([]);
});
