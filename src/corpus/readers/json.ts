/**
 * A JSON file: IPTC ninjs (1.x and 2.x), a JSON Feed, or article objects as the contract has them; one object or a
 * list of them.
 */
import { readObject } from '../article-object.ts';
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
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

function isFeed(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    'version' in data &&
    String(data.version).startsWith('https://jsonfeed.org/')
  );
}
