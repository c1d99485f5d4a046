/** One object of a JSON file or of a line of JSON Lines → what it says: ninjs, or an article object of the contract. */
import { parseArticle } from './article-schema.ts';
import type { Reading } from './item.ts';
import { isNinjs, readNinjs } from './ninjs.ts';
import { releaseOfFields } from './release.ts';
import { statedVersion } from './stated.ts';
import { versionStamp } from './version-stamp.ts';

/** @param stem the id of a ninjs object that states none */
export function* readObject(data: unknown, place: string | null, stem: string): Generator<Reading> {
  if (isNinjs(data)) {
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
  else if (id === undefined && text === undefined)
    yield { kind: 'problem', place, wrong: `is neither ninjs nor an article object (${parsed.wrong})` };
  else yield { kind: 'problem', place, wrong: parsed.wrong };
}
