import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../adapters/terminal/commands.ts';

describe('what a typed line means', () => {
  it.each([
    ['what did Sanders say?', 0, { type: 'ask', question: 'what did Sanders say?' }],
    ['  more ', 0, { type: 'more' }],
    ['Next', 0, { type: 'more' }],
    ['back', 0, { type: 'back' }],
    ['2', 3, { type: 'choose', number: 2 }],
    ['2', 0, { type: 'ask', question: '2' }],
    ['4', 3, { type: 'ask', question: '4' }],
    ['0', 3, { type: 'ask', question: '0' }],
    ['', 3, { type: 'nothing' }],
    ['   ', 0, { type: 'nothing' }],
    ['quit', 0, { type: 'leave' }],
    ['/exit', 0, { type: 'leave' }],
    ['more troops?', 0, { type: 'ask', question: 'more troops?' }],
    ['reload', 0, { type: 'reload' }],
  ])('%j with %d choices', (line, choices, expected) => {
    expect(readCommand(line, choices)).toEqual(expected);
  });
});
