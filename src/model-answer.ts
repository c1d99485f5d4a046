/** What is asked and answered: queries, answers, checks of quotations and drafts. Plain data, no behaviour. */
import type {
  Denial,
  DocumentRef,
  Passage,
  Person,
  Stance,
  Statement,
  StatementKind,
  TextSpan,
} from './model-article.ts';

export type Intent =
  | 'statements'
  | 'who'
  | 'check'
  | 'passages'
  | 'timeline'
  | 'compare'
  | 'profile'
  | 'corpus'
  | 'help';
export type AskedFor =
  | 'who'
  | 'when'
  | 'where'
  | 'how many'
  | 'how much'
  | 'how old'
  | 'why'
  | 'what'
  | 'phone number';
/** What a question wants and the desk does not do: the answer says so in a sentence of its own. */
export interface Unsupported {
  readonly kind:
    | 'summary'
    | 'task'
    | 'opinion'
    | 'unsaid'
    | 'undated'
    | 'language'
    | 'wordless'
    | 'too long'
    | 'no words';
  /** The words of the question that are meant. */
  readonly words: string;
}
export type Order = 'relevance' | 'newest' | 'oldest';

/** A day, month or year as that of printed words, ISO 8601 days. */
export interface SaidOn {
  readonly since: string | null;
  readonly until: string | null;
  /** No year was named: the day of any year will do. */
  readonly anyYear: boolean;
}

/** A question as `questions/` reads it. Names are still words; `answers/` finds the people. */
export interface Query {
  readonly question: string;
  readonly intent: Intent;
  /** Names or roles as typed, one for each person asked about ("sanders", "the white house spokeswoman"). */
  readonly speakers: readonly string[];
  /** The topic's words, as typed; null: everything. */
  readonly topic: string | null;
  /**
   * The group whose words are asked for ("scientists", "french minister"): speakers called so come first, or alone where
   * nothing else was asked. null: no group.
   */
  readonly sources: string | null;
  /** Words that may begin with the speaker's name ("Pike make of the tolls"); `answers/` finds out. null: none are. */
  readonly lead: string | null;
  /** Phrases that must stand exactly. */
  readonly phrases: readonly string[];
  /** Words that stand for a quotation to find or check; several for a pasted paragraph. */
  readonly quotations: readonly string[];
  /** What stands around the quotations, with `QUOTED` (questions/quotation-frame.ts) for each; null: nobody is named beside them. */
  readonly frame: string | null;
  /** For each quotation the day that stands beside it as the one on which it was said; null, or none at all: no such day. */
  readonly saidOn: readonly (SaidOn | null)[];
  /** The question where it may put words without quotation marks in somebody's mouth ("did Pike say we stay"), lines kept; null elsewhere. */
  readonly claim: string | null;
  readonly stance: Stance | null;
  readonly addressee: string | null;
  readonly outlet: string | null;
  /** First and last day, inclusive. */
  readonly since: string | null;
  readonly until: string | null;
  readonly kinds: readonly StatementKind[] | null;
  readonly order: Order;
  readonly asksFor: AskedFor | null;
  /** Words that must not stand ("-trade"). */
  readonly excludedTerms: readonly string[];
  /** Keywords only ("sanders syria"): `topic` may begin or end with a name, `answers/` finds out. */
  readonly ambiguousKeywords: boolean;
  /** A weekday as typed ("Sunday"), beside the day in `since` and `until`: articles without a date may name it. */
  readonly weekday: string | null;
  /** "and Graham?", "what about chemical weapons?": the words that replace the speaker or the topic, whichever they are. */
  readonly follow: string | null;
  /** Position to go on from ("more"); null where there is nothing more; 0 otherwise. */
  readonly skip: number | null;
  /** Names, as the archive has them, of people whose words are not asked for ("who else?"). */
  readonly others: readonly string[];
  readonly unsupported: Unsupported | null;
  /** How it leans on the question before it in the conversation ("who else"); null: it stands by itself. */
  readonly turn: string | null;
  /** How each part was read, for `quotedesk explain`. */
  readonly trace: readonly string[];
}

