/** The checker must refuse what Slack refuses; each case is one that Slack's documentation names. */
import { describe, expect, it } from 'vitest';
import { SLACK_LIMITS as MAX } from '../../../adapters/slack/limits.ts';
import { badMarkup, checkBlocks, checkCall, checkView } from './checker.ts';

const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const plain = (text: string) => ({ type: 'plain_text', text });
const section = (text: string, over = {}) => ({ type: 'section', text: mrkdwn(text), ...over });
const button = (over = {}) => ({ type: 'button', text: plain('Next'), action_id: 'a', value: 'v', ...over });
const actions = (...elements: unknown[]) => ({ type: 'actions', elements });
const select = (options: unknown[], over = {}) => ({
  type: 'static_select',
  action_id: 's',
  placeholder: plain('Choose'),
  options,
  ...over,
});
const option = (text = 'One', over = {}) => ({ text: plain(text), value: 'v', ...over });
const x = (n: number) => 'x'.repeat(n);

const POST = { channel: 'C1', text: 'hello', unfurl_links: false, unfurl_media: false };
const MODAL = { type: 'modal', title: plain('Title'), submit: plain('Send'), blocks: [section('hello')] };

describe('the checker takes', () => {
  it.each<[string, unknown[]]>([
    ['a section of 3,000', [section(x(3_000))]],
    ['50 blocks', Array.from({ length: 50 }, () => section('hello'))],
    [
      'a link and mentions of ours',
      [section('see <https://a.example/?a=1&amp;b=2|a title>, <@U1> in <#C1>')],
    ],
    ['25 buttons', [actions(...Array.from({ length: 25 }, (_, i) => button({ action_id: `a${i}` })))]],
    ['a hundred options', [actions(select(Array.from({ length: 100 }, () => option())))]],
  ])('%s', (_, blocks) => {
    expect(checkBlocks(blocks, MAX.messageBlocks)).toEqual([]);
  });

  it('a post, a modal and a Home page', () => {
    expect(checkCall('chat.postMessage', { ...POST, blocks: [section('hello')] })).toEqual([]);
    expect(checkView(MODAL)).toEqual([]);
    expect(checkView({ type: 'home', blocks: Array.from({ length: 100 }, () => section('hello')) })).toEqual(
      [],
    );
  });
});

