/** Rich Text Format: what its reader sees, under whatever code page it is written. */
import { describe, expect, it } from 'vitest';
import { problemsOf, readOne, readRaw } from './folder.ts';

const rtf = (
  body: string,
  head = '\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}{\\f1\\fcharset204 Arial;}}',
) => Buffer.from(`{\\rtf1${head}${body}}`, 'latin1');

describe('an RTF document', () => {
  it.each<[string, Buffer, string]>([
    ['paragraphs', rtf('One.\\par Two\\line three.\\par\n\\par Four.'), 'One.\n\nTwo\nthree.\n\nFour.'],
    ['paragraphs as older programs end them', rtf('One.\\\nTwo.'), 'One.\n\nTwo.'],
    [
      'characters of the code page',
      rtf("\\'93It\\'92s late,\\'94 she said \\'96 at a caf\\'e9."),
      '“It’s late,” she said – at a café.',
    ],
    ['Unicode with a letter in its place', rtf('\\uc1 \\u8220?No,\\u8221? he said.'), '“No,” he said.'],
    ['Unicode with two in its place', rtf("\\uc2 \\u8220\\'22\\'22No"), '“No'],
    ['Unicode with none', rtf('\\uc0 \\u8220No\\u8221 .'), '“No”.'],
    ['Unicode above 32767', rtf('\\uc1 \\u-10179?\\u-8704?'), '😀'],
    ['marks as words', rtf('\\ldblquote So\\rdblquote\\emdash not\\~here'), '“So”—not\u00a0here'],
    ['signs', rtf('a\\{b\\}c\\\\d\\_e\\-f'), 'a{b}c\\d\u2011ef'],
    ['another font’s alphabet', rtf("{\\f1 \\'cc\\'fd\\'f0} here"), 'Мэр here'],
    ['Mac Roman', rtf("\\'d2No,\\'d3 said Zo\\'91.", '\\mac'), '“No,” said Zoë.'],
    ['two bytes a character', rtf("\\'8e\\'73\\'92\\'b7", '\\ansi\\ansicpg932'), '市長'],
    ['hidden words', rtf('Seen {\\v hidden }and \\v hid\\v0 seen.'), 'Seen and seen.'],
    ['struck words', rtf('It is {\\strike five}{\\striked1 six} seven.'), 'It is  seven.'],
    ['deleted words', rtf('A{\\deleted b}c'), 'Ac'],
    ['what is set back', rtf('{\\v a\\plain b}'), 'b'],
    [
      'what stands beside the text',
      rtf('{\\header Page}{\\footnote note}{\\*\\generator Word;}Text.{\\pict 0102}'),
      'Text.',
    ],
    ['a link', rtf('{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt the quay}} opens'), 'the quay opens'],
    ['an object’s text', rtf('{\\object{\\*\\objdata 01}{\\result shown}}.'), 'shown.'],
    ['bytes that are none of it', rtf('a{\\pict\\bin5 }}}}}}b'), 'ab'],
    ['a table', rtf('\\trowd a\\cell b\\cell\\row c'), 'a\tb\n\nc'],
  ])('%s', async (_, bytes, text) => {
    expect((await readOne('a.rtf', bytes)).article.text).toBe(text);
  });

  it('states its title and author', async () => {
    const { article } = await readOne(
      'a.rtf',
      rtf('Text.', '\\ansi{\\info{\\title Tolls to rise}{\\author Una Hale}}'),
    );
    expect(article).toEqual({ id: 'a', text: 'Text.', title: 'Tolls to rise', author: 'Una Hale' });
  });

  it.each<[string, Buffer, string]>([
    ['no RTF', Buffer.from('words'), 'a.rtf: is not an RTF document.'],
    ['no text', rtf('{\\pict 00}'), 'a.rtf: holds no text.'],
    ['groups in groups', rtf('{'.repeat(100_000)), 'a.rtf: its groups are nested more than 1000 deep.'],
    [
      'an unknown code page',
      rtf("\\'e9", '\\ansicpg99'),
      'a.rtf: is written in code page 99, which is not known.',
    ],
  ])('is refused in one sentence: %s', async (_, bytes, sentence) => {
    expect(await problemsOf('a.rtf', bytes)).toEqual([sentence]);
  });

  it.each([
    ['breaks', `a${'\\par\n'.repeat(400_000)}b`],
    ['lines', 'a\n'.repeat(1_000_000)],
    ['groups', '{a}'.repeat(400_000)],
    ['a word without end', `\\${'a'.repeat(2_000_000)}`],
    ['a number without end', `\\b${'1'.repeat(2_000_000)} x`],
    ['blanks', `a${' '.repeat(2_000_000)}b`],
    ['bytes that are not there', '\\bin2000000000 x'],
  ])('takes no time: %s', async (_, body) => {
    const started = performance.now();
    await readRaw('a.rtf', rtf(body));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
