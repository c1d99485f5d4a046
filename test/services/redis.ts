/**
 * A Redis of a test's own: `QUOTEDESK_TEST_REDIS` names the server's program (Debian's package redis-server will do).
 * Without it nothing is tested with Redis, and that is said.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const REDIS = process.env.QUOTEDESK_TEST_REDIS?.trim() || null;
if (REDIS === null)
  console.info('No Redis: QUOTEDESK_TEST_REDIS names none, so what several desks share is not tested.');

export interface Redis {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startRedis(): Promise<Redis> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-redis-'));
  const words = [
    '--port',
    `${port}`,
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const server: ChildProcess = spawn(REDIS!, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const part of server.stdout!) {
    said += String(part);
    if (said.includes('Ready to accept connections')) break;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      if (server.exitCode === null) {
        const over = once(server, 'exit');
        server.kill('SIGTERM');
        await over;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}
