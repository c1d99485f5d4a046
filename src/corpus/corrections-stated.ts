/** Corrections that a source states beside an article's text: which fields hold them, in every format. Pure. */
import { isCorrectionNote } from '../text/correction-head.ts';

/** Fields whose whole sense is a correction (schema.org/correction, NITF `correction`, front matter); names in lower case. */
const CORRECTIONS = ['correction', 'corrections', 'clarification', 'clarifications'];
/** Messages to editors (ninjs and NewsML-G2 `ednote`), of which only some correct anything. */
const MESSAGES = ['ednote', 'ed_note', 'editorialnote', 'editorsnote', 'editors_note'];
const MOST = 20;
const LONGEST = 2_000;

/** The notes that the fields of an object hold, as printed, without doubles. */
export function correctionsStated(object: Readonly<Record<string, unknown>>): string[] {
  const fields = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  return tidy([
    ...CORRECTIONS.flatMap((name) => wordsIn(fields.get(name))),
    ...MESSAGES.flatMap((name) => wordsIn(fields.get(name))).filter(isCorrectionNote),
  ]);
}

/** The same of messages to editors alone. */
export const editorsCorrections = (messages: readonly (string | null | undefined)[]): string[] =>
  tidy(messages.flatMap((message) => (message && isCorrectionNote(message) ? message : [])));

/** A text, a list, or schema.org's CorrectionComment with its text in a field. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, name, description, '@value': literal } = value as Readonly<Record<string, unknown>>;
  return [text, literal, description, name].flatMap(wordsIn).slice(0, 1);
}

function tidy(notes: readonly string[]): string[] {
  const plain = notes.map((note) => note.replace(/\s+/g, ' ').trim()).filter((note) => /\p{L}/u.test(note));
  return [...new Set(plain)].slice(0, MOST).map((note) => note.slice(0, LONGEST));
}
