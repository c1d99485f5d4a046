/** Strangers get nothing from the archive: other workspaces, and people of other companies in shared channels. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { admission } from '../../../adapters/slack/admission.ts';
import { type Harness, startHarness } from './harness.ts';
import { command, event, mention } from './payloads.ts';

const HOME = { team: 'T0HOME', enterprise: null };
const ALONE = { workspaces: [], outsiders: false };
const LISTED = { workspaces: ['T0HOME', 'T0SISTER'], outsiders: false };
const OPEN = { workspaces: ['T0HOME'], outsiders: true };
const said = (over: object, envelope: object = {}) => ({ event: { type: 'message', ...over }, ...envelope });
const SHARED = { is_ext_shared_channel: true };

describe('who may ask', () => {
  it.each([
    ['a colleague', said({ team: 'T0HOME' }), HOME, ALONE, 'admitted'],
    ['a colleague in a shared channel', said({ user_team: 'T0HOME' }, SHARED), HOME, ALONE, 'admitted'],
    ['somebody of another company', said({ user_team: 'T0OTHER' }, SHARED), HOME, ALONE, 'outsider'],
    ['the same by source_team', said({ source_team: 'T0OTHER' }, SHARED), HOME, ALONE, 'outsider'],
    ['the same by team', said({ team: 'T0OTHER' }, SHARED), HOME, ALONE, 'outsider'],
    ['nobody knows who in a shared channel', said({}, SHARED), HOME, ALONE, 'outsider'],
    ['somebody of a sister workspace', said({ user_team: 'T0SISTER' }, SHARED), HOME, LISTED, 'admitted'],
    ['another company, let in', said({ user_team: 'T0OTHER' }, SHARED), HOME, OPEN, 'admitted'],
    ['a press by another company', { user: { id: 'U1', team_id: 'T0OTHER' } }, HOME, ALONE, 'outsider'],
    ['a press by a colleague', { user: { id: 'U1', team_id: 'T0HOME' } }, HOME, ALONE, 'admitted'],
    ['a command of another company', { command: '/quotes', team_id: 'T0OTHER' }, HOME, ALONE, 'outsider'],
    [
      'a workspace that is not listed',
      said({}),
      { team: 'T0STRANGE', enterprise: null },
      LISTED,
      'workspace',
    ],
    ['the same, outsiders let in', said({}), { team: 'T0STRANGE', enterprise: null }, OPEN, 'workspace'],
    [
      'a workspace of a listed enterprise',
      said({}),
      { team: 'T1', enterprise: 'E0ALL' },
      { workspaces: ['E0ALL'], outsiders: false },
      'admitted',
    ],
    [
      'a farewell of a strange workspace',
      { event: { type: 'app_uninstalled' } },
      { team: 'T9', enterprise: null },
      LISTED,
      'admitted',
    ],
  ] as const)('%s', (_name, body, home, settings, expected) => {
    expect(admission(body, home, settings)).toBe(expected);
  });
});

describe('a shared channel', () => {
  let h: Harness;
  beforeAll(async () => {
    h = await startHarness();
  });
  afterAll(() => h.stop());

  it('answers no mention and no command of another company', async () => {
    const shared = { is_ext_shared_channel: true };
    const stranger = mention('what did Halvorsen say?', { user_team: 'T0OTHER', team: 'T0OTHER' });
    expect((await h.deliver('events_api', { ...stranger, ...shared })).status).toBe(200);
    const refused = await h.deliver(
      'slash_commands',
      command('what did Halvorsen say?', `${h.slack.apiUrl}respond`, { team_id: 'T0OTHER' }),
    );
    expect(JSON.stringify(refused.body)).toContain('people of its own workspace only');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(h.slack.of('chat.postMessage')).toEqual([]);
    expect(h.desk.asked).toEqual([]);
    await h.deliver('events_api', { ...event({ ...mention('and we?').event }), ...shared });
    await h.slack.until('chat.postMessage');
  });
});
