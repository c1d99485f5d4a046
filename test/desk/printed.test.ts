/** What was printed, looked at again: as it was, withdrawn, changed, corrected, marked. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Card, Mark } from '../../src/index.ts';
import { type Desk, openDesk, textDigest } from '../../src/index.ts';

const TRAM = 'Mayor Ilse Brandt said: “The tram is late again because of the rails.”';
const FERRY = 'Tomas Kuhlmann said: “The ferry is cold in every month of winter.”';
const TEXT = `${TRAM}\n\nTrams have run in the town for ninety years.\n\n${FERRY}`;
const NOTE =
  'Correction: An earlier version of this article misquoted Ms Brandt. She did not say “The tram is late again”.';

let folder: string;
let desk: Desk;
let now: Date;
const write = (article: object) => writeFileSync(join(folder, 'a.json'), JSON.stringify(article));
const article = (over: object = {}) => ({ id: 'a', published: '2026-02-02', text: TEXT, ...over });
const reread = async (over: object) => {
  write(article(over));
  await desk.reload();
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-printed-'));
  now = new Date('2026-03-01T12:00:00Z');
  write(article());
  desk = await openDesk({ corpus: [folder], workers: 1, now: () => now });
  await desk.ready();
});
afterEach(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const asked = async (question: string): Promise<Card> => (await desk.ask({ question })).card;
const statesOf = async (printed: Awaited<ReturnType<Desk['printed']>>) =>
  (await desk.printedStates(printed))?.map((state) => state.replace(/:.*/, ''));

function mark(kind: Mark['kind'], words: string, speaker: string | null = null): Mark {
  const at = '2026-03-01T12:00:00Z';
  return {
    id: `m-${kind}`,
    kind,
    document: 'a',
    digest: textDigest(TEXT),
    words,
    speaker,
    note: null,
    by: 'Vera',
    at,
  };
}

describe('a quotation', () => {
  it('holds no word of the article, and is as it was printed while nothing changes', async () => {
    const printed = await desk.printed(await asked('what did Brandt say?'));
    expect(printed).toMatchObject([{ document: 'a', words: [expect.any(String)] }]);
    expect(JSON.stringify(printed)).not.toMatch(/tram|Brandt/i);
    expect(await statesOf(printed)).toEqual(['']);
    const [shown] = await desk.show(printed);
    expect(shown).toMatchObject({ state: '', sentence: null, block: { speaker: 'Ilse Brandt' } });
  });

  it.each([
    ['withdrawn', { status: 'withdrawn' }],
    ['withdrawn', { expires: '2026-02-20' }],
    ['withdrawn', { embargo: '2026-09-01T00:00:00Z' }],
    ['changed', { text: TEXT.replace('late again', 'on time') }],
    ['corrected', { text: `${TEXT}\n\n${NOTE}` }],
    ['corrected', { correction: NOTE }],
    ['named', { text: TEXT.replace('Mayor Ilse Brandt', 'Mayor Ruth Ahrens') }],
    // Everything around it is another one, and its place in the article too.
    ['', { text: `Pauline Voss said: “The bridge is open.”\n\n${TEXT.replace('ninety', 'a hundred')}` }],
    ['', { title: 'Another title' }],
    // Of somebody else's words.
    ['', { text: TEXT.replace('cold', 'warm') }],
  ])('is %s by %j', async (state, over) => {
    const printed = await desk.printed(await asked('what did Brandt say?'));
    await reread(over);
    expect(await statesOf(printed)).toEqual([state]);
  });

  it.each([
    ['do not use', mark('do not use', 'The tram is late again because of the rails.')],
    ['no statement', mark('no statement', 'The tram is late again because of the rails.')],
    ['speaker', mark('wrong speaker', 'The tram is late again because of the rails.', 'Ruth Ahrens')],
    ['', mark('verified', 'The tram is late again because of the rails.')],
    ['', mark('do not use', 'The ferry is cold in every month of winter.')],
  ])('is “%s” by an editor’s mark, and as it was when that is taken back', async (state, one) => {
    const printed = await desk.printed(await asked('what did Brandt say?'));
    await desk.setMarks([one]);
    expect(await statesOf(printed)).toEqual([state]);
    const [shown] = await desk.show(printed);
    expect(shown?.sentence === null).toBe(state === '');
    if (state === 'speaker') expect(shown?.block).toMatchObject({ speaker: 'Ruth Ahrens' });
    else if (state !== '') expect(shown?.block).toBeNull();
    await desk.setMarks([]);
    expect(await statesOf(printed)).toEqual(['']);
  });

  it('is struck out with the note verbatim, and what is gone is said without its words', async () => {
    const printed = await desk.printed(await asked('what did Brandt say?'));
    await reread({ correction: NOTE });
    const [corrected] = await desk.show(printed);
    expect(corrected?.sentence).toContain(`“${NOTE}”`);
    expect(corrected?.block?.runs).toEqual([
      { text: '“The tram is late again because of the rails.”', style: 'added' },
    ]);
    await reread({ text: `${FERRY}\n\n${NOTE}` });
    const [changed] = await desk.show(printed);
    expect(changed?.block).toBeNull();
    expect(changed?.sentence).toContain(`“${NOTE}”`);
    expect(changed?.sentence).not.toContain('because of the rails');
  });

  it('that was corrected when it was printed is as it was printed', async () => {
    await reread({ correction: NOTE });
    const printed = await desk.printed(await asked('what did Brandt say?'));
    expect(await statesOf(printed)).toEqual(['']);
    await reread({ correction: NOTE.replace('misquoted', 'wrongly quoted') });
    expect(await statesOf(printed)).toEqual(['corrected']);
  });
});

