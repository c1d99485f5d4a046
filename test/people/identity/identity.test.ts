import { describe, expect, test } from 'vitest';
import type { Entity, Gender, SpeakerKind } from '../../../src/model.ts';
import { readOrganisationNames } from '../../../src/people/names/organisation-names.ts';
import { type ArticleEntities, Identities, identify } from '../archive-identities.ts';

interface Sketch {
  readonly role?: string;
  readonly affiliation?: string;
  readonly gender?: Gender;
  readonly kind?: SpeakerKind;
}

function entity(name: string, { role, affiliation, gender, kind }: Sketch = {}): Entity {
  return {
    ...{ name, forms: [name], kind: kind ?? 'person', role: role ?? null },
    ...{ affiliation: affiliation ?? null, gender: gender ?? null },
  };
}
const article = (id: string, ...entities: Entity[]): ArticleEntities => ({
  ...{ id, entities, statementsOf: entities.map(() => 1) },
});
/** Names of one article each; the ids that they come to. */
async function idsOf(...entities: Entity[]): Promise<string[]> {
  const articles = entities.map((one, i) => article(`a${i}`, one));
  const found = await identify(articles);
  return Promise.all(articles.map(async ({ id }) => (await found.personOf(id, 0))?.id ?? 'nobody'));
}
const many = (one: Entity, count: number): Entity[] => Array.from({ length: count }, () => one);

describe('one person under several names', () => {
  test.each([
    ['a middle name', ['Maria Santos Vega', 'Maria Vega']],
    ['a nickname', ['Robert Hale', 'Rob Hale']],
    ['a rank that is no part of the name', ['Robert Hale', 'Robert Hale']],
    ['a middle initial', ['John Q. Stone', 'John Stone']],
    ['the middle name used as the first', ['Oscar Tobias Wren', 'Tobias Wren']],
    ['accents and case', ['José Peña', 'JOSE PENA']],
    ['an initial', ['Samuel Ortiz', 'S. Ortiz']],
    ['a bare surname', ['Emma Thorsen', 'Thorsen']],
    ['another alphabet’s endings', ['Taras Zarembsky', 'Taras Zarembskyy', 'Taras Zarembskiy']],
    ['a bare surname in another spelling', ['Taras Zarembskyy', 'Taras Zarembsky', 'Zarembsky']],
    ['an apostrophe more or less', ['Ada O’Garran', "Ada O'Garran"]],
  ])('%s', async (_, names) => {
    expect(new Set(await idsOf(...names.map((name) => entity(name)))).size).toBe(1);
  });
});

test('a nickname and a middle name more are one person only where the office is one', async () => {
  const [actor, minister] = [
    entity('Will Hale'),
    entity('William French Hale', { role: 'attorney general' }),
  ];
  expect(new Set(await idsOf(actor, minister)).size).toBe(2);
  const again = entity('Will Hale', { role: 'attorney general' });
  expect(new Set(await idsOf(again, minister)).size).toBe(1);
});

test.each([
  [
    'a slip of one article is not the fullest name',
    [...many(entity('Ada Moss'), 40), entity('Preside Ada Moss')],
    'Ada Moss',
  ],
  [
    'words in front of a name, a few times',
    [...many(entity('Ada Moss'), 12), ...many(entity('Harbour Ada Moss'), 3)],
    'Ada Moss',
  ],
  [
    'a name that is printed whole as often',
    [...many(entity('Ada Moss'), 4), ...many(entity('Lena Ada Moss'), 3)],
    'Lena Ada Moss',
  ],
  [
    'a fuller name of some articles is',
    [...many(entity('Ada Moss'), 40), ...many(entity('Ada Lee Moss'), 4)],
    'Ada Lee Moss',
  ],
  [
    'dots spell nothing out',
    [...many(entity('RHB', { kind: 'organisation' }), 3), entity('R.H.B.', { kind: 'organisation' })],
    'RHB',
  ],
])('%s', async (_, entities, name) => {
  const found = await identify(entities.map((one, i) => article(`a${i}`, one)));
  expect((await found.personOf('a0', 0))?.name).toBe(name);
  expect((await found.personOf(`a${entities.length - 1}`, 0))?.name).toBe(name);
});

