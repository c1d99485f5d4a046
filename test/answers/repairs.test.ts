import { describe, expect, it } from 'vitest';
import { isSurelyMeant, repaired } from '../../src/answers/repairs.ts';

describe('repairs of a topic', () => {
  it.each([
    ['chemcial', 'chemical', true],
    ['imigration', 'immigration', true],
    ['withdrawl', 'withdrawal', true],
    ['goverment', 'government', true],
    ['trops', 'troops', false],
    ['ballet', 'ballot', false],
    ['lighthouses', 'light houses', false],
    ['opera', 'operation', false],
    ['cheese', 'chose', false],
  ])('%s for %s: %s', (asked, used, sure) => {
    expect(isSurelyMeant([asked, used])).toBe(sure);
  });

  it('puts the words in the place of those asked', () => {
    expect(repaired('what about Chemcial weapons?', [['chemcial', 'chemical']])).toBe(
      'what about chemical weapons?',
    );
    expect(repaired('syria', [['trops', 'troops']])).toBe('syria');
  });
});
