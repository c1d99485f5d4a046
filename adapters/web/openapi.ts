/** The description of the HTTP interface, made from the schemas by which requests are read and answers are typed. */
import * as z from 'zod';
import { ANSWER, HITS, PEOPLE, SOURCE, STATUS } from '../shared/program/schemas.ts';
import { TOOLS, type Tool } from '../shared/program/tools.ts';

/** Last part of a path under /api → the tool that answers it. */
export const OPERATIONS: Readonly<Record<string, Tool>> = Object.fromEntries(
  Object.entries(TOOLS)
    .filter(([name]) => name !== 'source')
    .map(([name, tool]) => [name.replaceAll('_', '-'), tool]),
);
/** /api/articles/ID */
export const ARTICLE: Tool = TOOLS.source!;

const NAMES = new Map<z.ZodType, string>([
  [ANSWER, 'Answer'],
  [HITS, 'Hits'],
  [PEOPLE, 'People'],
  [SOURCE, 'Source'],
  [STATUS, 'Status'],
]);

export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly [key: string]: unknown;
}

export function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Schema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Schema;
  return rest;
}

export function openApi(version: string): object {
  const schemas: Record<string, Schema> = {};
  for (const [schema, name] of NAMES) {
    const { $defs = {}, ...own } = schemaOf(schema, 'output');
    Object.assign(schemas, $defs, { [name]: own });
  }
  const error = { type: 'object', properties: { error: { type: 'string' } }, required: ['error'] };
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Quotedesk',
      version,
      description:
        'A newsroom’s own archive, answered in exact words. Offsets are UTF-16 code units into an article’s text, half open.',
    },
    security: [{ key: [] }, { cookie: [] }],
    paths: {
      ...Object.fromEntries(
        Object.entries(OPERATIONS).map(([name, tool]) => [`/api/${name}`, operation(tool)]),
      ),
      '/api/articles/{document}': { get: read(ARTICLE, ['document']) },
      '/api/status': {
        get: {
          summary: 'The archive’s state',
          description:
            'How much the archive holds, when it last changed and was last read, and what could not be read',
          responses: responses('Status'),
        },
      },
    },
    components: {
      schemas: { ...schemas, Error: { ...error, description: 'What cannot be done, in one sentence' } },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'The key that “quotedesk web link” prints' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'quotedesk' },
      },
    },
  };
  return JSON.parse(JSON.stringify(document).replaceAll('"#/$defs/', '"#/components/schemas/')) as object;
}

/** Asked by an address, or by a JSON body where the text is long. */
const operation = (tool: Tool) => ({
  get: read(tool, []),
  post: {
    ...said(tool),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(tool.input, 'input') } },
    },
  },
});

function read(tool: Tool, inPath: readonly string[]) {
  const { properties = {}, required = [] } = schemaOf(tool.input, 'input');
  return {
    ...said(tool),
    parameters: Object.entries(properties).map(([name, { description, ...schema }]) => ({
      name,
      in: inPath.includes(name) ? 'path' : 'query',
      required: required.includes(name),
      description,
      schema,
    })),
  };
}

const said = ({ title, description, output }: Tool) => ({
  summary: title,
  description,
  responses: responses(NAMES.get(output) ?? 'Answer'),
});

const responses = (name: string) => ({
  200: answer('What was found', name),
  ...Object.fromEntries(Object.entries(REFUSED).map(([status, why]) => [status, answer(why, 'Error')])),
  // Refused before the address is read, without a body.
  431: { description: 'The address and the headers are longer than 16 KB; a long text goes into a body' },
});

const REFUSED = {
  400: 'A field cannot be used',
  401: 'Nobody is signed in',
  403: 'The key opens something else, or it has expired',
  404: 'There is no such article that may be shown',
  413: 'The request is too large',
  429: 'Too many requests in a short time',
} as const;

const answer = (description: string, name: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
});
