/**
 * The nouns of Quotedesk: plain data, no behaviour. Every folder may import this file.
 *
 * Offsets are UTF-16 code units into `Article.text` exactly as it was read, half open:
 * `text.slice(span.start, span.end)`. Days are ISO 8601 (`2018-04-15`), instants ISO 8601 with a time.
 */

/** A half-open stretch of an article's text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span with the characters that stand there. */
export interface TextSpan extends Span {
  readonly text: string;
}

/** One article as it was read. What the source does not state is absent, never made up. */
export interface Article {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  /** ISO 8601 date or date-time. */
  readonly published?: string;
  readonly url?: string;
  readonly author?: string;
  /** Notes beside the text in which the publisher corrects it, verbatim; absent: none. */
  readonly notes?: readonly string[];
}

/** What a statement or passage says about the article it stands in. */
export interface DocumentRef {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** direct: all content is inside quotation marks; mixed: some of it; indirect: none. */
export type StatementKind = 'direct' | 'mixed' | 'indirect';
export type SpeakerKind = 'person' | 'organisation' | 'unnamed';
/** What the speaker does with the words, read from the cue. `null` elsewhere: just saying. */
export type Stance = 'deny' | 'confirm' | 'accuse' | 'criticise' | 'warn' | 'promise' | 'refuse';

/** A statement as `statements/` reads it from one article, before anybody knows who the speaker is. */
export interface Attribution {
  readonly kind: StatementKind;
  /** Everything the statement says, in reading order. */
  readonly content: readonly Span[];
  /** Only what stands inside quotation marks, marks left out, one span a quoted stretch and paragraph. */
  readonly quoted: readonly Span[];
  /** The noun phrase or pronoun that names the speaker here ("she", "White House spokeswoman Sarah Sanders"). */
  readonly speaker: TextSpan | null;
  readonly cue: TextSpan | null;
  readonly addressee: TextSpan | null;
  readonly via: readonly TextSpan[];
  readonly when: TextSpan | null;
  readonly stance: Stance | null;
  /** 1-based number of the paragraph in which the content begins (paragraphs are separated by line breaks). */
  readonly paragraph: number;
  /** Index, among the article's attributions, of the statement that this one is told inside of; its speaker passes these words on. */
  readonly within: number | null;
  /** Name of the rule that found the speaker's words, once people are read with that of the rule that told who it is, for `extract --explain`. */
  readonly rule: string;
  /** It tells that somebody spoke ("praised the deal") and gives no words: whom a pronoun means may rest on it; it is no statement. */
  readonly wordless?: true;
}

export type Gender = 'female' | 'male';

/** One person, organisation or unnamed source within one article. */
export interface Entity {
  /** The fullest name that the article gives ("Sarah Huckabee Sanders"); for an unnamed source its words ("a senior official"). */
  readonly name: string;
  /** Every form in which the article names it, as printed, titles and roles left out. */
  readonly forms: readonly string[];
  readonly kind: SpeakerKind;
  /** The role as printed ("White House spokeswoman"), null where none is stated. */
  readonly role: string | null;
  /** The organisation for which the role speaks ("White House"), null where none is stated. */
  readonly affiliation: string | null;
  readonly gender: Gender | null;
  /** Indices into `ReadArticle.entities` of those who speak together under this name ("Ada Moss and Tom Pike"); absent: one speaker. */
  readonly members?: readonly number[];
}

/** An attribution whose speaker is an entity of its article. */
export interface ReadStatement extends Attribution {
  /** Index into `ReadArticle.entities`; null where the article does not say who. */
  readonly entity: number | null;
}

/** All that reading one article gives. Pure and independent of every other article, so that workers can do it. */
export interface ReadArticle {
  readonly article: Article;
  readonly statements: readonly ReadStatement[];
  readonly entities: readonly Entity[];
}

/** One person (organisation, unnamed source) over the whole archive. */
export interface Person {
  readonly id: string;
  /** The fullest name that the corpus gives. */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** The role most often stated, as printed. */
  readonly role: string | null;
  readonly roles: readonly string[];
  /** Other forms of the name in the corpus. */
  readonly aliases: readonly string[];
  /** Ids of the organisations that this person is stated to speak for. */
  readonly speaksFor: readonly string[];
  readonly statementCount: number;
  readonly articleCount: number;
}

export interface Speaker {
  readonly id: string;
  readonly name: string;
  /** The role that this article states. */
  readonly role: string | null;
  readonly kind: SpeakerKind;
  readonly mention: TextSpan | null;
}

/** How the source reports a statement, in its own characters: "denied that", "told reporters on Monday". */
export interface ReportingWords {
  /** " … " where something else stands between the verb and what joins it to the words. */
  readonly text: string;
  /** Whether "SPEAKER text words" reads as a clause; false for "stating that", "denial that". */
  readonly finite: boolean;
  /** Whether the words of the statement follow it in the source; false: a colon of ours must stand between. */
  readonly runsOn: boolean;
}

/** A statement in which somebody denies words of an earlier one ("I never said that"). */
export interface Denial {
  readonly statement: string;
  readonly document: DocumentRef;
  readonly paragraph: number;
  /** As printed. */
  readonly text: string;
}

/** What an editor may say of a statement. */
export type MarkKind = 'wrong speaker' | 'no statement' | 'do not use' | 'verified' | 'note';

/** An editor's mark on a statement; held by its words, so that it outlives a new reading and a moved file. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  /** Id of the article when it was marked. */
  readonly document: string;
  /** "sha256:…" of the article's text then. */
  readonly digest: string;
  /** `Statement.text` then. */
  readonly words: string;
  /** Of a wrong speaker: whose words they are; null: it is not known, or the kind is another. */
  readonly speaker: string | null;
  /** Why, in the editor's words; null: nothing was said. */
  readonly note: string | null;
  /** Who marked it. */
  readonly by: string;
  /** When, ISO 8601. */
  readonly at: string;
}

