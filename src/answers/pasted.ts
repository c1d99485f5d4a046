/** Who says what in a pasted text, read as an article is read. Pure. */
import { readArticle } from '../people/read-article.ts';
import { quotedParts } from '../questions/quotations.ts';

/** Each quotation of the text (its words as `quotedParts` gives them) → the name that the text puts it under. */
export function speakersIn(text: string): Map<string, string> {
  const owners = new Map<string, string>();
  const { statements, entities } = readArticle({ id: 'pasted', text });
  for (const part of quotedParts(text)) {
    for (const { quoted, entity } of statements) {
      const holds = quoted.some(({ start, end }) => start < part.end && end > part.start);
      const speaker = holds && entity !== null ? entities[entity] : undefined;
      if (speaker && speaker.kind !== 'unnamed') owners.set(part.text, speaker.name);
    }
  }
  return owners;
}
