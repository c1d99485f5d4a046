/** A question that holds quotations, and pasted texts: what is asked of them, and of whom. Pure. */
import type { Query } from '../model.ts';
import { isPronoun } from './conversation.ts';
import { emptyQuery } from './empty-query.ts';
import { QUOTATION_PATTERNS } from './patterns-quotation.ts';
import { plainQuestion } from './plain-question.ts';
import type { QuestionContext } from './question-context.ts';
import { SAY_VERB } from './verbs.ts';
import { cleanName } from './words.ts';

/** Words from which a quotation is taken for somebody's words, not for a phrase to look for. */
const LONG_QUOTATION = 5;
/** No question has so many words outside its quotations. */
const PASTED_WORDS = 25;

/** `rest` is the question with "Q" for each quotation; null: it is no question about them. */
export function withQuotations(
  rest: string,
  quotations: readonly string[],
  base: Query,
  context: QuestionContext,
): Query | null {
  // Several quotations side by side are one place in the question.
  const shape = rest
    .replace(/\bQ\b(?:[\s,;&]*(?:and |or )?\bQ\b)+/g, 'Q')
    .replace(/[?!.]+$/, '')
    .replace(/\s+([?!.,])/g, '$1')
    .replace(/(^|\s)--+(?=\s|$)/g, '$1—')
    .trim();
  for (const pattern of QUOTATION_PATTERNS) {
    const found = pattern.pattern.exec(shape);
    if (!found) continue;
    const groups = found.groups ?? {};
    const written = cleanName(groups.s ?? groups.s2 ?? groups.s3 ?? groups.s4 ?? '');
    // "“…,” he said": nobody that could be looked up.
    const named = isPronoun(written) ? '' : written;
    // Another quotation in the place of a name: a text, not a question. Nobody is called "who said that" either.
    if (/\bQ\b/.test(named) || ASKED.test(named)) continue;
    const each = pattern.intent === 'check' && named ? speakersOfEach(rest, named, quotations.length) : null;
    const query: Query = {
      ...base,
      intent: pattern.intent,
      speakers: each ?? (pattern.intent === 'check' && named ? [named] : []),
      quotations,
      trace: [...base.trace, `read as: ${pattern.name}`],
    };
    // "Has anyone said “fake news”": a phrase, not a quotation to be found.
    return context.knownSpeaker && named && /^(?:anyone|anybody|someone)$/i.test(named)
      ? { ...query, intent: 'who', speakers: [] }
      : query;
  }
  const words = shape.split(' ').length;
  const isQuestion =
    /^(?:what|who|when|where|why|how|which|did|does|do|has|have|is|are|quotes?|anything|compare|timeline|latest)\b/i.test(
      shape,
    );
  // A text may begin with a question of its own ("Why now? “…,” Pike said.").
  const isText = !isQuestion || words > PASTED_WORDS || REPORTED_AFTER.test(shape);
  const reported = quotations.length > 1 && REPORTED.test(shape);
  if (isText && (words > 6 || reported || / Q .* Q$/.test(` ${shape}`))) {
    // Its times and papers are the text's own, and narrow nothing.
    return { ...emptyQuery(base.question, 'check', 'a pasted text'), quotations };
  }
  const longest = Math.max(...quotations.map((quotation) => quotation.split(' ').length));
  if (longest < LONG_QUOTATION || / about Q$| on Q$/.test(shape)) return null;
  // Words around a long quotation that no pattern knows: it is either somebody's to check, or nobody's yet.
  const around = plainQuestion(shape.replace(/\bQ\b/g, ' ').replace(/\s+/g, ' ').trim(), base, [], context);
  const checks = around.speakers.length === 1 && around.topic === null && around.intent === 'statements';
  return {
    ...base,
    intent: checks ? 'check' : 'who',
    speakers: checks ? around.speakers : [],
    quotations,
    trace: [...base.trace, 'read as: words around a quotation'],
  };
}

/** "To whom did Pike", "who": what asks is nobody's name. */
const ASKED = /^(?:(?:to|in|from|on|at|by|with) )?(?:who|whom|whose|what|which|where|when|why|how)\b/i;
const REPORTED = new RegExp(`\\bQ\\b.*\\b${SAY_VERB}\\b`, 'i');
const REPORTED_AFTER = new RegExp(`\\?\\s[^?]*\\bQ\\b[^?]*\\b${SAY_VERB}\\b`, 'i');
const JOINT = /^[\s,;&?.]*(?:(?:and|or|but|then|while)\b[\s,]*)?$/i;
const NEXT_SPEAKER = new RegExp(
  `^[\\s,;?.]*(?:(?:and|or|but|then|while|whereas)\\b[\\s,]*)?(?:(?:did|does|has|have|that)\\s+)?(\\S+(?: \\S+){0,5}?) (?:ever |also |really |actually )?${SAY_VERB}(?: that)?[:,]?\\s*$`,
  'i',
);

/**
 * "Did Pike say “…” and Moss say “…”?": whose each quotation is, in order; null where one speaker is asked about, or where
 * it cannot be told. `rest` is the question with "Q" for each quotation.
 */
function speakersOfEach(rest: string, first: string, quotations: number): string[] | null {
  const between = rest.split(/\bQ\b/).slice(1, quotations);
  if (quotations < 2 || between.length !== quotations - 1) return null;
  const speakers = [first];
  for (const words of between) {
    const last = speakers.at(-1) ?? first;
    const named = cleanName(NEXT_SPEAKER.exec(words)?.[1] ?? '');
    if (!JOINT.test(words) && named === '') return null;
    speakers.push(named === '' || isPronoun(named) ? last : named);
  }
  return new Set(speakers).size > 1 ? speakers : null;
}
