import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, type DraftQuotation, openDesk } from '../../src/index.ts';
import { makeDocx, makeZip } from '../corpus/make-docx.ts';
import { makePdf } from '../corpus/make-pdf.ts';

let folder: string;
let desk: Desk;

const ARTICLE = {
  id: 'bridge',
  title: 'Bridge to reopen in May',
  outlet: 'Harbour Times',
  published: '2024-03-03',
  text: `The bridge at Pike Street will stay shut, the county said on Sunday.

“We have looked at every cable and we cannot open it before the end of May,” said Mayor Ilse Brandt.

“Nobody asked the drivers before the tolls went up,” Tom Reyes, who leads the opposition, told reporters. “That is not how a county should be run.”

“We will lower the tolls in autumn if the county pays its share,” Brandt said.`,
};

const CORRECTED = {
  id: 'ferry',
  published: '2024-04-01',
  text: `“The new ferry costs us eleven million this year,” said Dora Finch. “It will not sail on Sundays.”

Correction: Finch said “twelve million”, not “eleven million”.`,
};

const VTT = `WEBVTT

1
00:03:05.000 --> 00:03:10.000
<v Ben Moss>Who will pay for it?

2
00:03:10.000 --> 00:03:14.000
<v Anna Weir>The county pays forty percent,

3
00:03:14.000 --> 00:03:18.000
<v Anna Weir>and the rest comes from tolls.
`;

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quotedesk-draft-'));
  const corpus = await file('corpus.jsonl', `${JSON.stringify(ARTICLE)}\n${JSON.stringify(CORRECTED)}\n`);
  desk = await openDesk({ corpus: [corpus], workers: 0 });
  await desk.ready();
  await file('own/interview.vtt', VTT);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true });
});

async function checked(
  draft: string,
  against: readonly string[] = [],
  name = 'draft.txt',
): Promise<readonly DraftQuotation[]> {
  const path = await file(name, draft);
  return (await desk.checkDraft(path, against)).check.quotations;
}

const brief = ({ line, speaker, verdict, found }: DraftQuotation) => [line, speaker, verdict, found];

describe('a draft against the archive', () => {
  const cases: readonly (readonly [string, string, readonly unknown[]])[] = [
    [
      'true',
      '“We have looked at every cable and we cannot open it before the end of May,” Mayor Ilse Brandt said.',
      [1, 'Ilse Brandt', 'exact', 'archive'],
    ],
    [
      'a word changed',
      '“We have looked at every rope and we cannot open it before the end of May,” Ilse Brandt said.',
      [1, 'Ilse Brandt', 'altered', 'archive'],
    ],
    [
      'a negation lost',
      '“That is how a county should be run,” said Tom Reyes.',
      [1, 'Tom Reyes', 'altered', 'archive'],
    ],
    [
      'swapped speaker',
      '“Nobody asked the drivers before the tolls went up,” Ilse Brandt said.',
      [1, 'Ilse Brandt', 'misattributed', 'archive'],
    ],
    [
      'a speaker whom the archive does not know',
      '“Nobody asked the drivers before the tolls went up,” Dora Finch said.',
      [1, 'Dora Finch', 'misattributed', 'archive'],
    ],
    [
      'invented',
      '“We will sell the whole harbour to the highest bidder,” Tom Reyes said.',
      [1, 'Tom Reyes', 'not_found', null],
    ],
    [
      'by a pronoun',
      'Ilse Brandt was firm.\n\n“We have looked at every cable and we cannot open it before the end of May,” she said.',
      [3, 'Ilse Brandt', 'exact', 'archive'],
    ],
    [
      "a line copied from the article whose pronoun is another's in the draft",
      'Tom Reyes was firm.\n\n“We have looked at every cable and we cannot open it before the end of May,” he said.',
      [3, 'Tom Reyes', 'misattributed', 'archive'],
    ],
  ];
  it.each(cases)('%s', async (_name, draft, expected) => {
    expect((await checked(draft)).map(brief)).toEqual([expected]);
  });

  it('names source, paragraph, differences and cut', async () => {
    const [altered, cut] = await checked(
      '“Nobody asked the voters before the tolls went up,” said Tom Reyes.\n“We will lower the tolls in autumn,” Ilse Brandt said.',
    );
    expect(altered).toMatchObject({
      asked: 'Nobody asked the voters before the tolls went up,',
      source: { document: { id: 'bridge', outlet: 'Harbour Times' }, paragraph: 3 },
      place: null,
      correction: null,
    });
    expect(altered?.differences).toContainEqual({ op: 'missing', text: 'drivers' });
    expect(altered?.sentence).toContain('where the draft has');
    expect(cut).toMatchObject({ verdict: 'exact', cut: { after: 'if the county pays its share' } });
  });

  it('checks every quotation of a line, in order, and the same words twice under two names', async () => {
    const words = 'Nobody asked the drivers before the tolls went up';
    const found = await checked(
      `“${words},” said Tom Reyes.\n\n“${words},” said Ilse Brandt.\n\nA so-called “reform”.\n`,
    );
    expect(found.map(brief)).toEqual([
      [1, 'Tom Reyes', 'exact', 'archive'],
      [3, 'Ilse Brandt', 'misattributed', 'archive'],
    ]);
  });
});

