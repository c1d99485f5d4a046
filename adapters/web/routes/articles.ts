/** /articles/ID, one article; /compare, two printings side by side. */
import type { Span } from '../../../src/index.ts';
import { articlePath, personPath } from '../../shared/http/page-links.ts';
import { articlePage, articleTitle } from '../pages/article.ts';
import { comparePage } from '../pages/compare.ts';
import { Refused, type Routes } from '../routes.ts';
import { NO_ARTICLE, STILL_READING } from '../sentences.ts';

export function articleRoutes({ app, context, admit, show }: Routes): void {
  app.get('/articles/:id{.+}', async (request) => {
    const id = request.req.param('id');
    const access = admit(request, { kind: 'article', id });
    const source = await access.desk.source(id);
    if (!source) throw new Refused(404, await missing(access.desk));
    const tail = request.req.query('statement');
    const chosen = tail ? (source.statements.find((one) => one.id === `${id}#${tail}`) ?? null) : null;
    const stretch = chosen
      ? null
      : stretchOf(request.req.query('from'), request.req.query('to'), source.text);
    const signedIn = access.key === null;
    const body = articlePage({
      source,
      chosen,
      stretch,
      articlePath: (other, statement) => (signedIn ? articlePath(other, { statement }, null) : null),
      personPath: (person) => (signedIn ? personPath(person, null) : null),
      comparePath: (other) =>
        signedIn ? `/compare?${new URLSearchParams({ left: id, right: other })}` : null,
      address(statement) {
        const path = articlePath(id, { statement }, null);
        return path && context.publicUrl + path;
      },
    });
    return show(request, access, articleTitle(source.document), body);
  });

  app.get('/compare', async (request) => {
    const access = admit(request, null);
    const [left, right] = await Promise.all(
      ['left', 'right'].map((side) => access.desk.source(request.req.query(side) ?? '')),
    );
    if (!left || !right) throw new Refused(404, await missing(access.desk));
    return show(request, access, 'Two printings', comparePage(left, right));
  });
}

/** A stretch that the text has; null where the address names none. */
function stretchOf(from: string | undefined, to: string | undefined, text: string): Span | null {
  if (!/^\d{1,9}$/.test(from ?? '') || !/^\d{1,9}$/.test(to ?? '')) return null;
  const [start, end] = [Number(from), Math.min(Number(to), text.length)];
  return start < end ? { start, end } : null;
}

async function missing(desk: { status(): Promise<{ readonly reading: boolean }> }): Promise<string> {
  const { reading } = await desk.status();
  return reading ? `${NO_ARTICLE} ${STILL_READING}` : NO_ARTICLE;
}
