/** Editors' marks: applied to all that a desk gives, shown, taken back, and found again after a restart and a move. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type Desk,
  type Mark,
  type MarkKind,
  type OpenOptions,
  openDesk,
  textDigest,
} from '../../src/index.ts';

const TEXT =
  'Tram\n\n“The tram will run again before the winter storms begin,” said Ilse Brandt, the minister.\n\n“The bridge is older than anybody in this room,” said Ilse Brandt.\n\nOtto Lind, the mayor, listened.';
const REPRINT = 'Weekly\n\n“The tram will run again before the winter storms begin,” said Ilse Brandt.';
const TRAM = 'did Brandt say “The tram will run again before the winter storms begin”?';

let folder: string;
let open: Desk[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-marks-'));
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', 'tram.txt'), TEXT);
  writeFileSync(join(folder, 'corpus', 'weekly.txt'), REPRINT);
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function opened(rest: Partial<OpenOptions> = {}): Promise<Desk> {
  const desk = await openDesk({ corpus: [join(folder, 'corpus')], workers: 0, ...rest });
  open.push(desk);
  return desk;
}

const mark = (kind: MarkKind, more: Partial<Mark> = {}): Mark => ({
  id: 'm1',
  kind,
  document: 'tram',
  digest: textDigest(TEXT),
  words: 'The tram will run again before the winter storms begin,',
  speaker: null,
  note: null,
  by: 'Anna',
  at: '2024-03-05T10:00:00Z',
  ...more,
});

async function state(desk: Desk) {
  const { answer, card } = await desk.ask({ question: 'what did Brandt say?' });
  return {
    said: answer.statements.map(({ text }) => text).sort(),
    notes: card.blocks.flatMap((block) => (block.type === 'text' ? [block.text] : [])),
    total: answer.total,
    check: (await desk.ask({ question: TRAM })).answer.check?.verdict,
    lind: (await desk.ask({ question: 'what did Otto Lind say?' })).answer.statements.map(({ text }) => text),
    passages: (await desk.search('tram storms')).length,
    statements: (await desk.status()).statements,
  };
}

it('a mark is applied to answers, checks and counts, and can be taken back', async () => {
  const desk = await opened();
  await desk.ready();
  const before = await state(desk);
  expect(before).toMatchObject({ total: 2, check: 'exact', lind: [], statements: 3 });
  expect(before.passages).toBeGreaterThan(0);

  await desk.setMarks([mark('no statement')]);
  expect(await state(desk)).toMatchObject({ total: 1, check: 'not_found', statements: 1 });

  await desk.setMarks([mark('do not use', { note: 'sued' })]);
  expect(await state(desk)).toMatchObject({ total: 1, check: 'not_found', passages: 0, statements: 1 });
  const part = await desk.ask({ question: 'who said “will run again before the winter storms”?' });
  expect(JSON.stringify(part.answer.statements) + JSON.stringify(part.answer.passages)).not.toContain(
    'storms',
  );

  await desk.setMarks([mark('wrong speaker', { speaker: 'Otto Lind', note: 'tape heard' })]);
  const renamed = await state(desk);
  expect(renamed).toMatchObject({ total: 1, check: 'misattributed', statements: 3 });
  expect(renamed.lind).toEqual(['The tram will run again before the winter storms begin,']);
  const { card } = await desk.ask({ question: 'what did Otto Lind say?' });
  expect(card.blocks).toContainEqual({
    type: 'text',
    text: 'The speaker was set to Otto Lind by Anna, 5 March 2024: “tape heard”',
  });

  await desk.setMarks([mark('verified'), mark('note', { id: 'm2', note: 'see the tape' })]);
  expect((await state(desk)).notes).toEqual([
    'Verified by Anna, 5 March 2024.',
    'Note by Anna, 5 March 2024: “see the tape”',
  ]);

  await desk.setMarks([]);
  expect(await state(desk)).toEqual(before);
});

it('a mark holds after a restart from a kept archive, whether it was set or taken back meanwhile', async () => {
  const snapshotFolder = join(folder, 'kept');
  const first = await opened({ snapshotFolder });
  await first.ready();
  await first.close();
  const marked = await opened({ snapshotFolder, marks: [mark('do not use')] });
  expect((await marked.ask({ question: TRAM })).answer.check?.verdict).toBe('not_found');
  await marked.ready();
  await marked.close();
  const still = await opened({ snapshotFolder, marks: [mark('do not use')] });
  await still.ready();
  expect((await state(still)).total).toBe(1);
  await still.close();
  const free = await opened({ snapshotFolder, formerMarks: [mark('do not use')] });
  await free.ready();
  expect(await state(free)).toMatchObject({ total: 2, check: 'exact' });
});

it('a mark is held by the words: it outlives a moved file, a changed article and a statement before it', async () => {
  const short = { words: 'The bridge is older than anybody in this room,' };
  renameSync(join(folder, 'corpus', 'tram.txt'), join(folder, 'corpus', 'moved.txt'));
  const moved = await opened({
    marks: [mark('no statement', { ...short, words: 'The bridge is older than anybody in this room,' })],
  });
  await moved.ready();
  expect((await state(moved)).said).toEqual(['The tram will run again before the winter storms begin,']);
  renameSync(join(folder, 'corpus', 'moved.txt'), join(folder, 'corpus', 'tram.txt'));
  writeFileSync(
    join(folder, 'corpus', 'tram.txt'),
    TEXT.replace('Tram\n', 'Tram\n\n“We begin at nine,” said Runa Fisk.\n'),
  );
  await moved.reload();
  expect((await state(moved)).said).toEqual(['The tram will run again before the winter storms begin,']);
});

it('leaves the statements that are told in others where they belong', async () => {
  const text =
    'Court\n\n“First of all we were late for it,” said Edda Rime.\n\n“And then Carl Brandt said to me, ‘Take the money and go home to your mother,’” Edda Rime told the court.';
  rmSync(join(folder, 'corpus'), { recursive: true });
  mkdirSync(join(folder, 'corpus'));
  writeFileSync(join(folder, 'corpus', 'court.txt'), text);
  const first = mark('no statement', {
    document: 'court',
    digest: textDigest(text),
    words: 'First of all we were late for it,',
  });
  const desk = await opened({ marks: [first] });
  await desk.ready();
  const { answer } = await desk.ask({ question: 'who said “Take the money and go home to your mother”?' });
  expect(answer.message).toBe('Carl Brandt said it, as told by Edda Rime.');
});

it('what is not to be used is blanked in the article itself, to the character, and in its reprints', async () => {
  const desk = await opened({ marks: [mark('do not use')] });
  await desk.ready();
  for (const [id, text] of [
    ['tram', TEXT],
    ['weekly', REPRINT],
  ] as const) {
    const source = await desk.source(id);
    expect(source?.digest).toBe(textDigest(text));
    expect(source?.text).toHaveLength(text.length);
    expect(source?.text).not.toContain('storms');
    expect(source?.text.replace(/█+/g, '')).toContain('said Ilse Brandt');
  }
  await desk.setMarks([]);
  expect((await desk.source('tram'))?.text).toBe(TEXT);
});

it.each([
  ['“The quay was sold,” said Runa Fisk, “for one crown to a friend of hers.”', 'quay was sold'],
  [
    '“The quay was sold for one crown,” said Runa Fisk.\n\n“The quay was sold for one crown.”',
    'quay was sold',
  ],
  ['“Sold (all of it) for $1.50?” said Runa Fisk.', 'Sold'],
])('what is not to be used is blanked however it is printed: %s', async (text, gone) => {
  writeFileSync(join(folder, 'corpus', 'quay.txt'), text);
  const desk = await opened();
  await desk.ready();
  const { answer } = await desk.ask({ question: 'what did Runa Fisk say?' });
  const [said] = answer.statements;
  expect(said).toBeDefined();
  await desk.setMarks([
    mark('do not use', { document: 'quay', digest: textDigest(text), words: said?.text ?? '' }),
  ]);
  expect((await desk.source('quay'))?.text).not.toMatch(new RegExp(gone));
  expect(
    (await desk.search('the quay was sold for one crown')).map(({ text: shown }) => shown).join(),
  ).not.toMatch(new RegExp(gone));
});

it('a few words that are marked in one article are left alone in others', async () => {
  writeFileSync(join(folder, 'corpus', 'a.txt'), 'One\n\n“No comment at all,” said Runa Fisk.');
  const other = 'Two\n\n“No comment at all,” said Otto Lind about the harbour.';
  writeFileSync(join(folder, 'corpus', 'b.txt'), other);
  const desk = await opened();
  await desk.ready();
  await desk.setMarks([
    mark('do not use', { document: 'a', digest: 'sha256:0', words: 'No comment at all,' }),
  ]);
  expect((await desk.source('a'))?.text).not.toContain('comment');
  expect((await desk.source('b'))?.text).toBe(other);
  expect((await desk.ask({ question: 'what did Otto Lind say?' })).answer.total).toBe(1);
});
