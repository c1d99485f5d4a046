/**
 * What of an error may be logged. SDK errors carry tokens, response_urls, questions and answers in their messages and
 * fields (a WebClient its token, a request error its body): nothing is taken over but short codes of known form.
 */

export interface ErrorFacts {
  readonly name: string;
  /** Code of Node or of the SDK ("ECONNREFUSED", "slack_webapi_platform_error"). */
  readonly code?: string;
  /** Slack's own word ("not_in_channel"). */
  readonly slack?: string;
  /** The scope that is missing. */
  readonly needed?: string;
  readonly status?: number;
  readonly cause?: string;
  /** Where it was thrown: frames without the message. */
  readonly at?: readonly string[];
}

const CODE = /^[\w.-]{1,60}$/;
const SCOPES = /^[a-z:.,_]{1,200}$/;
const FRAME = /^\s+at [^\n]{1,300}$/;

export function describeError(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null) return { name: typeof error };
  const facts = error as Readonly<Record<string, unknown>>;
  const data = record(facts.data);
  const cause = record(facts.cause) ?? record(facts.original);
  const name = code(facts.name) ?? 'Error';
  const at = frames(error);
  const own = code(facts.code);
  const slack = code(data?.error);
  const needed = typeof data?.needed === 'string' && SCOPES.test(data.needed) ? data.needed : undefined;
  const below = code(cause?.code) ?? code(record(cause?.cause)?.code) ?? code(cause?.name);
  return {
    name,
    ...(own ? { code: own } : {}),
    ...(slack ? { slack } : {}),
    ...(needed ? { needed } : {}),
    ...(typeof facts.statusCode === 'number' ? { status: facts.statusCode } : {}),
    ...(below ? { cause: below } : {}),
    ...(at.length ? { at } : {}),
  };
}

/** Slack's word for what went wrong, null when the error is not Slack's answer. */
export function slackCode(error: unknown): string | null {
  return code(record(record(error)?.data)?.error) ?? null;
}

/** How the messages of Bolt and its parts begin. What follows may be a value; what begins otherwise may be nothing else. */
const SDK_MESSAGES = [
  'A ping was',
  'A pong was',
  "A ping wasn't received from the server",
  "A pong wasn't received from the server",
  'An incoming event was not acknowledged within 3 seconds',
  'An unexpected error occurred during a request',
  'An unhandled HTTP request',
  'An unhandled error occurred',
  'Authorization of incoming event did not succeed',
  'Could not determine the type of an incoming event',
  'Expected ErrorEvent',
  'Failed to parse and verify the request data',
  'Failed to retrieve a new WSS URL',
  'Failed to send',
  'Failed to shutdown the HTTP server',
  'HTTPReceiver encountered an unexpected error',
  'Malformed request body',
  'Peer did not complete the close handshake in time',
  'Request body exceeded the maximum allowed size',
  'Slack API error',
  'The Slack API',
  'Unhandled HTTP request',
  'WebSocket error',
  'ack() has already been called',
  'http request failed',
] as const;

/** The known beginning of a message of the SDK; all else of it stays unsaid. */
export function knownWords(message: unknown): string {
  if (typeof message !== 'string') return 'a message';
  return SDK_MESSAGES.find((words) => message.startsWith(words)) ?? 'a message';
}

function frames(error: object): string[] {
  if (!(error instanceof Error) || typeof error.stack !== 'string') return [];
  // The message stands at the head of the stack and may itself look like frames.
  const head = error.message ? error.stack.indexOf(error.message) : -1;
  const rest = head < 0 ? error.stack : error.stack.slice(head + error.message.length);
  return rest
    .split('\n')
    .slice(1)
    .filter((line) => FRAME.test(line))
    .slice(0, 5)
    .map((line) => line.trim());
}

function code(value: unknown): string | undefined {
  return typeof value === 'string' && CODE.test(value) && !/^x(ox|app)/i.test(value) ? value : undefined;
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
