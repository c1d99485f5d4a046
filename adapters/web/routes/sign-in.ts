/**
 * How a browser is signed in: by a key to a whole archive, opened once and kept as long as it lasts, or by a provider of
 * OpenID Connect.
 */
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { ARCHIVE, byKey, COOKIE, USER_COOKIE, USER_SEAL } from '../access.ts';
import { RETURN_PATH } from '../oidc.ts';
import { Refused, type Routes } from '../routes.ts';
import { NO_PROVIDER, NOT_SIGNED_IN } from '../sentences.ts';

/** A reader has so long for the provider's page, and stays signed in for so long, in milliseconds. */
const PENDING_MS = 10 * 60_000;
const SIGNED_IN_MS = 12 * 3_600_000;
const PENDING_COOKIE = 'quotedesk-sign-in';
const PENDING_SEAL = 'sign-in';
const PENDING = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), to: z.string() });

export function signInRoutes(routes: Routes): void {
  const { app, context, admit } = routes;
  oidcRoutes(routes);
  app.get('/enter', (request) => {
    admit(request, ARCHIVE);
    const key = request.req.query('key') ?? '';
    const opened = byKey(key, ARCHIVE, context);
    if ('until' in opened)
      setCookie(request, COOKIE, key, {
        path: '/',
        httpOnly: true,
        sameSite: 'Lax',
        secure: context.publicUrl.startsWith('https:'),
        expires: new Date(opened.until),
      });
    return request.redirect('/ask', 303);
  });
  app.get('/', (request) => {
    admit(request, null);
    return request.redirect('/ask', 302);
  });
}

function oidcRoutes({ app, context, pace }: Routes): void {
  const { oidc, links, logger } = context;
  if (!oidc) return;
  const secure = context.publicUrl.startsWith('https:');
  const cookie = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  app.get('/sign-in', async (request) => {
    pace(request, null);
    const asked = request.req.query('to') ?? '';
    // A path of ours, never another site's address.
    const to = /^\/(?![/\\])[^\s\\]{0,500}$/.test(asked) ? asked : '/ask';
    const begun = await oidc.begin().catch((error: unknown) => {
      logger.error({ err: error }, 'the provider that signs readers in cannot be reached');
      throw new Refused(503, NO_PROVIDER);
    });
    const until = context.now().getTime() + PENDING_MS;
    const sealed = links.seal(PENDING_SEAL, JSON.stringify({ ...begun.pending, to }), until);
    setCookie(request, PENDING_COOKIE, sealed, { ...cookie, maxAge: PENDING_MS / 1_000 });
    return request.redirect(begun.address, 303);
  });
  app.get(RETURN_PATH, async (request) => {
    pace(request, null);
    const sealed = links.unseal(PENDING_SEAL, getCookie(request, PENDING_COOKIE) ?? '');
    deleteCookie(request, PENDING_COOKIE, cookie);
    if (sealed === null) throw new Refused(403, NOT_SIGNED_IN);
    const { to, ...pending } = PENDING.parse(JSON.parse(sealed));
    const user = await oidc.finish(new URL(request.req.url).search, pending).catch((error: unknown) => {
      logger.warn(
        { error: error instanceof Error ? error.name : typeof error },
        'a sign-in was not completed',
      );
      return null;
    });
    if (user === null) throw new Refused(403, NOT_SIGNED_IN);
    const until = context.now().getTime() + SIGNED_IN_MS;
    setCookie(request, USER_COOKIE, links.seal(USER_SEAL, user, until), {
      ...cookie,
      maxAge: SIGNED_IN_MS / 1_000,
    });
    return request.redirect(to, 303);
  });
  app.get('/sign-out', (request) => {
    deleteCookie(request, USER_COOKIE, cookie);
    deleteCookie(request, COOKIE, cookie);
    return request.text('You are signed out.');
  });
}
