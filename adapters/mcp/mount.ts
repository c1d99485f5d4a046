/** The protocol on the web's server: whoever is signed in there asks the archive that they may see. */
import type { Desk } from '../../src/index.ts';
import type { Mount } from '../shared/http/mount.ts';
import { PATH } from './http.ts';
import { receive, refuse } from './receive.ts';
import type { ServerContext } from './server.ts';
import { Sessions } from './sessions.ts';
import { UnderWay } from './under-way.ts';

/** `deskOf`: the same archive as programs may see it, where that is not as pages show it. */
export function createMcpMount({
  deskOf = (desk) => desk,
  ...context
}: Omit<ServerContext, 'client' | 'underWay' | 'desk'> & { readonly deskOf?: (desk: Desk) => Desk }): Mount {
  const underWay = new UnderWay();
  const sessions = new Sessions({ ...context, underWay });
  return {
    path: PATH,
    async serve(request, response, { desk, reader }) {
      response.setHeader('cache-control', 'private, no-store');
      response.setHeader('x-content-type-options', 'nosniff');
      try {
        await receive(request, response, sessions, { desk: deskOf(desk), reader });
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