describe('words that were corrected since', () => {
  it('are said to be, with the note verbatim; others of the article are not', async () => {
    const [corrected, clean] = await checked(
      '“The new ferry costs us eleven million this year,” said Dora Finch.\n“It will not sail on Sundays,” Dora Finch said.\n',
    );
    expect(corrected).toMatchObject({
      verdict: 'corrected',
      found: 'archive',
      correction: 'Correction: Finch said “twelve million”, not “eleven million”.',
    });
    expect(clean).toMatchObject({ verdict: 'exact', correction: null });
  });
});

describe("a draft against the reporter's own material", () => {
  const FORTY = 'The county pays forty percent, and the rest comes from tolls';

  it('finds what only the recording has, with file, line and time', async () => {
    const [one] = await checked(`“${FORTY},” Anna Weir said.`, [join(folder, 'own')]);
    expect(one).toMatchObject({
      verdict: 'exact',
      found: 'against',
      source: null,
      place: { file: 'interview.vtt', line: 9, time: '00:03:10' },
    });
    const [without] = await checked(`“${FORTY},” Anna Weir said.`);
    expect(without).toMatchObject({ verdict: 'not_found', found: null, place: null });
  });

  const cases: readonly (readonly [string, string, string, string, string, number | undefined])[] = [
    [
      'altered',
      'a.vtt',
      VTT,
      '“The county pays ninety percent, and the rest comes from tolls,” Anna Weir said.',
      'altered',
      9,
    ],
    ['swapped', 'b.vtt', VTT, `“${FORTY},” said Ben Moss.`, 'misattributed', 9],
    [
      'labels in a text',
      'c.txt',
      `Ben Moss: Who pays?\nAnna Weir: ${FORTY}.\n`,
      `“${FORTY},” Anna Weir said.`,
      'exact',
      2,
    ],
    [
      'one line of notes',
      'd.txt',
      `3 March\n\nAnna Weir: ${FORTY}.\n`,
      `“${FORTY},” Anna Weir said.`,
      'exact',
      3,
    ],
    [
      'surnames in capitals',
      'e.txt',
      `MOSS: Who pays?\nWEIR: ${FORTY}.\n`,
      `“${FORTY},” Anna Weir said.`,
      'exact',
      2,
    ],
    [
      'names with times above',
      'f.txt',
      `Ben Moss  0:12\nWho pays?\n\nAnna Weir  0:20\n${FORTY}.\n`,
      `“${FORTY},” said Ben Moss.`,
      'misattributed',
      5,
    ],
    [
      'a mail',
      'g.txt',
      `From: Anna Weir <a@example.org>\nTo: Ben\nSubject: tolls\n\nDear Ben,\n\n${FORTY}.\n`,
      `“${FORTY},” Anna Weir wrote.`,
      'exact',
      7,
    ],
    [
      'somebody quoted in a mail',
      'h.txt',
      `From: Anna Weir <a@example.org>\nTo: Ben\n\nDear Ben,\n\n“${FORTY},” Tom Reyes told me.\n`,
      `“${FORTY},” Anna Weir wrote.`,
      'misattributed',
      6,
    ],
    [
      'narration is nobody’s',
      'i.txt',
      `The county pays forty percent, and the rest comes from tolls.\nWeir nodded.\n`,
      `“${FORTY},” Anna Weir said.`,
      'not_found',
      1,
    ],
    [
      'a recording without names',
      'j.srt',
      `1\n00:00:01,000 --> 00:00:04,000\nThe county pays forty percent,\n\n2\n00:00:04,000 --> 00:00:08,000\nand the rest comes from tolls.\n`,
      `“${FORTY},” Anna Weir said.`,
      'exact',
      3,
    ],
    [
      'printed quotation in notes',
      'k.md',
      `# Notes\n\n“${FORTY},” Anna Weir said *loudly*.\n`,
      `“${FORTY},” said Anna Weir.`,
      'exact',
      3,
    ],
  ];
  it.each(cases)('%s', async (_name, name, material, draft, verdict, line) => {
    const path = await file(`single/${name}`, material);
    const [one] = await checked(draft, [path]);
    expect([one?.verdict, one?.place?.line]).toEqual([verdict, line]);
    expect(one?.place?.file).toBe(name);
  });

  it('does not stay in the archive', async () => {
    await checked(`“${FORTY},” Anna Weir said.`, [join(folder, 'own')]);
    expect(await desk.search('forty percent', { limit: 5 })).toEqual([]);
  });

  it('refuses what cannot be read, in one sentence', async () => {
    const draft = await file('draft.txt', '“Words,” said Brandt.');
    await expect(desk.checkDraft(draft, [join(folder, 'nothing')])).rejects.toThrow(
      /^The material .*nothing, named with --against, cannot be read: it does not exist\.$/,
    );
    await expect(desk.checkDraft(join(folder, 'no.txt'), [])).rejects.toThrow(
      /^The draft .*no\.txt cannot be read: it does not exist\.$/,
    );
    const broken = await file('broken.docx', 'PK');
    await expect(desk.checkDraft(broken, [])).rejects.toThrow(/cannot be read: it is not a Word document/);
  });
});

