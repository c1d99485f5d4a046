/** One object of a JSON file or of a line of JSON Lines → what it says: ninjs, or an article object of the contract. */
import { parseArticle } from './article-schema.ts';
import type { Reading } from './item.ts';
import { isNinjs, isNinjsForSure, readNinjs } from './ninjs.ts';
import { releaseOfFields } from './release.ts';
import { statedVersion } from './stated.ts';
import { versionStamp } from './version-stamp.ts';

/** @param stem the id of a ninjs object that states none */
export function* readObject(data: unknown, place: string | null, stem: string): Generator<Reading> {
  if (isNinjs(data) && (isNinjsForSure(data) || !isEnvelope(data))) {
    yield* readNinjs(data, place, stem);
    return;
  }
  const object = (typeof data === 'object' && data !== null ? data : {}) as Readonly<Record<string, unknown>>;
  const { release, wrong } = releaseOfFields(object);
  if (wrong) yield { kind: 'problem', place, wrong };
  const { number, instant } = statedVersion(object);
  const stamp = versionStamp(number, instant);
  const version = stamp === undefined ? {} : { version: stamp };
  const parsed = parseArticle(data);
  if (!('wrong' in parsed)) {
    for (const field of parsed.leftOut) yield { kind: 'problem', place, wrong: `${field} and is left out` };
    yield { kind: 'article', place, article: parsed.article, release, ...version };
    return;
  }
  const { id, text } = object;
  const hasText = typeof text === 'string' && text.trim() !== '';
  if (release.state !== 'usable' && typeof id === 'string' && id.trim() && !hasText)
    yield { kind: 'notice', id, place, release, ...version };
  else if (id === undefined && text === undefined && isEnvelope(data)) {
    const inner = enclosed(data);
    if (inner.length === 1) yield* readObject(inner[0], place, stem);
    else
      for (const [i, item] of inner.entries()) {
        const where = `item ${i + 1}`;
        yield* readObject(item, place === null ? where : `${place}, ${where}`, `${stem}-${i + 1}`);
      }
  } else if (id === undefined && text === undefined)
    yield { kind: 'problem', place, wrong: `is neither ninjs nor an article object (${parsed.wrong})` };
  else yield { kind: 'problem', place, wrong: parsed.wrong };
}

/** Envelopes in envelopes are looked into so far. */
const DEEPEST = 4;

function isEnvelope(data: unknown): boolean {
  return enclosed(data).length > 0;
}

/**
 * The article objects and ninjs items that an object of another kind holds, in order: the answer of a news service, a search engine's
 * hits. What an article holds itself (its pictures, those that go with it) is not looked at.
 */
function enclosed(data: unknown, depth = 0): unknown[] {
  if (typeof data !== 'object' || data === null || depth > DEEPEST) return [];
  return Object.values(data).flatMap((inner: unknown) =>
    isArticle(inner) || isNinjsForSure(inner) ? [inner] : enclosed(inner, depth + 1),
  );
}

function isArticle(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'id' in data &&
    'text' in data &&
    typeof data.id === 'string' &&
    typeof data.text === 'string'
  );
}
