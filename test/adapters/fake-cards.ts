/** Canned cards: every block type, hostile text, every length. Sentences are made up for these tests. */
import type { Card, CardBlock, CardSource, QuotationBlock } from '../../src/index.ts';

export function source(over: Partial<CardSource> = {}): CardSource {
  return {
    documentId: 'wire-17',
    label: 'Minister defends the harbour plan',
    outlet: 'The Lantern',
    published: '2018-04-15T08:30:00Z',
    day: '15 April 2018',
    url: 'https://lantern.example/harbour?id=17&lang=en',
    paragraph: 4,
    ...over,
  };
}

export function quotation(number: number, over: Partial<QuotationBlock> = {}): QuotationBlock {
  return {
    type: 'quotation',
    statementId: `wire-17#${number}`,
    number,
    speaker: 'Ingrid Halvorsen',
    role: 'harbour minister',
    kind: 'mixed',
    runs: [
      { text: `Halvorsen said on point ${number} that the `, style: 'plain' },
      { text: 'harbour', style: 'strong' },
      { text: ' would ', style: 'plain' },
      { text: `never again be closed for more than ${number} days`, style: 'quoted' },
      { text: ' in any winter.', style: 'plain' },
    ],
    reporting: { text: 'denied that', finite: true, runsOn: true },
    how: ['to Radio North', 'on Sunday'],
    via: ['Coast Press Agency'],
    source: source(),
    cited: [4],
    alsoIn: [
      source({
        documentId: 'wire-18',
        label: 'Harbour row goes on',
        outlet: 'The Beacon',
        url: null,
        paragraph: null,
      }),
    ],
    moreIn: 0,
    differsIn: [
      {
        source: source({ documentId: 'wire-19', label: 'Another paper', url: 'https://other.example/a' }),
        text: `never be closed for more than ${number + 1} days`,
      },
    ],
    ...over,
  };
}

export function card(blocks: readonly CardBlock[], over: Partial<Card> = {}): Card {
  return {
    type: 'card',
    intent: 'statements',
    status: 'answered',
    understood: 'Ingrid Halvorsen · about the harbour',
    message: 'Ingrid Halvorsen said this about the harbour.',
    blocks,
    paging: null,
    notice: null,
    ...over,
  };
}

/** One of everything. */
export const EVERY_BLOCK: Card = card(
  [
    { type: 'heading', text: 'Spring 2018' },
    { type: 'text', text: 'Two lines of the desk:\nthis is the second.' },
    quotation(1),
    quotation(2, {
      speaker: null,
      role: null,
      kind: 'direct',
      runs: [{ text: 'Nobody asked the fishermen', style: 'quoted' }],
      reporting: null,
      how: [],
      via: [],
      alsoIn: [],
      differsIn: [],
      source: source({
        label: 'wire-20',
        outlet: null,
        published: null,
        day: null,
        url: null,
        paragraph: null,
      }),
    }),
    {
      type: 'passage',
      number: 3,
      runs: [
        { text: 'The breakwater was built in ', style: 'plain' },
        { text: '1911', style: 'strong' },
        { text: ' by convicts.', style: 'plain' },
      ],
      saidBy: 'Olu Adeyemi',
      source: source({ label: 'A wall in the sea' }),
    },
    {
      type: 'verdict',
      verdict: 'altered',
      sentence: 'Altered: the source has a “not” that is missing here.',
      asked: 'we will close the harbour',
      differences: [
        { text: 'we will ', style: 'plain' },
        { text: 'not ', style: 'missing' },
        { text: 'close the ', style: 'plain' },
        { text: 'old ', style: 'added' },
        { text: 'harbour', style: 'plain' },
      ],
    },
    {
      type: 'facts',
      rows: [
        { label: 'Statements', value: '42 in 17 articles' },
        { label: 'First', value: '3 January 2018' },
      ],
    },
    {
      type: 'choice',
      prompt: 'Which Halvorsen?',
      options: [
        {
          label: 'Ingrid Halvorsen',
          detail: 'harbour minister, 12 statements',
          question: 'what did Ingrid Halvorsen say?',
        },
        { label: 'Jonas Halvorsen', detail: null, question: 'what did Jonas Halvorsen say?' },
      ],
    },
    {
      type: 'suggestions',
      prompt: 'You can also ask',
      questions: ['who spoke about the harbour?', 'what did Olu Adeyemi say?'],
    },
  ],
  { notice: 'The archive is still being read: 120 of 300 articles.' },
);

export const NOT_FOUND: Card = card(
  [{ type: 'suggestions', prompt: 'Did you mean', questions: ['what did Halvorsen say about harbours?'] }],
  {
    status: 'not_found',
    understood: 'nobody by that name',
    message: 'Nothing in this archive says that.',
  },
);