describe('formats of drafts', () => {
  const SAID = '“Nobody asked the drivers before the tolls went up,” Tom Reyes said.';
  const OTHER = '“We will sell the whole harbour to the highest bidder,” Ilse Brandt said.';
  const LINES = [
    [3, 'Tom Reyes', 'exact', 'archive'],
    [5, 'Ilse Brandt', 'not_found', null],
  ];

  it('Markdown', async () => {
    expect(
      (await checked(`# Tolls\n\n${SAID}\n\n${OTHER.replace('whole', '**whole**')}\n`, [], 'a.md')).map(
        brief,
      ),
    ).toEqual(LINES);
  });
  it('HTML, with references and tags inside the words', async () => {
    const html = `<html><body><h1>Tolls</h1>\n\n<p>${SAID.replace('“', '&ldquo;').replace('drivers', '<b>drivers</b>')}</p>\n\n<p>${OTHER}</p></body></html>`;
    expect((await checked(html, [], 'a.html')).map(brief)).toEqual(LINES);
  });
  it('Word, by paragraphs', async () => {
    const path = await file('a.docx', makeDocx(['Tolls', SAID, OTHER].map((text) => ({ text }))));
    const { check } = await desk.checkDraft(path, []);
    expect(check.quotations.map(({ line, verdict }) => [line, verdict])).toEqual([
      [2, 'exact'],
      [3, 'not_found'],
    ]);
  });
  it('PDF', async () => {
    const lines = ['Tolls', SAID, OTHER].map((text, i) => ({
      text: text.replace(/[“”]/g, '"'),
      x: 50,
      y: 700 - 60 * i,
    }));
    const { check } = await desk.checkDraft(await file('a.pdf', makePdf([lines])), []);
    expect(check.quotations.map(({ speaker, verdict }) => [speaker, verdict])).toEqual([
      ['Tom Reyes', 'exact'],
      ['Ilse Brandt', 'not_found'],
    ]);
  });
});

describe('the digest', () => {
  it('is that of the bytes', async () => {
    const path = await file('digest.txt', '“Words.”\n');
    const { createHash } = await import('node:crypto');
    const { check } = await desk.checkDraft(path, []);
    const hex = createHash('sha256')
      .update(await readFile(path))
      .digest('hex');
    expect(check).toMatchObject({ draft: 'digest.txt', digest: `sha256:${hex}` });
  });
});

describe('a draft in a file that holds other files, or is in no plain text', () => {
  const LINE = '“We will lower the tolls in autumn,” said Ilse Brandt.';
  const RTF = Buffer.from(`{\\rtf1\\ansi ${LINE.replace('“', "\\'93").replace('”', "\\'94")}}`, 'latin1');

  it.each<[string, string | Buffer, number]>([
    ['d.rtf', RTF, 1],
    [
      'd.zip',
      makeZip([
        { name: 'a.txt', data: LINE },
        { name: 'b/c.rtf', data: RTF },
      ]),
      2,
    ],
    [
      'd.eml',
      `Subject: EMBARGOED UNTIL FRIDAY\r\nDate: Mon, 01 Jan 2024 10:00:00 +0000\r\n\r\n${LINE}\r\n`,
      1,
    ],
    ['e.docx', makeDocx([{ text: 'EMBARGOED UNTIL FRIDAY' }, { text: LINE }]), 1],
  ])('%s', async (name, content, count) => {
    const { check } = await desk.checkDraft(await file(name, content), []);
    expect(check.quotations.map(({ verdict }) => verdict)).toEqual(Array(count).fill('exact'));
  });

  it('is refused where a part of it cannot be read', async () => {
    const path = await file(
      'bad.zip',
      makeZip([
        { name: 'a.txt', data: LINE },
        { name: 'b.pdf', data: 'x' },
      ]),
    );
    await expect(desk.checkDraft(path, [])).rejects.toThrow(/bad\.zip.*in it b\.pdf: /);
  });
});
