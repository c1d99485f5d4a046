/**
 * The nouns of Quotedesk: plain data, no behaviour. Every folder may import this file, and names none of its parts.
 *
 * Offsets are UTF-16 code units into `Article.text` exactly as it was read, half open:
 * `text.slice(span.start, span.end)`. Days are ISO 8601 (`2018-04-15`), instants ISO 8601 with a time.
 */
export type * from './model-answer.ts';
export type * from './model-article.ts';
export type * from './model-card.ts';
