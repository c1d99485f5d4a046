/** Small lists by which cues of speech are told from other verbs and nouns. Small letters. Data. */
import { words } from '../words.ts';

/** What opens a clause that tells when something was said. */
export const CIRCUMSTANCE = words('as when while after before during upon shortly moments');
/** How a document or recording is given out. */
export const MAKES = words(`
  release issue publish post write send tweet run air share deliver give make put launch file circulate
  email pen record produce upload hold hoist carry wave wear unveil distribute broadcast read have add
`);
/** Nouns of words that somebody gives. */
export const ANSWERS = words(`
  response reply reaction assessment verdict advice explanation question words take rationale
`);
/** What figures, studies and polls do. */
export const SHOWS = words('show find indicate conclude estimate');
/** Participles that are adjectives of what is counted ("634 confirmed cases"). */
export const COUNTED = words(
  'confirmed reported estimated projected alleged announced proposed recommended claimed',
);
/** Words behind which such a participle is an adjective. */
export const ADJECTIVAL = words('more most new newly fewer total other the all any no first latest');
/** Behind one of these the words were not said. */
export const MODAL = words("will would should could might may must can 'll 'd");
/** Between a participle and its noun's verb ("the damage reported so far was"). */
export const SO_FAR = words('so far thus to date yet');
/** Helping verbs with a subject of their own. */
export const FINITE = words('is are was were has had have will would can could must should');
/** Participles before "as" that tell how something is called. */
export const NAMES_AS = words(`
  described referred labell?ed dubbed branded characteri[sz]ed portrayed touted billed known hailed
`);
/** Verbs behind which the deed is not done: "refused to call", "avoided saying", "denied having said". */
export const LEFT_UNDONE = words(
  'refuse decline fail avoid deny resist hesitate forget neglect stop oppose reject',
);
/** Adverbs that tell that a claim is false. */
export const FALSELY = words('falsely wrongly incorrectly erroneously mistakenly baselessly');
/** Adjectives of what is made up. */
export const FALSE = words('false untrue fabricated fake bogus doctored phony made-up satirical hoax');
/** Nouns whose quotation is what they name ("her motto “…”"). */
export const NAMES_WORDS = words(
  'slogan motto mantra refrain catchphrase answer conclusion tagline plea message',
);
/** Prepositions between a noun and what it is about. */
export const ABOUT = words('of about to on for');
/** Verbs that give something a name. */
export const NAMES = words('call label brand term dub deem consider find declare pronounce');
/** `raised concerns about “…”`, `landed a dig at “…”`: the noun tells what the verb does not, and the words stand near. */
export const VOICES = words(`
  raise voice express make take issue deliver land offer give launch repeat share air fire renew state level
`);
/** Nouns of what somebody voices. */
export const VOICED = words(`
  concerns? fears? doubts? case point credit hopes? regrets? objections? frustrations? outrage swipe dig jab
  shot need
`);
/** Prepositions between such a noun and what it is about. */
export const VOICED_OVER = words('of about over at for on with');
/** How words come to be printed by somebody else. */
export const PASSED_ON = words('quoted cited reported carried published obtained');
/** "a series of posts", "dozens of sailors": who they are stands behind "of". */
export const COUNTS = words(`
  series number couple majority minority handful dozens? hundreds thousands lots? group some many part half
  third quarter share chorus crowd pair trio string flurry variety range rest one two three several percent
`);
/** "kept asking", "began calling". */
export const GOES_ON = words('keep begin start continue resume love like enjoy remember try');
/** Verbs of telling that never stand before their subject: "show Moss" is a request. */
export const NEVER_INVERTED = words('boast show reveal feature highlight mention announce share post report');
/** Verbs of giving something a name or a description. */
export const GIVES_NAME = words('call term describe label dub style phrase');
/** What may be made up or doctored. */
export const FAKED = words(`
  that quotes? quotations? posts? videos? images? tweets? statements? letters? claims? stor(?:y|ies)
  articles? reports? accounts? audio clips? photos? headlines? screenshots? memes?
`);
/** Verbs before a bare infinitive: somebody else says it ("made her say"). */
export const MAKES_SAY = words('let lets make makes made help helps helped see saw hear heard');
/** What opens a clause that tells when or where. */
export const TELLS_WHEN = words('when after as while because where');
/** What "reads" is followed by where nothing is read out ("reads like a letter"). */
export const LIKENESS = words('like as');
/** Before a participle that nobody is the subject of ("when asked"). */
export const WHEN_ASKED = words('when if unless');
/** Behind these a form in -ing is the subject of what follows. */
export const BEFORE_GERUND = words('that because if whether than');
/** Behind these "charge" accuses nobody in words. */
export const CHARGED_WITH = words('for with');
/** Behind these "insist" gives no words. */
export const INSISTED_ON = words('on upon');
/** Verbs that answer with a deed ("replied with a lawsuit"). */
export const ANSWERS_WITH = words('respond reply counter');
/** What opens a clause whose object stands in front of it. */
export const OPENS_RELATIVE = words('what that who which whom');
/** Verbs of a plural noun ("states that have"). */
export const PLURAL_VERBS = words('have are were');
/** What a heading inside a paragraph begins with ("What sailors say:"). */
export const OPENS_HEADING = words('what how why where');
/** Behind these somebody gives the name that follows ("what she described as"). */
export const WHOSE_NAME = words('what which that whom who whose where');
/** Subjects of what was not said. */
export const NOBODY = words('nobody none neither nothing');
/** What opens a clause that only supposes. */
export const SUPPOSES = words('if unless whether');
/** Behind "not" these take nothing back ("not only said"). */
export const NOT_ONLY = words('only just merely simply');
/** What a question in the passive begins with ("is it called"). */
export const ASKS_PASSIVE = words('is are was were');
/** Between a verb and the deed that it leaves undone ("refused to"). */
export const BEFORE_DEED = words('to of from');
