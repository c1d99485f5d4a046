/** Plain text: the id is the file's path, the text is the whole file, and nothing else is known; or a press database's export. */
import { decode } from '../decode.ts';
import { exportedReadings } from '../exported-readings.ts';
import type { Reading } from '../item.ts';
import type { Source } from '../source.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  const text = await decode(await source.bytes());
  yield* exportedReadings(text, source.stem) ?? [
    { kind: 'article', place: null, article: { id: source.stem, text } } as const,
  ];
}
