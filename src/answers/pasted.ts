/** Who says what in a pasted text, read as an article is read. Pure. */
import { readArticle } from '../people/read-article.ts';
import { isPronoun } from '../questions/conversation.ts';
import { quotedParts } from '../questions/marked-words.ts';
import { foldText } from '../text/normalise.ts';

/** Each quotation of the text (its words as `quotedParts` gives them) → the name that the text puts it under. */
export function speakersIn(text: string): Map<string, string> {
  const owners = new Map<string, string>();
  const { statements, entities } = readArticle({ id: 'pasted', text });
  for (const part of quotedParts(text)) {
    for (const { quoted, entity } of statements) {
      const holds = quoted.some(({ start, end }) => start < part.end && end > part.start);
      const speaker = holds && entity !== null ? entities[entity] : undefined;
      // "He said" with nobody before it: the text does not say whose the words are.
      if (speaker && speaker.kind !== 'unnamed' && !isPronoun(speaker.name))
        owners.set(part.text, speaker.name);
    }
  }
  return owners;
}

/**
 * The line of a typed text in which each quotation stands; null where nothing but its marks stands beside it, or where the
 * quotation runs over lines.
 */
export function paragraphsOf(typed: string, quotations: readonly string[]): (string | null)[] {
  const lines = typed.split('\n').map((line) => ({ line, words: foldText(line) }));
  return quotations.map((quotation) => {
    const words = foldText(quotation);
    const holder = lines.find((one) => ` ${one.words} `.includes(` ${words} `));
    return holder && holder.words.split(' ').length > words.split(' ').length + 1 ? holder.line : null;
  });
}
