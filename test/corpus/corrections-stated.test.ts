/** Corrections that stand beside an article's text, in every format that has a place for them. */
import { describe, expect, it } from 'vitest';
import { TestDesk } from '../answers/desk-of.ts';
import { folderOf, readAll } from './folder.ts';

const BODY = '“The county pays 40 percent of the new bridge,” said Anna Weir, the treasurer.';
const NOTE = 'Weir said that the county pays 14 percent, not 40 percent, of the bridge.';
const PLAIN = BODY.replaceAll('“', '&#8220;').replaceAll('”', '&#8221;');

const page = (data: unknown) =>
  `<html><head><title>Bridge</title><script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Bridge', ...(data as object) })}</script></head><body><article><h1>Bridge</h1><p>${PLAIN}</p><p>The bridge is to stand next to the old one, which will be a path for walkers and for riders.</p></article></body></html>`;
const nitf = (docdata: string) =>
  `<nitf><head><docdata><doc-id id-string="a"/>${docdata}</docdata></head><body><body.head><hedline><hl1>Bridge</hl1></hedline></body.head><body.content><p>${PLAIN}</p></body.content></body></nitf>`;
const newsml = (note: string) =>
  `<newsItem guid="a" version="2"><itemMeta><pubStatus qcode="stat:usable"/>${note}</itemMeta><contentMeta><headline>Bridge</headline></contentMeta><contentSet><inlineXML><body><p>${PLAIN}</p></body></inlineXML></contentSet></newsItem>`;

const FORMATS: readonly [string, string, string][] = [
  ['an article object', 'a.json', JSON.stringify({ id: 'a', text: BODY, correction: NOTE })],
  ['a list of corrections', 'a.json', JSON.stringify({ id: 'a', text: BODY, corrections: [{ text: NOTE }] })],
  ['a line of JSON Lines', 'a.jsonl', JSON.stringify({ id: 'a', text: BODY, correction: [NOTE] })],
  ['ninjs', 'a.json', JSON.stringify({ uri: 'a', body_text: BODY, ednote: `CORRECTION: ${NOTE}` })],
  ['front matter', 'a.md', `---\ncorrection: "${NOTE}"\n---\n${BODY}\n`],
  ['schema.org, a text', 'a.html', page({ correction: NOTE })],
  ['schema.org, a comment', 'a.html', page({ correction: { '@type': 'CorrectionComment', text: NOTE } })],
  ['schema.org, several', 'a.html', page({ correction: [{ '@type': 'CorrectionComment', text: NOTE }] })],
  ['NITF', 'a.xml', nitf(`<correction info="${NOTE}"/>`)],
  ['NITF, a message', 'a.xml', nitf(`<ed-msg info="Correction: ${NOTE}"/>`)],
  ['NewsML-G2', 'a.xml', newsml(`<edNote>Corrects: ${NOTE}</edNote>`)],
];

describe('a correction beside the text', () => {
  it.each(FORMATS)('of %s', async (_format, name, content) => {
    const { articles, problems } = await readAll(folderOf({ [name]: content }));
    expect(problems).toEqual([]);
    const [item] = articles;
    expect(item?.article.notes?.[0]).toContain(NOTE);
    const desk = await TestDesk.of(articles.map(({ article }) => article));
    const { answer } = await desk.ask('did Weir say “The county pays 40 percent of the new bridge”?');
    expect(answer.check).toMatchObject({ verdict: 'corrected', correction: item?.article.notes?.[0] });
    expect((await desk.archive.document(item?.article.id ?? ''))?.notes).toEqual(item?.article.notes);
  });

  it.each([
    [
      'a message to editors about something else',
      { uri: 'a', body_text: BODY, ednote: 'Adds photo. Eds: with box.' },
    ],
    ['notes of the newsroom', { id: 'a', text: BODY, notes: 'Ask Weir again' }],
    ['an empty field', { id: 'a', text: BODY, correction: ' ' }],
    ['a number', { id: 'a', text: BODY, correction: 7 }],
  ])('is not %s', async (_what, object) => {
    const { articles } = await readAll(folderOf({ 'a.json': JSON.stringify(object) }));
    expect(articles[0]?.article.notes).toBeUndefined();
  });

  it('changes the article: it is read again', async () => {
    const read = async (object: object) =>
      (await readAll(folderOf({ 'a.json': JSON.stringify({ id: 'a', text: BODY, ...object }) }))).articles[0];
    expect((await read({ correction: NOTE }))?.fingerprint).not.toBe((await read({}))?.fingerprint);
  });
});
