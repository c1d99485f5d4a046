/** The archive in this process's memory, behind the interface that a remote engine could fill. */
import { QuotedeskError } from '../../errors.ts';
import type { DocumentRef, Passage, Person, ReadArticle, SpeakerKind, Statement } from '../../model.ts';
import { foldText } from '../../text/normalise.ts';
import type {
  Archive,
  ArchiveHealth,
  ArchiveQuery,
  CountField,
  Page,
  SpeakerResolution,
  StatementHit,
  WordingHit,
  WriteResult,
} from '../archive.ts';
import { decodeCursor, encodeCursor, fingerprint } from './cursor.ts';
import { addresseeMatches, dayOf, documentFilter } from './filters.ts';
import { identifyPlainly, type PeopleTable, resolvePlainly } from './plain-identity.ts';
import { articleWords, holdsPhrase, matchStatement } from './plain-matching.ts';
import { searchPassagesPlainly } from './plain-passages.ts';
import { findWordingPlainly } from './plain-wording.ts';
import { printKey, statementId, statementText } from './statement-text.ts';
import { topicStems } from './terms.ts';
import { faultOf } from './well-formed.ts';

type Unpaged = Omit<ArchiveQuery, 'limit' | 'cursor'>;

interface View {
  readonly reads: readonly ReadArticle[];
  readonly people: PeopleTable;
  /** In the order of the corpus; `statements[article]`. */
  readonly statements: readonly (readonly Statement[])[];
  readonly byId: ReadonlyMap<string, Statement>;
}

export class EmbeddedArchive implements Archive {
  readonly #reads = new Map<string, ReadArticle>();
  #pending = 0;
  #view: View | null = null;

