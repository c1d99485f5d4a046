import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Corpora, closedCorpora, corpusFor } from '../../adapters/corpora.ts';
import { parseCorpora, readCorpora } from '../../adapters/corpora-file.ts';

const FILE = '/etc/desk/corpora.yaml';
const TEXT = `
corpora:
  sports: [archive/sports]
  politics: [archive/politics, /srv/wire]
  wire: /srv/wire
places:
  - { platform: slack, corpus: politics }
  - { platform: slack, workspace: T1, corpus: wire }
  - { platform: slack, workspace: T1, channel: C0SPORTS, corpus: sports }
  - { channel: "1122334455667788990", corpus: sports }
`;

function corpora(text: string): Corpora {
  const read = parseCorpora(text, FILE);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.corpora;
}
function problems(text: string): readonly string[] {
  const read = parseCorpora(text, FILE);
  return 'problems' in read ? read.problems : [];
}

describe('corpora file', () => {
  it('reads names and paths, relative to the file', () => {
    expect([...corpora(TEXT).corpora]).toEqual([
      ['sports', [resolve('/etc/desk/archive/sports')]],
      ['politics', [resolve('/etc/desk/archive/politics'), '/srv/wire']],
      ['wire', ['/srv/wire']],
    ]);
  });

  it.each([
    ['slack', 'T1', 'C0SPORTS', 'sports'],
    ['slack', 'T1', 'C0OTHER', 'wire'],
    ['slack', 'T2', 'C0SPORTS', 'politics'],
    ['slack', null, null, 'politics'],
    ['discord', '5', '1122334455667788990', 'sports'],
    ['discord', '5', '6', null],
    ['terminal', null, null, null],
  ])('%s %s %s gets %s', (platform, workspace, channel, expected) => {
    expect(corpusFor(corpora(TEXT), { platform, workspace, channel })).toBe(expected);
  });

  it.each(['archive', 'Archive', '.', '..'])(
    'takes no corpus called %s, whose files would be another’s',
    (name) => {
      expect(problems(`corpora: { "${name}": a, sports: b }\n`)).toEqual([
        `${FILE}: no corpus can be called "${name}": choose another name.`,
      ]);
    },
  );

  it.each([
    // The asker's groups, where, alone
    [['S1'], 'C9', true, 'secret'],
    [['S1'], 'C9', false, 'news'],
    [['S1'], 'C1', false, 'secret'],
    [['S2'], 'C1', true, 'news'],
    [[], 'C1', false, 'news'],
    [['S1'], 'C2', true, 'sports'],
  ])('%j in %s (alone: %s) gets %s', (groups, channel, alone, expected) => {
    const read = corpora(`
corpora: { news: a, secret: b, sports: c }
default: news
places:
  - { platform: slack, group: S1, corpus: secret }
  - { platform: slack, channel: C1, group: S1, corpus: secret }
  - { platform: slack, channel: C2, corpus: sports }
`);
    expect(corpusFor(read, { platform: 'slack', workspace: 'T1', channel, groups, alone })).toBe(expected);
    expect([...closedCorpora(read)]).toEqual(['secret']);
  });

  it.each([
    ['group: S1', 'places 1 names a group: its platform must be slack or discord.'],
    ['platform: web, group: S1', 'places 1 names a group: its platform must be slack or discord.'],
    [
      'platform: discord, group: "1"',
      'places 1 names a role: its workspace must be the server of that role.',
    ],
  ])('takes no group by %s', (place, sentence) => {
    const text = `corpora: { news: a }\nplaces: [{ ${place}, corpus: news }]\n`;
    expect(problems(text)).toEqual([`${FILE}: ${sentence}`]);
  });

  it('gives the default to every other place', () => {
    const read = corpora(`${TEXT}default: wire\n`);
    expect(corpusFor(read, { platform: 'terminal', workspace: null, channel: null })).toBe('wire');
  });

  it.each([
    [
      'a platform that is none',
      'platform: slak, channel: C0SPORTS',
      'places 1 platform must be one of slack, discord, terminal, mcp, web.',
    ],
    [
      'a key that is not known',
      'platform: slack, chanel: C0SPORTS',
      'places 1 has a key that is not known: "chanel".',
    ],
  ])('takes no place with %s, which would give it the default corpus', (_name, place, sentence) => {
    const text = `corpora: { news: a, sports: b }\nplaces:\n  - { ${place}, corpus: sports }\ndefault: news\n`;
    expect(problems(text)).toEqual([`${FILE}: ${sentence}`]);
  });

  it('takes no key at the top that is not known', () => {
    expect(problems('corpora: { news: a }\ndefalt: news\n')).toEqual([
      `${FILE}: the file has a key that is not known: "defalt".`,
    ]);
  });

  it('tells every problem at once, in plain sentences', () => {
    expect(
      problems(`
corpora: { sports: archive }
places:
  - { platform: slack, corpus: sport }
  - { platform: slack, corpus: sports }
default: news
`),
    ).toEqual([
      `${FILE}: places 1 names the corpus "sport", which is not listed.`,
      `${FILE}: places 2 names the same place as an earlier line.`,
      `${FILE}: default names the corpus "news", which is not listed.`,
    ]);
  });

  it.each([
    ['corpora: { a: x }\nplaces: [{ channel: 1122334455667788990, corpus: a }]', /quotation marks/],
    ['corpora: { a: [] }', /corpora a/],
    ['places: []', /corpora/],
    ['corpora: { a: x }\nplace: []', /place/],
    ['corpora: [', /corpora\.yaml/],
    ['', /the file/],
    ['"\\uD800', /corpora\.yaml/],
  ])('refuses %j', (text, expected) => {
    expect(problems(text).join('\n')).toMatch(expected);
  });

  it('tells a missing file from a broken one', async () => {
    expect(await readCorpora('/nowhere/corpora.yaml')).toEqual({
      problems: ['The corpora file /nowhere/corpora.yaml does not exist.'],
    });
  });
});
