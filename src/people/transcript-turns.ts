/**
 * A reporter's own material read as what it is: a transcript gives each turn word for word to whoever is named in front of
 * it, and a letter is its sender's words. Pure; linear in the text's length.
 *
 *     [00:03:10] Anna Weir: We stay.        Anna Weir  3:10        From: Anna Weir <a@example.org>
 *                                           We stay.
 */
import { language } from '../language/index.ts';
import type { Entity, ReadArticle, ReadStatement, Span } from '../model.ts';
import { foldText } from '../text/normalise.ts';
import { isRoleNoun, isTitle } from './names/name-words.ts';

const { NAME_PARTICLES } = language.smallWords;

const CLOCK = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: [\p{L}\p{M}\p{N}.'’-]+){0,5}`;
const LABELLED = new RegExp(
  `^\\s*(?:[[(]?${CLOCK}[\\])]?\\s*[-–—]?\\s*)?(?:>{2,3}\\s*|[-–—]\\s+)?(${NAME})(?:\\s*\\([^()]{1,60}\\))?\\s*(?:[[(]?${CLOCK}[\\])]?)?\\s*:(?:\\s+|$)`,
  'u',
);
/** A name with a time on a line of its own; the words stand below. */
const HEADED = new RegExp(`^\\s*(${NAME}?)\\s*[[(]?\\b${CLOCK}[\\])]?\\s*$`, 'u');
const GENERIC =
  /^(?:q|a|question|answer|interviewer|interviewee|reporter|host|moderator|operator|unknown|me|speaker(?: ?\w{1,2})?|participant(?: ?\w{1,2})?|voice|male|female|man|woman)$/i;
/** Heads of mails and notes, before a colon, that are nobody. */
const FIELDS =
  /^(?:from|to|cc|bcc|date|sent|subject|re|fwd?|reply-to|on|at|time|place|location|present|attendees|participants|notes?|summary|background|source|sources|contact|phone|tel|mobile|email|e-mail|web|web ?site|url|update|correction|clarification|editor'?s note|title|headline|quote|quotes|transcript|recording|file|topic|topics|agenda|action|actions|todo|ps|nb|note|caption|photo|key|price|total)$/i;
const FROM = /^from:\s{0,9}"?([^"<\n]{2,80}?)"?\s{0,9}(?:<[^<>\n]{3,200}>)?\s{0,9}$/i;
/** A header of a mail stands among its first lines. */
const HEAD_LINES = 15;
/** So much of a text's paragraphs begins with a name where unnamed paragraphs go on with what was said before. */
const MOSTLY = 0.5;

interface Turn {
  readonly label: string;
  readonly labelAt: number;
  readonly content: Span;
}

/** The article with its turns as statements; as it was where it is neither transcript nor letter. */
export function withTurns(read: ReadArticle): ReadArticle {
  const turns = turnsOf(read.article.text);
  if (turns.length === 0) return read;
  const entities = [...read.entities];
  const labels = [...new Set(turns.map(({ label }) => label))];
  const named = new Map(
    labels.filter((label) => !isGeneric(label)).map((label) => [label, entityOf(label, labels, entities)]),
  );
  const { text } = read.article;
  const answering = answeringIn(read);
  const paragraphs = paragraphsOf(text);
  const statements = turns.map((turn) =>
    statementOf(text, turn, named.get(turn.label) ?? answering(turn.content), paragraphs),
  );
  // Whom a speaker quotes, in marks, is told inside the turn; what stands outside every turn stays as it was read.
  for (const statement of read.statements) {
    const [first] = statement.content;
    if (!first) continue;
    const at = firstWhere(turns.length, (i) => (turns[i]?.content.end ?? 0) > first.start);
    const around = first.end > (turns[at]?.content.start ?? Number.POSITIVE_INFINITY) ? at : -1;
    const teller = statements[around]?.entity ?? null;
    const isOwn = statement.entity === null || statement.entity === teller;
    if (around < 0) statements.push({ ...statement, within: null });
    else if (statement.quoted.length > 0 && !isOwn) statements.push({ ...statement, within: around });
  }
  return { ...read, entities, statements };
}

