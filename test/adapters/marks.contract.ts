/** One suite for every place where editors' marks are kept. */
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Marks } from '../../adapters/shared/marks/marks.ts';

export interface MarksDriver {
  /** The marks of a desk over this state folder. Every desk sees what the others have set. */
  open(stateFolder: string): Promise<Marks>;
  /** An empty folder for each call; where marks are in the file alone, the same one until `clean`. */
  folder(): string;
  clean(): Promise<void>;
}

export const MARK = {
  kind: 'do not use',
  document: 'ferry',
  digest: 'sha256:0',
  words: 'The ferry will sail',
  speaker: null,
  note: null,
  by: 'Vera Lang',
} as const;
const at = (minute: number): Date => new Date(Date.UTC(2026, 2, 1, 12, minute));

export function marksContract(name: string, driver: MarksDriver): void {
  describe(`marks contract: ${name}`, () => {
    let one: Marks;
    let two: Marks;
    let folder: string;
    beforeEach(async () => {
      folder = driver.folder();
      one = await driver.open(folder);
      two = await driver.open(driver.folder());
    });
    afterEach(() => driver.clean());

    const words = async (marks: Marks) => (await marks.read()).marks.map((mark) => mark.words);

    it('are seen by every desk, the oldest first', async () => {
      expect(await words(one)).toEqual([]);
      const second = await two.add({ ...MARK, words: 'second' }, at(2));
      const first = await one.add({ ...MARK, words: 'first' }, at(1));
      for (const marks of [one, two])
        expect(await marks.read()).toMatchObject({ marks: [first, second], former: [], problems: [] });
    });

    it('are taken back by whichever desk, and stay so', async () => {
      const { id } = await one.add(MARK, at(1));
      await two.undo(id, 'Olu', 'the tape says so', at(2));
      for (const marks of [one, two])
        expect(await marks.read()).toMatchObject({ marks: [], former: [{ id, by: 'Vera Lang' }] });
    });

    it('set by many desks at once are all kept, each once', async () => {
      await Promise.all(
        Array.from({ length: 30 }, (_, i) => (i % 2 ? one : two).add({ ...MARK, words: `${i}` }, at(i))),
      );
      const all = Array.from({ length: 30 }, (_, i) => `${i}`);
      expect([await words(one), await words(two)]).toEqual([all, all]);
    });

    it('know which notes are dealt with', async () => {
      await one.setDone('2026-03-01T11:00:00.000Z', 'Vera', at(1));
      await one.setDone('2026-03-01T11:00:00.000Z', 'Vera', at(2));
      expect([...(await two.read()).done]).toEqual(['2026-03-01T11:00:00.000Z']);
    });

    it('written into the file by hand hold too, and a line that is none is told of', async () => {
      await mkdir(folder, { recursive: true });
      const line = JSON.stringify({ id: 'x', at: at(1).toISOString(), ...MARK });
      await appendFile(join(folder, 'marks.jsonl'), `${line}\nnot a mark\n`);
      const { marks, problems } = await one.read();
      expect(marks).toMatchObject([{ id: 'x' }]);
      expect(problems).toEqual([`${join(folder, 'marks.jsonl')}, line 2: it is no mark and is left out.`]);
      expect(await words(two)).toEqual([MARK.words]);
    });

    it('lose the name of an editor who is forgotten, in every desk, and no other', async () => {
      const marked = await one.add(MARK, at(1));
      await two.add({ ...MARK, by: 'Vera' }, at(2));
      await two.undo(marked.id, 'Vera Lang', null, at(3));
      expect(await two.forget('Vera Lang')).toBe(2);
      for (const marks of [one, two, await driver.open(folder)])
        expect(await marks.read()).toMatchObject({
          marks: [{ by: 'Vera' }],
          former: [{ id: marked.id, by: 'an editor' }],
        });
      expect(await two.forget('Vera Lang')).toBe(0);
    });

    it('tell who follows them, whoever set them', async () => {
      await one.read();
      let heard = 0;
      const stop = one.follow(() => heard++);
      await two.add(MARK, at(1));
      await expect
        .poll(async () => heard > 0 && (await words(one)), { timeout: 8_000 })
        .toEqual([MARK.words]);
      stop();
    });
  });
}
