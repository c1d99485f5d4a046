/**
 * A question that holds quotations, and pasted texts: whether it asks who said them or puts them in somebody's mouth. Pure.
 *
 * Whoever is named beside a quotation is the one it is checked against, in whatever layout: the words of asking are taken
 * away (`quotation-frame.ts`), what is left may name somebody (`quotation-names.ts`), and the archive knows whom.
 */
import type { Query } from '../model.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { readRole } from '../people/roles/role-words.ts';
import { isPronoun } from './conversation.ts';
import { emptyQuery } from './empty-query.ts';
import { WHO_SAID_PATTERNS } from './patterns-quotation.ts';
import { asksVerdict, frameWords, isSaying, QUOTED, zonesOf } from './quotation-frame.ts';
import { namesBeside, PLAIN } from './quotation-names.ts';
import { SAY_VERB } from './verbs.ts';
import { cleanName } from './words.ts';

/** Words from which a quotation is taken for somebody's words, not for a phrase to look for. */
const LONG_QUOTATION = 5;
/** No question has so many words outside its quotations: a frame of more is a text, which says in its own sentences whose each quotation is. */
const PASTED_WORDS = 25;
export const isPasted = (frame: string): boolean => frameWords(frame).words.length > PASTED_WORDS;

/** The question with QUOTED for each quotation, as it was typed and without its courtesies and times. */
export interface Frames {
  /** Line breaks kept. */
  readonly typed: string;
  readonly bare: string;
}

/** null: it is no question about the quotations, they are phrases of it. */
export function withQuotations(
  { typed, bare }: Frames,
  quotations: readonly string[],
  base: Query,
): Query | null {
  // Several quotations side by side are one place in the question.
  const shape = bare
    .replace(new RegExp(`${QUOTED}(?:[\\s,;&]*(?:and |or )?${QUOTED})+`, 'g'), QUOTED)
    .replace(/(?<![?!.])[?!.]+$/, '')
    .replace(/\s{1,20}([?!.,])/g, '$1')
    .replace(/(^|\s)--+(?=\s|$)/g, '$1—')
    .trim();
  for (const pattern of WHO_SAID_PATTERNS) {
    if (!pattern.pattern.test(shape)) continue;
    return {
      ...base,
      intent: pattern.intent,
      quotations,
      trace: [...base.trace, `read as: ${pattern.name}`],
    };
  }
  const { words } = frameWords(typed);
  const isText = isPasted(typed);
  if (!isText && asksOtherwise(shape, quotations)) return null;
  const speakers = speakersOf(typed);
  const asks =
    words.some(({ lower }) => asksVerdict(lower) || isSaying(lower)) ||
    ASKS_VERDICT.test(shape) ||
    MEANT.test(shape);
  const long = Math.max(...quotations.map((quotation) => quotation.split(' ').length)) >= LONG_QUOTATION;
  const named = speakers.length > 0;
  // A phrase with a word or two beside it is looked for; in somebody's mouth it is checked.
  if (!long && !asks && !(named && PUT_IN_MOUTH.test(shape)) && quotations.length < 2) return null;
  const intent = named || asks || isText || quotations.length > 1 || words.length > 6 ? 'check' : 'who';
  return {
    // The times and papers of a pasted text are its own, and narrow nothing.
    ...(isText ? emptyQuery(base.question, intent, '') : base),
    intent,
    speakers: intent === 'check' ? speakers : [],
    quotations,
    frame: typed,
    trace: [...base.trace, isText ? 'read as: a pasted text' : 'read as: a check of quotations'],
  };
}

/** Whoever stands most plainly beside each quotation, each once. */
function speakersOf(frame: string): string[] {
  const names = zonesOf(frame).flatMap((zone) => {
    const [first] = namesBeside(zone);
    const name = cleanName(first?.phrase ?? '');
    const plain = first?.capital || readRole(name, DEFAULT_ORGANISATIONS)?.narrows.length ? 1 : PLAIN;
    return first && first.plainness >= plain && name !== '' && !isPronoun(name) ? [name] : [];
  });
  return [...new Set(names)];
}

const ASKS_VERDICT = /^(?:is|are|was|were|did|does|do|has|have|had|can|could)\b|\?/i;
const PUT_IN_MOUTH = new RegExp(`[:–—-] ?${QUOTED}|${QUOTED},? ?[–—(-]`);
/** "Quote from Pike: “…”" */
const NAMED_QUOTE = new RegExp(
  `^(?:the |this |an? )?(?:quotes?|quotations?|line|words) (?:from|by|of) [^${QUOTED}]{1,80}[:,–—-] ?${QUOTED}`,
  'i',
);
const OPEN_QUESTION =
  /^(?:(?:and|but|so|ok|okay)[\s,]+)*(?:(?:to|by|with) (?=wh))?(?:what|when|where|why|how|which|whom?|compare|timeline|latest|quotes?(?! ?(?:check|no\b|number|#|\d|[[(:|–—-]))|anything|everything|show|list|find|search)\b/i;
/** The words are meant, not a matter: "what did she mean by “…”?" */
const MEANT = new RegExp(
  `^what (?:did|does) .{1,80} mean (?:by|with|when (?:he|she|they) said)(?: the words?)?:? ?${QUOTED}`,
  'i',
);
const MATTER = new RegExp(`\\b(?:about|on|regarding|concerning|re|of|over|to|the) ${QUOTED}`, 'i');
const SAYING = new RegExp(
  `\\b(?:saying|says|that says|where (?:he|she|they) says?|like|with(?: the words?)?|reading|quotes?|quotations?):? ?${QUOTED}`,
  'i',
);

/** "What did Pike say about “fake news”?", "anything on “the quay deal”?": the words are looked for. */
function asksOtherwise(shape: string, quotations: readonly string[]): boolean {
  if (MEANT.test(shape)) return false;
  if (NAMED_QUOTE.test(shape)) return false;
  if (OPEN_QUESTION.test(shape))
    return !SAYING.test(shape) || quotations.some((words) => words.split(' ').length < LONG_QUOTATION);
  return (
    MATTER.test(shape) &&
    !new RegExp(`\\b(?:attributed|according|credited|ascribed) to ${QUOTED}`, 'i').test(shape) &&
    quotations.every((words) => words.split(' ').length < LONG_QUOTATION)
  );
}

const FEWEST_WORDS = 7;
const WH_QUESTION =
  /^(?:(?:and|but|so|ok|okay|please|pls)[\s,]+)*(?:what|when|where|why|how|which|whose|whom?|compare|timeline|latest|quotes?|anything|everything|show|list|find|search|tell|give)\b/i;
const SAID_OF = new RegExp(`\\b${SAY_VERB} (?:anything |something |\\S+ )?(?:about|on|regarding|of)\\b`, 'i');

/** The text where it may put words without marks in somebody's mouth: "did Pike say we are staying", "Pike: we are staying". */
export function claimIn(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.split(' ').length < FEWEST_WORDS || WH_QUESTION.test(line) || SAID_OF.test(line)) return null;
  const { words } = frameWords(text);
  const says = words.some(({ lower }) => isSaying(lower) || asksVerdict(lower) || lower === 'according');
  return says || /[:–—―|(\n]|\s-{1,2}\s?/.test(text) ? text : null;
}
