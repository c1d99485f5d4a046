/** What an error from Slack's Web API or a response_url means for trying again. Pure. */

export type Failure =
  /** Too many calls; `afterMs` as Slack says, null where it does not. */
  | { readonly type: 'limited'; readonly afterMs: number | null }
  /** Never arrived: trying again is safe. */
  | { readonly type: 'unsent' }
  /** May have been carried out although no answer came back. */
  | { readonly type: 'lost' }
  /** Slack said no. */
  | { readonly type: 'refused' };

/** Slack's words for "not now". */
const LIMITED = new Set(['ratelimited', 'rate_limited', 'message_limit_exceeded']);
const PASSING = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
  'accesslimited',
]);
/** The connection was never made. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A post to a response_url that was answered with something else than 2xx. */
export class ResponseUrlError extends Error {
  readonly statusCode: number;
  readonly retryAfter: number | null;

  constructor(statusCode: number, retryAfter: number | null) {
    super('a response_url refused');
    this.name = 'ResponseUrlError';
    this.statusCode = statusCode;
    this.retryAfter = retryAfter;
  }
}

export function readFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { type: 'refused' };
  if ('retryAfter' in error && typeof error.retryAfter === 'number')
    return { type: 'limited', afterMs: Math.max(0, error.retryAfter) * 1_000 };
  if ('statusCode' in error && typeof error.statusCode === 'number') {
    if (error.statusCode === 429) return { type: 'limited', afterMs: null };
    return error.statusCode >= 500 ? { type: 'lost' } : { type: 'refused' };
  }
  // web-api's word for a 429 without a usable Retry-After header.
  if (error.message.startsWith('Retry header did not contain')) return { type: 'limited', afterMs: null };
  const data = 'data' in error ? error.data : null;
  if (typeof data === 'object' && data !== null && 'error' in data) {
    const word = String(data.error);
    if (LIMITED.has(word)) return { type: 'limited', afterMs: retryAfterOf(data) };
    return PASSING.has(word) || looksLikeAPage(word) ? { type: 'lost' } : { type: 'refused' };
  }
  const { code } = error as { code?: unknown };
  if (code === 'slack_webapi_request_error' || error instanceof TypeError || error.name === 'TimeoutError')
    return causes(error).some((word) => UNSENT.has(word)) ? { type: 'unsent' } : { type: 'lost' };
  return { type: 'refused' };
}

/** web-api puts the whole body where the error word belongs when it is no JSON: a proxy's error page, or nothing at all. */
function looksLikeAPage(word: string): boolean {
  return word === '' || !/^[a-z0-9_.-]{1,80}$/i.test(word);
}

function retryAfterOf(data: object): number | null {
  const metadata = 'response_metadata' in data ? data.response_metadata : null;
  if (typeof metadata !== 'object' || metadata === null || !('retryAfter' in metadata)) return null;
  return typeof metadata.retryAfter === 'number' ? metadata.retryAfter * 1_000 : null;
}

/** Codes of the error and of what caused it, a few levels deep. */
function causes(error: Error): string[] {
  const codes: string[] = [];
  let at: unknown = error;
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause, errors } = at as { code?: unknown; cause?: unknown; errors?: unknown };
    if (typeof code === 'string') codes.push(code);
    // Node tries every address of a name: the failure is a list of failures.
    at = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return codes;
}
