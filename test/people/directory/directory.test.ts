import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/model.ts';
import { PeopleDirectory } from '../../../src/people/directory/directory.ts';
import { readOrganisationNames } from '../../../src/people/names/organisation-names.ts';

function person(name: string, statementCount: number, more: Partial<Person> = {}): Person {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return {
    ...{ id, name, kind: 'person', role: more.roles?.[0] ?? null, roles: [], aliases: [], speaksFor: [] },
    ...{ statementCount, articleCount: 1 },
    ...more,
  };
}

const PEOPLE: readonly Person[] = [
  person('Sarah Huckabee Sanders', 9, {
    aliases: ['Sarah Sanders', 'Sanders'],
    roles: ['White House spokeswoman'],
    speaksFor: ['org-white-house'],
  }),
  person('Emmanuel Macron', 8, { roles: ['French President'] }),
  person('Dana White', 4, { roles: ['chief spokesperson'], speaksFor: ['org-defense-department'] }),
  person('Robert Manning', 3, {
    aliases: ['Rob Manning'],
    roles: ['Department of Defence spokesman'],
    speaksFor: ['org-defense-department'],
  }),
  person('Ada Moss', 40, { roles: ['former secretary of state', 'Democratic nominee'] }),
  person('Tom Moss', 12, { roles: ['former president'] }),
  person('Karl Thorsen', 1),
  person('Emma Thorsen', 30),
  person('Edda Guthrie', 6),
  person('Nikki Haley', 5, { roles: ['U.S. Ambassador to the UN'] }),
  person('Lukas Anders', 20, { roles: ['President'] }),
  person('White House', 6, { id: 'org-white-house', kind: 'organisation' }),
  person('Department of Defence', 2, {
    id: 'org-defense-department',
    kind: 'organisation',
    aliases: ['Pentagon'],
  }),
  person('State Department', 2, { id: 'org-state-department', kind: 'organisation' }),
  person('New York Herald', 2, { id: 'org-new-york-herald', kind: 'organisation' }),
  person('a senior official', 3, { id: 'unnamed-a-senior-official', kind: 'unnamed' }),
];
const directory = new PeopleDirectory(PEOPLE);

describe('one is meant', () => {
  test.each([
    ['Sanders', 'Sarah Huckabee Sanders'],
    ['sanders', 'Sarah Huckabee Sanders'],
    ['Sarah Sanders', 'Sarah Huckabee Sanders'],
    ['Ms. Sanders', 'Sarah Huckabee Sanders'],
    ['S. Sanders', 'Sarah Huckabee Sanders'],
    ['Sanders’s', 'Sarah Huckabee Sanders'],
    ['Huckabee Sanders', 'Sarah Huckabee Sanders'],
    ['White House spokeswoman Sarah Sanders', 'Sarah Huckabee Sanders'],
    ['the White House spokeswoman', 'Sarah Huckabee Sanders'],
    ['the White House press secretary', 'Sarah Huckabee Sanders'],
    ['White', 'Dana White'],
    ['Dana White', 'Dana White'],
    ['the White House', 'White House'],
    ['white house', 'White House'],
    ['Rob Manning', 'Robert Manning'],
    ['Bob Manning', 'Robert Manning'],
    ['Col. Manning', 'Robert Manning'],
    ['the defence department spokesman', 'Robert Manning'],
    ['the Pentagon', 'Department of Defence'],
    ['the US Defense Department', 'Department of Defence'],
    ['Foggy Bottom', 'State Department'],
    ['French president', 'Emmanuel Macron'],
    ['the president of France', 'Emmanuel Macron'],
    ['president macron', 'Emmanuel Macron'],
    ['the US ambassador to the UN', 'Nikki Haley'],
    ['the Democratic nominee', 'Ada Moss'],
    ['the former secretary of state', 'Ada Moss'],
    ['Ada', 'Ada Moss'],
    ['Mrs Moss', 'Ada Moss'],
    ['Tom Moss', 'Tom Moss'],
    // Thirty statements against one: the clear one.
    ['Thorsen', 'Emma Thorsen'],
    ['Karl Thorsen', 'Karl Thorsen'],
    ['the Herald', 'New York Herald'],
    ['a senior official', 'a senior official'],
  ])('%s → %s', (typed, name) => {
    const found = directory.resolve(typed);
    expect(found.people.map((one) => one.name)).toEqual([name]);
    expect(found).toMatchObject({ outcome: 'one', repaired: false });
  });
});

describe('misspelt', () => {
  test.each([
    ['Sandars', 'Sarah Huckabee Sanders'],
    ['Makron', 'Emmanuel Macron'],
    ['Emanuel Makron', 'Emmanuel Macron'],
    ['Nicky Hayley', 'Nikki Haley'],
    ['Anedrs', 'Lukas Anders'],
    ['sarah sandrs', 'Sarah Huckabee Sanders'],
    ['Departmnt of Defence', 'Department of Defence'],
    // Spoken the same, behind the same given name.
    ['Edda Guthry', 'Edda Guthrie'],
  ])('%s → %s', (typed, name) => {
    const found = directory.resolve(typed);
    expect(found.people.map((one) => one.name)).toEqual([name]);
    expect(found.suggestions).toContain(name);
    expect(found).toMatchObject({ outcome: 'one', repaired: true });
  });
});

