/** What saved pages say of themselves: headline, outlet, writers, day. */
import { describe, expect, it } from 'vitest';
import { authorNames, propertyAuthor } from '../../src/corpus/bylines.ts';
import { isoDate } from '../../src/corpus/dates.ts';
import { isoOf, printedDates } from '../../src/corpus/printed-dates.ts';
import { readOne } from './folder.ts';

const BODY = `<p>The council met on Friday to talk about the mill and heard from many people who work there every day.</p>
<p>"It will shut in May," said Mara Quill, the mill's owner, who spoke for an hour to the members of the council.</p>`;

interface Page {
  readonly lang?: string;
  readonly title?: string;
  readonly head?: string;
  readonly linked?: unknown;
  readonly top?: string;
  readonly h1?: string | null;
  readonly byline?: string;
  readonly end?: string;
}

async function articleOf({
  lang = 'en-US',
  title = 'Mill to shut',
  head = '',
  linked,
  top = '',
  h1 = 'Mill to shut',
  byline = '',
  end = '',
}: Page) {
  const script =
    linked === undefined
      ? ''
      : `<script type="application/ld+json">${typeof linked === 'string' ? linked : JSON.stringify(linked)}</script>`;
  const html = `<html lang="${lang}"><head><title>${title}</title>${head}${script}</head><body>${top}<article>${h1 === null ? '' : `<h1>${h1}</h1>`}${byline}${BODY}${end}</article></body></html>`;
  return (await readOne('p.html', html)).article;
}

describe('names in bylines', () => {
  it.each<[string, string[]]>([
    ['By Bo Tarn', ['Bo Tarn']],
    ['Bo TarnApril 9, 2022', ['Bo Tarn']],
    ['By Ann Lee and Bo Tarn', ['Ann Lee', 'Bo Tarn']],
    ['Ann Lee, Bo Tarn & Ida Rowan', ['Ann Lee', 'Bo Tarn', 'Ida Rowan']],
    ['By Tom Pike, Jr., Staff Writer', ['Tom Pike, Jr.']],
    ['Analysis by Una Hale, Quay Editor-at-large', ['Una Hale']],
    ['By ANN LEE and BO TARN, Associated Press', ['ANN LEE', 'BO TARN']],
    ['By Ann Lee and Bo TarnAssociated Press', ['Ann Lee', 'Bo Tarn']],
    ['Reuters', ['Reuters']],
    ['Una Hale. The Quay International', ['Una Hale']],
    ['By Una Hale | Updated 4 March 2021', ['Una Hale']],
    ['Una Hale in Harbour City', ['Una Hale']],
    ['Von Una Hale', ['Una Hale']],
    ['Автор: Уна Хейл', ['Уна Хейл']],
    ['Vincent van der Moss', ['Vincent van der Moss']],
    ['Stephen King', ['Stephen King']],
    ['Josh', ['Josh']],
    ['admin', []],
    ['qdadmin', []],
    ['KQXWCIK', []],
    ['Quay Staff', []],
    ['https://example.org/una', []],
    ['@unahale', []],
    ['Share This Article', []],
  ])('%s', (byline, names) => {
    expect(authorNames(byline)).toEqual(names);
  });

  it.each(['anonymous', 'python-docx', 'Microsoft Office User', 'admin'])(
    '%s is what a program writes',
    (name) => {
      expect(propertyAuthor(name)).toBeNull();
    },
  );
});

