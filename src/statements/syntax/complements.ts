/** What stands between a reporting verb and the words that are said: the addressee, the time, the medium, "that". */

import { language } from '../../language/index.ts';
import { wordOf } from '../../text/lexicon.ts';
import { isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import type { Token } from '../../text/reading.ts';
import { verbForm } from '../../text/verbs.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { TokenSpan } from '../token-span.ts';
import { isTime, phraseAt } from './grammar.ts';
import { chainEnd } from './phrase-links.ts';
import { MONTH, timeAt } from './time-phrases.ts';

/** What comes after the complement: "that", a comma, a colon, a quotation, other words, or the sentence's end. */
export type Follow = 'that' | 'comma' | 'colon' | 'quote' | 'words' | 'end';

export interface Complement {
  /** The token at which the content begins, or the comma or end that stands there. */
  readonly at: number;
  readonly follow: Follow;
  readonly addressee: TokenSpan | null;
  readonly when: TokenSpan | null;
  readonly via: readonly TokenSpan[];
}

const MEDIA = wholeWord(language.syntaxWords.MEDIA);
const PREPOSITIONS = new Set(
  'in to at of on during from after before via by through with for about following amid as over outside near'.split(
    ' ',
  ),
);

/** Reads on from `from`, the token after the verb (or after the subject that follows it). */
export function readComplement(
  layout: Layout,
  sentence: MaskedSentence,
  from: number,
  tells: boolean,
): Complement {
  const { tokens, quoteAt } = layout;
  let addressee: TokenSpan | null = null;
  let when: TokenSpan | null = null;
  const via: TokenSpan[] = [];
  let i = from;
  /** Where the content begins if it turns out to have begun without "that" before the phrases that were read over. */
  let fallback = from;
  let phrasesRead = 0;
  // "posted the following on the wall, “…”"
  if (tokens[i]?.lower === 'the' && tokens[i + 1]?.lower === 'following') {
    i += MEDIA.test(tokens[i + 2]?.lower ?? '') ? 3 : 2;
    fallback = i;
  }
  const done = (at: number, follow: Follow): Complement => ({ at, follow, addressee, when, via });
  while (i < sentence.end) {
    if (quoteAt[i]! >= 0) return done(i, 'quote');
    const token = tokens[i]!;
    const title = token.kind === 'mark' ? sentence.titles.find((quote) => quote.first === i) : undefined;
    // "told the Herald's “The Show” that"
    if (token.lower === "'s" && sentence.titles.some((quote) => quote.first === i + 1)) {
      i++;
      continue;
    }
    if (title) {
      i = title.end;
      continue;
    }
    if (token.lower === 'that' && isDemonstrative(layout, i + 1))
      return done(phrasesRead === 0 ? i : fallback, 'words');
    if (token.lower === 'that') return done(i + 1, 'that');
    // "said at 9:25 p.m."
    const clock = token.text === ':' && tokens[i - 1]!.kind === 'number' && tokens[i + 1]?.kind === 'number';
    if (clock) {
      i += 2;
      if (/^[ap]\.?m\.?$/.test(tokens[i]?.lower ?? '')) i++;
      if (phrasesRead === 0) fallback = i;
      continue;
    }
    if (token.text === ':') return done(i + 1, 'colon');
    const renamed = renamedEnd(layout, sentence, i);
    if (renamed > 0) {
      if (fallback === i) fallback = renamed;
      i = renamed;
      continue;
    }
    const place = token.text === ',' ? placeEnd(layout, sentence, i) : -1;
    if (place > 0) {
      i = place;
      continue;
    }
    const aside = token.text === ',' || token.text === '(' ? asideEnd(layout, sentence, i) : -1;
    if (aside > 0) return done(aside, 'that');
    if (
      token.text === ',' ||
      token.text === '—' ||
      token.text === '–' ||
      token.text === '--' ||
      token.text === ';'
    )
      return done(i, 'comma');
    if (/^[.?!…]+$/.test(token.text)) return done(i, 'end');
    const dated = datedMedium(layout, sentence, i);
    if (dated > 0) {
      via.push({ first: i, end: dated });
      if (fallback === i) fallback = dated;
      i = dated;
      phrasesRead++;
      continue;
    }
    const phrase = phraseAt(layout, i);
    const kind = token.kind === 'word' ? token.word.class : 'open';
    const time = timeAt(layout, sentence, i, phrase);
    if (time) {
      when ??= time;
      if (phrasesRead === 0 || fallback === i) fallback = time.end;
      i = time.end;
      continue;
    }
    if (tells && !addressee && token.lower === 'her' && endsClause(tokens[i + 1])) {
      addressee = { first: i, end: i + 1 };
      i++;
      fallback = i;
      continue;
    }
    if (tells && !addressee && phrase && phrase.firstToken === i) {
      let end = chainEnd(layout, sentence, phrase);
      // "told CNN affiliate WFAA …"
      const outlet = AFFILIATE.test(tokens[end]?.lower ?? '') ? phraseAt(layout, end + 1) : null;
      if (outlet?.name && outlet.firstToken === end + 1) end = outlet.endToken;
      end = ownedEnd(layout, sentence, end);
      // "told the network …", but not "asked what" or "asked he".
      addressee = { first: i, end };
      const that = thatBehind(layout, sentence, end);
      if (that > 0) return done(that, 'that');
      i = end;
      fallback = i;
      continue;
    }
    // "told her [not to go]": what is denied is said.
    if (token.lower === 'not' || token.lower === 'never') return done(i, 'words');
    if (kind === 'adverb' || (kind === 'open' && token.lower.endsWith('ly') && !phrase)) {
      i++;
      if (phrasesRead === 0) fallback = i;
      continue;
    }
    if (PREPOSITIONS.has(token.lower)) {
      // "said on “The Show” that"
      const show = sentence.titles.find((quote) => quote.first === i + 1);
      if (show && phrasesRead < 5) {
        via.push({ first: i, end: show.end });
        i = show.end;
        phrasesRead++;
        continue;
      }
      const inner = phraseAt(layout, i + 1);
      if (inner && inner.firstToken === i + 1 && inner.endToken <= sentence.end && phrasesRead < 5) {
        // "in a video message"
        const end = inner.endToken + (MEDIA.test(tokens[inner.endToken]?.lower ?? '') ? 1 : 0);
        if (
          (token.lower === 'in' ||
            token.lower === 'on' ||
            token.lower === 'at' ||
            token.lower === 'during') &&
          MEDIA.test(tokens[end - 1]!.lower)
        ) {
          let stop = end;
          if (/^(?:to|with|on)$/.test(tokens[end]?.lower ?? '')) {
            const to = phraseAt(layout, end + 1);
            if (to && to.firstToken === end + 1 && !isTime(layout, to)) {
              stop = to.endToken;
              // "in a statement to the Herald", "in an interview with the Herald"
              if (tokens[end]!.lower !== 'on' && !addressee && isListener(layout, to))
                addressee = { first: end + 1, end: stop };
            }
          }
          via.push({ first: i, end: stop });
          // "said in an interview he would stay": the medium is no part of the words.
          if (fallback === i) fallback = stop;
          i = stop;
        } else {
          if (token.lower === 'to' && !addressee && phrasesRead === 0 && isListener(layout, inner))
            addressee = { first: i + 1, end };
          // "said in an interview with the Herald he would stay"
          if (token.lower === 'with' && via.length > 0 && fallback === i) fallback = end;
          i = end;
        }
        phrasesRead++;
        continue;
      }
      if (verbForm(tokens[i + 1]?.lower ?? '')?.tense === 'ing' && phrasesRead > 0) {
        i++;
        continue;
      }
    }
    // Words: the phrases that were read over belong to the content.
    return done(fallback, fallback >= sentence.end ? 'end' : 'words');
  }
  return done(i, 'end');
}

/** "in a Friday, May 8 statement": behind a medium that a day describes; -1 elsewhere. */
function datedMedium({ tokens }: Layout, sentence: MaskedSentence, at: number): number {
  if (!/^(?:in|during)$/.test(tokens[at]!.lower) || !/^an?$/.test(tokens[at + 1]?.lower ?? '')) return -1;
  for (let i = at + 2; i < Math.min(sentence.end, at + 7); i++) {
    const { lower, word, kind, text } = tokens[i]!;
    if (i > at + 2 && MEDIA.test(lower)) return i + 1;
    if (word.class !== 'time' && kind !== 'number' && !/^[.,]$/.test(text) && !MONTH.test(lower)) return -1;
  }
  return -1;
}

/** "told a joint Harbour and Fisheries committee hearing that": behind the "that" which only names and nouns stand before; -1 elsewhere. */
function thatBehind({ tokens, quoteAt }: Layout, sentence: MaskedSentence, from: number): number {
  for (let i = from; i < Math.min(sentence.end - 1, from + LONGEST_ASIDE); i++) {
    const { lower, word, kind } = tokens[i]!;
    if (quoteAt[i]! >= 0 || kind !== 'word') return -1;
    if (lower === 'that') return i > from && opensContent(tokens[i - 1]!) ? i + 1 : -1;
    if (word.class !== 'open' && lower !== 'and') return -1;
    if (word.verb && word.verb.tense !== 'base' && !tokens[i]!.capital && !word.verbOrNoun) return -1;
  }
  return -1;
}

/** "echoes that of the party", "said that is wrong", "points to a plan that would help": no clause follows "that". */
function isDemonstrative({ tokens, quoteAt }: Layout, next: number): boolean {
  const token = tokens[next];
  if (!token || (quoteAt[next] ?? -1) >= 0) return false;
  if (token.lower === 'of') return true;
  return token.word.class === 'auxiliary' && !token.capital && !/^(?:being|do|let|having)$/.test(token.lower);
}

/** Behind whom or what the hearer owns: "told Radio 4['s Today programme] that", "told ABC['s “Harbour Talk” host Tom Pike] that". */
function ownedEnd(layout: Layout, sentence: MaskedSentence, from: number): number {
  const { tokens } = layout;
  const numbered = /^\d+$/.test(tokens[from]?.text ?? '') && tokens[from + 1]?.lower === "'s";
  const whole = numbered ? phraseAt(layout, from) : null;
  if (whole?.firstToken === from && whole.endToken > from + 1) return Math.min(whole.endToken, sentence.end);
  const owner = numbered ? from + 1 : from;
  if (tokens[owner]?.lower !== "'s" || owner + 1 >= sentence.end) return from;
  const title = sentence.titles.find((quote) => quote.first === owner + 1);
  const next = title?.end ?? owner + 1;
  // "host Tom Pike"
  for (const at of [next, next + 1]) {
    const phrase = phraseAt(layout, at);
    if (phrase?.firstToken === at && !isTime(layout, phrase) && (at === next || phrase.kind === 'name'))
      return chainEnd(layout, sentence, phrase);
  }
  return next;
}

/** "to reporters", "to the crowd", "to CNN"; not "to prioritize", "to skip debates". */
function isListener({ tokens }: Layout, phrase: Phrase): boolean {
  if (phrase.kind !== 'noun' || phrase.determiner >= 0 || phrase.possessor) return true;
  const { lower, word } = tokens[phrase.head]!;
  const one = wordOf(lower.replace(/s$/, ''));
  return word.personNoun || word.groupNoun || one.personNoun || one.groupNoun;
}

const AFFILIATE = wholeWord(language.syntaxWords.AFFILIATE);

/** Behind "told her": then "her" owns nothing. */
const endsClause = (next: Token | undefined): boolean =>
  next?.kind !== 'word' || /^(?:that|not|never)$/.test(next.lower) || ENDS_CLAUSE.has(next.word.class);
const ENDS_CLAUSE: ReadonlySet<string> = new Set(['preposition', 'subordinator', 'relative']);

/** "told a meeting in Salem, Ohio, that": where the words go on behind the comma at `comma` and a place's second name; -1 elsewhere. */
function placeEnd(layout: Layout, sentence: MaskedSentence, comma: number): number {
  const { tokens } = layout;
  const name = phraseAt(layout, comma + 1);
  if (name?.firstToken !== comma + 1 || name.name?.firstToken !== comma + 1) return -1;
  if (!isCapital(tokens[comma - 1]!)) return -1;
  let i = name.endToken;
  if (tokens[i]?.text === ',') i++;
  if (i >= sentence.end) return -1;
  const time = timeAt(layout, sentence, i, phraseAt(layout, i));
  const next = time ? time.end : i;
  return tokens[next]?.lower === 'that' && next < sentence.end ? i : -1;
}

/**
 * "wrote on Dial [, formerly the Gazette,] that", "on Dial [(the site formerly known as the Gazette)]": behind what the
 * medium was called once, with the comma that closes it where the words follow; -1 elsewhere.
 */
function renamedEnd({ tokens, quoteAt, phrases }: Layout, sentence: MaskedSentence, at: number): number {
  if (!/^[,(]$/.test(tokens[at]!.text)) return -1;
  let i = at + 1;
  while (i < at + 7 && tokens[i]?.kind === 'word' && !/^(?:formerly|previously)$/.test(tokens[i]!.lower)) {
    if (tokens[i]!.word.verb && !tokens[i]!.word.verbOrNoun) return -1;
    i++;
  }
  if (!/^(?:formerly|previously)$/.test(tokens[i]?.lower ?? '')) return -1;
  i++;
  while (/^(?:known|called|named|as)$/.test(tokens[i]?.lower ?? '')) i++;
  const name = phrases.list[phrases.at[i] ?? -1];
  if (name?.firstToken !== i || name.kind !== 'name' || name.endToken > sentence.end) return -1;
  const close = tokens[name.endToken]!;
  const goesOn = tokens[name.endToken + 1]?.lower === 'that' || (quoteAt[name.endToken + 1] ?? -1) >= 0;
  if (close.text === ')' && tokens[at]!.text === '(') return name.endToken + 1;
  return close.text === ',' && goesOn ? name.endToken + 1 : name.endToken;
}

/** "told Abel Ritter, in 1994, that", "said Monday (March 4) that": behind the "that" which an aside without a verb stands before; -1 elsewhere. */
function asideEnd({ tokens, quoteAt }: Layout, sentence: MaskedSentence, from: number): number {
  const opener = tokens[from + 1];
  if (!opener) return -1;
  if (tokens[from]!.text === ',' && !/^(?:preposition|time|adverb)$/.test(opener.word.class)) return -1;
  for (let i = from + 1; i < Math.min(sentence.end - 1, from + LONGEST_ASIDE); i++) {
    const { lower, text, word, kind } = tokens[i]!;
    if (lower === 'that') return opensContent(tokens[i - 1]!) ? i + 1 : -1;
    if (quoteAt[i]! >= 0 || /^[;:—–]$|^--$/.test(text)) return -1;
    if (text === ',' && tokens[i + 1]!.lower !== 'that') return -1;
    if (
      kind === 'word' &&
      (word.verb || /^(?:auxiliary|relative|subordinator|coordinator|pronoun)$/.test(word.class))
    )
      return -1;
  }
  return -1;
}
/** "in that order", "so that", "now that" begin no words. */
const opensContent = ({ word, lower }: Token): boolean =>
  word.class !== 'preposition' && !/^(?:so|now|given|provided)$/.test(lower);
/** The most tokens that an aside between a verb and its "that" may have ("said, on the pier, that"). */
const LONGEST_ASIDE = 10;
