/** What the reader of a Word document does not see is no part of the article. */
import { describe, expect, it } from 'vitest';
import { readOne } from './folder.ts';
import { makeDocx } from './make-docx.ts';

const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:b/></w:rPr></w:rPrDefault></w:docDefaults>' +
  '<w:style w:type="character" w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Deeper"><w:basedOn w:val="Secret"/></w:style>' +
  '<w:style w:type="character" w:styleId="Shown"><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Note"><w:rPr><w:dstrike/></w:rPr></w:style>';

describe('a run of a Word document', () => {
  it.each<[string, string, string]>([
    ['hidden', run('no', '<w:vanish/>'), ''],
    ['hidden, said with a value', run('no', '<w:vanish w:val="true"/>'), ''],
    ['not hidden, said so', run('yes', '<w:vanish w:val="0"/>'), 'yes'],
    ['hidden on the web', run('no', '<w:webHidden/>'), ''],
    ['struck out', run('no', '<w:strike/>'), ''],
    ['struck out twice', run('no', '<w:dstrike w:val="1"/>'), ''],
    ['not struck out, said so', run('yes', '<w:strike w:val="false"/>'), 'yes'],
    ['of a hidden style', run('no', '<w:rStyle w:val="Secret"/>'), ''],
    ['of a style that rests on a hidden one', run('no', '<w:rStyle w:val="Deeper"/>'), ''],
    ['of a style that shows it again', run('yes', '<w:rStyle w:val="Shown"/>'), 'yes'],
    ['that shows itself again', run('yes', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'), 'yes'],
    ['in a paragraph of a struck style', `<w:pPr><w:pStyle w:val="Note"/></w:pPr>${run('no')}`, ''],
    ['in a paragraph whose end is hidden', `<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('yes')}`, 'yes'],
    ['taken out with changes tracked', `<w:del>${run('no').replaceAll('w:t', 'w:delText')}</w:del>`, ''],
    ['with a bracket in a value', run('no', '<w:rFonts w:ascii="a>b"/><w:vanish/>'), ''],
    ['beside a comment', `<!-- <w:r><w:vanish/> -->${run('yes')}`, 'yes'],
    [
      'with a text box inside',
      `<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent><w:p>${run('no')}</w:p></w:txbxContent></w:pict></w:r>`,
      '',
    ],
  ])('%s', async (name, body, shown) => {
    const docx = makeDocx([{ text: 'Before.' }], {}, [], {
      body: `<w:p>${body}${run('after')}</w:p>`,
      styles: STYLES,
    });
    // The run behind it is of the same paragraph.
    const isWhole = name === 'in a paragraph of a struck style';
    const text = isWhole ? 'Before.' : `Before.\n\n${shown}after`;
    expect((await readOne('a.docx', docx)).article.text).toBe(text);
  });
});