  async write(articles: readonly ReadArticle[]): Promise<readonly WriteResult[]> {
    return articles.map((read) => {
      const error = faultOf(read);
      if (error === null) {
        this.#reads.set(read.article.id, read);
        this.#view = null;
      }
      return { id: read.article.id, ok: error === null, error };
    });
  }

  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) if (this.#reads.delete(id)) this.#view = null;
  }

  expect(pending: number): void {
    this.#pending = Math.max(0, pending);
  }

  async searchStatements(query: ArchiveQuery): Promise<Page<StatementHit>> {
    return this.#page('statements', query, this.#ranked(query), (hit) => hit.statement.id);
  }

  async searchPassages(query: ArchiveQuery): Promise<Page<Passage>> {
    const keep = documentFilter(query.filters);
    const reads = this.#now().reads.filter(({ article }) => keep(filterable(article)));
    const hits = searchPassagesPlainly(reads, query);
    return this.#page('passages', query, hits, ({ document, start }) => `${document.id}@${start}`);
  }

  async findWording(words: string, limit: number): Promise<readonly WordingHit[]> {
    const view = this.#now();
    return findWordingPlainly(view.reads, view.statements, words).slice(0, limit);
  }

  async resolveSpeaker(name: string): Promise<SpeakerResolution> {
    return resolvePlainly(this.#now().people.people.values(), name);
  }

  async complete(field: 'speaker' | 'topic', typed: string, limit: number): Promise<readonly string[]> {
    const asked = foldText(typed);
    if (field === 'topic' || asked === '') return [];
    return [...this.#now().people.people.values()]
      .filter(({ name }) => ` ${foldText(name)}`.includes(` ${asked}`))
      .sort((a, b) => b.statementCount - a.statementCount)
      .slice(0, limit)
      .map(({ name }) => name);
  }

  async countBy(field: CountField, query: Unpaged): Promise<readonly { value: string; count: number }[]> {
    const counts = new Map<string, number>();
    for (const { statement } of this.#ranked(query)) {
      const value = countValue(field, statement);
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }

  async timeline(query: Unpaged, unit: 'day' | 'month'): Promise<readonly { at: string; count: number }[]> {
    const counts = new Map<string, number>();
    for (const { statement } of this.#ranked(query)) {
      const at = dayOf(statement.document.published)?.slice(0, unit === 'day' ? 10 : 7);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    return [...counts].map(([at, count]) => ({ at, count })).sort((a, b) => (a.at < b.at ? -1 : 1));
  }

  async statements(ids: readonly string[]): Promise<readonly (Statement | null)[]> {
    const { byId } = this.#now();
    return ids.map((id) => byId.get(id) ?? null);
  }

  async statementsOf(documentId: string): Promise<readonly Statement[]> {
    const view = this.#now();
    return view.statements[view.reads.findIndex(({ article }) => article.id === documentId)] ?? [];
  }

  async documentIds(): Promise<readonly string[]> {
    return [...this.#reads.keys()];
  }

  async person(id: string): Promise<Person | null> {
    return this.#now().people.people.get(id) ?? null;
  }

  async people(filter: { readonly kind?: SpeakerKind } = {}): Promise<readonly Person[]> {
    return [...this.#now().people.people.values()]
      .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
      .sort((a, b) => b.statementCount - a.statementCount || (a.id < b.id ? -1 : 1));
  }

  async document(id: string): Promise<{ readonly ref: DocumentRef; readonly text: string } | null> {
    const read = this.#reads.get(id);
    return read ? { ref: refOf(read.article), text: read.article.text } : null;
  }

  async health(): Promise<ArchiveHealth> {
    const view = this.#now();
    const days = view.reads.flatMap(({ article }) => dayOf(article.published) ?? []).sort();
    return {
      articles: view.reads.length,
      statements: view.byId.size,
      people: view.people.people.size,
      passages: view.reads.length,
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      outlets: [...new Set(view.reads.flatMap(({ article }) => article.outlet ?? []))].sort(),
      coverage: this.#coverage(),
    };
  }

  #coverage() {
    return { complete: this.#pending === 0, articles: this.#reads.size, pending: this.#pending };
  }

  /** Everything that a query finds, in its order, other printings folded under the first of them. */
  #ranked(query: Unpaged): StatementHit[] {
    const view = this.#now();
    const keep = documentFilter(query.filters);
    const asked = query.text === null || query.text.trim() === '' ? [] : topicStems(query.text);
    const hits: StatementHit[] = [];
    view.reads.forEach((read, at) => {
      if (!keep(filterable(read.article))) return;
      const words = asked.length > 0 ? articleWords(read) : null;
      view.statements[at]?.forEach((statement, i) => {
        if (!passes(statement, query)) return;
        const source = read.statements[i];
        const match = words && source ? matchStatement(read, words, source, asked) : null;
        if (words && match === null) return;
        hits.push({
          statement: { ...statement, score: match?.relevance ?? 1 },
          relevance: match?.relevance ?? 1,
          place: match?.place ?? null,
          highlights: match?.highlights ?? [],
        });
      });
    });
    return foldPrintings(
      sorted(hits, asked.length > 0 ? (query.sort ?? 'relevance') : (query.sort ?? 'newest')),
    );
  }

  #page<T>(kind: string, query: ArchiveQuery, hits: readonly T[], keyOf: (hit: T) => string): Page<T> {
    if (!Number.isSafeInteger(query.limit) || query.limit < 0)
      throw new QuotedeskError('USAGE', 'The limit is not a whole number.');
    const print = fingerprint(kind, query);
    const cursor = query.cursor ? decodeCursor(query.cursor, print) : null;
    let from = cursor?.offset ?? 0;
    const before = from > 0 ? hits[from - 1] : undefined;
    if (cursor !== null && (before === undefined || keyOf(before) !== cursor.last)) {
      const last = hits.findIndex((hit) => keyOf(hit) === cursor.last);
      if (last >= 0) from = last + 1;
    }
    const page = hits.slice(from, from + query.limit);
    const end = from + page.length;
    const last = page.at(-1);
    const more = last !== undefined && end < hits.length;
    return {
      hits: page,
      total: hits.length,
      cursor: more ? encodeCursor({ query: print, offset: end, last: keyOf(last) }) : null,
      coverage: this.#coverage(),
      repaired: [],
    };
  }

  #now(): View {
    this.#view ??= makeView([...this.#reads.values()]);
    return this.#view;
  }
}

function refOf(article: ReadArticle['article']): DocumentRef {
  const { id, title = null, outlet = null, published = null, url = null } = article;
  return { id, title, outlet, published, url };
}

function filterable({ id, outlet, published }: ReadArticle['article']) {
  return { document: id, outlet: outlet ?? null, published: published ?? null };
}

function passes(statement: Statement, { filters = {}, phrases = [], without = [] }: Unpaged): boolean {
  const { speakers, kinds, stances, addressee } = filters;
  if (speakers && (statement.speaker === null || !speakers.includes(statement.speaker.id))) return false;
  if (kinds && !kinds.includes(statement.kind)) return false;
  if (stances && (statement.stance === null || !stances.includes(statement.stance))) return false;
  if (addressee !== undefined && !addresseeMatches(statement.addressee, addressee)) return false;
  if (phrases.some((phrase) => !holdsPhrase(statement.text, phrase))) return false;
  return !without.some((word) => holdsPhrase(statement.text, word));
}

function sorted(hits: StatementHit[], order: 'relevance' | 'newest' | 'oldest'): StatementHit[] {
  const day = ({ statement }: StatementHit) => statement.document.published ?? '';
  const direction = order === 'oldest' ? 1 : -1;
  return hits.sort((a, b) => {
    if (order === 'relevance' && a.relevance !== b.relevance) return b.relevance - a.relevance;
    if (day(a) === day(b)) return 0;
    // Articles without a date come last either way.
    if (day(a) === '' || day(b) === '') return day(a) === '' ? 1 : -1;
    return day(a) < day(b) ? -direction : direction;
  });
}

function foldPrintings(hits: readonly StatementHit[]): StatementHit[] {
  const shown = new Set<string>();
  return hits.filter(({ statement }) => {
    const key = printKey(statement.text);
    if (key === null) return true;
    const print = `${key} ${statement.speaker?.id ?? ''}`;
    if (shown.has(print)) return false;
    shown.add(print);
    return true;
  });
}

function countValue(field: CountField, statement: Statement): string | null {
  switch (field) {
    case 'speaker':
      return statement.speaker?.name ?? null;
    case 'outlet':
      return statement.document.outlet;
    case 'month':
      return dayOf(statement.document.published)?.slice(0, 7) ?? null;
    case 'kind':
      return statement.kind;
    case 'stance':
      return statement.stance;
  }
}

function makeView(reads: readonly ReadArticle[]): View {
  const people = identifyPlainly(reads);
  const printings = new Map<string, string[]>();
  const drafts = reads.map((read, at) => read.statements.map((_, i) => draft(read, i, people, at)));
  const printOf = ({ text, speaker }: Statement) => `${printKey(text) ?? ''} ${speaker?.id ?? ''}`;
  for (const statement of drafts.flat()) {
    if (printKey(statement.text) === null) continue;
    const print = printOf(statement);
    printings.set(print, [...(printings.get(print) ?? []), statement.document.id]);
  }
  const statements = drafts.map((list) =>
    list.map((statement) => {
      const others = printings.get(printOf(statement)) ?? [];
      return { ...statement, alsoIn: [...new Set(others)].filter((id) => id !== statement.document.id) };
    }),
  );
  return { reads, people, statements, byId: new Map(statements.flat().map((one) => [one.id, one])) };
}

function draft(read: ReadArticle, index: number, { owners, people }: PeopleTable, at: number): Statement {
  const source = read.statements[index];
  if (source === undefined) throw new RangeError(`no statement ${index}`);
  const speakerOf = (entityIndex: number | null): Statement['speaker'] => {
    const entity = entityIndex === null ? undefined : read.entities[entityIndex];
    if (entity === undefined || entityIndex === null) return null;
    const id = owners[at]?.[entityIndex] ?? null;
    return {
      id: id ?? `u:${read.article.id}#${entityIndex}`,
      name: (id === null ? null : people.get(id)?.name) ?? entity.name,
      role: entity.role,
      kind: entity.kind,
      mention: source.speaker,
    };
  };
  const teller = source.within === null ? null : (read.statements[source.within]?.entity ?? null);
  return {
    id: statementId(read.article.id, source.content, source.speaker),
    document: refOf(read.article),
    kind: source.kind,
    text: statementText(read.article.text, source.content),
    content: source.content,
    quoted: source.quoted,
    speaker: speakerOf(source.entity),
    cue: source.cue,
    addressee: source.addressee?.text ?? null,
    via: source.via.map(({ text }) => text),
    when: source.when?.text ?? null,
    stance: source.stance,
    paragraph: source.paragraph,
    alsoIn: [],
    differsIn: [],
    toldBy: speakerOf(teller)?.name ?? null,
    rule: source.rule,
    score: 1,
  };
}
