/** JSON Lines: one object a line. Read piece by piece, so that the file may be of any length. */
import { readObject } from '../article-object.ts';
import { decode } from '../decode.ts';
import type { Reading } from '../item.ts';
import { readLines } from '../lines.ts';
import { type Source, Unreadable } from '../source.ts';

export async function* read(source: Source): AsyncGenerator<Reading> {
  for await (const line of readLines(source)) {
    const place = `line ${line.number}`;
    if ('wrong' in line) {
      yield { kind: 'problem', place, wrong: line.wrong };
      continue;
    }
    try {
      yield* readLine(await decode(line.bytes), place, `${source.stem}-${line.number}`);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { kind: 'problem', place, wrong: error.message };
    }
  }
}

function* readLine(text: string, place: string, stem: string): Generator<Reading> {
  if (text.trim() === '') return;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    yield { kind: 'problem', place, wrong: 'is not JSON' };
    return;
  }
  yield* readObject(data, place, stem);
}
