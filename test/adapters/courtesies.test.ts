import { describe, expect, it } from 'vitest';
import { courtesyOf } from '../../adapters/shared/courtesies.ts';

describe('small words to the desk', () => {
  it.each([
    ['thanks!', 'thanks'],
    ['Thank you.', 'thanks'],
    ['thank you so much', 'thanks'],
    ['Thanks, Quotedesk!', 'thanks'],
    ['hi', 'greeting'],
    ['Good morning!', 'greeting'],
    ['OK :+1:', 'assent'],
    [':tada:', 'assent'],
    ['👍', 'assent'],
    ['never mind', 'assent'],
    ['', null],
    ['and on trade?', null],
    ['what about Iran', null],
    ['thanks, and what did Haley say?', null],
    ['more', null],
    ['done?', null],
    ['!!!', null],
  ] as const)('%j', (text, expected) => {
    expect(courtesyOf(text)).toBe(expected);
  });
});
