/** A real process of the built program that serves Slack over HTTP and shares a Redis with others. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FakeSlack } from '../adapters/slack/fake-slack.ts';
import { SECRETS } from '../adapters/slack/harness.ts';
import { start } from '../cli/run.ts';
import { freePort, type Redis } from './redis.ts';

export interface DeskProcess {
  readonly child: ChildProcess;
  /** Where Slack delivers. */
  readonly url: string;
  /** Its state folder, its own. */
  readonly folder: string;
  /** What it has logged. */
  readonly log: () => string;
}

export async function openProcess(
  slack: FakeSlack,
  redis: Redis,
  env: Record<string, string> = {},
): Promise<DeskProcess> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-two-'));
  const child = start([], {
    SLACK_BOT_TOKEN: SECRETS.botToken,
    SLACK_SIGNING_SECRET: SECRETS.signing,
    SLACK_API_URL: slack.apiUrl,
    SLACK_HOST: '127.0.0.1',
    SLACK_PORT: String(port),
    QUOTEDESK_REDIS: redis.url,
    QUOTEDESK_STATE: folder,
    QUOTEDESK_SNAPSHOTS: 'off',
    QUOTEDESK_LOG_LEVEL: 'info',
    ...env,
  });
  let said = '';
  await new Promise<void>((ready, failed) => {
    child.stderr?.on('data', (part: Buffer) => {
      said += String(part);
      if (said.includes('"started"')) ready();
    });
    child.once('exit', () => failed(new Error(said)));
  });
  return { child, url: `http://127.0.0.1:${port}/slack/events`, folder, log: () => said };
}

export async function endProcess({ child, folder }: DeskProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const over = once(child, 'exit');
    child.kill(signal);
    await over;
  }
  rmSync(folder, { recursive: true, force: true });
}
