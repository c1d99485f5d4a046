/** Text → paragraphs, sentences, tokens, quotation marks, in one pass. Pure. */
import { codeUnits } from './characters.ts';
import { roleOf, splitLines } from './paragraphs.ts';
import { QuotationPairing } from './quotations.ts';
import type { Paragraph, Sentence, TextReading } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { type MutableToken, Tokenizer } from './tokens.ts';

/** Reads a text; never throws; linear in its length. Empty lines are no paragraphs. */
export function readText(text: string): TextReading {
  const tokens: MutableToken[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const units = codeUnits(text);
  const tokenizer = new Tokenizer(text, units, tokens);
  const pairing = new QuotationPairing(text);
  const lines = splitLines(units, text.length);
  for (const [i, line] of lines.entries()) {
    const firstToken = tokens.length;
    tokenizer.read(line.start, line.end, i);
    const marks: MutableToken[] = [];
    for (let t = firstToken; t < tokens.length; t++) if (tokens[t]!.kind === 'mark') marks.push(tokens[t]!);
    pairing.readParagraph(marks, line.start, line.end, i);
    const role = roleOf(text, lines, i);
    paragraphs.push({ start: line.start, end: line.end, firstToken, endToken: tokens.length, role });
  }
  const quoted = pairing.finish();
  const opens = new Set(quoted.map((stretch) => stretch.open));
  for (const [i, paragraph] of paragraphs.entries()) {
    splitSentences(text, tokens, paragraph.firstToken, paragraph.endToken, i, opens, sentences);
  }
  return { text, tokens, sentences, paragraphs, quoted };
}
