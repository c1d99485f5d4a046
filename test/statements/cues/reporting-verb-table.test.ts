import { describe, expect, test } from 'vitest';
import { REPORTING_VERB_ROWS } from '../../../src/language/en/reporting-verb-table.ts';
import { readStatements } from '../../../src/statements/read-statements.ts';
import { readText } from '../../../src/text/read-text.ts';
import { verbForms } from '../../../src/text/verbs.ts';

/** The verb in the past, with its particle. */
function past(verb: string): string {
  const [lemma = '', particle] = verb.split('+');
  const form = verbForms(lemma).find(([, tense]) => tense === 'past')?.[0] ?? '';
  return particle ? `${form} ${particle}` : form;
}

/** A sentence in which a verb of these frames reports Ada Moss's words. */
function sentenceFor(frames: string, verb: string): string {
  if (frames.includes('s')) return `“The old boats of the north are leaking,” Ada Moss ${past(verb)}.`;
  if (frames.includes('t')) return `Ada Moss ${past(verb)} Tom Reyes that “the old boats are leaking”.`;
  if (frames.includes('n') || frames.includes('q') || frames.includes('k'))
    return `Ada Moss ${past(verb)} “the old boats of the north and their leaking hulls” on Monday.`;
  return `Ada Moss ${past(verb)} to sell the old boats of the north.`;
}

const rows = REPORTING_VERB_ROWS.flatMap(([frames, stance, verbs]) =>
  verbs.split(/\s+/).map((verb) => ({ verb, frames, stance })),
);

describe('the table of reporting verbs', () => {
  test('names each verb once, with frames that are known', () => {
    const verbs = rows.map(({ verb }) => verb);
    expect(verbs.filter((verb, i) => verbs.indexOf(verb) !== i)).toEqual([]);
    expect(rows.filter(({ frames }) => !/^s?t?n?q?i?k?$/.test(frames) || frames === '')).toEqual([]);
    expect(rows.length).toBeGreaterThan(300);
  });

  test.each(rows)('$verb reports in an article', ({ verb, frames, stance }) => {
    // Polls and studies show; people do not.
    const texts = [sentenceFor(frames, verb), `A new study ${past(verb)} that the old boats are leaking.`];
    const found = texts.flatMap((text) => readStatements(readText(text), { id: 'x', text }));
    const ofVerb = found.filter(({ cue }) => cue?.text === past(verb).replace('+', ' '));
    expect(ofVerb.map(({ speaker }) => speaker?.text)[0]).toMatch(/^(?:Ada Moss|A new study)$/);
    expect(ofVerb[0]?.stance).toBe(stance);
  });
});
