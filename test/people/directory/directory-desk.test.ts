/** Whom a desk editor means: offices, namesakes, spellings, and nobody rather than somebody far off. */
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { readArticle } from '../../../src/people/read-article.ts';
import { EmbeddedArchive } from '../../../src/search/embedded/embedded-archive.ts';

const said = (id: string, lines: readonly string[]): Article => ({
  id,
  text: `Notes\n\n${lines.join('\n\n')}`,
});
async function archiveOf(...articles: readonly (readonly string[])[]): Promise<EmbeddedArchive> {
  const archive = new EmbeddedArchive();
  await archive.write(articles.map((lines, i) => readArticle(said(`a${i}`, lines))));
  return archive;
}
const names = async (archive: EmbeddedArchive, typed: string): Promise<string[]> =>
  (await archive.resolveSpeaker(typed)).people.map(({ name }) => name);
const near = async (archive: EmbeddedArchive, typed: string) =>
  (await archive.resolveSpeaker(typed)).suggestions;

describe('offices', async () => {
  const archive = await archiveOf(
    [
      'US Secretary of State Ada Pike said the port would open.',
      'Mayor Ines Quillan said the quay would close.',
    ],
    ['Secretary of State Ben Moss said the road would close.'],
    ['Secretary of State Ada Pike said the ferry would sail.'],
    [
      'White House press secretary Rosa Verdon said nothing was planned.',
      'Harbour spokesman Tomas Brandl said the harbour was full.',
      'Chemistry teacher Olaf Lind said the mayor was wrong.',
    ],
  );
  it('counts an office that one person bears in two wordings as one', async () => {
    expect(await names(archive, 'the secretary of state')).toEqual(
      expect.arrayContaining(['Ada Pike', 'Ben Moss']),
    );
  });
  it('does not prefer who is always called in full to who is mostly called in short', async () => {
    const own = await archiveOf(
      ['President Ada Pike said yes. "Yes," said President Ada Pike.'],
      ['President Ada Pike said no. "No," said President Ada Pike.'],
      ['US President Ada Pike said perhaps.'],
      ['US President Ben Moss once said never.'],
    );
    expect(await names(own, 'the US president')).toContain('Ada Pike');
  });
  it('prefers the very words of an office', async () => {
    expect(await names(archive, 'the press secretary')).toEqual(['Rosa Verdon']);
    expect(await names(archive, 'the spokesman')).toEqual(['Tomas Brandl']);
  });
  it('knows an everyday name by its letters', async () => {
    const own = await archiveOf(['Ambassador to the United Nations Ada Pike said the talks would go on.']);
    expect(await names(own, 'the ambassador to the UN')).toEqual(['Ada Pike']);
  });
  it('offers those of the office whose place no article states, and nobody spelt alike', async () => {
    expect(await near(archive, 'the mayor of Oakhaven')).toEqual(['Ines Quillan']);
    expect(await near(archive, "Ada Pike's lawyer")).toEqual([]);
  });
});

describe('near names', async () => {
  const archive = await archiveOf([
    'Brad Holm said the bridge would stay. The Oakhaven Police Department said the bridge was closed.',
    'Patrick De Haan said it was late. Ada Pemberton said it was early.',
    'Cadmium Authority officials left. The Pemberton Administration denied it.',
  ]);
  it.each([
    ['Sherlock Holmes', []],
    ['Holmes', ['Brad Holm']],
    ['Depp', []],
    ['the Justice Department', []],
    ['Ada Pembertson', ['Ada Pemberton']],
  ])('%s', async (typed, expected) => {
    const { outcome, people, suggestions } = await archive.resolveSpeaker(typed);
    expect(outcome === 'one' ? people.map(({ name }) => name) : suggestions).toEqual(expected);
  });
});

describe('one person', () => {
  it('in all spellings of a name from another alphabet', async () => {
    const archive = await archiveOf(
      ['President Pavlo Zarembsky said winter would be hard.'],
      ['President Pavlo Zarembskyy said spring would come.'],
    );
    expect(await names(archive, 'the president')).toHaveLength(1);
    expect((await archive.resolveSpeaker('Zarembskyy')).people[0]?.statementCount).toBe(2);
  });

  it('with a surname of several words, and without its prefix', async () => {
    const archive = await archiveOf(
      ['Rosa von der Lund said the dam would hold.'],
      ['Von der Lund said the dam was old.'],
      ['President Karim al-Nouri said the dam was safe.'],
    );
    const found = await archive.resolveSpeaker('von der Lund');
    expect(found.people.map(({ name, statementCount }) => [name, statementCount])).toEqual([
      ['Rosa von der Lund', 2],
    ]);
    expect(await names(archive, 'Nouri')).toHaveLength(1);
  });

  it('with a hyphen in one paper and none in the next', async () => {
    const archive = await archiveOf(
      ['Ada Moss-Pike said the reef was dying. "It is dying," said Ada Moss-Pike.'],
      ['Mayor Ada Moss Pike said the reef was saved.'],
    );
    const { people } = await archive.resolveSpeaker('Ada Moss-Pike');
    const page = await archive.searchStatements({
      text: null,
      filters: { speakers: people.map(({ id }) => id) },
      limit: 9,
    });
    expect(page.total.value).toBeGreaterThan(1);
  });

  it('known by a given name: somebody who speaks before somebody who does not', async () => {
    const archive = await archiveOf(
      ['Joel Pike said the tide was high. "It is high," said Joel Pike.'],
      ['Joel is a town crier.'],
    );
    expect(await names(archive, 'Joel')).toEqual(['Joel Pike']);
  });
});
