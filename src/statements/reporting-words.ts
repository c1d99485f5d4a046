/**
 * The words with which the source reports a statement ("denied that", "told Fox News on Sunday that"), as they are printed:
 * characters of the article only, " … " where something else stands between the verb and the words. Pure.
 */

import { language } from '../language/index.ts';
import type { ReportingWords, Span, SpeakerKind, TextSpan } from '../model.ts';
import { oneOf } from '../text/one-of.ts';
import { verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';

const { BE_FORMS } = language.smallWords;

/** What a statement has to say about its reporting clause; offsets in UTF-16 code units of the article's text. */
export interface ReportedBy {
  readonly cue: TextSpan | null;
  readonly speaker: Span | null;
  readonly speakerKind: SpeakerKind | null;
  /** Listener, time and go-betweens as the clause states them. */
  readonly particulars: readonly Span[];
  readonly content: readonly Span[];
}

/** More characters than these between a verb and its words are no part of the verb. */
const MOST_BETWEEN = 120;
/** A character before these ends the clause: a sentence's end, a paragraph's end, a quotation. */
const CLAUSE_END = /[\n;"“”„«»]|[.!?]\s/;
/** Characters before a verb that tell its form. */
const BEFORE = 48;
const BE = new RegExp(`^(?:${oneOf(BE_FORMS)}|has been|have been|had been)\\b`, 'i');
const JOINING = new Set(['subordinator', 'preposition', 'coordinator']);

/** `textOf` gives the article's characters of a span. null where no verb or noun reports the words. */
export function reportingWords(
  { cue, speaker, speakerKind, particulars, content }: ReportedBy,
  textOf: (span: Span) => string,
): ReportingWords | null {
  const first = content[0];
  if (cue === null || first === undefined || /^according\b/i.test(cue.text)) return null;
  const words = cue.text.toLowerCase().split(/\s+/);
  const last = verbForm(words.at(-1) ?? '') ?? verbForm(words[0] ?? '');
  // "was accused by Lark": the speaker is no subject of "was".
  const passive = BE.test(cue.text) && (last?.tense === 'past' || last?.tense === 'participle');
  if (passive) return { text: words.at(-1) ?? cue.text, finite: true, runsOn: false };
  const before = textOf({ start: Math.max(0, cue.start - BEFORE), end: cue.start });
  const infinitive = /\bto\s$/i.test(before);
  const noun =
    last?.tense !== 'past' && /(?:['’]s?|\b(?:his|her|their|its|the|an?|this|that))\s$/i.test(before);
  const finite =
    !infinitive &&
    !noun &&
    last !== null &&
    (words.length > 1 ||
      last.tense === 'past' ||
      last.tense === 'third' ||
      (last.tense === 'base' && speakerKind !== 'person'));
  // "could neither confirm nor deny": the half alone would say the opposite.
  const neither = /\bneither\s[^.;\n]{1,40}\bnor\s$/i.exec(before)?.[0] ?? '';
  const shown = `${infinitive ? 'to ' : neither}${cue.text}`;
  if (first.start < cue.end) return { text: shown + behind(cue, particulars, textOf), finite, runsOn: false };
  const gap = { start: cue.end, end: first.start };
  const between = textOf({ ...gap, end: Math.min(gap.end, gap.start + MOST_BETWEEN + 1) });
  const joint = between.replace(/(?<![\s"“”„«»‘’'`])[\s"“”„«»‘’'`]+$/, '');
  if (between.length <= MOST_BETWEEN && isJoint(joint, gap, speaker, particulars))
    return { text: shown + joint, finite, runsOn: true };
  const word = /(?:^|[\s,])(\p{L}+)[\s"“„«‘]*$/u.exec(
    textOf({ ...gap, start: Math.max(gap.start, gap.end - 24) }),
  )?.[1];
  return word && JOINING.has(wordClass(word.toLowerCase())) && !CLAUSE_END.test(between)
    ? { text: `${shown} … ${word}`, finite, runsOn: true }
    : { text: shown, finite, runsOn: false };
}

/** Listener and time that follow a verb behind its words: `“…,” Lark told reporters on Monday`. */
function behind(cue: TextSpan, particulars: readonly Span[], textOf: (span: Span) => string): string {
  const ends = particulars.filter(({ start }) => start >= cue.end).map(({ end }) => end);
  const end = Math.max(cue.end, ...ends);
  if (end - cue.end > MOST_BETWEEN) return '';
  const text = textOf({ start: cue.end, end });
  return isJoint(text, { start: cue.end, end }, null, particulars) ? text : '';
}

/** Whether only the clause's own particulars and small words stand in a stretch. */
function isJoint(
  text: string,
  { start, end }: Span,
  speaker: Span | null,
  particulars: readonly Span[],
): boolean {
  if (speaker && speaker.start < end && speaker.end > start) return false;
  let rest = text;
  for (const span of particulars)
    if (span.start >= start && span.end <= end)
      rest =
        rest.slice(0, span.start - start) + ' '.repeat(span.end - span.start) + rest.slice(span.end - start);
  if (CLAUSE_END.test(rest)) return false;
  return (rest.match(/[\p{L}\p{N}'’-]+/gu) ?? []).every((word) => {
    const lower = word.toLowerCase();
    return JOINING.has(wordClass(lower)) || wordClass(lower) === 'adverb' || /ly$/.test(lower);
  });
}
