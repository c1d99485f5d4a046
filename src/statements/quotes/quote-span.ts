import type { QuotedStretch } from '../../text/reading.ts';

/** An outermost quotation, with its tokens (marks included: `first` is the opening mark, `end` is after the closing one). */
export interface QuoteSpan {
  readonly stretch: QuotedStretch;
  readonly index: number;
  readonly first: number;
  readonly end: number;
  /** The last character inside the marks: ',' and '.' tell whether the sentence goes on. */
  readonly last: string;
  readonly sentence: number;
  /** Of a title: whether a word says that it is a work. */
  readonly term?: 'work' | 'title';
}
