/** Follow-ups as colleagues type them in a thread: what they are read as before the archive is asked. Own examples. */
import { describe, expect, it } from 'vitest';
import { SOURCE } from '../../src/questions/conversation.ts';
import { readLeaningTurn } from '../../src/questions/leaning-turns.ts';
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
    ['how many dead', 'count', 'dead'],
    ['so how many boats', 'count', 'boats'],
    ['how many statements', null, null],
    ['the tolls bit', 'topic', 'tolls'],
    ['the last bit', null, null],
    ['why a mistake', 'topic', 'mistake'],
    ['why not', null, null],
    ['why is that', null, null],
    ['gimme the para before that one as well', 'full', null],
    ['can i get the whole thing not just the first bit', 'full', null],
    ['exact wording on the tolls', 'full', null],
    ['is she quoted directly or just paraphrased', 'full', null],
    ['was that on camera or a written statement', 'source', null],
    ['verbatim or translated', 'source', null],
    ["the agency's words or hers", null, null],
    ["pike's words or hers", 'source', null],
    ['which one of the two statements is this', 'source', null],
  ])('%s leans on the answer: %s', (text, kind, topic) => {
    const turn = readLeaningTurn(text, false);
    expect(turn?.kind ?? null).toBe(kind);
    expect(turn?.topic ?? null).toBe(topic);
  });

  it.each([
    ["they've denied it", 'again'],
    ['she has said that', 'again'],
    ['they have sent it', null],
  ])('%s? leans on the answer: %s', (text, kind) => {
    expect(readLeaningTurn(text, true)?.kind ?? null).toBe(kind);
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
    ['sorry meant ada pike', 'and ada pike?'],
    ['try the pike hotel instead', 'and the pike hotel?'],
    ['try pike instead', 'and pike?'],
    ['ok now pike', 'and pike?'],
    ['ok now the photos', 'now the photos'],
    ['?? asked about tolls not boats', 'and about tolls?'],
    ['hmm and on the tolls themselves', 'and on the tolls'],
    ['wait who is Pike', 'who is Pike'],
    ['wait for me', 'wait for me'],
    ['why a mistake tho', 'why a mistake'],
    ['i meant it', 'i meant it'],
    ['try again', 'try again'],
    ['i meant to call him', 'i meant to call him'],
  ])('%s: %s', (text, expected) => {
    expect(withoutOpeners(text)).toBe(expected);
  });
});
