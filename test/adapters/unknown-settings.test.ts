import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { settingsListed, unknownSettings } from '../../adapters/shared/unknown-settings.ts';
import { ROOT } from '../cli/run.ts';

const KNOWN = settingsListed(readFileSync(join(ROOT, '.env.example'), 'utf8'));

it('knows every setting of the example file', () => {
  expect(KNOWN).toContain('SLACK_BOT_TOKEN');
  expect(KNOWN).toContain('DISCORD_MODES');
  expect(unknownSettings(KNOWN, KNOWN)).toEqual([]);
});

it.each([
  [['QUOTEDESK_CORPSE'], ['QUOTEDESK_CORPSE is no setting; QUOTEDESK_CORPUS is.']],
  [['QUOTEDESK_COLOUR_OF_THE_SKY'], ['QUOTEDESK_COLOUR_OF_THE_SKY is no setting.']],
  [['SLACK_BOT_TOKN'], ['SLACK_BOT_TOKN is no setting; SLACK_BOT_TOKEN is.']],
  // Of another program, or of the tests.
  [['SLACK_WEBHOOK_OF_CI', 'DISCORD_GAME_ROOM', 'PATH', 'QUOTEDESK_TEST_REDIS'], []],
])('%j', (names, sentences) => expect(unknownSettings(names, KNOWN)).toEqual(sentences));