describe('the checker refuses', () => {
  it.each<[string, unknown[]]>([
    ['no blocks', []],
    ['51 blocks', Array.from({ length: 51 }, () => section('hello'))],
    ['a section of 3,001', [section(x(3_001))]],
    ['an empty section', [section('')]],
    ['11 fields', [section('x', { fields: Array.from({ length: 11 }, () => mrkdwn('x')) })]],
    ['a field of 2,001', [section('x', { fields: [mrkdwn(x(2_001))] })]],
    ['a header of 151', [{ type: 'header', text: plain(x(151)) }]],
    ['a header in markup', [{ type: 'header', text: mrkdwn('x') }]],
    ['11 context elements', [{ type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('x')) }]],
    ['an empty context', [{ type: 'context', elements: [] }]],
    ['26 buttons', [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `a${i}` })))]],
    ['an action_id twice', [actions(button(), button())]],
    ['an action_id twice in two blocks', [actions(button()), actions(button())]],
    ['a block_id twice', [section('x', { block_id: 'b' }), section('y', { block_id: 'b' })]],
    ['a button of 76', [actions(button({ text: plain(x(76)) }))]],
    ['a button in markup', [actions(button({ text: mrkdwn('x') }))]],
    ['a value of 2,001', [actions(button({ value: x(2_001) }))]],
    ['an address of 3,001', [actions(button({ url: `https://a.example/${x(3_000)}` }))]],
    ['an action_id of 256', [actions(button({ action_id: x(256) }))]],
    ['a block_id of 256', [section('x', { block_id: x(256) })]],
    ['101 options', [actions(select(Array.from({ length: 101 }, () => option())))]],
    ['no options', [actions(select([]))]],
    ['an option of 76', [actions(select([option(x(76))]))]],
    ['an empty option', [actions(select([option('')]))]],
    ['a description of 76', [actions(select([option('x', { description: plain(x(76)) })]))]],
    ['an option value of 151', [actions(select([option('x', { value: x(151) })]))]],
    ['a placeholder of 151', [actions(select([option()], { placeholder: plain(x(151)) }))]],
    ['12,001 characters over all blocks', Array.from({ length: 5 }, () => section(x(2_401)))],
    ['an unknown block', [{ type: 'carousel' }]],
    ['an unknown field', [section('x', { colour: 'red' })]],
    ['a mention of everybody', [section('<!channel>')]],
    ['a broken surrogate', [section('a\ud83d')]],
    ['a control character', [section('a\u0007')]],
    ['a direction override', [section('a\u202eb')]],
  ])('%s', (_, blocks) => {
    expect(checkBlocks(blocks, MAX.messageBlocks)).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['no text', { ...POST, text: undefined }],
    ['empty text', { ...POST, text: '  ' }],
    ['text of 40,001', { ...POST, text: x(40_001) }],
    ['unfurling', { ...POST, unfurl_links: true }],
    ['unfurling by default', { channel: 'C1', text: 'hello' }],
    ['no channel', { ...POST, channel: undefined }],
    ['a field that Slack does not know', { ...POST, colour: 'red' }],
    ['text that mentions everybody', { ...POST, text: 'hello <!channel>' }],
  ])('a post with %s', (_, args) => {
    expect(checkCall('chat.postMessage', JSON.parse(JSON.stringify(args)))).not.toEqual([]);
  });

  it.each<[string, object]>([
    ['a title of 25', { ...MODAL, title: plain(x(25)) }],
    ['101 blocks', { ...MODAL, blocks: Array.from({ length: 101 }, () => section('x')) }],
    ['metadata of 3,001', { ...MODAL, private_metadata: x(3_001) }],
    ['a callback_id of 256', { ...MODAL, callback_id: x(256) }],
    [
      'inputs and nothing to submit',
      {
        ...MODAL,
        submit: undefined,
        blocks: [{ type: 'input', label: plain('x'), element: { type: 'plain_text_input', action_id: 'a' } }],
      },
    ],
    [
      '11 radio buttons',
      {
        ...MODAL,
        blocks: [
          {
            type: 'input',
            label: plain('x'),
            element: {
              type: 'radio_buttons',
              action_id: 'a',
              options: Array.from({ length: 11 }, () => option()),
            },
          },
        ],
      },
    ],
    [
      'an input of 3,001',
      {
        ...MODAL,
        blocks: [
          {
            type: 'input',
            label: plain('x'),
            element: { type: 'plain_text_input', action_id: 'a', max_length: 3_001 },
          },
        ],
      },
    ],
  ])('a modal with %s', (_, view) => {
    expect(checkView(JSON.parse(JSON.stringify(view)))).not.toEqual([]);
  });

  it.each(['rtm.start', 'chat.delete', 'users.list'])('a method that is none of ours: %s', (method) => {
    expect(checkCall(method, {})).not.toEqual([]);
  });

  it('five suggested prompts', () => {
    const prompt = { title: 'x', message: 'x' };
    const call = (n: number) =>
      checkCall('assistant.threads.setSuggestedPrompts', {
        channel_id: 'D1',
        prompts: Array(n).fill(prompt),
      });
    expect(call(4)).toEqual([]);
    expect(call(5)).not.toEqual([]);
  });

  it.each([
    'a < b',
    'a > b',
    'a & b',
    'cut &am',
    'cut <https://a.exam',
    '<https://a.example|cut',
    '<https://a b.example|x>',
    '<javascript:alert|x>',
    '<!here|here>',
    '<!subteam^S1>',
    '&lt',
    '&nbsp;',
  ])('markup that is cut or not ours: %j', (text) => {
    expect(badMarkup(text)).not.toEqual([]);
  });
});
