/** Lines of a file of any length, in bounded memory. */
import { megabytes, type Source } from './source.ts';

export type Line =
  | { readonly number: number; readonly bytes: Buffer }
  | { readonly number: number; readonly wrong: string };

/** Lines end at a line feed (a carriage return before it stays). A line over `limits.lineBytes` is skipped, not kept. */
export async function* readLines(source: Source): AsyncGenerator<Line> {
  const { lineBytes } = source.limits;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 1;
  const finish = (): Line => {
    const line: Line =
      heldBytes > lineBytes
        ? { number, wrong: `is longer than ${megabytes(lineBytes)}` }
        : { number, bytes: held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held) };
    held = [];
    heldBytes = 0;
    number++;
    return line;
  };
  for await (const piece of source.pieces()) {
    let from = 0;
    for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, from)) {
      held.push(piece.subarray(from, end));
      heldBytes += end - from;
      from = end + 1;
      yield finish();
    }
    if (from < piece.length) {
      heldBytes += piece.length - from;
      if (heldBytes > lineBytes) held = [];
      else held.push(Buffer.from(piece.subarray(from)));
    }
  }
  if (heldBytes > 0) yield finish();
}
