/** Who does what a verb says: the noun phrase before it, or after it. */

import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { findBack, isPlaceTail, isTime, PARTY_TAG, phraseAt, REACH, type Subject } from './grammar.ts';
import { insertionHead } from './insertions.ts';
import { antecedent, chain, chainEnd, joinFront, reducedBefore } from './phrase-links.ts';

const { TITLES } = language.roleTable;
const { PLACE_PREPOSITIONS } = language.smallWords;
const SUBJECT_WORDS = wholeWord(language.syntaxWords.SUBJECT_WORDS);

/** The subject that stands before the verb group that begins at `group`. */
export function subjectBefore(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const found = aloneBefore(layout, sentence, group);
  const phrase =
    found && layout.tokens[found.first - 1]?.lower === 'and' ? phraseAt(layout, found.first) : null;
  // "Rep. Ann Lee, D-Ohio, and Rep. Tom Pike, R-Maine, the chairs, said": all of them.
  return found && phrase?.kind === 'name' && phrase.firstToken === found.first
    ? { ...found, first: joinFront(layout, sentence, phrase) }
    : found;
}

function aloneBefore(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const open = unclosedInsertion(layout, sentence, group);
  if (open) return open;
  const near = nearestBefore(layout, sentence, group);
  const close = skipTimes(layout, sentence, group);
  if (!endsInsertion(layout, sentence, close) || isInverted(layout, sentence, group)) return near;
  const far = insertionHead(layout, sentence, close);
  return far && (!near || far.first < near.first) ? far : near;
}

/** `“…,” Ann Lee, a professor at Redvale University told the Dial`: the comma behind the insertion is missing. */
function unclosedInsertion(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const { tokens, quoteAt } = layout;
  let first = group - 1;
  while (first > sentence.first && group - first < REACH / 2 && quoteAt[first - 1]! < 0) first--;
  const phrase = phraseAt(layout, first);
  if (phrase?.firstToken !== first || phrase.kind !== 'name' || phrase.endToken - first < 2) return null;
  if (first > sentence.first && layout.quotes[quoteAt[first - 1]!]?.last !== ',') return null;
  const opens = tokens[phrase.endToken + 1]?.lower ?? '';
  if (tokens[phrase.endToken]?.text !== ',' || !/^(?:an?|the|who|his|her)$/.test(opens)) return null;
  if (tokens[group + 1]?.text === ',') return null;
  let verbs = 0;
  for (let i = phrase.endToken + 1; i < group; i++) {
    const { kind, text, word } = tokens[i]!;
    if (text === ',' || kind === 'mark' || kind === 'punctuation') return null;
    const finite = word.verb && phraseAt(layout, i) === null && word.verb.tense !== 'ing';
    if (word.class === 'auxiliary' || finite) verbs++;
  }
  // "Ann Lee, who is chair of the board said", and not "Ann Lee, who said".
  if (opens === 'who' ? verbs === 0 : verbs > 0) return null;
  return { first, end: phrase.endToken, relation: 'before' };
}

function endsInsertion(
  { tokens, quotes, quoteAt }: Layout,
  sentence: MaskedSentence,
  close: number,
): boolean {
  if (close - 1 <= sentence.first) return false;
  const quote = quotes[quoteAt[close - 1]!];
  return quote ? quote.last === ',' : tokens[close - 1]!.text === ',' || tokens[close - 1]!.kind === 'mark';
}

/** "…, said Moss.": the name behind the verb is its subject. */
function isInverted(layout: Layout, sentence: MaskedSentence, group: number): boolean {
  const phrase = phraseAt(layout, group + 1);
  if (phrase?.firstToken !== group + 1 || phrase.kind === 'noun') return false;
  // Whoever stands behind "told" hears.
  if (layout.tokens[group]!.word.verb?.lemma === 'tell') return false;
  return phrase.endToken >= sentence.end || layout.tokens[phrase.endToken]!.kind === 'punctuation';
}

