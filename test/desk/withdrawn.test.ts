/**
 * A desk after an article was removed, withheld, embargoed, cancelled or let expire answers as a desk that never read it:
 * not one word of it stands in answers, suggestions, completions, counts, cards or snapshots.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Desk, type OpenOptions, openDesk } from '../../src/index.ts';

vi.setConfig({ testTimeout: 120_000 });

/** Words of the article that goes, of which no other article has one. */
const SECRET_WORDS = [
  'Zelmira',
  'Quintavalle',
  'brontosaur',
  'vexillary',
  'Xanthe',
  'Okapi',
  'ombudswoman',
  'glaziers',
  'Fenwright',
  '1,717',
] as const;

const SECRET = {
  id: 'secret-article',
  title: 'Xanthe glaziers mourn the brontosaur',
  outlet: 'The Okapi Ledger',
  published: '2024-02-29',
  author: 'Odo Fenwright',
  url: 'https://ledger.example/secret-article',
  text: 'The Okapi Institute met in Xanthe on Thursday.\n\n“The brontosaur belongs to the vexillary glaziers of this town and to nobody else,” said ombudswoman Zelmira Quintavalle, who paid $1,717 for it.\n\nVexillary treasurer Ada Moss told the glaziers: “Let the brontosaur stand by the river as long as the river runs.”\n\nZelmira Quintavalle denied that the brontosaur was hollow. The Okapi Institute said it would be painted.',
};

const OTHERS = [
  {
    id: 'harbour',
    title: 'Harbour wall to be mended',
    outlet: 'The Harbour Times',
    published: '2024-03-03',
    text: 'The harbour wall has stood since the flood.\n\n“The wall will be mended before the winter storms begin,” said Ada Moss, the harbour master. It cost $2,500.\n\nOtto Lind, the mayor, said the river would rise again. “We will watch the river as long as the river runs,” Lind said.',
  },
  {
    id: 'ferry',
    title: 'Ferry sold',
    outlet: 'The Dial',
    published: '2024-03-09',
    text: 'The ferry was sold on Friday.\n\n“Let the ferry go to whoever can paint it and keep it,” said Ada Moss.\n\n“Nobody in this town paid for a new engine,” Otto Lind told the council. Zelda Quinn denied that the ferry was old.',
  },
];

const QUESTIONS = [
  'what did Quintavalle say?',
  'what did Quintavale say?',
  'what did Zelmira say about the brontosaur?',
  'what did Zelmera Quintavall say?',
  'what did Zelda Quintavalle say?',
  'what did the ombudswoman say?',
  'what did the ombudswomen say about the river?',
  'what did the treasurer say?',
  'what did the vexilary treasurer say?',
  'what did the Okapi Institute say?',
  'what did the okapy institute say?',
  'what did Moss say?',
  'what did Ada Moss say about the brontosour?',
  'what did Moss say about the river?',
  'what did Moss say in February 2024?',
  'what did Moss say in the Okapi Ledger?',
  'what did Moss say in the Okapy Ledger?',
  'who is Ada Moss?',
  'who is Zelmira Quintavalle?',
  'who said “The brontosaur belongs to the vexillary glaziers of this town and to nobody else”?',
  'who said “as long as the river runs”?',
  'did Ada Moss say “Let the brontosaur stand by the river as long as the river runs”?',
  'did Otto Lind say “The brontosaur belongs to the vexillary glaziers of this town”?',
  'did Zelmira Quintavale say “The wall will be mended before the winter storms begin”?',
  'who spoke about the brontosaurs?',
  'who denied anything?',
  'what was said about the glazeirs?',
  'brontosaur',
  'bronotsaur river',
  'quintavalle brontosaur',
  'vexillery',
  'how much did she pay?',
  'how much did it cost?',
  'when did the institute meet?',
  'where did they meet?',
  'compare Moss and Quintavalle',
  'compare Moss and Lind',
  'who said what about the river over time?',
  'what do you have?',
  'what is in the archive?',
  'which papers do you have?',
  'who are the most quoted people?',
  'help',
  'what did Fenwright write?',
  'latest',
];

const TYPED = [
  '',
  'z',
  'ze',
  'zel',
  'zelm',
  'qui',
  'quint',
  'quintx',
  'oka',
  'b',
  'bron',
  'brontx',
  'vex',
  'gla',
  'om',
  'mo',
  'riv',
  'xan',
];

type Asked = readonly [asked: string, got: unknown];

/** Everything that a desk can be asked, with what it gives. */
async function everything(desk: Desk): Promise<Asked[]> {
  const all: Asked[] = [];
  for (const question of QUESTIONS) {
    const { answer, card } = await desk.ask({ question });
    all.push([question, timeless([answer, card])]);
  }
  for (const typed of TYPED)
    for (const field of ['speaker', 'topic'] as const) {
      all.push([typed, await desk.complete(field, typed, 25)]);
      all.push([typed, await desk.complete(field, typed, 25, { speaker: 'Ada Moss' })]);
    }
  for (const name of [
    'Moss',
    'Quintavale',
    'Zelmira',
    'Okapi',
    'the treasurer',
    'ombudswoman',
    'Fenwright',
  ]) {
    const named = await desk.people(name);
    all.push([name, named]);
    for (const { id } of named.people) all.push(['', [await desk.person(id), await desk.personOverTime(id)]]);
    all.push([name, await desk.watched({ speaker: name, about: null }, 5)]);
  }
  all.push(['', [await desk.overview(), await desk.welcome(), await desk.latest(9)]]);
  all.push([SECRET.id, await desk.source(SECRET.id)]);
  all.push(['', await desk.watched({ speaker: null, about: 'brontosaur' }, 5)]);
  for (const searched of ['brontosaur', 'bronotsaur', '"Let the brontosaur"', 'vexilary river'])
    all.push([searched, timeless([await desk.search(searched), await desk.searchCard(searched, 5)])]);
  const pasted =
    '“Let the brontosaur stand by the river as long as the river runs,” said Zelmira Quintavale.';
  all.push([pasted, timeless(await desk.check(pasted))]);
  for (const question of ['what did Zelmera say about the bronotsaur?', 'Moss on the river'])
    all.push([question, await desk.explain(question)]);
  for await (const article of desk.extract()) all.push(['', article]);
  return all;
}

