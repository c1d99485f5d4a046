/** Whose a quotation is that no verb of its own sentence reports: the speaker goes on, or was announced before. */
import type { Draft } from './drafts.ts';
import type { Layout, OuterSentence, Stone } from './layout.ts';
import type { Subject } from './subjects.ts';
import { leadingSubject } from './subjects.ts';

export interface Carried {
  readonly subject: Subject | null;
  readonly rule: string;
  /** The draft that this quotation continues, null where it makes a statement of its own. */
  readonly joins: Draft | null;
}

export interface CarryState {
  /** The last draft with quoted words, and the sentence in which it ended. */
  readonly last: { readonly draft: Draft; readonly sentence: number; readonly paragraph: number } | null;
  /** The sentence before the quotation's, none at the beginning. */
  readonly previous: { readonly sentence: OuterSentence; readonly index: number } | null;
}

/** True where the quotation is all that its sentence says. */
export function standsAlone(layout: Layout, sentence: OuterSentence, stone: Stone): boolean {
  for (let t = sentence.first; t < sentence.end; t++) {
    if (t >= stone.first && t < stone.end) continue;
    if (
      layout.stoneAt[t]! < 0 &&
      layout.tokens[t]!.kind !== 'punctuation' &&
      layout.tokens[t]!.kind !== 'mark'
    )
      return false;
  }
  return true;
}

export function carryOver(
  layout: Layout,
  sentence: OuterSentence,
  at: number,
  stone: Stone,
  state: CarryState,
): Carried | null {
  const { last, previous } = state;
  if (stone.stretch.continues && last)
    return { subject: last.draft.subject, rule: 'paragraphs: quotation left open', joins: last.draft };
  const opener = layout.tokens[stone.first - 1];
  if (opener && opener.text === ':' && stone.first > sentence.first) {
    const subject = leadingSubject(layout, sentence, stone.first);
    if (subject) return { subject, rule: 'introduced by a colon', joins: null };
  }
  const follows = last !== null && last.paragraph === sentence.paragraph && last.sentence === at - 1;
  if (stone.first === sentence.first && follows && stone.end - stone.first > 5)
    return { subject: last.draft.subject, rule: 'carried on in the paragraph', joins: last.draft };
  if (!standsAlone(layout, sentence, stone)) return null;
  if (previous) {
    const { tokens } = layout;
    const end = tokens[previous.sentence.end - 1]!;
    if (end.text === ':') {
      const subject = leadingSubject(layout, previous.sentence, previous.sentence.end);
      return { subject, rule: 'introduced by a colon', joins: null };
    }
  }
  if (last && last.paragraph === sentence.paragraph && last.sentence === at - 1)
    return { subject: last.draft.subject, rule: 'carried on in the paragraph', joins: last.draft };
  if (last && last.paragraph === sentence.paragraph)
    return { subject: last.draft.subject, rule: 'carried on over a sentence', joins: null };
  if (
    last &&
    last.paragraph === sentence.paragraph - 1 &&
    sentence.first === layout.reading.paragraphs[sentence.paragraph]!.firstToken
  )
    return { subject: last.draft.subject, rule: 'carried on over paragraphs', joins: null };
  return null;
}
