/** Unquoted transcripts: paragraphs that begin with a speaker's name in capitals, "MOSS: Now to …". */

import type { Draft } from '../drafts.ts';
import type { Layout } from '../quotes/layout.ts';
import { speakerLabelEnd } from './introductions.ts';

/** Statements of the labelled paragraphs; none where fewer than two are labelled (one is boilerplate: "WASHINGTON:"). */
export function transcriptDrafts(layout: Layout): Draft[] {
  const drafts: Draft[] = [];
  for (const [p, paragraph] of layout.reading.paragraphs.entries()) {
    const { firstToken: first, endToken: end } = paragraph;
    const colon = paragraph.role === 'prose' ? speakerLabelEnd(layout, first, end) : -1;
    if (colon < 0 || colon + 1 >= end) continue;
    drafts.push({
      cue: null,
      subject: { first, end: colon, relation: 'before' },
      rule: 'transcript',
      ranges: [{ first: colon + 1, end }],
      quotes: [],
      via: [],
      paragraph: p,
      within: null,
    });
  }
  return drafts.length > 1 ? drafts : [];
}
