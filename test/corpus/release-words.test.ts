/** What is said of a release in an editor's own words, in flags and in fields of many names. */
import { describe, expect, it } from 'vitest';
import type { Release } from '../../src/corpus/item.ts';
import { releaseOfFields, underHead, underTerms, underWords } from '../../src/corpus/release.ts';
import { folderOf, heldIn } from './folder.ts';

const USABLE: Release = { state: 'usable' };
const WITHHELD: Release = { state: 'withheld' };
const CANCELLED: Release = { state: 'cancelled' };
const UNTIL = (until: string): Release => ({ state: 'embargoed', until });

describe('the beginning of a subject line or a message to editors', () => {
  it.each<[string, Release]>([
    ['EMBARGOED UNTIL 00:01, 5 March 2030: New ferry', UNTIL('2030-03-05T00:01:00-12:00')],
    ['STRICTLY EMBARGOED UNTIL 2030-03-05T00:01:00Z', UNTIL('2030-03-05T00:01:00Z')],
    ['[Embargo: March 5, 2030] New ferry', UNTIL('2030-03-05T12:00:00Z')],
    ['Press release – under embargo until March 5, 2030', UNTIL('2030-03-05T12:00:00Z')],
    ['Eds: not for publication before 5 March 2030.', UNTIL('2030-03-05T12:00:00Z')],
    ['EMBARGOED UNTIL FRIDAY', WITHHELD],
    ['Embargo lifted: New ferry', USABLE],
    ['Embargo on ferry parts hits the harbour', USABLE],
    ['Ministers call for an arms embargo until 2030', USABLE],
    ['KILL: New ferry', CANCELLED],
    ['URGENT – MANDATORY KILL. Editors: the ferry story', CANCELLED],
    ['WITHDRAWN: New ferry', CANCELLED],
    ['Recall notice', CANCELLED],
    ['Kill or cure, the harbour master says', USABLE],
    ['Withdrawn ferry returns', USABLE],
    ['NOT FOR PUBLICATION: numbers', WITHHELD],
    ['Background only: numbers', WITHHELD],
    ['Do not use the photo of the ferry', USABLE],
    ['Do not use this story', WITHHELD],
    ['FOR IMMEDIATE RELEASE: New ferry', USABLE],
    ['Hold for release: New ferry', WITHHELD],
    ['', USABLE],
  ])('%s', (words, release) => {
    expect(underWords(words).release).toEqual(release);
  });

  it('is read within bounds', () => {
    const started = performance.now();
    for (const one of ['embargo ', 'to the eds: ', '[', 'not for ', ' ']) underWords(one.repeat(50_000));
    underHead('\n'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('terms of use forbid wherever they say so', () => {
  expect(underTerms('For clients only. Not for publication in print.').release).toEqual(WITHHELD);
  expect(underTerms('Embargoed until 5 March 2030').release).toEqual(UNTIL('2030-03-05T12:00:00Z'));
});

describe('fields', () => {
  it.each<[Record<string, unknown>, Release]>([
    [{ draft: 'yes' }, WITHHELD],
    [{ isDraft: 1 }, WITHHELD],
    [{ draft: 'no', published: '2024-01-01' }, USABLE],
    [{ publish: false }, WITHHELD],
    [{ 'is-published': '0' }, WITHHELD],
    [{ private: true }, WITHHELD],
    [{ retracted: 'true' }, CANCELLED],
    [{ retracted: false, embargoed: 0 }, USABLE],
    [{ embargoEndsAt: 'x', embargo_end: '2030-01-02' }, UNTIL('2030-01-02T12:00:00Z')],
    [{ publish_at: '2030-01-02T10:00:00Z' }, UNTIL('2030-01-02T10:00:00Z')],
    [{ releaseDate: 'spring' }, USABLE],
    [{ ednote: 'KILL. The ferry story is wrong.' }, CANCELLED],
    [{ ed_note: 'Adds picture. Not for publication in print.' }, USABLE],
    [{ status: { name: 'Draft' } }, WITHHELD],
  ])('%j', (fields, release) => {
    expect(releaseOfFields(fields).release).toEqual(release);
  });
});

const page = (data: unknown) =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script><p>He said “no”.</p>`;

describe('files', () => {
  it.each<[string, string, string, number]>([
    ['a TOML front matter', 'a.md', '+++\ndraft = true\n+++\nOne.', 0],
    ['a JSON front matter', 'a.md', '{\n  "draft": true\n}\n\nOne.', 0],
    ['a front matter behind an empty line', 'a.md', '\n---\ndraft: true\n---\nOne.', 0],
    ['a rule behind an empty line', 'a.md', '\n---\n\nOne.\n\n---\n\nTwo.', 1],
    ['the first line of a text', 'a.txt', '\nEMBARGOED UNTIL 5 MARCH 2999\n\nOne.', 0],
    ['the first line of a text, over', 'a.txt', 'EMBARGOED UNTIL 5 MARCH 2001\n\nOne.', 1],
    [
      'a kill with an empty text',
      'a.jsonl',
      '{"uri":"u:1","body_text":"One."}\n{"uri":"u:1","status":"killed","text":""}',
      0,
    ],
    ['an envelope of a service that is well', 'a.json', '{"status":"ok","item":{"id":"1","text":"One."}}', 1],
    [
      'a status by its name',
      'a.html',
      page({ '@type': 'NewsArticle', creativeWorkStatus: { '@type': 'DefinedTerm', name: 'Draft' } }),
      0,
    ],
    [
      'a status by its address',
      'a.html',
      page({ '@type': 'NewsArticle', creativeWorkStatus: 'https://cms.example/status#draft' }),
      0,
    ],
    [
      'the status of the page around it',
      'a.html',
      page([{ '@type': 'WebPage', creativeWorkStatus: 'Draft' }, { '@type': 'NewsArticle' }]),
      0,
    ],
    ['a meta element', 'a.html', '<meta name="embargo" content="2999-01-01"><p>He said “no”.</p>', 0],
  ])('%s', async (_what, name, content, count) => {
    expect((await heldIn(folderOf({ [name]: content }))).size).toBe(count);
  });
});
