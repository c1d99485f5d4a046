/** One object of a JSON file or of a line of JSON Lines → what it says: ninjs, or an article object of the contract. */
import { parseArticle } from './article-schema.ts';
import { type Reading, type Release, USABLE } from './item.ts';
import { isNinjs, isNinjsForSure, isNinjsItself, readNinjs } from './ninjs.ts';
import { releaseOfEnvelope, releaseOfFields, strictestOf } from './release.ts';
import { statedVersion } from './stated.ts';
import { underRelease } from './under-release.ts';
import { versionStamp } from './version-stamp.ts';

/** @param stem the id of a ninjs object that states none */
export function* readObject(data: unknown, place: string | null, stem: string): Generator<Reading> {
  if (isNinjs(data) && (isNinjsItself(data) || !isEnvelope(data))) {
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
  const named = [id, object.uri, object.guid].find((one) => typeof one === 'string' && one.trim() !== '');
  if (release.state !== 'usable' && typeof named === 'string' && !hasText)
    yield { kind: 'notice', id: named, place, release, ...version };
  else if (id === undefined && text === undefined && isEnvelope(data)) {
    const inner = enclosed(data);
    for (const [i, { item, around }] of inner.entries()) {
      const where = inner.length === 1 ? null : `item ${i + 1}`;
      const at = [place, where].filter((one) => one !== null).join(', ') || null;
      yield* underRelease(readObject(item, at, where === null ? stem : `${stem}-${i + 1}`), around);
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

/** An item of an envelope. */
interface Enclosed {
  readonly item: unknown;
  /** What the envelope states of it. */
  readonly around: Release;
}

/**
 * The article objects and ninjs items that an object of another kind holds, in order: the answer of a news service, a search engine's
 * hits. What an article holds itself (its pictures, those that go with it) is not looked at.
 */
function enclosed(data: unknown, outer: Release = USABLE, depth = 0): Enclosed[] {
  if (typeof data !== 'object' || data === null || depth > DEEPEST) return [];
  const around = strictestOf([
    { release: outer, wrong: null },
    releaseOfEnvelope(data as Readonly<Record<string, unknown>>),
  ]).release;
  return Object.values(data).flatMap((item: unknown) =>
    isArticle(item) || isNinjsForSure(item) ? [{ item, around }] : enclosed(item, around, depth + 1),
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
