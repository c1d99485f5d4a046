import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert, inertLine } from '../../adapters/inert.ts';

describe('hostile text', () => {
  it.each([
    ['\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['\u001b]0;title\u0007x', ']0;titlex'],
    ['a\u202egnp.exe', 'agnp.exe'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['half \ud83d end', 'half \ufffd end'],
    ['whole \ud83d\ude00 end', 'whole \ud83d\ude00 end'],
    ['“We have started,” Sanders said.', '“We have started,” Sanders said.'],
  ])('%j', (text, expected) => {
    expect(inert(text)).toBe(expected);
  });

  it('never lets a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(inertLine(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});