/** Whether a transcript names who speaks in it. */
export const namesSpeakers = ({ statements }: ReadArticle): boolean =>
  statements.some(({ entity }) => entity !== null);

/** Everything that is said, as nobody's: for a recording that names no speaker. */
export function asNobodys(read: ReadArticle): ReadArticle {
  const { text } = read.article;
  const paragraphs = paragraphsOf(text);
  const statements = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) =>
    statementOf(
      text,
      { label: '', labelAt: index, content: { start: index, end: index + line.length } },
      null,
      paragraphs,
    ),
  );
  return { ...read, statements };
}

function turnsOf(text: string): Turn[] {
  const letter = letterOf(text);
  if (letter) return [letter];
  const lines = [...text.matchAll(/[^\n]*(?:\n|$)/g)].map(({ 0: line, index }) => ({ line, index }));
  const heads = lines.map(({ line }) => headOf(line.trimEnd()));
  const named = heads.filter((head) => head !== null);
  const paragraphs = lines.filter(({ line }) => line.trim() !== '').length;
  if (named.length === 0) return [];
  // One line with one word before a colon is a heading or a note.
  const full = named.some(({ label }) => label.includes(' ') || isGeneric(label));
  if (!full && named.length < 2) return [];
  const goesOn = named.length >= 4 && new Set(named.map(({ label }) => label)).size > 1;
  const isTranscript =
    goesOn && named.length >= paragraphs * MOSTLY * (heads.some((h) => h?.alone) ? 0.5 : 1);
  const turns: { label: string; labelAt: number; start: number; end: number }[] = [];
  let open = false;
  for (const [i, { line, index }] of lines.entries()) {
    const head = heads[i];
    if (head) {
      const start = index + head.length;
      turns.push({ label: head.label, labelAt: index + line.indexOf(head.label), start, end: start });
      open = true;
    }
    const blank = line.trim() === '';
    if (blank && !isTranscript && (turns.at(-1)?.end ?? 0) > (turns.at(-1)?.start ?? 0)) open = false;
    const last = turns.at(-1);
    if (open && last && !blank && !(head && line.trimEnd().length <= head.length))
      last.end = index + line.trimEnd().length;
  }
  return turns.flatMap(({ label, labelAt, start, end }) => {
    const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
    return end > from ? [{ label, labelAt, content: { start: from, end } }] : [];
  });
}

/** Who is named in front of a line's words, and how many code units the name takes with its colon. */
function headOf(line: string): { label: string; length: number; alone: boolean } | null {
  const labelled = LABELLED.exec(line);
  const label = labelled?.[1];
  if (labelled && label !== undefined)
    return isName(label) ? { label, length: labelled[0].length, alone: false } : null;
  const headed = HEADED.exec(line);
  const name = headed?.[1]?.trim();
  return headed && name && isName(name) ? { label: name, length: line.length, alone: true } : null;
}

/** Small words inside of names of people and houses. */
const INSIDE: ReadonlySet<string> = new Set([...NAME_PARTICLES, 'of', 'the', 'for']);

function isName(label: string): boolean {
  if (isGeneric(label)) return true;
  if (FIELDS.test(label)) return false;
  const words = label.split(' ');
  return words.every((word) => /^\p{Lu}/u.test(word) || INSIDE.has(word));
}

const isGeneric = (label: string): boolean => GENERIC.test(label);

/** A mail: its sender says all of it, save what is quoted from earlier ones. */
function letterOf(text: string): Turn | null {
  const lines = text.split('\n').slice(0, HEAD_LINES);
  let at = 0;
  let sender: { label: string; labelAt: number } | null = null;
  let fields = 0;
  for (const line of lines) {
    const from = FROM.exec(line.trim());
    const label = from?.[1]?.trim();
    if (sender === null && label) sender = { label, labelAt: at + line.indexOf(label) };
    if (/^(?:from|to|cc|date|sent|subject|reply-to):/i.test(line.trim())) fields++;
    else if (sender !== null && line.trim() === '') break;
    at += line.length + 1;
  }
  if (sender === null || fields < 2) return null;
  const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
  const quoted = /^(?:>|-{3,} ?original message|on [^\n]{5,120} wrote:|from: )/im.exec(text.slice(start));
  const end = start + text.slice(start, quoted ? start + quoted.index : text.length).trimEnd().length;
  return end > start ? { ...sender, content: { start, end } } : null;
}

