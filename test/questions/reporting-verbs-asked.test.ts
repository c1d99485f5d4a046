import { describe, expect, test } from 'vitest';
import { REPORTING_VERB_ROWS } from '../../src/language/en/reporting-verb-table.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { verbForms } from '../../src/text/verbs.ts';

const NOW = new Date('2024-05-31T12:00:00Z');

/** Verbs of speech, not those of thinking or doing that are read only where their words are quoted. */
const spoken = REPORTING_VERB_ROWS.filter(([frames]) => !frames.includes('k')).flatMap(
  ([frames, stance, verbs]) =>
    verbs
      .split(/\s+/)
      .filter((verb) => !verb.includes('+'))
      .map((verb) => ({ verb, frames, stance })),
);

describe('every verb of the table can be asked for', () => {
  test.each(spoken)('who $verb', ({ verb, frames, stance }) => {
    const past = verbForms(verb).find(([, tense]) => tense === 'past')?.[0] ?? '';
    const object = frames.includes('s') ? 'that the old pier is closed' : 'the closing of the pier';
    const query = readQuestion(`who ${past} ${object}?`, { now: NOW, latest: NOW, memory: null });
    expect([query.intent, query.stance]).toEqual(['who', stance]);
  });
});
