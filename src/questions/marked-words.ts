/** What stands inside quotation marks in a question or a pasted text. Pure. */
import { language } from '../language/index.ts';
import type { Span } from '../model.ts';
import { oneOf } from '../text/one-of.ts';
import { readText } from '../text/read-text.ts';
import { SAY_VERB } from './verbs.ts';

const { QUESTION_WORDS } = language.smallWords;

export interface QuotedPart extends Span {
  readonly text: string;
  /** With its marks. */
  readonly open: number;
  readonly close: number;
}

const OPENS_QUESTION = new RegExp(
  `^(?:did|does|do|has|have|is|are|was|were|${oneOf(QUESTION_WORDS)})\\b`,
  'i',
);

/** Outermost quoted stretches in order; a quotation that runs over paragraphs is one. */
export function quotedParts(text: string): QuotedPart[] {
  const parts: QuotedPart[] = [];
  for (const stretch of readText(text).quoted) {
    if (stretch.depth > 0) continue;
    const { start, end, open, close } = stretch;
    const words = text.slice(start, end).trim();
    const last = parts.at(-1);
    if (stretch.continues && last)
      parts[parts.length - 1] = { ...last, text: `${last.text} ${words}`, end, close };
    else if (words !== '') parts.push({ text: words, start, end, open, close });
  }
  return parts;
}

/** Between the fields of a row or an object; a field with nothing else beside it is no part of a sentence. */
const FIELD_BORDER = /^[\s,;:|{}[\]]*$/;
/** A field that is a name, a day or a key, not something said: at most five words, each beginning with a capital or a figure. */
const LABEL =
  /^(?:[\p{Lu}\d@][^\s.!?,]*\.?(?:\s(?:de|da|di|du|van|von|der|den|al|el|bin|la|le)(?=\s))*(?:\s|$)){1,5}$/u;
const LONG_FIELD = 5;

/** Without the keys, names and days that a row of a table or a JSON object has in marks beside its quotation. */
export function withoutFields(text: string, parts: readonly QuotedPart[]): QuotedPart[] {
  const long = ({ text: words }: QuotedPart) => words.split(/\s+/).length >= LONG_FIELD;
  if (!parts.some(long) && !/^\s*[{[]/.test(text)) return [...parts];
  return parts.filter((part, i) => {
    const before = text.slice(parts[i - 1]?.close ?? 0, part.open);
    const behind = text.slice(part.close, parts[i + 1]?.open ?? text.length);
    if (!FIELD_BORDER.test(before)) return true;
    // A key: "quote": "…"
    if (/^\s*:/.test(behind) && part.text.split(/\s+/).length < LONG_FIELD && /[{,[]\s*$|^\s*$/.test(before))
      return !/^\s*:\s*$/.test(behind);
    const besides = (i > 0 && before.trim() !== '') || (i + 1 < parts.length && behind.trim() !== '');
    return !(besides && FIELD_BORDER.test(behind) && LABEL.test(part.text) && !long(part));
  });
}

const REPORTS = new RegExp(`\\b(?:${SAY_VERB}|according)\\b`, 'i');

/** "did Pike say when it rains I like to say ‘bring a coat’": single marks behind a first person stand inside what is asked about. */
const FIRST_PERSON_SAYS = new RegExp(`\\b(?:I|we)(?: [^\\s.,!?]+){0,3} ${SAY_VERB}[,:]? *$`);
const isInner = (text: string, open: number): boolean =>
  /[‘'‹]/.test(text[open] ?? '') && FIRST_PERSON_SAYS.test(text.slice(Math.max(0, open - 80), open));

/** So many words around a word or two in single marks are a sentence that holds them. */
const SENTENCE = 10;
const FEW = 3;

/** "Pike: the quay is called ‘unsafe’ whenever it rains": single marks around a word or two of what is said without marks. */
function isWordOf(text: string, { open, close, text: words }: QuotedPart): boolean {
  if (!/[‘']/.test(text[open] ?? '') || words.split(/\s+/).length > FEW || /\?/.test(text)) return false;
  const before = text.slice(0, open);
  const behind = text.slice(close);
  return (
    /\S\s$/.test(before) &&
    /^\s*[\p{L}\d]/u.test(behind) &&
    `${before} ${behind}`.split(/\s+/).length > SENTENCE &&
    !OPENS_QUESTION.test(before)
  );
}

/**
 * The parts of a question. In `did X say "He told me "go" and I went"?` the straight marks pair off wrongly: what seems to
 * stand between two quotations is a quotation inside the one that is asked about.
 */
export function quotationsAsked(text: string, all: readonly QuotedPart[]): QuotedPart[] {
  const parts = all.filter((part) => !isInner(text, part.open) && !isWordOf(text, part));
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2 || text[first.open] !== '"') return [...parts];
  const betweens = parts.slice(1).map((part, i) => text.slice(parts[i]?.close ?? 0, part.open).trim());
  const separate = betweens.some(
    (words) =>
      /^[\s,;&?]*(?:(?:and|or|then)\b[\s,]*)?$/i.test(words) ||
      words.split(/\s+/).length > 6 ||
      /[.!?]/.test(words) ||
      REPORTS.test(words),
  );
  const asks = /(?:\b(?:say|said|saying|says|that|as)|:)$/i.test(text.slice(0, first.open).trim());
  if (separate || !asks || !/^[?.!]*$/.test(text.slice(last.close).trim())) return [...parts];
  return [
    {
      text: text.slice(first.start, last.end).trim(),
      start: first.start,
      end: last.end,
      open: first.open,
      close: last.close,
    },
  ];
}