export type AnswerStatus = 'answered' | 'ambiguous' | 'not_found';
/** `corrected`: printed so, and the article that prints it has a note that calls it wrong. */
export type Verdict = 'exact' | 'altered' | 'misattributed' | 'corrected' | 'not_found';
export interface Difference {
  readonly op: 'same' | 'missing' | 'added';
  readonly text: string;
}
/** What the source's sentence has before and behind asked words, as printed; '' where it has nothing there. */
export interface Cut {
  readonly before: string;
  readonly after: string;
}
export interface Check {
  /** The words that were checked, as asked. */
  readonly asked: string;
  readonly verdict: Verdict;
  readonly closest: Statement | null;
  /** `missing`: stands in the source, not in the asked words; `added`: the other way round. */
  readonly differences: readonly Difference[];
  /** A condition in the source's sentence that the asked words leave out; null: none. */
  readonly cut: Cut | null;
  /** The source's words that say nobody said so ("never said", "falsely attributed"); null: none. */
  readonly disowned: string | null;
  /** The article's note that calls the printed words wrong, verbatim; null: none. */
  readonly correction: string | null;
  /** The stretch of an article that the verdict rests on, offsets into its text, and its 1-based paragraph; null: none. */
  readonly at: (TextSpan & { readonly document: DocumentRef; readonly paragraph: number }) | null;
  /** The verdict in one plain sentence. */
  readonly sentence: string;
}

/** Where the reporter's own material has words that were checked. */
export interface MaterialPlace {
  /** The file, as it was named. */
  readonly file: string;
  /** 1-based line of the file; of a document without lines (.docx, .pdf) the paragraph. */
  readonly line: number;
  /** "00:03:10" in a recording; null where the file states no times. */
  readonly time: string | null;
}

/** What a draft's quotation comes to. */
export type DraftVerdict = Verdict;

/** One quotation of a draft, checked. */
export interface DraftQuotation {
  /** 1-based line of the draft; of a document without lines (.docx, .pdf) the paragraph. */
  readonly line: number;
  /** The words inside the draft's quotation marks. */
  readonly asked: string;
  /** The name that the draft puts them under; null: none. */
  readonly speaker: string | null;
  readonly verdict: DraftVerdict;
  /** What the verdict rests on: the archive, or the material named with the draft; null: neither has the words. */
  readonly found: 'archive' | 'against' | null;
  /** The archive's article; `paragraph` is 1-based. */
  readonly source: { readonly document: DocumentRef; readonly paragraph: number } | null;
  readonly place: MaterialPlace | null;
  readonly differences: readonly Difference[];
  /** The note that corrects the words, verbatim; null: none. */
  readonly correction: string | null;
  /** Where the archive has the speaker deny the words later; absent: nowhere. The sentence tells it. */
  readonly denied?: Denial;
  readonly cut: Cut | null;
  /** The verdict in one plain sentence. */
  readonly sentence: string;
}

/** Every quotation of one draft, checked. */
export interface DraftCheck {
  /** The draft's file name. */
  readonly draft: string;
  /** "sha256:" and the hexadecimal digest of the file's bytes. */
  readonly digest: string;
  readonly quotations: readonly DraftQuotation[];
}

/** How much of the archive an answer has seen. Silence is only claimed when `complete`. */
export interface Coverage {
  readonly complete: boolean;
  readonly articles: number;
  /** Articles known to exist but not read yet. */
  readonly pending: number;
  /** Articles that have been read and cannot be reached at this moment, as far as is known. */
  readonly unreachable: number;
}

/** The contract's answer, to which fields may be added. */
export interface Answer {
  readonly id: string | null;
  readonly question: string;
  readonly intent: Intent;
  readonly status: AnswerStatus;
  readonly message: string;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role'>[];
  /** Others whom the asked name may mean, where one is far likelier and was answered for; absent: none. */
  readonly besides?: readonly Pick<Person, 'id' | 'name' | 'role'>[];
  readonly topic: string | null;
  readonly statements: readonly Statement[];
  readonly passages: readonly Passage[];
  /** A sentence that warns that the archive has not changed for longer than `staleAfterMs`; absent: there is nothing to warn of. */
  readonly stale?: string;
  /** The first of `checks`. */
  readonly check: Check | null;
  readonly checks: readonly Check[];
  /**
   * Beside `not_found` only: at most five statements that come nearest to the topic, of the person asked about. They are
   * no answer and are shown under a sentence that says so.
   */
  readonly nearest: readonly Statement[];
  /** The same of passages, at most three. */
  readonly nearestPassages: readonly Passage[];
  readonly suggestions: readonly string[];
  /** What a profile or the corpus has to say for itself; absent elsewhere. */
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** How many statements (or passages) there are in all. */
  readonly total: number;
  /** false: there are at least so many. */
  readonly totalExact: boolean;
  /** Offset of the next page, null at the end. */
  readonly next: number | null;
  /** What was understood, in one line ("Sarah Sanders · about Syria · 4 statements in 2 articles"). */
  readonly understood: string;
  readonly coverage: Coverage;
  readonly tookMs: number;
}
