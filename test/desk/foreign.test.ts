/** What is not English: an article is named and left out, a question that finds nothing is told so. */
import { expect, it } from 'vitest';
import { openDesk } from '../../src/index.ts';
import { folderOf } from '../corpus/folder.ts';

const FRENCH =
  'La maire a ouvert le nouveau pont mardi matin. « Le pont restera ouvert tout l’hiver », a déclaré Ada Moss devant les habitants du quartier. Elle a promis que les travaux seraient bientôt terminés.';

it('an article in French is named, and the rest is read', async () => {
  const folder = folderOf({ 'pont.txt': FRENCH, 'bridge.txt': '“The bridge stays open,” said Ada Moss.' });
  const desk = await openDesk({ corpus: [folder], workers: 0 });
  await desk.ready();
  expect(desk.problems().map(({ sentence }) => sentence.replace(`${folder}/`, ''))).toEqual([
    'pont.txt: is in French; articles are read in English.',
  ]);
  expect(await desk.status()).toMatchObject({ failed: 1 });
  const { answer } = await desk.ask({ question: 'what did Moss say?' });
  expect(answer.statements.map(({ text }) => text)).toEqual(['The bridge stays open,']);
  await desk.close();
});

it('a question in another language that finds nothing is told so', async () => {
  const desk = await openDesk({
    corpus: [folderOf({ 'bridge.txt': '“The bridge stays open,” said Ada Moss.' })],
    workers: 0,
  });
  await desk.ready();
  const told = async (question: string) => (await desk.ask({ question })).answer.message;
  expect(await told('Co powiedziała wczoraj burmistrz o nowych tramwajach w naszym mieście?')).toMatch(
    /^Questions are read in English\. /,
  );
  expect(await told('what did the mayor say about the new trams in our town?')).not.toContain('English');
  await desk.close();
});
