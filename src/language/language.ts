/**
 * What a language has to give to the rest of the program: one interface for each file of its folder, one field for each
 * export. What a list holds is said beside the list in `en/`; a second language begins as a copy of that folder.
 * A `string` holds several words with white space between them, or the source of a regular expression where its list says so.
 */
import type { AskedFor, Stance } from '../model.ts';

/** Words for men, for women, and for either. */
export type ByGender = Readonly<Record<'male' | 'female' | 'either', string>>;

/** Units of time, by which the calendar counts. */
export type TimeUnit = 'hour' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade';

/** Kinds of bodies: the nouns that call one again ("the airline"), and the words that its name must hold. */
export interface BodyKind {
  /** Nouns that call a body of this kind again. */
  readonly nouns: string;
  /** Words, one of which stands in the name of every such body; empty: a name of any kind that `others` leaves. */
  readonly names: string;
}

/** Verbs of reporting with their frames and stance; the frames' letters are explained in `en/reporting-verb-table.ts`. */
export type VerbRow = readonly [frames: string, stance: Stance | null, verbs: string];

/** Units by what they measure, singular and short forms; a plural is the singular with "s" unless it stands here too. */
export type Measure =
  | 'time'
  | 'length'
  | 'weight'
  | 'speed'
  | 'area'
  | 'volume'
  | 'temperature'
  | 'share'
  | 'money';

/** What an amount is measured in, and the words that stand beside it where it is told. */
export interface AskedMeasure {
  readonly measures: readonly Measure[];
  readonly beside: string;
}

/** Lists of words by name, without white space in a word. */
type Lists<Names extends string> = Readonly<Record<Names, readonly string[]>>;

export interface Abbreviations {
  readonly ABBREVIATIONS_BEFORE_NAME: ReadonlySet<string>;
  readonly ABBREVIATIONS: ReadonlySet<string>;
}

export interface BodyKinds {
  readonly BODY_KINDS: readonly BodyKind[];
  readonly OUTLET_MODIFIERS: string;
  readonly OUTLET_NOUNS: string;
  readonly COMPANY_NOUNS: string;
  readonly NO_COMPANY: string;
  readonly NO_COMPANY_ALONE: string;
  readonly GROUP_AGAIN: string;
  readonly NO_GROUP: string;
  readonly GROUP_NAMES: string;
}

export interface BylineWords {
  readonly BYLINE_LEADS: readonly string[];
  readonly BYLINE_JOINTS: readonly string[];
  readonly AGENCIES: readonly string[];
  readonly ACCOUNT_WORDS: readonly string[];
  readonly NEWSROOM_ROLES: readonly string[];
  readonly NOBODY_ENDS: readonly string[];
  readonly BESIDE_BYLINES: readonly string[];
  readonly PROGRAM_AUTHORS: readonly string[];
  readonly UPDATE_WORDS: readonly string[];
  readonly PUBLISH_WORDS: readonly string[];
  readonly ZONES: Readonly<Record<string, number>>;
}

export interface CorrectionWords {
  readonly CORRECTION_LABELS: readonly string[];
  readonly CORRECTION_OPENINGS: readonly string[];
  readonly CORRECTION_HEADINGS: readonly string[];
  readonly NEUTRAL_LABELS: readonly string[];
  readonly EDITORS_CORRECTION: string;
  readonly OWN_DENIAL: string;
  readonly BEFORE_WRONG: string;
  readonly MISQUOTING: string;
  readonly BEFORE_RIGHT: string;
  readonly ALREADY_MENDED: string;
  readonly ABOUT_THE_SPEAKER: string;
  readonly NOT_TO_BE_BELIEVED: string;
  readonly REMARKS: string;
  readonly CORRECTION_CLOSES: string;
  readonly OF_THE_ARTICLE: string;
  readonly OF_OURSELVES: readonly string[];
  readonly WAS_WRONG: readonly string[];
  readonly OF_SPEECH: string;
}

export interface EverydayNames {
  readonly EVERYDAY_NAMES: string;
}

export interface FactNouns {
  readonly FACT_NOUNS: Readonly<Partial<Record<AskedFor, string>>>;
  readonly SUPERLATIVE: RegExp;
}

export interface FemaleNames {
  readonly CLEAR: string;
  readonly OFTEN: string;
}

export interface MaleNames {
  readonly CLEAR: string;
  readonly OFTEN: string;
}

export interface Nicknames {
  readonly NICKNAMES: string;
}

