/**
 * Reviews of the press give one source a run of sentences and name it once:
 *
 *     It was “a mess”, said the Herald. The crew “had no plan”. And the boats were “older than their sailors”.
 *
 * They set the comma and the stop behind the mark, which tells them from news where marks are scare quotes as often.
 */
import type { Draft } from '../drafts.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import type { Subject } from '../syntax/grammar.ts';
import { isNameLike } from './word-weights.ts';

/** The rule's name. */
export const GOES_ON = 'words in passing, speaker of the sentence before';
/** Sentences without a source that one source's words may reach over. */
const REACH = 2;
/** One word, with its marks, in tokens. */
const ONE_WORD = 3;

/** The last statement with quoted words, and what was read since. */
export interface ReviewState {
  readonly last: { readonly draft: Draft; readonly sentence: number; readonly paragraph: number } | null;
  /** The last sentence in which somebody is said to speak, and who that is. */
  readonly heard: {
    readonly sentence: number;
    readonly paragraph: number;
    readonly subject: Subject | null;
  } | null;
}

/** Whose words `quote` is, in sentence `at`, where no verb reports it: the source that the paragraph named last. */
export function reviewerOf(
  layout: Layout,
  sentence: MaskedSentence,
  at: number,
  quote: QuoteSpan,
  { last, heard }: ReviewState,
): Subject | null {
  // A term of one word is the writer's as often.
  if (quote.end - quote.first <= ONE_WORD || isNameLike(layout, quote)) return null;
  const near = (one: { sentence: number; paragraph: number }): boolean =>
    one.paragraph === sentence.paragraph && at - one.sentence <= REACH;
  if (heard && heard.sentence >= (last?.sentence ?? -1)) return near(heard) ? heard.subject : null;
  if (!last || !near(last)) return null;
  const { subject, cue, rule } = last.draft;
  return rule === GOES_ON || (cue?.top && cue.verb.says && !cue.verb.quotedOnly) ? subject : null;
}
