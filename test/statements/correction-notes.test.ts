import { describe, expect, it } from 'vitest';
import { callsWrong } from '../../src/search/relevance/note-match.ts';
import { correctionNotes } from '../../src/statements/correction-notes.ts';

const SAID = 'The county pays fifty percent of the new bridge';
const text = (note: string) =>
  `“${SAID},” said Anna Weir.\n\n“Nobody asked the drivers,” said Tom Reyes.\n\n${note}`;

describe('notes', () => {
  it.each([
    ['Correction: It was Tuesday.', ['Correction: It was Tuesday.']],
    ["Editor's note: It was Tuesday.", ["Editor's note: It was Tuesday."]],
    ['CLARIFICATION — It was Tuesday.', ['CLARIFICATION — It was Tuesday.']],
    ['Correction\n\nIt was Tuesday.', ['It was Tuesday.']],
    ['An earlier version of this article said Monday.', ['An earlier version of this article said Monday.']],
    ['CORRECTION (March 4): It was Tuesday.', ['CORRECTION (March 4): It was Tuesday.']],
    ['Correction, 12 May: It was Tuesday.', ['Correction, 12 May: It was Tuesday.']],
    ['We wish to correct a report of 3 March.', ['We wish to correct a report of 3 March.']],
    ['We gave the wrong day in this report.', ['We gave the wrong day in this report.']],
    [
      'As first published, this item misstated the day.',
      ['As first published, this item misstated the day.'],
    ],
    ['This interview has been edited for length and clarity.', []],
    ['This interview was edited and condensed.', []],
    ['“We apologise for the wrong names in the report,” the museum wrote.', []],
    ['The report found that the company had been wrong about the day.', []],
    ['Correction, he said. It was Tuesday.', []],
    ['Corrections officers were on strike: all of them.', []],
    ['The correction of the market went on.', []],
  ])('%s', (note, expected) => {
    expect(correctionNotes(text(note))).toEqual(expected);
  });
});

describe('words that a note calls wrong', () => {
  it.each([
    ['Correction: Weir said “forty percent”, not “fifty percent”.', true],
    ['Correction: This article misquoted Weir as saying “The county pays fifty percent”.', true],
    ['Correction: Anna Weir spoke of the new bridge that the county pays for, not of the old one.', true],
    ['Correction: Weir said “fifty percent”, not “forty percent”.', false],
    ['An earlier version of this article had Weir speak of a bridge that the county pays in full.', false],
    ['Correction: The county pays 14 percent; Weir was misquoted on the bridge.', true],
    ['Clarification: When Weir spoke of “fifty percent”, she meant of the first half.', true],
    [
      'Correction: We quoted Weir as saying the county pays “fifty percent”. Her words were “forty percent”.',
      true,
    ],
    [
      'Correction: The remark “the county pays fifty percent” was made by Ilse Brandt and not by the treasurer, Anna Weir.',
      true,
    ],
    [
      'Correction: The remark “the county pays fifty percent” was made by Anna Weir and not by Ilse Brandt.',
      false,
    ],
    [
      'Correction: Weir was misquoted. What she said was “The county pays fifty percent of the new bridge”.',
      false,
    ],
    ['Correction: The name of Ms Weir was misspelled.', false],
    ['Correction: The name of the harbour is Pike Harbour.', false],
    ['Correction: Reyes leads the opposition, not the council.', false],
  ])('%s', (note, expected) => {
    const notes = correctionNotes(text(note));
    expect(notes.some((one) => callsWrong(one, SAID, 'Anna Weir'))).toBe(expected);
    expect(notes.some((one) => callsWrong(one, 'Nobody asked the drivers', 'Tom Reyes'))).toBe(false);
  });
});