export interface Occupations {
  readonly OCCUPATIONS: string;
  readonly OCCUPATIONS_AND_SURNAMES: string;
}

export interface OrganisationWords {
  readonly ORGANISATION_WORDS: string;
  readonly KNOWN_ORGANISATIONS: string;
  readonly GROUP_NOUNS: string;
  readonly SELF_NAMED_GROUPS: string;
  readonly PEOPLE_OF_CAUSE: string;
  readonly OWNED_BUSINESSES: string;
}

export interface Places {
  readonly COUNTRIES: string;
  readonly ALSO_CALLED: Readonly<Record<string, string>>;
  readonly STATES: string;
  readonly PLACES: string;
  readonly PEOPLE_FROM: string;
  readonly CAPITALISED_WORDS: string;
}

export interface ReportingVerbTable {
  readonly REPORTING_VERB_ROWS: readonly VerbRow[];
}

export interface Responses {
  readonly RESPONSES: Readonly<Record<'verbs' | 'pasts' | 'bare' | 'nouns', readonly string[]>>;
}

export interface RoleHeads {
  readonly SHORT_TITLES: Readonly<Record<string, string>>;
  readonly HEAD_IN_ARTICLES: ReadonlyMap<string, string>;
  readonly HEAD_IN_QUESTIONS: ReadonlyMap<string, string>;
  readonly ANSWERS_TO: Readonly<Record<string, string>>;
  readonly EVERYDAY_HEADS: ReadonlySet<string>;
  readonly TIMES_HELD: ReadonlySet<string>;
  readonly GENERALS: ReadonlySet<string>;
  readonly OFFICE_WORDS: ReadonlySet<string>;
  readonly COMPANY: ReadonlySet<string>;
  readonly HEADED_BY: Readonly<Record<string, string>>;
}

export interface RoleNouns {
  readonly ROLE_NOUNS: ByGender;
  readonly UNNAMED_HEADS: string;
  readonly EPITHETS: string;
  readonly OFFICE_EPITHETS: string;
  readonly SPEAKING_THINGS: string;
  readonly KIN: string;
}

export interface RoleTable {
  readonly TITLES: ReadonlySet<string>;
  isPersonNoun(lower: string): boolean;
  isGroupNoun(lower: string): boolean;
}

export interface ShopTalk {
  readonly SHOP_TALK: readonly string[];
  readonly TALKERS: readonly string[];
}

/** Words of messages in threads. */
export interface ThreadWords {
  /** Little words before what a message says. */
  readonly LEADS_IN: ReadonlySet<string>;
  /** By the name of the group. */
  readonly GROUPS: Readonly<Record<string, ReadonlySet<string>>>;
}

/** A logistic regression over the features of a message in a thread. */
export interface ThreadWeights {
  readonly BIAS: number;
  /** By the name of the feature. */
  readonly WEIGHTS: ReadonlyMap<string, number>;
}

export interface SmallWords {
  readonly NAME_PARTICLES: readonly string[];
  readonly NAME_SUFFIXES: readonly string[];
  /** Adverbs and prepositions that are surnames as well. */
  readonly SURNAMES_TOO: readonly string[];
  readonly JOINED_ARTICLES: readonly string[];
  readonly BE_FORMS: readonly string[];
  readonly HELPING_VERBS: readonly string[];
  readonly PERSON_PRONOUNS: readonly string[];
  readonly POSSESSIVES: readonly string[];
  readonly QUESTION_WORDS: readonly string[];
  readonly PRINTED_PLACES: readonly string[];
  readonly ONES: readonly string[];
  readonly COUNTS: readonly string[];
  readonly TENS: readonly string[];
  readonly ORDINALS: readonly string[];
  readonly MATTER_PREPOSITIONS: readonly string[];
  readonly ROLE_PREPOSITIONS: readonly string[];
  readonly BEHIND_PARTICIPLE: readonly string[];
  readonly BEFORE_MONTH: readonly string[];
  readonly PLACE_PREPOSITIONS: readonly string[];
  readonly OWN_SMALL_WORDS: readonly string[];
}

export interface TimeWords {
  readonly MONTHS: readonly (readonly string[])[];
  readonly MONTH_WORDS: ReadonlySet<string>;
  readonly MONTH_NAMES: readonly string[];
  readonly AMBIGUOUS_MONTHS: ReadonlySet<string>;
  readonly WEEKDAYS: readonly (readonly string[])[];
  readonly WEEKDAY_NAMES: readonly string[];
  readonly TIME_UNITS: readonly TimeUnit[];
  readonly NUMBER_WORDS: Readonly<Record<string, number>>;
  readonly SEASONS: Readonly<Record<string, number>>;
  readonly FEAST_DAYS: Readonly<Record<string, string>>;
  readonly PAPERS_OF_DAYS: readonly string[];
}

