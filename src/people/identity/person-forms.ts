/**
 * What the archive knows of one name form ("sarah sanders"): counted once for all articles that use it, so that the
 * work of telling people apart grows with the number of different names, not of articles.
 */
import { language } from '../../language/index.ts';
import type { Entity, Gender, Person, SpeakerKind } from '../../model.ts';
import { fold } from '../names/fold.ts';

const { NAME_SUFFIXES } = language.smallWords;

export interface Form {
  readonly key: string;
  /** Folded words of the name, suffix left out. */
  readonly words: readonly string[];
  readonly suffix: string;
  readonly kind: SpeakerKind;
  /** What most articles say, null where they disagree or are silent. */
  gender: Gender | null;
  /** How many articles say female, how many male. */
  female: number;
  male: number;
  articles: number;
  statements: number;
  /** Names as printed, with how many articles print them so. */
  printed: ReadonlyMap<string, number>;
  aliases: ReadonlyMap<string, number>;
  roles: ReadonlyMap<string, number>;
  affiliations: ReadonlyMap<string, number>;
  person: Person | null;
}

interface ReadName {
  readonly words: readonly string[];
  readonly suffix: string;
  readonly joined: string;
}
/** Names that were read before: an archive prints the same ones over and over. */
export type NameCache = Map<string, ReadName>;
const MOST_CACHED = 200_000;

export interface FormKey {
  readonly key: string;
  readonly words: readonly string[];
  readonly suffix: string;
}

/** The key under which an entity is counted; a bare surname is kept apart by gender and by whether a role stands beside it. */
export function formOf(entity: Entity, names: NameCache = new Map()): FormKey {
  let name = names.get(entity.name);
  if (!name) {
    name = readName(entity.name);
    if (names.size < MOST_CACHED) names.set(entity.name, name);
  }
  const { words, suffix } = name;
  const bare = entity.kind === 'person' && words.length === 1;
  const key = `${entity.kind}|${name.joined}|${suffix}|${bare ? `${entity.gender ?? ''}${entity.role ? '+' : ''}` : ''}`;
  return { key, words, suffix };
}

function readName(name: string): ReadName {
  let words = fold(name)
    .replace(/["“”()]/g, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  let suffix = '';
  const last = words.at(-1) ?? '';
  if (words.length > 1 && NAME_SUFFIXES.includes(last)) {
    suffix = last;
    words = words.slice(0, -1);
  }
  return { words, suffix, joined: words.join(' ') };
}

export function newForm(entity: Entity, key: string, words: readonly string[], suffix: string): Form {
  return {
    ...{
      key,
      words,
      suffix,
      kind: entity.kind,
      gender: null,
      female: 0,
      male: 0,
      articles: 0,
      statements: 0,
      person: null,
    },
    printed: NONE,
    aliases: NONE,
    roles: NONE,
    affiliations: NONE,
  };
}

/** Most forms have no role and one printing: an empty table costs nothing until something is counted in it. */
const NONE: ReadonlyMap<string, number> = new Map();

function bumped(counts: ReadonlyMap<string, number>, value: string, by: number): ReadonlyMap<string, number> {
  const own = counts === NONE ? new Map<string, number>() : (counts as Map<string, number>);
  const count = (own.get(value) ?? 0) + by;
  if (count > 0) own.set(value, count);
  else own.delete(value);
  return own;
}

/** One gender is the form's when the other is at least three times rarer. */
function majority({ female, male }: Form): Gender | null {
  if (female > 0 && female >= 3 * male) return 'female';
  return male > 0 && male >= 3 * female ? 'male' : null;
}

/** Counts an entity of one article in (`by` 1) or out (`by` -1), or of `by` articles that have just this entity, with the mean of its statements. */
export function countEntity(form: Form, entity: Entity, statements: number, by: number): void {
  if (entity.gender === 'female') form.female += by;
  else if (entity.gender === 'male') form.male += by;
  form.gender = majority(form);
  form.articles += by;
  form.statements += by * statements;
  form.printed = bumped(form.printed, entity.name, by);
  for (const alias of entity.forms) if (alias !== entity.name) form.aliases = bumped(form.aliases, alias, by);
  if (entity.role) form.roles = bumped(form.roles, entity.role, by);
  if (entity.affiliation) form.affiliations = bumped(form.affiliations, entity.affiliation, by);
}