describe('two people under one surname', () => {
  test.each<[string, Entity[]]>([
    ['other first names', [entity('Tom Moss'), entity('Ada Moss')]],
    ['father and son', [entity('Tom Reed'), entity('Tom Reed Jr.')]],
    ['grandfather and grandson', [entity('Tom Reed Sr.'), entity('Tom Reed III')]],
    ['initials that only begin alike', [entity('Oscar W. Lamb'), entity('Oscar W.H. Lamb')]],
    ['two short forms that do not sound alike', [entity('Will Foss'), entity('Fred Foss')]],
    ['other middle initials', [entity('Oscar W. Lamb'), entity('Oscar H. Lamb')]],
    [
      'one first name, two genders',
      [entity('Chris Dale', { gender: 'male' }), entity('Chris Dale', { gender: 'female' })],
    ],
    ['an initial that fits two', [entity('Sara Ortiz'), entity('Samuel Ortiz'), entity('S. Ortiz')]],
    ['a bare surname that two bear', [entity('Emma Thorsen'), entity('Karl Thorsen'), entity('Thorsen')]],
    [
      'a bare surname of the other gender',
      [entity('Emma Thorsen', { gender: 'female' }), entity('Thorsen', { gender: 'male' })],
    ],
    ['a word that is a given name as well', [entity('Emma Scott'), entity('Scott')]],
  ])('%s', async (_, entities) => {
    const forms = new Set(entities.map((one) => `${one.name}|${one.gender}`));
    const ids = new Set(await idsOf(...entities));
    expect(ids.size).toBe(
      forms.size === 2 && entities.length === 2 && entities[0]?.name === entities[1]?.name ? 1 : forms.size,
    );
  });

  test('a bare surname joins the one who bears it almost always', async () => {
    const ids = await idsOf(entity('Thorsen'), entity('Karl Thorsen'), ...many(entity('Emma Thorsen'), 20));
    expect(ids[0]).toBe('emma-thorsen');
    expect(ids[1]).toBe('karl-thorsen');
  });

  test('ids do not depend on the order of the articles', async () => {
    const entities = [
      entity('Emma Thorsen'),
      entity('Karl Thorsen'),
      entity('E. Thorsen'),
      entity('Emma L. Thorsen'),
    ];
    const forward = await idsOf(...entities);
    const backward = await idsOf(...[...entities].reverse());
    expect(forward).toEqual(backward.reverse());
  });
});

describe('a suffix that papers print or leave out', () => {
  const mayor = (name: string) => entity(name, { role: 'Mayor' });

  test('one office is one person', async () => {
    expect(
      new Set(await idsOf(mayor('Tobias R. Reed Jr.'), mayor('Toby Reed'), mayor('Tobias Reed'))).size,
    ).toBe(1);
  });

  test('an article that names both knows two', async () => {
    const found = await identify([article('a0', mayor('Tom Reed'), mayor('Tom Reed Jr.'))]);
    expect((await found.personOf('a0', 0))?.id).not.toBe((await found.personOf('a0', 1))?.id);
  });
});

describe('organisations', () => {
  const org = (name: string) => entity(name, { kind: 'organisation' });

  test.each([
    [['Pentagon', 'Department of Defense', 'Department of Defence', 'US Defense Department', 'the Pentagon']],
    [['State Department', 'Foggy Bottom', 'Department of State']],
    [['Downing Street', 'No 10', 'No. 10', 'Number 10']],
    [['United States', 'U.S.', 'US', 'America']],
    [['FBI', 'Federal Bureau of Investigation']],
    [
      [
        'Moss campaign',
        'Moss’s campaign',
        'Ada Moss’s campaign',
        'Mrs. Moss’s campaign',
        'Ada Moss campaign',
      ],
    ],
  ])('%j are one', async (names) => {
    expect(new Set(await idsOf(...names.map(org))).size).toBe(1);
  });

  test('the White House is nobody named White', async () => {
    const ids = await idsOf(
      org('White House'),
      entity('Dana White'),
      entity('White', { role: 'chief spokesperson' }),
    );
    expect(ids).toEqual(['org-white-house', 'dana-white', 'dana-white']);
  });

  test('who speaks for an organisation is linked to it, even when it never speaks itself', async () => {
    const found = await identify([
      article('a', entity('Dana White', { role: 'Pentagon spokeswoman', affiliation: 'Pentagon' })),
      article('b', entity('Rob Hale', { role: 'spokesman', affiliation: 'Department of Defence' })),
    ]);
    const people = await found.people();
    const pentagon = people.find((person) => person.kind === 'organisation');
    expect(pentagon).toMatchObject({ id: 'org-defense-department', statementCount: 0, articleCount: 0 });
    const speakers = people.filter((person) => person.speaksFor.includes(pentagon?.id ?? ''));
    expect(speakers.map((person) => person.name).sort()).toEqual(['Dana White', 'Rob Hale']);
  });

  test("a newsroom's own names", async () => {
    const names = readOrganisationNames('City Hall = the Town House, Rathaus\n# a remark');
    const found = await identify([article('a', org('Rathaus')), article('b', org('City Hall'))], names);
    expect(await found.personOf('a', 0)).toEqual(await found.personOf('b', 0));
  });
});

