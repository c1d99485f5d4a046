/** Messages that call the desk to what stands above or beside them, and those that say something of their own. */
import { expect, it } from 'vitest';
import { callsToCheck } from '../../adapters/shared/called-in.ts';

it.each([
  'check this',
  'Check this, please',
  'check these quotes',
  'can you check this?',
  'Could you please check the attached draft?',
  'please fact-check this',
  'verify the quotes above',
  'is this right?',
  'Is that correct?',
  'are these quotes accurate?',
  'is this what she said?',
  'is it verbatim',
  'check',
  'anything wrong with this?',
  'what about this one?',
  'ok and check this one too'.replace(' too', ''),
  'double-check this :pray:',
])('“%s” calls', (text) => expect(callsToCheck(text)).toBe(true));

it.each([
  '',
  'check “we will close the harbour”',
  'is “we will close it” right?',
  'did Brandt say this about the ferry?',
  'check what Brandt said about the ferry',
  'is this right about the ferry being late?',
  'what did Brandt say?',
  'thanks',
  `check ${'this '.repeat(40)}`,
])('“%s” does not', (text) => expect(callsToCheck(text)).toBe(false));
