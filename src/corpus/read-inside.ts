/** A file that stands inside of another one (an attachment, a part of an archive), with the place of each of its readings. */
import type { ReaderFor } from './format-reader.ts';
import type { Reading } from './item.ts';
import { memorySource, type Source, Unreadable, wrongOf } from './source.ts';

/** Files inside of files inside of files: what is packed deeper is a trap. */
const DEEPEST = 2;

/**
 * Never throws for what the inner file holds: that is a problem in its place.
 * @param unpack gives its bytes; may throw `Unreadable`
 */
export async function* readInside(
  outer: Source,
  file: { readonly name: string; readonly stem: string; readonly place: string },
  unpack: () => { readonly bytes: Buffer; readonly limits?: Source['limits'] },
  readerFor: ReaderFor,
): AsyncGenerator<Reading> {
  const { name, stem, place } = file;
  try {
    const reader = await readerFor(name);
    if (!reader) throw new Unreadable('no reader knows this kind of file');
    if (outer.inside >= DEEPEST) throw new Unreadable('is packed too deep and is not read');
    let readings = 0;
    for await (const reading of reader.read(
      memorySource(outer, { file: name, stem, ...unpack() }),
      readerFor,
    )) {
      readings++;
      yield { ...reading, place: reading.place === null ? place : `${place}, ${reading.place}` };
    }
    if (readings === 0) throw new Unreadable('holds no article');
  } catch (error) {
    yield { kind: 'problem', place, wrong: wrongOf(error) };
  }
}