describe('several may be meant', () => {
  test.each([['Moss'], ['moss’s']])('%s', (typed) => {
    const found = directory.resolve(typed);
    expect(found.outcome).toBe('several');
    expect(found.people.map((one) => one.name)).toEqual(['Ada Moss', 'Tom Moss']);
  });
});

describe('nobody', () => {
  test.each([
    ['Merkel'],
    ['Angela Merkel'],
    // A known surname with another first name is another person.
    // A harbour, an airport: what follows a place is of the place.
    ['the head of Lisbon Haley'],
    ['Martha Sanders'],
    // Two letters differ, and so does the sound.
    ['Edda Guthner'],
    ['Ed Guthry'],
    ['Wilhelmina Ostrander'],
    ['the Italian president'],
    ['the mayor'],
    ['xyzzy'],
    [''],
    ['   '],
    ['???'],
    ['🙂'],
  ])('%s', (typed) => {
    expect(directory.resolve(typed)).toMatchObject({ outcome: 'none', people: [] });
  });

  test('near names are offered, far ones are not', () => {
    expect(directory.resolve('Martha Sanders').suggestions).toEqual(['Sarah Huckabee Sanders']);
    expect(directory.resolve('Merkel').suggestions).toEqual([]);
  });
});

describe('organisations', () => {
  test('come with those who speak for them', () => {
    expect(directory.resolve('the Pentagon').spokespeople.map((one) => one.name)).toEqual([
      'Dana White',
      'Robert Manning',
    ]);
    expect(directory.resolve('White House').spokespeople.map((one) => one.name)).toEqual([
      'Sarah Huckabee Sanders',
    ]);
  });

  test("go by a newsroom's own names as well", () => {
    const own = new PeopleDirectory(PEOPLE, readOrganisationNames('White House = the Big House'));
    expect(own.resolve('the big house').people[0]?.name).toBe('White House');
  });
});

describe('completion', () => {
  test.each([
    ['sa', ['Sarah Huckabee Sanders']],
    ['mo', ['Ada Moss', 'Tom Moss']],
    ['the white', ['White House', 'Dana White']],
    ['huck', ['Sarah Huckabee Sanders']],
    ['makro', ['Emmanuel Macron']],
    ['zzz', []],
    ['', []],
  ])('%s', (typed, names) => {
    expect(directory.complete(typed, 5)).toEqual(names);
  });

  test('gives no more than asked for, most quoted first', () => {
    expect(directory.complete('m', 1)).toEqual(['Ada Moss']);
    expect(directory.complete('m', 0)).toEqual([]);
  });
});

describe('roles before parts of names', () => {
  const roles = new PeopleDirectory([
    person('Ines Quill', 4, { roles: ['Mayor of Oakdale', 'Mayor'] }),
    person('Peter Oakdale', 9),
    person('Oakdale Department of Health', 6, {
      id: 'org-oakdale-department-of-health',
      kind: 'organisation',
    }),
    person('Rosa Verde', 5, { roles: ['Oakdale police chief'] }),
    person('Foreign Secretary', 8),
    person('Tariq Wren', 3, { roles: ['White House press secretary'] }),
    person('Otto Lamm', 9, { roles: ['White House spokesman'] }),
    person('White House', 6, { id: 'org-white-house', kind: 'organisation' }),
    person('Lena Fisk', 5, { roles: ['House Speaker'] }),
    person('President', 3, { roles: ['President'] }),
    person('Nia Court-Hale', 7),
    person('Olga Judge', 2),
    person('Sun Bo Un', 4),
    person('United Nations', 5, { id: 'org-united-nations', kind: 'organisation' }),
    person('Eva Brandt', 6, { roles: ['Prime Minister'] }),
    person('Karl Winter', 60, { roles: ['governor', 'prime minister'] }),
    person('Data Commissioner', 4, { id: 'org-data-commissioner', kind: 'organisation' }),
  ]);
  test.each([
    ['the mayor of Oakdale', 'Ines Quill'],
    ['the police chief of Oakdale', 'Rosa Verde'],
    ['the white house press secretary', 'Tariq Wren'],
    ['the speaker of the house', 'Lena Fisk'],
    ['speaker of the house fisk', 'Lena Fisk'],
    ['court hale', 'Nia Court-Hale'],
    ['the UN', 'United Nations'],
    ['nia court hale', 'Nia Court-Hale'],
    ['Judge', 'Olga Judge'],
  ])('%s', (typed, name) => {
    expect(roles.resolve(typed).people.map((one) => one.name)).toEqual([name]);
  });
  test('what somebody is mostly called comes first, and asks back', () => {
    const found = roles.resolve('the prime minister');
    expect(found.outcome).toBe('several');
    expect(found.people.map((one) => one.name)).toEqual(['Eva Brandt', 'Karl Winter']);
  });
  test.each(['the governor of Oakdale', 'the president', 'the secretary', 'the nypd commissioner'])(
    '%s',
    (typed) => {
      expect(roles.resolve(typed)).toMatchObject({ outcome: 'none', people: [] });
    },
  );
});