describe('printed dates', () => {
  it.each<[string, string | null, string[]]>([
    ['November 19, 2019, 07:47 PM EST', 'en', ['2019-11-19T19:47:00-05:00']],
    ['11:26 pm EST, Tuesday, November 19, 2019', 'en', ['2019-11-19T23:26:00-05:00']],
    ['Nov. 18, 2019 at 9:24 pm ET', 'en', ['2019-11-18T21:24:00']],
    ['on Monday, November 18th, 2019 at 11:08 a.m.', 'en', ['2019-11-18T11:08:00']],
    ['publiziert am 25. September 2018', 'en', ['2018-09-25']],
    ['3. März 2021, 14:05', 'de', ['2021-03-03T14:05:00']],
    ['le 4 août 2020', 'fr', ['2020-08-04']],
    ['22 de outubro de 2010 às 20:13', 'pt-BR', ['2010-10-22T20:13:00']],
    ['24 сентября 2018', 'ru', ['2018-09-24']],
    ['2016.12.01', 'ja', ['2016-12-01']],
    ['2016年12月1日', 'ja', ['2016-12-01']],
    ['05/29/2007', 'en', ['2007-05-29']],
    ['05/06/2007', 'en-US', ['2007-05-06']],
    ['05/06/2007', 'en-GB', ['2007-06-05']],
    ['05/06/2007', 'en', []],
    ['05/06/2007', null, []],
    ['05.06.2007', null, ['2007-06-05']],
    ['31 February 2020', 'en', []],
    ['0001-01-01', 'en', []],
    ['page 3 of 2019', 'en', []],
  ])('%s (%s)', (text, language, days) => {
    expect(printedDates(text, language).map(isoOf)).toEqual(days);
  });

  it.each<[string, string | null]>([
    ['2022-04-09T10:00Z', '2022-04-09T10:00Z'],
    ['0001-01-01T00:00:00', null],
    ['1970-01-01T00:00:00Z', null],
    ['1970-01-01', '1970-01-01'],
    ['Tue Nov 19 2019 03:05:46 GMT+0000', '2019-11-19T03:05:46.000Z'],
    ['April 9, 2022', '2022-04-09'],
    ['on the day after April 9, 2022 they met again in the hall', null],
  ])('%s is %s', (stated, iso) => {
    expect(isoDate(stated)).toBe(iso);
  });
});

describe('the day of a page', () => {
  const utc = '<meta property="article:published_time" content="2021-03-05T02:24:00Z">';
  it.each<[string, Page, string | undefined]>([
    [
      'a placeholder is passed over',
      {
        head: '<meta property="article:published_time" content="2022-04-09T10:00Z">',
        linked: { '@type': 'NewsArticle', datePublished: '0001-01-01T00:00:00' },
      },
      '2022-04-09T10:00Z',
    ],
    ['an update alone is no publication', { byline: '<p class="meta">Updated March 5, 2021</p>' }, undefined],
    ['the first of two', { byline: '<p>Posted March 4, 2021 | Updated March 5, 2021</p>' }, '2021-03-04'],
    [
      'printed without any tag',
      { byline: '<div class="by">By Bo Tarn<span>March 4, 2021</span></div>' },
      '2021-03-04',
    ],
    [
      'the local day, not the next one in UTC',
      { head: utc, byline: '<p>March 4, 2021 at 9:24 pm ET</p>' },
      '2021-03-04T21:24:00-05:00',
    ],
    [
      'the local day where no time is printed',
      { head: utc, byline: '<time>March 4, 2021</time>' },
      '2021-03-04',
    ],
    [
      'the day in the address beside UTC',
      { head: `${utc}<link rel="canonical" href="https://quay.example/2021/03/04/mill">` },
      '2021-03-04',
    ],
    [
      'the zone of another tag',
      { head: `${utc}<meta property="og:updated_time" content="2021-03-04T22:00:00-05:00">` },
      '2021-03-04T21:24:00-05:00',
    ],
    [
      'a printed day that agrees',
      {
        head: `${utc}<link rel="canonical" href="https://quay.example/2021/03/04/mill">`,
        byline: '<p>Updated 0339 GMT March 5, 2021</p>',
      },
      '2021-03-05T02:24:00Z',
    ],
    [
      'a date in the article is none',
      {
        byline: `<p>On March 3, 2019 the mill, which had stood there for a hundred years and more, was sold to a company from the far side of the river, as we reported, for a sum that nobody would name.</p>`,
      },
      undefined,
    ],
    ["today's date over the page is none", { top: '<div>Saturday, March 6, 2021</div>' }, undefined],
    [
      'another story',
      { end: '<aside class="related"><time datetime="2020-01-02">2 January 2020</time></aside>' },
      undefined,
    ],
    [
      'figures in the order of the country',
      { lang: 'en-GB', byline: '<p class="date">04/03/2021</p>' },
      '2021-03-04',
    ],
  ])('%s', async (_, page, published) => {
    expect((await articleOf(page)).published).toBe(published);
  });
});

