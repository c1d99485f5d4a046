/** Editors' marks, found by article and words, and what they make of an article as it was read. Pure. */
import { createHash } from 'node:crypto';
import type { Entity, Mark, MarkKind, ReadArticle, ReadStatement, Span, Statement } from '../model.ts';
import { foldText } from '../text/normalise.ts';

/** "sha256:…" of an article's text: the same in a file that was moved. */
export const textDigest = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** So many of the same words in another article are the same statement, printed again. */
const REPRINTED = 8;
/** So many words of a stretch in a row tell that it is a part of marked ones. */
const TELLING = 5;
const isReprintable = (words: string): boolean => words.split(' ').length >= REPRINTED;

export class Marks {
  readonly all: readonly Mark[];
  readonly #byDocument = new Map<string, Mark[]>();
  readonly #byDigest = new Map<string, Mark[]>();
  readonly #byWords = new Map<string, Mark[]>();

  constructor(all: readonly Mark[] = []) {
    this.all = all;
    for (const mark of all) {
      push(this.#byDocument, mark.document, mark);
      push(this.#byDigest, mark.digest, mark);
      const words = foldText(mark.words);
      if (isReprintable(words)) push(this.#byWords, words, mark);
    }
  }

  /** Marks of a statement that an article, known by id and text, has in these words. */
  of(document: string, text: string | null, statementText: string): readonly Mark[] {
    if (this.all.length === 0) return [];
    const words = foldText(statementText);
    const own = [
      ...(this.#byDocument.get(document) ?? []),
      ...(text === null ? [] : (this.#byDigest.get(textDigest(text)) ?? [])),
    ].filter((mark) => foldText(mark.words) === words);
    return [...new Set([...own, ...(this.#byWords.get(words) ?? [])])];
  }

  /** The article without what is no statement or not to be used, and with the speakers that editors name. */
  applied(read: ReadArticle): ReadArticle {
    if (this.all.length === 0) return read;
    const { article, statements } = read;
    const isOwn = this.#byDocument.has(article.id) || this.#byDigest.has(textDigest(article.text));
    if (!isOwn && this.#byWords.size === 0) return read;
    const entities: Entity[] = [...read.entities];
    const kept: (ReadStatement | null)[] = statements.map((statement) => {
      const marks = this.of(article.id, article.text, wordsOf(article.text, statement.content));
      if (marks.some(({ kind }) => kind === 'no statement' || kind === 'do not use')) return null;
      const renamed = marks.findLast(({ kind }) => kind === 'wrong speaker');
      return renamed ? { ...statement, entity: entityOf(renamed.speaker, entities) } : statement;
    });
    // Statements are known by their place in the list.
    const places = new Map<number, number>();
    for (const [i, statement] of kept.entries()) if (statement) places.set(i, places.size);
    return {
      article,
      entities,
      statements: kept.flatMap((statement) =>
        statement === null
          ? []
          : [
              {
                ...statement,
                within: statement.within === null ? null : (places.get(statement.within) ?? null),
              },
            ],
      ),
    };
  }

  /** Whether a stretch of an article shows words that are marked so: whole, with something between their parts, or a part. */
  hold(document: string, text: string, wanted: MarkKind): boolean {
    if (this.all.length === 0) return false;
    const shown = ` ${foldText(text)} `;
    const isPart = shown.trim().split(' ').length >= TELLING;
    return this.all.some(({ kind, words, document: own }) => {
      if (kind !== wanted || (own !== document && !isReprintable(foldText(words)))) return false;
      const parts = partsOf(words).map((part) => ` ${foldText(part)} `);
      return (
        parts.every((part) => shown.includes(part)) ||
        parts.some((part) => part.trim().split(' ').length >= TELLING && shown.includes(part)) ||
        (isPart && ` ${foldText(words)} `.includes(shown))
      );
    });
  }

  /** An article's text in which what is not to be used is blanked out, character for character. */
  blanked(document: string, text: string): string {
    const forbidden = this.all.filter(({ kind }) => kind === 'do not use');
    if (forbidden.length === 0) return text;
    const digest = textDigest(text);
    let shown = text;
    for (const mark of forbidden) {
      const isOwn = mark.document === document || mark.digest === digest;
      if (!isOwn && !isReprintable(foldText(mark.words))) continue;
      for (const part of partsOf(mark.words)) shown = shown.replace(patternOf(part), blank);
    }
    return shown;
  }
}

/** Words of a statement whose parts are apart in the article. */
const partsOf = (words: string): string[] => words.split('…').filter((part) => part.trim() !== '');

/** White space stays, so that lines and paragraphs do. */
const blank = (words: string): string => words.replace(/\S/g, '█');

const IS_LETTER = /[\p{L}\p{N}]/u;

/** Without the signs around it, which other printings may have in other ways. */
function bare(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && !IS_LETTER.test(part[start] ?? '')) start++;
  while (end > start && !IS_LETTER.test(part[end - 1] ?? '')) end--;
  return start < end ? part.slice(start, end) : part.trim();
}

/** The words however they are spaced, quoted or written large and small. */
function patternOf(part: string): RegExp {
  const words = bare(part)
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/["“”„«»]/g, '["“”„«»]')
        .replace(/['‘’]/g, "['‘’]"),
    );
  return new RegExp(words.join('\\s+'), 'giu');
}

function push(map: Map<string, Mark[]>, key: string, mark: Mark): void {
  const list = map.get(key);
  if (list) list.push(mark);
  else map.set(key, [mark]);
}

/** As `Statement.text` gives them, gaps aside: marks are compared by their words alone. */
const wordsOf = (text: string, content: readonly Span[]): string =>
  content.map(({ start, end }) => text.slice(start, end)).join(' … ');

/** Number of the article's entity of that name, which is made where there is none; null: nobody. */
function entityOf(name: string | null, entities: Entity[]): number | null {
  if (name === null) return null;
  const asked = foldText(name);
  const known = entities.findIndex(({ name: full, forms }) =>
    [full, ...forms].some((form) => foldText(form) === asked),
  );
  if (known >= 0) return known;
  return (
    entities.push({ name, forms: [name], kind: 'person', role: null, affiliation: null, gender: null }) - 1
  );
}

/** Marks that were set or taken away between two lists. */
export const changedMarks = (before: Marks, after: Marks): Mark[] => {
  const key = (mark: Mark) => JSON.stringify(mark);
  const old = new Map(before.all.map((mark) => [key(mark), mark]));
  const added = after.all.filter((mark) => !old.delete(key(mark)));
  return [...old.values(), ...added];
};

/** The statement with what editors have said of it. */
export function withMarks(statement: Statement, marks: Marks): Statement {
  const found = marks.of(statement.document.id, null, statement.text);
  return found.length > 0 ? { ...statement, marks: found } : statement;
}
