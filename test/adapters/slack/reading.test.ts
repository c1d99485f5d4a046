/** What Slack sends, read: questions, payloads, button values. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainlyAQuestion, plainText, questionOf } from '../../../adapters/slack/commands.ts';
import { offerValue, positionValue, readOffer, readPosition } from '../../../adapters/slack/controls.ts';
import { readMessage, readPress } from '../../../adapters/slack/receive.ts';
import { BOT_USER, USER } from './fake-slack.ts';

describe('reading a question', () => {
  it.each([
    [`<@${BOT_USER}> what did X say?`, 'what did X say?'],
    [`hey <@${BOT_USER}|quotedesk>, what?`, 'hey , what?'],
    ['what of &lt;b&gt; &amp; co?', 'what of <b> & co?'],
    ['&amp;lt;', '&lt;'],
    ['see <https://a.example/x|the story> or <https://b.example>', 'see the story or https://b.example'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['<#C1|news> and <@U1|ann> <!here> <!subteam^S1|@team>', '#news and @ann'],
    ['“words”\u00a0here', '“words” here'],
    ['two\n\n lines', 'two\n\nlines'],
    [`<@${BOT_USER}>`, ''],
    ['<'.repeat(50_000), '<'.repeat(50_000)],
  ])('%#', (text, expected) => {
    expect(plainText(text, BOT_USER)).toBe(expected);
  });

  it('asks for help when nothing is said, and reads no endless text', () => {
    expect(questionOf(` <@${BOT_USER}> `, BOT_USER)).toBe('help');
    expect(questionOf('word '.repeat(20_000), BOT_USER).length).toBeLessThanOrEqual(40_000);
  });

  it.each([
    ['and on trade?', true],
    ['who said so', true],
    ['I doubt it', false],
  ])('plainly a question: %j', (text, expected) => {
    expect(isPlainlyAQuestion(text)).toBe(expected);
  });
});

describe('reading payloads', () => {
  it('tells apart what is said to the desk and to others', () => {
    const base = { type: 'message', user: USER, ts: '1.2', channel: 'C1' };
    expect(readMessage({ ...base, text: `<@${BOT_USER}> x` }, BOT_USER)).toMatchObject({
      mentioned: true,
      direct: false,
    });
    expect(readMessage({ ...base, text: '<@U9> x' }, BOT_USER)).toMatchObject({
      mentioned: false,
      toOthers: true,
    });
    expect(readMessage({ ...base, channel: 'D1' }, BOT_USER)).toMatchObject({ direct: true, text: '' });
    expect(readMessage({ ...base, subtype: 'file_share' }, BOT_USER)).not.toBeNull();
    expect(readMessage({ ...base, subtype: 'thread_broadcast' }, BOT_USER)).not.toBeNull();
  });

  it('takes anything at all without an exception', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readMessage(value, BOT_USER);
        readPress(value);
      }),
    );
  });
});

describe('button values', () => {
  it('are read back', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\w-]{16}$/),
        fc.nat(9_999_999),
        fc.integer({ min: -1, max: 9_999 }),
        (key, offset, part) => {
          expect(readPosition(positionValue({ key, offset, part }))).toEqual({ key, offset, part });
          expect(readOffer(offerValue({ key, index: Math.min(offset, 9_999) }))).toEqual({
            key,
            index: Math.min(offset, 9_999),
          });
        },
      ),
    );
  });

  it.each([
    '',
    'x',
    'AAAAAAAAAAAAAAAA',
    'AAAAAAAAAAAAAAAA.1',
    'AAAAAAAAAAAAAAAA.-1.0',
    'AAAAAAAAAAAAAAAA.1e3.0',
    'AAAAAAAAAAAAAAAA.1.0\n',
    7,
    null,
    {},
  ])('are refused when forged: %j', (value) => {
    expect(readPosition(value)).toBeNull();
  });
});
