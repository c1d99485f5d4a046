/** Words that somebody denied or refused are never given as theirs. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/model.ts';
import { TestDesk } from './desk-of.ts';

const TEXT = `Ada Moss denied that the pier is unsafe. Tom Pike never said the harbour would close.
Lee Reel refused to call the boat “a death trap.” Jo Fell denied “stealing the boat.”`;

async function ask(text: string, question: string): Promise<Answer> {
  const desk = await TestDesk.of([{ id: 'a', text }]);
  return (await desk.ask(question)).answer;
}

describe('denials', () => {
  test.each([
    ['did Moss say "the pier is unsafe"?', 'altered', 'Ada Moss denied it.'],
    ['did Reel say "a death trap"?', 'altered', 'Lee Reel refused it.'],
    ['did Fell say "stealing the boat"?', 'exact', 'Printed exactly so as Jo Fell’s words.'],
    [
      'did Pike say "the pier is unsafe"?',
      'not_found',
      'The words are printed, but not under Tom Pike’s name.',
    ],
  ])('%s', async (question, verdict, message) => {
    const answer = await ask(TEXT, question);
    expect(answer.check?.verdict).toBe(verdict);
    expect(answer.message).toBe(message);
  });

  test('what the source names in its own words is nobody’s', async () => {
    const { check } = await ask(
      'Ada Moss blamed the plan to sell the boats.',
      'did Moss say "the plan to sell the boats"?',
    );
    expect(check?.verdict).toBe('not_found');
    expect(check?.sentence).toBe(
      'Not found: the words are the source’s own, where it tells what Ada Moss blamed.',
    );
  });

  test('words that only another gives as theirs', async () => {
    const told = 'Tom Pike stood on the pier. Lee Reel said Jo Fell told her “never come back to the pier.”';
    const answer = await ask(told, 'did Fell say "never come back to the pier"?');
    expect(answer.check?.verdict).toBe('exact');
    expect(answer.message).toBe('Printed exactly so as Jo Fell’s words, as told by Lee Reel.');
  });

  test('what is denied leaves its denial out of the question', async () => {
    const { check } = await ask(TEXT, 'did Moss say "the pier is unsafe"?');
    expect(check?.differences[0]).toEqual({ op: 'missing', text: 'denied' });
  });

  test('who said it', async () => {
    expect((await ask(TEXT, 'who said "the pier is unsafe"?')).message).toBe('Ada Moss denied it.');
  });

  test('what was never said is no statement', async () => {
    expect((await ask(TEXT, 'what did Pike say?')).status).toBe('not_found');
  });
});
