import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cardToDiscord, offeredQuestions } from '../../../adapters/discord/render.ts';
import { messageBody } from '../../../adapters/discord/rest.ts';
import type { Card, CardBlock, CardRun } from '../../../src/index.ts';
import { ALL_CARDS, card, HOSTILE, quotation, source } from '../fake-cards.ts';
import { hasOpenApi, violations } from './fake/openapi.ts';
import { messageProblems } from './fake/rules.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 30_000 });

const FRAME = { key: 'AAAAAAAAAAAAAAAA', offset: 0, share: true };
const CALLBACK = '/interactions/{interaction_id}/{interaction_token}/callback';

function screens(shown: Card) {
  const { screens: count } = cardToDiscord(shown, { ...FRAME, screen: 0 });
  return Array.from({ length: count }, (_, screen) => cardToDiscord(shown, { ...FRAME, screen }).components);
}

describe('every screen of every card', () => {
  it.each(Object.entries(ALL_CARDS))('%s: is a message that Discord takes', (_, shown) => {
    for (const components of screens(shown)) {
      expect(messageProblems(messageBody(components))).toEqual([]);
      expect(see({ components }).alive).toEqual([]);
    }
  });

  it.runIf(hasOpenApi)(
    'stands in Discord’s own OpenAPI document (skipped where that is not at hand)',
    () => {
      for (const shown of Object.values(ALL_CARDS))
        for (const components of screens(shown))
          expect(violations('POST', CALLBACK, { type: 4, data: messageBody(components, true) })).toEqual([]);
    },
    30_000,
  );

  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constant(HOSTILE),
    fc.lorem({ maxCount: 200 }),
    fc.string({
      unit: fc.constantFrom(
        '*',
        '\\',
        '`',
        '_',
        '~',
        '[',
        '](',
        'http://',
        ' ',
        '\n',
        '> ',
        '# ',
        '-',
        '😀',
        '\ud83d',
      ),
    }),
    fc.nat(6_000).map((n) => 'a'.repeat(n)),
  );
  const run: fc.Arbitrary<CardRun> = fc.record({
    text: words,
    style: fc.constantFrom('plain', 'quoted', 'strong', 'added', 'missing'),
  });
  const some = <T>(one: fc.Arbitrary<T>, maxLength = 6) => fc.array(one, { maxLength });
  const place = fc
    .record({
      label: words,
      outlet: fc.option(words),
      url: fc.option(fc.oneof(fc.webUrl(), words)),
      published: fc.option(words),
      day: fc.option(words),
    })
    .map(source);
  const block: fc.Arbitrary<CardBlock> = fc.oneof(
    fc
      .record({
        speaker: fc.option(words),
        role: fc.option(words),
        runs: some(run),
        reporting: fc.option(fc.record({ text: words, finite: fc.boolean(), runsOn: fc.boolean() })),
        how: some(words, 3),
        via: some(words, 3),
        source: place,
        cited: fc.option(fc.array(fc.nat(99), { maxLength: 4 })),
        alsoIn: some(place, 12),
        differsIn: some(fc.record({ source: place, text: words }), 3),
      })
      .map((over) => quotation(1, over)),
    fc.record({
      type: fc.constant('passage' as const),
      number: fc.nat(99),
      runs: some(run),
      saidBy: fc.option(words),
      source: place,
    }),
    fc.record({
      type: fc.constant('verdict' as const),
      verdict: fc.constantFrom('exact', 'altered', 'misattributed', 'not_found'),
      sentence: words,
      asked: words,
      differences: some(run),
    }),
    fc.record({
      type: fc.constant('choice' as const),
      prompt: words,
      options: some(fc.record({ label: words, detail: fc.option(words), question: words }), 60),
    }),
    fc.record({
      type: fc.constant('facts' as const),
      rows: some(fc.record({ label: words, value: words }), 20),
    }),
    fc.record({ type: fc.constantFrom('heading' as const, 'text' as const), text: words }),
    fc.record({ type: fc.constant('suggestions' as const), prompt: words, questions: some(words, 30) }),
  );

  it('holds every limit, whatever the card', () => {
    fc.assert(
      fc.property(some(block, 10), words, words, fc.option(words), (blocks, understood, message, notice) => {
        const shown = card(blocks, { understood, message, notice });
        const all = screens(shown);
        for (const components of all) {
          expect(messageProblems(messageBody(components))).toEqual([]);
          expect(see({ components }).alive).toEqual([]);
        }
        const numbers = all.flatMap((components) =>
          see({ components }).controls.flatMap((one) => [
            ...(one.options ?? []).map((option) => Number(option.value)),
            ...[...one.custom_id.matchAll(/^qd:ask:\w+:(\d+)$/g)].map((match) => Number(match[1])),
          ]),
        );
        // Every question on offer can be chosen, once.
        expect(numbers.sort((a, b) => a - b)).toEqual(offeredQuestions(shown).map((_, i) => i));
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('one quotation on a phone', () => {
  const [components] = screens(
    card(
      [
        quotation(2, {
          runs: [{ text: 'We *never* close_it', style: 'quoted' }],
          reporting: { text: 'told Radio North', finite: true, runsOn: false },
          how: ['on Sunday'],
          via: [],
          alsoIn: [],
          differsIn: [],
        }),
      ],
      {
        paging: { from: 1, to: 1, total: 3, previous: null, next: 1 },
      },
    ),
  );
  it('is speaker and role, the words as a block quotation, how, and the source with its button', () => {
    expect(components).toEqual([
      { type: 10, content: '**Ingrid Halvorsen said this about the harbour.**' },
      { type: 14 },
      {
        type: 10,
        content:
          '**2 · Ingrid Halvorsen**, harbour minister · The Lantern, 15 April 2018\n> told Radio North: “We \\*never\\* close\\_it”\n-# on Sunday',
      },
      {
        type: 9,
        components: [
          {
            type: 10,
            content: '-# Minister defends the harbour plan · paragraph 4',
          },
        ],
        accessory: { type: 2, style: 5, label: 'Open', url: 'https://lantern.example/harbour?id=17&lang=en' },
      },
      { type: 10, content: '-# 1–1 of 3' },
      {
        type: 1,
        components: [
          { type: 2, style: 1, label: 'Next', custom_id: 'qd:page:AAAAAAAAAAAAAAAA:1:0' },
          { type: 2, style: 2, label: 'Share', custom_id: 'qd:share:AAAAAAAAAAAAAAAA:0:0' },
          { type: 2, style: 2, label: 'Wrong?', custom_id: 'qd:wrong:AAAAAAAAAAAAAAAA' },
        ],
      },
    ]);
  });
});

it('stays on the last screen when the card has become shorter, and finds the last one by name', () => {
  const long = ALL_CARDS.long!;
  const { screens: count } = cardToDiscord(long, { ...FRAME, screen: 0 });
  expect(cardToDiscord(long, { ...FRAME, screen: 999 }).screen).toBe(count - 1);
  expect(cardToDiscord(long, { ...FRAME, screen: 'last' }).screen).toBe(count - 1);
});

describe('the rules by hand', () => {
  const body = (over: object) => ({ ...messageBody([{ type: 10, content: 'x' }]), ...over });
  const embed = { description: 'x'.repeat(3_500) };
  it.each<[string, object, string]>([
    ['6,000 characters over embeds', { embeds: [embed, embed], components: undefined, flags: 0 }, '6,000'],
    ['V2 beside content', body({ content: 'x' }), 'V2 beside content'],
    [
      'more than five rows',
      body({
        components: Array.from({ length: 6 }, () => ({
          type: 1,
          components: [{ type: 2, style: 5, label: 'x', url: 'https://a.example' }],
        })),
      }),
      '6 rows',
    ],
    [
      'more than 40 components',
      body({ components: Array.from({ length: 41 }, () => ({ type: 14 })) }),
      '41 components',
    ],
    [
      '4,000 characters of text',
      body({
        components: [
          { type: 10, content: 'x'.repeat(2_500) },
          { type: 10, content: 'x'.repeat(2_500) },
        ],
      }),
      '5000',
    ],
    ['a ping', body({ allowed_mentions: { parse: ['users'] } }), 'allowed_mentions'],
    ['no word on mentions', body({ allowed_mentions: undefined }), 'allowed_mentions'],
    [
      'a link that is none',
      body({
        components: [{ type: 1, components: [{ type: 2, style: 5, label: 'x', url: 'javascript:1' }] }],
      }),
      'a link to',
    ],
    ['half a pair', body({ components: [{ type: 10, content: 'x\ud83d' }] }), 'surrogate'],
  ])('refuse %s', (_, wrong, problem) => {
    expect(messageProblems(wrong).join()).toContain(problem);
  });
});
