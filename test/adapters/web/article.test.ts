/** The page of an article: its text exactly, the quotation marked, who speaks beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inert } from '../../../adapters/inert.ts';
import { markedLines } from '../../../adapters/web/marked-text.ts';
import { articlePage } from '../../../adapters/web/pages/article.ts';
import { ARTICLES, HOSTILE, type Rig, seen, startRig } from './rig.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());

/** What stands in the elements of one class, in order. */
const parts = (markup: string, tag: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`<${tag}[^>]*class="${name}[^"]*"[^>]*>(.*?)</${tag}>`, 'gs'))].map(
    ([, inner = '']) => seen(inner),
  );

describe('the page of an article', () => {
  it.each(ARTICLES.slice(0, 4))('has the text of $id to the character', async ({ id, text }) => {
    const { status, text: markup } = await rig.get(`/articles/${encodeURIComponent(id)}`, rig.reader);
    expect(status).toBe(200);
    expect(parts(markup, 'p', 'line').join('')).toBe(inert(text));
  });

  it('states the day, the outlet and the address, and who speaks', async () => {
    const { text } = await rig.get('/articles/harbour', rig.reader);
    const words = seen(text);
    for (const fact of [
      'Harbour to be rebuilt',
      'The Quay',
      '2 March 2026',
      'Ada Moss',
      'Mayor',
      '“added”',
      'Tom Pike',
    ])
      expect(words).toContain(fact);
    expect(text).toContain('href="https://quay.example/harbour"');
  });

  it('names its authors where it states them', async () => {
    const source = { ...(await rig.desks.news.source('harbour'))!, authors: ['Rita <i>Holm</i>', 'Bo Tarn'] };
    const none = () => null;
    const view = {
      chosen: null,
      stretch: null,
      articlePath: none,
      personPath: none,
      comparePath: none,
      address: none,
    };
    const page = String(articlePage({ ...view, source }));
    expect(page).toContain('<p class="stated">By Rita &lt;i&gt;Holm&lt;/i&gt;, Bo Tarn</p>');
    expect(String(articlePage({ ...view, source: { ...source, authors: [] } }))).not.toContain('>By ');
  });

  it('marks the quotation that was asked for, and gives its citation', async () => {
    const statement = (await rig.desks.news.source('harbour'))!.statements.find(({ text }) =>
      /bridge,/.test(text),
    )!;
    const tail = statement.id.slice('harbour#'.length);
    const { text } = await rig.get(`/articles/harbour?statement=${tail}`, rig.reader);
    expect(/<mark id="quotation"[^>]*>(.*?)<\/mark>/s.exec(text)?.[1]).toContain(
      'We have no money for a second bridge,',
    );
    expect(text.match(/id="quotation"/g)).toHaveLength(1);
    expect(seen(text)).toContain(
      'Ada Moss added: “We have no money for a second bridge,” (Ada Moss, Mayor) — “Harbour to be rebuilt”, The Quay, 2 March 2026, paragraph 2, http://desk.example/articles/harbour?statement=',
    );
  });

  it('prints what the article corrects above it and beside the words, as inert text', async () => {
    const source = (await rig.desks.news.source('harbour'))!;
    const correction = 'An earlier version <b>misquoted</b> the mayor.';
    const statements = source.statements.map((one, i) => (i < 2 ? { ...one, correction } : one));
    const own = { ...source, text: `${source.text}\n\n${correction}` };
    const none = () => null;
    const view = { source, chosen: null, stretch: null, articlePath: none, personPath: none };
    const page = (shown: typeof source) =>
      String(articlePage({ ...view, source: shown, comparePath: none, address: none }));
    const corrected = page({ ...own, statements });
    expect(seen(/<section class="corrections".*?<\/section>/s.exec(corrected)?.[0] ?? '')).toContain(
      `“${correction}” (statement 1, statement 2)`,
    );
    expect(corrected.match(/Correction in the article/g)).toHaveLength(2);
    expect(corrected).not.toContain('<b>misquoted');
    expect(page(source)).not.toContain('orrected');
  });

  it('numbers paragraphs as answers do', async () => {
    const { text } = await rig.get('/articles/harbour', rig.reader);
    expect(/id="p3"[^>]*>(.*?)<\/p>/s.exec(text)?.[1]).toContain('denied');
  });

  it('names other printings, with their differences side by side', async () => {
    const { text } = await rig.get('/articles/harbour', rig.reader);
    expect(seen(text)).toContain('Also printed in 1 article');
    expect(text).toContain('href="/articles/reprint"');
  });

  it('shows nothing but the article to whoever has its link alone', async () => {
    const key = rig.links.sign({ corpus: 'news', kind: 'article', id: 'harbour' });
    const { status, text } = await rig.get(`/articles/harbour?key=${key}`);
    expect(status).toBe(200);
    const inside = [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, path = '']) => path);
    expect(inside.filter((path) => !/^\/(?:style-|icon)/.test(path))).toEqual([]);
    expect(text).not.toContain(key);
  });

  it('holds no markup of the archive', async () => {
    const { text } = await rig.get(`/articles/${encodeURIComponent(HOSTILE.id)}`, rig.reader);
    expect(text).not.toMatch(/<(?:script|img|svg|b onclick)/i);
    expect(text).not.toMatch(/href="javascript:/i);
    expect(seen(text)).toContain('{{7*7}} <img src=x onerror=alert(1)> &lt;b&gt; stays');
  });
});

