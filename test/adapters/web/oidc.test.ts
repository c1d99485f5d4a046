/** Sign-in by OpenID Connect against a small provider on this machine. */
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Rig, startRig } from './rig.ts';

vi.setConfig({ testTimeout: 40_000 });

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey;
const coded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What the provider does: who is there, and what it gets wrong. */
const provider = {
  email: 'moss@quay.example',
  verified: true,
  nonce: '',
  challenge: '',
  signedBy: privateKey,
  audience: 'desk',
  address: '',
};
let server: Server;
let rig: Rig;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', provider.address);
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const form = new URLSearchParams(Buffer.concat(parts).toString());
    const answer = (body: object, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration')
      return answer({
        issuer: provider.address,
        authorization_endpoint: `${provider.address}/authorize`,
        token_endpoint: `${provider.address}/token`,
        jwks_uri: `${provider.address}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (pathname === '/keys')
      return answer({
        keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (form.get('code') !== 'good' || challenge !== provider.challenge)
      return answer({ error: 'invalid_grant' }, 400);
    const now = Math.floor(Date.now() / 1_000);
    const body = `${coded({ alg: 'RS256', kid: 'k' })}.${coded({
      iss: provider.address,
      sub: '1',
      aud: provider.audience,
      exp: now + 60,
      iat: now,
      nonce: provider.nonce,
      email: provider.email,
      email_verified: provider.verified,
    })}`;
    const signature = sign('sha256', Buffer.from(body), provider.signedBy).toString('base64url');
    return answer({ access_token: 'x', token_type: 'Bearer', id_token: `${body}.${signature}` });
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  provider.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  rig = await startRig({
    oidc: {
      issuer: provider.address,
      clientId: 'desk',
      clientSecret: 'hush',
      claim: 'email',
      users: ['@quay.example'],
    },
  });
});
afterAll(async () => {
  await rig.stop();
  server.close();
});
beforeEach(() => {
  Object.assign(provider, {
    email: 'moss@quay.example',
    verified: true,
    signedBy: privateKey,
    audience: 'desk',
  });
});

const cookieOf = (answer: { headers: Rig['reader'] | object }, name: string): string =>
  ((answer.headers as Record<string, string[] | undefined>)['set-cookie'] ?? [])
    .map((one) => one.split(';')[0]!)
    .find((one) => one.startsWith(`${name}=`)) ?? '';

/** The browser's way to the provider; gives the cookie and what the provider was asked. */
async function begin(to = '/articles/harbour') {
  const answer = await rig.get(`/sign-in?${new URLSearchParams({ to })}`);
  expect(answer.status).toBe(303);
  const asked = new URL(String(answer.headers.location)).searchParams;
  provider.nonce = asked.get('nonce') ?? '';
  provider.challenge = asked.get('code_challenge') ?? '';
  return { cookie: cookieOf(answer, 'quotedesk-sign-in'), asked };
}

const comeBack = (cookie: string, state: string, code = 'good') =>
  rig.get(`/signed-in?${new URLSearchParams({ code, state })}`, { cookie });

describe('sign-in by OpenID Connect', () => {
  it('sends a stranger to the provider, and lets who comes back read what was asked for', async () => {
    const refused = await rig.get('/articles/harbour');
    expect([refused.status, refused.headers.location]).toEqual([303, '/sign-in?to=%2Farticles%2Fharbour']);
    const { cookie, asked } = await begin();
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'desk',
      response_type: 'code',
      redirect_uri: 'http://desk.example/signed-in',
      code_challenge_method: 'S256',
    });
    const back = await comeBack(cookie, asked.get('state')!);
    expect([back.status, back.headers.location]).toEqual([303, '/articles/harbour']);
    const user = cookieOf(back, 'quotedesk-user');
    expect((await rig.get('/articles/harbour', { cookie: user })).status).toBe(200);
    expect((await rig.get('/articles/match', { cookie: user })).status).toBe(404);
    expect(String(back.headers['set-cookie'])).toMatch(/quotedesk-user=[^;]+;[^,]*HttpOnly; SameSite=Lax/);
  });

  it.each<[string, () => void]>([
    ['of another house', () => Object.assign(provider, { email: 'moss@evil.example' })],
    ['of a house whose name only ends alike', () => Object.assign(provider, { email: 'moss@xquay.example' })],
    ['whose address nobody has verified', () => Object.assign(provider, { verified: false })],
    ['whose token somebody else has signed', () => Object.assign(provider, { signedBy: stranger })],
    ['whose token was made for another program', () => Object.assign(provider, { audience: 'other' })],
    ['whose token answers another sign-in', () => Object.assign(provider, { nonce: 'another' })],
  ])('refuses a reader %s', async (_, spoil) => {
    const { cookie, asked } = await begin();
    spoil();
    const back = await comeBack(cookie, asked.get('state')!);
    expect(back.status).toBe(403);
    expect(cookieOf(back, 'quotedesk-user')).toBe('');
  });

  it('refuses an answer with another state, a wrong code, or without the cookie of its beginning', async () => {
    const { cookie, asked } = await begin();
    const state = asked.get('state')!;
    for (const answer of [
      await comeBack(cookie, 'other'),
      await comeBack(cookie, state, 'bad'),
      await comeBack('', state),
      await comeBack('quotedesk-sign-in=forged.forged', state),
    ])
      expect(answer.status).toBe(403);
  });

  it('believes no cookie that it has not sealed for this purpose', async () => {
    const { cookie } = await begin();
    for (const forged of ['x', 'x.y', cookie.replace('quotedesk-sign-in=', '')])
      expect((await rig.get('/articles/harbour', { cookie: `quotedesk-user=${forged}` })).status).toBe(303);
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'goes on to no other site: %s',
    async (to) => {
      const { cookie, asked } = await begin(to);
      expect((await comeBack(cookie, asked.get('state')!)).headers.location).toBe('/ask');
    },
  );

  it('keeps programs and forms where they are: 401', async () => {
    expect((await rig.get('/api/people?name=Moss')).status).toBe(401);
    expect((await rig.send('/mcp', { method: 'POST' })).status).toBe(401);
  });

  it('signs out', async () => {
    const { headers } = await rig.get('/sign-out');
    expect(String(headers['set-cookie'])).toMatch(/quotedesk-user=;/);
  });
});