function nearestBefore(layout: Layout, sentence: MaskedSentence, group: number): Subject | null {
  const { tokens, quoteAt } = layout;
  let i = group;
  const limit = Math.max(sentence.first, group - REACH);
  let behind = -1;
  for (let hops = 0; hops < 6 && i > limit; hops++) {
    i = skipTimes(layout, sentence, i);
    const token = tokens[i - 1];
    if (!token || i <= limit) return null;
    const quote = layout.quotes[quoteAt[i - 1]!];
    if (quote) {
      // `Lee, who calls it a “sham,” said`: the comma that closes the insertion stands inside the marks.
      const open =
        quote.last === ',' && quote.first > limit ? insertionStart(layout, quote.first, limit) : -1;
      if (open < 0) return null;
      i = open;
      continue;
    }
    // "D-Kan."
    if (token.kind === 'mark' || (token.text === '.' && PARTY_TAG.test(tokens[i - 2]?.text ?? ''))) {
      i--;
      continue;
    }
    const share = token.text === '%' ? phraseAt(layout, i - 2) : null;
    if (share) return { first: share.firstToken, end: i, relation: 'before' };
    if (token.text === ')' || token.text === ']') {
      const open = findBack(layout, i - 1, limit, token.text === ')' ? '(' : '[');
      if (open < 0) return null;
      i = open;
      continue;
    }
    if (/^(?:[,–—-]|--)$/.test(token.text)) {
      const open = insertionStart(layout, i - 1, limit);
      // `Del. Ann Lee (D-Ohio), said`: a comma that closes nothing.
      if (open < 0 && tokens[i - 2]?.text === ')') {
        i--;
        continue;
      }
      if (open < 0) return strayComma(layout, i - 1, limit);
      const own = titledName(layout, open + 1, i - 1);
      if (own) return own;
      i = open;
      continue;
    }
    if (token.word.class === 'relative' || token.lower === 'that') return antecedent(layout, sentence, i - 1);
    // "a person close to her told"
    if (token.lower === 'her' && !phraseAt(layout, i - 1) && tokens[i - 2]?.word.class === 'preposition') {
      behind = i;
      i -= /^(?:close|loyal|sympathetic)$/.test(tokens[i - 3]?.lower ?? '') ? 3 : 2;
      continue;
    }
    const phrase = phraseAt(layout, i - 1) ?? reducedBefore(layout, sentence, i - 1);
    if (!phrase || isTime(layout, phrase)) return null;
    if (hops > 0 && isPlaceTail(layout, phrase.firstToken)) {
      i = phrase.firstToken - 1;
      continue;
    }
    const outside = appositionStart(layout, phrase, limit);
    if (hops > 0 && outside > 0) {
      i = outside;
      continue;
    }
    const linked = chain(layout, sentence, phrase, 'before');
    const subject = behind < 0 ? linked : { ...linked, end: behind };
    const holder = listHolder(layout, sentence, subject) ?? doneBy(layout, sentence, subject, hops);
    if (holder) return holder;
    const partner = behindFirm(layout, sentence, phrase);
    if (partner) return partner;
    // "the candidate out of Georgia described": where somebody is from.
    const from = tokens[subject.first - 1]?.lower === 'of' && tokens[subject.first - 2]?.lower === 'out';
    const whose = from ? phraseAt(layout, subject.first - 3) : null;
    if (whose && whose.endToken === subject.first - 2)
      return { ...chain(layout, sentence, whose, 'before'), end: whose.endToken };
    // "the “Old Museum” in Salem, Ohio, had said": a place is nobody.
    if (hops > 0 && PLACED.has(tokens[subject.first - 1]?.lower ?? '')) return null;
    if (joinsAdverbial(layout, subject)) return null;
    const adverbial = adverbialStart(layout, subject, limit);
    if (adverbial < 0) return hops > 0 && opensAdverbial(layout, sentence, subject) ? null : subject;
    i = adverbial;
  }
  return null;
}

/** `“…,” Ann Cole, told the Dial`: a comma too many behind the name that follows the words. */
function strayComma(layout: Layout, comma: number, limit: number): Subject | null {
  const phrase = phraseAt(layout, comma - 1);
  if (phrase?.kind !== 'name' || phrase.endToken !== comma || phrase.firstToken - 1 <= limit) return null;
  if (layout.tokens[comma + 1]?.word.verb?.lemma !== 'tell' || layout.quoteAt[phrase.firstToken - 1]! < 0)
    return null;
  return { first: phrase.firstToken, end: comma, relation: 'before' };
}

/** The comma before ", 22", ", of Springdale": what only adds to the name before it. -1 where the phrase stands for itself. */
function appositionStart(layout: Layout, phrase: Phrase, limit: number): number {
  const { tokens } = layout;
  let i = phrase.firstToken - 1;
  if (/^(?:of|from|in)$/.test(tokens[i]?.lower ?? '')) i--;
  else if (tokens[phrase.head]!.kind !== 'number') return -1;
  return i > limit && tokens[i]!.text === ',' ? i : -1;
}

