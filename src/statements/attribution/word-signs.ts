/** Signs of whether words in marks are somebody's words or the writer's own, set off: features of the language only. */
import { isCapital } from '../../text/noun-or-verb.ts';
import type { Token } from '../../text/reading.ts';
import { isSpeechNoun } from '../cues/speech-nouns.ts';
import type { Layout, OuterSentence } from '../quotes/layout.ts';
import type { Stone } from '../quotes/quote-span.ts';
import { phraseAt } from '../syntax/grammar.ts';

const THINKING = new Set(
  `think believe feel see view seem appear know consider regard hope fear want wish expect worry find suspect understand
  prefer like love support back oppose favor favour embrace seek urge push plan pledge promote agree accept admire tout focus`
    .trim()
    .split(/\s+/),
);
const FIRST_OR_SECOND = /^(?:i|we|me|us|my|our|you|your)$/;
/** No sign is looked for further away than this, so that hostile sentences stay linear. */
const NEAR = 40;

/** The names of the signs that the quotation shows. */
export function signsOf(layout: Layout, sentence: OuterSentence, stone: Stone): readonly string[] {
  return [
    ...signsInside(layout, stone),
    ...signsBefore(layout, sentence, stone),
    ...signsBehind(layout, sentence, stone),
  ];
}

const shown = (signs: readonly (readonly [string, boolean])[]): string[] =>
  signs.filter(([, holds]) => holds).map(([name]) => name);

function signsInside({ tokens }: Layout, stone: Stone): string[] {
  const inside = tokens.slice(stone.first + 1, Math.min(stone.end, stone.first + NEAR));
  const words = inside.filter((token) => token.kind === 'word' || token.kind === 'number');
  return shown([
    ['1 word', words.length === 1],
    ['2 words', words.length === 2],
    ['more than 12 words', words.length > 12],
    ['holds an auxiliary', words.some((token) => token.word.class === 'auxiliary')],
    ['holds I, we or you', words.some((token) => FIRST_OR_SECOND.test(token.lower))],
    ['? or ! inside', /[?!]/.test(stone.last)],
  ]);
}

function signsBefore(layout: Layout, sentence: OuterSentence, stone: Stone): string[] {
  const { tokens } = layout;
  const before = stone.first > sentence.first ? tokens[stone.first - 1]! : null;
  if (!before) return [];
  const near = wordsBefore(layout, sentence, stone);
  const verb = before.kind === 'word' && before.word.class === 'open' && before.word.verb !== null;
  return shown([
    ['behind a verb', verb && phraseAt(layout, stone.first - 1) === null],
    ['behind "be"', /^(?:is|are|was|were|be|been|being|'s|'re|'m)$/.test(before.lower)],
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
function wordsBefore({ tokens, stoneAt }: Layout, sentence: OuterSentence, stone: Stone): Token[] {
  const found: Token[] = [];
  for (let i = stone.first - 1; i >= Math.max(sentence.first, stone.first - NEAR); i--)
    if (stoneAt[i]! < 0 && tokens[i]!.kind === 'word') found.push(tokens[i]!);
  return found;
}

function signsBehind({ tokens }: Layout, sentence: OuterSentence, stone: Stone): string[] {
  const after = stone.end < sentence.end ? tokens[stone.end]! : null;
  const word = after?.kind === 'word' ? after.word : null;
  const last = after?.kind === 'punctuation' && stone.end + 1 >= sentence.end;
  return shown([
    ['the sentence ends with it', after === null || last],
    ['a noun follows', word?.class === 'open' && word.verb?.tense !== 'past'],
    ['a verb follows', word !== null && (word.class === 'auxiliary' || word.verb?.tense === 'past')],
  ]);
}
