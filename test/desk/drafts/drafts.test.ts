/**
 * Invented drafts with planted quotations, and receipts of them after sources have changed. A smaller number by default:
 * QUOTEDESK_TEST_DRAFTS and QUOTEDESK_TEST_RECEIPTS ask for others (200 and 1000 are the figures that are stated of it).
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readReceipt, writeReceipt } from '../../../adapters/terminal/receipt-file.ts';
import {
  type CheckedDraft,
  type Desk,
  type DraftQuotation,
  openDesk,
  type Receipt,
} from '../../../src/index.ts';
import { altered, Inventor, negated, PLANTED, type Planted, printed, type Said } from './invented.ts';

vi.setConfig({ testTimeout: 1_800_000 });

const DRAFTS = Number(process.env.QUOTEDESK_TEST_DRAFTS ?? 12);
const RECEIPTS = Number(process.env.QUOTEDESK_TEST_RECEIPTS ?? 40);

let folder: string;
let open: Desk[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quotedesk-drafts-'));
  mkdirSync(join(folder, 'corpus'));
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((desk) => desk.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function opened(): Promise<Desk> {
  const desk = await openDesk({ corpus: [join(folder, 'corpus')], workers: 0 });
  open.push(desk);
  await desk.ready();
  return desk;
}

const put = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

type Story = ReturnType<Inventor['story']>;

function corpusOf(inventor: Inventor, size: number): Story[] {
  const stories = Array.from({ length: size }, (_, i) => inventor.story(`story-${i}`));
  for (const { id, text } of stories)
    put(`corpus/${id}.json`, JSON.stringify({ id, published: '2024-03-03', text }));
  return stories;
}

/** A recording in which words are said by name. */
const recording = (said: readonly Said[]): string =>
  `WEBVTT\n\n${said.map(({ words, by }, i) => `00:00:${String(10 + i).padStart(2, '0')}.000 --> 00:00:${String(11 + i).padStart(2, '0')}.000\n<v ${by.name}>${words}.\n`).join('\n')}`;

/** What is planted, as the draft prints it. */
function plant(
  kind: Planted,
  inventor: Inventor,
  stories: readonly Story[],
  heard: readonly Said[],
): { kind: Planted; text: string } {
  const story = inventor.pick(stories);
  const said = inventor.pick(story.said);
  switch (kind) {
    case 'true':
      return { kind, text: printed(said.words, said.by, inventor) };
    case 'altered':
      return { kind, text: printed(altered(said.words, inventor), said.by, inventor) };
    case 'negated': {
      const words = negated(said.words);
      return words === null
        ? { kind: 'true', text: printed(said.words, said.by, inventor) }
        : { kind, text: printed(words, said.by, inventor) };
    }
    case 'cut':
      return { kind, text: printed(story.bound.words, story.bound.by, inventor) };
    case 'swapped': {
      const others = story.said.filter(({ by }) => by.name !== said.by.name);
      return { kind, text: printed(said.words, inventor.pick(others).by, inventor) };
    }
    case 'invented':
      return { kind, text: printed(inventor.words(), said.by, inventor) };
    case 'recorded': {
      const own = inventor.pick(heard);
      return { kind, text: printed(own.words, own.by, inventor) };
    }
    default:
      return kind satisfies never;
  }
}

const isClean = ({ verdict, cut }: DraftQuotation): boolean => verdict === 'exact' && cut === null;
/** Words in two parts are two quotations of a draft: both count as one. */
const MUST_BE_CLEAN: ReadonlySet<Planted> = new Set(['true', 'recorded']);

