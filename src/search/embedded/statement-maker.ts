/** From a statement's number to the statement that is shown; nothing of it is kept. */
import { LRUCache } from 'lru-cache';
import type { DocumentRef, Span, Speaker, Statement, TextSpan } from '../../model.ts';
import { correctionNotes } from '../../statements/correction-notes.ts';
import { reportingWords } from '../../statements/reporting-words.ts';
import { notesOnStatements } from '../relevance/note-match.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import type { PrintingsFinder } from './printings.ts';
import { statementId, statementText } from './statement-text.ts';

/** Of so many articles the notes are kept: those that a few questions show. */
const MOST_ARTICLES = 512;

export class StatementMaker {
  readonly #catalogue: Catalogue;
  readonly #people: PeopleRegistry;
  readonly #printings: PrintingsFinder;
  /** By the article's key: the note on each of its statements, and all its notes, as the archive is at `#version`. */
  readonly #joined = new LRUCache<number, readonly (string | null)[]>({ max: MOST_ARTICLES });
  readonly #noted = new LRUCache<number, readonly string[]>({ max: MOST_ARTICLES });
  #version = -1;

  constructor(catalogue: Catalogue, people: PeopleRegistry, printings: PrintingsFinder) {
    this.#catalogue = catalogue;
    this.#people = people;
    this.#printings = printings;
  }

  /** Who speaks, as a number; −1 for nobody or nobody by name. */
  readonly voice = (statement: number): number => {
    const entity = this.#catalogue.statements.columns.entity.get(statement);
    return entity < 0 ? -1 : this.#people.voiceOfEntity(entity);
  };

  /** The statement, null where its article is gone. */
  make(number: number, score = 1): Statement | null {
    const statement = this.alone(number, score);
    if (statement === null) return null;
    const { same, changed } = this.#printings.of(number, this.voice);
    const printings = same.flatMap((other) => this.#documentOf(other) ?? []);
    const correction = this.#correctionOf(number);
    return {
      ...statement,
      ...(correction === null ? {} : { correction }),
      alsoIn: printings.map(({ id }) => id),
      printings,
      differsIn: changed.flatMap((other) => {
        const printing = this.#documentOf(other);
        return printing === null
          ? []
          : { document: printing.id, text: this.#printings.text(other), printing };
      }),
    };
  }

  /** The same without its other printings: to look for them takes longer than all the rest. */
  alone(number: number, score = 1): Statement | null {
    const { statements, index } = this.#catalogue;
    const key = statements.columns.article.get(number);
    const document = this.#catalogue.ref(key);
    if (document === null) return null;
    const record = statements.record(number);
    const words = (span: Span): string => index.text(key, span.start, span.end);
    const printed = (span: Span | null): TextSpan | null => span && { ...span, text: words(span) };
    const start = record.content[0]?.start ?? 0;
    const hull = index.text(key, start, record.content.at(-1)?.end ?? start);
    const shifted = record.content.map((span) => ({ start: span.start - start, end: span.end - start }));
    const teller =
      record.within === null
        ? -1
        : statements.columns.entity.get(statements.statementsOf(key).from + record.within);
    const cue = printed(record.cue);
    const speaker = this.#speaker(
      statements.columns.entity.get(number),
      document.id,
      key,
      printed(record.speaker),
    );
    return {
      id: statementId(document.id, record.content, record.speaker),
      document,
      kind: record.kind,
      text: statementText(hull, shifted),
      content: record.content,
      quoted: record.quoted,
      speaker,
      ...this.#together(number, document.id, key),
      cue,
      reporting: reportingWords(
        {
          cue,
          speaker: record.speaker,
          speakerKind: speaker?.kind ?? null,
          particulars: [record.addressee, record.when, ...record.via].filter((span) => span !== null),
          content: record.content,
        },
        words,
      ),
      addressee: record.addressee && words(record.addressee),
      via: record.via.map(words),
      when: record.when && words(record.when),
      stance: record.stance,
      paragraph: record.paragraph,
      alsoIn: [],
      printings: [],
      differsIn: [],
      toldBy: this.#speaker(teller, document.id, key, null)?.name ?? null,
      rule: statements.rules[record.rule] ?? '',
      score,
    };
  }

  /** Who speaks, as the statement's article has it; null where nobody is told. */
  speakerOf(number: number): Pick<Speaker, 'name' | 'role' | 'kind'> | null {
    const { columns } = this.#catalogue.statements;
    return this.#speaker(columns.entity.get(number), '', columns.article.get(number), null);
  }

  /** Notes in which an article corrects itself, in its text or beside it. */
  notesOf(key: number): readonly string[] {
    const { index, version } = this.#catalogue;
    if (this.#version !== version) {
      this.#joined.clear();
      this.#noted.clear();
      this.#version = version;
    }
    const kept = this.#noted.get(key);
    if (kept !== undefined) return kept;
    const notes = [...new Set([...correctionNotes(index.text(key)), ...(index.record(key)?.notes ?? [])])];
    this.#noted.set(key, notes);
    return notes;
  }

  /** The note of its article that speaks of a statement. */
  #correctionOf(number: number): string | null {
    const { statements } = this.#catalogue;
    const key = statements.columns.article.get(number);
    const notes = this.notesOf(key);
    if (notes.length === 0) return null;
    const { from, to } = statements.statementsOf(key);
    let joined = this.#joined.get(key);
    if (joined === undefined) {
      const printed = Array.from({ length: to - from }, (_, i) => {
        const statement = this.alone(from + i);
        const { name = null, role = null, kind = null } = statement?.speaker ?? {};
        return { words: statement?.text ?? '', speaker: name, role, isPerson: kind === 'person' };
      });
      joined = notesOnStatements(notes, printed);
      this.#joined.set(key, joined);
    }
    return joined[number - from] ?? null;
  }

  #documentOf(statement: number): DocumentRef | null {
    return this.#catalogue.ref(this.#catalogue.statements.columns.article.get(statement));
  }

  #together(number: number, document: string, key: number): Pick<Statement, 'speakers'> {
    const joint = this.#catalogue.statements.jointSpeakers(number);
    if (joint.length === 0) return {};
    return { speakers: joint.flatMap((entity) => this.#speaker(entity, document, key, null) ?? []) };
  }

  #speaker(entity: number, document: string, key: number, mention: TextSpan | null): Speaker | null {
    if (entity < 0) return null;
    const { statements } = this.#catalogue;
    const { name, role, kind } = statements.entityRecord(entity);
    const person = this.#people.at(this.#people.placeOfEntity(entity));
    const local = entity - statements.columns.firstEntity.get(key);
    return {
      id: person?.id ?? `unnamed:${document}#${local}`,
      name: person?.name ?? name,
      role,
      kind: person?.kind ?? kind,
      mention,
    };
  }

  /** Empty where its article is gone. */
  idOf(number: number): string {
    const { statements } = this.#catalogue;
    const document = this.#catalogue.ref(statements.columns.article.get(number));
    const { content, speaker } = statements.record(number);
    return document === null ? '' : statementId(document.id, content, speaker);
  }

  /** The number of the statement of that id, −1 where there is none. */
  find(id: string): number {
    const at = id.lastIndexOf('#');
    const key = at < 0 ? -1 : this.#catalogue.index.keyOf(id.slice(0, at));
    if (key < 0) return -1;
    const { statements } = this.#catalogue;
    const { from, to } = statements.statementsOf(key);
    for (let number = from; number < to; number++) {
      const { content, speaker } = statements.record(number);
      if (statementId(id.slice(0, at), content, speaker) === id) return number;
    }
    return -1;
  }
}
