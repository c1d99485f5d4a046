/** Who asked what, where and with what success is handed to the record of questions, once a question. */
import { expect, it } from 'vitest';
import type { QuestionRecord } from '../../../adapters/shared/question-record.ts';
import { find, Reader } from './asking.ts';
import { startHarness } from './harness.ts';

it('records a question and no turned page', async () => {
  const recorded: Parameters<QuestionRecord['add']>[0][] = [];
  const h = await startHarness({ record: { add: async (asked) => void recorded.push(asked) } });
  const reader = new Reader(h);
  const blocks = await reader.ask('pages');
  await reader.push(find(blocks, 'next'));
  await h.slack.until('chat.update');
  await h.stop();
  expect(recorded).toMatchObject([{ platform: 'slack', found: true, question: 'pages' }]);
  expect(recorded[0]?.user).toMatch(/^U/);
  expect(recorded[0]?.statements.length).toBeGreaterThan(0);
});
