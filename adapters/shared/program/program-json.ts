/** The JSON that programs get, on the command line and over every protocol. */
import type { Passage } from '../../../src/index.ts';

/** Statements or passages where a program names no number. */
export const PROGRAM_LIMIT = 20;

/** Ranked passages for one query; `id` is the query's own, null where it has none. */
export function searchJson(id: string | null, query: string, passages: readonly Passage[]) {
  return { id, query, hits: passages.map(hit) };
}

function hit({ document, start, end, score, text, highlights, snippet }: Passage) {
  return { document: document.id, start, end, score, text, highlights, snippet };
}
