/** A denial never reads as an assertion: speaker, the source's own verb, the words, in that order, wherever it is shown. */
import { describe, expect, it } from 'vitest';
import { cardToDiscord } from '../../adapters/discord/render.ts';
import { cardToSlack } from '../../adapters/slack/render.ts';
import { cardToText } from '../../adapters/terminal/render.ts';
import type { Card } from '../../src/index.ts';
import { TestDesk } from '../answers/desk-of.ts';

const VIEW = { key: 'AAAAAAAAAAAAAAAA', offset: 0, part: 0, hidden: false };
const RENDERINGS: readonly (readonly [string, (card: Card) => string])[] = [
  ['the blocks of Slack', (card) => JSON.stringify(cardToSlack(card, VIEW).blocks)],
  ['the notification of Slack', (card) => cardToSlack(card, VIEW).text],
  [
    'Discord',
    (card) =>
      JSON.stringify(cardToDiscord(card, { key: VIEW.key, offset: 0, screen: 0, share: false }).components),
  ],
  ['the terminal', (card) => cardToText(card, { colours: false, width: 500 })],
];
/** [article, speaker, the verb as shown, the words, words that may not be shown]. */
const TOLD: readonly (readonly [string, string, string, string, string | null])[] = [
  [
    'Mayor Ilse Brandt denied that the tram fund had been emptied.',
    'Ilse Brandt',
    'denied that',
    'the tram fund',
    null,
  ],
  ['Ada Lark blamed the builder for the crack in the dam.', 'Ada Lark', 'blamed', 'the builder', 'accused'],
  ['Ada Lark disputed the figures of the dam board.', 'Ada Lark', 'disputed', 'the figures', 'denied'],
  [
    'Ada Lark rejected “the silly toll” on the bridge.',
    'Ada Lark',
    'rejected',
    '“the silly toll”',
    'refused',
  ],
  [
    'Ada Lark cautioned that the dam might leak.',
    'Ada Lark',
    'cautioned that',
    'the dam might leak',
    'warned',
  ],
  [
    'Ada Lark told Radio North on Monday that the dam was safe.',
    'Ada Lark',
    'told Radio North on Monday that',
    'the dam',
    null,
  ],
  ['“No toll will come to the bridge,” denied Ada Lark.', 'Ada Lark', 'denied:', '“No toll will come', null],
  [
    'The board was accused by Ada Lark of “hiding the crack”.',
    'Ada Lark',
    'accused:',
    'hiding the crack',
    'was accused',
  ],
];

describe.each(TOLD)('%s', (text, speaker, verb, words, not) => {
  it.each(RENDERINGS)('reads so in %s', async (_name, render) => {
    const desk = await TestDesk.of([{ id: 'a', text }]);
    const { card } = await desk.ask(`what did ${speaker} say?`);
    const blocks = card.blocks.filter(({ type }) => type === 'quotation');
    expect(blocks).toHaveLength(1);
    const shown = render({ ...card, understood: '', message: '', blocks });
    const places = [speaker, verb, words].map((part) => shown.indexOf(part));
    expect(
      places.every((place) => place >= 0),
      shown,
    ).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    if (not !== null) expect(shown).not.toContain(not);
  });
});
