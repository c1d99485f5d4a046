import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { FakeDiscord } from './fake/discord.ts';
import { EPHEMERAL, type Interaction, LOADING, type Message } from './fake/interaction.ts';
import { autocomplete, command, press, submit } from './fake/payloads.ts';
import { type Rig, startRig } from './fake/rig.ts';
import { see } from './fake/seen.ts';

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 });

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const DISCORD_PUBLIC_KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const env = { DISCORD_TRANSPORT: 'http', DISCORD_PUBLIC_KEY, DISCORD_HTTP_PORT: '0' };

let rig: Rig;
beforeAll(async () => {
  rig = await startRig({ env });
});
afterEach(() => {
  rig.desk.release();
  expect(rig.discord.problems.splice(0)).toEqual([]);
});
afterAll(() => rig.stop());

async function post(
  body: string,
  over: { headers?: Record<string, string>; to?: Rig } = {},
): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  return fetch(`http://127.0.0.1:${(over.to ?? rig).adapter.port}/interactions`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
      ...over.headers,
    },
  });
}

/** Discord sends its request, and takes our answer to it as the first response. */
function interact(payload: Interaction['payload']): Interaction {
  return rig.discord.interact(payload, (sent) => {
    void (async () => {
      const response = await post(JSON.stringify(sent));
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
      const interaction = rig.discord.interactions.get(payload.token)!;
      rig.discord.respond(interaction, (await response.json()) as { type: number });
    })();
  });
}

const ask = (question: string) => interact(command('ask', [{ name: 'question', value: question }]));
const textOf = (message: Message | null) => (message ? see(message).text : '');

