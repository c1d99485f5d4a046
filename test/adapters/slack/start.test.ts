import { describe, expect, it } from 'vitest';
import { QuotedeskError } from '../../../src/index.ts';
import { FakeSlack } from './fake-slack.ts';
import { startHarness } from './harness.ts';

describe('a start that Slack refuses', () => {
  it.each([
    ['auth.test', 'invalid_auth', /SLACK_BOT_TOKEN is refused by Slack \(invalid_auth\)\./],
    [
      'apps.connections.open',
      'not_allowed_token_type',
      /SLACK_APP_TOKEN is refused by Slack \(not_allowed_token_type\)\./,
    ],
  ])('names the setting: %s %s', async (method, error, expected) => {
    const slack = await new FakeSlack().start();
    slack.answerAlways(method, () => ({ body: { ok: false, error } }));
    const failure: unknown = await startHarness({ transport: 'socket', slack }).catch((e: unknown) => e);
    await slack.stop();
    expect(failure).toBeInstanceOf(QuotedeskError);
    expect((failure as Error).message).toMatch(expected);
  });

  it('says that Slack cannot be reached, after some patience', async () => {
    const gone = await new FakeSlack().start();
    await gone.stop();
    const failure = startHarness({ apiUrl: gone.apiUrl, adapter: { startPatience: 200 } });
    await expect(failure).rejects.toThrow(
      /SLACK_BOT_TOKEN could not be tried: Slack cannot be reached \(ECONNREFUSED\)\./,
    );
  });

  it('says that the port is taken', async () => {
    const first = await startHarness();
    const failure = startHarness({ slack: first.slack, env: { SLACK_PORT: String(first.adapter.port()) } });
    await expect(failure).rejects.toThrow(
      /SLACK_PORT cannot be used: the address is taken or not ours \(EADDRINUSE\)/,
    );
    await first.stop();
  });
});
