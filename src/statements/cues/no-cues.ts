/** Forms of reporting verbs that report nothing: adjectives, nouns, what is only thought up. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { Complement } from '../syntax/complements.ts';
import { phraseAt, type Subject } from '../syntax/grammar.ts';
import type { ReportingVerb } from './reporting-verbs.ts';

const { BEHIND_PARTICIPLE } = language.smallWords;
const BEFORE_DEED = wholeWord(language.cueWords.BEFORE_DEED);
const ASKS_PASSIVE = wholeWord(language.cueWords.ASKS_PASSIVE);
const NOT_ONLY = wholeWord(language.cueWords.NOT_ONLY);
const WHOSE_NAME = wholeWord(language.cueWords.WHOSE_NAME);
const OPENS_HEADING = wholeWord(language.cueWords.OPENS_HEADING);
const PLURAL_VERBS = wholeWord(language.cueWords.PLURAL_VERBS);
const OPENS_RELATIVE = wholeWord(language.cueWords.OPENS_RELATIVE);
const ANSWERS_WITH = wholeWord(language.cueWords.ANSWERS_WITH);
const INSISTED_ON = wholeWord(language.cueWords.INSISTED_ON);
const CHARGED_WITH = wholeWord(language.cueWords.CHARGED_WITH);
const BEFORE_GERUND = wholeWord(language.cueWords.BEFORE_GERUND);
const WHEN_ASKED = wholeWord(language.cueWords.WHEN_ASKED);
const LIKENESS = wholeWord(language.cueWords.LIKENESS);

const BEFORE_ADJECTIVE: ReadonlySet<string> = new Set([...BEHIND_PARTICIPLE, 'of', 'so']);

const COUNTED = wholeWord(language.cueWords.COUNTED);

/** "from noted scholars", "the so called “plan”", "“missing” emails from". */
export function isNoCue(
  { tokens, quotes, quoteAt }: Layout,
  sentence: MaskedSentence,
  at: number,
  tense: string,
  before: Token | null,
): boolean {
  // "Saying “calm down” can make it worse": the whole of it is a subject.
  if (tense === 'ing' && at === sentence.first) {
    const quote = quotes[quoteAt[at + 1] ?? -1];
    const next = quote && quote.end < sentence.end ? tokens[quote.end]! : null;
    return next?.word.class === 'auxiliary' && quote?.last !== ',';
  }
  if (!before) return false;
  // "Her column reads like a letter"
  if (tokens[at]!.word.verb?.lemma === 'read' && LIKENESS.test(tokens[at + 1]?.lower ?? '')) return true;
  // "All told, the bill was higher"
  if (tokens[at]!.lower === 'told' && before.lower === 'all') return true;
  if (isIdiom(tokens, at, quoteAt)) return true;
  // "Ada Moss, quoted in the Herald"
  if (before.text === ',' && tokens[at]!.lower === 'quoted') return true;
  // "When asked about it, Cole said …"
  if (tense === 'past' && WHEN_ASKED.test(before.lower)) return true;
  // "told the Herald that asking for a toll was rude": the subject of what is told.
  // "closed it because maintaining the pier is “a burden”"
  if (tense === 'ing' && BEFORE_GERUND.test(before.lower)) return true;
  if (tense === 'past' && isOwned(tokens, at)) return true;
  // "charging for bags", "charged with providing": no accusation.
  if (/^charg/.test(tokens[at]!.lower) && CHARGED_WITH.test(tokens[at + 1]?.lower ?? '')) return true;
  if (tense === 'past' && BEFORE_ADJECTIVE.has(before.lower)) return true;
  // "634 confirmed cases", "more reported thefts": an adjective of what is counted.
  if (
    tense === 'past' &&
    COUNTED.test(tokens[at]!.lower) &&
    (before.kind === 'number' || ADJECTIVAL.test(before.lower))
  )
    return true;
  const quote = quotes[quoteAt[at - 1]!];
  if (!quote || !tokens[at]!.word.verbOrNoun || !/[\p{L}\p{N}]/u.test(quote.last)) return false;
  const next = tokens[at + 1];
  if (next?.kind !== 'word' || at + 1 >= sentence.end) return false;
  // `“radical” protest songs`
  return next.word.class === 'preposition' || (next.word.class === 'open' && !next.capital);
}

