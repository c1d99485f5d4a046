/** /check: a draft that is pasted or sent as a file. It is read from a folder of its own, which is removed afterwards. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DRAFT_ENDINGS, type DraftCheck, QuotedeskError } from '../../../src/index.ts';
import { inertLine } from '../../inert.ts';
import { LIMITS } from '../limits.ts';
import { checkPage } from '../pages/check.ts';
import { Refused, type Routes } from '../routes.ts';
import { BUSY, NO_DRAFT, TOO_LARGE, WRONG_FILE } from '../sentences.ts';

export function draftRoutes({ app, admit, show }: Routes): void {
  let underWay = 0;
  app.use('/check', async (request, next) => {
    await next();
    // Without a referrer browsers do not say either that a form is sent from these pages; the address of this one holds no key.
    request.res.headers.set('referrer-policy', 'same-origin');
  });
  app.get('/check', (request) => show(request, admit(request, null), 'Check a draft', checkPage(null)));
  app.post(
    '/check',
    async (request, next) => {
      // Nothing is read of a stranger.
      admit(request, null);
      await next();
    },
    bodyLimit({
      maxSize: LIMITS.draftBytes,
      onError: () => {
        throw new Refused(413, TOO_LARGE);
      },
    }),
    async (request) => {
      const access = admit(request, null);
      const draft = await draftOf(request);
      if (underWay >= LIMITS.checks) throw new Refused(503, BUSY);
      underWay++;
      try {
        const check = await checked(draft, (path) => access.desk.checkDraft(path, []));
        const inPlace = draft.text !== null && draft.text.length <= LIMITS.draftInPlace;
        const body = checkPage({ check, text: inPlace ? draft.text : null });
        return show(request, access, 'Check a draft', body);
      } finally {
        underWay--;
      }
    },
  );
}

interface Draft {
  readonly name: string;
  readonly ending: string;
  readonly bytes: Uint8Array;
  /** null: a file was sent. */
  readonly text: string | null;
}

async function draftOf({ req }: Context): Promise<Draft> {
  const fields = await req.parseBody().catch((error: unknown) => {
    if (error instanceof Refused) throw error;
    throw new Refused(400, NO_DRAFT);
  });
  const { file, text } = fields;
  if (file instanceof File && file.size > 0) {
    const ending = extname(file.name).toLowerCase();
    if (!DRAFT_ENDINGS.has(ending)) throw new Refused(400, WRONG_FILE);
    return {
      name: inertLine(file.name),
      ending,
      bytes: new Uint8Array(await file.arrayBuffer()),
      text: null,
    };
  }
  if (typeof text !== 'string' || text.trim() === '') throw new Refused(400, NO_DRAFT);
  // A form sends other line breaks than were typed.
  const typed = text.replace(/\r\n?/g, '\n');
  return { name: 'The pasted draft', ending: '.txt', bytes: Buffer.from(typed), text: typed };
}

async function checked(
  { name, ending, bytes }: Draft,
  check: (path: string) => Promise<{ readonly check: DraftCheck }>,
): Promise<DraftCheck> {
  const folder = await mkdtemp(join(tmpdir(), 'quotedesk-draft-'));
  try {
    const path = join(folder, `draft${ending}`);
    await writeFile(path, bytes, { mode: 0o600 });
    return { ...(await check(path)).check, draft: name };
  } catch (error) {
    // The sentence names the file as its reader knows it.
    if (error instanceof QuotedeskError && error.code === 'DRAFT_UNREADABLE')
      throw new QuotedeskError('DRAFT_UNREADABLE', name, ...error.details.slice(1));
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
