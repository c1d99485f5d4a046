import { describe, expect, test } from 'vitest';
import { phrasalVerb, reportingVerb, reportingVerbs } from '../../../src/statements/cues/reporting-verbs.ts';
import { verbForm } from '../../../src/text/verbs.ts';

describe('the table of reporting verbs', () => {
  test.each([
    ['say', { says: true, tells: false, quotedOnly: false, stance: null }],
    ['tell', { tells: true }],
    ['deny', { says: true, noun: true, stance: 'deny' }],
    ['confirm', { noun: true, stance: 'confirm' }],
    ['accuse', { says: false, noun: true, stance: 'accuse' }],
    ['warn', { stance: 'warn' }],
    ['vow', { infinitive: true, stance: 'promise' }],
    ['refuse', { infinitive: true, stance: 'refuse' }],
    ['endorse', { noun: false, quotedNoun: true }],
    ['hope', { quotedOnly: true }],
  ])('%s', (lemma, frames) => expect(reportingVerb(lemma)).toMatchObject(frames));

  test('every verb of the table is known in all its forms', () => {
    expect(reportingVerbs().filter(({ lemma }) => verbForm(lemma.replace(/ .*/, '')) === null)).toEqual([]);
    expect(reportingVerbs().length).toBeGreaterThan(150);
  });

  test('particles make verbs of speech', () => {
    expect(phrasalVerb('shoot', 'back')?.says).toBe(true);
    expect(phrasalVerb('shoot', 'down')).toBeNull();
    expect(reportingVerb('walk')).toBeNull();
  });
});
