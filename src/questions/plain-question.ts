/** A question without a quotation in it: the first shape that fits, or keywords. Pure. */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { oneOf } from '../text/one-of.ts';
import { buildQuery } from './build-query.ts';
import { describedSpeaker, ofDescribed } from './described-speaker.ts';
import { resolveKeywords } from './keywords.ts';
import { bindNames, unbound } from './names-with-verbs.ts';
import { nounFact } from './noun-facts.ts';
import { ABOUT, type Pattern } from './pattern.ts';
import { FIRST_PATTERNS, THEN_PATTERNS } from './patterns.ts';
import type { QuestionContext } from './question-context.ts';
import { OWN_WORDS_NOUN, SAY_VERB } from './verbs.ts';
import { WHO_WAS_IT, whoQuestion } from './who-question.ts';
import { cleanTopic } from './words.ts';

const { HELPING_VERBS } = language.smallWords;

/** "did she say: we are staying" */
const SAYING = new RegExp(`\\b(${SAY_VERB}):\\s*`, 'i');

export function plainQuestion(
  rest: string,
  base: Query,
  phrases: readonly string[],
  context: QuestionContext,
): Query {
  const shape = rest
    .replace(/[?!.\s]{1,99}$/, '')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/^(?:fact[- ]?check|check|verify|true or false|claim)\s*[:–—-]\s*/i, '')
    .replace(/\bre:\s*/i, 're ')
    .replace(SAYING, '$1 ')
    .replace(
      /^(?:(?:with|in) regards? to|as regards|as for|regarding|re|concerning) ([^,]{3,80}), (?=(?:what|how|where|why|did|does|has)\b)(.+)$/i,
      '$2 about $1',
    )
    .replace(WHO_WAS_IT, '$1 ')
    .trim();
  if (shape === '') {
    return phrases.length > 0 ? { ...base, intent: 'who', quotations: phrases } : { ...base, topic: null };
  }
  const bound = bindNames(shape);
  const fitting = (patterns: readonly Pattern[]): Query | null => {
    for (const pattern of patterns) {
      const found = pattern.pattern.exec(bound);
      const query = found ? buildQuery(pattern, unbound(found.groups ?? {}), base, phrases) : null;
      if (query) return query;
    }
    return null;
  };
  // "Which minister objected": the group is read as well as the verb.
  const ofGroup = /^(?:so |and |but )?(?:which |what |who(?:['’]s| is| has) (?:been )?\p{L}+ing )/iu.test(
    shape,
  )
    ? whoQuestion(shape, base, phrases)
    : null;
  const read =
    ofGroup ??
    describedSpeaker(shape, base, phrases) ??
    fitting(FIRST_PATTERNS) ??
    whoQuestion(shape, base, phrases) ??
    fitting(THEN_PATTERNS) ??
    (phrases.length === 0 ? nounFact(shape, base) : null);
  const query = read && ofDescribed(read);
  if (query) return resolveKeywords({ ...query, lead: leadOf(query, shape) }, shape, context.knownSpeaker);
  return resolveKeywords(
    {
      ...base,
      ambiguousKeywords: true,
      topic: cleanTopic(keywordsOf(shape)),
      phrases,
      trace: [...base.trace, 'read as: keywords'],
    },
    shape,
    context.knownSpeaker,
  );
}

/** Only the keywords of a question: without signs between them ("pike + ports") and without "exact quotes" around them. */
function keywordsOf(shape: string): string {
  return shape
    .replace(/\s{1,9}[+|&@–—-]\s{1,9}|(?<!\d)\s{0,9}\/\s{0,9}(?!\d)/g, ' ')
    .replace(
      /^(?:(?:exact|direct|any|some|the|an?) )*(?:quotes?|quotations?) | (?:(?:exact|direct) )?(?:quotes?|quotations?)$/gi,
      '',
    )
    .trim();
}

/** "What does Pike make of the tolls", "how did Acme hit back at the judges": whoever stands behind the helping verb may be who is asked about. */
const ASKED_OF = new RegExp(
  `^(?:and |so |but )?(?:what|how|why|which \\S+|whether)(?:(?: else| exactly| all)* (?:(?:${oneOf(HELPING_VERBS)}|do|wo|ca)(?:n['’]?t)?)|'s|’s|'d|’d|'ll|’ll) (.+)$`,
  'i',
);

/** "Pikes take on the tolls", "the mayors line on parking": a possessive that was typed without its mark, perhaps. */
const WORDS_OF = new RegExp(
  `^(?:the )?\\S+(?: \\S+){0,5}? ${OWN_WORDS_NOUN} (?:${ABOUT}|to|towards?) \\S`,
  'i',
);

/** The words of a question that may begin with the speaker's name, null where it names one otherwise. */
function leadOf(query: Query, shape: string): string | null {
  if (query.ambiguousKeywords && WORDS_OF.test(shape)) return shape;
  if (query.speakers.length > 0) return null;
  const open = query.asksFor === 'what' || query.asksFor === 'why' || query.ambiguousKeywords;
  return open ? (ASKED_OF.exec(shape)?.[1] ?? null) : null;
}