describe('who a page is by', () => {
  it.each<[string, Page, { author?: string | undefined; outlet?: string }]>([
    [
      'names by @id',
      {
        linked: {
          '@graph': [
            { '@type': 'NewsArticle', author: { '@id': '#p' }, publisher: { '@id': '#o' } },
            { '@type': 'Person', '@id': '#p', name: 'Bo Tarn' },
            { '@type': 'Organization', '@id': '#o', name: 'The Mill Post' },
          ],
        },
      },
      { author: 'Bo Tarn', outlet: 'The Mill Post' },
    ],
    [
      'a script in CDATA',
      {
        linked: `/*<![CDATA[*/ {"@type":"ReportageNewsArticle","author":[{"name":"Bo Tarn"},{"name":"Ann Lee"}]} /*]]>*/`,
      },
      { author: 'Bo Tarn, Ann Lee' },
    ],
    [
      'line breaks inside of strings',
      { linked: '{"@type":"NewsArticle","description":"one\ntwo","author":"Bo Tarn"}' },
      { author: 'Bo Tarn' },
    ],
    [
      'an account gives way to the byline',
      { linked: { '@type': 'Article', author: 'admin' }, byline: '<p>By Bo Tarn</p>' },
      { author: 'Bo Tarn' },
    ],
    [
      'an account alone is nobody',
      { byline: '<p class="byline">by <a rel="author">qdadmin</a></p>' },
      { author: undefined },
    ],
    [
      'the outlet is not its own author',
      {
        head: '<meta property="og:site_name" content="The Quay">',
        linked: { '@type': 'NewsArticle', author: 'The Quay' },
      },
      { author: undefined, outlet: 'The Quay' },
    ],
    [
      'persons behind an agency',
      {
        head: '<meta name="author" content="Reuters">',
        end: '<p>(Reporting by Ann Lee and Bo Tarn; Editing by Ida Rowan)</p>',
      },
      { author: 'Ann Lee, Bo Tarn' },
    ],
    [
      'a commenter is no author',
      { end: '<div class="comments"><span itemprop="author">Gus Pike</span></div>' },
      { author: undefined },
    ],
    [
      'an agency is no outlet',
      {
        head: '<meta property="og:site_name" content="The Quay">',
        linked: { '@type': 'NewsArticle', publisher: { name: 'Associated Press' } },
      },
      { outlet: 'The Quay' },
    ],
    ['what the title ends in', { title: 'Mill to shut - The Mill Post' }, { outlet: 'The Mill Post' }],
    [
      'the host where nothing else is stated',
      { head: '<link rel="canonical" href="https://www.quay.example/mill">' },
      { outlet: 'quay.example' },
    ],
  ])('%s', async (_, page, expected) => {
    const { author, outlet } = await articleOf(page);
    expect({ author, outlet }).toMatchObject(expected);
  });
});

describe('the headline', () => {
  it.each<[string, Page, string]>([
    [
      'printed before one for search engines',
      {
        title: 'Mill closure: what we know',
        linked: { '@type': 'NewsArticle', headline: 'Mill to close, owner says' },
      },
      'Mill to shut',
    ],
    [
      'the site left out',
      {
        title: 'Mill to shut | The Quay',
        head: '<meta property="og:site_name" content="The Quay">',
        h1: null,
      },
      'Mill to shut',
    ],
    ['a bar of its own kept', { title: 'Design week | The lights', h1: null }, 'Design week | The lights'],
    [
      'escaped twice',
      { linked: { '@type': 'Article', headline: '&#8216;Mill&#8217; to shut' }, h1: null },
      '‘Mill’ to shut',
    ],
    ['not the name in the masthead', { top: '<h1>The Quay</h1>', h1: 'Mill to shut' }, 'Mill to shut'],
  ])('%s', async (_, page, title) => {
    expect((await articleOf(page)).title).toBe(title);
  });
});
