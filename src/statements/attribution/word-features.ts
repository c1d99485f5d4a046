/** Features of whether words in marks are somebody's words or the writer's own, set off: features of the language only. */

import { language } from '../../language/index.ts';
import { isCapital } from '../../text/noun-or-verb.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Token } from '../../text/reading.ts';
import { isSpeechNoun } from '../cues/speech-nouns.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { QuoteSpan } from '../quotes/quote-span.ts';
import { phraseAt } from '../syntax/grammar.ts';

const { BE_FORMS } = language.smallWords;

const THINKING = new Set(
  `think believe feel see view seem appear know consider regard hope fear want wish expect worry find suspect understand
  prefer like love support back oppose favor favour embrace seek urge push plan pledge promote agree accept admire tout focus`
    .trim()
    .split(/\s+/),
);
const FIRST_OR_SECOND = wholeWord(language.syntaxWords.FIRST_OR_SECOND);
/** No feature is looked for further away than this, so that hostile sentences stay linear. */
const NEAR = 40;

const BE: ReadonlySet<string> = new Set([...BE_FORMS, "'s", "'re", "'m"]);

/** The names of the features that the quotation shows. */
export function featuresOf(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): readonly string[] {
  return [
    ...featuresInside(layout, quote),
    ...featuresBefore(layout, sentence, quote),
    ...featuresBehind(layout, sentence, quote),
  ];
}

const shown = (features: readonly (readonly [string, boolean])[]): string[] =>
  features.filter(([, holds]) => holds).map(([name]) => name);

function featuresInside({ tokens }: Layout, quote: QuoteSpan): string[] {
  const inside = tokens.slice(quote.first + 1, Math.min(quote.end, quote.first + NEAR));
  const words = inside.filter((token) => token.kind === 'word' || token.kind === 'number');
  return shown([
    ['1 word', words.length === 1],
    ['2 words', words.length === 2],
    ['more than 12 words', words.length > 12],
    ['holds an auxiliary', words.some((token) => token.word.class === 'auxiliary')],
    ['holds I, we or you', words.some((token) => FIRST_OR_SECOND.test(token.lower))],
    ['? or ! inside', /[?!]/.test(quote.last)],
  ]);
}

function featuresBefore(layout: Layout, sentence: MaskedSentence, quote: QuoteSpan): string[] {
  const { tokens } = layout;
  const before = quote.first > sentence.first ? tokens[quote.first - 1]! : null;
  if (!before) return [];
  const near = wordsBefore(layout, sentence, quote);
  const verb = before.kind === 'word' && before.word.class === 'open' && before.word.verb !== null;
  return shown([
    ['behind a verb', verb && phraseAt(layout, quote.first - 1) === null],
    ['behind "be"', BE.has(before.lower)],
    ['behind "as"', before.lower === 'as'],
    ['behind "to"', before.lower === 'to'],
    ['behind a comma', before.text === ','],
    ['behind a colon or a dash', before.kind === 'punctuation' && /^[:—–-]+$/.test(before.text)],
    ['a name before it', near.slice(0, 4).some(isCapital)],
    ['a noun of speech before it', near.slice(0, 5).some((token) => isSpeechNoun(token.lower))],
    ['a verb of thought or wish before it', near.some(isThinking)],
  ]);
}

const isThinking = ({ word }: Token): boolean => word.verb !== null && THINKING.has(word.verb.lemma);

/** Words of the sentence outside all marks, the nearest first. */
function wordsBefore({ tokens, quoteAt }: Layout, sentence: MaskedSentence, quote: QuoteSpan): Token[] {
  const found: Token[] = [];
  for (let i = quote.first - 1; i >= Math.max(sentence.first, quote.first - NEAR); i--)
    if (quoteAt[i]! < 0 && tokens[i]!.kind === 'word') found.push(tokens[i]!);
  return found;
}

function featuresBehind({ tokens }: Layout, sentence: MaskedSentence, quote: QuoteSpan): string[] {
  const after = quote.end < sentence.end ? tokens[quote.end]! : null;
  const word = after?.kind === 'word' ? after.word : null;
  const last = after?.kind === 'punctuation' && quote.end + 1 >= sentence.end;
  return shown([
    ['the sentence ends with it', after === null || last],
    ['a noun follows', word?.class === 'open' && word.verb?.tense !== 'past'],
    ['a verb follows', word !== null && (word.class === 'auxiliary' || word.verb?.tense === 'past')],
  ]);
}
