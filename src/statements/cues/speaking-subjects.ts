/** Which subjects can say something: people, bodies, writings; not "the first taste", "a price tag", "three losses". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { phraseAt, REACH, type Subject } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import { isSomebody } from '../syntax/verb-subjects.ts';
import type { Cue } from './cue.ts';
import { isDocument } from './document-authors.ts';
import { isSpeechNoun } from './speech-nouns.ts';

const { GROUP_NOUNS } = language.organisationWords;
const { SPEAKING_THINGS } = language.roleNouns;
const TELLS_WHEN = wholeWord(language.cueWords.TELLS_WHEN);

const SOURCES = new Set(`${SPEAKING_THINGS} ${GROUP_NOUNS} world countries`.trim().split(/\s+/));
const COUNTS = wholeWord(language.cueWords.COUNTS);
/** Endings of nouns for people that stand in no list: "vloggers", "flautist", "beautician". */
const PEOPLE = /.{2}(?:ers?|ors?|ists?|ians?|man|men|woman|women|people|folks?|ees?|mates?|-olds?|goers?)$/;
/** Nouns that end like nouns for people (-er, -or) and name things ("number", "matter"). */
const NO_PEOPLE =
  /^(?:numbers?|orders?|matters?|powers?|layers?|corners?|borders?|dinners?|waters?|weathers?|winters?|summers?|disasters?|colou?rs?|errors?|factors?|floors?|doors?|mirrors?|motors?|computers?|prayers?|offers?|careers?|drawers?|chapters?|centers?|shutters?|flowers?|covers?|fevers?|cancers?|tigers?|trailers?|towers?|showers?|bumpers?|boosters?|degrees?|fees?|trees?|committees?|coffees?|knees?|employees?|twists?|lists?|fists?|wrists?|mists?|gender|behaviou?rs?|labou?r|favou?rs?|humou?r|rumou?r|terror|horror|others?)$/;

/** False for a noun phrase whose head is neither somebody nor anything written. */
export function maySpeak(layout: Layout, { first, end }: Pick<Subject, 'first' | 'end'>): boolean {
  const { tokens } = layout;
  const phrase = phraseAt(layout, first);
  if (phrase?.kind !== 'noun') return true;
  const head = tokens[Math.min(phrase.head, end - 1)]!;
  if (head.kind === 'number' && !/\p{L}/u.test(head.text))
    // "28% of them", "4 in 10", and not "aged 12 to 17"
    return (
      /^(?:%|percent|per|in|of|out)$/.test(tokens[phrase.endToken]?.lower ?? '') ||
      tokens[end - 1]!.kind === 'word'
    );
  if (speaks(head)) return true;
  if (!COUNTS.test(head.lower) || tokens[phrase.endToken]?.lower !== 'of') return false;
  const counted = phraseAt(layout, phrase.endToken + 1);
  return counted !== null && maySpeak(layout, { first: counted.firstToken, end: counted.endToken });
}

function speaks({ kind, lower, capital, word }: Token): boolean {
  if (kind !== 'word' || capital || word.personNoun || word.groupNoun) return true;
  const one = lower.replace(/s$/, '');
  if (isDocument(lower) || isDocument(one) || isSpeechNoun(lower) || SOURCES.has(lower) || SOURCES.has(one))
    return true;
  return word.class !== 'open' || (PEOPLE.test(lower) && !NO_PEOPLE.test(lower));
}

/**
 * The cue, with a subject that can speak: the subject itself, or of a participle behind a clause ("The talk ended when the
 * crews stood up, shouting “…”") the clause's. Null where what stands there says nothing.
 */
export function withSpeaker(layout: Layout, sentence: MaskedSentence, cue: Cue): Cue | null {
  const { subject, verb, form } = cue;
  if (!subject || subject.relation === 'owner') return cue;
  if (isDay(layout, subject) || isWritersOwn(layout, cue)) return null;
  if (maySpeak(layout, subject) && !isOrdinaryWord(layout, sentence, subject)) return cue;
  const plain = verb.says && !verb.quotedOnly && form === 'finite';
  if (plain && (subject.relation === 'before' || subject.relation === 'after') && touchesWords(layout, cue))
    return cue;
  const nearer = form === 'ing' ? clauseSubject(layout, sentence, cue.cueFirst) : null;
  return nearer ? { ...cue, subject: nearer } : null;
}

/** "the initial July 26 recall": the day of a month is no subject. */
const isDay = ({ tokens }: Layout, { first, end }: Subject): boolean =>
  end === first + 1 && tokens[first]!.kind === 'number' && tokens[first - 1]?.word.class === 'time';

/** "What we can learn from a “mess”": of thoughts, "we" and "you" are the writer and the readers. */
const isWritersOwn = ({ tokens }: Layout, { subject, verb }: Cue): boolean =>
  verb.quotedOnly && subject !== null && /^(?:i|we|you)$/.test(tokens[subject.first]!.lower);

/** Of a verb behind the words: they end right in front of it ("…," the pitch says), and not further off ("… is light reflected from"). */
function touchesWords({ quoteAt, tokens }: Layout, { first, place, subject }: Cue): boolean {
  const begins = Math.min(first, subject?.first ?? first);
  return place !== 'after' || (quoteAt[begins - 1] ?? -1) >= 0 || tokens[begins - 1]?.text === ',';
}

/** "Reasons for refusing the offer": a capital that only the sentence's beginning gives, in front of more of a phrase. */
function isOrdinaryWord(
  { tokens }: Layout,
  sentence: MaskedSentence,
  { first, end, relation }: Subject,
): boolean {
  if (relation !== 'shared' || first !== sentence.first || end !== first + 1) return false;
  const { word } = tokens[first]!;
  const next = tokens[end]!;
  if (next.kind !== 'word' || next.capital || (word.verb === null && word.class === 'open')) return false;
  return !next.word.verb && !/^(?:auxiliary|adverb)$/.test(next.word.class) && word.class !== 'pronoun';
}

/** Of the last "when", "after" or "as" in front of a verb: the person or body behind it, with a verb of its own. */
function clauseSubject(layout: Layout, sentence: MaskedSentence, verb: number): Subject | null {
  const { tokens, quoteAt } = layout;
  for (let i = verb - 1; i > Math.max(sentence.first, verb - REACH) && quoteAt[i]! < 0; i--) {
    if (!TELLS_WHEN.test(tokens[i]!.lower)) continue;
    const phrase = phraseAt(layout, i + 1);
    if (phrase?.firstToken !== i + 1 || !isSomebody(layout, i + 1)) return null;
    const end = chainEnd(layout, sentence, phrase);
    return tokens[end]?.word.verb && end < verb ? { first: i + 1, end, relation: 'shared' } : null;
  }
  return null;
}
