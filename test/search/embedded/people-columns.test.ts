import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person, SpeakerKind } from '../../../src/model.ts';
import { PeopleColumns } from '../../../src/search/embedded/people-columns.ts';

const words = fc.array(fc.string({ maxLength: 12 }), { maxLength: 3 });
const someone: fc.Arbitrary<Omit<Person, 'id'>> = fc
  .record({
    name: fc.string({ maxLength: 30 }),
    kind: fc.constantFrom<SpeakerKind>('person', 'organisation', 'unnamed'),
    roles: words,
    aliases: words,
    speaksFor: words,
    statementCount: fc.nat(1000),
    articleCount: fc.nat(1000),
  })
  .map((person) => ({ ...person, role: person.roles[0] ?? null }));

describe('people in columns', () => {
  it('are found as a plain map finds them, also after they came back from their bytes', () => {
    const steps = fc.array(fc.tuple(fc.nat(9), fc.array(someone, { maxLength: 4 })), { maxLength: 30 });
    fc.assert(
      fc.property(steps, (changes) => {
        let columns = new PeopleColumns();
        const buckets = new Map<number, Person[]>();
        changes.forEach(([bucket, list], step) => {
          const people = list.map((person, i) => ({ ...person, id: `b${bucket}-${i}` }));
          const former = buckets.get(bucket) ?? [];
          buckets.set(bucket, people);
          const places = columns.replace(bucket, people);
          expect(columns.ofBucket(bucket)).toEqual(places);
          for (const { id } of former.slice(people.length)) expect(columns.find(id)).toBe(-1);
          if (step % 5 === 4) columns = PeopleColumns.decode(columns.encode());
        });
        for (const person of [...buckets.values()].flat())
          expect(columns.at(columns.find(person.id))).toEqual(person);
        const alive = Array.from({ length: columns.size }, (_, place) => columns.at(place));
        expect(alive.filter((person) => person !== null)).toHaveLength([...buckets.values()].flat().length);
      }),
    );
  });

  it('refuse torn bytes', () => {
    const columns = new PeopleColumns();
    columns.replace(0, []);
    expect(() => PeopleColumns.decode(columns.encode().slice(1))).toThrow(RangeError);
  });
});
