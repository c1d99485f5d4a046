/** Posts to the address that Slack gives for answers to one interaction: five uses in thirty minutes. */
import { ResponseUrlError } from './failures.ts';

const TIMEOUT_MS = 10_000;

/** @throws ResponseUrlError when it is used up, too old or overrun; fetch's errors when it cannot be reached. */
export async function postJson(url: string, body: unknown): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return;
  const after = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  throw new ResponseUrlError(response.status, Number.isNaN(after) ? null : after);
}
