/** Typing into a terminal: names are completed once, Ctrl-C lets go of a line, warnings are sentences. */
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { sentenceLogger } from '../../../adapters/sentence-log.ts';
import { createTerminalAdapter } from '../../../adapters/terminal/index.ts';
import { FakeDesk } from '../fake-desk.ts';

let stop = async () => {};
afterEach(() => stop());

async function terminal() {
  const desk = new FakeDesk();
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 100 });
  let written = '';
  output.on('data', (text: string) => {
    written += text;
  });
  let left = 0;
  const adapter = createTerminalAdapter(
    {
      input,
      output,
      env: {},
      pageSize: 5,
      welcome: async () => '',
      onLeave: () => left++,
      onHangUp: () => {},
    },
    {
      deskFor: () => desk,
      desks: [desk],
      logger: pino({ level: 'silent' }),
      now: () => new Date(0),
      stateFolder: 'unused',
    },
  );
  await adapter.start();
  stop = () => adapter.stop(1_000);
  const type = async (keys: string) => {
    input.write(keys);
    await new Promise((resolve) => setTimeout(resolve, 60));
  };
  return {
    desk,
    type,
    left: () => left,
    seen: () => written,
    asked: () => desk.asked.map(({ question }) => question),
  };
}

it.each([
  ['what did jonas\t', 'what did Jonas Halvorsen'],
  ['what did jonas\t\t', 'what did Jonas Halvorsen'],
  ['what did jonas\t\t\t\t', 'what did Jonas Halvorsen'],
  ['what did Jonas Ha\t', 'what did Jonas Halvorsen'],
  ['what did jonas halvorsen\t\t', 'what did Jonas Halvorsen'],
  ['Olu Adey\t\t and Jonas\t', 'Olu Adeyemi and Jonas Halvorsen'],
  ['what did nobody\t\t', 'what did nobody'],
])('%j is completed to “%s”', async (keys, line) => {
  const { type, asked } = await terminal();
  for (const key of keys.split(/(?<=\t)/)) await type(key);
  await type('\r');
  expect(asked()).toEqual([line]);
});

it('answers thanks with a word, and “ok” with nothing', async () => {
  const { type, asked, seen } = await terminal();
  await type('thanks!\r');
  expect(seen()).toContain('You are welcome.');
  await type('ok\r');
  await type('hi\r');
  expect(asked()).toEqual(['hi']);
});

it('lets go of what is typed at Ctrl-C, and leaves at Ctrl-C on an empty line', async () => {
  const { type, asked, left } = await terminal();
  await type('what did jo');
  await type('\x1b[D\x1b[D\x03');
  expect(left()).toBe(0);
  await type('who?\r');
  expect(asked()).toEqual(['who?']);
  await type('\x03');
  expect(left()).toBe(1);
});

describe('a log for a reader', () => {
  it('is one sentence a line, and no JSON', () => {
    const lines: string[] = [];
    const logger = sentenceLogger('info', (line) => lines.push(line));
    logger.warn('The file a.txt cannot be read.');
    logger.child({ adapter: 'x' }).error({ err: new Error('disk full') }, 'a question failed');
    logger.info({ file: 'b' }, 'said\nin passing');
    logger.debug('not said');
    expect(lines).toEqual([
      'warning: The file a.txt cannot be read.\n',
      'error: a question failed (disk full)\n',
      'said in passing\n',
    ]);
  });
});