describe('signatures', () => {
  it('answers PING with PONG', async () => {
    const response = await post(
      JSON.stringify({ type: 1, id: '1', application_id: '2', token: 't', version: 1 }),
    );
    expect([response.status, await response.json()]).toEqual([200, { type: 1 }]);
  });

  const ping = JSON.stringify({ type: 1 });
  const seconds = () => Math.floor(Date.now() / 1_000);
  const signedAt = (at: number) => {
    const signature = sign(null, Buffer.from(at + ping), privateKey).toString('hex');
    return { 'x-signature-ed25519': signature, 'x-signature-timestamp': String(at) };
  };
  it.each<[string, Record<string, string>]>([
    ['of somebody else', { 'x-signature-ed25519': 'ab'.repeat(64) }],
    ['of another time', { 'x-signature-timestamp': '1700000000' }],
    ['that is no signature', { 'x-signature-ed25519': 'zz' }],
    ['that is missing', { 'x-signature-ed25519': '' }],
    ['without a time', { 'x-signature-timestamp': '' }],
  ])('refuses a request with one %s', async (_, headers) => {
    expect((await post(ping, { headers })).status).toBe(401);
  });

  it('refuses a body that was changed on the way', async () => {
    const headers = signedAt(seconds());
    expect((await post(ping, { headers })).status).toBe(200);
    expect((await post(`${ping} `, { headers })).status).toBe(401);
  });

  it.each([-86_400, -301, 310])('refuses a signed request of %d seconds from now', async (apart) => {
    expect((await post(ping, { headers: signedAt(seconds() + apart) })).status).toBe(401);
  });

  it.each([
    ['no JSON', '{', 400],
    ['nothing', '', 400],
    ['no interaction', '{"type":2}', 400],
    ['too much', JSON.stringify({ type: 1, fill: 'x'.repeat(300_000) }), 413],
  ])('refuses %s', async (_, body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it('takes nothing but POST, and one interaction once', async () => {
    expect((await fetch(`http://127.0.0.1:${rig.adapter.port}/`)).status).toBe(405);
    const body = JSON.stringify(command('ask', [{ name: 'question', value: 'replayed?' }]));
    expect((await post(body)).status).toBe(200);
    expect((await post(body)).status).toBe(400);
    expect(rig.desk.asked.filter((request) => request.question === 'replayed?')).toHaveLength(1);
  });
});

describe('interactions by request', () => {
  it('are answered in the answer, without a call to Discord', async () => {
    const before = rig.discord.calls.length;
    const asked = await ask('who?').settled();
    expect([asked.first, textOf(asked.original).includes('asked who?')]).toEqual([4, true]);
    expect(rig.discord.calls.length).toBe(before);
  });

  it('are deferred in the answer and edited over REST', async () => {
    rig.desk.hold();
    const asked = await ask('slow?').until((i) => i.first !== null);
    expect([asked.first, asked.original!.flags & LOADING]).toEqual([5, LOADING]);
    rig.desk.release();
    await asked.settled();
    expect(textOf(asked.original)).toContain('asked slow?');
    expect(rig.discord.calls.at(-1)?.authorized).toBe(false);
  });

  it('wait for Discord to know the token when the edit is quicker than it', async () => {
    rig.desk.hold();
    const payload = command('ask', [{ name: 'question', value: 'a race?' }]);
    const asked = rig.discord.interact(payload, () => {});
    const response = await post(JSON.stringify(payload));
    rig.desk.release();
    await new Promise((go) => setTimeout(go, 100));
    rig.discord.respond(asked, (await response.json()) as { type: number });
    await asked.settled();
    expect(textOf(asked.original)).toContain('asked a race?');
  });

  it('complete names, turn pages, open forms and take notes', async () => {
    const typed = interact(autocomplete('said', [{ name: 'speaker', value: 'ade', focused: true }]));
    await typed.until((i) => i.first !== null);
    expect(typed.data).toEqual({ choices: [{ name: 'Olu Adeyemi', value: 'Olu Adeyemi' }] });
    const asked = await ask('pages').settled();
    const button = (label: string) =>
      see(asked.original!).controls.find((one) => one.label === label)!.custom_id;
    const next = await interact(press(button('Next'), asked.original!)).settled();
    expect(next.first).toBe(7);
    const form = await interact(press(button('Wrong?'), asked.original!)).until((i) => i.first !== null);
    const { custom_id } = form.data as { custom_id: string };
    const noted = await interact(submit(custom_id, { reason: 'words' }, asked.original!)).settled();
    expect([textOf(noted.original).includes('Thank you'), noted.original!.flags & EPHEMERAL]).toEqual([
      true,
      EPHEMERAL,
    ]);
  });

  it('that Discord has given up on are let go', async () => {
    rig.desk.hold();
    const body = JSON.stringify(command('ask', [{ name: 'question', value: 'gone?' }]));
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const controller = new AbortController();
    const sent = fetch(`http://127.0.0.1:${rig.adapter.port}/`, {
      method: 'POST',
      body,
      headers: { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp },
      signal: controller.signal,
    });
    await vi.waitFor(() => expect(rig.desk.asked.at(-1)?.question).toBe('gone?'));
    controller.abort();
    await expect(sent).rejects.toThrow();
    await vi.waitFor(() => expect(rig.log()).toContain('would not wait'), { timeout: 5_000 });
    rig.desk.release();
    await ask('still there?').settled();
  });
});

it('says which port is taken, in one sentence', async () => {
  const other = createServer();
  await new Promise<void>((go) => other.listen(0, '127.0.0.1', go));
  const { port } = other.address() as { port: number };
  const taken = await startRig({
    start: false,
    env: { ...env, DISCORD_HTTP_PORT: String(port) },
    discord: new FakeDiscord(),
  });
  await expect(taken.adapter.start()).rejects.toThrow(`Port ${port} (DISCORD_HTTP_PORT) is in use already.`);
  other.close();
});

it('hands back what it cannot finish when it is stopped', async () => {
  const other = await startRig({ env });
  other.desk.hold();
  const payload = command('ask', [{ name: 'question', value: 'never?' }]);
  const asked = other.discord.interact(payload, () => {});
  other.discord.respond(
    asked,
    (await (await post(JSON.stringify(payload), { to: other })).json()) as { type: number },
  );
  await other.adapter.stop(3_700);
  expect(textOf(asked.original)).toContain('restarted');
  await expect(post('{}', { to: other })).rejects.toThrow();
  await other.stop();
});
