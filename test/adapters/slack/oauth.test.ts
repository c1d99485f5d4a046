/** Several workspaces: installing by OAuth, with the state checked, and answering with each one's own token. */
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileInstallations } from '../../../adapters/slack/installs.ts';
import { type Harness, SECRETS, startHarness } from './harness.ts';
import { event, mention } from './payloads.ts';

const ENV = {
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '111.222',
  SLACK_CLIENT_SECRET: SECRETS.client,
  SLACK_STATE_SECRET: SECRETS.state,
  SLACK_WORKSPACES: 'T0SECOND, T0THIRD',
};

describe('installing by OAuth', () => {
  let h: Harness;
  let base: string;
  beforeAll(async () => {
    h = await startHarness({ env: { ...ENV, SLACK_PUBLIC_URL: 'https://desk.example/' } });
    base = `http://127.0.0.1:${h.adapter.port()}`;
  });
  afterAll(async () => {
    await h.stop();
    expect(h.slack.problems).toEqual([]);
  });

  /** Begins an installation as a browser does. */
  async function begin() {
    const page = await fetch(`${base}/slack/install`, { redirect: 'manual' });
    const html = await page.text();
    const link = (page.headers.get('location') ?? /href="([^"]+)"/.exec(html)![1]!).replace(/&amp;/g, '&');
    return { url: new URL(link), cookie: page.headers.get('set-cookie')!.split(';')[0]! };
  }

  const other = {
    team_id: 'T0SECOND',
    authorizations: [
      {
        team_id: 'T0SECOND',
        enterprise_id: null,
        user_id: 'U0DESK',
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  };

  it('needs no token to start, and answers nobody yet', async () => {
    expect(h.slack.of('auth.test')).toEqual([]);
    const { status } = await h.deliver('events_api', mention('too early?'));
    expect(status).toBe(200);
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    expect(h.log()).toContain('Authorization');
  });

  it('asks for the scopes of the manifest, and for its own address', async () => {
    const { url } = await begin();
    expect(url.searchParams.get('client_id')).toBe('111.222');
    expect(url.searchParams.get('redirect_uri')).toBe('https://desk.example/slack/oauth_redirect');
    expect(url.searchParams.get('scope')!.split(',')).toContain('app_mentions:read');
    expect(url.searchParams.get('state')).toBeTruthy();
  });

  it('takes no code without the state and the cookie that belong together', async () => {
    const { url, cookie } = await begin();
    const state = url.searchParams.get('state')!;
    const go = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${base}/slack/oauth_redirect?${query}`, { headers, redirect: 'manual' });
    for (const attempt of [
      go('code=1'),
      go(`code=1&state=${state}`),
      go(`code=1&state=${state}x`, { cookie }),
      go('code=1&state=forged', { cookie: cookie.replace(/=.*/, '=forged') }),
    ])
      expect((await attempt).status).toBeGreaterThanOrEqual(400);
    expect(h.slack.of('oauth.v2.access')).toEqual([]);
  });

  it('keeps an installation in a file of its own, and answers with its token', async () => {
    const { url, cookie } = await begin();
    const done = await fetch(
      `${base}/slack/oauth_redirect?code=1&state=${encodeURIComponent(url.searchParams.get('state')!)}`,
      { headers: { cookie }, redirect: 'manual' },
    );
    expect(done.status).toBeLessThan(400);
    const folder = join(h.stateFolder, 'slack-installations');
    expect(readdirSync(folder)).toEqual(['T0SECOND.json']);
    expect(statSync(join(folder, 'T0SECOND.json')).mode & 0o077).toBe(0);
    await h.deliver('events_api', { ...mention('and now?'), ...other });
    const [post] = await h.slack.until('chat.postMessage');
    expect(post!.token).toBe('xoxb-installed-token');
    expect(post!.args.metadata.event_payload.key).toMatch(/^T0SECOND:/);
  });

  it('lets no workspace finish that is not on the list', async () => {
    const strange = await startHarness({ env: { ...ENV, SLACK_WORKSPACES: 'T0THIRD' } });
    const at = `http://127.0.0.1:${strange.adapter.port()}`;
    const page = await fetch(`${at}/slack/install`, { redirect: 'manual' });
    const link = (page.headers.get('location') ?? '').replace(/&amp;/g, '&');
    const cookie = page.headers.get('set-cookie')!.split(';')[0]!;
    const state = encodeURIComponent(new URL(link).searchParams.get('state')!);
    const done = await fetch(`${at}/slack/oauth_redirect?code=1&state=${state}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(done.status).toBe(403);
    expect(await done.text()).toContain('not on the list');
    expect(existsSync(join(strange.stateFolder, 'slack-installations'))).toBe(false);
    await strange.stop();
  });

  it('says plainly that an installation was cancelled', async () => {
    const { url, cookie } = await begin();
    const state = encodeURIComponent(url.searchParams.get('state')!);
    const done = await fetch(`${base}/slack/oauth_redirect?error=access_denied&state=${state}`, {
      headers: { cookie },
      redirect: 'manual',
    });
    expect(done.status).toBe(400);
    expect(await done.text()).toContain('was cancelled');
  });

  it('forgets a workspace that removes the app', async () => {
    const kept = () =>
      readdirSync(h.stateFolder)
        .filter((name) => name.endsWith('.json'))
        .map((name) => readFileSync(join(h.stateFolder, name), 'utf8'))
        .join('');
    await expect.poll(kept).toContain(other.team_id);
    await h.deliver('events_api', { ...event({ type: 'app_uninstalled' }), ...other });
    await expect.poll(() => readdirSync(join(h.stateFolder, 'slack-installations'))).toEqual([]);
    // The stores' files are written a moment later.
    await expect.poll(kept, { timeout: 3_000 }).not.toContain(other.team_id);
  });

  it('says nothing secret in the log', () => {
    for (const secret of [...Object.values(SECRETS), 'xoxb-installed-token', 'code=1'])
      expect(h.log().includes(secret)).toBe(false);
  });
});

describe('installing by OAuth beside Socket Mode', () => {
  it('serves the install page, and answers on where its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const port = (taken.address() as AddressInfo).port;
    taken.close();
    await once(taken, 'close');
    const env = { ...ENV, SLACK_PORT: String(port) };
    const first = await startHarness({ transport: 'socket', env });
    const page = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
    expect(page.headers.get('location')).toContain('client_id=111.222');
    const second = await startHarness({ transport: 'socket', env });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(second.log()).toContain('the install page cannot be served');
    expect(second.slack.sockets.at(-1)!.open).toBe(true);
    await Promise.all([first.stop(), second.stop()]);
  });
});

describe('installation files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-installs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const store = fileInstallations(folder);
  const installation = {
    team: { id: 'T1', name: 'One' },
    enterprise: undefined,
    user: { id: 'U1', token: 'xoxp-a-user-token', scopes: undefined },
    bot: { token: 'xoxb-1', scopes: ['chat:write'], id: 'B1', userId: 'U2' },
    isEnterpriseInstall: false,
  } as const;
  const query = (teamId: string | undefined) =>
    ({ teamId, enterpriseId: undefined, isEnterpriseInstall: false }) as const;

  it('keeps what is needed, and no user token', async () => {
    await store.storeInstallation(installation as never);
    expect(await store.fetchInstallation(query('T1') as never)).toMatchObject({ bot: { token: 'xoxb-1' } });
    expect(readFileSync(join(folder, 'T1.json'), 'utf8')).not.toContain('xoxp');
  });

  it.each(['../T1', 'T1/../../x', '', 'T1.json', undefined])('takes no id that is a path: %j', async (id) => {
    await expect(store.fetchInstallation(query(id) as never)).rejects.toThrow();
  });

  it('keeps workspaces of one enterprise apart', async () => {
    await store.storeInstallation({
      ...installation,
      team: undefined,
      enterprise: { id: 'E1' },
      isEnterpriseInstall: true,
      bot: { ...installation.bot, token: 'xoxb-org' },
    } as never);
    expect(
      await store.fetchInstallation({ teamId: 'T9', enterpriseId: 'E1', isEnterpriseInstall: true } as never),
    ).toMatchObject({ bot: { token: 'xoxb-org' } });
    await expect(store.fetchInstallation(query('T9') as never)).rejects.toThrow();
  });
});
