/**
 * Two real processes over one folder of articles with a real Redis: posted answers whose sources change are amended once,
 * by one of them, also after one is killed; a mark that one was told holds in both; who is forgotten is forgotten in Redis.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Mark } from '../../src/index.ts';
import { find } from '../adapters/slack/asking.ts';
import { type Call, FakeSlack, USER } from '../adapters/slack/fake-slack.ts';
import { deliverHttp } from '../adapters/slack/harness.ts';
import { mention, press, submission } from '../adapters/slack/payloads.ts';
import { seen } from '../adapters/slack/seen-text.ts';
import { run } from '../cli/run.ts';
import { type DeskProcess, endProcess, openProcess } from './desk-process.ts';
import { REDIS, type Redis, startRedis } from './redis.ts';

vi.setConfig({ testTimeout: 200_000, hookTimeout: 90_000 });

const PEOPLE = ['Ilse Brandt', 'Tomas Kuhlmann', 'Ruth Ahrens', 'Henk Dekker', 'Vera Lindqvist', 'Olu Osei'];
const THINGS = ['ferry', 'tram', 'bridge', 'library', 'theatre', 'market'];
/** One after the other: what becomes of each article, and when. */
const CORRECTED = 0;
const WITHDRAWN = 1;
const MARKED = 2;
const AFTER_KILL = 3;
const UNTOUCHED = [4, 5];

const wordsOf = (i: number): string => `The ${THINGS[i]} will be closed for ${i + 2} weeks`;
const noteOf = (i: number): string =>
  `Correction: This article misquoted ${PEOPLE[i]}, who did not say “${wordsOf(i)}”.`;

