/** Follow-ups as colleagues type them in a thread: what they are read as before the archive is asked. Own examples. */
import { describe, expect, it } from 'vitest';
import { SOURCE } from '../../src/questions/conversation.ts';
import { IN_FULL, withoutOpeners } from '../../src/questions/turn-openers.ts';

describe('short follow-ups', () => {
  it.each([
    ['which outlet ran it', true],
    ["where's that from", true],
    ["what's the date on that", true],
    ['whats the date on that', true],
    ['and the link', true],
    ['which outlet pays best', false],
    ['the date is fine', false],
    ['where is the coffee from', false],
  ])('%s asks for the source: %s', (text, expected) => {
    expect(SOURCE.test(text)).toBe(expected);
  });

  it.each([
    ['that in full', true],
    ['in full', true],
    ['the quote in full', true],
    ['in full swing', false],
  ])('%s asks for the whole: %s', (text, expected) => {
    expect(IN_FULL.test(text)).toBe(expected);
  });

  it.each([
    ['sorry i meant ada pike', 'and ada pike?'],
    ['try Pike, same day', 'and Pike?'],
    ['i meant it', 'i meant it'],
    ['try again', 'try again'],
    ['i meant to call him', 'i meant to call him'],
  ])('%s: %s', (text, expected) => {
    expect(withoutOpeners(text)).toBe(expected);
  });
});
