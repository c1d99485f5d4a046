/**
 * Transcripts without quotation marks: paragraphs that begin with whoever speaks.
 *
 *     MOSS: Now to …     AM: With my second film …     Ada Moss (Northmoor): My …     Mayor MOSS. The pier …
 */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { Draft } from '../drafts.ts';
import { isLabel } from '../quotes/labels.ts';
import type { Layout } from '../quotes/layout.ts';
import { holdsFinite, phraseAt } from '../syntax/grammar.ts';
import type { TokenSpan } from '../token-span.ts';
import { speakerLabelEnd } from './introductions.ts';

interface Labelled {
  readonly subject: TokenSpan;
  /** The first token of what is said. */
  readonly at: number;
}

/** Statements of the labelled paragraphs; none where fewer than two are labelled (one is boilerplate: "WASHINGTON:"). */
export function transcriptDrafts(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  let names: Map<string, TokenSpan> | null = null;
  for (const [p, paragraph] of layout.reading.paragraphs.entries()) {
    if (paragraph.role !== 'prose') continue;
    const { firstToken: first, endToken: end } = paragraph;
    const placed = withPlace(layout, first, end);
    // "Moss (Dell): 20 homers" stands in a list.
    if (placed && !holdsFinite(layout, placed.at, end, false)) return [];
    const label = inCapitals(layout, first, end) ?? placed ?? onRecord(layout, first, end);
    if (!label || label.at >= end) continue;
    const initials = initialsOf(layout, label.subject);
    if (initials) names ??= byInitials(layout);
    const subject = names?.get(initials) ?? label.subject;
    drafts.push(unmarkedDraft(subject, { first: label.at, end }, p, 'transcript'));
  }
  return drafts.length > 1 ? drafts : [];
}

/** Words of one paragraph that the layout alone gives to somebody. */
export const unmarkedDraft = (
  subject: TokenSpan,
  words: TokenSpan,
  paragraph: number,
  rule: string,
): Draft => ({
  cue: null,
  subject: { ...subject, relation: 'before' },
  rule,
  ranges: [words],
  quotes: [],
  via: [],
  paragraph,
  within: null,
});

/** "MOSS: Now to …"; not "MOSS MAKES THE CUT: …", a heading. */
function inCapitals(layout: Layout, first: number, end: number): Labelled | null {
  const { tokens } = layout;
  const colon = speakerLabelEnd(layout, first, end);
  if (colon < 0) return null;
  for (let t = first; t < colon; t++)
    if (tokens[t]!.word.verb?.tense === 'third' && colon - first > 2) return null;
  // "MOSS TRACKER: The race to the record": a link's headline ends without a stop.
  if (colon - first > 1 && !/^[.?!…:;,"'”’)\]–—-]+$/.test(tokens[end - 1]!.text)) return null;
  return { subject: { first, end: colon }, at: colon + 1 };
}

/** "Ada Moss (Northmoor): My …", "The Secretary of State (Ada Moss): The …": the name, and an office or a place in brackets. */
function withPlace(layout: Layout, first: number, end: number): Labelled | null {
  const { tokens } = layout;
  let open = first;
  while (open < Math.min(end, first + LONGEST_LABEL) && tokens[open]!.text !== '(') {
    if (tokens[open]!.kind !== 'word') return null;
    open++;
  }
  if (tokens[open]?.text !== '(' || open === first || open >= end) return null;
  let close = open;
  while (close < Math.min(end, open + LONGEST_LABEL) && tokens[close]!.text !== ')') close++;
  if (tokens[close]?.text !== ')' || tokens[close + 1]?.text !== ':' || close + 2 >= end) return null;
  if (isLabel(tokens, first, open)) return null;
  const office = /^(?:the|minister|secretary|mayor|president|chair\w*|leader|speaker|attorney|chief)$/.test(
    tokens[first]!.lower,
  );
  const subject = office ? { first: open + 1, end: close } : { first, end: open };
  const phrase = phraseAt(layout, subject.first);
  return phrase?.kind === 'name' && phrase.endToken <= subject.end ? { subject, at: close + 2 } : null;
}
/** No name or office in front of a colon is longer, in tokens. */
const LONGEST_LABEL = 10;

/** "Prime Minister MOSS. The pier …", "The SPEAKER. Order.": the record of a chamber. */
function onRecord({ tokens }: Layout, first: number, end: number): Labelled | null {
  let t = first;
  while (t < first + 4 && t < end && isTitleCase(tokens[t]!.text)) t++;
  const name = t;
  while (t < name + 3 && t < end && /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(tokens[t]!.text)) t++;
  if (t === name || name === first || tokens[t]?.text !== '.' || !tokens[t + 1]?.capital) return null;
  return { subject: { first, end: t }, at: t + 1 };
}
const isTitleCase = (text: string): boolean => /^\p{Lu}\p{Ll}*\.?$/u.test(text);

/** Names that the article prints, by their initials: "Ada Moss" for "AM", the first of several. */
function byInitials({ tokens, phrases }: Layout): Map<string, TokenSpan> {
  const names = new Map<string, TokenSpan>();
  for (const { name } of phrases.list) {
    for (const length of [2, 3]) {
      if (!name || name.endToken - name.firstToken < length) continue;
      const words = tokens.slice(name.endToken - length, name.endToken);
      if (!words.every((word) => isCapital(word) && word.text.length > 1)) continue;
      const initials = words.map(({ text }) => text.charAt(0)).join('');
      if (!names.has(initials)) names.set(initials, { first: name.endToken - length, end: name.endToken });
    }
  }
  return names;
}

/** The initials that a label is; '' for every other label. */
const initialsOf = ({ tokens }: Layout, { first, end }: TokenSpan): string => {
  const letters = tokens[first]!.text.replace(/\./g, '');
  return end - first === 1 && /^\p{Lu}{2,3}$/u.test(letters) ? letters : '';
};
