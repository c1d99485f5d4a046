/** Every format in every state: which articles are answered from, and what a desk that starts again still answers. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/corpus/limits.ts';
import { mayForbid } from '../../src/corpus/may-forbid.ts';
import { folderOf, heldIn } from './folder.ts';
import {
  SAMPLE_FORMATS,
  SAMPLE_STATES,
  type SampleFormat,
  type SampleState,
  statesOf,
} from './release-samples.ts';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const WORDS = '“The ferry is late,” said Una Hale.';

/** The files of one article in one state, by their paths. */
function filesOf({ file, ending }: SampleFormat, { files, bodiless = [] }: SampleState, name: string) {
  return Object.fromEntries(
    files.map((stated, i) => [
      `${name}/${i}${ending}`,
      file({ id: name, text: bodiless.includes(i) ? null : WORDS, ...stated }),
    ]),
  );
}

const CELLS = SAMPLE_FORMATS.flatMap((format) => statesOf(format).map((state) => ({ format, state })));

describe.each(SAMPLE_FORMATS)('$name', (format) => {
  it('is answered from where it may be, and nowhere else', async () => {
    const states = statesOf(format);
    const named = (state: SampleState) => `s${SAMPLE_STATES.indexOf(state)}`;
    const folder = folderOf(
      Object.assign({}, ...states.map((state) => filesOf(format, state, named(state)))),
    );
    const held = await heldIn(folder, NOW);
    const served = states.filter((state) =>
      [...held.values()].some((file) => file.includes(`/${named(state)}/`)),
    );
    expect(served.map(({ name }) => name)).toEqual(
      states.filter((state) => state.served).map(({ name }) => name),
    );
  });
});

it('a quick look at the bytes misses nothing that forbids', async () => {
  const missed: string[] = [];
  for (const { format, state } of CELLS)
    for (const [i, stated] of state.files.entries()) {
      if (stated.status === undefined && stated.embargo === undefined) continue;
      const folder = folderOf(filesOf(format, state, 'x'));
      const file = join(folder, 'x', `${i}${format.ending}`);
      if (!(await mayForbid(file, LIMITS, false))) missed.push(`${format.name}, ${state.name}, ${i}`);
    }
  expect(missed).toEqual([]);
});
