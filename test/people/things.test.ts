/** Capitalised words that look like a surname and name no person. */
import { describe, expect, test } from 'vitest';
import { readMarked } from './marked.ts';

type Row = readonly [passage: string, speaker: string | null, kind: string | null];

const LONE_WORDS: readonly Row[] = [
  ['The rule came from ⟦the RVQ⟧, which called it “fair”.', 'RVQ', 'organisation'],
  ['“Roads will be full,” ⟦XQA⟧ said.', 'XQA', 'organisation'],
  ['“It rained,” ⟦WQRV-TV⟧ reported.', 'WQRV-TV', 'organisation'],
  ['“Sales fell,” ⟦FuelFellow⟧ said.', 'FuelFellow', 'organisation'],
  ['“Homes sold,” ⟦Housey.com⟧ said.', 'Housey.com', 'organisation'],
  ['“Rents rose,” ⟦property firm Brindel⟧ said.', 'Brindel', 'organisation'],
  ['“Rents rose,” ⟦the Brindel⟧ said.', 'Brindel', 'organisation'],
  // Surnames and given names.
  ['“Rents rose,” ⟦McBrindel⟧ said.', 'McBrindel', 'person'],
  ['“Rents rose,” ⟦Brindel⟧ said.', 'Brindel', 'person'],
  ['“Rents rose,” ⟦Lena⟧ said.', 'Lena', 'person'],
  ['⟦BRINDEL⟧: “Yes.” Later “no” was heard.\n⟦BRINDEL⟧: “Well.”', 'BRINDEL', 'person'],
  // Labels and plain words name nobody.
  ['⟦WINNER⟧: “The Long Boat”', null, null],
  ['“It fell,” it was said. ⟦Families⟧ said “no”.', 'Families', 'unnamed'],
  ['⟦Authorities⟧ said “no”.', 'Authorities', 'unnamed'],
  ['⟦Dissents⟧ said “no”.', null, null],
  ['⟦Hurricane Ada⟧ made “landfall”.', null, null],
];

describe('one capitalised word', () => {
  test.each(LONE_WORDS)('%s', (passage, speaker, kind) => {
    const read = readMarked(passage);
    expect([read.names[0] ?? null, read.speakers[0]?.kind ?? null]).toEqual([speaker, kind]);
  });
});