it(`of ${DRAFTS} drafts what is not as printed is caught, and what is true is not accused`, async () => {
  const inventor = new Inventor(20240303);
  const stories = corpusOf(inventor, 60);
  const desk = await opened();
  const tally = new Map<Planted, [right: number, all: number]>(PLANTED.map((kind) => [kind, [0, 0]]));
  const wrong: string[] = [];
  for (let n = 0; n < DRAFTS; n++) {
    const heard = Array.from({ length: 3 }, () => ({ words: inventor.words(), by: inventor.person() }));
    const material = put('interview.vtt', recording(heard));
    const planted = Array.from({ length: 6 }, () => plant(inventor.pick(PLANTED), inventor, stories, heard));
    for (const [i, { kind, text }] of planted.entries()) {
      // Each in a draft of its own paragraphs, so that a quotation in two parts is counted once.
      const { check } = await desk.checkDraft(put('draft.md', `A report, part ${i}.\n\n${text}\n`), [
        material,
      ]);
      const { quotations } = check;
      const count = tally.get(kind) ?? [0, 0];
      count[1]++;
      const clean = quotations.length > 0 && quotations.every(isClean);
      const isRight = MUST_BE_CLEAN.has(kind) ? clean : quotations.length > 0 && !clean;
      if (isRight) count[0]++;
      else
        wrong.push(
          `${kind}: ${text} → ${quotations.map(({ verdict, sentence }) => `${verdict}, ${sentence}`).join(' | ')}`,
        );
      tally.set(kind, count);
    }
  }
  const figures = [...tally].map(([kind, [right, all]]) => `${kind} ${right} of ${all}`).join(', ');
  if (process.env.QUOTEDESK_TEST_DRAFTS) process.stdout.write(`${figures}\n${wrong.join('\n')}\n`);
  const sum = (kinds: (kind: Planted) => boolean) =>
    [...tally]
      .filter(([kind]) => kinds(kind))
      .reduce(([a, b], [, [right, all]]) => [(a ?? 0) + right, (b ?? 0) + all], [0, 0]);
  const [fine = 0, trueOnes = 0] = sum((kind) => MUST_BE_CLEAN.has(kind));
  const [caught = 0, others = 0] = sum((kind) => !MUST_BE_CLEAN.has(kind));
  expect(caught / others, `${figures}\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(0.99);
  expect(1 - fine / trueOnes, `${figures}\n${wrong.join('\n')}`).toBeLessThanOrEqual(0.01);
});

function receiptOf({ check, quotations }: CheckedDraft, path: string, against: readonly string[]): Receipt {
  const draft = { name: check.draft, path, digest: check.digest };
  return { version: 1, program: 'test', checked: '2024-03-03T00:00:00Z', draft, against, quotations };
}

it(`of ${RECEIPTS} receipts each names every source that changed, and no other`, async () => {
  const inventor = new Inventor(7);
  const stories = corpusOf(inventor, 60);
  const desk = await opened();
  const state = join(folder, 'state');
  const tapes = Array.from({ length: 12 }, (_, i) => {
    const heard = [{ words: inventor.words(), by: inventor.person() }];
    return { heard, file: put(`tape-${i}.vtt`, recording(heard)) };
  });
  const kept: { readonly file: string; readonly sources: ReadonlySet<string>; readonly draft: string }[] = [];
  for (let n = 0; n < RECEIPTS; n++) {
    const tape = inventor.pick(tapes);
    const used = [inventor.pick(stories), inventor.pick(stories)];
    const own = inventor.pick(tape.heard);
    const text = [...used.map(({ said }) => inventor.pick(said)), own]
      .map(({ words, by }) => `“${words},” said ${by.name}.`)
      .join('\n\n');
    const draft = put(`draft-${n}.md`, text);
    const checked = await desk.checkDraft(draft, [tape.file]);
    expect(checked.quotations.map(({ verdict }) => verdict)).toEqual(['exact', 'exact', 'exact']);
    const file = join(folder, `receipt-${n}.json`);
    await writeReceipt(file, receiptOf(checked, draft, [tape.file]), state);
    kept.push({ file, draft, sources: new Set([...used.map(({ id }) => id), tape.file]) });
  }
  // Every way in which a source changes: words, a title, a note beside the text, gone, withheld; a file edited or gone.
  const changed = new Set<string>();
  for (const [i, { id, text }] of stories.entries()) {
    if (i % 3 !== 0) continue;
    changed.add(id);
    const object = { id, published: '2024-03-03', text };
    const path = join(folder, 'corpus', `${id}.json`);
    const ways = [
      () => writeFileSync(path, JSON.stringify({ ...object, text: text.replace(/“\w+/, '“Lanterns') })),
      () => writeFileSync(path, JSON.stringify({ ...object, title: 'Another title' })),
      () => writeFileSync(path, JSON.stringify({ ...object, correction: 'The mill is a brewery.' })),
      () => writeFileSync(path, JSON.stringify({ ...object, pubstatus: 'withheld' })),
      () => unlinkSync(path),
    ];
    ways[(i / 3) % ways.length]?.();
  }
  for (const [i, { file }] of tapes.entries()) {
    if (i % 4 === 0) writeFileSync(file, `${readFileSync(file, 'utf8')}\nNOTE edited\n`);
    else if (i % 4 === 1) unlinkSync(file);
    else continue;
    changed.add(file);
  }
  await desk.reload();
  for (const [n, { file, draft, sources }] of kept.entries()) {
    if (n % 5 === 0) writeFileSync(draft, `${readFileSync(draft, 'utf8')}\nOne more line.\n`);
    // A receipt that somebody has written in is not believed.
    if (n % 7 === 0) writeFileSync(file, readFileSync(file, 'utf8').replace('"exact"', '"altered"'));
    const { receipt, isGood } = await readReceipt(file, { stateFolder: state, keyFile: null });
    expect(isGood, `receipt ${n}`).toBe(n % 7 !== 0);
    const whats = (await desk.verifyReceipt(receipt)).map(({ what }) => what);
    expect(
      whats.some((what) => what.startsWith('The draft ')),
      `draft ${n}`,
    ).toBe(n % 5 === 0);
    for (const source of sources) {
      const name = source.split('/').at(-1) ?? '';
      const named = whats.some((what) =>
        new RegExp(`^The (?:article|file) ${name.replace('.', '\\.')} `).test(what),
      );
      expect([n, name, named]).toEqual([n, name, changed.has(source)]);
    }
    if (n % 7 !== 0 && n % 5 !== 0 && [...sources].every((source) => !changed.has(source)))
      expect(whats).toEqual([]);
  }
});
