import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/corpus/claim.ts';
import type { Release } from '../../src/corpus/item.ts';
import { isStricter, releaseOfFields, statedRelease } from '../../src/corpus/release.ts';
import { Rivals } from '../../src/corpus/rivals.ts';
import { isLater, versionStamp } from '../../src/corpus/version-stamp.ts';
import { folderOf, heldIn, readAll } from './folder.ts';

const NOW = () => Date.parse('2026-06-01T00:00:00Z');

describe('what is stated', () => {
  it.each<[string | null, string | null, Release]>([
    [null, null, { state: 'usable' }],
    ['stat:canceled', null, { state: 'cancelled' }],
    ['http://cv.iptc.org/newscodes/pubstatusg2/withheld', '2020-01-01', { state: 'withheld' }],
    ['usable', '2030-01-02', { state: 'embargoed', until: '2030-01-02T12:00:00Z' }],
    ['usable', '20300102', { state: 'embargoed', until: '2030-01-02T12:00:00Z' }],
    [null, '2030-01-02T09:00', { state: 'embargoed', until: '2030-01-02T09:00-12:00' }],
    [null, '2030-01-02T09:00:00+01:00', { state: 'embargoed', until: '2030-01-02T09:00:00+01:00' }],
    [null, 'Wed, 02 Jan 2030 09:00:00 GMT', { state: 'embargoed', until: '2030-01-02T09:00:00.000Z' }],
    ['embargoed', null, { state: 'embargoed' }],
    ['usable', 'true', { state: 'embargoed' }],
    ['usable', 'false', { state: 'usable' }],
    ['usable', 'soon', { state: 'withheld' }],
    ['sort of', null, { state: 'withheld' }],
  ])('%s, embargo %s', (status, embargo, release) => {
    expect(statedRelease(status, embargo).release).toEqual(release);
  });

  it.each<[Record<string, unknown>, Release]>([
    [{}, { state: 'usable' }],
    [{ pubstatus: 'usable', status: 'draft' }, { state: 'withheld' }],
    [{ PubStatus: 'canceled' }, { state: 'cancelled' }],
    [
      { status: 'embargoed', embargoed: '2030-01-02' },
      { state: 'embargoed', until: '2030-01-02T12:00:00Z' },
    ],
    [{ embargoed: true }, { state: 'embargoed' }],
    [{ embargoed: false, status: '' }, { state: 'usable' }],
    [{ embargo: ['2030-01-02'] }, { state: 'withheld' }],
    [{ draft: true }, { state: 'withheld' }],
    [{ published: false }, { state: 'withheld' }],
    [{ state: 'Ohio' }, { state: 'usable' }],
    [{ state: 'killed' }, { state: 'cancelled' }],
    [{ status: 7 }, { state: 'withheld' }],
    [{ expires: '2030-01-02' }, { state: 'usable', expires: '2030-01-02T00:00:00+14:00' }],
    [{ expires: '2030-01-02T10:00:00Z' }, { state: 'usable', expires: '2030-01-02T10:00:00Z' }],
    [{ expires: 'some day' }, { state: 'withheld' }],
    [
      { embargoed: '2030-01-02', expires: '2031-01-02' },
      { state: 'embargoed', until: '2030-01-02T12:00:00Z', expires: '2031-01-02T00:00:00+14:00' },
    ],
    [{ usageterms: 'Background only. Not for publication.' }, { state: 'withheld' }],
    [{ usageterms: 'Free for all subscribers' }, { state: 'usable' }],
    [{ status: 'draft', expires: '2030-01-02' }, { state: 'withheld' }],
  ])('fields %j', (fields, release) => {
    expect(releaseOfFields(fields).release).toEqual(release);
  });
});

const NEWSML = (status: string, version: number, content: string) =>
  `<newsItem guid="urn:q:1" version="${version}"><itemMeta><pubStatus qcode="stat:${status}"/></itemMeta><contentSet>${content}</contentSet></newsItem>`;
const INLINE = '<inlineData contenttype="text/plain">One.</inlineData>';
const NITF = (docdata: string, body: string) =>
  `<nitf><head><docdata ${docdata}</docdata></head><body><body.content>${body}</body.content></body></nitf>`;
