import { describe, expect, it } from 'vitest';
import type { Query } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { NOW, OUTLETS, PHRASINGS, SPEAKERS } from './phrasings.ts';

const read = (question: string): Query =>
  readQuestion(question, {
    now: NOW,
    memory: null,
    knownSpeaker: (words) => SPEAKERS.has(words.toLowerCase()),
    knownOutlet: (words) => OUTLETS.has(words.toLowerCase()),
  });

describe('phrasings', () => {
  it('are many', () => {
    expect(PHRASINGS.length).toBeGreaterThanOrEqual(150);
    expect(new Set(PHRASINGS.map(([question]) => question)).size).toBe(PHRASINGS.length);
  });

  it.each(PHRASINGS)('%s', (question, expected) => {
    expect(read(question)).toMatchObject(expected);
  });
});
