/** The small parts, each by itself. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { Caller } from '../../../adapters/slack/caller.ts';
import { isPlainlyAQuestion, isTalk, plainText, questionOf } from '../../../adapters/slack/commands.ts';
import { offerValue, positionValue, readOffer, readPosition } from '../../../adapters/slack/controls.ts';
import { cutWords, inertLine, link, linkUrl, mrkdwn, shortLabel } from '../../../adapters/slack/escape.ts';
import { ResponseUrlError, readFailure } from '../../../adapters/slack/failures.ts';
import { readMessage, readPress } from '../../../adapters/slack/receive.ts';
import { Seen } from '../../../adapters/slack/seen.ts';
import { pieces } from '../../../adapters/slack/split.ts';
import { Threads } from '../../../adapters/slack/threads.ts';
import { Work } from '../../../adapters/slack/work.ts';
import { badMarkup } from './checker.ts';
import { BOT_USER, USER } from './fake-slack.ts';

const logger = pino({ level: 'silent' });
const J = '\u2060';

describe('escaping', () => {
  it.each([
    ['a & b < c > d', 'a &amp; b &lt; c &gt; d'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['*b* _i_', `${J}*${J}b${J}*${J} ${J}_${J}i${J}_${J}`],
    [':wave: at 10:30', `:${J}wave: at 10:30`],
    ['plain', 'plain'],
  ])('mrkdwn %j', (text, expected) => {
    expect(mrkdwn(text)).toBe(expected);
  });

  it.each([
    ['left\u202eright', 'leftright'],
    ['a\u0000b\u001b[31m', 'ab[31m'],
    ['lone \ud83d and \ude00', 'lone \ufffd and \ufffd'],
    [' a\r\n\tb\u2028c ', 'a b c'],
  ])('inertLine %j', (text, expected) => {
    expect(inertLine(text)).toBe(expected);
  });

  it.each<[string | null, string | null]>([
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2'],
    ['https://a.example/a|b', 'https://a.example/a%7Cb'],
    ['https://a.example/<b>', 'https://a.example/%3Cb%3E'],
    ['https://a.example/a b', 'https://a.example/a%20b'],
    ['http://a.example', 'http://a.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['ftp://a.example', null],
    ['//a.example', null],
    ['https://', null],
    ['https://user:secret@a.example/', null],
    [`https://a.example/${'x'.repeat(4_000)}`, null],
    [null, null],
  ])('linkUrl %j', (url, expected) => {
    expect(linkUrl(url, 3_000)).toBe(expected);
  });

  it('links only with an address and words', () => {
    expect(link('https://a.example/', 'a <b> | c', 3_000)).toBe('<https://a.example/|a &lt;b&gt; | c>');
    expect(link(null, 'a <b>', 3_000)).toBe('a &lt;b&gt;');
    expect(link('https://a.example/', ' ', 3_000)).toBe('');
  });

  it.each([
    ['short', 10, 'short'],
    ['several words here', 14, 'several words…'],
    ['endlesswordwithoutblank', 10, 'endlesswo…'],
    ['aaaaaaaa😀bb', 10, 'aaaaaaaa…'],
  ])('cutWords %j at %d', (text, max, expected) => {
    expect(cutWords(text, max)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(max);
  });

  it('labels are never empty and never mention', () => {
    expect(shortLabel('', 75)).toBe('…');
    expect(shortLabel('<!channel>', 75)).toBe('‹!channel›');
  });
});

describe('splitting', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('&', '<', '*bold*', ':wave:', '😀'),
      fc.stringMatching(/^[a-z]{1,12}$/),
      fc.constant('&<>😀'.repeat(60)),
    ),
    { maxLength: 120 },
  );

  it('keeps every word, in order, in pieces that fit and are whole', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('', '*', '~'),
        fc.integer({ min: 60, max: 400 }),
        (list, mark, max) => {
          const parts = pieces([{ text: list.join(' '), mark }], max);
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(max);
            expect(badMarkup(part)).toEqual([]);
          }
          const back = parts
            .map((part) => (mark && part.startsWith(mark) ? part.slice(1, -1) : part))
            .join(' ')
            .replaceAll(J, '')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&amp;/g, '&');
          expect(back.replace(/\s+/g, '')).toBe(list.join('').replace(/\s+/g, ''));
        },
      ),
    );
  });

  it('cuts between words', () => {
    const text = Array.from({ length: 400 }, (_, i) => `word${i}`).join(' ');
    for (const part of pieces([{ text, mark: '' }], 300)) expect(part).toMatch(/^word\d+( word\d+)*$/);
  });

  it('takes time in proportion to the text', () => {
    const start = performance.now();
    pieces(
      [
        { text: 'word '.repeat(200_000), mark: '' },
        { text: '<'.repeat(200_000), mark: '*' },
      ],
      2_400,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

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
    ['thanks!', true],
    ['OK :+1:', true],
    [':tada:', true],
    ['Thank you.', true],
    ['and on trade?', false],
    ['what about Iran', false],
  ])('talk: %j', (text, expected) => {
    expect(isTalk(text)).toBe(expected);
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

describe('what was seen', () => {
  it('is claimed once, for an hour, within bounds', () => {
    let now = 0;
    const seen = new Seen({ now: () => new Date(now), max: 100 });
    expect(seen.claim('a', 'b')).toBe(true);
    expect(seen.claim('b')).toBe(false);
    expect(seen.claim('c', 'a')).toBe(false);
    expect(seen.claim('c')).toBe(true);
    now = 11 * 60_000;
    expect(seen.claim('a')).toBe(false);
    now = 61 * 60_000;
    expect(seen.claim('a')).toBe(true);
    for (let i = 0; i < 1_000; i += 1) seen.claim(`x${i}`);
    expect(seen.has('a')).toBe(false);
    expect(seen.has('x999')).toBe(true);
    expect(seen.claim(null)).toBe(true);
  });
});

describe('failures', () => {
  const slack = (error: string, more = {}) =>
    Object.assign(new Error('x'), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error, ...more },
    });
  const network = (code: string) =>
    Object.assign(new Error('x'), {
      code: 'slack_webapi_request_error',
      cause: new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) }),
    });
  it.each<[string, unknown, object]>([
    ['429', Object.assign(new Error('x'), { retryAfter: 7 }), { type: 'limited', afterMs: 7_000 }],
    [
      'ratelimited',
      slack('ratelimited', { response_metadata: { retryAfter: 3 } }),
      { type: 'limited', afterMs: 3_000 },
    ],
    ['a 429 without a time', new ResponseUrlError(429, null), { type: 'limited', afterMs: null }],
    ['refused by Slack', slack('channel_not_found'), { type: 'refused' }],
    ['a passing fault', slack('internal_error'), { type: 'lost' }],
    ['a page of a proxy', slack('<html>Bad gateway</html>'), { type: 'lost' }],
    ['no connection', network('ECONNREFUSED'), { type: 'unsent' }],
    ['a connection lost', network('ECONNRESET'), { type: 'lost' }],
    ['a 500', Object.assign(new Error('x'), { statusCode: 500 }), { type: 'lost' }],
    ['a 404', new ResponseUrlError(404, null), { type: 'refused' }],
    ['a mistake of ours', new RangeError('x'), { type: 'refused' }],
    ['no error', 'x', { type: 'refused' }],
  ])('%s', (_, error, expected) => {
    expect(readFailure(error)).toEqual(expected);
  });
});

describe('the caller', () => {
  const caller = new Caller({ logger, patience: 1_000, shortest: 1, longest: 5 });
  const down = () => Object.assign(new Error('x'), { statusCode: 503 });

  it('keeps the calls of one lane apart, and others not', async () => {
    let inside = 0;
    let most = 0;
    const call = (lane: string) =>
      caller.call(
        'x',
        async () => {
          inside += 1;
          most = Math.max(most, inside);
          await new Promise((resolve) => setTimeout(resolve, 5));
          inside -= 1;
        },
        { lane },
      );
    await Promise.all([call('a'), call('a'), call('a')]);
    expect(most).toBe(1);
    await Promise.all([call('a'), call('b')]);
    expect(most).toBe(2);
  });

  it('looks for a lost post before it is repeated', async () => {
    let posts = 0;
    const found = await caller.call<unknown>(
      'x',
      async () => {
        posts += 1;
        throw down();
      },
      { find: async () => 'there' },
    );
    expect([posts, found]).toEqual([1, 'there']);
  });

  it('gives up when patience ends, and a lane goes on', async () => {
    const failing = caller.call('x', () => Promise.reject(down()), { lane: 'l', patience: 20 });
    const next = caller.call('x', async () => 'next', { lane: 'l' });
    await expect(failing).rejects.toThrow();
    await expect(next).resolves.toBe('next');
  });

  it('stops waiting when told to', async () => {
    const stop = new AbortController();
    const waiting = new Caller({ logger, patience: 60_000, shortest: 30_000 }).call(
      'x',
      () => Promise.reject(down()),
      { signal: stop.signal },
    );
    setTimeout(() => stop.abort(), 20);
    await expect(waiting).rejects.toThrow();
  });
});

describe('work under way', () => {
  it('resolves in time though a job never ends and a hand-back hangs', async () => {
    const work = new Work(logger);
    void work.run(
      () => new Promise(() => {}),
      () => new Promise(() => {}),
    );
    const start = performance.now();
    await work.stop(300);
    expect(performance.now() - start).toBeLessThan(600);
  });

  it('does not hand back what is being said', async () => {
    const work = new Work(logger);
    const said: string[] = [];
    void work.run(
      async () => void said.push('back'),
      (lease) =>
        lease.deliver(async () => {
          await new Promise((resolve) => setTimeout(resolve, 150));
          said.push('answer');
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 10));
    await work.stop(200);
    expect(said).toEqual(['answer']);
  });

  it('hands back at once what comes too late', async () => {
    const work = new Work(logger);
    await work.stop(10);
    const said: string[] = [];
    await work.run(
      async () => void said.push('back'),
      async () => void said.push('answer'),
    );
    expect(said).toEqual(['back']);
  });
});

describe('threads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-threads-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are remembered for a fortnight, over a restart, and a broken file is no end', async () => {
    let now = 1_000;
    const clock = { now: () => new Date(now), logger };
    const file = join(folder, 'threads.json');
    const threads = new Threads(file, clock);
    await threads.load();
    threads.join('T', 'C', '1.1');
    await threads.save();
    const again = new Threads(file, clock);
    await again.load();
    expect(again.has('T', 'C', '1.1')).toBe(true);
    expect(again.has('T', 'C', '1.2')).toBe(false);
    now += 15 * 86_400_000;
    expect(again.has('T', 'C', '1.1')).toBe(false);
    writeFileSync(file, '{"broken":');
    const third = new Threads(file, clock);
    await third.load();
    expect(third.has('T', 'C', '1.1')).toBe(false);
    await third.save();
    expect(readFileSync(file, 'utf8')).toBe('[]');
  });
});