describe('marked lines', () => {
  const plain = (text: string, ...markings: Parameters<typeof markedLines>[1]) =>
    markedLines(text, markings, 'here').map(({ markup }) => String(markup));

  it.each<[string, string[]]>([
    ['', []],
    ['\n \n', ['\n \n']],
    ['\n\nOne.\n\nTwo.', ['\n\nOne.\n\n', 'Two.']],
    ['One.\n  Two.\n', ['One.\n', '  Two.\n']],
  ])('are all of %j', (text, expected) => {
    expect(plain(text)).toEqual(expected);
  });

  it('mark what stands inside another statement, and what goes on in the next line', () => {
    const outer = { start: 0, end: 12, number: 1, style: 'said' } as const;
    const inner = { start: 4, end: 7, number: 2, style: 'quoted' } as const;
    const [first, second] = plain('abc def\nghi jkl', outer, inner);
    expect(seen(first!)).toBe('abc def\n');
    expect(first).toContain('<span id="s2"></span><span class="quoted">def</span>');
    expect(second).toMatch(/^<span class="said">ghi <\/span><a class="ref" href="#n1"/);
  });

  it('stay linear over many lines and statements', () => {
    const text = 'word \n'.repeat(20_000);
    const markings = Array.from({ length: 20_000 }, (_, i) => ({
      start: i * 6,
      end: i * 6 + 4,
      number: i + 1,
      style: 'said' as const,
    }));
    expect(markedLines(text, markings, 'here')).toHaveLength(20_000);
    expect(markedLines(`x${'\u2028x'.repeat(100_000)}`, [], 'here')).toHaveLength(100_001);
  }, 10_000);
});

it('blanks what an editor has marked as not to be used, on the page, in its files and for programs', async () => {
  const own = await startRig();
  const { news } = own.desks;
  const source = (await news.source('harbour'))!;
  const said = source.statements.find(({ text }) => /second bridge/.test(text))!;
  const at = '2026-03-05T10:00:00Z';
  const mark = { id: 'm', document: 'harbour', digest: source.digest, words: said.text, by: 'Vera', at };
  await news.setMarks([{ ...mark, kind: 'do not use', speaker: null, note: null }]);
  for (const path of ['/articles/harbour', '/api/articles/harbour', '/compare?left=harbour&right=harbour']) {
    const { text } = await own.get(path, own.reader);
    expect(text).not.toContain('second bridge');
  }
  expect((await own.get('/articles/harbour', own.reader)).text).toContain('█');
  await own.stop();
});
