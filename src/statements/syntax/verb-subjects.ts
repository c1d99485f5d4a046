/** The subjects of verbs that do not stand plainly behind theirs: participles, passives, "quoted as saying". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { verbForm } from '../../text/verbs.ts';
import { isDocument } from '../cues/document-authors.ts';
import type { ReportingVerb } from '../cues/reporting-verbs.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { holdsFinite, isTime, phraseAt, REACH, type Subject, verbGroupStart } from './grammar.ts';
import { chainEnd } from './phrase-links.ts';
import { subjectAfter, subjectBefore } from './subjects.ts';

const { MATTER_PREPOSITIONS } = language.smallWords;
const OPENS_REASON = wholeWord(language.syntaxWords.OPENS_REASON);
const PRINTED_AS = wholeWord(language.syntaxWords.PRINTED_AS);
const MANY_OR_SELF = wholeWord(language.syntaxWords.MANY_OR_SELF);

/** "heard Trump saying": the phrase right before it; but in "issued a letter Friday saying" the issuer speaks. */
export function participleSubject(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const { tokens } = layout;
  const phrase = phraseAt(layout, group - 1);
  if (!phrase || isTime(layout, phrase) || phrase.firstToken < sentence.first) return null;
  const before = tokens[phrase.firstToken - 1]?.lower ?? '';
  // "a lawsuit filed by Moss alleging"
  const filed = before === 'by' && FILED.test(tokens[phrase.firstToken - 2]?.lower ?? '');
  if (filed) return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
  if (phrase.firstToken > sentence.first && /^(?:to|on|at|in|from|by|for|via)$/.test(before)) return null;
  // "emailed supporters saying": what a deed is done to does not speak, what is heard or shown does.
  const deed = phrase.firstToken > sentence.first ? verbForm(before) : null;
  if (deed && !PERCEIVED.test(deed.lemma)) return null;
  const person = phrase.kind === 'pronoun' || phrase.name !== null || tokens[phrase.head]!.word.personNoun;
  return person ? { first: phrase.firstToken, end: phrase.endToken, relation: 'before' } : null;
}

const FILED = wholeWord(language.syntaxWords.FILED);

/**
 * "as several pilots sue the owner alleging": whoever does to the object, right before the participle, what is done to
 * it; "received a letter saying": the object itself, whoever takes it in.
 */
export function doerOfObject(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const phrase = phraseAt(layout, group - 1);
  if (!phrase || phrase.firstToken <= sentence.first + 1) return null;
  const verb = phrase.firstToken - 1;
  // "a vote on a resolution calling for": what stands in writing says it; "in a letter calling for": its writer does.
  if (ABOUT.has(layout.tokens[verb]!.lower) && isDocument(layout.tokens[phrase.head]!.lower))
    return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
  const form = layout.tokens[verb]!.word.verb;
  if (!form || form.tense === 'ing' || phraseAt(layout, verb) !== null) return null;
  if (TAKES_IN.test(form.lemma))
    return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
  return subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
}

const ABOUT: ReadonlySet<string> = new Set(MATTER_PREPOSITIONS.filter((word) => word !== 'with'));

const TAKES_IN = wholeWord(language.syntaxWords.TAKES_IN);

const PERCEIVED = wholeWord(language.syntaxWords.PERCEIVED);

/** "by Trump" after a passive. */
export function agent(layout: Layout, sentence: MaskedSentence, from: number): Subject | null {
  // The words may stand between: called “…” by Lee.
  const by = layout.quotes[layout.quoteAt[from] ?? -1]?.end ?? from;
  if (layout.tokens[by]?.lower !== 'by' || by >= sentence.end) return null;
  const phrase = phraseAt(layout, by + 1);
  if (!phrase || phrase.firstToken !== by + 1 || phrase.endToken > sentence.end) return null;
  return { first: phrase.firstToken, end: chainEnd(layout, sentence, phrase), relation: 'agent' };
}

/** `often labelled as a “…” by Democrats`: who gave the name; null where the words stand further off or nobody follows. */
export function namerBehind(layout: Layout, sentence: MaskedSentence, from: number): Subject | null {
  const { tokens, quoteAt } = layout;
  let words = from;
  while (words < from + 3 && quoteAt[words] === -1 && /^(?:as|an?|the)$/.test(tokens[words]!.lower)) words++;
  if ((quoteAt[words] ?? -1) < 0 || words >= sentence.end) return null;
  const found = agent(layout, sentence, words);
  return found && isSomebody(layout, found.first) ? found : null;
}

/** A name, a pronoun, a person or a group. */
export function isSomebody(layout: Layout, first: number): boolean {
  const phrase = phraseAt(layout, first);
  if (!phrase) return false;
  const { personNoun, groupNoun } = layout.tokens[phrase.head]!.word;
  return phrase.kind !== 'noun' || personNoun || groupNoun;
}

