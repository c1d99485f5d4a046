/** Alerts in Discord: made by command, told in the channel, found again and amended in place. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { news } from '../fake-desk.ts';
import { BOT_USER } from './fake/gateway.ts';
import { CHANNEL, command, message } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

let rig: Rig;
let now = Date.now();
beforeAll(async () => {
  rig = await startRig({ context: { now: () => new Date(now) } });
});
afterEach(() => expect(rig.discord.problems.splice(0)).toEqual([]));
afterAll(() => rig.stop());

const statement = (text: string) => news(text, { published: new Date(now).toISOString() });

const alert = async (sub: string, options: { name: string; value: string }[] = []) =>
  see((await rig.discord.interact(command('alert', [{ name: sub, options }])).settled()).original!).text;
const told = () =>
  [...rig.discord.messages.values()].filter((one) => see(one).text.includes('New in the archive'));

it('are made, told once and amended', async () => {
  expect(
    await alert('add', [
      { name: 'speaker', value: 'Brandt' },
      { name: 'about', value: 'the *ferry*' },
    ]),
  ).toContain('Brandt on the *ferry*');
  rig.desk.news.push(statement('The ferry will sail'), statement('The quay is short'));
  // Discord made the message, and its word of it was lost.
  rig.discord.lost = 1;
  await rig.adapter.tellAlerts();
  await rig.adapter.tellAlerts();
  expect(told()).toHaveLength(1);
  expect(told()[0]!.channel_id).toBe(CHANNEL);
  expect(see(told()[0]!).text).toContain('The ferry will sail');
  rig.desk.withdrawn.add('The ferry will sail');
  await rig.adapter.amendPosted();
  await rig.adapter.amendPosted();
  expect(see(told()[0]!).text).not.toContain('The ferry will sail');
  expect(see(told()[0]!).text).toContain('was withdrawn');
});

it('are listed and deleted, by message, too', async () => {
  const list = await rig.discord.write(message(`<@${BOT_USER.id}> alerts`, { mention: true }));
  const id = /(\w+): Brandt on/.exec(see(list).text)![1]!;
  expect(await alert('list')).toContain(id);
  expect(await alert('delete', [{ name: 'id', value: id }])).toContain('deleted');
  now += 7_200_000;
  rig.desk.news.push(statement('A third thing'));
  await rig.adapter.tellAlerts();
  expect(told()).toHaveLength(1);
  expect(await alert('add')).toContain('Say whom or what to watch');
});
