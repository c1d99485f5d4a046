import { describe, expect, it } from 'vitest';
import { cardToText } from '../../../adapters/terminal/render.ts';
import { terminalStyle } from '../../../adapters/terminal/settings.ts';
import type { Card, CardBlock, CardSource } from '../../../src/index.ts';

const source: CardSource = {
  documentId: 'a1',
  label: 'Council votes',
  outlet: 'The Harbour Post',
  published: '2024-05-01T10:00:00Z',
  day: '1 May 2024',
  url: 'https://example.org/a1',
  paragraph: 3,
};
const plain = { colours: false, width: 60 };

function card(blocks: readonly CardBlock[], rest: Partial<Card> = {}): Card {
  return {
    type: 'card',
    intent: 'statements',
    status: 'answered',
    understood: 'Ada Moss · 1 statement in 1 article',
    message: '',
    blocks,
    paging: null,
    notice: null,
    ...rest,
  };
}

const quotation: CardBlock = {
  type: 'quotation',
  statementId: 's1',
  number: 1,
  speaker: 'Ada Moss',
  role: 'mayor',
  kind: 'mixed',
  runs: [
    { text: 'The harbour ', style: 'plain' },
    { text: 'will be rebuilt', style: 'quoted' },
  ],
  reporting: { text: 'told the council that', finite: true, runsOn: true },
  how: ['on Sunday'],
  via: ['Reuters'],
  source,
  cited: [3],
  alsoIn: [{ ...source, documentId: 'a2', label: 'Another paper', outlet: null, published: null, day: null }],
  moreIn: 0,
  differsIn: [],
};

describe('a card in a terminal', () => {
  it('shows who, in which role, the words, how they were said and where they stand', () => {
    expect(cardToText(card([quotation]), plain)).toBe(
      [
        'Ada Moss · 1 statement in 1 article',
        '',
        ' 1  Ada Moss, mayor · The Harbour Post, 1 May 2024',
        '    told the council that The harbour “will be rebuilt”',
        '    on Sunday · via Reuters',
        '    — Council votes, paragraph 3',
        '    → https://example.org/a1',
        '    — also in Another paper',
        '    → https://example.org/a1',
      ].join('\n'),
    );
  });

  it.each<[string, CardBlock, string]>([
    ['an unknown speaker', { ...quotation, speaker: null, role: null }, 'The source does not say who'],
    [
      'a passage',
      {
        type: 'passage',
        number: 2,
        runs: [{ text: 'sixty days', style: 'strong' }],
        saidBy: 'an official',
        source,
      },
      'sixty days\n    an official',
    ],
    [
      'a verdict',
      {
        type: 'verdict',
        verdict: 'altered',
        sentence: 'Altered.',
        asked: 'will be',
        differences: [
          { text: 'will ', style: 'plain' },
          { text: 'not ', style: 'missing' },
          { text: 'be', style: 'added' },
        ],
      },
      'Altered.\n  will [-not -][+be+]',
    ],
    [
      'a choice',
      {
        type: 'choice',
        prompt: 'Which one?',
        options: [{ label: 'Ada Moss', detail: 'mayor', question: 'q' }],
      },
      'Which one?\n  1  Ada Moss, mayor',
    ],
    ['facts', { type: 'facts', rows: [{ label: 'Articles', value: '2' }] }, '  Articles  2'],
    ['a heading', { type: 'heading', text: 'May' }, 'May'],
    ['text', { type: 'text', text: 'A plain word.' }, 'A plain word.'],
    [
      'suggestions',
      { type: 'suggestions', prompt: 'Try', questions: ['what did Moss say?'] },
      'Try\n  what did Moss say?',
    ],
  ])('shows %s', (_name, block, expected) => {
    expect(cardToText(card([block]), plain)).toContain(expected);
  });

  it('says how many more there are', () => {
    const paging = { from: 1, to: 5, total: 9, previous: null, next: 5 };
    expect(cardToText(card([], { paging }), plain)).toContain('1–5 of 9 · type more for the next');
  });

  it('keeps escape sequences of the corpus inert and writes none of its own without colours', () => {
    const hostile = { ...quotation, runs: [{ text: '\u001b[2Jgone\u202e', style: 'quoted' as const }] };
    expect(cardToText(card([hostile]), plain)).not.toContain('\u001b');
    expect(cardToText(card([hostile]), plain)).toContain('“[2Jgone”');
  });
});

describe('style of a terminal', () => {
  it.each([
    [{ isTTY: true, columns: 80 }, {}, { colours: true, width: 80 }],
    [{ isTTY: true, columns: 80 }, { NO_COLOR: '1' }, { colours: false, width: 80 }],
    [{}, {}, { colours: false, width: 96 }],
    [{}, { FORCE_COLOR: '1' }, { colours: true, width: 96 }],
    [{ isTTY: true, columns: 400 }, { TERM: 'dumb' }, { colours: false, width: 110 }],
    [{ isTTY: true, columns: 5 }, {}, { colours: true, width: 30 }],
  ])('%j with %j', (output, env, expected) => {
    expect(terminalStyle(output, env)).toEqual(expected);
  });
});
