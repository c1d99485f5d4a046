/** Plain text: the id is the file's name, the text is the whole file, and nothing else is known. */
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import type { Source } from '../source.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const text = await decode(await source.bytes());
  yield { kind: 'article', place: null, article: { id: source.stem, text } };
}