/** "he was quoted as saying", "the paper quoted an official as saying". */
export function quotedAs(layout: Layout, sentence: MaskedSentence, as: number): Subject | null {
  const { tokens } = layout;
  const verb = as - 1;
  if (PRINTED_AS.test(tokens[verb]?.lower ?? '')) {
    return subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
  }
  return objectBefore(layout, sentence, as);
}

const CAUSES = wholeWord(language.syntaxWords.CAUSES);

/** "which prompted Moss to say …": who is made to speak. */
export function causedSubject(layout: Layout, sentence: MaskedSentence, last: number): Subject | null {
  if (last <= sentence.first) return null;
  const phrase = phraseAt(layout, last);
  // "led her to declare": no owner of anything.
  const first =
    phrase?.endToken === last + 1 ? phrase.firstToken : layout.tokens[last]!.lower === 'her' ? last : -1;
  if (first <= sentence.first) return null;
  const verb = layout.tokens[first - 1]!;
  const lemma = verb.word.verb?.lemma ?? verb.lower.replace(/(?:ed|ing|s)$/, '');
  return CAUSES.test(lemma) ? { first, end: last + 1, relation: 'before' } : null;
}

/** "prompted Moss to turn round and <call>": who is made to do both. */
export function causedBefore(layout: Layout, sentence: MaskedSentence, verb: number): Subject | null {
  const { tokens, quoteAt } = layout;
  const limit = Math.max(sentence.first + 1, verb - REACH);
  for (let i = verb - 1; i > limit && quoteAt[i]! < 0 && tokens[i]!.kind === 'word'; i--)
    if (tokens[i]!.lower === 'to' && tokens[i + 1]!.word.verb?.tense === 'base') {
      const caused = causedSubject(layout, sentence, i - 1);
      return caused && { ...caused, relation: 'shared' };
    }
  return null;
}

/**
 * "…, with Moss taking the floor to <call>", "…, with one of her ads <asking>", "…, with even Ann Cole, a lawyer, reportedly
 * <calling>": who does it in the part behind "with".
 */
export function absoluteSubject(layout: Layout, sentence: MaskedSentence, verb: number): Subject | null {
  const { tokens, quoteAt } = layout;
  const limit = Math.max(sentence.first, verb - REACH);
  for (let i = verb - 1; i > limit && quoteAt[i]! < 0; i--) {
    if (tokens[i]!.lower === 'with' && tokens[i - 1]!.text === ',')
      return absoluteAt(layout, sentence, i + 1, verb);
    if (tokens[i]!.kind !== 'word' && !/^[,.()-]$/.test(tokens[i]!.text)) return null;
  }
  return null;
}

/** The subject that begins at token `from`, with a participle behind it that is the one at `verb` or leads to it. */
function absoluteAt(layout: Layout, sentence: MaskedSentence, from: number, verb: number): Subject | null {
  const { tokens } = layout;
  const first = skipAdverbs(layout, sentence, from);
  const phrase = phraseAt(layout, first);
  if (phrase?.firstToken !== first) return null;
  const end = chainEnd(layout, sentence, phrase);
  let deed = deedAt(layout, sentence, end);
  // Whatever describes the subject stands between two commas, and the participle behind the second.
  if (tokens[end]?.text === ',')
    for (let i = end + 1; i < verb && deed < 0; i++)
      if (tokens[i]!.text === ',') deed = deedAt(layout, sentence, i + 1);
  if (deed < 0 || deed > Math.max(verb, deedAt(layout, sentence, verb))) return null;
  for (let i = deed; i < verb; i++) if (tokens[i]!.text === ',') return null;
  return { first, end, relation: 'before' };
}

/** The participle that stands at token `from`, adverbs aside; -1 where none does. */
function deedAt(layout: Layout, sentence: MaskedSentence, from: number): number {
  const at = skipAdverbs(layout, sentence, from);
  const deed = layout.tokens[at]?.lower.endsWith('ly') ? at + 1 : at;
  return layout.tokens[deed]?.word.verb?.tense === 'ing' && !phraseAt(layout, deed) ? deed : -1;
}

export function objectBefore(layout: Layout, sentence: MaskedSentence, at: number): Subject | null {
  const phrase = at > sentence.first ? phraseAt(layout, at - 1) : null;
  if (!phrase || phrase.firstToken <= sentence.first) return null;
  return { first: phrase.firstToken, end: phrase.endToken, relation: 'before' };
}

