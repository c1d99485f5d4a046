/**
 * Whether words without quotation marks can stand as what somebody said: a clause of their own, or what a verb of saying
 * makes of its object ("denied the charge", "urged the town to wait"). "Unions praised the deal" tells of speech and gives
 * no words.
 */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Cue } from '../cues/cue.ts';
import { isDocument } from '../cues/document-authors.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { holdsFinite, phraseAt } from './grammar.ts';
import { beginsClause, holdsClause, isOnlyPossible, isThing, NEEDS_SOMEBODY } from './indirect.ts';

/**
 * Verbs that can only report, whatever follows them. All others say something with "that" or with a plain clause right
 * behind them: "added that …", "added [the pier] [was] closed", but not "added two scores on Friday, and the town was glad".
 */
const ONLY_REPORTS = new Set(
  `say tell argue insist contend assert allege believe think warn suggest acknowledge admit concede testify claim predict
  caution assure remind inform`
    .trim()
    .split(/\s+/),
);
/** Verbs whose object alone is what was said: "denied the charge", "accused Lee of theft"; not "praised the deal". */
const SAYS_BY_OBJECT = new Set(
  'deny confirm admit accuse blame promise pledge vow dispute contest'.split(' '),
);
/** Verbs that take a thing, or mean something else, wherever no "that" follows: "posted a video", "went on a tour". */
const NEEDS_THAT = new Set(
  `post|share|query|cite|recite|question|name|phone|text|email|message|blog|go on|carry on|press on|call back|come back
follow up|weigh in|write back|start off|kick off|lash out|push back|hit back|fire back|cut in|jump in|break in|shout out|cry out`.split(
    /[|\n]/,
  ),
);
/** Verbs that a thing follows wherever no "that" does: "continued a talk they had begun", "reflects the day Moss left". */
const TAKES_A_THING = new Set('continue reflect echo react boast'.split(' '));
const SHOWS = new Set('indicate imply reveal'.split(' '));
/** "asked the mayor to resign": verbs whose hearer does what is told. */
const TELLS_TO = new Set(
  'tell ask urge order command warn advise beg implore exhort instruct remind caution counsel request admonish plead'.split(
    ' ',
  ),
);
/** Behind these "that" begins a clause or points at a thing. */
const TAKES_THAT_THING = new Set(
  'continue question recall call echo repeat deny dispute accept reject mention describe'.split(' '),
);
const NO_ANSWER = wholeWord(language.syntaxWords.NO_ANSWER);

export function reportsIndirectly(layout: Layout, sentence: MaskedSentence, cue: Cue): boolean {
  const { verb, form, complement, subject } = cue;
  if (verb.quotedOnly || form === 'infinitive') return false;
  if (NEEDS_SOMEBODY.has(verb.lemma) && isThing(layout, cue)) return false;
  if (isGreeting(layout, cue)) return false;
  if (form === 'noun')
    // "the case that propelled her": no clause, but more about the noun.
    return (
      complement.follow === 'that' &&
      !isFiniteHere(layout, complement.at) &&
      !isUnknownPast(layout, complement.at)
    );
  if (form === 'finite' && isOnlyPossible(layout, cue)) return false;
  // "a policy, which acknowledges that": nobody says so.
  if (subject?.relation === 'relative' && isThing(layout, cue) && !isWritten(layout, cue)) return false;
  // "The schools are on the list, indicating that": the whole shows it, and nobody says it.
  if (form === 'ing' && SHOWS.has(verb.lemma) && subject?.relation === 'shared') return false;
  // "continued that focus on the pier": no clause follows "that".
  if (complement.follow === 'that' && TAKES_THAT_THING.has(verb.lemma))
    return holdsFinite(layout, complement.at, sentence.end, true);
  if (complement.follow === 'that') return true;
  if (form === 'according') return true;
  // "…, he lashed out" names no words.
  // "The man has been charged by prosecutors": what was done to somebody are no words.
  if (cue.place === 'after') return form !== 'passive' && !NEEDS_THAT.has(verb.lemma);
  // "groups who demand lower prices are growing"
  if (subject?.relation === 'relative' && !ONLY_REPORTS.has(verb.lemma)) return false;
  if (form === 'passive' || (form === 'ing' && isObject(layout, sentence, cue))) return false;
  if (complement.follow !== 'words') return verb.says || verb.tells;
  const { at } = complement;
  const denied = /^(?:not|never)$/.test(layout.tokens[at]?.lower ?? '');
  const first = layout.tokens[at + Number(denied)];
  if (!first || subject?.relation === 'relative')
    return first !== undefined && opensPlainClause(layout, sentence, cue);
  if (first.lower === 'to') {
    if (complement.addressee) return TELLS_TO.has(verb.lemma);
    if (!verb.infinitive) return false;
    return verb.stance !== 'refuse' || !NO_ANSWER.test(layout.tokens[at + Number(denied) + 1]?.lower ?? '');
  }
  if (form === 'finite' && SAYS_BY_OBJECT.has(verb.lemma) && sayableObject(layout, verb.lemma, at))
    return true;
  return (verb.says || verb.tells) && opensPlainClause(layout, sentence, cue);
}

