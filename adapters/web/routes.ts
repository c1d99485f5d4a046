/** What every set of routes is given, and how a handler refuses. */
import type { Context, Hono } from 'hono';
import type { Desk } from '../../src/index.ts';
import type { Logger } from '../logger.ts';
import type { Mount } from '../shared/http/mount.ts';
import type { PushIntake } from '../shared/http/push.ts';
import type { Opened } from '../shared/http/signed-links.ts';
import type { Access, AccessContext } from './access.ts';
import type { Fragment } from './html.ts';
import type { Status } from './sentences.ts';

export interface WebContext extends AccessContext {
  readonly logger: Logger;
  readonly now: () => Date;
  /** Where readers reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** null: nothing can be pushed. */
  readonly pushes: PushIntake | null;
  /** The desk of the same archive that files and /api are made of. */
  readonly exportDeskOf: (desk: Desk) => Desk;
  /** Of the program. */
  readonly version: string;
  /** What others offer here to readers who are signed in. */
  readonly mounts?: readonly Mount[];
}

/** What a handler is refused with: a status and a sentence for the reader. */
export class Refused extends Error {
  readonly status: Status;

  constructor(status: Status, sentence: string) {
    super(sentence);
    this.status = status;
  }
}

/** What every set of routes is given. */
export interface Routes {
  readonly app: Hono;
  readonly context: WebContext;
  /** @throws Refused where the reader may not see it, or asks too often */
  admit(request: Context, asked: Pick<Opened, 'kind' | 'id'> | null): Access;
  /** Counts a request; `reader`: null for a stranger. @throws Refused where there are too many */
  pace(request: Context, reader: string | null): void;
  show(request: Context, access: Access, title: string, body: Fragment): Response | Promise<Response>;
}
