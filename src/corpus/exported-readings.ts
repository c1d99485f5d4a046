/** A document's text → one article, or the many of a press database's export. */
import { readExport } from './database-export.ts';
import type { Reading } from './item.ts';
import { statedArticle } from './stated.ts';

/** The articles of an export; null when the text is none. @param stem what the ids of articles without one begin with */
export function exportedReadings(text: string, stem: string): Reading[] | null {
  const exported = readExport(text);
  return (
    exported?.flatMap((article, i): Reading[] => {
      const place = `document ${i + 1}`;
      if (!article) return [{ kind: 'problem', place, wrong: 'is not in the form of the export around it' }];
      return [...statedArticle({ ...article, id: article.id ?? `${stem}-${i + 1}` }, place)];
    }) ?? null
  );
}