const WXR = (...items: readonly string[]) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Quay</title>${items
    .map(
      (item, i) =>
        `<item><title>T</title><guid isPermaLink="false">q-${i}</guid><content:encoded><![CDATA[<p>Text ${i}.</p>]]></content:encoded>${item}</item>`,
    )
    .join('')}</channel></rss>`;
const POST = '<wp:post_type>post</wp:post_type>';

describe('which articles are answered from', () => {
  it.each<[string, Record<string, string>, string[]]>([
    [
      'a kill without a body, ninjs',
      {
        'a.json': '{"uri":"u:1","version":"1","pubstatus":"usable","body_text":"One."}',
        'b.json': '{"uri":"u:1","version":"2","pubstatus":"canceled"}',
      },
      [],
    ],
    [
      'an earlier kill, taken back by a later version',
      {
        'a.json': '{"uri":"u:1","version":"3","pubstatus":"usable","body_text":"One."}',
        'b.json': '{"uri":"u:1","version":"2","pubstatus":"canceled"}',
      },
      ['u:1'],
    ],
    [
      'a kill without a body, NewsML-G2',
      { 'a.xml': NEWSML('usable', 1, INLINE), 'b.xml': NEWSML('canceled', 2, '') },
      [],
    ],
    [
      'what has expired, and what is not to be published, in every format',
      {
        'a.json': '{"uri":"u:1","expires":"2001-01-01","body_text":"One."}',
        'b.json': '{"uri":"u:2","expires":"2999-01-01","body_text":"Two."}',
        'c.json': '{"uri":"u:3","usageterms":"NOT FOR PUBLICATION","body_text":"Three."}',
        'd.xml': NITF('><doc-id id-string="n1"/><date.expire norm="20010101"/>', '<p>One.</p>'),
        'e.xml': NITF('><doc-id id-string="n2"/><ed-msg info="Background only"/>', '<p>Two.</p>'),
        'f.xml': NEWSML('usable', 1, INLINE).replace(
          '<contentSet>',
          '<rightsInfo><usageTerms>Not for publication</usageTerms></rightsInfo><contentSet>',
        ),
        'g.md': '---\nid: m1\nexpires: 2001-01-01\n---\n\nOne.\n',
        'h.jsonl': '{"id":"l1","text":"One.","expires":"2001-01-01"}\n{"id":"l2","text":"Two."}',
      },
      ['l2', 'u:2'],
    ],
    [
      'a kill without a body, NITF',
      {
        'a.xml': NITF('><doc-id id-string="n1"/>', '<p>One.</p>'),
        'b.xml': NITF('management-status="canceled"><doc-id id-string="n1"/>', ''),
      },
      [],
    ],
    [
      'a status that NITF does not know',
      { 'a.xml': NITF('management-status="embargoed-for-now">', '<p>One.</p>') },
      [],
    ],
    [
      'a document inside a news item is withheld',
      {
        'a.xml': NEWSML(
          'usable',
          1,
          `<inlineXML>${NITF('management-status="withheld">', '<p>One.</p>')}</inlineXML>`,
        ),
      },
      [],
    ],
    [
      'front matter without a body',
      { 'a.md': '---\nid: m1\n---\nOne.', 'b.md': '---\nid: m1\nstatus: killed\n---\n' },
      [],
    ],
    [
      'article objects, line by line',
      {
        'a.jsonl': [
          '{"id":"1","text":"One.","pubstatus":"withheld"}',
          '{"id":"2","text":"Two.","status":"draft"}',
          '{"id":"3","text":"Three.","embargoed":"2026-06-01"}',
          '{"id":"4","text":"Four.","embargoed":"2026-05-31"}',
          '{"id":"5","text":"Five.","version":1}',
          '{"id":"5","pubstatus":"canceled","version":2}',
          '{"id":"6","text":"Six.","status":"published"}',
          '{"uri":"u:7","body_text":"Seven."}',
          '{"uri":"u:7","pubstatus":"canceled"}',
        ].join('\n'),
      },
      ['4', '6'],
    ],
    [
      'article objects in a list',
      { 'a.json': '[{"id":"1","text":"One.","status":"draft"},{"id":"2","text":"Two."}]' },
      ['2'],
    ],
    [
      'one id in two files, no version, one is cancelled',
      {
        'a.json': '{"uri":"u:1","pubstatus":"usable","body_text":"One."}',
        'z.json': '{"uri":"u:1","pubstatus":"canceled","body_text":"Kill."}',
      },
      [],
    ],
    [
      'one id in two files, no version, the first is withheld',
      { 'a.md': '---\nid: 1\nstatus: hold\n---\nOne.', 'b.md': '---\nid: 1\n---\nOne.' },
      [],
    ],
    [
      'WordPress: drafts, passwords, private posts, menus',
      {
        'w.xml': WXR(
          `${POST}<wp:status>publish</wp:status>`,
          `${POST}<wp:status>draft</wp:status>`,
          `${POST}<wp:status>publish</wp:status><wp:post_password>x</wp:post_password>`,
          `${POST}<wp:status>private</wp:status>`,
          '<wp:post_type>nav_menu_item</wp:post_type><wp:status>publish</wp:status>',
          '<wp:post_type>page</wp:post_type><wp:status><![CDATA[publish]]></wp:status><wp:post_password></wp:post_password>',
          `${POST}<wp:status>trash</wp:status>`,
          `${POST}<wp:status>live</wp:status>`,
        ),
      },
      ['q-0', 'q-5'],
    ],
    [
      'an Atom draft',
      {
        'f.atom':
          '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://www.w3.org/2007/app"><title>Q</title><id>f</id><updated>2021-03-05T00:00:00Z</updated><entry><id>e1</id><title>T</title><updated>2021-03-05T00:00:00Z</updated><content>One.</content><app:control><app:draft>yes</app:draft></app:control></entry><entry><id>e2</id><title>T</title><updated>2021-03-05T00:00:00Z</updated><content>Two.</content></entry></feed>',
      },
      ['e2'],
    ],
    [
      'a saved page of a draft',
      {
        'p.html':
          '<script type="application/ld+json">{"@type":"NewsArticle","creativeWorkStatus":"Draft"}</script><p>He said “no”.</p><p>She left.</p>',
      },
      [],
    ],
  ])('%s', async (_, files, ids) => {
    const held = await heldIn(folderOf(files), NOW());
    expect([...held.keys()].sort()).toEqual(ids);
  });

  it('says which file cancels an article', async () => {
    const found = await readAll(
      folderOf({
        'z.json': '{"uri":"u:1","body_text":"One."}',
        'a.json': '{"uri":"u:1","pubstatus":"canceled"}',
      }),
    );
    expect(found.problems).toEqual([
      'z.json: the id "u:1" is cancelled by a.json, no version says which is later: not answered from.',
    ]);
  });
});

describe('rival claims', () => {
  const version = fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.option(fc.integer({ min: 1, max: 3 })), fc.option(fc.integer({ min: 1, max: 3 })))
      .map(([number, day]) => versionStamp(number, day === null ? null : `2026-01-0${day}`) ?? null),
  );
  const release = fc.constantFrom<Release[]>(
    { state: 'usable' },
    { state: 'withheld' },
    { state: 'cancelled' },
    { state: 'embargoed', until: '2030-01-01T12:00:00Z' },
  );
  const claims = fc
    .array(fc.record({ version, release }), { minLength: 1, maxLength: 6 })
    .map((list) =>
      list.map((one, i): Claim => ({ ...one, id: 'x', file: `${i}`, place: null, fingerprint: `${i}` })),
    );
  const winner = (list: readonly Claim[]) =>
    new Rivals(list as [Claim, ...Claim[]], (file, other) => file < other).winner;

  it('end the same in whichever order they come, and nothing that is later or stricter loses', () => {
    fc.assert(
      fc.property(claims, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const shuffled = [...list]
          .map((claim) => ({ claim, at: numbers.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ claim }) => claim);
        const stands = winner(list);
        expect(winner(shuffled)).toBe(stands);
        const newest = list.filter((one) => !list.some((other) => isLater(other.version, one.version)));
        const among = newest.length ? newest : list;
        expect(among).toContain(stands);
        for (const one of among) expect(isStricter(one.release, stands.release)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
