/** One client's server: the protocol's requests → tools and resources. Errors that a client can mend are sentences. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { RequestHandlerExtra } from '@modelcontextprotocol/sdk/shared/protocol.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  type ServerNotification,
  type ServerRequest,
} from '@modelcontextprotocol/sdk/types.js';
import * as z from 'zod';
import { type Progress, QuotedeskError } from '../../src/index.ts';
import type { Logger } from '../logger.ts';
import { wrongArguments } from '../shared/program/arguments.ts';
import { TOOLS, type ToolContext } from '../shared/program/tools.ts';
import { untilRead } from './reading.ts';
import { RESOURCE_TEMPLATES, readResource } from './resources.ts';
import { CANCELLED, FAILED, INSTRUCTIONS, noTool } from './sentences.ts';
import type { UnderWay } from './under-way.ts';

export interface ServerContext extends ToolContext {
  readonly version: string;
  readonly logger: Logger;
  readonly progress: () => Progress | null;
  readonly underWay: UnderWay;
}

type Extra = RequestHandlerExtra<ServerRequest, ServerNotification>;

/** A request that cannot be answered at all. The library's own class puts a code before the sentence. */
class ProtocolError extends Error {
  readonly code: number;

  constructor(code: number, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

/** What the protocol calls a resource that is not there. */
const RESOURCE_NOT_FOUND = -32_002;

export function createServer(context: ServerContext): Server {
  const { version, desk, underWay } = context;
  const server = new Server(
    { name: 'quotedesk', title: 'Quotedesk', version },
    { capabilities: { tools: {}, resources: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOL_LIST }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, extra) =>
    underWay.count(callTool(params.name, params.arguments ?? {}, context, extra)),
  );
  // An archive has too many articles for a list: answers name them, and the templates say how they are read.
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({
    resourceTemplates: RESOURCE_TEMPLATES,
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }, extra) =>
    underWay.count(
      (async () => {
        await read(context, extra);
        try {
          return await readResource(params.uri, desk);
        } catch (error) {
          const sentence = sentenceOf(error, context);
          const code = error instanceof QuotedeskError ? RESOURCE_NOT_FOUND : ErrorCode.InternalError;
          throw new ProtocolError(code, sentence);
        }
      })(),
    ),
  );
  return server;
}

/** The same for every client. JSON Schema draft 7 is what clients of every age can use. */
const TOOL_LIST = Object.entries(TOOLS).map(([name, { title, description, input, output }]) => ({
  name,
  title,
  description,
  inputSchema: jsonSchema(input, 'input'),
  outputSchema: jsonSchema(output, 'output'),
  annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
}));

function jsonSchema(schema: z.ZodObject, io: 'input' | 'output') {
  return {
    ...z.toJSONSchema(schema, {
      io,
      target: 'draft-7',
      override({ jsonSchema }) {
        // The format says it, and whoever reads the tools' list pays for every character.
        if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      },
    }),
    type: 'object' as const,
  };
}

async function callTool(
  name: string,
  args: unknown,
  context: ServerContext,
  extra: Extra,
): Promise<CallToolResult> {
  const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
  if (!tool) throw new ProtocolError(ErrorCode.InvalidParams, noTool(name, Object.keys(TOOLS)));
  const parsed = tool.input.safeParse(args);
  if (!parsed.success) return refused(wrongArguments(parsed.error, Object.keys(tool.input.shape)));
  await read(context, extra);
  if (extra.signal.aborted) return refused(CANCELLED);
  try {
    const found = await tool.run(args, context);
    // Clients that know no structured content read the same JSON as text.
    return { content: [{ type: 'text', text: JSON.stringify(found) }], structuredContent: { ...found } };
  } catch (error) {
    return refused(sentenceOf(error, context));
  }
}

const refused = (sentence: string): CallToolResult => ({
  content: [{ type: 'text', text: sentence }],
  isError: true,
});

function sentenceOf(error: unknown, { logger }: ServerContext): string {
  if (error instanceof QuotedeskError) return error.message;
  logger.error({ err: error }, 'a request of the model context protocol failed');
  return FAILED;
}

/** Waits until the archive is read, and tells the client how far it is where the client has asked for that. */
function read({ desk, progress }: ServerContext, { signal, _meta, sendNotification }: Extra): Promise<void> {
  const progressToken = _meta?.progressToken;
  const tell =
    progressToken === undefined
      ? null
      : ({ done, total }: Progress) =>
          sendNotification({
            method: 'notifications/progress',
            params: { progressToken, progress: done, total, message: `read ${done} of ${total} articles` },
          });
  return untilRead({ desk, progress, signal, tell });
}
