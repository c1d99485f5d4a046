import { afterEach, describe, expect, it, vi } from 'vitest';
import { command, message, press } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let rig: Rig;
afterEach(async () => {
  await rig.stop();
  expect(rig.discord.problems).toEqual([]);
});

const ask = (question: string, hidden = false) =>
  rig.discord.interact(
    command('ask', [
      { name: 'question', value: question },
      { name: 'private', value: hidden },
    ]),
  );
const textOf = (one: { components: readonly unknown[] } | null | undefined) => (one ? see(one).text : '');
const until = async (test: () => boolean) =>
  vi.waitFor(() => expect(test()).toBe(true), { timeout: 15_000, interval: 20 });

describe('stopping', () => {
  it('finishes what is under way', async () => {
    rig = await startRig();
    rig.desk.hold();
    const asked = await ask('nearly done?').until((i) => i.first !== null);
    const stopped = rig.adapter.stop(9_000);
    setTimeout(() => rig.desk.release(), 300);
    await stopped;
    expect(textOf(asked.original)).toContain('asked nearly done?');
  });

  it('hands back what it cannot finish, and nobody is left at “thinking…”', async () => {
    rig = await startRig();
    rig.desk.hold();
    const slow = await ask('never done?').until((i) => i.first !== null);
    const fresh = ask('just asked?');
    const before = new Set(rig.discord.messages.keys());
    rig.discord.gateway.dispatch(
      'MESSAGE_CREATE',
      message('in words?', { guild: null, channel: '650000000000000001' }),
    );
    await until(() => rig.desk.asked.length === 3);
    await rig.adapter.stop(4_000);
    await slow.settled();
    await fresh.settled();
    expect([textOf(slow.original), textOf(fresh.original)]).toEqual([
      'The desk is being restarted. Please ask again in a minute.',
      'The desk is being restarted. Please ask again in a minute.',
    ]);
    expect(textOf(await rig.discord.nextMessage(before, '650000000000000001'))).toContain('restarted');
    const sent = rig.discord.calls.length;
    rig.desk.release();
    await new Promise((go) => setTimeout(go, 100));
    expect(rig.discord.calls.length).toBe(sent);
  });

  it('answers a question that comes while it stops with a plain word', async () => {
    rig = await startRig();
    rig.desk.hold();
    await ask('slow?').until((i) => i.first !== null);
    const stopped = rig.adapter.stop(6_000);
    const late = ask('too late?');
    await late.settled();
    expect(textOf(late.original)).toContain('restarted');
    const pressed = rig.discord.interact(press('qd:page:AAAAAAAAAAAAAAAA:0:0', late.original!));
    await pressed.settled();
    expect(textOf(pressed.original)).toContain('restarted');
    rig.desk.release();
    await stopped;
  });
});
