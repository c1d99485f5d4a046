/** JSON Lines: one article object a line. Read piece by piece, so that the file may be of any length. */
import { parseArticle } from '../article-schema.ts';
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
      yield* readLine(await decode(line.bytes), place);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      yield { kind: 'problem', place, wrong: error.message };
    }
  }
}

function* readLine(text: string, place: string): Generator<Reading> {
  if (text.trim() === '') return;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    yield { kind: 'problem', place, wrong: 'is not JSON' };
    return;
  }
  const parsed = parseArticle(data);
  if ('wrong' in parsed) {
    yield { kind: 'problem', place, wrong: parsed.wrong };
    return;
  }
  for (const wrong of parsed.leftOut) yield { kind: 'problem', place, wrong: `${wrong} and is left out` };
  yield { kind: 'article', place, article: parsed.article };
}
