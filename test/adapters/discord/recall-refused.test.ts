/** Where Discord refuses to change a posted answer: whoever asked is told, the log says why, and nothing is asked twice. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { QuotationBlock } from '../../../src/index.ts';
import { FakeDiscord } from './fake/discord.ts';
import { BOT_USER } from './fake/gateway.ts';
import { message, USER } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let discord: FakeDiscord;
let rig: Rig;
beforeAll(async () => {
  discord = await new FakeDiscord().start();
});
beforeEach(async () => {
  discord.calls.length = 0;
  discord.messages.clear();
  rig = await startRig({ discord });
  await discord.write(message(`<@${BOT_USER.id}> what is new?`, { mention: true }));
  await new Promise((go) => setTimeout(go, 50));
  const { card } = await rig.desk.ask({ question: 'what is new?' });
  rig.desk.withdrawn.add((card.blocks[0] as QuotationBlock).source.documentId);
});
afterEach(async () => {
  await rig.adapter.stop(5_000);
  expect(discord.problems.splice(0)).toEqual([]);
});
afterAll(() => discord.stop());

const ROUTE = /^\/channels\/\{channel_id\}\/messages\/\{message_id\}$/;
const edits = () => discord.calls.filter(({ method, route }) => method === 'PATCH' && ROUTE.test(route));
const told = () =>
  [...discord.messages.values()].filter(({ channel_id }) => channel_id === `4${USER.slice(1)}`);

it.each([
  [404, 10008],
  [404, 10003],
  [403, 50001],
  [403, 50005],
])('%s %s: for good', async (status, code) => {
  discord.fault('PATCH', ROUTE, status, { code, message: 'no' });
  await rig.adapter.amendPosted();
  await rig.adapter.amendPosted();
  expect(edits()).toHaveLength(1);
  expect(told()).toHaveLength(1);
  expect(see(told()[0]!).text).toContain('cannot amend it where it stands');
  expect(rig.log()).toContain(`${code}`);
});

it('an address that Discord does not take is left out', async () => {
  discord.fault('PATCH', ROUTE, 400, { code: 50035, message: 'no' });
  await rig.adapter.amendPosted();
  expect(edits()).toHaveLength(2);
  expect(see(told()[0]!).text).toContain('was amended');
});

it('somebody who takes no direct messages is not asked again', async () => {
  discord.fault('POST', /^\/channels\/\{channel_id\}\/messages$/, 403, { code: 50007, message: 'no' });
  await rig.adapter.amendPosted();
  await rig.adapter.amendPosted();
  expect(told()).toEqual([]);
  expect(rig.log()).toContain('could not be told');
});
