/** Speak when spoken to: follow-ups are answered, colleagues' talk is not. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, openDesk } from '../../src/index.ts';
import { ROOT } from '../cli/run.ts';
import { ASKED_IN_HASTE, COLLEAGUES_IN_HASTE, MOST_MISSED_IN_HASTE } from './hasty-thread.ts';
import { AMONG_COLLEAGUES, TO_THE_DESK } from './newsroom-thread.ts';
import { ASKED_AT_NIGHT, MOST_MISSED_AT_NIGHT, SAID_AT_NIGHT } from './night-shift-thread.ts';
import { FOLLOW_UPS, TALK } from './thread-messages.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({
    name: 'threads',
    corpus: [`${ROOT}/seeds`],
    now: () => new Date('2018-12-22T12:00:00Z'),
    watch: false,
    snapshotFolder: null,
    workers: 1,
    organisationNames: null,
    onProgress: () => {},
    onProblem: () => {},
  });
  await desk.ready();
});
afterAll(() => desk.close());

async function isAsked(after: string, text: string): Promise<boolean> {
  const conversation = `${after}|${text}`;
  await desk.ask({ question: after, conversation });
  return (await desk.isAsked(text, conversation)).answer;
}

describe('a message in a thread', () => {
  it.each(FOLLOW_UPS)('after “%s”: “%s” is answered', async (after, text) => {
    expect(await isAsked(after, text)).toBe(true);
  });

  it.each(TALK)('after “%s”: “%s” is left to colleagues', async (after, text) => {
    expect(await isAsked(after, text)).toBe(false);
  });

  it.each(TO_THE_DESK)('an hour of a newsroom, after “%s”: “%s” is answered', async (after, text) => {
    expect(await isAsked(after, text)).toBe(true);
  });

  it.each(AMONG_COLLEAGUES)('an hour of a newsroom, after “%s”: “%s” is left alone', async (after, text) => {
    expect(await isAsked(after, text)).toBe(false);
  });

  it.each(SAID_AT_NIGHT)('a night shift, after “%s”: “%s” is left alone', async (after, text) => {
    expect(await isAsked(after, text)).toBe(false);
  });

  it('of a night shift’s follow-ups few are missed', async () => {
    const missed: string[] = [];
    for (const [after, text] of ASKED_AT_NIGHT) if (!(await isAsked(after, text))) missed.push(text);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(MOST_MISSED_AT_NIGHT);
  });

  it('of hurried follow-ups few are missed, and colleagues are left alone', async () => {
    const missed: string[] = [];
    for (const [after, text] of ASKED_IN_HASTE) if (!(await isAsked(after, text))) missed.push(text);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(MOST_MISSED_IN_HASTE);
    const interrupted: string[] = [];
    for (const [after, text] of COLLEAGUES_IN_HASTE) if (await isAsked(after, text)) interrupted.push(text);
    expect(interrupted).toEqual([]);
  });

  it.each([
    ['and the week after?', { status: 'answered', topic: 'Syria' }],
    [
      'did Sanders react?',
      { status: 'answered', topic: 'Syria', people: [{ name: 'Sarah Huckabee Sanders' }] },
    ],
    ['what was the reply?', { status: 'answered', intent: 'who', topic: 'Syria' }],
    ['any numbers?', { status: 'answered', topic: 'Syria', people: [{ name: 'Nikki Haley' }] }],
    ['in what context?', { status: 'answered', topic: 'Syria', people: [{ name: 'Nikki Haley' }] }],
  ])('what leans on the last answer is answered from it: “%s”', async (text, expected) => {
    const conversation = `answered|${text}`;
    await desk.ask({ question: 'what did Haley say about Syria?', conversation });
    expect((await desk.ask({ question: text, conversation })).answer).toMatchObject(expected);
  });

  it('leans on nothing where nothing is remembered', async () => {
    for (const text of ['more', 'when was that?', 'and what did she say?'])
      expect((await desk.isAsked(text, 'a thread of last year')).answer).toBe(false);
    expect((await desk.isAsked('what did Haley say about Iran?', 'another')).answer).toBe(true);
  });

  it.each(['?'.repeat(5_000), 'and '.repeat(3_000), '“'.repeat(4_000), 'Haley '.repeat(2_000), ''])(
    'of hostile or no words is left alone, soon',
    async (text) => {
      const began = performance.now();
      expect((await desk.isAsked(text, 'hostile')).answer).toBe(false);
      expect(performance.now() - began).toBeLessThan(2_000);
    },
  );
});