/** "says goodbye", "said a prayer", "reminds me of": said to somebody, or thought of, and no words given. */
function isGreeting({ tokens }: Layout, { verb, complement: { at, addressee } }: Cue): boolean {
  if (verb.lemma === 'remind')
    return (
      /^(?:me|us|you|one)$/.test(tokens[addressee ? addressee.first : at]?.lower ?? '') && hasOf(tokens, at)
    );
  const first = /^(?:an?|his|her|their|the)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  return verb.lemma === 'say' && GREETINGS.test(tokens[first]?.lower ?? '');
}
const GREETINGS = wholeWord(language.syntaxWords.GREETINGS);
/** "a letter, which says that" */
function isWritten(layout: Layout, { subject }: Cue): boolean {
  const phrase = subject ? phraseAt(layout, subject.first) : null;
  return phrase !== null && isDocument(layout.tokens[phrase.head]!.lower);
}
const hasOf = (tokens: Layout['tokens'], at: number): boolean =>
  [at - 1, at, at + 1].some((i) => tokens[i]?.lower === 'of');

/** "experts say [maintaining] …": what a verb takes, right behind it. */
function isObject({ tokens, phrases }: Layout, sentence: MaskedSentence, { cueFirst }: Cue): boolean {
  const before = cueFirst > sentence.first ? tokens[cueFirst - 1]! : null;
  return before?.kind === 'word' && before.word.verb !== null && phrases.at[cueFirst - 1]! < 0;
}

/** "denied the charge", "denied taking it", "blamed the builder"; not "blamed on dust", "admitted 40 patients". */
function sayableObject(layout: Layout, lemma: string, at: number): boolean {
  const { tokens } = layout;
  if (tokens[at]!.word.verb?.tense === 'ing') return true;
  const phrase = phraseAt(layout, at);
  // "The Senate confirmed Lee" tells no words.
  return phrase !== null && (lemma !== 'confirm' || phrase.kind === 'noun');
}

/** A clause without "that": its subject is the next thing, its verb follows. */
function opensPlainClause(
  layout: Layout,
  sentence: MaskedSentence,
  { verb, form, complement }: Cue,
): boolean {
  const { at } = complement;
  const { tokens } = layout;
  if (NEEDS_THAT.has(verb.lemma) || TAKES_A_THING.has(verb.lemma)) return false;
  // "maintaining good hygiene": what a participle takes is a thing as often as a clause; a verb begins no clause.
  if (isFiniteHere(layout, at)) return false;
  const loose = ONLY_REPORTS.has(verb.lemma) && form !== 'ing';
  if (!loose && /^(?:him|her|them|it|me|us)$/.test(tokens[at]!.lower) && !holdsClause(layout, sentence, at))
    return false;
  return loose ? beginsClause(layout, sentence, at) : holdsClause(layout, sentence, at);
}

/** "the case that [propelled] her": a past that the verb table does not know. */
const isUnknownPast = (layout: Layout, at: number): boolean =>
  /.{3}ed$/.test(layout.tokens[at]?.lower ?? '') && phraseAt(layout, at) === null;

/** A verb with its tense: "recalls [has damaged]", "officials say [is closed]". */
function isFiniteHere(layout: Layout, at: number): boolean {
  const { word, kind, lower } = layout.tokens[at]!;
  if (kind !== 'word' || phraseAt(layout, at) !== null) return false;
  if (word.class === 'auxiliary') return lower !== 'let' && !/^(?:do|don't|be)$/.test(lower);
  return word.verb?.tense === 'third' || word.verb?.tense === 'past';
}