/** Text as a hostile article would have it; no part of it may do anything. */
export const HOSTILE =
  '<!channel> @everyone @here <@U012ABCDEF> <#C012ABCDEF|general> <!subteam^S123> <https://evil.example|bank> ' +
  '[bank](https://evil.example) *bold* _it_ ~no~ `code` ```block``` > quote &amp; &lt;b&gt; :wave: <@!123456789012345678> ' +
  '<@&123456789012345678> </run:123> <t:1618953630:R> <a:x:123> ||spoiler|| -# small # big \\*not\\* ' +
  'left\u202Eright\u202C \u2066iso\u2069 zero\u200Bwidth nul\u0000 esc\u001b[31mred lone\uD83D high \uDE00 low 😀👩‍👩‍👧 ' +
  '\r\nnew line\u2028separator **strong** __under__ https://evil.example/auto mailto:x@evil.example @channel';

export const HOSTILE_CARD: Card = card(
  [
    { type: 'heading', text: HOSTILE },
    { type: 'text', text: HOSTILE },
    quotation(1, {
      speaker: `Ann ${HOSTILE}`,
      role: HOSTILE,
      runs: [
        { text: HOSTILE, style: 'quoted' },
        { text: HOSTILE, style: 'plain' },
        { text: HOSTILE, style: 'strong' },
      ],
      how: [HOSTILE],
      via: [HOSTILE],
      source: source({ label: HOSTILE, outlet: HOSTILE, url: 'https://lantern.example/a|b>c<d"e f' }),
      alsoIn: [source({ label: HOSTILE, url: 'javascript:alert(1)' })],
      differsIn: [{ source: source({ label: HOSTILE, url: 'ftp://lantern.example/x' }), text: HOSTILE }],
    }),
    {
      type: 'passage',
      number: 2,
      runs: [{ text: HOSTILE, style: 'strong' }],
      saidBy: HOSTILE,
      source: source({ label: '', published: 'yesterday', day: 'yesterday', url: 'https://' }),
    },
    {
      type: 'verdict',
      verdict: 'not_found',
      sentence: HOSTILE,
      asked: HOSTILE,
      differences: [
        { text: HOSTILE, style: 'missing' },
        { text: HOSTILE, style: 'added' },
      ],
    },
    { type: 'facts', rows: [{ label: HOSTILE, value: HOSTILE }] },
    {
      type: 'choice',
      prompt: HOSTILE,
      options: [{ label: HOSTILE, detail: HOSTILE, question: HOSTILE }],
    },
    { type: 'suggestions', prompt: HOSTILE, questions: [HOSTILE] },
  ],
  { understood: HOSTILE, message: HOSTILE, notice: HOSTILE },
);

/** About 50 KB of words in one quotation, each word numbered so that nothing can be lost unseen. */
export const LONG_WORDS = Array.from({ length: 6_000 }, (_, i) => `word${i}`);
export const LONG_CARD: Card = card([
  quotation(1, { runs: [{ text: LONG_WORDS.join(' '), style: 'quoted' }], kind: 'direct' }),
  quotation(2),
]);

/** One "word" longer than any message, made of signs that grow when escaped, with pairs that must not be cut. */
export const UNBROKEN_CARD: Card = card([
  quotation(1, { runs: [{ text: '&<>😀'.repeat(3_000), style: 'quoted' }], kind: 'direct' }),
]);

/** More of everything than any platform shows at once. */
export const CROWDED_CARD: Card = card([
  ...Array.from({ length: 60 }, (_, i) => quotation(i + 1)),
  {
    type: 'choice',
    prompt: 'Which of them?',
    options: Array.from({ length: 140 }, (_, i) => ({
      label: `Person number ${i} ${'of a very long name '.repeat(i % 7)}`,
      detail: 'somebody '.repeat(i % 30),
      question: `what did person ${i} say?`,
    })),
  },
  {
    type: 'facts',
    rows: Array.from({ length: 40 }, (_, i) => ({ label: `Fact ${i}`, value: `value ${i} `.repeat(i * 6) })),
  },
  {
    type: 'suggestions',
    prompt: 'You can also ask',
    questions: Array.from({ length: 30 }, (_, i) => `question ${i} ${'and on '.repeat(i * 3)}?`),
  },
]);

export const EMPTY_CARD: Card = card([], { understood: '', message: '' });

export const ALL_CARDS: Readonly<Record<string, Card>> = {
  'every block': EVERY_BLOCK,
  'not found': NOT_FOUND,
  hostile: HOSTILE_CARD,
  long: LONG_CARD,
  unbroken: UNBROKEN_CARD,
  crowded: CROWDED_CARD,
  empty: EMPTY_CARD,
};
