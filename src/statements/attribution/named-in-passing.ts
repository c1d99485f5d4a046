/** Speakers of words that a writer quotes in passing, without a verb of speech: "Lee's “…” remark", "went after Pike as a “…”". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import { isSpeechNoun } from '../cues/speech-nouns.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { phraseAt, type Subject, verbGroupStart } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import type { Named } from './introductions.ts';

const { BE_FORMS } = language.smallWords;
const BEFORE_AS = wholeWord(language.syntaxWords.BEFORE_AS);
const CHOOSES_WORDS = wholeWord(language.syntaxWords.CHOOSES_WORDS);
const WORDINGS = wholeWord(language.syntaxWords.WORDINGS);

/** The first of the rules that names a speaker for this quotation; asked where no verb of the sentence reports it. */
export function namedInPassing(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  return (
    ownersRemark(layout, sentence, quote) ??
    inWordsOf(layout, sentence, quote) ??
    namedAs(layout, sentence, quote) ??
    usedPhrase(layout, sentence, quote) ??
    doerBehind(layout, sentence, quote)
  );
}

/** `Lee's “47 percent” remark`, `his “…” promise`. */
function ownersRemark(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  const noun = tokens[quote.end];
  const own = tokens[quote.first - 1];
  if (!noun || !own || quote.end >= sentence.end || quote.first - 1 < sentence.first) return null;
  if (!isSpeechNoun(noun.lower) && !ALSO_OWNED.test(noun.lower)) return null;
  // "her “SNL” monologue": where it was, by its letters.
  if (quote.end - quote.first === 3 && /^\p{Lu}{2,}$/u.test(tokens[quote.first + 1]!.text)) return null;
  const rule = 'owner of a remark';
  if (/^(?:his|her|their|its|my|our)$/.test(own.lower))
    return { subject: { first: quote.first - 1, end: quote.first, relation: 'owner' }, rule };
  const owner = own.lower === "'s" ? phraseAt(layout, quote.first - 2) : null;
  if (!owner || owner.firstToken < sentence.first) return null;
  return { subject: { first: owner.firstToken, end: quote.first - 1, relation: 'owner' }, rule };
}

const ALSO_OWNED = wholeWord(language.syntaxWords.ALSO_OWNED);

/** `in Lee's words, “…”`, `in the words of one adviser, “…”`. */
function inWordsOf(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  if (tokens[quote.first - 1]?.text !== ',' || quote.first - 2 < sentence.first) return null;
  const phrase = phraseAt(layout, quote.first - 2);
  if (!phrase || phrase.firstToken <= sentence.first) return null;
  const rule = 'in the words of';
  const before = tokens[phrase.firstToken - 1]!.lower;
  if (before === 'in' && tokens[phrase.head]!.lower === 'words') {
    const { possessor, determiner } = phrase;
    if (possessor)
      return { subject: { first: possessor.firstToken, end: possessor.endToken, relation: 'owner' }, rule };
    if (/^(?:his|her|their|its)$/.test(tokens[determiner]?.lower ?? ''))
      return { subject: { first: determiner, end: determiner + 1, relation: 'owner' }, rule };
  }
  if (before !== 'of' || tokens[phrase.firstToken - 2]?.lower !== 'words') return null;
  return { subject: { first: phrase.firstToken, end: phrase.endToken, relation: 'agent' }, rule };
}

const PLAYS_A_PART = wholeWord(language.syntaxWords.PLAYS_A_PART);
/** Words between "as" and the quotation, and between the verb and "as". */
const NEAR = 5;
const FAR = 30;

/** `heralded the deal as a “breakthrough”`: whoever does it to somebody chose the name. */
function namedAs(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens, quoteAt } = layout;
  let as = quote.first - 1;
  const near = Math.max(sentence.first + 2, as - NEAR);
  while (as > near && quoteAt[as]! < 0 && tokens[as]!.kind === 'word' && tokens[as]!.lower !== 'as') as--;
  if (as < near || tokens[as]!.lower !== 'as') return null;
  if (BEFORE_AS.test(tokens[as - 1]!.lower)) return null;
  const next = tokens[as + 1]!;
  const opens = next.kind === 'mark' || /^(?:determiner|possessive|adverb)$/.test(next.word.class);
  if (!opens && !/^(?:having|being)$/.test(next.lower)) return null;
  let object = false;
  for (let v = as - 1; v > Math.max(sentence.first, as - FAR); v--) {
    if (quoteAt[v]! >= 0 || /^[;:]$/.test(tokens[v]!.text)) return null;
    const phrase = phraseAt(layout, v);
    if (phrase) {
      object = true;
      v = phrase.firstToken;
      continue;
    }
    const form = tokens[v]!.word.verb;
    if (!form || tokens[v]!.word.class !== 'open') continue;
    const group = verbGroupStart(layout, sentence, v);
    const before = tokens[group - 1];
    // A clause within, which only says more of the object: "Lee, who ended his bid, as".
    if (before?.word.class === 'relative' || before?.lower === 'that' || before?.lower === 'to') continue;
    const after = form.lemma === 'go' && tokens[v + 1]!.lower === 'after';
    if (!object || (PLAYS_A_PART.test(form.lemma) && !after)) return null;
    // "has been hammering Lee as" is no passive, "was hammered as" and a bare "hammering" name nobody.
    if ((form.tense === 'ing') !== holdsBe(layout, group, v)) return null;
    const subject = subjectBefore(layout, sentence, group);
    return subject ? { subject, rule: 'named as' } : null;
  }
  return null;
}

const BE: ReadonlySet<string> = new Set([...BE_FORMS, 'am', "'re", "'m", "'s"]);
function holdsBe(layout: Layout, group: number, verb: number): boolean {
  for (let i = group; i < verb; i++) if (BE.has(layout.tokens[i]!.lower)) return true;
  return false;
}

/** `Lee coined the phrase “…”`, `uses the term “…”`: whoever has the word in the mouth. */
function usedPhrase(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  const end = tokens[quote.first - 1]?.text === ',' ? quote.first - 1 : quote.first;
  const noun = phraseAt(layout, end - 1);
  if (!noun || noun.endToken !== end || noun.firstToken <= sentence.first) return null;
  if (!WORDINGS.test(tokens[noun.head]!.lower)) return null;
  const verb = noun.firstToken - 1;
  if (!CHOOSES_WORDS.test(tokens[verb]!.word.verb?.lemma ?? '')) return null;
  const group = verbGroupStart(layout, sentence, verb);
  const subject = subjectBefore(layout, sentence, group);
  return subject ? { subject, rule: 'used a phrase' } : null;
}

/** `“This is it!” beamed Ann Lee`: whatever a verb right behind the marks does, its subject said the words. */
function doerBehind(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  if (quote.first !== sentence.first || !/[,!?]/.test(quote.last)) return null;
  const verb = tokens[quote.end];
  if (verb?.kind !== 'word' || quote.end + 1 >= sentence.end) return null;
  const past = verb.word.verb ? verb.word.verb.tense === 'past' : /ed$/.test(verb.lower);
  if (!past || verb.word.class !== 'open' || phraseAt(layout, quote.end)) return null;
  const phrase = phraseAt(layout, quote.end + 1);
  if (phrase?.firstToken !== quote.end + 1 || phrase.endToken > sentence.end) return null;
  const subject: Subject = {
    first: phrase.firstToken,
    end: chainEnd(layout, sentence, phrase),
    relation: 'after',
  };
  return { subject, rule: 'doer behind the words' };
}
