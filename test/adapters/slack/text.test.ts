/** Escaping and splitting: inert, whole, and within the limits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutWords, inertLine, link, linkUrl, mrkdwn, shortLabel } from '../../../adapters/slack/escape.ts';
import { pieces } from '../../../adapters/slack/split.ts';
import { badMarkup } from './checker.ts';

const J = '\u2060';

describe('escaping', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['*b* _i_', `${J}*${J}b${J}*${J} ${J}_${J}i${J}_${J}`],
    [':wave: at 10:30', `:${J}wave: at 10:30`],
    ['> not a quotation', `${J}&gt; not a quotation`],
    ['5 > 4', '5 &gt; 4'],
    ['plain', 'plain'],
  ])('mrkdwn %j', (text, expected) => {
    expect(mrkdwn(text)).toBe(expected);
  });

  it.each([
    ['left\u202eright', 'leftright'],
    ['a\u0000b\u001b[31m', 'ab[31m'],
    ['lone \ud83d and \ude00', 'lone \ufffd and \ufffd'],
    [' a\r\n\tb\u2028c ', 'a b c'],
  ])('inertLine %j', (text, expected) => {
    expect(inertLine(text)).toBe(expected);
  });

  it.each<[string | null, string | null]>([
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2'],
    ['https://a.example/a|b', 'https://a.example/a%7Cb'],
    ['https://a.example/<b>', 'https://a.example/%3Cb%3E'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['http://a.example', 'http://a.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://a.example', null],
    ['//a.example', null],
    ['https://', null],
    ['https://user:secret@a.example/', null],
    [`https://a.example/${'x'.repeat(4_000)}`, null],
    [null, null],
  ])('linkUrl %j', (url, expected) => {
    expect(linkUrl(url, 3_000)).toBe(expected);
  });

  it('links only with an address and words', () => {
    expect(link('https://a.example/', 'a <b> | c', 3_000)).toBe('<https://a.example/|a &lt;b&gt; | c>');
    expect(link(null, 'a <b>', 3_000)).toBe('a &lt;b&gt;');
    expect(link('https://a.example/', ' ', 3_000)).toBe('');
  });

  it.each([
    ['short', 10, 'short'],
    ['several words here', 14, 'several words…'],
    ['endlesswordwithoutblank', 10, 'endlesswo…'],
    ['aaaaaaaa😀bb', 10, 'aaaaaaaa…'],
  ])('cutWords %j at %d', (text, max, expected) => {
    expect(cutWords(text, max)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(max);
  });

  it('labels are never empty and never mention', () => {
    expect(shortLabel('', 75)).toBe('…');
    expect(shortLabel('<!channel>', 75)).toBe('‹!channel›');
  });
});

describe('splitting', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('&', '<', '*bold*', ':wave:', '😀'),
      fc.stringMatching(/^[a-z]{1,12}$/),
      fc.constant('&<>😀'.repeat(60)),
    ),
    { maxLength: 120 },
  );

  it('keeps every word, in order, in pieces that fit and are whole', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('', '*', '~'),
        fc.integer({ min: 60, max: 400 }),
        (list, mark, max) => {
          const parts = pieces([{ text: list.join(' '), mark }], max);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(max);
            expect(badMarkup(part)).toEqual([]);
          }
          const back = parts
            .map((part) => (mark && part.startsWith(mark) ? part.slice(1, -1) : part))
            .join(' ')
            .replaceAll(J, '')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&amp;/g, '&');
          expect(back.replace(/\s+/g, '')).toBe(list.join('').replace(/\s+/g, ''));
        },
      ),
    );
  });

  it('cuts between words', () => {
    const text = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
    for (const part of pieces([{ text, mark: '' }], 300)) expect(part).toMatch(/^word\d+( word\d+)*$/);
  });

  it('takes time in proportion to the text', { retry: 2 }, () => {
    const start = performance.now();
    pieces(
      [
        { text: 'word '.repeat(200_000), mark: '' },
        { text: '<'.repeat(200_000), mark: '*' },
      ],
      2_400,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
