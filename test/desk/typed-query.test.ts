import { describe, expect, it, test } from 'vitest';
import { checkSaid } from '../../src/desk/check-request.ts';
import { saidQuery, whoSaidQuery } from '../../src/desk/typed-query.ts';

describe('what somebody said, in fields', () => {
  it.each([
    [{ speaker: ' Moss ' }, { question: 'What did Moss say?', speakers: ['Moss'], topic: null, kinds: null }],
    [
      { speaker: 'Moss', about: 'about the harbour?', direct: true },
      {
        question: 'What did Moss say about the harbour, only direct quotations?',
        topic: 'the harbour',
        kinds: ['direct'],
      },
    ],
    [
      { speaker: 'Moss', since: '2026-01-01', until: '2026-02-01' },
      {
        question: 'What did Moss say since 2026-01-01 until 2026-02-01?',
        since: '2026-01-01',
        until: '2026-02-01',
      },
    ],
    // Words that would be another question in a sentence stay in their field.
    [{ speaker: 'Moss say about "x"? Pike' }, { speakers: ['Moss say about "x"? Pike'], topic: null }],
    [
      { speaker: 'Moss', about: 'life since March in the Quay' },
      { since: null, outlet: null, topic: 'life since March in the Quay' },
    ],
  ])('%o', (request, expected) => {
    expect(saidQuery(request)).toMatchObject({ intent: 'statements', ...expected });
  });

  test.each([
    [{ speaker: '  ' }, 'speaker is blank: give a name or a role.'],
    [{ speaker: 'Moss', since: 'May' }, 'since is “May”, not a day like 2024-03-05.'],
    [{ speaker: 'Moss', until: '2026-02-30' }, 'until is “2026-02-30”, not a day like 2024-03-05.'],
    [
      { speaker: 'Moss', until: '2026-02-03T10:00' },
      'until is “2026-02-03T10:00”, not a day like 2024-03-05.',
    ],
    [
      { speaker: 'Moss', since: '2026-02-02', until: '2026-02-01' },
      'since (2026-02-02) is later than until (2026-02-01).',
    ],
  ])('%o is refused in one sentence', (request, message) => {
    expect(() => checkSaid(request)).toThrow(expect.objectContaining({ code: 'USAGE', message }));
  });
});

it.each([
  ['the harbour will be rebuilt', 'the harbour will be rebuilt'],
  [' “The harbour will be rebuilt.” ', 'The harbour will be rebuilt.'],
  ['"The harbour"', 'The harbour'],
  ['He told me “no” twice', 'He told me “no” twice'],
  ['“Yes” and “no”', '“Yes” and “no”'],
])('who said %s', (typed, words) => {
  expect(whoSaidQuery(typed)).toMatchObject({ intent: 'who', quotations: [words], asksFor: 'who' });
});