/** "Ann Lee of Orr, Hale & Cole said": whoever is of a firm whose name is a list. */
function behindFirm(
  layout: Layout,
  sentence: MaskedSentence,
  { firstToken, endToken }: Phrase,
): Subject | null {
  const { tokens } = layout;
  let firm = false;
  for (let i = firstToken; i < endToken; i++) firm ||= tokens[i]!.text === '&';
  let at = firstToken;
  for (let hops = 0; firm && hops < 4 && tokens[at - 1]?.text === ','; hops++) {
    const before = phraseAt(layout, at - 2);
    if (before?.kind !== 'name' || before.firstToken <= sentence.first) return null;
    for (let i = before.firstToken + 1; i < before.endToken; i++)
      if (tokens[i]!.lower === 'of') return { first: before.firstToken, end: i, relation: 'before' };
    at = before.firstToken;
  }
  if (at === firstToken || !/^(?:of|at|with|from)$/.test(tokens[at - 1]!.lower)) return null;
  const person = phraseAt(layout, at - 2);
  return person ? { ...chain(layout, sentence, person, 'before'), end: person.endToken } : null;
}

/** "the group, which includes Ann Lee and Tom Orr, said": who is listed behind "which" is not who says it. */
function listHolder(layout: Layout, sentence: MaskedSentence, { first }: Subject): Subject | null {
  const { tokens } = layout;
  let verb = first - 1;
  if (
    verb - 1 <= sentence.first ||
    !/^(?:include|comprise|unite|represent|feature|join)s?$/.test(tokens[verb]!.lower)
  )
    return null;
  if (tokens[verb - 1]!.word.class === 'auxiliary') verb--;
  const which = tokens[verb - 1]!;
  return which.word.class === 'relative' && tokens[verb - 2]?.text === ','
    ? antecedent(layout, sentence, verb - 1)
    : null;
}

/** "The letter, also signed by Ann Lee, Tom Orr, and Rita Cole, asked": whoever is listed behind "by" only did something to it. */
function doneBy(layout: Layout, sentence: MaskedSentence, { first }: Subject, hops: number): Subject | null {
  const { tokens, quoteAt } = layout;
  if (hops === 0) return null;
  let i = first - 1;
  const limit = Math.max(sentence.first + 2, first - REACH);
  while (i > limit && quoteAt[i]! < 0) {
    const { text, lower, kind } = tokens[i]!;
    const phrase = phraseAt(layout, i);
    if (phrase?.kind === 'name') i = phrase.firstToken - 1;
    else if (text === ',' || lower === 'and' || kind === 'number' || PARTY_TAG.test(text)) i--;
    else break;
  }
  if (i <= limit || tokens[i]!.lower !== 'by' || quoteAt[i]! >= 0) return null;
  const done = tokens[i - 1]!;
  if (done.word.verb?.tense !== 'past' && !/ed$/.test(done.lower)) return null;
  const comma = tokens[i - 2]!.word.class === 'adverb' ? i - 3 : i - 2;
  const phrase = tokens[comma]?.text === ',' && comma > sentence.first ? phraseAt(layout, comma - 1) : null;
  return phrase?.endToken === comma ? chain(layout, sentence, phrase, 'before') : null;
}

const PLACED: ReadonlySet<string> = new Set(PLACE_PREPOSITIONS);

/** The comma before ", during a meeting in Oakdale": what a preposition governs does nothing. -1 where none stands there. */
function adverbialStart({ tokens }: Layout, { first }: Subject, limit: number): number {
  const comma = first - 2;
  if (comma <= limit || tokens[comma]!.text !== ',') return -1;
  return GOVERNS.test(tokens[first - 1]!.lower) ? comma : -1;
}
/** "On her papers, in a box, …": the phrase is the sentence's first adverbial. */
const opensAdverbial = ({ tokens }: Layout, sentence: MaskedSentence, { first }: Subject): boolean =>
  first - 1 === sentence.first && GOVERNS.test(tokens[first - 1]!.lower);

/** "Moss came and in a statement said": what the preposition governs does nothing. */
const joinsAdverbial = ({ tokens }: Layout, { first }: Subject): boolean =>
  GOVERNS.test(tokens[first - 1]?.lower ?? '') && tokens[first - 2]?.word.class === 'coordinator';

const GOVERNS = wholeWord(language.syntaxWords.GOVERNS);

const BEFORE_TIME = wholeWord(language.syntaxWords.BEFORE_TIME);

