/**
 * The presentation model: what a chat shows of an answer. Facts and wording here; escaping, limits and layout are each
 * platform's. Plain data, no behaviour.
 */
import type { AnswerStatus, Intent, Verdict } from './model-answer.ts';
import type { ReportingWords, StatementKind } from './model-article.ts';

/** A run of text; `quoted` is shown inside quotation marks as the source's own words, `strong` is marked. */
export interface CardRun {
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'strong' | 'added' | 'missing';
}

export interface CardSource {
  readonly documentId: string;
  /** Title, or the id where the source has none. */
  readonly label: string;
  readonly outlet: string | null;
  /** As stated; null where the source states none. */
  readonly published: string | null;
  /** The day of `published` as a reader writes it ("15 April 2018"); null where the source states none. */
  readonly day: string | null;
  /** http(s) address of the source, null where it has none. */
  readonly url: string | null;
  readonly paragraph: number | null;
}

export interface QuotationBlock {
  readonly type: 'quotation';
  readonly statementId: string;
  /** 1-based position in the whole result. */
  readonly number: number;
  /** null: the article does not say who. */
  readonly speaker: string | null;
  readonly role: string | null;
  readonly kind: StatementKind;
  /** The words of the source; quoted stretches are `quoted`, the rest `plain`, matched words `strong` inside plain text. */
  readonly runs: readonly CardRun[];
  /** The source's own verb, shown between the speaker and the words; null where none reports them. */
  readonly reporting: ReportingWords | null;
  /** What else is told of it: "denial" (our label), "to Fox News", "in a statement", "on Sunday". One short phrase each. */
  readonly how: readonly string[];
  /** Second hand: who passed these words on. */
  readonly via: readonly string[];
  readonly source: CardSource;
  /**
   * Paragraphs to cite with the source's line; null: no line here, since it stands under the next statement, which is of the
   * same article.
   */
  readonly cited: readonly number[] | null;
  /** Other printings, the first of them. */
  readonly alsoIn: readonly CardSource[];
  /** How many other printings are not listed in `alsoIn`. */
  readonly moreIn: number;
  readonly differsIn: readonly { readonly source: CardSource; readonly text: string }[];
  /** What is known against the words, a sentence each; absent: nothing. A text block under it prints each. */
  readonly notes?: readonly string[];
}
export interface PassageBlock {
  readonly type: 'passage';
  readonly number: number;
  readonly runs: readonly CardRun[];
  readonly saidBy: string | null;
  readonly source: CardSource;
}
export interface VerdictBlock {
  readonly type: 'verdict';
  readonly verdict: Verdict;
  /** One sentence ("Altered: the source has a “not” that is missing here."). */
  readonly sentence: string;
  readonly asked: string;
  /** The asked words and the true ones in one line: `plain` same, `missing` in the source only, `added` asked only. */
  readonly differences: readonly CardRun[];
}
export interface ChoiceBlock {
  readonly type: 'choice';
  readonly prompt: string;
  /** Asking `question` gives the answer for that choice. */
  readonly options: readonly {
    readonly label: string;
    readonly detail: string | null;
    readonly question: string;
  }[];
}
export interface FactsBlock {
  readonly type: 'facts';
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}
export interface HeadingBlock {
  readonly type: 'heading';
  readonly text: string;
}
export interface TextBlock {
  readonly type: 'text';
  readonly text: string;
}
export interface SuggestionsBlock {
  readonly type: 'suggestions';
  readonly prompt: string;
  readonly questions: readonly string[];
}
export type CardBlock =
  | QuotationBlock
  | PassageBlock
  | VerdictBlock
  | ChoiceBlock
  | FactsBlock
  | HeadingBlock
  | TextBlock
  | SuggestionsBlock;

export interface Card {
  readonly type: 'card';
  readonly intent: Intent;
  readonly status: AnswerStatus;
  /** What was understood, one line; empty for help. */
  readonly understood: string;
  /** The answer's message: one plain sentence. */
  readonly message: string;
  readonly blocks: readonly CardBlock[];
  /** Positions of this page in the whole result, null when there is only one page. */
  readonly paging: {
    readonly from: number;
    readonly to: number;
    readonly total: number;
    readonly previous: number | null;
    readonly next: number | null;
  } | null;
  /** What is to be known of the archive itself, in plain sentences: that it is still being read, is empty or old; null: nothing. */
  readonly notice: string | null;
}
