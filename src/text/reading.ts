/** What `text/` reads from a text once, for every later stage: paragraphs, sentences, tokens, quotation marks. Types. */
import type { Span } from '../model.ts';
import type { Word } from './lexicon.ts';

export interface Token extends Span {
  readonly text: string;
  /** In lower case, apostrophes straight. */
  readonly lower: string;
  /** A word that begins with a capital. */
  readonly capital: boolean;
  /** What the tables know of it; 'open' and nothing else for what is no word. */
  readonly word: Word;
  /** `mark`: a quotation mark; an apostrophe that is none is `punctuation`. */
  readonly kind: 'word' | 'number' | 'punctuation' | 'mark';
  /** Index into `TextReading.sentences`. */
  readonly sentence: number;
  /** Index into `TextReading.paragraphs`. */
  readonly paragraph: number;
}

/** A run of tokens: `tokens.slice(firstToken, endToken)`. */
export interface TokenRange extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

export interface Sentence extends TokenRange {
  readonly paragraph: number;
}

/** A paragraph is a stretch between line breaks; `role` tells boilerplate from prose. */
export interface Paragraph extends TokenRange {
  readonly role: 'prose' | 'headline' | 'byline' | 'caption' | 'link' | 'footnote';
}

/** A stretch inside one pair of quotation marks, marks left out; ends at the paragraph's end when it is not closed. */
export interface QuotedStretch extends Span {
  /** Offset of the opening mark; equals `start` minus the mark's length. */
  readonly open: number;
  /** Offset after the closing mark; equals `end` where it is not closed. */
  readonly close: number;
  readonly closed: boolean;
  /** 0: outermost; 1: a quotation inside a quotation. */
  readonly depth: number;
  readonly paragraph: number;
  /** The former paragraph's quotation goes on here (it was left open and this one opens anew). */
  readonly continues: boolean;
}

export interface TextReading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quoted: readonly QuotedStretch[];
}
