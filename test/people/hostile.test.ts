import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../src/model.ts';
import { PeopleDirectory } from '../../src/people/directory/directory.ts';
import { readPeople } from '../../src/people/read-people.ts';
import { readText } from '../../src/text/read-text.ts';
import { identify } from './archive-identities.ts';

function attributionsOf(text: string, spans: readonly (readonly [number, number])[]): Attribution[] {
  return spans.map(([a, b]) => {
    const start = Math.min(a, b, text.length);
    const end = Math.min(Math.max(a, b), text.length);
    const span = { start, end };
    return {
      ...{ kind: 'direct', content: [span], quoted: [span], cue: null, addressee: null, via: [], when: null },
      ...{
        speaker: { ...span, text: text.slice(start, end) },
        stance: null,
        paragraph: 1,
        within: null,
        rule: 'any',
      },
    };
  });
}

const WORDS =
  'Ann Lund Peter he she they who it the a official said , . " “ ” ( ) of and White House Mr. Jr. de \n\n 59 I we’s'.split(
    ' ',
  );
const prose = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' '));
const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 200 }));
const spans = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 8 });

describe('whatever stands in an article', () => {
  test('nothing throws, every speaker is an entity, every name stands in the text', () => {
    fc.assert(
      fc.property(anything, spans, (text, marks) => {
        const attributions = attributionsOf(text, marks);
        const { entities, speakers } = readPeople(readText(text), { id: 'a', text }, attributions);
        expect(speakers).toHaveLength(attributions.length);
        for (const speaker of speakers) if (speaker !== null) expect(entities[speaker]).toBeDefined();
        const single = text.replace(/\s+/g, ' ');
        for (const { name } of entities) expect(single).toContain(name);
      }),
      { numRuns: 400 },
    );
  });

  test('whatever is typed, the directory answers with people it has', async () => {
    const found = await identify([
      {
        id: 'a',
        entities: ['Ann Lund', 'Peter Lund', 'Lund', ''].map((name) => ({
          ...({
            name,
            forms: [name],
            kind: 'person',
            role: 'chief of staff of',
            affiliation: null,
            gender: null,
          } as const),
        })),
        statementsOf: [1, 2, 0, 0],
      },
    ]);
    const people = await found.people();
    const directory = new PeopleDirectory(people);
    fc.assert(
      fc.property(anything, (typed) => {
        const resolved = directory.resolve(typed);
        expect(resolved.people.every((person) => people.includes(person))).toBe(true);
        expect(resolved.outcome === 'none').toBe(resolved.people.length === 0);
        directory.complete(typed, 3);
      }),
      { numRuns: 400 },
    );
  });
});

// What else the machine does can lengthen a measurement; a rule that is not linear fails every time.
describe('time grows linearly', { retry: 2 }, () => {
  test.each([
    ['capitals', 'Abcde '],
    ['one name over and over', 'Ann Lund said “yes”. '],
    ['other names without end', ''],
    ['quotation marks', '"'],
    ['commas', 'Ann, '],
    ['pronouns', 'he said she said '],
    ['of', 'Department of '],
    ['one word', 'x'],
  ])('%s', (_, unit) => {
    const make = (size: number): string =>
      unit === ''
        ? Array.from({ length: size / 10 }, (__, i) => `Ann Q${i.toString(36)}x`).join(' ')
        : unit.repeat(size / unit.length);
    const time = (size: number): number => {
      const text = make(size);
      const reading = readText(text);
      const attributions = attributionsOf(
        text,
        Array.from({ length: 50 }, (__, i) => [i * 100, i * 100 + 60] as const),
      );
      const start = process.cpuUsage();
      readPeople(reading, { id: 'a', text }, attributions);
      const used = process.cpuUsage(start);
      return (used.user + used.system) / 1000;
    };
    time(20_000);
    const small = Math.max(time(20_000), 4);
    // Ten times the text: a quadratic rule would take a hundred times as long.
    expect(time(200_000)).toBeLessThan(small * 45);
  });
});
