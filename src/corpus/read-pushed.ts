/** What a publishing system pushes, before it is kept: a body → the content of one file an article, or what is wrong with it. */
import { readObject } from './article-object.ts';
import { LIMITS } from './limits.ts';
import { statedVersion } from './stated.ts';
import { versionStamp } from './version-stamp.ts';

export interface PushedItem {
  /** null: it states none. */
  readonly id: string | null;
  /** JSON to be kept; null: it is not taken. */
  readonly content: string | null;
  /** As `isLater` compares it; null: none is stated. */
  readonly version: string | null;
  /** Why it is not taken, one sentence; null: it is. */
  readonly error: string | null;
}

export interface PushedBody {
  readonly items: readonly PushedItem[];
  /** How many there are; of more than may be taken none is read. */
  readonly length: number;
}

const LONGEST_ID = 1000;
export const WRONG_ID = `An id must be a text of 1 to ${LONGEST_ID} characters.`;
export const isPushedId = (id: unknown): id is string =>
  typeof id === 'string' && id.trim() !== '' && id.length <= LONGEST_ID;

/** One article or a list of them. null: it is not JSON. */
export function readPushedBody(body: string, most: number): PushedBody | null {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return null;
  }
  const list: readonly unknown[] = Array.isArray(data) ? data : [data];
  return { length: list.length, items: list.length > most ? [] : list.map(readPushed) };
}

/** @param data an article object or a ninjs item */
export function readPushed(data: unknown): PushedItem {
  const read = checked(data);
  if ('error' in read) return { ...read, content: null, version: null };
  try {
    return { ...read, content: `${JSON.stringify(data)}\n`, version: versionOf(data), error: null };
  } catch {
    return { ...read, content: null, version: null, error: 'It is nested too deeply.' };
  }
}

/** The version that an object states. */
export function versionOf(data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const { number, instant } = statedVersion(data as Readonly<Record<string, unknown>>);
  return versionStamp(number, instant) ?? null;
}

/** The id of the one article, or what is wrong with it. */
function checked(
  data: unknown,
): { readonly id: string } | { readonly id: string | null; readonly error: string } {
  const readings = [...readObject(data, null, '')];
  const articles = readings.flatMap((reading) => (reading.kind === 'article' ? reading.article : []));
  const notices = readings.flatMap((reading) => (reading.kind === 'notice' ? reading.id : []));
  // Beside an article, notices are of those whose place it takes.
  const ids = articles.length > 0 ? articles.map(({ id }) => id) : notices;
  const [id = null] = ids;
  const problem = readings.find((reading) => reading.kind === 'problem');
  if (ids.length > 1)
    return { id: null, error: 'It holds several articles: push each as an item of a list.' };
  if (id === null) return { id: null, error: `It is not taken: ${problem?.wrong ?? 'it holds no article'}.` };
  if (!isPushedId(id)) return { id: null, error: WRONG_ID };
  // A field that is left out of a file is an error of a push, which its sender can mend.
  if (problem) return { id, error: `It is not taken: ${problem.wrong.replace(/ and is left out$/, '')}.` };
  if ((articles[0]?.text.length ?? 0) > LIMITS.textLength)
    return { id, error: `Its text is longer than ${LIMITS.textLength} characters.` };
  return { id };
}
