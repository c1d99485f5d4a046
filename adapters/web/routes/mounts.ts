/** What other adapters offer on this server: for readers who are signed in, and for no page of another site. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Refused, type Routes } from '../routes.ts';
import { FOREIGN } from '../sentences.ts';

export function mountRoutes({ app, context, admit }: Routes): void {
  for (const mount of context.mounts ?? [])
    app.all(mount.path, async (request) => {
      const origin = request.req.header('origin');
      // A page may ask under no method: reading, too, costs and tells something here.
      if (origin !== undefined && origin !== context.publicUrl) throw new Refused(403, FOREIGN);
      const { desk, reader } = admit(request, null);
      const { incoming, outgoing } = request.env as { incoming: IncomingMessage; outgoing: ServerResponse };
      await mount.serve(incoming, outgoing, { desk, reader });
      return RESPONSE_ALREADY_SENT;
    });
}
