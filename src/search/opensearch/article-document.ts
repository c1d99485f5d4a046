/** From articles as they were read to the documents that are searched. Pure. */
import { createHash } from 'node:crypto';
import type { Entity, ReadArticle } from '../../model.ts';
import { pairsAmong } from '../../people/identity/apart-forms.ts';
import { type FormKey, formOf, type NameCache } from '../../people/identity/person-forms.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { Catalogue } from '../embedded/article-catalogue.ts';
import { bucketKeyOf, organisationBucketKey } from '../embedded/bucket-keys.ts';
import { outletKey } from '../embedded/outlet-key.ts';
import { BANDS } from '../embedded/print-signature.ts';
import { NO_DAY } from '../index/segment.ts';

/** Stands in the place of an instant that is not stated: such articles come last, or never end. */
export const LAST = 9e15;
/** Words of a title that are searched: the index of the embedded engine takes as many. */
const TITLE_WORDS = 64;
/** Longer ones are no words; Lucene would refuse them. UTF-16 code units. */
const LONGEST_WORD = 200;
/** Lucene's longest keyword is 32,766 bytes; a name with more forms is none. UTF-16 code units. */
const LONGEST_RECORD = 8_000;
/** Longer ids are known by their hash. Bytes. */
const LONGEST_ID = 480;

export type ArticleDocument = Readonly<Record<string, unknown>>;

export interface DocumentOptions {
  readonly organisations: OrganisationNames;
  readonly version: number;
  /** Place of each article in the order of the archive. */
  readonly order: readonly number[];
  /** The instants from which they may not be answered from, in milliseconds; null: none. */
  readonly until: readonly (number | null)[];
}

/** The name of an article in the cluster: its id, or the hash of one that is too long for that. */
export function nameOf(id: string): string {
  if (Buffer.byteLength(id) <= LONGEST_ID) return id;
  return `sha256:${createHash('sha256').update(id).digest('hex')}`;
}

/** Name of a speaker's form in its bucket: what a statement keeps of who speaks. It depends on its article alone. */
export const voiceOf = (bucket: string, form: string): string =>
  `${bucket}\n${form}`.slice(0, LONGEST_RECORD);

export function documentsOf(reads: readonly ReadArticle[], options: DocumentOptions): ArticleDocument[] {
  const catalogue = new Catalogue();
  for (const read of reads) catalogue.write(read);
  catalogue.flush();
  const names: NameCache = new Map();
  return reads.map((read, i) => ({
    ...articleFields(catalogue, read),
    ...peopleFields(read, options.organisations, names),
    statements: statementFields(catalogue, read, options.organisations, names),
    version: options.version,
    order: options.order[i],
    until: options.until[i] ?? LAST,
    source: JSON.stringify(read),
  }));
}

function articleFields(catalogue: Catalogue, { article, statements }: ReadArticle): ArticleDocument {
  const key = catalogue.index.keyOf(article.id);
  const at = catalogue.articles.at.get(key);
  const day = catalogue.articles.day.get(key);
  const date = catalogue.dayOf(key);
  const title = wordsOf(article.title ?? '').slice(0, TITLE_WORDS);
  const passages = catalogue.index.passages(key).map(({ start, end }) => {
    const words = [...title, ...wordsOf(article.text.slice(start, end))];
    return { stems: stemsOf(words), words: words.length };
  });
  const words = [...title, ...wordsOf(article.text)];
  return {
    id: article.id,
    newest: Number.isNaN(at) ? -LAST : at,
    oldest: Number.isNaN(at) ? LAST : at,
    ...(day === NO_DAY ? {} : { day, date, month: date?.slice(0, 7) }),
    ...(article.outlet ? { outlet: article.outlet, outletKey: outletKey(article.outlet) } : {}),
    stems: stemsOf(words),
    words: [...new Set(words)],
    wordCount: words.length,
    statementCount: statements.length,
    passages,
  };
}

const wordsOf = (text: string): string[] =>
  foldedWords(text).flatMap(({ word }) => (word.length > LONGEST_WORD ? [] : word));

const stemsOf = (words: readonly string[]): string => words.map((word) => stem(word)).join(' ');

function statementFields(
  catalogue: Catalogue,
  { article, statements, entities }: ReadArticle,
  organisations: OrganisationNames,
  names: NameCache,
): ArticleDocument[] {
  const { columns } = catalogue.statements;
  const { from } = catalogue.statements.statementsOf(catalogue.index.keyOf(article.id));
  const voice = (entity: Entity): string => {
    const form = formOf(entity, names);
    return voiceOf(bucketKeyOf(entity, organisations, form), form.key);
  };
  return statements.map((statement, i) => {
    const speaker = statement.entity === null ? null : (entities[statement.entity] as Entity);
    const together = (speaker?.members ?? []).map((member) => voice(entities[member] as Entity));
    return {
      ...(speaker === null ? {} : { voice: voice(speaker), who: [voice(speaker), ...together] }),
      kind: statement.kind,
      ...(statement.stance === null ? {} : { stance: statement.stance }),
      ...(statement.addressee === null ? {} : { addressee: outletKey(statement.addressee.text) }),
      prints: printsOf(columns, from + i),
    };
  });
}

/** Keys by which a statement is known again in another article: equal words share the first, changed ones one of the rest. */
export function printsOf(
  { printLow, bands }: Pick<Catalogue['statements']['columns'], 'printLow' | 'bands'>,
  statement: number,
): string[] {
  const keys = [printLow.get(statement)];
  for (let band = 0; band < BANDS; band++) keys.push(bands.get(statement * BANDS + band));
  return keys.flatMap((key, kind) => (key === 0 ? [] : `${kind}:${key}`));
}

function peopleFields(
  { statements, entities }: ReadArticle,
  organisations: OrganisationNames,
  names: NameCache,
): ArticleDocument {
  const said = new Array<number>(entities.length).fill(0);
  for (const { entity } of statements) {
    if (entity === null) continue;
    for (const one of [entity, ...(entities[entity]?.members ?? [])]) said[one] = (said[one] ?? 0) + 1;
  }
  const named = new Map<string, FormKey[]>();
  const records = entities.map((entity, i) => {
    const form = formOf(entity, names);
    const bucket = bucketKeyOf(entity, organisations, form);
    if (entity.kind === 'person') named.set(bucket, [...(named.get(bucket) ?? []), form]);
    return { bucket, record: recordOf(entity), said: said[i] };
  });
  const speaking = entities.flatMap(({ affiliation }) =>
    affiliation === null
      ? []
      : { bucket: organisationBucketKey(affiliation, organisations), name: affiliation },
  );
  return {
    entities: records,
    speaking,
    apart: [...named].flatMap(([bucket, forms]) => pairsAmong(forms).map((pair) => ({ bucket, pair }))),
    buckets: [...new Set([...records, ...speaking].map(({ bucket }) => bucket))],
  };
}

/** What is counted of an entity, JSON; the same for every article that has just this. */
function recordOf({ members: _members, ...entity }: Entity): string {
  const record = JSON.stringify(entity);
  return record.length <= LONGEST_RECORD
    ? record
    : JSON.stringify({
        ...entity,
        name: entity.name.slice(0, 500),
        forms: [],
        role: null,
        affiliation: null,
      });
}
