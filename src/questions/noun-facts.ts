/** Facts that are asked for by a noun alone: "jail term for the driver", "death toll Redvale fire", "cheapest berth". Pure. */

import { language } from '../language/index.ts';
import type { AskedFor, Query } from '../model.ts';
import { wholeWord } from '../text/one-of.ts';
import { cleanTopic } from './words.ts';

const { FACT_NOUNS, SUPERLATIVE } = language.factNouns;

const KINDS: ReadonlyMap<string, AskedFor> = new Map(
  (Object.keys(FACT_NOUNS) as AskedFor[]).flatMap((kind) =>
    (FACT_NOUNS[kind] ?? '').split('|').map((noun) => [noun, kind] as const),
  ),
);
/** So many words may stand before the noun ("maximum", "estimated annual"). */
const MOST_BEFORE = 2;
const LONGEST_NOUN = 3;
const JOINED = wholeWord(language.questionWords.JOINED, 'i');
/** Words for news of which a superlative asks for statements ("latest Pike quotes", "best lines"). */
const OF_WORDS =
  /\b(?:quotes?|quotations?|statements?|comments?|remarks?|words?|lines?|news|update|updates|take|view|reactions?|thing|time)\b/i;

/** null: no fact is asked for so. `shape`: the question without courtesies, times and closing marks. */
export function nounFact(shape: string, base: Query): Query | null {
  const words = shape.replace(/^(?:what(?:['’]s| is| was| are| were) )?(?:the |an? )?/i, '').split(' ');
  if (words.length < 2) return null;
  for (let at = 0; at <= MOST_BEFORE; at++) {
    for (let n = LONGEST_NOUN; n > 0; n--) {
      const noun = words
        .slice(at, at + n)
        .join(' ')
        .toLowerCase();
      const kind = KINDS.get(noun);
      const rest = words.slice(at + n);
      if (kind === undefined || rest.length === 0) continue;
      if (n === 1 && !JOINED.test(rest[0] ?? '')) continue;
      // The noun often stands beside what is asked for ("jail", "ticket"), the joint never.
      const topic = cleanTopic(
        [...words.slice(0, at + n), ...rest.filter((word, i) => i > 0 || !JOINED.test(word))].join(' '),
      );
      return topic === null ? null : factOf(base, kind, topic);
    }
  }
  if (!SUPERLATIVE.test(shape) || OF_WORDS.test(shape) || / (?:on|about|re) /i.test(shape)) return null;
  const topic = cleanTopic(shape.replace(/^the /i, ''));
  return topic === null ? null : factOf(base, 'what', topic);
}

const factOf = (base: Query, asksFor: AskedFor, topic: string): Query => ({
  ...base,
  intent: 'passages',
  asksFor,
  topic,
  trace: [...base.trace, `read as: ${asksFor}, by its noun`],
});
