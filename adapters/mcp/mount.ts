/** The protocol on the web's server: whoever is signed in there asks the archive that they may see. */
import type { Mount } from '../shared/http/mount.ts';
import { PATH } from './http.ts';
import { receive, refuse } from './receive.ts';
import type { ServerContext } from './server.ts';
import { Sessions } from './sessions.ts';
import { UnderWay } from './under-way.ts';

export function createMcpMount(context: Omit<ServerContext, 'client' | 'underWay' | 'desk'>): Mount {
  const underWay = new UnderWay();
  const sessions = new Sessions({ ...context, underWay });
  return {
    path: PATH,
    async serve(request, response, reader) {
      response.setHeader('cache-control', 'private, no-store');
      response.setHeader('x-content-type-options', 'nosniff');
      try {
        await receive(request, response, sessions, reader);
      } catch (error) {
        context.logger.error({ err: error }, 'a request of the model context protocol failed');
        refuse(response, 500);
      }
    },
    async close(deadlineMs) {
      await underWay.finished(deadlineMs);
      await sessions.close();
    },
  };
}
