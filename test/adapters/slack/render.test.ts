import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardToSlack, offeredQuestions } from '../../../adapters/slack/render.ts';
import type { SlackView } from '../../../adapters/slack/slack-view.ts';
import type { Card } from '../../../src/index.ts';
import { facts } from '../adapter.contract.ts';
import {
  ALL_CARDS,
  CROWDED_CARD,
  card,
  EMPTY_CARD,
  EVERY_BLOCK,
  HOSTILE,
  LONG_CARD,
  LONG_WORDS,
  quotation,
} from '../fake-cards.ts';
import { checkBlocks, checkCall } from './checker.ts';
import { seen } from './seen-text.ts';

const VIEW: SlackView = { key: 'AAAAAAAAAAAAAAAA', offset: 0, part: 0, hidden: true };

function allParts(shown: Card, view: SlackView = VIEW) {
  const first = cardToSlack(shown, view);
  return [
    first,
    ...Array.from({ length: first.parts - 1 }, (_, i) => cardToSlack(shown, { ...view, part: i + 1 })),
  ];
}

function asPost(message: { blocks: unknown; text: string }) {
  return { channel: 'C1', ...message, unfurl_links: false, unfurl_media: false };
}

describe('card to Slack', () => {
  for (const [name, shown] of Object.entries(ALL_CARDS))
    it(`every part of the card "${name}" is one that Slack takes, with room to spare`, () => {
      for (const { blocks, text } of allParts(shown)) {
        expect(checkCall('chat.postMessage', asPost({ blocks, text }))).toEqual([]);
        expect(JSON.stringify(blocks).length).toBeLessThan(12_000);
      }
    });

  it('shows one of each block', () => {
    const { blocks, text } = cardToSlack(EVERY_BLOCK, VIEW);
    expect(text).toContain('Ingrid Halvorsen said this about the harbour.');
    expect(seen(blocks).text).toMatchInlineSnapshot(`
      "Ingrid Halvorsen said this about the harbour.
      Spring 2018
      Two lines of the desk:
      this is the second.
      1. Ingrid Halvorsen, harbour minister · The Lantern, 15 April 2018
      denied that Halvorsen said on point 1 that the harbour would “never again be closed for more than 1 days” in any winter.
      to Radio North · on Sunday · via Coast Press Agency
      — Minister defends the harbour plan, paragraph 4
      also in The Beacon, 15 April 2018
      differs in The Lantern, 15 April 2018
      “never be closed for more than 2 days”
      2. The source does not say who
      “Nobody asked the fishermen”
      — wire-20, paragraph 4
      3. The breakwater was built in 1911 by convicts.
      said by Olu Adeyemi
      — A wall in the sea, The Lantern, 15 April 2018
      ≠ Altered: the source has a “not” that is missing here.
      we will [not] close the [old] harbour
      [bold] stands only in the source · [struck out] only in the checked words
      Statements: 42 in 17 articles
      First: 3 January 2018
      Which Halvorsen?
      Choose
      Ingrid Halvorsen
      harbour minister, 12 statements
      Jonas Halvorsen
      You can also ask
      who spoke about the harbour?
      what did Olu Adeyemi say?
      The archive is still being read: 120 of 300 articles.
      Share to channel
      Check wording
      Wrong?"
    `);
  });

  it('keeps every word of 50 KB, in order, over several parts', () => {
    const words = allParts(LONG_CARD).flatMap(({ blocks }) => seen(blocks).text.match(/\bword\d+\b/g) ?? []);
    expect(words).toEqual(LONG_WORDS);
  });

  it('numbers menu entries so that they find their question', () => {
    const offered = offeredQuestions(CROWDED_CARD);
    expect(offered).toHaveLength(170);
    const values = allParts(CROWDED_CARD).flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'actions'
          ? block.elements.flatMap((element) =>
              element.type === 'static_select'
                ? (element.options ?? []).map((option) => option.value)
                : element.type === 'button' && element.action_id?.includes('suggest')
                  ? [element.value]
                  : [],
            )
          : [],
      ),
    );
    expect(values).toEqual(offered.map((_, i) => `AAAAAAAAAAAAAAAA.${i}`));
  });

  it('turns pages through the parts of a card and on to the next card', () => {
    const shown: Card = {
      ...LONG_CARD,
      paging: { from: 6, to: 7, total: 9, previous: 0, next: 7 },
    };
    const parts = allParts(shown, { ...VIEW, offset: 5 });
    const buttons = parts.map(({ blocks }) => {
      const bar = blocks.at(-1)!;
      return bar.type === 'actions'
        ? bar.elements.flatMap((e) =>
            e.type === 'button' && /next|previous/.test(e.action_id!) ? [e.value!.slice(17)] : [],
          )
        : [];
    });
    const last = parts.length - 1;
    expect(last).toBeGreaterThan(3);
    expect(buttons[0]).toEqual(['0.-1', '5.1']);
    expect(buttons[1]).toEqual(['5.0', '5.2']);
    expect(buttons[last]).toEqual([`5.${last - 1}`, '7.0']);
    expect(cardToSlack(shown, { ...VIEW, offset: 5, part: -1 }).part).toBe(last);
    expect(cardToSlack(shown, { ...VIEW, offset: 5, part: 999 }).part).toBe(last);
  });

  it('offers to share only what is private, and nothing at all without a key', () => {
    const ids = (view: Partial<SlackView>) =>
      cardToSlack(EVERY_BLOCK, { ...VIEW, ...view }).blocks.flatMap((b) =>
        b.type === 'actions' ? b.elements.map((e) => e.action_id) : [],
      );
    expect(ids({ hidden: true })).toContain('quotedesk_share');
    expect(ids({ hidden: false })).not.toContain('quotedesk_share');
    expect(ids({ key: null })).toEqual([]);
  });

  it('is never empty', () => {
    const { blocks, text } = cardToSlack(EMPTY_CARD, { ...VIEW, key: null });
    expect(blocks.length).toBeGreaterThan(0);
    expect(text).not.toBe('');
  });

  it('takes any text anywhere: inert, whole and within the limits', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            '*',
            '_',
            '~',
            '`',
            '<',
            '>',
            '&',
            '@',
            '!',
            '|',
            ':wave:',
            '\ud83d',
            '😀',
            ' ',
            '\n',
            'word',
            HOSTILE,
          ),
          { maxLength: 60 },
        )
        .map((all) => all.join('')),
      fc.tuple(fc.string({ maxLength: 20 }), fc.nat(400)).map(([unit, times]) => unit.repeat(times)),
    );
    const style = fc.constantFrom('plain', 'quoted', 'strong', 'added', 'missing');
    const run = fc.record({ text, style }) as fc.Arbitrary<
      Card['blocks'] extends readonly (infer _)[] ? { text: string; style: 'plain' } : never
    >;
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 6 }),
        text,
        text,
        fc.option(fc.webUrl()),
        (runs, speaker, label, url) => {
          const shown = card([
            quotation(1, {
              runs,
              speaker,
              role: label,
              how: [speaker],
              source: {
                documentId: 'd',
                label,
                outlet: speaker,
                published: label,
                day: label,
                url,
                paragraph: 1,
              },
            }),
            { type: 'verdict', verdict: 'altered', sentence: speaker, asked: label, differences: runs },
            { type: 'choice', prompt: label, options: [{ label: speaker, detail: label, question: 'q' }] },
            { type: 'suggestions', prompt: speaker, questions: [label, speaker] },
            { type: 'facts', rows: [{ label, value: speaker }] },
          ]);
          for (const { blocks, text: spoken } of allParts(shown))
            expect(checkCall('chat.postMessage', asPost({ blocks, text: spoken }))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  it('shows which words were checked where no difference shows them', () => {
    const verdict = {
      type: 'verdict',
      verdict: 'not_found',
      sentence: 'Not found.',
      differences: [],
    } as const;
    const [page] = allParts(card([{ ...verdict, asked: 'the tide comes twice' }]));
    expect(seen(page?.blocks ?? []).text).toContain('the tide comes twice');
  });

  it('names other printings without an address in one line', () => {
    const other = (n: number) => ({
      documentId: `d${n}`,
      label: `Paper ${n}`,
      outlet: null,
      published: null,
      day: null,
      url: null,
      paragraph: null,
    });
    const blocks = allParts(card([quotation(1, { alsoIn: Array.from({ length: 40 }, (_, i) => other(i)) })]));
    expect(blocks).toHaveLength(1);
    expect(seen(blocks[0]?.blocks ?? []).text).toContain('also in Paper 0; Paper 1; Paper 2');
  });

  it('does not let go of a fact', () => {
    const pages = allParts(EVERY_BLOCK)
      .map(({ blocks }) => seen(blocks).text)
      .join('\n');
    for (const fact of facts(EVERY_BLOCK, 60))
      expect(pages.replace(/\s+/g, '')).toContain(fact.replace(/\s+/g, ''));
  });

  it('has blocks that the checker takes for a view too', () => {
    for (const shown of Object.values(ALL_CARDS))
      for (const { blocks } of allParts(shown)) expect(checkBlocks(blocks, 100)).toEqual([]);
  });
});
