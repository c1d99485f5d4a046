/** A desk with an encoder answers with the same statements as without; without one, nothing is different. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Desk, DeskOptions } from '../../src/desk/desk.ts';
import { openDesk } from '../../src/desk/open-desk.ts';
import { encoderModel, openEncoder } from '../../src/desk/open-encoder.ts';
import type { Answer } from '../../src/model.ts';
import type { Encoder } from '../../src/search/encoder.ts';
import { folderOf } from '../corpus/folder.ts';

vi.setConfig({ testTimeout: 30_000 });

/** What Finch says, and what Reed says of the same. */
const SAID: readonly (readonly [string, string])[] = [
  ['The pier will be repaired by winter', 'the pier would cost two million'],
  ['Nobody may walk on the pier after dark', 'guards on the pier would cost very little'],
  [
    'We have sold every bench that stood on the pier',
    'a new bench for the pier would cost forty millions of old coins',
  ],
  ['Fishing from the pier is welcome again', 'the council had lost millions with anglers on the pier'],
  ['My grandfather built the pier with his own hands', 'no pier built by hand would cost millions'],
  ['Storms took a third of the pier last night', 'insurers would pay millions for the pier'],
];
const FILES = Object.fromEntries(
  SAID.map(([finch, reed], i) => [
    `a${i}.md`,
    `---\ntitle: Harbour news ${i}\ndate: 2026-03-0${i + 1}\n---\n\n“${finch},” said Orla Finch, the harbour master.\n\nTomas Reed said that ${reed}.\n`,
  ]),
);
const QUESTIONS = [
  'what did Finch say about the pier?',
  'who said the pier would cost millions?',
  'what did Finch and Reed say about the pier?',
  'what did Reed say about sailing lessons for schools?',
  'what did Finch say about the pier in March 2026?',
  'when did Finch speak about the pier?',
  'did Finch say "The pier will be repaired by winter"?',
  'who is Orla Finch?',
  'timeline of what Finch said about the pier',
  'how much will the crane cost?',
  'help',
];

const desks: Desk[] = [];
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});
async function deskWith(options: Partial<DeskOptions> = {}): Promise<Desk> {
  const desk = await openDesk({
    corpus: [folderOf(FILES)],
    workers: 1,
    now: () => new Date('2026-05-01T12:00:00Z'),
    ...options,
  });
  desks.push(desk);
  await desk.ready();
  return desk;
}
const answersOf = async (desk: Desk): Promise<string[]> => {
  const answers: string[] = [];
  for (const question of QUESTIONS) {
    const { answer, card, query } = await desk.ask({ question });
    answers.push(JSON.stringify({ answer: { ...answer, tookMs: 0 }, card, query }));
  }
  return answers;
};

/** Nearer the later a text is given. */
const reversing: Encoder = { similarities: async (_, texts) => texts.map((_, i) => i / texts.length) };
const absent: Encoder = { similarities: async () => null };
const idsOf = ({ statements }: Answer) => statements.map(({ id }) => id);

describe('a desk', () => {
  it('answers the same to the last byte without an encoder, and with one that is not there in time', async () => {
    const without = await answersOf(await deskWith());
    expect(await answersOf(await deskWith({ encoder: null }))).toEqual(without);
    expect(await answersOf(await deskWith({ encoder: absent }))).toEqual(without);
  });

  it('puts the statements of an answer in the encoder’s order, none more and none fewer', async () => {
    const [plain, encoded] = [await deskWith(), await deskWith({ encoder: reversing })];
    for (const question of QUESTIONS.slice(0, 2)) {
      const [own, other] = [
        await plain.ask({ question, limit: 20 }),
        await encoded.ask({ question, limit: 20 }),
      ];
      expect(idsOf(own.answer).length).toBeGreaterThan(3);
      expect(idsOf(other.answer)).not.toEqual(idsOf(own.answer));
      expect([...idsOf(other.answer)].sort()).toEqual([...idsOf(own.answer)].sort());
      expect(other.answer.message).toBe(own.answer.message);
    }
  });

  it('turns pages in one order', async () => {
    const desk = await deskWith({ encoder: reversing });
    const question = QUESTIONS[0] as string;
    const whole = idsOf((await desk.ask({ question, limit: 20 })).answer);
    const [one, two] = [
      await desk.ask({ question, limit: 3 }),
      await desk.ask({ question, limit: 3, offset: 3 }),
    ];
    expect([...idsOf(one.answer), ...idsOf(two.answer)]).toEqual(whole.slice(0, 6));
  });

  it('is silent where it was silent, and offers what is nearest in the encoder’s order', async () => {
    const question = QUESTIONS[3] as string;
    const { answer } = await (await deskWith({ encoder: reversing })).ask({ question });
    expect(answer.status).toBe('not_found');
    expect(answer.statements).toEqual([]);
  });

  it('keeps the order of time where it is asked for', async () => {
    const question = QUESTIONS[8] as string;
    const [own, other] = [
      await (await deskWith()).ask({ question }),
      await (await deskWith({ encoder: reversing })).ask({ question }),
    ];
    expect(idsOf(own.answer).length).toBeGreaterThan(3);
    expect(idsOf(other.answer)).toEqual(idsOf(own.answer));
  });
});

describe('the encoder of a folder', () => {
  it('is none where no model is in place', async () => {
    expect(await openEncoder(folderOf(), expect.unreachable)).toBeNull();
    expect(await encoderModel(folderOf())).toBeNull();
  });
  it('is none where its card is broken, and that is said', async () => {
    const folder = folderOf({ 'model/encoder.json': '{"name": 3}' });
    const said: string[] = [];
    expect(await openEncoder(folder, (sentence) => said.push(sentence))).toBeNull();
    expect(said).toEqual([
      `The model ${folder}/model cannot be used: the field name of encoder.json cannot be read.`,
    ]);
    await expect(encoderModel(folder)).rejects.toThrow(said[0] as string);
  });
});
