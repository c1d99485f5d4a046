/**
 * What one capitalised word names that no fuller name of its article explains. A surname is printed so, but so are
 * institutions ("CDC", "the Fed", "GasBuddy"), labels ("WINNER:") and plain words at the head of a sentence ("Families").
 */

import { language } from '../../language/index.ts';
import { oneOf, wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { isFirstName } from './first-names.ts';
import { foldToken } from './fold.ts';
import type { NameMention } from './mention.ts';
import { isFromSomewhere, isOccupationalSurname, isSpeakingThing } from './name-words.ts';

const { TENS } = language.smallWords;

/** What its letters say of a word: an institution, a label, a plain word, or nothing. */
type Looks = 'institution' | 'label' | 'plain' | 'unclear';

const WEB_NAME = /\.(?:com|org|net|gov|edu|info|io|tv|us|uk|ca)$/i;
const CAPITALS = /^(?=(?:.*\p{Lu}){2})[\p{Lu}\d&/-]{3,}$/u;
/** "GasBuddy", "FlightAware"; but "McCrumb", "DeVries", "LaMarr" are surnames. */
const INNER_CAPITAL = /^\p{Lu}[\p{Ll}\d]{2,}\p{Lu}/u;
const SURNAME_HEAD = /^(?:mac|van|von|fitz|della?|dela|les)/i;
const PREFIXED = new RegExp(
  `^(?:post|pre|full|non|anti|pro|self|multi|semi)-|-(?:led|based|backed|born|owned|run|area)$|^${oneOf(TENS)}-`,
);
/** Nouns in lower case that stand right before the name of an institution. */
const INSTITUTION = new Set(
  `agency firm company outlet website site newspaper magazine network broadcaster airline retailer automaker carmaker
  startup start-up nonprofit charity chain brand app platform provider maker giant insurer utility watchdog regulator
  service supplier operator manufacturer lender lab studio label tabloid weekly daily thinktank`
    .trim()
    .split(/\s+/),
);

const OF_A_COMPANY = wholeWord(language.nameWords.OF_A_COMPANY);

/** Endings of plain words, seldom of surnames. */
const ABSTRACT = /(?:[ts]ion|ness|ity|[aeiou]ment|able|ible|less|ful|ive|ous|ical|ism|ing)$/;
/** What web pages and leaflets print before a sentence, and plain words that often begin one. */
const PLAIN = new Set(
  `data story stories fact facts article articles sport sports business history science global federal local video photo
  note word words bill bills product support digital power water life polling footage question answer please yes yeah sure
  similar such certain plenty aside prior subsequent previous current former final potential common recent evidence proof
  worth consumer desk game book album film due fraud climate money tax oil nearly follow see keep read save`
    .trim()
    .split(/\s+/),
);

interface Uses {
  all: number;
  /** At the head of a sentence, where every word has a capital. */
  initial: number;
  /** Behind "the", or behind a noun for institutions. */
  institution: number;
  /** In capitals inside a sentence. */
  letters: number;
  /** In lower case, anywhere in the article. */
  small: number;
}

/** The mentions with such words given their kind; `things`: names of storms and operations. Linear. */
export function classifyLoneWords(
  reading: TextReading,
  mentions: readonly NameMention[],
  things: ReadonlySet<string>,
): NameMention[] {
  const inNames = new Set<string>();
  const uses = new Map<string, Uses>();
  const companies = new Set<string>();
  const surnames = new Set<string>();
  for (const mention of mentions) {
    for (let i = mention.runFirst; i + 1 < mention.first; i++)
      if (OF_A_COMPANY.test(reading.tokens[i + 1]!.lower)) companies.add(foldToken(reading.tokens[i]!));
    if (mention.words.length > 1) {
      if (mention.kind === 'person') surnames.add(mention.words.at(-1) ?? '');
      if (mention.kind !== 'person' && mention.kind !== 'unknown') continue;
      // "HUGO REEL, the engineer, … REEL said"
      if (mention.kind === 'person' && isSetInCapitals(reading.tokens, mention))
        inNames.add(mention.words.at(-1) ?? '');
      // "CDC Director" tells nothing of "the CDC".
      for (let i = mention.first; i < mention.end; i++)
        if (!CAPITALS.test(reading.tokens[i]!.text)) inNames.add(foldToken(reading.tokens[i]!));
    } else if (mention.kind === 'single') {
      const word = mention.words[0] ?? '';
      if (mention.titled) inNames.add(word);
      const had = uses.get(word) ?? { all: 0, initial: 0, institution: 0, letters: 0, small: 0 };
      had.all++;
      if (mention.initial) had.initial++;
      if (namesInstitution(reading.tokens, mention)) had.institution++;
      if (CAPITALS.test(reading.tokens[mention.first]!.text) && !isLabel(reading.tokens, mention))
        had.letters++;
      uses.set(word, had);
    }
  }
  if (uses.size > 0)
    for (const { lower, text, kind } of reading.tokens) {
      const of = kind === 'word' && text === lower ? uses.get(lower) : undefined;
      if (of) of.small++;
    }
  return mentions.map((mention) => {
    const word = mention.words[0] ?? '';
    if (mention.kind === 'unknown') {
      const kind = kindOfCapitals(reading.tokens, mention);
      return kind ? { ...mention, kind } : mention;
    }
    // "Jake Oman … Oman said", "Ada Ford … Ford said": a surname of the article before it is a land or a company.
    const surname = mention.kind === 'place' || mention.kind === 'organisation';
    if (surname && mention.words.length === 1 && surnames.has(word) && !mention.located)
      return { ...mention, kind: 'single' };
    const of = uses.get(word);
    if (mention.kind !== 'single' || mention.words.length !== 1 || !of || inNames.has(word)) return mention;
    // "the Queenslander said"
    const before = reading.tokens[mention.runFirst - 1];
    if (before?.lower === 'the' && isFromSomewhere(word)) return { ...mention, kind: 'weak' };
    if (companies.has(word) && !isFirstName(word)) return { ...mention, kind: 'organisation' };
    if (things.has(word)) return { ...mention, kind: 'weak' };
    const looks = looksOf(reading.tokens, mention, of);
    if (looks === 'institution') return { ...mention, kind: 'organisation' };
    return looks === 'unclear' ? mention : { ...mention, kind: 'weak' };
  });
}

/** Every word of the name is in capitals. */
function isSetInCapitals(tokens: readonly Token[], { first, end }: NameMention): boolean {
  for (let i = first; i < end; i++) if (!/^[\p{Lu}.’'-]{2,}$/u.test(tokens[i]!.text)) return false;
  return true;
}

/** Several words without a given name, some in capitals: "SLIM ODDS" is a label, "LUMA Energy" and "RIA Redvale" institutions. */
function kindOfCapitals(
  tokens: readonly Token[],
  { first, end }: NameMention,
): 'weak' | 'organisation' | null {
  let all = true;
  for (let i = first; i < end; i++) if (!/^[\p{Lu}\d.&'’-]{2,}$/u.test(tokens[i]!.text)) all = false;
  // "JON REEL:" is on a transcript; "DERBY DRAW:See the list" leads to another article.
  const linked = tokens[end]?.text === ':' && tokens[end + 1]?.start === tokens[end]!.end;
  if (all) return tokens[end]?.text === ':' && !linked ? null : 'weak';
  // "WATCHED Pike"
  if (CAPITALS.test(tokens[first]!.text) && tokens[first]!.word.verb) return 'weak';
  const institution =
    CAPITALS.test(tokens[first]!.text) || (end - first > 1 && CAPITALS.test(tokens[end - 1]!.text));
  return institution && end - first === 2 ? 'organisation' : null;
}

function looksOf(tokens: readonly Token[], mention: NameMention, uses: Uses): Looks {
  const token = tokens[mention.first]!;
  const { text, lower } = token;
  const word = mention.words[0] ?? '';
  const initial = uses.initial === uses.all;
  if (isFirstName(word)) return initial && uses.small > 0 && !isTold(tokens, mention) ? 'plain' : 'unclear';
  // "Ruling", where the article tells of a ruling; but "Price" and "the price" where Price has spoken often.
  if (uses.small > 0 && (initial || uses.small >= uses.all - uses.initial)) return 'plain';
  if (WEB_NAME.test(text)) return 'institution';
  if (token.word.class !== 'open' || PLAIN.has(lower)) return CAPITALS.test(text) ? 'label' : 'plain';
  if (CAPITALS.test(text)) {
    // Who is on a transcript speaks more than once.
    if (uses.letters > 0) return 'institution';
    return uses.all > 1 ? 'unclear' : 'label';
  }
  if (INNER_CAPITAL.test(text) && !SURNAME_HEAD.test(text)) return 'institution';
  if (uses.institution > 0 && uses.institution * 3 >= uses.all) return 'institution';
  if (uses.initial < uses.all || uses.all > 3) return 'unclear';
  if (
    (token.word.personNoun && !isOccupationalSurname(word)) ||
    token.word.groupNoun ||
    isSpeakingThing(lower)
  )
    return 'plain';
  if (PREFIXED.test(lower) || /[^aeiou]ly$/.test(lower)) return 'plain';
  const common = token.word.verb !== null || ABSTRACT.test(lower);
  if (common && !isTold(tokens, mention)) return 'plain';
  return /[^s'’u]s$/.test(lower) ? 'plain' : 'unclear';
}

/** "Manning said", "Manning, who", "Manning's": what stands behind a word behaves as behind a name. */
function isTold(tokens: readonly Token[], { end }: NameMention): boolean {
  const next = tokens[end];
  return next !== undefined && (next.word.verb?.tense === 'past' || next.text === ',' || next.lower === "'s");
}

/** "WINNER:", "FACT CHECK ROUNDUP": among capitals, or before a colon. */
function isLabel(tokens: readonly Token[], { first, end, runFirst }: NameMention): boolean {
  if (tokens[end]?.text === ':') return true;
  return (
    shouts(tokens[runFirst - 1]) || shouts(tokens[end]) || (runFirst < first && shouts(tokens[first - 1]))
  );
}

const shouts = (token: Token | undefined): boolean =>
  token !== undefined && token.text.length > 3 && /^\p{Lu}+$/u.test(token.text);

function namesInstitution(
  tokens: readonly Token[],
  { runFirst, first, end, modifies }: NameMention,
): boolean {
  const behind = tokens[end];
  if (behind?.sentence === tokens[first]!.sentence && OF_A_COMPANY.test(behind.lower)) return true;
  const before = tokens[runFirst - 1];
  if (!before || runFirst < first || modifies || before.sentence !== tokens[first]!.sentence) return false;
  if (before.lower === 'the') {
    // "the Moss who", "the Pike plan": a name that only describes the next noun.
    const next = tokens[end];
    return (
      next?.kind !== 'word' ||
      next.word.class !== 'open' ||
      next.word.verb !== null ||
      next.lower.endsWith('ly')
    );
  }
  return before.text === before.lower && INSTITUTION.has(before.lower);
}
