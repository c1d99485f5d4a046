/**
 * A JSON file: IPTC ninjs (1.x and 2.x), a JSON Feed, or article objects as the contract has them; one object or a
 * list of them.
 */
import { parseArticle } from '../article-schema.ts';
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import { isNinjs, readNinjs } from '../ninjs.ts';
import { type Source, Unreadable } from '../source.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const text = await decode(await source.bytes());
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Unreadable('is not JSON');
  }
  if (isFeed(data)) {
    const { readFeed } = await import('../feed.ts');
    yield* readFeed(text);
    return;
  }
  if (!Array.isArray(data)) {
    yield* readObject(data, null, source.stem);
    return;
  }
  for (const [i, item] of data.entries()) yield* readObject(item, `item ${i + 1}`, `${source.stem}-${i + 1}`);
}

function* readObject(data: unknown, place: string | null, stem: string): Generator<Reading> {
  if (isNinjs(data)) {
    yield* readNinjs(data, place, stem);
    return;
  }
  const parsed = parseArticle(data);
  if ('wrong' in parsed) {
    yield { kind: 'problem', place, wrong: `is neither ninjs nor an article object (${parsed.wrong})` };
    return;
  }
  for (const wrong of parsed.leftOut) yield { kind: 'problem', place, wrong: `${wrong} and is left out` };
  yield { kind: 'article', place, article: parsed.article };
}

function isFeed(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'version' in data &&
    String(data.version).startsWith('https://jsonfeed.org/')
  );
}
