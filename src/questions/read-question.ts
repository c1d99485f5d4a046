/**
 * A question as typed → Query. Pure and total: whatever is typed gives a Query, at the worst one that asks for help.
 *
 *     question ─► quotations out ─► times out ─► outlet, order, kinds out ─► the first pattern that fits ─► speaker, topic
 */

import type { Query } from '../model.ts';
import { oneOf } from '../text/one-of.ts';
import { readFollowUp, withoutPronoun } from './conversation.ts';
import { readDates } from './dates.ts';
import { emptyQuery } from './empty-query.ts';
import { OPERATORS, readNarrowing } from './filters.ts';
import { goingOn, wholeQuotations } from './interrupted.ts';
import { quotationsAsked, quotedParts, withoutFields } from './marked-words.ts';
import { DESK_PATTERNS } from './patterns-desk.ts';
import { plainQuestion } from './plain-question.ts';
import { plainWords } from './plain-words.ts';
import type { QuestionContext } from './question-context.ts';
import { questionIn } from './question-sentence.ts';
import { NAMES_DATE, saidOn } from './quotation-dates.ts';
import { QUOTED } from './quotation-frame.ts';
import { withMarks } from './quotation-layouts.ts';
import { claimIn, isPasted, withQuotations } from './quotation-question.ts';
import { withoutSlips } from './slips.ts';
import { withoutOpeners } from './turn-openers.ts';
import { classifyUnsupported, isTask } from './unsupported.ts';
import { politeOut } from './words.ts';

export type { QuestionContext } from './question-context.ts';

/** Questions are read up to here; what is longer holds quotations to check or is not read at all. UTF-16 code units. */
const LONGEST = 600;
const OPERATOR = new RegExp(`(?:^|\\s)${oneOf(OPERATORS)}:$`, 'i');
const LONGEST_CHECKED = 20_000;

export function readQuestion(question: string, context: QuestionContext): Query {
  const said = context.memory ? withoutOpeners(question) : question;
  const { text, breaks } = inOneLine(plainWords(withMarks(said.slice(0, LONGEST_CHECKED))));
  if (!/[\p{L}\p{N}]/u.test(text)) return noQuestion(question, 'no words');
  // `speaker:"Ada Pike"` quotes nobody.
  const quoted = quotedParts(text).filter(({ open }) => !OPERATOR.test(text.slice(0, open)));
  const asked = quotationsAsked(text, withoutFields(text, quoted));
  const on = goingOn(text, asked);
  const parts = asked.map((part, i) => ({ ...part, goesOn: on[i] ?? false }));
  const quotations = wholeQuotations(asked, on);
  // A quotation of one or two words is a phrase to look for ("what did X say about "fake news"?").
  const outside = withoutSlips(replaced(text, parts));
  if (outside.length > LONGEST) {
    return parts.length > 0
      ? {
          ...emptyQuery(question, 'check', 'a pasted text'),
          quotations,
          frame: replaced(text, parts, breaks),
        }
      : noQuestion(question, 'too long');
  }
  const whole = politeOut(outside).replace(/[?!.\s]{1,99}$/, '');
  const plain =
    parts.length > 0 || isTask(whole) ? whole : politeOut(questionIn(whole)).replace(/[?!.\s]{1,99}$/, '');
  if (plain === '') return noQuestion(question, 'no words');
  if (parts.length === 0) {
    for (const pattern of DESK_PATTERNS) {
      if (pattern.pattern.test(plain) || pattern.pattern.test(outside.replace(/[?!.\s]{1,99}$/, '')))
        return emptyQuery(question, pattern.intent, pattern.name);
    }
  }
  const { now, latest = now, memory } = context;
  const followUp = memory
    ? (readFollowUp(outside, memory, now, latest) ?? readFollowUp(plain, memory, now, latest))
    : null;
  if (followUp && parts.length === 0) return { ...followUp, question, claim: null, frame: null };

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
  const typed = replaced(text, parts, breaks);
  const read =
    parts.length > 0
      ? withQuotations(
          { typed, bare: rest },
          quotations,
          // "On Tuesday" and "last week" beside a quotation are the article's as often as the asker's: only a date holds.
          NAMES_DATE.test(dates.words ?? '') ? base : { ...base, since: null, until: null, weekday: null },
        )
      : null;
  const query =
    read ??
    plainQuestion(
      parts.length > 0 ? rest.replaceAll(QUOTED, ' ').replace(/\s+/g, ' ').trim() : rest,
      base,
      quotations,
      context,
    );
  const claim = parts.length === 0 && unsupported === null ? claimIn(replaced(text, [], breaks)) : null;
  // In a pasted text the dates are the text's own.
  const days =
    query.intent === 'check' && query.frame !== null && !isPasted(query.frame)
      ? saidOn(typed, now, latest)
      : [];
  return {
    ...query,
    saidOn: days,
    claim,
    ...(narrowing.speaker ? { speakers: [narrowing.speaker], frame: null } : {}),
  };
}

/** The text in one line, and where in it a line ended. */
function inOneLine(lines: string): { readonly text: string; readonly breaks: ReadonlySet<number> } {
  const breaks = new Set<number>();
  let text = '';
  for (const [piece] of lines.trim().matchAll(/\S+|\s+/g)) {
    if (/^\s/.test(piece)) {
      if (/[\n\r]/.test(piece)) breaks.add(text.length);
      text += ' ';
    } else text += piece;
  }
  return { text, breaks };
}

/** The text with QUOTED for each quotation, where it begins; with `breaks`, line ends stand where they were typed. */
function replaced(
  text: string,
  parts: readonly { readonly open: number; readonly close: number; readonly goesOn: boolean }[],
  breaks: ReadonlySet<number> | null = null,
): string {
  const lined = (from: number, to: number): string => {
    let words = text.slice(from, to);
    for (const at of breaks ?? []) {
      if (at >= from && at < to) words = `${words.slice(0, at - from)}\n${words.slice(at - from + 1)}`;
    }
    return words;
  };
  let out = '';
  let at = 0;
  for (const { open, close, goesOn } of parts) {
    out += `${lined(at, open)}${breaks && !goesOn ? '' : ' '}${goesOn ? '' : QUOTED}${breaks && !goesOn ? '' : ' '}`;
    at = close;
  }
  out += lined(at, text.length);
  return breaks ? out : out.replace(/\s+/g, ' ').trim();
}

function span(since: string | null, until: string | null): string {
  return since && until ? `${since} to ${until}` : since ? `since ${since}` : `until ${until}`;
}

/** What is no question that can be read, and why. */
function noQuestion(question: string, kind: 'no words' | 'too long'): Query {
  return { ...emptyQuery(question, 'help', kind), unsupported: { kind, words: '' } };
}
