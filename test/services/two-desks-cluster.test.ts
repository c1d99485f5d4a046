/**
 * Two real processes with one archive on a cluster and a real Redis: a node is lost while many ask. No question is lost, none
 * answered twice, none with an apology, and none with a silence that is not so.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Call, FakeSlack } from '../adapters/slack/fake-slack.ts';
import { deliverHttp } from '../adapters/slack/harness.ts';
import { mention } from '../adapters/slack/payloads.ts';
import { seen } from '../adapters/slack/seen-text.ts';
import { type DeskProcess, endProcess, openProcess } from './desk-process.ts';
import { closeArchives, NODES, openArchive, PATIENCE_MS, settingsOf, takeTurn } from './opensearch.ts';
import { allThere, bringBack, lose, processOf } from './opensearch-nodes.ts';
import { REDIS, type Redis, startRedis } from './redis.ts';

vi.setConfig({ testTimeout: 400_000, hookTimeout: PATIENCE_MS });

/** Questions asked for each lost node, a third of them when it is lost, a third while it is away, a third when it comes back. */
const MANY = Number(process.env.QUOTEDESK_TEST_QUESTIONS ?? 60);
const QUESTIONS = [
  'what did Haley say about Syria?',
  'what did Sanders say?',
  'who said "The U.S. mission has not changed"?',
  'did Haley say "The U.S. mission has not changed"?',
  'what was said about Iran?',
  'what did Zebedee Quillfeather say?',
];
const isHere = REDIS !== null && NODES.length > 2 && NODES.every((node) => processOf(node) !== null);

describe.skipIf(!isHere)('two desks over one cluster', () => {
  const settings = settingsOf();
  let redis: Redis;
  let slack: FakeSlack;
  let desks: DeskProcess[] = [];

  beforeAll(takeTurn);
  beforeAll(async () => {
    await allThere();
    redis = await startRedis();
    slack = await new FakeSlack().start();
    const open = () =>
      openProcess(slack, redis, {
        QUOTEDESK_CORPUS: 'seeds',
        QUOTEDESK_ARCHIVE: 'opensearch',
        QUOTEDESK_OPENSEARCH: NODES.join(','),
        QUOTEDESK_OPENSEARCH_PREFIX: settings.prefix,
      });
    desks = await Promise.all([open(), open()]);
  });
  afterAll(async () => {
    await Promise.all(desks.map((desk) => endProcess(desk, 'SIGKILL')));
    await slack?.stop();
    await redis?.stop();
    await openArchive({ ...settings, prefix: `${settings.prefix}-archive` });
    await closeArchives();
  });

  const textOf = ({ args }: Call): string => seen(args.blocks ?? []).text;
  const tell = (desk: DeskProcess | undefined, body: object, retry?: number) =>
    deliverHttp(desk!.url, 'events_api', body, retry === undefined ? {} : { retry });
  const tsOf = (body: object): string => (body as { event: { ts: string } }).event.ts;
  const answersTo = (body: object): Call[] =>
    slack.of('chat.postMessage').filter(({ args }) => args.thread_ts === tsOf(body));
  const answered = async (body: object, withinMs: number): Promise<string> => {
    await expect.poll(() => answersTo(body).length, { timeout: withinMs }).toBe(1);
    return textOf(answersTo(body)[0]!);
  };

  it('a node lost during questions: none lost, none doubled, no apology, no false silence', async () => {
    // Until all is read, answers say so.
    const right: string[] = [];
    for (const question of QUESTIONS)
      for (const desk of desks)
        await expect
          .poll(
            async () => {
              const body = mention(question, { channel: 'C0RIGHT' });
              await tell(desk, body);
              const text = await answered(body, 30_000);
              if (/still being read|read so far/.test(text)) return false;
              right[QUESTIONS.indexOf(question)] = text;
              return true;
            },
            { timeout: 120_000, interval: 1_000 },
          )
          .toBe(true);

    // Each node in turn: the one that leads the cluster is among them.
    for (const node of NODES) await losing(node, right);
  });

  const ask = async (bodies: readonly object[]) => {
    const statuses = await Promise.all(
      bodies.map((body, i) =>
        tell(desks[i % 2], body).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    );
    // What was not acknowledged Slack delivers again.
    const again = bodies.filter((_, i) => statuses[i] !== 200);
    await Promise.all(again.map((body, i) => tell(desks[i % 2], body, 1)));
  };

  async function losing(node: string, right: readonly string[]): Promise<void> {
    const asked = Array.from({ length: MANY }, (_, i) =>
      mention(QUESTIONS[i % QUESTIONS.length]!, { channel: `C0LOST${i % 20}`, user: `U0${i}` }),
    );
    const before = slack.of('chat.postMessage').length;
    const third = Math.floor(MANY / 3);
    const first = ask(asked.slice(0, third));
    await slack.until('chat.postMessage', before + 3, 60_000);
    const lost = processOf(node)!;
    lose(lost);
    await first;
    await ask(asked.slice(third, 2 * third));
    await slack.until('chat.postMessage', before + 2 * third, 120_000);
    const back = bringBack(lost);
    await ask(asked.slice(2 * third));
    await slack.until('chat.postMessage', before + asked.length, 120_000);
    await back;
    await new Promise((go) => setTimeout(go, 1_500));

    const faults = asked.flatMap((body, i) => {
      const answers = answersTo(body).map(textOf);
      const wanted = right[i % QUESTIONS.length];
      const isPart = answers[0]?.includes('cannot be reached at this moment');
      return answers.length === 1 && (answers[0] === wanted || isPart) ? [] : [{ i, wanted, answers }];
    });
    const errors = desks.flatMap(({ log }) =>
      log()
        .split('\n')
        .filter((line) => /"level":[56]0/.test(line)),
    );
    expect({ faults, errors }).toEqual({ faults: [], errors: [] });
  }
});
