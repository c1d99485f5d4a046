/** The whole adapter over signed HTTP against an independent Slack emulator, where it serves. */
import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from './fake-slack.ts';
import { type Harness, SECRETS, startHarness } from './harness.ts';
import { mention } from './payloads.ts';

const TEAM = 'T000000001';
const USER = 'U000000001';

describe('against the emulator', () => {
  let emulator: Emulator;
  let h: Harness;
  let channel: string;

  /** As a person of the workspace. */
  async function api(method: string, args: Record<string, string>) {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer xoxp-admin-token',
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(args),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers of a foreign server
    return (await response.json()) as any;
  }

  beforeAll(async () => {
    emulator = await createEmulator({
      service: 'slack',
      port: 4_000 + Math.floor(Math.random() * 20_000),
      seed: {
        slack: {
          channels: [{ name: 'newsroom' }],
          users: [{ name: 'quotedesk', is_bot: true }],
          tokens: [
            {
              token: SECRETS.botToken,
              user: 'quotedesk',
              scopes: ['chat:write', 'reactions:write', 'channels:history'],
            },
            {
              token: 'xoxp-admin-token',
              user: 'admin',
              scopes: ['chat:write', 'channels:read', 'channels:history', 'reactions:read'],
            },
          ],
        },
      },
    });
    const list = await api('conversations.list', {});
    channel = list.channels.find((c: { name: string }) => c.name === 'newsroom').id;
    h = await startHarness({ apiUrl: `${emulator.url}/api/` });
  });
  afterAll(async () => {
    await h?.stop();
    await emulator?.close();
  });

  it('answers a question in its thread, once, with blocks that it keeps', async () => {
    const asked = await api('chat.postMessage', { channel, text: 'what did Halvorsen say?' });
    expect(asked.ok).toBe(true);
    const body = mention('what did Halvorsen say?', { channel, user: USER, ts: asked.ts, team: TEAM });
    await h.deliver('events_api', { ...body, team_id: TEAM });
    await h.deliver('events_api', { ...body, team_id: TEAM }, { retry: 1 });
    let replies: { text: string; blocks?: unknown[]; user: string }[] = [];
    const poll = setInterval(async () => {
      replies = (await api('conversations.replies', { channel, ts: asked.ts })).messages ?? [];
    }, 50);
    await until(() => (replies.length > 1 ? true : null), 'the reply');
    await new Promise((resolve) => setTimeout(resolve, 300));
    clearInterval(poll);
    expect(replies).toHaveLength(2);
    expect(replies[1]!.text).toContain('asked what did Halvorsen say?');
    expect(JSON.stringify(replies[1]!.blocks)).toContain('Ingrid Halvorsen');
    expect(h.log()).not.toContain('error');
  });
});
