/** Statements while they are being put together: in tokens, before they become offsets. */
import type { Attribution, Span, StatementKind, TextSpan } from '../model.ts';
import type { Cue } from './cues/cue.ts';
import type { Layout } from './quotes/layout.ts';
import type { QuoteSpan } from './quotes/quote-span.ts';
import { quotedSpans } from './quotes/quoted-spans.ts';
import type { Subject } from './syntax/grammar.ts';
import type { TokenSpan } from './token-span.ts';

export interface Draft {
  readonly cue: Cue | null;
  readonly subject: Subject | null;
  readonly rule: string;
  /** Where the speaker is named in a sentence outside the statement's own, the words are the same. */
  readonly ranges: TokenSpan[];
  readonly quotes: QuoteSpan[];
  readonly via: readonly TokenSpan[];
  readonly paragraph: number;
  within: Draft | null;
  /** It tells that somebody spoke, and gives none of the words. */
  readonly wordless?: boolean;
}

/** One quotation as a statement of its own. */
export function draftFor(quote: QuoteSpan, paragraph: number, subject: Subject | null, rule: string): Draft {
  const ranges = [{ first: quote.first, end: quote.end }];
  return { cue: null, subject, rule, ranges, quotes: [quote], via: [], paragraph, within: null };
}

const spanOf = (layout: Layout, range: TokenSpan): Span => ({
  start: layout.tokens[range.first]!.start,
  end: layout.tokens[range.end - 1]!.end,
});
const textSpan = (layout: Layout, range: TokenSpan): TextSpan => {
  const { start, end } = spanOf(layout, range);
  return { start, end, text: layout.reading.text.slice(start, end) };
};

/** Drafts in reading order as attributions. */
export function finishDrafts(layout: Layout, drafts: readonly Draft[]): Attribution[] {
  const order = drafts
    .filter((draft) => draft.ranges.length > 0)
    .sort((a, b) => a.ranges[0]!.first - b.ranges[0]!.first || b.ranges.at(-1)!.end - a.ranges.at(-1)!.end);
  const index = new Map(order.map((draft, i) => [draft, i]));
  return order.map((draft) => {
    const whole = draft.quotes
      .map((quote) => ({ start: quote.stretch.start, end: quote.stretch.end }))
      .filter((span) => span.end > span.start);
    const quoted = draft.quotes.flatMap((quote) => quotedSpans(layout.reading, quote.stretch));
    const kind = kindOf(layout, draft);
    const content = kind === 'direct' ? whole : draft.ranges.map((range) => spanOf(layout, range));
    const { cue } = draft;
    return {
      kind,
      content,
      quoted,
      speaker: draft.subject ? textSpan(layout, draft.subject) : null,
      cue: cue ? textSpan(layout, { first: cue.cueFirst, end: cue.cueEnd }) : null,
      addressee: cue?.complement.addressee ? textSpan(layout, cue.complement.addressee) : null,
      via: draft.via.map((range) => textSpan(layout, range)),
      when: cue?.complement.when ? textSpan(layout, cue.complement.when) : null,
      stance: cue?.verb.stance ?? null,
      paragraph: draft.paragraph + 1,
      within: draft.within ? (index.get(draft.within) ?? null) : null,
      rule: draft.rule,
      ...(draft.wordless ? { wordless: true as const } : {}),
    };
  });
}

/** direct: no word of the content stands outside the marks, joining words aside. */
function kindOf(layout: Layout, draft: Draft): StatementKind {
  if (draft.quotes.length === 0) return 'indirect';
  for (const range of draft.ranges) {
    for (let t = range.first; t < range.end; t++) {
      const token = layout.tokens[t]!;
      if (layout.quoteAt[t]! < 0 && token.kind !== 'punctuation' && !/^(?:and|or|but)$/.test(token.lower))
        return 'mixed';
    }
  }
  return 'direct';
}

/** The attributions that give words: what only tells that somebody spoke is left out. */
export function withWords<T extends Attribution>(attributions: readonly T[]): T[] {
  if (!attributions.some(({ wordless }) => wordless)) return [...attributions];
  const places = new Map<number, number>();
  attributions.forEach(({ wordless }, i) => {
    if (!wordless) places.set(i, places.size);
  });
  return attributions
    .filter(({ wordless }) => !wordless)
    .map((attribution) => ({
      ...attribution,
      within: attribution.within === null ? null : (places.get(attribution.within) ?? null),
    }));
}