/** The number of the paragraph in which a place stands, the first being 1. */
function paragraphsOf(text: string): (at: number) => number {
  const breaks = [...text.matchAll(/\n+/g)].map(({ index }) => index);
  return (at) => 1 + firstWhere(breaks.length, (i) => (breaks[i] ?? 0) >= at);
}

/** The least number for which something holds that holds for all above it; `length` where it holds for none below. */
function firstWhere(length: number, holds: (i: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

function statementOf(
  text: string,
  { label, labelAt, content }: Turn,
  entity: number | null,
  paragraphs: (at: number) => number,
): ReadStatement {
  const spans = [...text.slice(content.start, content.end).matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: content.start + index,
    end: content.start + index + line.trimEnd().length,
  }));
  return {
    kind: 'direct',
    content: spans,
    quoted: spans,
    speaker: entity === null ? null : { start: labelAt, end: labelAt + label.length, text: label },
    cue: null,
    addressee: null,
    via: [],
    when: null,
    stance: null,
    paragraph: paragraphs(content.start),
    within: null,
    rule: 'turn of a transcript',
    entity,
  };
}

/** "Q:" and "A:" name nobody: whoever the general reading has answering in these words. */
function answeringIn({ statements }: ReadArticle): (content: Span) => number | null {
  const told = statements
    .flatMap(({ content: [first], quoted, entity }) =>
      first && entity !== null && quoted.length === 0 ? [{ ...first, entity }] : [],
    )
    .sort((a, b) => a.start - b.start);
  // How far anything reaches that begins no later.
  let reach = 0;
  const reaches = told.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  return ({ start, end }) => {
    for (let i = firstWhere(told.length, (at) => (reaches[at] ?? 0) > start); i < told.length; i++) {
      const one = told[i];
      if (!one || one.start >= end) return null;
      if (one.end > start) return one.entity;
    }
    return null;
  };
}

/** The entity that a label names: by its whole name, its surname or its initials; a new one where the text has none. */
function entityOf(label: string, labels: readonly string[], entities: Entity[]): number {
  const name = withoutTitles(label);
  const folded = foldText(name);
  const words = folded.split(' ');
  const fits = ({ name: full, forms, kind }: Entity): boolean =>
    foldText(full) === folded ||
    forms.some((form) => foldText(form) === folded) ||
    (kind === 'person' && words.length === 1 && foldText(full).split(' ').at(-1) === folded);
  const isInitials = /^(?:\p{Lu}\.?){2,4}$/u.test(name);
  const initials = name.replaceAll('.', '').toLowerCase();
  const known = entities.findIndex(
    (entity) =>
      fits(entity) ||
      (isInitials &&
        entity.kind === 'person' &&
        foldText(entity.name)
          .split(' ')
          .map((word) => word[0])
          .join('') === initials),
  );
  if (known >= 0) return known;
  const fuller = labels
    .map(withoutTitles)
    .find((other) => other !== name && foldText(other).split(' ').at(-1) === folded);
  if (fuller) return entityOf(fuller, [], entities);
  const shown =
    /\p{Ll}/u.test(name) || isInitials
      ? name
      : name.toLowerCase().replace(/(?<=^|[\s'’-])\p{Ll}/gu, (c) => c.toUpperCase());
  entities.push({ name: shown, forms: [name], kind: 'person', role: null, affiliation: null, gender: null });
  return entities.length - 1;
}

function withoutTitles(label: string): string {
  const words = label.split(' ');
  let first = 0;
  while (first + 1 < words.length && isRole(words[first] ?? '')) first++;
  return words.slice(first).join(' ');
}

const isRole = (word: string): boolean => {
  const lower = word.toLowerCase().replace(/\.$/, '');
  return isTitle(lower) || isRoleNoun(lower);
};