/** Without times, and without scores, which rest on how many articles there are. */
const timeless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'tookMs' || key === 'score' ? undefined : inner)),
  );

/** What was asked, and the secret words that the desk gives of its own. */
function leaks(all: readonly Asked[]): readonly (readonly [string, readonly string[]])[] {
  return all.flatMap(([asked, got]) => {
    const text = (JSON.stringify(got) ?? '').toLowerCase();
    const typed = asked.toLowerCase();
    const shown = SECRET_WORDS.filter(
      (word) => text.includes(word.toLowerCase()) && !typed.includes(word.toLowerCase()),
    );
    return shown.length > 0 ? [[asked, shown] as const] : [];
  });
}

/** First turns of conversations that tell of the article, and what may be asked then. */
const TURNS = [
  'what did the ombudswoman say?',
  'what did Moss say about the river?',
  'who spoke about the brontosaur?',
];
const FURTHER = [
  'and about the wall?',
  'what else did she say?',
  'who else?',
  'more',
  'when was that?',
  'compare them',
  'who is she?',
];

let folder: string;
let open: Desk[];
let now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-gone-'));
  mkdirSync(join(folder, 'corpus'));
  open = [];
  now = new Date('2024-04-01T12:00:00Z');
});
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, content: unknown): void =>
  writeFileSync(join(folder, 'corpus', name), JSON.stringify(content));

async function opened(rest: Partial<OpenOptions> = {}): Promise<Desk> {
  const desk = await openDesk({ corpus: [join(folder, 'corpus')], now: () => now, workers: 0, ...rest });
  open.push(desk);
  return desk;
}

const SYLLABLES = [
  'ba',
  'cor',
  'dun',
  'fel',
  'gri',
  'hol',
  'ket',
  'lom',
  'mur',
  'nes',
  'pol',
  'tash',
] as const;
/** Words of which no two articles share one: near-reprints of one another would be compared, each with each. */
const wordsOf = (i: number): string =>
  SYLLABLES.map((first) => `${first}${SYLLABLES[i % 12]}${SYLLABLES[Math.floor(i / 12) % 12]}`).join(' ');

/** So many other articles that one which goes is no reason to build the archive anew. */
const MANY = Array.from({ length: 120 }, (_, i) => ({
  id: `other-${i}`,
  title: `Street ${i}`,
  outlet: i % 2 ? 'The Dial' : 'The Harbour Times',
  text: `Street ${i} is closed.\n\n“Street number ${i} of ${wordsOf(i)} will open again,” said Otto Lind, the mayor.`,
}));

/** By which way the article's end comes. */
const ENDS: readonly [string, () => void][] = [
  ['deleted', () => rmSync(join(folder, 'corpus', 'secret.json'))],
  ['withheld', () => put('secret.json', { ...SECRET, pubstatus: 'withheld' })],
  ['embargoed', () => put('secret.json', { ...SECRET, embargoed: '2030-01-01' })],
  ['killed by a notice', () => put('kill.json', { id: SECRET.id, pubstatus: 'canceled', version: 9 })],
  [
    'replaced by a version without the words',
    () => put('secret.json', { id: SECRET.id, text: 'The page is empty today.', version: 3 }),
  ],
  [
    'expired',
    () => {
      now = new Date('2024-06-02T12:00:00Z');
    },
  ],
];

function corpus(): void {
  for (const other of [...OTHERS, ...MANY]) put(`${other.id}.json`, other);
  put('secret.json', { ...SECRET, expires: '2024-06-01' });
}

describe('of an article that was', () => {
  it.each(ENDS)('nothing is left once it is %s', async (_how, end) => {
    corpus();
    const desk = await opened();
    await desk.ready();
    expect(leaks(await everything(desk)).length).toBeGreaterThan(20);
    // A conversation in which the article has been told.
    for (const question of TURNS) await desk.ask({ question, conversation: question });
    end();
    await desk.reload();
    const fresh = await opened();
    await fresh.ready();
    const after = await everything(desk);
    expect(leaks(after)).toEqual([]);
    expect(after).toEqual(await everything(fresh));
    for (const question of TURNS)
      for (const further of FURTHER) {
        const { answer, card } = await desk.ask({ question: further, conversation: question });
        expect(leaks([[`${question} ${further}`, [answer, card]]])).toEqual([]);
      }
  });

  it.each(ENDS)(
    'nothing is left at the first question after a restart where it is %s meanwhile',
    async (_how, end) => {
      corpus();
      const snapshotFolder = join(folder, 'kept');
      const before = await opened({ snapshotFolder });
      await before.ready();
      await before.close();
      end();
      const after = await opened({ snapshotFolder });
      expect(leaks(await everything(after))).toEqual([]);
      await after.ready();
      expect(leaks(await everything(after))).toEqual([]);
      await after.close();
      const kept = readFileSync(join(snapshotFolder, 'archive.snapshot')).toString('latin1');
      expect(SECRET_WORDS.filter((word) => kept.includes(word))).toEqual([]);
    },
  );
});
