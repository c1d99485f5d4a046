/** /api: the archive for other programs, in the JSON of the command line. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { noArticle, wrongArguments } from '../../shared/program/arguments.ts';
import { PROGRAM_LIMIT } from '../../shared/program/program-json.ts';
import { sourcePart } from '../../shared/program/source-part.ts';
import type { Tool } from '../../shared/program/tools.ts';
import { LIMITS } from '../limits.ts';
import { ARTICLE, OPERATIONS, openApi, schemaOf } from '../openapi.ts';
import { Refused, type Routes } from '../routes.ts';
import { NO_JSON, REQUEST_TOO_LARGE } from '../sentences.ts';

export function apiRoutes({ app, admit, context }: Routes): void {
  const description = JSON.stringify(openApi(context.version));
  app.get('/api/openapi.json', (request) => {
    admit(request, null);
    return request.body(description, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.get('/api/status', async (request) => request.json(await admit(request, null).desk.status()));
  const small = bodyLimit({
    maxSize: LIMITS.bodyBytes,
    onError: () => {
      throw new Refused(413, REQUEST_TOO_LARGE);
    },
  });
  for (const [name, tool] of Object.entries(OPERATIONS)) {
    const run = async (request: Context, given: (request: Context) => unknown) => {
      const { desk: own, reader } = admit(request, null);
      const desk = context.exportDeskOf(own);
      const fields = checked(tool, await given(request));
      return request.json(await tool.run(fields, { desk, limit: PROGRAM_LIMIT, client: `api|${reader}` }));
    };
    const kinds = kindsOf(tool);
    app.get(`/api/${name}`, (request) => run(request, ({ req }) => typed(req.query(), kinds)));
    app.post(`/api/${name}`, small, (request) => run(request, jsonBody));
  }
  const kinds = kindsOf(ARTICLE);
  app.get('/api/articles/:id{.+}', async (request) => {
    const id = request.req.param('id');
    const { desk } = admit(request, { kind: 'article', id });
    const { key: _, ...query } = request.req.query();
    const { start, end } = checked(ARTICLE, { ...typed(query, kinds), document: id }) as {
      readonly start?: number;
      readonly end?: number;
    };
    const source = await context.exportDeskOf(desk).source(id);
    if (!source) throw new Refused(404, noArticle(id));
    return request.json(sourcePart(source, start, end));
  });
}

/** @throws Refused for the first field that cannot be used */
function checked(tool: Tool, fields: unknown): unknown {
  const parsed = tool.input.safeParse(fields);
  if (!parsed.success) throw new Refused(400, wrongArguments(parsed.error, Object.keys(tool.input.shape)));
  return parsed.data;
}

async function jsonBody({ req }: Context): Promise<unknown> {
  const text = await req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, NO_JSON);
  }
}

/** JSON Schema's type of each field. */
const kindsOf = (tool: Tool): ReadonlyMap<string, string | undefined> =>
  new Map(
    Object.entries(schemaOf(tool.input, 'input').properties ?? {}).map(([name, { type }]) => [name, type]),
  );

/** Fields of an address are texts: what is to be a number or a truth value is read as one, where it is one. */
function typed(
  fields: Readonly<Record<string, string>>,
  kinds: ReadonlyMap<string, string | undefined>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => {
      const kind = kinds.get(name);
      if (kind === 'integer' && /^-?\d{1,16}$/.test(text)) return [name, Number(text)];
      if (kind === 'boolean' && /^(?:true|false)$/.test(text)) return [name, text === 'true'];
      return [name, text];
    }),
  );
}
