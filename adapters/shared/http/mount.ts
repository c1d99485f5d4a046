/** What another adapter offers under a path of the web's server, to readers whom the web has signed in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Desk } from '../../../src/index.ts';

export interface MountReader {
  readonly desk: Desk;
  /** Tells readers apart; holds no key. */
  readonly reader: string;
}

export interface Mount {
  /** Such as "/mcp". */
  readonly path: string;
  /** Answers the request whole, body included. */
  serve(request: IncomingMessage, response: ServerResponse, reader: MountReader): Promise<void>;
  /** Finishes what is under way, at the latest by `deadlineMs` from now. */
  close(deadlineMs: number): Promise<void>;
}