/** "Moss's alleged conduct", "Pike's proposed bridge": behind an owner a past form describes what is owned. */
function isOwned(tokens: Layout['tokens'], at: number): boolean {
  const [owner, mark, next] = [tokens[at - 2], tokens[at - 1]!, tokens[at + 1]];
  if (mark.lower !== "'s" && !/^[’']$/.test(mark.text)) return false;
  if (!owner?.capital || owner.end !== mark.start || next?.sentence !== mark.sentence) return false;
  return (
    next.kind === 'word' && next.word.class === 'open' && !next.capital && next.word.verb?.tense !== 'past'
  );
}

const ADJECTIVAL = wholeWord(language.cueWords.ADJECTIVAL);

/** "insisted on anonymity", "answered questions": no words are given. */
function isIdiom(tokens: Layout['tokens'], at: number, quoteAt: Layout['quoteAt']): boolean {
  const lemma = tokens[at]!.word.verb?.lemma;
  const next = tokens[at + 1];
  if (!next || [1, 2, 3, 4].some((k) => (quoteAt[at + k] ?? -1) >= 0)) return false;
  if (lemma === 'insist') return INSISTED_ON.test(next.lower) && tokens[at + 2]?.word.class !== 'time';
  // "responded with an advertisement"
  if (ANSWERS_WITH.test(lemma ?? '')) return next.lower === 'with';
  if (lemma === 'answer') return [1, 2, 3].some((k) => /^questions?$/.test(tokens[at + k]?.lower ?? ''));
  return false;
}

const MODAL = wholeWord(language.cueWords.MODAL);

/** "Many will say “no”": behind a modal the words were not said. */
export function isThoughtUp({ tokens }: Layout, group: number, at: number): boolean {
  for (let i = group; i < at; i++) if (MODAL.test(tokens[i]!.lower)) return true;
  return false;
}

const SO_FAR = wholeWord(language.cueWords.SO_FAR);

/** "the damage [reported] so far had been mild", "the books [rejected] were for children": it describes the noun in front of it. */
export function isDescribing(
  { tokens, quoteAt }: Layout,
  sentence: MaskedSentence,
  subject: Subject | null,
  verbEnd: number,
): boolean {
  if (subject?.relation !== 'before' || subject.end !== verbEnd - 1) return false;
  // "What Moss proposed was a bridge.", "his sons, who he said were well"
  for (let i = Math.max(sentence.first, subject.first - 3); i < subject.end; i++)
    if (OPENS_RELATIVE.test(tokens[i]!.lower)) return false;
  let i = verbEnd;
  while (i < sentence.end && (SO_FAR.test(tokens[i]!.lower) || tokens[i]!.word.class === 'adverb')) i++;
  if (i >= sentence.end || quoteAt[i]! >= 0) return false;
  return tokens[i]!.word.class === 'auxiliary' && FINITE.test(tokens[i]!.lower);
}
const FINITE = wholeWord(language.cueWords.FINITE);

/** "states that have ferries", "finalizing rules that would help": a noun, with what is said of it behind it. */
export function isRelatives(
  { tokens }: Layout,
  at: number,
  tense: string,
  { at: that, follow }: Pick<Complement, 'at' | 'follow'>,
): boolean {
  if (follow !== 'words' || tokens[that]?.lower !== 'that') return false;
  // "echoes that of the party"
  if (tokens[that + 1]?.lower === 'of') return true;
  if (tense !== 'third' || !tokens[at]!.word.verbOrNoun || that !== at + 1) return false;
  return PLURAL_VERBS.test(tokens[that + 1]?.lower ?? '') || tokens[at - 1]?.word.verb !== null;
}

/** "What sailors say: …", "How experts put it: …": a heading inside the paragraph. */
export const isHeading = (
  layout: Layout,
  sentence: MaskedSentence,
  subject: Subject | null,
  { follow, at }: Pick<Complement, 'follow' | 'at'>,
): boolean => {
  if (follow !== 'colon' || subject?.first !== sentence.first + 1) return false;
  if (!OPENS_HEADING.test(layout.tokens[sentence.first]!.lower)) return false;
  // "What Moss said: “…”"
  return (layout.quoteAt[at] ?? -1) < 0 || phraseAt(layout, subject.first)?.kind === 'noun';
};

/** "a group sometimes described as an “Asian league”", "also referred to as": nobody is told to call it so. Not "what Moss described as". */
export function isNamedSo({ tokens }: Layout, subject: Subject | null, at: number): boolean {
  if (!NAMES_AS.test(tokens[at]!.lower) || !subject || subject.first >= at) return false;
  const as = tokens[at]!.lower === 'referred' && tokens[at + 1]?.lower === 'to' ? at + 2 : at + 1;
  if (tokens[as]?.lower !== 'as') return false;
  for (let i = Math.max(0, subject.first - 3); i < at; i++)
    if (WHOSE_NAME.test(tokens[i]!.lower) || tokens[i]!.text === ':') return false;
  return true;
}
const NAMES_AS = wholeWord(language.cueWords.NAMES_AS);

const NOT = /^(?:not|never|nor|neither|cannot)$|n't$/;
const NOBODY = wholeWord(language.cueWords.NOBODY);
const SUPPOSES = wholeWord(language.cueWords.SUPPOSES);

/**
 * What was not said: "Moss did not say that …", "Nobody called it “…”", "If Moss says …", "Did Moss call it “…”?". Not
 * "Moss not only said". `group` to `at`: the verb with its auxiliaries.
 */
export function isUnsaid(
  layout: Layout,
  sentence: MaskedSentence,
  group: number,
  at: number,
  subject: Subject | null,
): boolean {
  const { tokens } = layout;
  for (let i = group; i < at; i++)
    if (NOT.test(tokens[i]!.lower) && !NOT_ONLY.test(tokens[i + 1]!.lower)) return true;
  // "could neither confirm nor deny that", "would not confirm or deny that": it was neither denied nor confirmed.
  const joint = group > sentence.first ? tokens[group - 1]!.lower : '';
  if (joint === 'nor') return true;
  if (joint === 'or' && tokens[group - 2]?.word.verb?.lemma === 'confirm') return true;
  if (!subject || subject.first >= at) return false;
  const first = tokens[subject.first]!;
  if (NOBODY.test(first.lower) || (first.lower === 'no' && subject.relation !== 'relative')) return true;
  const before = subject.first > sentence.first ? tokens[subject.first - 1]! : null;
  if (!before || subject.relation !== 'before') return false;
  if (SUPPOSES.test(before.lower) || before.lower === 'nor') return true;
  // "Did Moss call it “…”?"
  // "Why is it called a “glow”?": nobody is said to call it so.
  if (ASKS_PASSIVE.test(before.lower) && subject.end === at && tokens[at]!.word.verb?.tense === 'past')
    return true;
  const asks =
    before.word.class === 'auxiliary' && before.lower !== "'s" && subject.first - 1 === sentence.first;
  return asks && tokens[sentence.end - 1]!.text.startsWith('?');
}

const LEFT_UNDONE = wholeWord(language.cueWords.LEFT_UNDONE);

/** "refused to call it “…”", "stopped short of saying", "without saying", "denied that she said": reported, and not said. */
export function isLeftUndone(
  { tokens }: Layout,
  sentence: MaskedSentence,
  group: number,
  earlier: readonly { cueEnd: number; verb: ReportingVerb }[],
): boolean {
  const before = group > sentence.first ? tokens[group - 1]! : null;
  if (!before) return false;
  if (before.lower === 'without') return true;
  const governs = BEFORE_DEED.test(before.lower) ? group - 2 : group - 1;
  const governor = governs >= sentence.first ? tokens[governs]! : null;
  if (before.lower === 'of' && governor?.lower === 'short') return true;
  if (before.lower !== 'of' && LEFT_UNDONE.test(governor?.word.verb?.lemma ?? '')) return true;
  const outer = earlier.at(-1);
  if (outer?.verb.stance !== 'deny') return false;
  for (let i = outer.cueEnd; i < group; i++)
    if (tokens[i]!.kind === 'punctuation' || tokens[i]!.word.class === 'coordinator') return false;
  return true;
}

const FALSELY = wholeWord(language.cueWords.FALSELY);
const FALSE = wholeWord(language.cueWords.FALSE);
const FAKED = wholeWord(language.cueWords.FAKED);
/** How far before a verb its falsity may be told, in tokens. */
const FALSE_REACH = 24;

/**
 * "A post falsely claims that Moss said …", "It is false that Moss said …", "a fake post in which Moss says …": what others
 * put into a mouth. Not "Moss falsely said", where the adverb is the verb's own. `from`: the verb's subject or group.
 */
export function isPutInMouth({ tokens, quoteAt }: Layout, sentence: MaskedSentence, from: number): boolean {
  for (let i = from - 1; i >= Math.max(sentence.first, from - FALSE_REACH); i--) {
    const { lower, text } = tokens[i]!;
    if (quoteAt[i]! >= 0 || /^[,;:]$/.test(text)) return false;
    if (FALSELY.test(lower) && tokens[i + 1]?.word.verb) return true;
    if (FALSE.test(lower) && FAKED.test(tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}
