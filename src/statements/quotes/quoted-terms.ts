/** Words in quotation marks that nobody says: titles of works and programmes, nicknames. */
import { language } from '../../language/index.ts';
import { DEMONYM_END, isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { QuotedStretch, TextReading, Token } from '../../text/reading.ts';
import { reportingVerb } from '../cues/reporting-verbs.ts';

const ENTITLED = wholeWord(language.quoteWords.ENTITLED);

const TERMS = wholeWord(language.quoteWords.TERMS);

const TYPED_IN = wholeWord(language.quoteWords.TYPED_IN);

/** work: the title of a work, by a word that says so. title: written like one. */
export type TermKind = 'work' | 'title' | 'nickname' | 'attribute';

/** Words for works and programmes that stand before or after a title in marks. */
const WORKS = new Set(
  `show program programme series sitcom film movie documentary book novel memoir song album single hit play musical anthem
  article essay column story poem painting video clip episode podcast magazine special drama comedy blockbuster sequel
  website blog newsletter thriller classic host co-host anchor star stars starring ballad tune hits songs films movies shows
  books titled entitled headlined headline sketch segment broadcast remake franchise interview bestseller
  soundtrack remix strip strips trailer premiere concert casting opera ballet soundtracks albums lyrics title titles
  dramas comedies sequels novels memoirs plays musicals documentaries singles hymn hymns chart-topper rom-com rom-coms
  docuseries miniseries sitcoms anthems ballads classics co-hosts hosts co-star videogame videogames`
    .trim()
    .split(/\s+/),
);
/** Behind the title of a work stands who made it or plays in it: `“The Long Boat” co-creator Ada Moss`. */
const MAKERS = new Set(
  `actor actors actress actresses co-creator creator creators showrunner director producer filmmaker author writer singer alum
  alumna alumnus alums cast castmate castmates co-star co-stars narrator contestant contestants panelist finale reunion episode
  episodes franchise universe reboot spinoff spin-off adaptation trilogy producers directors creative executive`
    .trim()
    .split(/\s+/),
);
const AIRED_ON = new Set([
  'on',
  "'s",
  'of',
  'in',
  'the',
  'for',
  'watch',
  'hosts',
  'host',
  'from',
  'with',
  'told',
  'tells',
  'leads',
  'anchors',
  'anchored',
  'hosted',
  'hosting',
  'moderates',
  'moderated',
]);

/** What is done to a song or a part, and not with somebody's words. */
const PERFORMED = wholeWord(language.quoteWords.PERFORMED);
/** No title is longer, in tokens with its marks; all else that is no somebody's words is shorter still. */
const LONGEST_TITLE = 32;
const LONGEST_TERM = 14;
/** `films like “The Long Boat”`, `songs such as “…”`. */
const EXAMPLE = /^(?:like|including|as)$/;
/** `with the choices being “Yes” and “No”`, `the option “Never”`: what can be ticked. */
const CHOICES = /^(?:options?|choices?|checkbox(?:es)?|buttons?)$/;
const DASH = /^(?:[—–-]|--)$/;

/** A stretch in marks that was read before another, with its tokens. */
export interface TermBefore {
  readonly kind: TermKind | null;
  readonly end: number;
}

/**
 * What a short stretch in marks is when nobody says it; null where it is somebody's words. `first`/`end`: its tokens with
 * marks; `before`: the stretch in front of it, whose kind it shares where only "and", "or" and commas join the two.
 */
export function termKind(
  reading: TextReading,
  stretch: QuotedStretch,
  first: number,
  end: number,
  before: TermBefore | null,
): TermKind | null {
  const kind = kindOf(reading, stretch, first, end);
  if (kind !== null || !before || !stretch.closed || end - first > LONGEST_TERM) return kind;
  if (!isJoined(reading.tokens, before.end, first)) return null;
  if (before.kind === 'attribute') return 'attribute';
  return before.kind !== null && inTitleCase(reading.tokens, first + 1, end - 1) ? before.kind : null;
}

function isJoined(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  for (let t = from; t < to; t++) if (!/^(?:,|and|or|&)$/.test(tokens[t]!.lower)) return false;
  return true;
}

function kindOf(reading: TextReading, stretch: QuotedStretch, first: number, end: number): TermKind | null {
  const { tokens, text } = reading;
  // A stray tag's end (`">Read on`) and a label ("Related:").
  if (text.charAt(stretch.start) === '>' || text.charAt(stretch.end - 1) === ':') return 'attribute';
  if (!stretch.closed && isExcerpt(tokens, first, end)) return 'attribute';
  if (isByline(tokens, end)) return 'title';
  if (!stretch.closed || end - first > LONGEST_TITLE) return null;
  if (end - first > LONGEST_TERM) return isShouted(tokens, first, end) ? null : titleKind(tokens, first, end);
  // What is left of a tag: author="…".
  if (text.charAt(stretch.open - 1) === '=') return 'attribute';
  if (isNickname(tokens, first, end)) return 'nickname';
  if (isEntry(tokens, first, end) || isHearer(tokens, first, end) || isGloss(tokens, first))
    return 'attribute';
  if (PRINTED.test(tokens[end]?.lower ?? '') && tokens[end]!.sentence === tokens[end - 1]!.sentence)
    return 'attribute';
  return titleKind(tokens, first, end);
}

/**
 * `"The harbour is what she called “home.”`: a paragraph that only begins with a mark, and has a quotation of its own, is
 * printed from elsewhere; the quotation inside counts. Not a transcript's line with its speaker before a colon.
 */
function isExcerpt(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  for (let t = first + 1; t < first + 6; t++) if (tokens[t]?.text === ':') return false;
  return next?.text === '“' && tokens[first]!.text === '"' && next.paragraph === tokens[first]!.paragraph;
}

/** `searched for “how to mend a boat”`, `googled “boats”`, `charged with “reckless sailing”`: typed in, or a charge. */
function isEntry(tokens: readonly Token[], first: number, end: number): boolean {
  const [verb, joint] = [tokens[first - 2]?.lower ?? '', tokens[first - 1]?.lower ?? ''];
  // "better known as “Bold Ann”", "the so-called “harbour rule”": a name that many use.
  if (joint === 'as' && verb === 'known' && inTitleCase(tokens, first + 1, end - 1)) return true;
  if (/^(?:so-called|aka|a\.k\.a\.)$/.test(joint)) return true;
  if (TYPED_IN.test(joint)) return true;
  if (joint === 'for' && /^search(?:es|ed|ing)?$/.test(verb)) return true;
  if (CHOICES.test(joint) || (/^(?:are|were|being|:)$/.test(joint) && CHOICES.test(verb))) return true;
  return /^(?:with|of)$/.test(joint) && /^(?:charged|indicted|convicted|arraigned)$/.test(verb);
}

/** `urged the “regulars” to come`: one or two words for whoever is told to do it; no clause of theirs is quoted. */
function isHearer(tokens: readonly Token[], first: number, end: number): boolean {
  const [verb, determiner, to] = [tokens[first - 2], tokens[first - 1], tokens[end]];
  if (end - first > 4 || to?.lower !== 'to' || to.paragraph !== tokens[first]!.paragraph) return false;
  if (!verb?.word.verb || !/^(?:determiner|possessive)$/.test(determiner?.word.class ?? '')) return false;
  return reportingVerb(verb.word.verb.lemma)?.tells === true;
}

/** In capitals throughout: somebody's shout, no long title. */
const isShouted = (tokens: readonly Token[], first: number, end: number): boolean =>
  !tokens.slice(first + 1, end - 1).some(({ text }) => /\p{Ll}{2}/u.test(text));

/** `"Boats leave the port," by the Herald's Ann Lee`: a headline. */
function isByline(tokens: readonly Token[], end: number): boolean {
  const [by, name] = [tokens[end], tokens[end + 1]];
  if (by?.lower !== 'by' || !name || !isCapital(name) || by.paragraph !== name.paragraph) return false;
  return tokens[end - 2]?.text === ',';
}

/** "A.B. “Red” Moss": one or two capitalised words between two parts of a name. */
function isNickname(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (!before || !after || end - first > 5) return false;
  if (before.sentence !== after.sentence || !isCapital(before) || !isCapital(after)) return false;
  return isCapital(tokens[first + 1]!) && before.word.class === 'open' && after.word.class === 'open';
}

function titleKind(tokens: readonly Token[], first: number, end: number): 'work' | 'title' | null {
  if (!inTitleCase(tokens, first + 1, end - 1)) return null;
  if (isCalledWork(tokens, first, end) || isDescribedWork(tokens, first, end)) return 'work';
  if (isLine(tokens, first, end) || isListed(tokens, first, end)) return 'title';
  const before = tokens[first - 1];
  if (before?.paragraph !== tokens[first]!.paragraph) return null;
  if (before.text === ':' && isAnnouncedWork(tokens, first - 1)) return 'work';
  if (isNamedSo(tokens, first) || namesNoun(tokens, end)) return 'title';
  // "ABS' “The Show”"
  const owned = /^['’]$/.test(before.text) && before.kind === 'punctuation';
  return owned || AIRED_ON.has(before.lower) ? 'title' : null;
}

/** `the “Ada Moss Show”`, `“The Long Boat,” a radio series`: a word in it, or an apposition behind it, says that it is a work. */
function isDescribedWork(tokens: readonly Token[], first: number, end: number): boolean {
  let last = end - 2;
  while (last > first && tokens[last]!.kind === 'punctuation') last--;
  if (last > first + 1 && SHOWS.test(tokens[last]!.lower)) return true;
  const comma = tokens[last + 1]?.text === ',' || tokens[end]?.text === ',';
  let at = tokens[end]?.text === ',' ? end + 1 : end;
  if (!comma || !/^(?:an?|the|his|her|their)$/.test(tokens[at]?.lower ?? '')) return false;
  for (at++; at < end + 6 && tokens[at]?.kind === 'word' && tokens[at]!.word.class === 'open'; at++)
    if (WORKS.has(tokens[at]!.lower)) return true;
  return false;
}
const SHOWS = wholeWord(language.quoteWords.SHOWS);

/** `to share a song he had written after the storm: “Why Not Me.”` */
function isAnnouncedWork(tokens: readonly Token[], colon: number): boolean {
  const { sentence } = tokens[colon]!;
  for (let i = colon - 1; i > colon - NEAR && tokens[i]?.sentence === sentence; i--)
    if (
      SET_DOWN.test(tokens[i]!.lower) &&
      /^(?:an?|the|his|her|their|new|first|latest)$/.test(tokens[i - 1]?.lower ?? '')
    )
      return true;
  return false;
}
const SET_DOWN = wholeWord(language.quoteWords.SET_DOWN);
/** How far before the colon the work may be spoken of, in tokens. */
const NEAR = 14;

/** `the “Remain” side`, `its “Mend the Pier” campaign`: a name in front of what it names. */
function namesNoun(tokens: readonly Token[], end: number): boolean {
  const noun = tokens[end];
  if (noun?.kind !== 'word' || noun.sentence !== tokens[end - 1]!.sentence || noun.capital) return false;
  return NAMED_BY.test(noun.lower) || NAMED_BY.test(tokens[end + 1]?.lower ?? '');
}
const NAMED_BY = wholeWord(language.quoteWords.NAMED_BY);

/** `“Mend the Pier” hats`: what is printed on things that are worn or held up. */
const PRINTED =
  /^(?:hats?|caps?|shirts?|t-shirts?|tee-?shirts?|sweatshirts?|hoodies|signs?|banners?|flags?|stickers?|badges?|placards?|posters?|mugs?|bracelets?|wristbands?|tattoos?)$/;

/** `Norse for “farewell”`, `a Norse word meaning “farewell”`: a translation. */
function isGloss(tokens: readonly Token[], first: number): boolean {
  const [language, joint] = [tokens[first - 2], tokens[first - 1]!];
  if (!language || language.sentence !== joint.sentence) return false;
  if (joint.lower === 'for')
    return language.capital && (DEMONYM_END.test(language.lower) || TONGUES.test(language.lower));
  return joint.lower === 'meaning' && TERMS.test(language.lower);
}
const TONGUES = wholeWord(language.quoteWords.TONGUES);

/** `the group, dubbed “Quiet Boats”`, `a plan titled “…”`: its name, where nobody is said to have given it. */
function isNamedSo(tokens: readonly Token[], first: number): boolean {
  const [before, verb] = [tokens[first - 2], tokens[first - 1]!];
  if (!ENTITLED.test(verb.lower)) return false;
  return before !== undefined && !before.capital && before.word.class !== 'pronoun' && before.kind !== 'mark';
}

/** A word beside it says that it is a work: "the film “…”", "“…” host Ann Lee", "sang “…”". */
function isCalledWork(tokens: readonly Token[], first: number, end: number): boolean {
  const [before, after] = [tokens[first - 1], tokens[end]];
  if (before && before.paragraph === tokens[first]!.paragraph) {
    if (WORKS.has(before.lower) || PERFORMED.test(before.lower)) return true;
    // `her first novel, “…”`, `a show called “…”`
    if (/^(?:,|called|named)$/.test(before.lower) && WORKS.has(tokens[first - 2]?.lower ?? '')) return true;
    // `dramas like “…”`, `films such as “…”`
    const of = first - (before.lower === 'as' ? 3 : 2);
    if (EXAMPLE.test(before.lower) && WORKS.has(tokens[of]?.lower ?? '')) return true;
    // "has read “Who Owns the Rain?”", "Moss read “…”"; a sign reads what somebody wrote on it.
    const reader = tokens[first - 2];
    if (/^(?:read|reads|reading)$/.test(before.lower) && reader)
      if (reader.capital || /^(?:auxiliary|pronoun|adverb)$/.test(reader.word.class)) return true;
  }
  if (after?.kind !== 'word' || after.sentence !== tokens[end - 1]!.sentence) return false;
  // `“Never,” actor Ada Moss said`: the comma inside ends what she said.
  if (tokens[end - 2]!.text === ',') return false;
  const called = (word: string): boolean => WORKS.has(word) || MAKERS.has(word);
  return called(after.lower) || (!isCapital(after) && called(tokens[end + 1]?.lower ?? ''));
}

/** `“The Long Boat”` alone in its paragraph, without a stop: a nominee, a heading. */
function isLine(tokens: readonly Token[], first: number, end: number): boolean {
  const { paragraph } = tokens[first]!;
  if (tokens[first - 1]?.paragraph === paragraph || tokens[end]?.paragraph === paragraph) return false;
  return tokens[end - 2]!.kind !== 'punctuation' || tokens[end - 2]!.text === ')';
}

/** `“The Long Boat” — Ada Moss “Red Sky” — Tom Pike`: nominees, titles side by side; words that somebody says end with a stop. */
function isListed(tokens: readonly Token[], first: number, end: number): boolean {
  const inner = tokens[end - 2];
  if (inner?.kind === 'punctuation' && inner.text !== ')') return false;
  const after = tokens[end];
  if (after && DASH.test(after.text)) return tokens[end + 1]?.capital === true;
  return (
    after?.kind === 'mark' &&
    after.paragraph === tokens[first]!.paragraph &&
    after.start > tokens[end - 1]!.end
  );
}

/** Every word capitalised but the closed-class ones, at least the first and the last. */
function inTitleCase(tokens: readonly Token[], first: number, end: number): boolean {
  let capitals = 0;
  let last: Token | undefined;
  for (let t = first; t < end; t++) {
    const token = tokens[t]!;
    if (token.kind === 'punctuation' || token.kind === 'mark') continue;
    last = token;
    if (token.kind === 'number' || isCapital(token)) capitals++;
    else if (token.kind === 'word' && token.word.class === 'open') return false;
  }
  const begins = tokens[first];
  return (
    capitals > 0 &&
    begins !== undefined &&
    last !== undefined &&
    (isCapital(begins) || begins.kind === 'number') &&
    (isCapital(last) || last.kind === 'number')
  );
}