export interface Titles {
  readonly HONORIFICS: ByGender;
  readonly TITLES: ByGender;
  readonly OFFICES: string;
  readonly POSTS: string;
}

export interface Units {
  askedMeasure(question: string): AskedMeasure | null;
  readonly UNITS: Readonly<Record<Measure, readonly string[]>>;
  readonly MONEY_SIGNS: string;
  readonly SHARE_NOUN: string;
  readonly PAY_OUT: string;
}

export interface VerbTable {
  readonly VERB_LEMMAS: readonly string[];
  readonly IRREGULAR_VERBS: readonly string[];
  readonly DOUBLING_VERBS: ReadonlySet<string>;
  readonly VERB_OR_NOUN: ReadonlySet<string>;
}

export interface VerdictWords {
  readonly VERDICT_WORDS: string;
  readonly CHECKING_WORDS: string;
  readonly QUOTATION_NOUNS: string;
  readonly CHAT_WORDS: string;
  readonly GREETINGS: string;
  readonly SPOKEN_NOUNS: string;
  readonly NEWSROOM_PEOPLE: string;
  readonly LEADS_TO_SPEAKER: string;
  readonly LEADS_AWAY: string;
}

export type AnswerWords = Lists<
  | 'CLAUSE'
  | 'PEOPLE'
  | 'BORDER'
  | 'SPEAKS_TO'
  | 'TO_WHOM'
  | 'INDIRECT_QUESTION'
  | 'GOES_ON'
  | 'PLURAL_BODIES'
  | 'PARTIES'
>;

export type ArchiveWords = Lists<'VAGUE' | 'OPPOSITES'>;

export type CueWords = Lists<
  | 'CIRCUMSTANCE'
  | 'MAKES'
  | 'ANSWERS'
  | 'SHOWS'
  | 'COUNTED'
  | 'ADJECTIVAL'
  | 'MODAL'
  | 'SO_FAR'
  | 'FINITE'
  | 'NAMES_AS'
  | 'LEFT_UNDONE'
  | 'FALSELY'
  | 'FALSE'
  | 'NAMES_WORDS'
  | 'ABOUT'
  | 'NAMES'
  | 'VOICES'
  | 'VOICED'
  | 'VOICED_OVER'
  | 'PASSED_ON'
  | 'COUNTS'
  | 'GOES_ON'
  | 'NEVER_INVERTED'
  | 'GIVES_NAME'
  | 'FAKED'
  | 'MAKES_SAY'
  | 'TELLS_WHEN'
  | 'LIKENESS'
  | 'WHEN_ASKED'
  | 'BEFORE_GERUND'
  | 'CHARGED_WITH'
  | 'INSISTED_ON'
  | 'ANSWERS_WITH'
  | 'OPENS_RELATIVE'
  | 'PLURAL_VERBS'
  | 'OPENS_HEADING'
  | 'WHOSE_NAME'
  | 'NOBODY'
  | 'SUPPOSES'
  | 'NOT_ONLY'
  | 'ASKS_PASSIVE'
  | 'BEFORE_DEED'
>;

export type NameWords = Lists<
  | 'OF_A_COMPANY'
  | 'LOCATIVE'
  | 'SUFFIX'
  | 'GIVEN_TITLES'
  | 'TITLE_TAIL'
  | 'ABBREVIATED'
  | 'PLACE_END'
  | 'THING'
  | 'OUTLET'
  | 'LINK_VERB'
  | 'JOINER'
  | 'CAUSE'
  | 'BODY_HEAD'
  | 'TELLS_OF_SPEAKER'
  | 'BEFORE_TITLE'
  | 'NUMBERED'
>;

export type PeopleWords = Lists<
  | 'DEPARTMENT_HALF'
  | 'POSTNOMINAL'
  | 'COUNTS'
  | 'COLLECTIVES'
  | 'CROWDS'
  | 'NAMED_FOR'
  | 'UNCHANGED'
  | 'FIRST_PERSON'
  | 'NAMING'
  | 'OFFICE'
  | 'REIGNS'
  | 'RANK'
  | 'CLAUSE_VERB'
  | 'BEFORE_OTHER_NAME'
  | 'FORMERLY'
  | 'INSIDE_ROLE'
  | 'BESIDE_OFFICE'
