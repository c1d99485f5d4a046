/** Polls, studies and records: they show and find what somebody else would say. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout } from '../quotes/layout.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

const EVIDENCE = new Set(
  `poll polls survey surveys study studies report reports data records figures results research analysis analyses review
  inquiry investigation probe audit census statistics findings documents filings emails e-mails polling numbers
  investigators researchers auditors economists scientists authors`
    .trim()
    .split(/\s+/),
);
const SHOWS = wholeWord(language.cueWords.SHOWS);

export const showsOnly = (lemma: string): boolean => lemma === 'show';

/** "Polls show that …", "a study by Redvale University found …": the verb as one that says; null where its subject is no evidence. */
export function shownBy(layout: Layout, subject: Subject | null, verb: ReportingVerb): ReportingVerb | null {
  if (!subject || !SHOWS.test(verb.lemma)) return null;
  const phrase = phraseAt(layout, subject.first);
  if (!phrase || !EVIDENCE.has(layout.tokens[phrase.head]!.lower)) return null;
  return { ...verb, says: true, quotedOnly: false };
}
