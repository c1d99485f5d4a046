/**
 * Full names in headlines. Every word has a capital there, so a name is only read where a known given name stands before
 * a word that the article itself uses alone as a name: "Pat Reel Says He Is Worried" over an article about "Reel".
 */
import type { TextReading } from '../../text/reading.ts';
import { isFirstName } from './first-names.ts';
import { fold, foldWord } from './fold.ts';

export interface HeadlineName {
  readonly name: string;
  /** Folded. */
  readonly words: readonly string[];
}

/** Names in the article's title and in its title-case sentences whose surname is among `surnames` (folded). */
export function namesInHeadlines(
  reading: TextReading,
  titleCase: Uint8Array,
  title: string,
  surnames: ReadonlySet<string>,
): HeadlineName[] {
  const lines = [title.slice(0, 1000)];
  reading.sentences.forEach((sentence, i) => {
    if (titleCase[i])
      lines.push(reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 1000)));
  });
  const found = new Map<string, HeadlineName>();
  for (const line of lines) {
    const words = line.split(/[\s,;:()"“”]+/);
    for (let i = 0; i + 1 < words.length; i++) {
      const first = words[i] ?? '';
      const last = (words[i + 1] ?? '').replace(/['’]s$|(?<![.!?…'’])[.!?…'’]+$/g, '');
      const folded = foldWord(last);
      if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(last) || !surnames.has(folded)) continue;
      if (!isFirstName(fold(first)) || (isFirstName(folded) && !/^\p{Lu}/u.test(last))) continue;
      const key = `${fold(first)} ${folded}`;
      if (!found.has(key)) found.set(key, { name: `${first} ${last}`, words: [fold(first), folded] });
    }
  }
  return [...found.values()];
}
