/**
 * A question as typed → Query. Pure and total: whatever is typed gives a Query, at the worst one that asks for help.
 *
 *     question ─► quotations out ─► times out ─► outlet, order, kinds out ─► the first pattern that fits ─► speaker, topic
 */
import type { Query } from '../model.ts';
import { isTask, settleAside } from './asides.ts';
import { buildQuery } from './build-query.ts';
import { type ConversationMemory, isPronoun, readFollowUp, withoutPronoun } from './conversation.ts';
import { readDates } from './dates.ts';
import { emptyQuery } from './empty-query.ts';
import { readNarrowing } from './filters.ts';
import { settledKeywords } from './keywords.ts';
import { bindNames, unbound } from './names-with-verbs.ts';
import { PATTERNS } from './patterns.ts';
import { DESK_PATTERNS } from './patterns-desk.ts';
import { QUOTATION_PATTERNS } from './patterns-quotation.ts';
import { plainWords } from './plain-words.ts';
import { quotationsAsked, quotedParts } from './quotations.ts';
import { questionIn } from './sentences.ts';
import { withoutSlips } from './slips.ts';
import { SAY_VERB } from './verbs.ts';
import { cleanName, cleanTopic, politeOut } from './words.ts';

export interface QuestionContext {
  /** The day from which "yesterday" and "since March" are counted. */
  readonly now: Date;
  /** The last day that "in March" may mean (see `latestMeant`); without it `now`. */
  readonly latest?: Date;
  readonly memory: ConversationMemory | null;
  /** Whether the archive has somebody of that name; without it `answers/` finds out. */
  readonly knownSpeaker?: (words: string) => boolean;
  readonly knownOutlet?: (words: string) => boolean;
}

/** Questions are read up to here; what is longer holds quotations to check or is not read at all. UTF-16 code units. */
const LONGEST = 600;
const LONGEST_CHECKED = 20_000;
/** Words from which a quotation is taken for somebody's words, not for a phrase to look for. */
const LONG_QUOTATION = 5;
/** No question has so many words outside its quotations. */
const PASTED_WORDS = 25;

export function readQuestion(question: string, context: QuestionContext): Query {
  const text = plainWords(question.slice(0, LONGEST_CHECKED)).replace(/\s+/g, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return emptyQuery(question, 'help', 'no words');
  const parts = quotationsAsked(text, quotedParts(text));
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

  const settled = parts.length === 0 ? settleAside(plain) : { text: plain, aside: null };
  const { aside } = settled;
  if (
    aside &&
    (aside.kind === 'wordless' ||
      aside.kind === 'task' ||
      aside.kind === 'opinion' ||
      (aside.kind === 'unsaid' && aside.words === settled.text))
  )
    return { ...emptyQuery(question, 'help', aside.kind), aside };

  const dates = readDates(settled.text, now, latest);
  const narrowing = readNarrowing(dates.rest, context.knownOutlet);
  const rest = withoutPronoun(politeOut(narrowing.rest), context.memory);
  const base: Query = {
    ...emptyQuery(question, 'statements', ''),
    aside,
    outlet: narrowing.outlet,
    addressee: narrowing.addressee,
    since: narrowing.since ?? dates.since,
    until: narrowing.until ?? dates.until,
    weekday: dates.weekday,
    kinds: narrowing.kinds,
    order: narrowing.order ?? 'relevance',
    without: narrowing.without,
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

function withQuotations(
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
    if (/\bQ\b/.test(named) || /^(?:who|whose|what|which|where|when|why|how)\b/i.test(named)) continue;
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

/** "did she say: we are staying" */
const SAYING = new RegExp(`\\b(${SAY_VERB}):\\s*`, 'i');

function plainQuestion(
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
    if (query) return settledKeywords(query, shape, context.knownSpeaker);
  }
  return settledKeywords(
    {
      ...base,
      bare: true,
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

function span(since: string | null, until: string | null): string {
  return since && until ? `${since} to ${until}` : since ? `since ${since}` : `until ${until}`;
}
