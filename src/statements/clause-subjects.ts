/** Subjects that a verb shares with its sentence: the one it begins with, the main clause's behind an adverbial. */
import { wordClass } from '../text/word-classes.ts';
import { isTime, phraseAt, REACH, type Subject } from './grammar.ts';
import type { Layout, OuterSentence } from './layout.ts';
import { chainEnd } from './phrase-links.ts';

/** The subject that a sentence begins with, leading adverbials left out; for "… and said", ", saying". */
export function leadingSubject(
  layout: Layout,
  sentence: OuterSentence,
  before: number,
  from = sentence.first,
): Subject | null {
  const { tokens, stoneAt } = layout;
  let i = from;
  if (stoneAt[i]! >= 0) return null;
  for (let hops = 0; hops < 3; hops++) {
    while (i < before && (tokens[i]!.kind === 'punctuation' || isOpener(tokens[i]!.lower))) i++;
    const token = tokens[i];
    if (!token || i >= before) return null;
    const kind = token.kind === 'word' ? token.word.class : 'open';
    const adverbial =
      kind === 'preposition' ||
      kind === 'subordinator' ||
      token.word.verb?.tense === 'ing' ||
      /^asked$/.test(token.lower);
    const phrase = phraseAt(layout, i);
    if (!adverbial && phrase && phrase.firstToken === i && !isTime(layout, phrase)) {
      const end = chainEnd(layout, sentence, phrase);
      return end <= before ? { first: i, end, how: 'shared' } : null;
    }
    // Skip to what follows the next comma.
    let comma = i + 1;
    while (comma < before && (tokens[comma]!.text !== ',' || stoneAt[comma]! >= 0)) comma++;
    if (comma >= before) return null;
    i = comma + 1;
  }
  return null;
}

/** Where the last clause of its own before `before` begins: after ", but", ";" or ", while". */
export function lastClauseStart(layout: Layout, sentence: OuterSentence, before: number): number {
  const { tokens, stoneAt } = layout;
  for (let i = before - 1; i > Math.max(sentence.first + 1, before - REACH); i--) {
    if (stoneAt[i]! >= 0) continue;
    if (tokens[i]!.text === ';') return i + 1;
    if (tokens[i - 1]!.text !== ',' || !/^(?:and|but|so|yet|while|though|although)$/.test(tokens[i]!.lower))
      continue;
    const phrase = phraseAt(layout, i + 1);
    if (
      phrase &&
      phrase.firstToken === i + 1 &&
      phrase.endToken < before &&
      tokens[phrase.endToken]!.kind === 'word'
    )
      return i + 1;
  }
  return sentence.first;
}

/** The subject of the main clause, for a verb in the adverbial before it: "After saying …, Moss left". */
export function followingSubject(layout: Layout, sentence: OuterSentence, after: number): Subject | null {
  const { tokens, stoneAt, stones } = layout;
  for (let i = after; i < Math.min(sentence.end, after + REACH); i++) {
    const stone = stones[stoneAt[i]!];
    if (stone) i = stone.end - 1;
    if (!(stone ? stone.last === ',' : tokens[i]!.text === ',')) continue;
    const phrase = phraseAt(layout, i + 1);
    if (!phrase || phrase.firstToken !== i + 1 || phrase.endToken >= sentence.end || isTime(layout, phrase))
      return null;
    return { first: phrase.firstToken, end: phrase.endToken, how: 'shared' };
  }
  return null;
}

const isOpener = (lower: string): boolean => {
  const kind = wordClass(lower);
  return (
    kind === 'coordinator' || kind === 'adverb' || lower === "'s" || (lower.endsWith('ly') && kind === 'open')
  );
};