export function startsClause(layout: Layout, sentence: MaskedSentence, subject: Subject): boolean {
  const next = layout.tokens[subject.end];
  if (!next || subject.end >= sentence.end || next.kind !== 'word') return false;
  // "said a sailor known as Bob", "said a lawyer hired by the city"
  const after = layout.tokens[subject.end + 1]?.lower ?? '';
  if (/^(?:named|called|nicknamed|identified)$/.test(next.lower) || after === 'by') return false;
  if (next.lower === 'known' && after === 'as') return false;
  // "said Tom Pike said, a lawyer": printed twice.
  if (next.lower === layout.tokens[subject.first - 1]?.lower && !/^\p{L}/u.test(after)) return false;
  if (next.word.class === 'auxiliary') return true;
  const form = next.word.verb;
  return (
    form !== null && form.tense !== 'ing' && form.tense !== 'base' && phraseAt(layout, subject.end) === null
  );
}

export function mayBePlural(layout: Layout, subject: Subject): boolean {
  const head = layout.tokens[subject.end - 1]!.lower;
  if (MANY_OR_SELF.test(head)) return true;
  if (/s$/.test(head) && !/(?:ss|us|is)$/.test(head)) return true;
  // "4 in 10", "42%"
  if (layout.tokens[subject.end - 1]!.kind === 'number' || /^(?:percent|%|third|half|quarter)$/.test(head))
    return true;
  for (let i = subject.first; i < subject.end; i++)
    if (
      layout.tokens[i]!.lower === 'and' ||
      // "his" is no plural.
      (/s$/.test(layout.tokens[i]!.lower) && layout.tokens[i]!.word.class === 'open') ||
      layout.tokens[i]!.word.class === 'quantity' ||
      /^(?:these|those|both|all)$/.test(layout.tokens[i]!.lower)
    )
      return true;
  return false;
}

export function isNaming(
  layout: Layout,
  subject: Subject,
  verb: ReportingVerb,
  tense: string,
  at: number,
): boolean {
  if (!/^(?:call|name)$/.test(verb.lemma) || tense !== 'past' || subject.end !== at) return false;
  if (!/^(?:an?|another|one)$/.test(layout.tokens[subject.first]!.lower)) return false;
  // "an engineer named Ada Moss", "an account named “moss2”"
  if (verb.lemma === 'name') return layout.tokens[at + 1]?.capital === true || layout.quoteAt[at + 1]! >= 0;
  const head = layout.tokens[subject.end - 1]!;
  const capital = /^\p{Lu}/u.test(head.text);
  return !head.word.personNoun && (!capital || head.word.groupNoun || /^\p{Lu}{2,}$/u.test(head.text));
}

export function skipAdverbs(layout: Layout, sentence: MaskedSentence, from: number): number {
  let i = from;
  // "said Long, a teacher": an adverb that is a name.
  const adverb = (at: number): boolean =>
    layout.tokens[at]!.kind === 'word' &&
    layout.tokens[at]!.word.class === 'adverb' &&
    phraseAt(layout, at)?.firstToken !== at;
  while (i < sentence.end && adverb(i)) i++;
  return i;
}

/** "…, after she attacked them and <blamed> it on": the subject of the adverbial clause whose verb "and" joins, no comma between. */
export function clauseBefore(layout: Layout, sentence: MaskedSentence, and: number): Subject | null {
  const { tokens, quoteAt } = layout;
  for (let i = and - 1; i > Math.max(sentence.first, and - REACH); i--) {
    if (quoteAt[i]! >= 0 || tokens[i]!.kind !== 'word') return null;
    if (!OPENS_REASON.test(tokens[i]!.lower)) continue;
    const phrase = phraseAt(layout, i + 1);
    const verb = phrase?.firstToken === i + 1 ? tokens[phrase.endToken]! : null;
    if (!phrase || !verb || phrase.endToken >= and || !isSomebody(layout, i + 1)) return null;
    const past = verb.word.verb?.tense === 'past' && phraseAt(layout, phrase.endToken) === null;
    return past ? { first: phrase.firstToken, end: phrase.endToken, relation: 'shared' } : null;
  }
  return null;
}

/** `The pier is closed, it is not safe, said Ann Lee, a lawyer.`: whole clauses, and behind the verb nothing but who said them. */
export function creditedClause(
  layout: Layout,
  sentence: MaskedSentence,
  group: number,
  verbEnd: number,
): Subject | null {
  const found = subjectAfter(layout, sentence, skipAdverbs(layout, sentence, verbEnd));
  if (!found || !isSomebody(layout, found.first)) return null;
  // "…, said it encompasses both": a clause, whose verb is in no table.
  const next = found.end < sentence.end ? layout.tokens[found.end]! : null;
  if (next?.kind === 'word' && phraseAt(layout, found.first)?.kind === 'pronoun') return null;
  if (!holdsFinite(layout, sentence.first, group - 1, false)) return null;
  // "Ropes are short, adds Ann Lee: “…”"
  if (layout.tokens[found.end]?.text === ':' && (layout.quoteAt[found.end + 1] ?? -1) >= 0) return found;
  return holdsFinite(layout, found.end, sentence.end, true) ? null : found;
}
