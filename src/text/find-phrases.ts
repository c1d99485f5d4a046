/** The noun phrases of a text, in reading order; `phrases.ts` says what a phrase is. */
import { language } from '../language/index.ts';
import { isSpeakingSurname } from './describing-words.ts';
import { PhraseWalk } from './phrase-walk.ts';
import type { Phrase, Phrases } from './phrases.ts';
import type { TextReading, Token, TokenRange } from './reading.ts';
import type { WordClass } from './word-classes.ts';

const { TITLES } = language.roleTable;

/** Finds the phrases of a text; linear in its tokens. */
export function findPhrases(reading: TextReading): Phrases {
  const { tokens } = reading;
  const list: Phrase[] = [];
  const at = new Int32Array(tokens.length).fill(-1);
  const walk = new PhraseWalk(tokens);
  let i = 0;
  while (i < tokens.length) {
    const phrase = readPhrase(tokens, i, walk);
    if (!phrase) {
      i++;
      continue;
    }
    for (let t = phrase.firstToken; t < phrase.endToken; t++) at[t] = list.length;
    list.push(phrase);
    i = phrase.endToken;
  }
  return { list, at };
}

/** Classes that no phrase begins with. */
const NEVER_FIRST: ReadonlySet<WordClass> = new Set([
  'preposition',
  'coordinator',
  'subordinator',
  'relative',
  'adverb',
]);

function readPhrase(tokens: readonly Token[], first: number, walk: PhraseWalk): Phrase | null {
  const token = tokens[first]!;
  if (token.kind !== 'word' && token.kind !== 'number') return null;
  const kind = token.word.class;
  if (kind === 'pronoun' && token.text !== 'US') return pronoun(token, first);
  return NEVER_FIRST.has(kind) && !isSpeakingSurname(tokens, first) ? null : walk.read(first);
}

function pronoun(token: Token, first: number): Phrase {
  return {
    start: token.start,
    end: token.end,
    firstToken: first,
    endToken: first + 1,
    kind: 'pronoun',
    head: first,
    determiner: -1,
    name: null,
    possessor: null,
  };
}

/** The words of a title ("Gov.", "President") that begin a name. */
export function titleLength(tokens: readonly Token[], name: TokenRange): number {
  let i = name.firstToken;
  while (i < name.endToken - 1 && TITLES.has(tokens[i]!.lower)) i++;
  return i - name.firstToken;
}
