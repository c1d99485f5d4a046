/**
 * Whether words in marks inside a writer's own sentence, that no verb reports and nobody is named for, are somebody's.
 *
 * A logistic regression over the features of `word-features.ts`: each feature counts its weight, and the words are somebody's from
 * `ENOUGH` on. The weights were fitted by gradient descent with an L2 penalty of 2 on the 540 stretches of this kind in 840
 * news articles with hand-marked quotations, and tried on each fifth of the articles that was left out of the fit. Of the
 * stretches that it takes there, 74 of 100 were marked as quotations; of all, 48 of 100. `ENOUGH` lies above the even
 * chance on purpose: a scare quote shown as somebody's words is the worse fault.
 */
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { featuresOf } from './word-features.ts';

const TABLE = `
 0.82 a noun of speech before it
 0.81 more than 12 words
 0.73 behind a verb
 0.50 behind "to"
 0.46 behind "as"
 0.45 holds an auxiliary
 0.43 holds I, we or you
 0.39 behind a comma
 0.38 a verb of thought or wish before it
 0.38 behind "be"
 0.35 ? or ! inside
 0.34 the sentence ends with it
-0.30 a noun follows
-0.35 a name before it
-0.44 2 words
-0.62 a verb follows
-0.68 1 word
-1.58 behind a colon or a dash
`;
const ENOUGH = 0.41;

/** Weight of each feature by its name. */
export const WEIGHTS: ReadonlyMap<string, number> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [weight = '', ...feature] = line.trim().split(' ');
      return [feature.join(' '), Number(weight)];
    }),
);

/** `“Harbour Lights”`, `“Oppenbar”`: capitalised throughout, as names and titles are, and no sentence. */
export function isNameLike({ tokens }: Layout, { first, end, last }: QuoteSpan): boolean {
  let capitals = 0;
  for (let t = first; t < end; t++) {
    const { kind, word, capital } = tokens[t]!;
    if (kind === 'word' && capital && word.class === 'open') capitals++;
    else if (kind === 'word' && word.class !== 'preposition' && word.class !== 'determiner' && !capital)
      return false;
  }
  return capitals > 0 && !/[?!]/.test(last);
}

export function isSomebodys(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): boolean {
  if (isNameLike(layout, quote)) return false;
  let score = 0;
  for (const feature of featuresOf(layout, sentence, quote)) score += WEIGHTS.get(feature) ?? 0;
  return score >= ENOUGH;
}
