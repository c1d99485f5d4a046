/** Who passed the words on: "as quoted by Reuters", "the paper quoted an official as saying". */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { phraseAt, verbGroupStart } from '../syntax/grammar.ts';
import { chainEnd } from '../syntax/phrase-links.ts';
import { subjectBefore } from '../syntax/subjects.ts';
import type { TokenSpan } from '../token-span.ts';

const PASSED_ON = wholeWord(language.cueWords.PASSED_ON);
const REACH = 60;

/** "… quoted by the news agency", read on from the cue's end. */
export function quotedBy(layout: Layout, sentence: MaskedSentence, from: number): TokenSpan | null {
  const { tokens } = layout;
  const limit = Math.min(sentence.end - 2, from + REACH);
  for (let i = from; i < limit; i++) {
    if (layout.quoteAt[i]! >= 0 || tokens[i + 1]!.lower !== 'by' || !PASSED_ON.test(tokens[i]!.lower))
      continue;
    const phrase = phraseAt(layout, i + 2);
    if (phrase?.firstToken !== i + 2 || phrase.endToken > sentence.end) return null;
    return { first: i + 2, end: chainEnd(layout, sentence, phrase) };
  }
  return null;
}

/** "The Post" in "The Post quoted another official as saying"; `as` is the token of "as". */
export function quoterBefore(layout: Layout, sentence: MaskedSentence, as: number): TokenSpan | null {
  const quoted = phraseAt(layout, as - 1);
  if (!quoted || quoted.firstToken <= sentence.first) return null;
  const verb = quoted.firstToken - 1;
  if (!/^(?:quoted|quotes|cited|cites|quoting|citing)$/.test(layout.tokens[verb]!.lower)) return null;
  return subjectBefore(layout, sentence, verbGroupStart(layout, sentence, verb));
}
