/** Speakers of words that the clause around them only mentions: `Lee issued a statement, “…”`, `“…,” in Lee's view`. */
import { language } from '../../language/index.ts';
import { isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { leadingSubject } from '../syntax/clause-subjects.ts';
import { phraseAt } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import { isSomebody } from '../syntax/verb-subjects.ts';
import type { Named } from './introductions.ts';

/** The first of the rules that names a speaker; asked where neither a verb nor the words' own place names one. */
export const namedInClause = (layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null =>
  inViewOf(layout, sentence, quote) ??
  inViewAtFront(layout, sentence, quote) ??
  setOff(layout, sentence, quote);

/** How far behind the words the view may be told of, in tokens. */
const NEAR = 20;
const VIEW = wholeWord(language.syntaxWords.VIEW);

/** `“… failed” from top to bottom, in Lee's view`, `“…” in her opinion`. */
function inViewOf(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens, quoteAt } = layout;
  const limit = Math.min(sentence.end - 1, quote.end + NEAR);
  for (let i = quote.end; i < limit && quoteAt[i]! < 0 && tokens[i]!.text !== ';'; i++) {
    const phrase = tokens[i]!.lower === 'in' ? phraseAt(layout, i + 1) : null;
    // `“…”, in the words of the chief`
    const whose =
      phrase && tokens[phrase.endToken]?.lower === 'of' ? phraseAt(layout, phrase.endToken + 1) : null;
    if (whose && phrase?.firstToken === i + 1 && tokens[phrase.head]!.lower === 'words')
      return {
        subject: { first: whose.firstToken, end: chainEnd(layout, sentence, whose), relation: 'agent' },
        rule: 'in the view of',
      };
    if (phrase?.firstToken !== i + 1 || !VIEW.test(tokens[phrase.head]!.lower)) continue;
    const { possessor, determiner } = phrase;
    const rule = 'in the view of';
    if (possessor)
      return { subject: { first: possessor.firstToken, end: possessor.endToken, relation: 'owner' }, rule };
    if (/^(?:his|her|their|my)$/.test(tokens[determiner]?.lower ?? ''))
      return { subject: { first: determiner, end: determiner + 1, relation: 'owner' }, rule };
  }
  return null;
}

/** `In Lee's telling, it was “a joke”`, `To quote Ann Lee, “…”`, `To Lee, it is “a joke”`: whose view the sentence begins with. */
function inViewAtFront(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  const opener = tokens[sentence.first]!.lower;
  const second = sentence.first + (tokens[sentence.first + 1]?.lower === 'quote' ? 2 : 1);
  const phrase = phraseAt(layout, second);
  if (phrase?.firstToken !== second || tokens[phrase.endToken]?.text !== ',') return null;
  if (phrase.endToken >= quote.first) return null;
  const rule = 'in the view of';
  if (opener === 'to' && second === sentence.first + 2)
    return { subject: { first: second, end: phrase.endToken, relation: 'owner' }, rule };
  const { possessor, determiner } = phrase;
  if (opener !== 'in' || !VIEW.test(tokens[phrase.head]!.lower)) return null;
  if (possessor)
    return { subject: { first: possessor.firstToken, end: possessor.endToken, relation: 'owner' }, rule };
  if (!/^(?:his|her|their|my)$/.test(tokens[determiner]?.lower ?? '')) return null;
  return { subject: { first: determiner, end: determiner + 1, relation: 'owner' }, rule };
}

/** A whole sentence in marks, behind a comma or a dash at the end of the writer's: whoever that sentence is about says it. */
function setOff(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): Named | null {
  const { tokens } = layout;
  const before = quote.first - 1;
  if (before <= sentence.first || !/^(?:,|[—–-]|--)$/.test(tokens[before]!.text)) return null;
  if (quote.end < sentence.end || !isWholeSentence(layout, quote)) return null;
  if (SAID_TO.test(tokens[before - 1]!.lower)) return null;
  const subject = leadingSubject(layout, sentence, before);
  if (!subject || !isSomebody(layout, subject.first) || !hasVerb(layout, subject.end, before)) return null;
  return { subject, rule: 'set off behind a clause' };
}

export const SAID_TO = wholeWord(language.syntaxWords.SAID_TO);

/** A verb of its own between two tokens, near the first. */
export function hasVerb(layout: Layout, from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, from + NEAR); i++) {
    const { verb, class: kind } = layout.tokens[i]!.word;
    if (verb !== null && kind === 'open' && !phraseAt(layout, i)) return true;
  }
  return false;
}

/** Begins with a capital, ends with a stop, and is no title: a word in lower case that is no small word stands in it. */
export function isWholeSentence({ tokens }: Layout, quote: QuoteSpan): boolean {
  if (quote.end - quote.first < 7 || !/[.?!]/.test(quote.last) || !isCapital(tokens[quote.first + 1]!))
    return false;
  for (let i = quote.first + 2; i < Math.min(quote.end, quote.first + NEAR); i++) {
    const { kind, word, capital } = tokens[i]!;
    if (kind === 'word' && !capital && (word.class === 'open' || word.class === 'auxiliary')) return true;
  }
  return false;
}
