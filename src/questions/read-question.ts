/**
 * A question as typed → Query. Pure and total: whatever is typed gives a Query, at the worst one that asks for help.
 *
 *     question ─► quotations out ─► times out ─► outlet, order, kinds out ─► the first pattern that fits ─► speaker, topic
 */
import type { Query } from '../model.ts';
import { readFollowUp, withoutPronoun } from './conversation.ts';
import { readDates } from './dates.ts';
import { emptyQuery } from './empty-query.ts';
import { readNarrowing } from './filters.ts';
import { quotationsAsked, quotedParts } from './marked-words.ts';
import { DESK_PATTERNS } from './patterns-desk.ts';
import { plainQuestion } from './plain-question.ts';
import { plainWords } from './plain-words.ts';
import type { QuestionContext } from './question-context.ts';
import { questionIn } from './question-sentence.ts';
import { withQuotations } from './quotation-question.ts';
import { withoutSlips } from './slips.ts';
import { classifyUnsupported, isTask } from './unsupported.ts';
import { politeOut } from './words.ts';

export type { QuestionContext } from './question-context.ts';

/** Questions are read up to here; what is longer holds quotations to check or is not read at all. UTF-16 code units. */
const LONGEST = 600;
const OPERATOR = /(?:^|\s)(?:speaker|outlet|to|before|after|since|until):$/i;
const LONGEST_CHECKED = 20_000;

export function readQuestion(question: string, context: QuestionContext): Query {
  const text = plainWords(question.slice(0, LONGEST_CHECKED)).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return emptyQuery(question, 'help', 'no words');
  // `speaker:"Ada Pike"` quotes nobody.
  const quoted = quotedParts(text).filter(({ open }) => !OPERATOR.test(text.slice(0, open)));
  const parts = quotationsAsked(text, quoted);
  // A quotation of one or two words is a phrase to look for ("what did X say about "fake news"?").
  const outside = withoutSlips(replaced(text, parts));
  if (outside.length > LONGEST) {
    return parts.length > 0
      ? { ...emptyQuery(question, 'check', 'a pasted text'), quotations: parts.map((part) => part.text) }
      : emptyQuery(question, 'help', 'too long');
  }
  const whole = politeOut(outside).replace(/[?!.\s]+$/, '');
  const plain =
    parts.length > 0 || isTask(whole) ? whole : politeOut(questionIn(whole)).replace(/[?!.\s]+$/, '');
  if (plain === '') return emptyQuery(question, 'help', 'no words');
  if (parts.length === 0) {
    for (const pattern of DESK_PATTERNS) {
      if (pattern.pattern.test(plain) || pattern.pattern.test(outside.replace(/[?!.\s]+$/, '')))
        return emptyQuery(question, pattern.intent, pattern.name);
    }
  }
  const { now, latest = now, memory } = context;
  const followUp = memory
    ? (readFollowUp(outside, memory, now, latest) ?? readFollowUp(plain, memory, now, latest))
    : null;
  if (followUp && parts.length === 0) return { ...followUp, question };

  const classified = parts.length === 0 ? classifyUnsupported(plain) : { text: plain, unsupported: null };
  const { unsupported } = classified;
  if (
    unsupported &&
    (unsupported.kind === 'wordless' ||
      unsupported.kind === 'task' ||
      unsupported.kind === 'opinion' ||
      (unsupported.kind === 'unsaid' && unsupported.words === classified.text))
  )
    return { ...emptyQuery(question, 'help', unsupported.kind), unsupported };

  const dates = readDates(classified.text, now, latest);
  const narrowing = readNarrowing(dates.rest, context.knownOutlet);
  const rest = withoutPronoun(politeOut(narrowing.rest), context.memory);
  const base: Query = {
    ...emptyQuery(question, 'statements', ''),
    unsupported,
    outlet: narrowing.outlet,
    addressee: narrowing.addressee,
    since: narrowing.since ?? dates.since,
    until: narrowing.until ?? dates.until,
    weekday: dates.weekday,
    kinds: narrowing.kinds,
    order: narrowing.order ?? 'relevance',
    excludedTerms: narrowing.excludedTerms,
    trace: [
      ...(dates.words ? [`time: ${dates.words} → ${span(dates.since, dates.until)}`] : []),
      ...narrowing.trace,
    ],
  };
  const read =
    parts.length > 0
      ? withQuotations(
          rest,
          parts.map((part) => part.text),
          base,
          context,
        )
      : null;
  const query =
    read ??
    plainQuestion(
      parts.length > 0 ? rest.replace(/\bQ\b/g, ' ').replace(/\s+/g, ' ').trim() : rest,
      base,
      parts.map((part) => part.text),
      context,
    );
  return narrowing.speaker ? { ...query, speakers: [narrowing.speaker] } : query;
}

/** The text with each quotation replaced by "Q". */
function replaced(text: string, parts: readonly { readonly open: number; readonly close: number }[]): string {
  let out = '';
  let at = 0;
  for (const { open, close } of parts) {
    out += `${text.slice(at, open)} Q `;
    at = close;
  }
  return (out + text.slice(at)).replace(/\s+/g, ' ').trim();
}

function span(since: string | null, until: string | null): string {
  return since && until ? `${since} to ${until}` : since ? `since ${since}` : `until ${until}`;
}
