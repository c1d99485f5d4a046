/** The settings of the web, and the program that is started with them. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { linkSecret } from '../../../adapters/shared/http/link-secret.ts';
import { publicUrlOf, readWebSettings } from '../../../adapters/web/settings.ts';
import { run, start } from '../../cli/run.ts';

vi.setConfig({ testTimeout: 60_000 });

const WORD = 'w'.repeat(32);
const OFF = { host: '127.0.0.1', publicUrl: null, secret: null, pushToken: null, proxy: null, oidc: null };

describe('settings of the web', () => {
  it.each<[Record<string, string>, object | null]>([
    [{}, null],
    [{ QUOTEDESK_WEB: '  ', QUOTEDESK_WEB_URL: 'https://desk.example' }, null],
    [{ QUOTEDESK_WEB: '3080' }, { ...OFF, port: 3080 }],
    [{ QUOTEDESK_WEB: '0.0.0.0:80' }, { ...OFF, host: '0.0.0.0', port: 80 }],
    [{ QUOTEDESK_WEB: '[::1]:3080' }, { ...OFF, host: '::1', port: 3080 }],
    [
      { QUOTEDESK_WEB: '3080', QUOTEDESK_WEB_URL: 'https://desk.example/', QUOTEDESK_WEB_SECRET: WORD },
      { ...OFF, port: 3080, publicUrl: 'https://desk.example', secret: WORD },
    ],
    [
      { QUOTEDESK_WEB: '3080', QUOTEDESK_WEB_USER_HEADER: 'X-User', QUOTEDESK_WEB_PROXY_SECRET: WORD },
      { ...OFF, port: 3080, proxy: { userHeader: 'x-user', secret: WORD } },
    ],
    [
      {
        QUOTEDESK_WEB: '3080',
        QUOTEDESK_OIDC_ISSUER: 'https://id.example',
        QUOTEDESK_OIDC_CLIENT_ID: 'desk',
        QUOTEDESK_OIDC_CLIENT_SECRET: 'hush',
        QUOTEDESK_OIDC_USERS: 'Moss@quay.example, @post.example',
      },
      {
        ...OFF,
        port: 3080,
        oidc: {
          issuer: 'https://id.example',
          clientId: 'desk',
          clientSecret: 'hush',
          claim: 'email',
          users: ['moss@quay.example', '@post.example'],
        },
      },
    ],
  ])('%j', (env, settings) => {
    expect(readWebSettings(env)).toEqual(settings && { settings });
  });

  it.each<[Record<string, string>, string]>([
    [{ QUOTEDESK_WEB: 'on' }, 'QUOTEDESK_WEB must be an address and a port'],
    [{ QUOTEDESK_WEB: '127.0.0.1:70000' }, 'QUOTEDESK_WEB must be an address and a port'],
    [
      { QUOTEDESK_WEB: '1', QUOTEDESK_WEB_URL: 'https://desk.example/pages' },
      'QUOTEDESK_WEB_URL must be an address',
    ],
    [{ QUOTEDESK_WEB: '1', QUOTEDESK_WEB_URL: 'ftp://desk.example' }, 'QUOTEDESK_WEB_URL must be an address'],
    [{ QUOTEDESK_WEB: '1', QUOTEDESK_WEB_SECRET: 'short' }, 'QUOTEDESK_WEB_SECRET must be one word'],
    [
      { QUOTEDESK_WEB: '1', QUOTEDESK_WEB_USER_HEADER: 'X-User' },
      'QUOTEDESK_WEB_USER_HEADER needs QUOTEDESK_WEB_PROXY_SECRET',
    ],
    [
      { QUOTEDESK_WEB: '1', QUOTEDESK_WEB_PROXY_SECRET: WORD },
      'QUOTEDESK_WEB_USER_HEADER needs QUOTEDESK_WEB_PROXY_SECRET',
    ],
    [
      { QUOTEDESK_WEB: '1', QUOTEDESK_WEB_USER_HEADER: 'X User', QUOTEDESK_WEB_PROXY_SECRET: WORD },
      'QUOTEDESK_WEB_USER_HEADER must be the name of a header',
    ],
    [
      { QUOTEDESK_WEB: '1', QUOTEDESK_OIDC_ISSUER: 'https://id.example' },
      'QUOTEDESK_OIDC_ISSUER needs QUOTEDESK_OIDC_CLIENT_ID',
    ],
    [{ QUOTEDESK_WEB: '1', QUOTEDESK_OIDC_USERS: '*' }, 'QUOTEDESK_OIDC_ISSUER needs'],
    [
      {
        QUOTEDESK_WEB: '1',
        QUOTEDESK_OIDC_ISSUER: 'http://id.example',
        QUOTEDESK_OIDC_CLIENT_ID: 'desk',
        QUOTEDESK_OIDC_CLIENT_SECRET: 'hush',
        QUOTEDESK_OIDC_USERS: '*',
      },
      'QUOTEDESK_OIDC_ISSUER must be',
    ],
  ])('%j is told of', (env, sentence) => {
    const read = readWebSettings(env);
    const problems = read && 'problems' in read ? read.problems : [];
    expect(problems).toEqual([expect.stringContaining(sentence)]);
    for (const secret of ['short', WORD]) expect(problems.join()).not.toContain(secret);
  });

  it.each([
    ['127.0.0.1', 3080, null, 'http://127.0.0.1:3080'],
    ['::1', 3080, null, 'http://[::1]:3080'],
    ['127.0.0.1', 3080, 'https://desk.example', 'https://desk.example'],
  ])('%s:%i with %s is reached at %s', (host, port, publicUrl, url) => {
    expect(publicUrlOf({ ...OFF, host, port, publicUrl })).toBe(url);
  });
});

describe('the secret of the links', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quotedesk-secret-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is made once, for its owner alone', async () => {
    const state = join(folder, 'state');
    const made = linkSecret(state);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(linkSecret(state)).toBe(made);
    expect((await stat(join(state, 'link-secret'))).mode & 0o777).toBe(0o600);
    expect(linkSecret(join(folder, 'other'))).not.toBe(made);
  });

  it('that is something else is told of, and left as it is', async () => {
    await writeFile(join(folder, 'link-secret'), 'mine');
    expect(() => linkSecret(folder)).toThrow(/holds no secret of links/);
    expect(await readFile(join(folder, 'link-secret'), 'utf8')).toBe('mine');
  });
});

describe('the program', () => {
  let state: string;
  let port: number;
  beforeAll(async () => {
    state = await mkdtemp(join(tmpdir(), 'quotedesk-web-state-'));
    port = await freePort();
  });
  afterAll(() => rm(state, { recursive: true }));
  const env = () => ({ QUOTEDESK_STATE: state, QUOTEDESK_WEB: String(port), QUOTEDESK_SNAPSHOTS: 'off' });

  it('serves pages to whoever opens the address that it prints', async () => {
    const child = start([], env());
    try {
      const printed = await run(['web', 'link'], { env: env() });
      expect(printed).toMatchObject({ status: 0, stderr: '' });
      const link = printed.stdout.trim();
      expect(link).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${port}/enter\\?key=[\\w.-]+$`));
      await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/robots.txt`), {
        timeout: 30_000,
        interval: 200,
      });
      const entered = await fetch(link, { redirect: 'manual' });
      const cookie = entered.headers.get('set-cookie')!.split(';')[0]!;
      const page = await fetch(`http://127.0.0.1:${port}/ask?q=what+did+Haley+say`, { headers: { cookie } });
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining('href="/articles/004_'),
      ]);
      expect((await fetch(`http://127.0.0.1:${port}/ask`)).status).toBe(401);
      const second = await run([], { env: env() });
      expect(second).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`Port ${port} (QUOTEDESK_WEB) is in use already.`),
      });
    } finally {
      const left = new Promise((done) => child.on('exit', done));
      child.kill('SIGTERM');
      await left;
    }
  });

  it.each<[string[], Record<string, string>, string]>([
    [['web', 'link'], { QUOTEDESK_WEB: '' }, 'QUOTEDESK_WEB is not set: the web is off.'],
    [['web', 'link', '--archive', 'sports'], {}, 'There is no archive “sports”: there are archive.'],
    [['web', 'link'], { QUOTEDESK_WEB: 'x' }, 'QUOTEDESK_WEB must be an address and a port'],
    [[], { QUOTEDESK_WEB: 'x' }, 'QUOTEDESK_WEB must be an address and a port'],
  ])('%j with %j is told what is wrong', async (args, wrong, sentence) => {
    const { status, stderr } = await run(args, { env: { ...env(), ...wrong } });
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}
