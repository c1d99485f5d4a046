/**
 * What is read: articles, statements, people. Plain data, no behaviour.
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
  /** The article's note that speaks of these words, whether it calls them wrong or says how they were mended, verbatim; absent: none. */
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
