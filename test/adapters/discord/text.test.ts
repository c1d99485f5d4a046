import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, readCustomId } from '../../../adapters/discord/custom-id.ts';
import { cutWords, inert, inertLine, label, linkUrl, markdown } from '../../../adapters/discord/escape.ts';
import { isPing, readInteraction } from '../../../adapters/discord/incoming.ts';
import { pieces } from '../../../adapters/discord/split.ts';
import { autocomplete, command, messageCommand, press, submit } from './fake/payloads.ts';

/** As Discord shows it: a backslash before ASCII punctuation goes. */
const shown = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('markdown', () => {
  it.each([
    ['plain words, “quoted”; well-known (really): 3.5%', 'plain words, “quoted”; well-known (really): 3.5%'],
    ['*a* _b_ ~c~ `d` |e|', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\|e\\|'],
    ['@everyone <@1> [x](https://a.example)', '\\@everyone \\<\\@1> \\[x\\](https:/\\/a.example)'],
    ['# head', '\\# head'],
    ['- item\n  + item\n> quote\n12. item', '\\- item\n  \\+ item\n\\> quote\n12\\. item'],
    ['a # b - c > d 1. e', 'a # b - c > d 1. e'],
    ['-# small', '\\-# small'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j', (text, expected) => expect(markdown(text)).toBe(expected));

  it('shows exactly the characters it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(shown(markdown(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'\\*_~`|<[]@/#>+-1. \n') }), (text) => {
        expect(shown(markdown(text))).toBe(text);
      }),
    );
  });
});

it.each([
  ['a\u202Eb\u2066c\u200Fd\ufeff', 'abcd'],
  ['a\u0000b\u001b[31mc\u0085', 'ab[31mc'],
  ['a\r\nb\rc\u2028d\te', 'a\nb\nc\nd e'],
  ['\ud83d high \ude00 low 😀', '\ufffd high \ufffd low 😀'],
])('inert %j', (text, expected) => expect(inert(text)).toBe(expected));

it('labels are one line, never blank, cut between words', () => {
  expect(label('  a\n b  ', 80)).toBe('a b');
  expect(label('\u202e \n', 80)).toBe('…');
  expect(cutWords('one two three four', 12)).toBe('one two…');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 1, max: 100 }),
      (text, max) => {
        const cut = label(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.length).toBeGreaterThan(0);
        expect(cut).toBe(inertLine(cut));
      },
    ),
  );
});

it.each([
  ['https://a.example/x?y=1', 'https://a.example/x?y=1'],
  ['http://a.example', 'http://a.example/'],
  ['javascript:alert(1)', null],
  ['ftp://a.example/x', null],
  ['https://', null],
  ['https://user:word@a.example/', null],
  ['discord://x', null],
  [`https://a.example/${'x'.repeat(600)}`, null],
  [null, null],
])('link %j', (url, expected) => expect(linkUrl(url, 512)).toBe(expected));

describe('pieces', () => {
  const marks = fc.constantFrom('', '**', '~~');
  it('lose nothing, and stay in their room', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc
              .string({ unit: 'grapheme', maxLength: 200 })
              .map((text) => inert(text).replace(/\s+/g, ' ')),
            mark: marks,
          }),
        ),
        fc.integer({ min: 30, max: 200 }),
        (spans, max) => {
          const made = pieces(spans, max);
          for (const piece of made) expect(piece.length).toBeLessThanOrEqual(max);
          const words = (text: string) => text.replace(/\s/g, '');
          const unmarked = made
            .map((piece) =>
              piece.replace(/\\[!-/:-@[-`{-~]|\*\*|~~/g, (sign) =>
                sign.length === 2 && sign[0] === '\\' ? sign : '',
              ),
            )
            .map(shown);
          expect(words(unmarked.join(''))).toBe(words(spans.map((span) => span.text).join('')));
        },
      ),
    );
  });

  it('end between words, and inside one only where it is longer than a piece', () => {
    const words = Array.from({ length: 400 }, (_, i) => `word${i}*`);
    const made = pieces([{ text: words.join(' '), mark: '' }], 100);
    expect(made.flatMap((piece) => shown(piece).split(' '))).toEqual(words);
    for (const piece of pieces([{ text: '😀*'.repeat(200), mark: '**' }], 50))
      expect(piece).toBe(inert(piece));
  });
});

describe('custom ids', () => {
  const key = fc.stringMatching(/^[\w-]{16}$/);
  const number = fc.nat(9_999_999);
  const pressed = fc.oneof(
    fc.record({
      action: fc.constantFrom('page' as const, 'share' as const),
      key,
      offset: number,
      screen: fc.oneof(number, fc.constant('last' as const)),
    }),
    fc.record({ action: fc.constant('menu' as const), key, part: number }),
    fc.record({ action: fc.constant('ask' as const), key, index: number }),
    fc.record({ action: fc.constantFrom('wrong' as const, 'reason' as const), key }),
  );
  it('are read as they were written, within 100 characters', () => {
    fc.assert(
      fc.property(pressed, (one) => {
        expect(customId(one).length).toBeLessThanOrEqual(100);
        expect(readCustomId(customId(one))).toEqual(one);
      }),
    );
  });
  it.each([
    '',
    'qd',
    'qd:page:AAAAAAAAAAAAAAAA',
    'qd:page:AAAAAAAAAAAAAAAA:1',
    'qd:menu:AAAAAAAAAAAAAAAA',
    'qd:wrong:AAAAAAAAAAAAAAAA:1',
    'qd:page:AAAAAAAAAAAAAAAA:1e3:0',
    'qd:drop:AAAAAAAAAAAAAAAA:1:1',
    'qd:ask:AAAAAAAAAAAAAAAA:last',
    ' qd:wrong:AAAAAAAAAAAAAAAA',
  ])('refuse %j', (value) => expect(readCustomId(value)).toBeNull());
});

describe('what Discord sends', () => {
  const samples = [
    command('said', [{ name: 'speaker', value: 'x' }]),
    autocomplete('said', [{ name: 'speaker', value: 'x', focused: true }]),
    messageCommand('Check quotations', 'x'),
    press('qd:wrong:AAAAAAAAAAAAAAAA', { id: '1' }),
    submit('qd:reason:AAAAAAAAAAAAAAAA', { reason: 'words', note: 'x' }, { id: '1' }),
  ];
  it('is read into its kind', () => {
    expect(samples.map((sample) => readInteraction(sample)?.kind)).toEqual([
      'command',
      'complete',
      'message',
      'press',
      'form',
    ]);
    expect([isPing({ type: 1 }), isPing({ type: 2 }), isPing(null)]).toEqual([true, false, false]);
  });

  it('is refused, never thrown at, when a field is of another form', () => {
    const junk = fc.constantFrom<unknown>(null, 0, '', 'x', [], {}, true, -1, '9'.repeat(50), { id: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), junk), { maxLength: 3 }),
        (sample, changes) => {
          const copy = structuredClone(sample) as Record<string, unknown>;
          const data = copy.data as Record<string, unknown>;
          for (const [at, value] of changes) {
            const target = at % 2 ? copy : data;
            const names = Object.keys(target);
            target[names[at % names.length] ?? 'id'] = value;
          }
          expect(() => readInteraction(copy)).not.toThrow();
        },
      ),
    );
  });

  it('may lack what older and smaller servers leave out', () => {
    const {
      channel: _,
      entitlements: __,
      context: ___,
      authorizing_integration_owners: ____,
      ...bare
    } = command('help');
    expect(readInteraction(bare)).toMatchObject({
      kind: 'command',
      caller: { parent: null, onServer: true },
    });
    const rows = {
      ...submit('qd:reason:AAAAAAAAAAAAAAAA', {}, { id: '1' }),
      data: {
        custom_id: 'x',
        components: [{ type: 1, components: [{ type: 4, custom_id: 'note', value: 'y' }] }],
      },
    };
    expect(readInteraction(rows)).toMatchObject({ kind: 'form', fields: new Map([['note', 'y']]) });
  });
});
