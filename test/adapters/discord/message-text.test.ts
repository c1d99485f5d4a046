import { describe, expect, it } from 'vitest';
import { linkUrl } from '../../../adapters/discord/escape.ts';
import { readInteraction } from '../../../adapters/discord/incoming.ts';
import { ageOf } from '../../../adapters/discord/interaction-age.ts';
import { MESSAGE_WORDS, wholeText } from '../../../adapters/discord/message-text.ts';
import { messageCommand } from './fake/payloads.ts';

describe('the words of a message', () => {
  it.each([
    ['its content', { content: 'Plain.' }, 'Plain.'],
    [
      'a forward',
      { content: '', message_snapshots: [{ message: { content: '“We wait,” he said.', embeds: [] } }] },
      '“We wait,” he said.',
    ],
    [
      'a wire post in an embed',
      {
        content: '',
        embeds: [
          {
            author: { name: 'Wire' },
            title: 'Mayor resigns',
            description: '“I am done,” she said.',
            fields: [{ name: 'Place', value: 'Harbour' }],
            footer: { text: 'Coast Press' },
          },
        ],
      },
      'Wire\n\nMayor resigns\n\n“I am done,” she said.\n\nPlace\n\nHarbour\n\nCoast Press',
    ],
    [
      'components',
      {
        content: '',
        components: [
          {
            type: 17,
            components: [
              { type: 10, content: 'Mayor resigns' },
              { type: 9, components: [{ type: 10, content: '“Done.”' }] },
            ],
          },
          { type: 1, components: [{ type: 2, label: 'Open' }] },
        ],
      },
      'Mayor resigns\n\n“Done.”',
    ],
    ['nothing', { content: '' }, ''],
  ])('%s', (_name, message, expected) => {
    expect(wholeText(MESSAGE_WORDS.parse(message))).toBe(expected);
  });

  it('are what “Check quotations” checks', () => {
    const sent = messageCommand('Check quotations', '');
    const messages = (sent as { data: { resolved: { messages: Record<string, object> } } }).data.resolved
      .messages;
    for (const id of Object.keys(messages))
      messages[id] = { content: '', message_snapshots: [{ message: { content: 'Forwarded.' } }] };
    expect(readInteraction(sent)).toMatchObject({ kind: 'message', text: 'Forwarded.' });
  });
});

it.each([
  ['https://a.example/x|y', 'https://a.example/x%7Cy'],
  ['https://a.example/?q={a}^[b]`c`', 'https://a.example/?q=%7Ba%7D%5E%5Bb%5D%60c%60'],
  ['https://a.example/plain?a=1&b=2', 'https://a.example/plain?a=1&b=2'],
  ['javascript:alert(1)', null],
])('a link to %s is %s', (url, expected) => {
  expect(linkUrl(url, 512)).toBe(expected);
});

it.each([
  // 175928847299117063 was made on 30 April 2016, 11:18:25.796 UTC (Discord's own example).
  ['175928847299117063', '2016-04-30T11:18:26.796Z', 1_000],
  ['175928847299117063', '2016-04-30T11:18:20.000Z', 0],
  ['175928847299117063', '2026-01-01T00:00:00.000Z', 0],
  ['none', '2016-04-30T11:18:26.796Z', 0],
])('an interaction %s at %s is %d ms old', (id, now, age) => {
  expect(ageOf(id, new Date(now))).toBe(age);
});