>;

export type QuestionWords = Lists<
  | 'ARTICLE'
  | 'CLAUSE'
  | 'JOINED'
  | 'PASSED_ON'
  | 'DEMONSTRATIVE'
  | 'ENGLISH'
  | 'AMONG'
  | 'NO_SOURCE'
  | 'NAMES_SPEAKER'
  | 'ATTRIBUTED'
  | 'CHAT_SAYS'
  | 'ASKING_VERBS'
  | 'ASKED_ONES'
  | 'WORDS_AND_NAMES'
  | 'SOFT_ENDS'
  | 'DATES_AND_NAMES'
  | 'BEFORE_DESCRIPTION'
>;

export type QuoteWords = Lists<
  'SHOWS' | 'SET_DOWN' | 'NAMED_BY' | 'TONGUES' | 'TYPED_IN' | 'TERMS' | 'ENTITLED' | 'PERFORMED'
>;

export type SyntaxWords = Lists<
  | 'LEADS_ON'
  | 'NOT_SAID'
  | 'VIEW'
  | 'SAID_TO'
  | 'ALSO_OWNED'
  | 'PLAYS_A_PART'
  | 'ANNOUNCES'
  | 'OWN_WORDS'
  | 'FIRST_OR_SECOND'
  | 'SUBORDINATES'
  | 'CONTRASTS'
  | 'NO_RESULT'
  | 'TELLING'
  | 'OF_SPEAKER'
  | 'AGENCIES'
  | 'MEDIA'
  | 'AFFILIATE'
  | 'SCENE'
  | 'OPENS_CLAUSE'
  | 'POSTPOSITIVE'
  | 'GOVERNS'
  | 'BEFORE_TIME'
  | 'NO_ANSWER'
  | 'GREETINGS'
  | 'FILED'
  | 'TAKES_IN'
  | 'PERCEIVED'
  | 'CAUSES'
  | 'WRITTEN_REPORTS'
  | 'WORDINGS'
  | 'CHOOSES_WORDS'
  | 'MANY_OR_SELF'
  | 'PRINTED_AS'
  | 'MADE'
  | 'DAY_ADVERBS'
  | 'PLACE_OR_AIM'
  | 'BEFORE_AS'
  | 'INDEFINITE'
  | 'CONCEDES'
  | 'JOINS_CLAUSES'
  | 'OPENS_REASON'
  | 'SUBJECT_WORDS'
>;

export type TextWords = Lists<
  | 'PLAIN_TIMES'
  | 'INSTITUTIONS'
  | 'OFFICES'
  | 'OVER'
  | 'HALVES'
  | 'BODY'
  | 'SUBJECT_PRONOUN'
  | 'OBJECT_PRONOUN'
  | 'PLURAL_PERSONS'
  | 'PLURAL_GROUP'
  | 'RULES_OF'
  | 'SHOWS'
  | 'WHOLE_GROUPS'
>;

export interface Language {
  readonly abbreviations: Abbreviations;
  readonly bodyKinds: BodyKinds;
  readonly bylineWords: BylineWords;
  readonly correctionWords: CorrectionWords;
  readonly everydayNames: EverydayNames;
  readonly factNouns: FactNouns;
  readonly femaleNames: FemaleNames;
  readonly maleNames: MaleNames;
  readonly nicknames: Nicknames;
  readonly occupations: Occupations;
  readonly organisationWords: OrganisationWords;
  readonly places: Places;
  readonly reportingVerbTable: ReportingVerbTable;
  readonly responses: Responses;
  readonly roleHeads: RoleHeads;
  readonly roleNouns: RoleNouns;
  readonly roleTable: RoleTable;
  readonly shopTalk: ShopTalk;
  readonly smallWords: SmallWords;
  readonly threadWeights: ThreadWeights;
  readonly threadWords: ThreadWords;
  readonly timeWords: TimeWords;
  readonly titles: Titles;
  readonly units: Units;
  readonly verbTable: VerbTable;
  readonly verdictWords: VerdictWords;
  readonly answerWords: AnswerWords;
  readonly archiveWords: ArchiveWords;
  readonly cueWords: CueWords;
  readonly nameWords: NameWords;
  readonly peopleWords: PeopleWords;
  readonly questionWords: QuestionWords;
  readonly quoteWords: QuoteWords;
  readonly syntaxWords: SyntaxWords;
  readonly textWords: TextWords;
}
