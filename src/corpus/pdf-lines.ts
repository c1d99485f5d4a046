/** From the printed pieces of a page to text that reads on: lines, paragraphs, words divided at a line's end. Pure. */

/** A piece of text as it is printed; the origin is the page's lower left corner, units are points. */
export interface PrintedPiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

export interface PrintedLine {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

/** Pieces in the order of the page's content → lines. A piece on another height begins a new line. */
export function toLines(pieces: readonly PrintedPiece[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = lines.at(-1);
    const gap = last ? piece.x - last.right : 0;
    const same =
      last && Math.abs(last.y - piece.y) < Math.max(1, Math.min(last.size, piece.size || last.size) * 0.4);
    // A jump far to the right at one height is the next column, one to the left is the next line.
    if (last && same && gap < last.size * 4 && gap > -last.size * 2) {
      const apart = gap > last.size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(piece.text);
      last.text += (apart ? ' ' : '') + piece.text;
      last.right = piece.x + piece.width;
      last.size = Math.max(last.size, piece.size);
    } else if (piece.text.trim() !== '') {
      lines.push({
        text: piece.text,
        x: piece.x,
        y: piece.y,
        right: piece.x + piece.width,
        size: piece.size,
      });
    }
  }
  return lines;
}

/** Lines that stand at the top or foot of most pages (titles, page numbers) are no part of the text. */
export function withoutRunningLines(pages: readonly PrintedLine[][]): PrintedLine[][] {
  if (pages.length < 3)
    return pages.map((lines) => lines.filter((line) => !/^\s*\d{1,4}\s*$/.test(line.text)));
  const key = (line: PrintedLine) => line.text.replace(/\d+/g, '#').trim();
  const edges = (lines: readonly PrintedLine[]) =>
    new Set([...lines.slice(0, 2), ...lines.slice(-2)].map(key));
  const counts = new Map<string, number>();
  for (const lines of pages) for (const edge of edges(lines)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  return pages.map((lines) =>
    lines.filter((line, i) => {
      const atEdge = i < 2 || i >= lines.length - 2;
      return !(atEdge && (counts.get(key(line)) ?? 0) > pages.length / 2);
    }),
  );
}

/**
 * Paragraphs: a new one where the gap to the line above is wider than usual, a line is set in, the size changes, or a
 * short line ends a sentence. A sentence that runs over a page's end runs on.
 */
export function toParagraphs(pages: readonly (readonly PrintedLine[])[]): string[] {
  const leading = median(pages.flatMap((lines) => lines.slice(1).map((line, i) => lines[i]!.y - line.y)));
  const right = quantile(
    pages.flat().map((line) => line.right),
    0.9,
  );
  const paragraphs: string[] = [];
  let open = '';
  let above: PrintedLine | null = null;
  for (const lines of pages) {
    for (const [i, line] of lines.entries()) {
      if (above && (i === 0 ? endsSentence(open) : begins(line, above, leading, right))) {
        paragraphs.push(open);
        open = '';
      }
      open = open === '' ? line.text.trim() : joinLines(open, line.text.trim());
      above = line;
    }
  }
  if (open) paragraphs.push(open);
  return paragraphs.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}

function begins(line: PrintedLine, above: PrintedLine, leading: number, right: number): boolean {
  const gap = above.y - line.y;
  // Upwards: the next column of the page.
  if (gap < 0) return endsSentence(above.text);
  if (leading > 0 && gap > leading * 1.35) return true;
  if (Math.abs(line.size - above.size) > above.size * 0.15) return true;
  if (line.x - above.x > above.size * 0.8 && line.x - above.x < above.size * 6) return true;
  return endsSentence(above.text) && right - above.right > above.size * 6;
}

function endsSentence(text: string): boolean {
  return /[.!?:][”"’')\]]*\s*$/.test(text.slice(-12));
}

/**
 * A hyphen at a line's end before a small letter divides a word and is left out; before a capital or a digit it is
 * part of the word ("Anglo-American", "Covid-19"). A soft hyphen always goes.
 */
export function joinLines(first: string, second: string): string {
  if (first.endsWith('\u00ad')) return first.slice(0, -1) + second;
  const divided = /\p{L}[-\u2010]$/u.test(first.slice(-3));
  if (divided && /^\p{Ll}/u.test(second)) return first.slice(0, -1) + second;
  if (divided && /^[\p{Lu}\d]/u.test(second)) return first + second;
  return `${first} ${second}`;
}

function median(values: readonly number[]): number {
  return quantile(
    values.filter((value) => value > 0),
    0.5,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
