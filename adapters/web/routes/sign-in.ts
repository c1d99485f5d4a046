/** A key to a whole archive, opened once, is kept by the browser as long as it lasts. */
import { setCookie } from 'hono/cookie';
import { ARCHIVE, byKey, COOKIE } from '../access.ts';
import type { Routes } from '../routes.ts';

export function signInRoutes({ app, context, admit }: Routes): void {
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