/** A statement as it is shown: the contract's JSON, to which fields may be added. */
export interface Statement {
  readonly id: string;
  readonly document: DocumentRef;
  readonly kind: StatementKind;
  /** Characters of the article only; " … " where content spans are apart. */
  readonly text: string;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  readonly speaker: Speaker | null;
  /** Each of those who say it together, in the article's order; `speaker` then stands for all of them. Absent: one speaks, or nobody is told. */
  readonly speakers?: readonly Speaker[];
  readonly cue: TextSpan | null;
  /** null where no verb or noun reports the words. */
  readonly reporting: ReportingWords | null;
  readonly addressee: string | null;
  readonly via: readonly string[];
  readonly when: string | null;
  readonly stance: Stance | null;
  readonly paragraph: number;
  /** Ids of other documents that print the same words. */
  readonly alsoIn: readonly string[];
  /** The same documents in the same order, with what they state of themselves. */
  readonly printings: readonly DocumentRef[];
  /** Documents that print these words with a difference: where, and how they print them. */
  readonly differsIn: readonly {
    readonly document: string;
    readonly text: string;
    readonly printing: DocumentRef;
  }[];
  /** The speaker of the statement that this one is told inside of ("Macron" for Trump's words in Macron's mouth). */
  readonly toldBy: string | null;
  /** The article's note that calls these words wrong, verbatim; absent: none. */
  readonly correction?: string;
  /** Where the speaker later denies the words; absent: nowhere, or it was not looked for. */
  readonly denied?: Denial;
  /** What editors have said of it; absent: nothing. */
  readonly marks?: readonly Mark[];
  readonly rule: string;
  readonly score: number;
}

export interface Passage {
  readonly document: DocumentRef;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Matched words, offsets into the article's text. */
  readonly highlights: readonly Span[];
  /** The sentences that answer, inside this passage, offsets into the article's text. */
  readonly snippet: readonly Span[];
  readonly score: number;
}

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
  /** One sentence where the archive has not changed for as long as is set; absent: it has. */
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

/* ---- Card: the presentation model. Facts and wording here; escaping, limits and layout are each platform's. ---- */

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
