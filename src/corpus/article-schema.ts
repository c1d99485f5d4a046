/** The contract's article object, as `.jsonl` and `.json` files hold it. */
import * as z from 'zod';
import type { Article } from '../model.ts';
import { correctionsStated } from './corrections-stated.ts';
import { isoDate } from './dates.ts';

const required = (name: string) =>
  z
    .string({
      error: (issue) => (issue.input === undefined ? `${name} is missing` : `${name} is not text`),
    })
    .refine((value) => value.trim() !== '', `${name} is empty`);

const OBJECT = z.object(
  { id: required('id').max(512, 'id is too long'), text: required('text') },
  'it is no article object',
);

const TEXT = z.string();
/** The forms of ISO 8601 that `isoDate` leaves as they are. */
const DAY = z.string().refine((value) => /^\d{4}-/.test(value) && isoDate(value) !== null);
const URL_TEXT = z.url({ protocol: /^https?$/ });

const OPTIONAL = [
  ['title', TEXT, 'title is not text'],
  ['outlet', TEXT, 'outlet is not text'],
  ['published', DAY, 'published is not an ISO 8601 date'],
  ['url', URL_TEXT, 'url is not a web address'],
  ['author', TEXT, 'author is not text'],
] as const;

export type ParsedArticle =
  | { readonly article: Article; readonly leftOut: readonly string[] }
  | { readonly wrong: string };

/**
 * An article from outside data. Without a usable id or text there is none; any other field that cannot be used is left
 * out, and `leftOut` says so. Empty optional fields count as absent.
 */
export function parseArticle(data: unknown): ParsedArticle {
  const object = OBJECT.safeParse(data);
  if (!object.success) return { wrong: object.error.issues[0]?.message ?? 'it is no article object' };
  const given = data as Readonly<Record<string, unknown>>;
  const article: { -readonly [K in keyof Article]: Article[K] } = { ...object.data };
  const leftOut: string[] = [];
  for (const [field, schema, wrong] of OPTIONAL) {
    const value = given[field];
    if (value === undefined || value === null || value === '') continue;
    const parsed = schema.safeParse(value);
    if (parsed.success) article[field] = parsed.data;
    else leftOut.push(wrong);
  }
  const notes = correctionsStated(given);
  return { article: notes.length > 0 ? { ...article, notes } : article, leftOut };
}
