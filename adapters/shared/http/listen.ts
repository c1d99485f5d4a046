/** Opens the port of a server. */
import type { Server } from 'node:http';
import { QuotedeskError } from '../../../src/index.ts';

/** `setting` names where the port comes from. @throws QuotedeskError with the code USAGE where the port cannot be opened. */
export async function listen(
  server: Server,
  { host, port, setting }: { readonly host: string; readonly port: number; readonly setting: string },
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is in use already' : 'cannot be opened';
      reject(new QuotedeskError('USAGE', `Port ${port} (${setting}) ${why}.`));
    });
    server.listen(port, host, resolve);
  });
}
