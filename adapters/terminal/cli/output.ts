/** Writing to a pipe that may be slow, or be closed before the end (`quotedesk extract | head`). */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** One JSON value a line; waits while the reader is slow. */
export async function writeJsonLine(out: Writable, value: unknown): Promise<void> {
  if (!out.write(`${JSON.stringify(value)}\n`)) await once(out, 'drain');
}

/** A reader that has seen enough closes the pipe: that is no fault of ours. */
export function leaveQuietlyOnClosedPipe(out: Writable): void {
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}