describe.skipIf(REDIS === null)('two desks over one newsroom', () => {
  const root = mkdtempSync(join(tmpdir(), 'quotedesk-newsrooms-'));
  const corpus = join(root, 'articles');
  let redis: Redis;
  let slack: FakeSlack;
  let desks: DeskProcess[] = [];

  const write = (i: number, over: object = {}): void =>
    writeFileSync(
      join(corpus, `${THINGS[i]}.json`),
      JSON.stringify({
        id: THINGS[i],
        published: '2026-02-02',
        text: `“${wordsOf(i)},” said ${PEOPLE[i]}, a harbour master.`,
        ...over,
      }),
    );
  const open = () =>
    openProcess(slack, redis, { QUOTEDESK_CORPUS: corpus, SLACK_EDITORS: `${USER}=Vera Lang` });

  beforeAll(async () => {
    mkdirSync(corpus, { recursive: true });
    for (let i = 0; i < THINGS.length; i++) write(i);
    redis = await startRedis();
    slack = await new FakeSlack().start();
    desks = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(desks.map((desk) => endProcess(desk, 'SIGKILL')));
    await slack.stop();
    await redis.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const tell = (desk: DeskProcess | undefined, kind: never, body: object) =>
    deliverHttp(desk!.url, kind, body);
  const textOf = ({ args }: Call): string => `${args.text ?? ''}\n${seen(args.blocks ?? []).text}`;
  const postOf = (i: number) => slack.posted.find(({ text }) => text.includes(THINGS[i]!))!;
  const amendments = (i: number): string[] =>
    slack
      .of('chat.update')
      .filter(({ args }) => args.ts === postOf(i).ts)
      .map(textOf);
  const words = (i: number): Call[] =>
    slack.of('chat.postMessage').filter(({ args }) => args.channel === `U00${i}`);
  /** A minute, and a little for two busy cores. */
  const amended = (i: number) => expect.poll(() => amendments(i).length, { timeout: 75_000 }).toBe(1);

  it('asked through both, they answer', async () => {
    for (let i = 0; i < THINGS.length; i++) {
      const asked = mention(`what did ${PEOPLE[i]} say?`, { channel: `C10${i}`, user: `U00${i}` });
      await tell(desks[i % 2], 'events_api' as never, asked);
    }
    await slack.until('chat.postMessage', THINGS.length, 30_000);
  });

  it('a source that is corrected or withdrawn is amended once, and whoever asked is told once', async () => {
    write(CORRECTED, { correction: noteOf(CORRECTED) });
    write(WITHDRAWN, { status: 'withdrawn' });
    await amended(CORRECTED);
    await amended(WITHDRAWN);
    expect(amendments(CORRECTED)[0]).toContain(noteOf(CORRECTED));
    expect(amendments(WITHDRAWN)[0]).not.toContain('will be closed');
    expect([words(CORRECTED).length, words(WITHDRAWN).length]).toEqual([1, 1]);
  });

  it('an editor presses at one desk, and the window is heard by the other', async () => {
    const { ts: messageTs, channel } = postOf(MARKED);
    const posted = slack.of('chat.postMessage').find(({ args }) => args.channel === channel)!;
    const { id: actionId, value } = find(posted.args.blocks, 'quotedesk_mark');
    const pressed = press({ actionId, value, responseUrl: slack.responseUrl(USER), channel, messageTs });
    await tell(desks[0], 'interactive' as never, pressed);
    const [opened] = await slack.until('views.open', 1, 10_000);
    const values = { statement: '0', kind: 'do not use' };
    const typed = Object.fromEntries(
      Object.entries(values).map(([block, value]) => [block, { [block]: { selected_option: { value } } }]),
    );
    const filled = submission('quotedesk_mark_statement', opened!.args.view.private_metadata, typed, USER);
    const { body } = await tell(desks[1], 'interactive' as never, filled);
    expect(JSON.stringify(body)).toContain('Marked');
    await amended(MARKED);
    expect(amendments(MARKED)[0]).not.toContain('will be closed');
    // Both answer by it.
    const before = slack.of('chat.postMessage').length;
    for (const desk of desks)
      await tell(
        desk,
        'events_api' as never,
        mention(`what did ${PEOPLE[MARKED]} say?`, { channel: 'C200', user: 'U900' }),
      );
    const answers = (await slack.until('chat.postMessage', before + 2, 30_000)).slice(before);
    expect(answers.filter((answer) => textOf(answer).includes('will be closed'))).toEqual([]);
    // So do commands, with a state folder of their own.
    const env = { QUOTEDESK_REDIS: redis.url, QUOTEDESK_STATE: join(root, 'state') };
    const listed = JSON.parse((await run(['marks', '--json'], { env })).stdout) as { marks: Mark[] };
    expect(listed.marks).toMatchObject([{ kind: 'do not use', by: 'Vera Lang', document: THINGS[MARKED] }]);
  });

  it('when one is killed, the other amends within a minute what changes then', async () => {
    await endProcess(desks[0]!, 'SIGKILL');
    write(AFTER_KILL, { correction: noteOf(AFTER_KILL) });
    await amended(AFTER_KILL);
    desks[0] = await open();
    write(AFTER_KILL, { status: 'withdrawn' });
    await expect.poll(() => amendments(AFTER_KILL).length, { timeout: 75_000 }).toBe(2);
    await endProcess(desks[1]!, 'SIGKILL');
    desks[1] = await open();
    await new Promise((go) => setTimeout(go, 45_000));
    for (const i of [CORRECTED, WITHDRAWN, MARKED])
      expect([amendments(i).length, words(i).length], THINGS[i]).toEqual([1, 1]);
    expect([amendments(AFTER_KILL).length, words(AFTER_KILL).length]).toEqual([2, 2]);
    for (const i of UNTOUCHED) expect([amendments(i).length, words(i).length], THINGS[i]).toEqual([0, 0]);
    expect(slack.problems).toEqual([]);
  });

  it('who is forgotten is forgotten by all of them', async () => {
    const env = { QUOTEDESK_REDIS: redis.url, QUOTEDESK_STATE: join(root, 'state') };
    expect((await run(['forget', 'U004'], { env })).stdout).toMatch(/^\d+ entr(?:y is|ies are) forgotten/);
    expect((await run(['forget', 'U004'], { env })).stdout).toBe('Nothing was kept of that user.\n');
    expect((await run(['forget', 'Vera Lang'], { env })).stdout).toContain('forgotten');
    const listed = JSON.parse((await run(['marks', '--json'], { env })).stdout) as { marks: Mark[] };
    expect(listed.marks).toMatchObject([{ by: 'an editor' }]);
  });
});