/** `on Monday`, `earlier this week`, `Sunday` between the subject and its verb. */
function skipTimes(layout: Layout, sentence: MaskedSentence, from: number): number {
  let i = from;
  while (i > sentence.first) {
    const phrase = phraseAt(layout, i - 1);
    if (phrase && isTime(layout, phrase) && phrase.endToken === i && phrase.firstToken > sentence.first) {
      i = phrase.firstToken;
      while (i > sentence.first + 1 && BEFORE_TIME.test(layout.tokens[i - 1]!.lower)) i--;
      continue;
    }
    const token = layout.tokens[i - 1]!;
    const kind = token.kind === 'word' && phrase?.firstToken !== i - 1 ? token.word.class : 'open';
    // "A plaque there reads"
    if (/^(?:there|here)$/.test(token.lower) && i === from && phraseAt(layout, i - 2)?.kind === 'noun') {
      i--;
      continue;
    }
    const once = token.lower === 'once' && i === from && i - 1 > sentence.first;
    if (kind === 'adverb' || once || (token.kind === 'word' && token.lower.endsWith('ly') && !phrase)) {
      i--;
      continue;
    }
    break;
  }
  return i;
}

/** "…, Gov. Ann Lee (R-Ohio), said": what stands between the commas is the subject itself. */
function titledName(layout: Layout, first: number, end: number): Subject | null {
  const phrase = phraseAt(layout, first);
  if (phrase?.firstToken !== first || phrase.name?.firstToken !== first) return null;
  if (
    !TITLES.has(layout.tokens[first]!.lower) ||
    (phrase.endToken !== end && layout.tokens[phrase.endToken]!.text !== '(')
  )
    return null;
  return { first, end: phrase.endToken, relation: 'before' };
}

/** The comma (or dash) that opens what the one at `close` closes: ", a lawyer from Ohio," or ", who is 45,". */
function insertionStart(layout: Layout, close: number, limit: number): number {
  const { tokens, quoteAt } = layout;
  const mark = quoteAt[close]! >= 0 ? ',' : tokens[close]!.text;
  for (let i = close - 1; i > limit; i--) {
    if (quoteAt[i]! >= 0) {
      i = layout.quotes[quoteAt[i]!]!.first;
      continue;
    }
    if (tokens[i]!.text !== mark && !(mark === ',' && tokens[i]!.text === ';')) continue;
    // A comma right after "Ohio" or a title of honour belongs to the insertion: go on to the comma before it.
    const before = phraseAt(layout, i - 1);
    if (!before) {
      const left = tokens[i - 1]!;
      const fits = left.text === ')' || left.word.class === 'relative' || left.lower === 'that';
      return quoteAt[i - 1]! < 0 && fits ? i : -1;
    }
    return i;
  }
  return -1;
}

/** The subject after the verb: `"…," said Tom Pike, a lawyer`. */
export function subjectAfter(layout: Layout, sentence: MaskedSentence, from: number): Subject | null {
  const { tokens } = layout;
  // "said 9/11 widow Ada Moss"
  const dated = tokens[from]?.kind === 'number' && tokens[from + 1]?.text === '/';
  const first = dated ? from + 2 : behindTitle(layout, sentence, from);
  const phrase = phraseAt(layout, first);
  if (!phrase || phrase.firstToken !== first || phrase.endToken > sentence.end || isTime(layout, phrase))
    return null;
  if (phrase.kind === 'pronoun' && !SUBJECT_WORDS.test(tokens[first]!.lower)) return null;
  const end = chainEnd(layout, sentence, phrase);
  // "said master of ceremonies Ann Lee"
  const name = end > phrase.endToken ? phraseAt(layout, end) : null;
  if (name?.kind === 'name' && name.firstToken === end && name.endToken <= sentence.end)
    return { first: end, end: name.endToken, relation: 'after' };
  return { first, end, relation: 'after' };
}

/** `said the “Harbour Nights” [star Ada Moss]`: what stands behind a work's title; `from` itself where none stands there. */
function behindTitle({ tokens }: Layout, sentence: MaskedSentence, from: number): number {
  if (sentence.titles.length === 0) return from;
  const at = /^(?:the|an?)$/.test(tokens[from]?.lower ?? '') ? from + 1 : from;
  const title = sentence.titles.find(({ first, term }) => first === at && term === 'work');
  const next = title && title.end < sentence.end ? tokens[title.end]! : null;
  return next?.kind === 'word' && next.word.class === 'open' ? title!.end : from;
}
