/** Who says what in a pasted text, read as an article is read. Pure. */
import { readArticle } from '../people/read-article.ts';
import { isPronoun } from '../questions/conversation.ts';
import { quotedParts } from '../questions/marked-words.ts';

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