describe('a passage', () => {
  const passage = async () => desk.printed(await desk.searchCard('trams ninety years', 3));

  it.each([
    ['withdrawn', { status: 'withdrawn' }],
    ['changed', { text: TEXT.replace('ninety', 'nine').replace('Trams have', 'Trains have') }],
    ['', { text: `Pauline Voss said: “The bridge is open.”\n\n${TEXT}` }],
    ['', { title: 'Another title' }],
  ])('is %s by %j', async (state, over) => {
    const printed = await passage();
    expect(printed.length).toBeGreaterThan(0);
    await reread(over);
    expect((await statesOf(printed))?.[0]).toBe(state);
    if (state === '') expect((await desk.show(printed))[0]?.block?.type).toBe('passage');
  });
});

it('tells nothing while the archive cannot be reached', async () => {
  const printed = await desk.printed(await asked('what did Brandt say?'));
  rmSync(folder, { recursive: true, force: true });
  await desk.reload().catch(() => undefined);
  expect(await desk.printedStates(printed)).toBeNull();
});

it('a statement of version 1 that version 2 has not is served no more, and what printed it says so', async () => {
  const item = (version: number, text: string, more: object = {}) =>
    writeFileSync(
      join(folder, `v${version}.json`),
      JSON.stringify({ uri: 'urn:quay:9', version, pubstatus: 'usable', body_text: text, ...more }),
    );
  const voss = 'Pauline Voss said: “The bridge will be closed for nine weeks.”';
  item(1, `${voss}\n\n${FERRY}`);
  await desk.reload();
  const printed = await desk.printed(await asked('what did Voss say?'));
  expect(printed).toHaveLength(1);
  item(2, FERRY, { pubstatus: 'corrected', ednote: 'Correction: Ms Voss did not speak of the bridge.' });
  await desk.reload();
  expect((await desk.ask({ question: 'what did Voss say?' })).answer.statements).toEqual([]);
  expect((await desk.check('“The bridge will be closed for nine weeks”')).answer.check?.verdict).toBe(
    'not_found',
  );
  const [now] = await desk.show(printed);
  expect(now?.block).toBeNull();
  expect(now?.sentence).toContain('Correction: Ms Voss did not speak of the bridge.');
});
