/** /articles, for a publishing system that brings the word that is set: articles are taken in, replaced and deleted. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  deletedIds,
  each,
  PUSH_LIMITS,
  type PushIntake,
  PushRefused,
  type PushReply,
} from '../../shared/http/push.ts';
import { Refused, type Routes } from '../routes.ts';
import { NO_PUSH_TOKEN, PUSH_TOO_LARGE } from '../sentences.ts';

export function pushRoutes({ app, pace }: Routes, intake: PushIntake): void {
  /** Before the body is read. */
  const admit = async (request: Context, next: () => Promise<void>) => {
    const given = /^Bearer (\S{1,500})$/.exec(request.req.header('authorization') ?? '')?.[1];
    const isAllowed = given !== undefined && intake.isToken(given);
    pace(request, isAllowed ? 'push' : null);
    if (!isAllowed) throw new Refused(401, NO_PUSH_TOKEN);
    await next();
  };
  const small = bodyLimit({
    maxSize: PUSH_LIMITS.bytes,
    onError: () => {
      throw new Refused(413, PUSH_TOO_LARGE);
    },
  });
  const answer = async (request: Context, work: () => Promise<PushReply>) => {
    try {
      return request.json(await work());
    } catch (error) {
      throw error instanceof PushRefused ? new Refused(400, error.message) : error;
    }
  };
  const folderOf = (request: Context) => intake.folder(request.req.query('corpus') ?? null);

  app.post('/articles', admit, small, (request) =>
    answer(request, async () => {
      const folder = folderOf(request);
      return each(await intake.read(await request.req.text()), (item) => folder.take(item));
    }),
  );
  app.delete('/articles', admit, small, (request) =>
    answer(request, async () => {
      const folder = folderOf(request);
      return each(deletedIds(await request.req.text()), (id) => folder.delete(id));
    }),
  );
  app.delete('/articles/:id{.+}', admit, (request) =>
    answer(request, () => each([request.req.param('id')], (id) => folderOf(request).delete(id))),
  );
}