describe('an archive that changes', () => {
  const first = article('a', entity('Sarah Lane', { role: 'mayor' }));
  const second = article('b', entity('Sarah Huxley Lane'));

  test('a fuller name arrives and leaves again', async () => {
    const index = new Identities();
    await index.put(first);
    expect((await index.people()).map((person) => person.name)).toEqual(['Sarah Lane']);
    await index.put(second);
    expect(await index.people()).toMatchObject([
      {
        id: 'sarah-huxley-lane',
        name: 'Sarah Huxley Lane',
        role: 'mayor',
        aliases: ['Sarah Lane'],
        statementCount: 2,
        articleCount: 2,
      },
    ]);
    await index.remove('b');
    expect(await index.people()).toMatchObject([{ id: 'sarah-lane', statementCount: 1 }]);
    await index.remove('a');
    expect(await index.people()).toEqual([]);
    expect(await index.personOf('a', 0)).toBeNull();
  });

  test('changing articles one by one gives what reading all at once gives', async () => {
    const names = ['Ann Lund', 'A. Lund', 'Lund', 'Peter Lund', 'Ann M. Lund', 'Peter Lund', 'Bo Ek', 'Ek'];
    const articles = names.map((name, i) => article(`a${i}`, entity(name)));
    const index = new Identities();
    for (const one of articles) await index.put(one);
    for (const one of articles) {
      await index.people();
      await index.remove(one.id);
      await index.put(one);
    }
    expect(await index.people()).toEqual(await (await identify(articles)).people());
  });

  test('the same article put twice counts once', async () => {
    const index = new Identities();
    await index.put(first);
    await index.put(first);
    expect((await index.people())[0]).toMatchObject({ statementCount: 1, articleCount: 1 });
  });
});

describe('spellings of one surname', () => {
  const people = async (...articles: readonly (readonly Entity[])[]): Promise<string[]> => {
    const read = articles.map((entities, i) => article(`a${i}`, ...entities));
    return (await (await identify(read)).people()).map(({ name }) => name);
  };

  test.each([
    ['no given name in common', [[entity('Taras Zarembsky')], [entity('Olena Zarembskyy')]], 2],
    ['a slip, nothing else in common', [[entity('Ann Kelleys')], [entity('Ann Kellies')]], 2],
    [
      'a slip, the same office',
      [
        [entity('Ann Sweeney', { role: 'city council president' })],
        [entity('Ann Sweeny', { role: 'council president' })],
      ],
      1,
    ],
    [
      'a slip of one article in many',
      [...Array.from({ length: 30 }, () => [entity('Ann Sweeney')]), [entity('Ann Sweeny')]],
      1,
    ],
    ['two in one article', [[entity('Taras Zarembsky'), entity('Taras Zarembskyy')]], 2],
    ['two given names that sound alike', [[entity('Jon Marlowe')], [entity('John Marlowe')]], 2],
    ['husband and wife', [[entity('Bill Marlowe'), entity('Helena Marlowe')]], 2],
    ['short surnames', [[entity('Ann Lea')], [entity('Ann Lee')]], 2],
  ] as const)('%s', async (_, articles, count) => {
    expect(await people(...articles)).toHaveLength(count);
    expect(await people(...[...articles].reverse())).toHaveLength(count);
  });

  test('two who stood in one article are one again when it is gone', async () => {
    const index = new Identities();
    await index.put(article('both', entity('Taras Zarembsky'), entity('Taras Zarembskyy')));
    await index.put(article('one', entity('Taras Zarembsky')));
    await index.put(article('other', entity('Taras Zarembskyy')));
    expect(await index.people()).toHaveLength(2);
    await index.remove('both');
    expect(await index.people()).toHaveLength(1);
  });
});

describe('ids of names that come to one slug', () => {
  const names = ['Ada Smith-Jones', 'Ada Smith Jones', 'Org Redvale'];
  const idsIn = async (order: readonly number[]): Promise<Record<string, string | undefined>> => {
    const articles = order.map((i) => article(`a${i}`, entity(names[i]!)));
    articles.push(article('company', entity('Redvale', { kind: 'organisation' })));
    const found = await identify(articles);
    const people = await found.people();
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length);
    const own = await Promise.all(
      names.map(async (name, i) => [name, (await found.personOf(`a${i}`, 0))?.id]),
    );
    return Object.fromEntries(own) as Record<string, string | undefined>;
  };

  test('they are distinct, and the same whatever the order of the articles', async () => {
    const expected = {
      'Ada Smith Jones': 'ada-smith-jones',
      'Ada Smith-Jones': 'ada-smith_jones',
      'Org Redvale': 'person-org-redvale',
    };
    expect(await idsIn([0, 1, 2])).toEqual(expected);
    expect(await idsIn([2, 1, 0])).toEqual(expected);
  });
});
