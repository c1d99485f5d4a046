import { describe, expect, it } from 'vitest';
import { wholeText } from '../../../adapters/slack/message-text.ts';

const rich = (...words: string[]) => ({
  type: 'rich_text',
  elements: [
    { type: 'rich_text_section', elements: words.map((text) => ({ type: 'text', text })) },
    { type: 'rich_text_quote', elements: [{ type: 'text', text: 'and more' }] },
  ],
});

describe('the words of a message', () => {
  it.each([
    ['its text', { text: 'Plain.', blocks: [rich('Plain.')] }, 'Plain.'],
    [
      'a wire post in an attachment',
      {
        text: '',
        attachments: [
          {
            pretext: 'URGENT',
            title: 'Mayor resigns',
            text: '“I am done,” she said.',
            footer: 'Wire',
            fallback: 'no',
          },
        ],
      },
      'URGENT\nMayor resigns\n“I am done,” she said.\nWire',
    ],
    [
      'blocks without a text',
      {
        text: '',
        blocks: [
          { type: 'header', text: { type: 'plain_text', text: 'Mayor resigns' } },
          {
            type: 'section',
            text: { type: 'mrkdwn', text: '“I am done.”' },
            fields: [{ type: 'mrkdwn', text: 'Harbour' }],
          },
          rich('“We ', 'wait,”', ' he said'),
        ],
      },
      'Mayor resigns\n“I am done.”\nHarbour\n“We wait,” he said\nand more',
    ],
    [
      'a shared message',
      {
        text: '',
        attachments: [{ message_blocks: [{ message: { blocks: [rich('Once.')] } }], fallback: 'x' }],
      },
      'x',
    ],
    [
      'fields',
      { text: '', attachments: [{ fields: [{ title: 'Place', value: 'Harbour', short: true }] }] },
      'Place\nHarbour',
    ],
    ['a fallback alone', { text: '', attachments: [{ fallback: 'Only this.' }] }, 'Only this.'],
    ['nothing', { text: '', blocks: null, attachments: 'x' }, ''],
  ])('%s', (_name, message, expected) => {
    expect(wholeText(message)).toBe(expected);
  });

  it('of a deep nest are bounded', () => {
    let nest: unknown = 'deep';
    for (let i = 0; i < 10_000; i++) nest = { elements: [nest] };
    expect(wholeText({ text: '', blocks: [nest] })).toBe('');
  });
});
