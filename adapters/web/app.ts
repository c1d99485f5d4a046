/** Paths → pages. What is refused is refused here, in one sentence. */
import { type Context, Hono } from 'hono';
import { QuotedeskError } from '../../src/index.ts';
import type { Logger } from '../logger.ts';
import { accessOf, type Refusal } from './access.ts';
import { safeHeaders } from './headers.ts';
import { html } from './html.ts';
import { page } from './layout.ts';
import { LIMITS } from './limits.ts';
import { Rate } from './rate.ts';
import { apiRoutes } from './routes/api.ts';
import { articleRoutes } from './routes/articles.ts';
import { draftRoutes } from './routes/drafts.ts';
import { mountRoutes } from './routes/mounts.ts';
import { peopleRoutes } from './routes/people.ts';
import { pushRoutes } from './routes/push.ts';
import { questionRoutes } from './routes/questions.ts';
import { signInRoutes } from './routes/sign-in.ts';
import { Refused, type Routes, type WebContext } from './routes.ts';
import { FAULT, FOREIGN, METHOD, NO_PAGE, REFUSALS, TITLES, TOO_MANY } from './sentences.ts';
import { ICON, STYLE, STYLE_PATH } from './style.ts';

export function createApp(context: WebContext): Hono {
  const app = new Hono();
  const readers = new Rate(LIMITS.burst, LIMITS.perSecond);
  const strangers = new Rate(LIMITS.strangerBurst, LIMITS.strangerPerSecond);
  app.use(safeHeaders);
  app.use(async (request, next) => {
    if (isFromElsewhere(request, context.publicUrl)) throw new Refused(403, FOREIGN);
    await next();
  });
  app.get(STYLE_PATH, (request) =>
    request.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': KEPT }),
  );
  app.get('/icon.svg', (request) =>
    request.body(ICON, 200, { 'content-type': 'image/svg+xml', 'cache-control': KEPT }),
  );
  app.get('/robots.txt', (request) => request.text('User-agent: *\nDisallow: /\n'));

  const pace: Routes['pace'] = (request, reader) => {
    const rate = reader === null ? strangers : readers;
    if (!rate.take(reader ?? addressOf(request), context.now().getTime())) throw new Refused(429, TOO_MANY);
  };
  const routes: Routes = {
    app,
    context,
    pace,
    admit(request, asked) {
      const access = accessOf(request, asked, context);
      pace(request, 'refused' in access ? null : access.reader);
      if ('refused' in access) throw refusedBy(access.refused);
      return access;
    },
    show: (request, access, title, body) =>
      request.html(page({ title, path: request.req.path, signedIn: access.key === null }, body)),
  };
  signInRoutes(routes);
  articleRoutes(routes);
  questionRoutes(routes);
  draftRoutes(routes);
  peopleRoutes(routes);
  apiRoutes(routes);
  if (context.pushes) pushRoutes(routes, context.pushes);
  mountRoutes(routes);

  app.notFound((request) => {
    routes.admit(request, null);
    if (request.req.method !== 'GET' && request.req.method !== 'HEAD') throw new Refused(405, METHOD);
    throw new Refused(404, NO_PAGE);
  });
  app.onError((error, request) => {
    const { method, path } = request.req;
    const isPage =
      method === 'GET' && !path.startsWith('/api/') && !context.mounts?.some((one) => one.path === path);
    if (context.oidc && isPage && error instanceof Refused && error.status === 401) {
      const { pathname, search } = new URL(request.req.url);
      return request.redirect(`/sign-in?${new URLSearchParams({ to: pathname + search })}`, 303);
    }
    return failed(error, request, context.logger);
  });
  return app;
}

/** Seconds; the path changes when the style does. */
const KEPT = 'public, max-age=31536000, immutable';

const refusedBy = (refusal: Refusal): Refused =>
  new Refused(REFUSALS[refusal].status, REFUSALS[refusal].sentence);

function failed(error: unknown, request: Context, logger: Logger): Response | Promise<Response> {
  const known =
    error instanceof Refused
      ? error
      : error instanceof QuotedeskError
        ? new Refused(400, error.message)
        : new Refused(500, FAULT);
  // Whoever asked has left amid the request.
  const isLeft = (error as NodeJS.ErrnoException).code === 'ECONNRESET';
  if (known.status === 500 && !isLeft) logger.error({ err: error }, 'a page failed');
  const headers = HEADERS_OF[known.status];
  const asked = `${request.req.method} ${request.req.path}`;
  const isForProgram = request.req.path.startsWith('/api/') || /^(?:POST|DELETE) \/articles/.test(asked);
  if (isForProgram) return request.json({ error: known.message }, known.status, headers);
  const title = TITLES[known.status];
  const body = html`<h1>${title}</h1><p>${known.message}</p>`;
  return request.html(page({ title, path: request.req.path, signedIn: false }, body), known.status, headers);
}

const HEADERS_OF: Readonly<Partial<Record<number, Record<string, string>>>> = {
  // What is left of the body is not read.
  413: { connection: 'close' },
  429: { 'retry-after': '5' },
  503: { 'retry-after': '5' },
};

/** Browsers say where a request comes from; what changes or costs something is taken from these pages alone. */
function isFromElsewhere({ req }: Context, publicUrl: string): boolean {
  if (req.method === 'GET' || req.method === 'HEAD') return false;
  const origin = req.header('origin');
  const site = req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  return origin !== undefined && origin !== publicUrl && origin !== `http://${req.header('host')}`;
}

const addressOf = (request: Context): string =>
  `address ${(request.env as { incoming?: { socket?: { remoteAddress?: string } } }).incoming?.socket?.remoteAddress ?? ''}`;
