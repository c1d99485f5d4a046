/** Reporting verbs with their frames, read from the table of the language. */
import { language } from '../../language/index.ts';
import type { Stance } from '../../model.ts';

const { REPORTING_VERB_ROWS } = language.reportingVerbTable;

export interface ReportingVerb {
  /** "say"; with its particle "weigh in". */
  readonly lemma: string;
  /** Says a clause or a quotation. */
  readonly says: boolean;
  /** Takes the one addressed before the words. */
  readonly tells: boolean;
  /** Has a noun phrase as content. */
  readonly noun: boolean;
  /** Has a noun phrase as content where some of it is quoted. */
  readonly quotedNoun: boolean;
  readonly infinitive: boolean;
  /** Of thinking, wanting or doing: read only where its words are quoted. */
  readonly quotedOnly: boolean;
  readonly stance: Stance | null;
}

const VERBS = new Map<string, ReportingVerb>();
for (const [frames, stance, verbs] of REPORTING_VERB_ROWS) {
  for (const verb of verbs.split(/\s+/)) {
    const lemma = verb.replace('+', ' ');
    VERBS.set(lemma, {
      lemma,
      says: frames.includes('s'),
      tells: frames.includes('t'),
      noun: frames.includes('n'),
      quotedNoun: frames.includes('q'),
      infinitive: frames.includes('i'),
      quotedOnly: frames.includes('k'),
      stance,
    });
  }
}

/** "went on", "shot back", "puts it"; null where verb and particle report nothing together. */
export const phrasalVerb = (lemma: string, particle: string): ReportingVerb | null =>
  VERBS.get(`${lemma} ${particle}`) ?? null;

/** The frames of a verb, null for a verb that reports nothing. */
export const reportingVerb = (lemma: string): ReportingVerb | null => VERBS.get(lemma) ?? null;
/** All of them, those with a particle too. */
export const reportingVerbs = (): readonly ReportingVerb[] => [...VERBS.values()];
