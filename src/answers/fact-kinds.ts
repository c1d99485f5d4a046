/** Which of the times and numbers in a sentence can be what a question asks for. Pure. */

import type { AskedFor, Query } from '../model.ts';
import { readTopic } from '../search/relevance/statement-ranking.ts';
import { foldedWords } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { MONTH } from '../text/time-patterns.ts';

/** What of a question, beside its topic, tells the answer's kind. */
export interface Wanted {
  readonly asksFor: AskedFor;
  /** "How long": stretches of time, not days. */
  readonly howLong: boolean;
  /** "When did": days, not stretches of time. */
  readonly past: boolean;
  /** Stems of the things counted ("how many troops") and of their synonyms; empty where people are counted. */
  readonly counted: ReadonlySet<string>;
}

const PEOPLE =
  /^(?:people|persons?|men|women|children|civilians|victims|lives|americans|more|others|times|of)$/i;

/** "how many home runs did …": up to the verb, which only a helping verb tells; else the first word. */
const COUNTED =
  /\b(?:how many|how few|number of)\s+((?:[\p{L}\p{N}’'-]+\s+){0,2}?[\p{L}\p{N}’'-]+)(?=\s+(?:are|is|were|was|did|do|does|have|has|had|will|would|can|could|be|been|in|on|at|for|by|from|to|who|that|got|get)\b)/u;
const FIRST_COUNTED = /\b(?:how many|how few|number of)\s+([\p{L}\p{N}’'-]+)/u;

export function wantedOf(query: Query, asksFor: AskedFor): Wanted {
  const asked = query.question.toLowerCase();
  const many = COUNTED.exec(asked)?.[1] ?? FIRST_COUNTED.exec(asked)?.[1];
  const heads = (many ?? '').split(/\s+/).filter((word) => word !== '');
  const counts = asksFor === 'how many' && heads.length > 0 && !heads.some((word) => PEOPLE.test(word));
  const terms = counts ? readTopic({ text: heads.join(' ') }).terms : [];
  // "home runs": the last word is what is counted.
  const last = terms.at(-1);
  const alike = last ? last.synonyms.filter((run) => run.length === 1).flat() : [];
  return {
    asksFor,
    howLong: /\bhow (?:long|soon)\b/.test(asked) && !/\bhow (?:long|soon) ago\b/.test(asked),
    past: asksFor === 'when' && /\b(?:did|was|were|had|has|have)\b/.test(asked),
    counted: new Set(last ? [last.stem, ...alike] : []),
  };
}

const STRETCH =
  /^(?:within|in|over|for|every|during)?\s*(?:(?:about|around|the (?:next|last|past|coming)|nearly|almost|more than|less than|at least|up to|some|over)\s+)*(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|dozens?|hundreds?)(?:\s*(?:to|-|–|or)\s*\d+)?\s+(?:second|minute|hour|day|week|weekend|month|year|decade|centur)/i;
const TURNED = /\b(?:ago|later|earlier|before|from now)\b/i;
const UNIT_OF_TIME =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|years?|decades?|centur(?:y|ies))\b|\bago\b/i;
const YEAR = /^(?:19|20)\d\d\b/;
const MONEY_OR_SHARE = /[$£€¥%]|\bper ?cent|\bpercent/i;
/** A bare number tells no amount. */
const AMOUNT =
  /[$£€¥%]|\b(?:per ?cent|percentage|dollars?|pounds?|euros?|rubles?|yuan|cents?|million|billion|trillion|thousand|hundred|times|miles?|kilomet|met(?:er|re)s?|feet|tons?|tonnes?|barrels?|gallons?|acres?|years?|half)/i;
/** "Jan. 6", "No. 2", "page 4": a number that counts nothing. */
const ORDINAL = new RegExp(`(?:^|\\s)(?:no\\.?|number|page|part|chapter|phase|${MONTH})\\s$`, 'i');
/** "No more than that", "no doubt", "one another": words that count nothing. */
const NO_COUNT =
  /^(?:no (?:more|less|fewer|longer|one|doubt|matter|way|question|idea|other|such|sooner|reason|wonder)|one (?:another|day|of|thing|who|that))\b/i;
const ONE_PERSON =
  /^one$|^one (?:\w+ )?(?:person|man|woman|boy|girl|child|victim|civilian|soldier|officer|other|student|worker|passenger)\b/i;
/** What takes "to do something" as its object: "convinced them to stay" gives no reason. */
const TAKES_INFINITIVE =
  /\b(?:want|need|plan|try|trie|agree|decide|ask|tell|told|urge|expect|allow|continu|going|vow|promis|pledg|have|has|had|used|refus|forc|seek|sought|convinc|persuad|order|requir|lik|hop|begin|began|start|threaten|vot|call|prepar|abl|unabl|ready|willing|set|due|right|plans?|efforts?|attempts?|decisions?|ability|chance|power|how|what|where)(?:s|d|ed|e|es|ing|ly)?(?:\s\S+){0,2}\s$/i;

/** Whether an expression found for a question may answer it. `before`: the sentence up to it. */
export function mayAnswer(wanted: Wanted, expression: string, before: string): boolean {
  const { asksFor, howLong, past, counted } = wanted;
  const lead = before.slice(-80);
  if (asksFor === 'when') {
    const stretch = STRETCH.test(expression) && !TURNED.test(expression);
    return howLong
      ? stretch || /^(?:since|until|for)\b/i.test(expression)
      : !(past && stretch) && !/^since\b/i.test(expression);
  }
  if (asksFor === 'why') return !/^to\s/i.test(expression) || !TAKES_INFINITIVE.test(lead);
  if (asksFor !== 'how many' && asksFor !== 'how much') return true;
  if (YEAR.test(expression) || ORDINAL.test(lead) || NO_COUNT.test(expression)) return false;
  // "Ada Moss, 43"
  if (/^\d{1,2}$/.test(expression) && /\p{Lu}[\p{L}.’'-]*, $/u.test(lead)) return false;
  if (asksFor === 'how much') return AMOUNT.test(expression) || /[$£€¥]$/.test(lead);
  if (MONEY_OR_SHARE.test(expression) || /[$£€¥]$/.test(lead)) return false;
  // "One hell of a way": a single one counts where it is a person.
  if (counted.size === 0)
    return !UNIT_OF_TIME.test(expression) && (!/^one\b/i.test(expression) || ONE_PERSON.test(expression));
  return foldedWords(expression).some(({ word }) => counted.has(stem(word)));
}

/** What a passage that answers would give, for the sentence that says that none does. */
export const WANTED_WORDS: Readonly<Partial<Record<AskedFor, string>>> = {
  when: 'a time',
  where: 'a place',
  'how many': 'a number',
  'how much': 'an amount',
  'how old': 'an age',
  why: 'a reason',
};
