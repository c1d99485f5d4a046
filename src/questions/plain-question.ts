/** A question without a quotation in it: the first shape that fits, or keywords. Pure. */
import type { Query } from '../model.ts';
import { buildQuery } from './build-query.ts';
import { resolveKeywords } from './keywords.ts';
import { bindNames, unbound } from './names-with-verbs.ts';
import { PATTERNS } from './patterns.ts';
import type { QuestionContext } from './question-context.ts';
import { SAY_VERB } from './verbs.ts';
import { cleanTopic } from './words.ts';

/** "did she say: we are staying" */
const SAYING = new RegExp(`\\b(${SAY_VERB}):\\s*`, 'i');

export function plainQuestion(
  rest: string,
  base: Query,
  phrases: readonly string[],
  context: QuestionContext,
): Query {
  const shape = rest
    .replace(/[?!.\s]+$/, '')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/^(?:fact[- ]?check|check|verify|true or false|claim)\s*[:–—-]\s*/i, '')
    .replace(/\bre:\s*/i, 're ')
    .replace(SAYING, '$1 ')
    .trim();
  if (shape === '') {
    return phrases.length > 0 ? { ...base, intent: 'who', quotations: phrases } : { ...base, topic: null };
  }
  const bound = bindNames(shape);
  for (const pattern of PATTERNS) {
    const found = pattern.pattern.exec(bound);
    const query = found ? buildQuery(pattern, unbound(found.groups ?? {}), base, phrases) : null;
    if (query) return resolveKeywords(query, shape, context.knownSpeaker);
  }
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

/** "pike + ports", "pike / ports", "exact quotes pike ports": what joins keywords is none. */
function keywordsOf(shape: string): string {
  return shape
    .replace(/\s+[+|&@–—-]\s+|(?<!\d)\s*\/\s*(?!\d)/g, ' ')
    .replace(
      /^(?:(?:exact|direct|any|some|the|an?) )*(?:quotes?|quotations?) | (?:(?:exact|direct) )?(?:quotes?|quotations?)$/gi,
      '',
    )
    .trim();
}
