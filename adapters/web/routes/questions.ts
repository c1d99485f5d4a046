/** /ask, /search: questions and their answers. */
import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Query } from '../../../src/index.ts';
import { cardLinks } from '../card-links.ts';
import { LIMITS } from '../limits.ts';
import { askPage, searchPage } from '../pages/ask.ts';
import { Refused, type Routes } from '../routes.ts';
import { TOO_LONG } from '../sentences.ts';

export function questionRoutes({ app, admit, show }: Routes): void {
  /** Questions as they were read, so that a turned page answers the very same. */
  const shown = new LRUCache<string, { readonly reader: string; readonly query: Query }>({
    max: LIMITS.shownQuestions,
  });

  app.get('/ask', async (request) => {
    const access = admit(request, null);
    const { desk, reader } = access;
    const question = bounded(request.req.query('q'));
    const thread = threadOf(request.req.query('thread'));
    const { mostQuoted } = await desk.overview();
    const offered = mostQuoted.map(({ name }) => `what did ${name} say?`);
    if (question === '') {
      const card = await desk.welcome();
      const body = askPage({ question, card, links: cardLinks({ card }), thread, offered });
      return show(request, access, 'Ask', body);
    }
    const remembered = shown.get(request.req.query('shown') ?? '');
    const turned = remembered?.reader === reader ? remembered.query : null;
    const offset = Number(/^\d{1,6}$/.exec(request.req.query('offset') ?? '')?.[0] ?? 0);
    const { card, answer, query } = await desk.ask({
      question,
      limit: LIMITS.answers,
      offset,
      ...(turned ? { query: turned } : { conversation: `web|${reader}|${thread}` }),
    });
    const key = randomBytes(12).toString('base64url');
    shown.set(key, { reader, query });
    const links = cardLinks({
      card,
      answer,
      carried: { thread },
      turned: { q: question, thread, shown: key },
    });
    return show(request, access, question, askPage({ question, card, links, thread, offered }));
  });

  app.get('/search', async (request) => {
    const access = admit(request, null);
    const query = bounded(request.req.query('q'));
    const passages = query === '' ? null : await access.desk.search(query, { limit: LIMITS.page });
    return show(request, access, query || 'Search', searchPage(query, passages));
  });
}

function bounded(text = ''): string {
  if (text.length > LIMITS.question) throw new Refused(400, TOO_LONG);
  return text.trim();
}

/** The conversation that a question goes on with; a new one where the address names none. */
function threadOf(given = ''): string {
  return /^[\w-]{16}$/.test(given) ? given : randomBytes(12).toString('base64url');
}
