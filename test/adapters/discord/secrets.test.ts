/**
 * Every way in which a call can fail, at the default log level: no token, no question and no answer may be in the log.
 * Each text that must not appear carries a word of its own.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { describeError, safeLogger } from '../../../adapters/discord/errors.ts';
import { refuse } from './fake/answers.ts';
import { TOKEN } from './fake/discord.ts';
import { BOT_USER } from './fake/gateway.ts';
import { autocomplete, command, message, press, submit } from './fake/payloads.ts';
import { startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

const FORBIDDEN = [
  'INTERACTIONTOKEN',
  'BOTTOKEN',
  'QUESTIONWORDS',
  'never again be closed',
  'Halvorsen',
  'NOTEWORDS',
];

const rig = await startRig({ timing: { deferAfterMs: 50 } });
afterAll(() => rig.stop());

const question = 'QUESTIONWORDS pages';
const ask = () => rig.discord.interact(command('ask', [{ name: 'question', value: question }]));
/** Discord repeats what it refuses in its own words. */
const repeating = (code: number) => ({
  ...(refuse(400, code, `Invalid: ${question}`).body as object),
  errors: {
    data: { components: { '0': { content: { _errors: [{ code: 'BAD', message: `"${question}"` }] } } } },
  },
});

describe('the log at its default level', () => {
  const faults: [string, RegExp, number, unknown][] = [];
  for (const status of [400, 401, 403, 404, 500])
    for (const code of [10062, 10015, 10008, 40060, 50001, 50013, 50027, 50035, 0])
      for (const [method, route] of [
        ['POST', /callback$/],
        ['PATCH', /@original$/],
        ['POST', /\{webhook_token\}$/],
        ['POST', /channels\/.*messages$/],
      ] as const)
        faults.push([method, route, status, repeating(code)]);

  it('holds none of it whatever Discord answers', async () => {
    const waiting: Promise<unknown>[] = [];
    for (const [method, route, status, body] of faults) {
      rig.discord.fault(method, route, status, body, { times: 1 });
      ask();
      rig.discord.gateway.dispatch(
        'MESSAGE_CREATE',
        message(`<@${BOT_USER.id}> ${question}`, { mention: true, channel: '600000000000000009' }),
      );
      await new Promise((go) => setTimeout(go, 5));
    }
    // The same again for answers that come late.
    rig.desk.hold();
    for (const [method, route, status, body] of faults.filter(([method]) => method === 'PATCH')) {
      rig.discord.fault(method, route, status, body, { times: 1 });
      waiting.push(
        ask()
          .until((i) => i.first !== null)
          .catch(() => undefined),
      );
    }
    await Promise.all(waiting);
    rig.desk.release();
    await new Promise((go) => setTimeout(go, 3_000));
    rig.discord.faults.length = 0;
    expect(rig.log().split('\n').length).toBeGreaterThan(faults.length / 2);
    expect(FORBIDDEN.filter((word) => rig.log().includes(word))).toEqual([]);
  });

  it('holds none of it when the core, the completions, the disk or the connection fail', async () => {
    const { discord, desk } = rig;
    const boom = () => Promise.reject(new Error(`the core failed on ${question} with ${TOKEN}`));
    vi.spyOn(desk, 'ask').mockImplementationOnce(boom);
    await ask().settled();
    vi.spyOn(desk, 'check').mockImplementationOnce(boom);
    await discord.interact(command('check', [{ name: 'quote', value: question }])).settled();
    vi.spyOn(desk, 'complete').mockImplementationOnce(boom);
    await discord
      .interact(autocomplete('said', [{ name: 'speaker', value: question, focused: true }]))
      .until((i) => i.first !== null);
    const asked = await discord.interact(command('ask', [{ name: 'question', value: 'pages' }])).settled();
    const wrong = see(asked.original!).controls.find((one) => one.label === 'Wrong?')!.custom_id;
    // A folder where the file should be.
    mkdirSync(join(rig.context.stateFolder, 'feedback.jsonl'));
    const noted = await discord
      .interact(submit(wrong.replace('wrong', 'reason'), { note: 'NOTEWORDS' }, asked.original!))
      .settled();
    expect(see(noted.original!).text).toContain('could not be written down');
    await discord.interact(press(`qd:${question}`, asked.original!)).settled();
    await discord.interact({ ...command(question), type: 77 } as never).settled();
    discord.gateway.dispatch('MESSAGE_CREATE', { content: question, id: 5 });
    discord.gateway.drop(4000);
    await vi.waitFor(() => expect(discord.gateway.resumes.length).toBe(1), { timeout: 10_000 });
    expect(FORBIDDEN.filter((word) => rig.log().includes(word))).toEqual([]);
  });
});

describe('what is known of an error', () => {
  const token = `aW50ZXJhY3Rpb24INTERACTIONTOKEN${'x'.repeat(60)}`;
  const error = Object.assign(new Error(`"${question}" is wrong`), {
    name: 'DiscordAPIError[50035]',
    code: 50035,
    status: 400,
    method: 'patch',
    url: `https://discord.com/api/v10/webhooks/800000000000000001/${token}/messages/@original`,
    requestBody: { json: { content: question } },
    rawError: { message: question },
  });

  it('is its code, status and route, and nothing that was said', () => {
    const { at, ...facts } = describeError(error);
    expect(facts).toEqual({
      name: 'DiscordAPIError[50035]',
      code: 50035,
      status: 400,
      method: 'PATCH',
      route: '/api/v10/webhooks/:id/:id/messages/@original',
    });
    expect(at).toMatch(/secrets\.test\.ts:\d+/);
  });

  it('stays so for a logger that is handed the error itself', () => {
    const lines: string[] = [];
    const child = vi.fn(
      (_: object, options: { serializers: Record<string, (value: unknown) => unknown> }) => {
        for (const name of ['err', 'error']) lines.push(JSON.stringify(options.serializers[name]?.(error)));
        return {};
      },
    );
    safeLogger({ child } as never);
    expect(lines).toHaveLength(2);
    expect(FORBIDDEN.filter((word) => lines.join().includes(word))).toEqual([]);
  });

  it.each([
    [null],
    [undefined],
    ['text'],
    [{}],
    [{ code: question, name: question, url: question, stack: question }],
  ])('is bounded for %j', (thrown) => {
    expect(JSON.stringify(describeError(thrown))).not.toContain('QUESTIONWORDS');
  });
});
