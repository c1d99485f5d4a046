/**
 * Who may see what: the publisher's word on whether an article may be answered from, for every format, read apart from
 * the text. Doubt is decided for the publisher.
 */
import { isoDate } from './dates.ts';
import { type Release, USABLE } from './item.ts';

const WORDS: Readonly<Record<string, Release['state']>> = {
  usable: 'usable',
  published: 'usable',
  publish: 'usable',
  public: 'usable',
  live: 'usable',
  final: 'usable',
  corrected: 'usable',
  updated: 'usable',
  withheld: 'withheld',
  hold: 'withheld',
  held: 'withheld',
  draft: 'withheld',
  'auto-draft': 'withheld',
  inherit: 'withheld',
  private: 'withheld',
  pending: 'withheld',
  future: 'withheld',
  scheduled: 'withheld',
  in_progress: 'withheld',
  submitted: 'withheld',
  incomplete: 'withheld',
  unpublished: 'withheld',
  obsolete: 'withheld',
  embargoed: 'embargoed',
  embargo: 'embargoed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  killed: 'cancelled',
  kill: 'cancelled',
  spiked: 'cancelled',
  retracted: 'cancelled',
  recalled: 'cancelled',
  withdrawn: 'cancelled',
  deleted: 'cancelled',
  removed: 'cancelled',
  trash: 'cancelled',
};

/** Fields in which article objects, ninjs and front matter state a release; names in lower case. */
const FIELDS = {
  status: ['pubstatus', 'status'],
  /** Also names regions ("state: Ohio"): believed only where its word is a status. */
  perhapsStatus: ['state'],
  embargo: ['embargo', 'embargoed', 'embargo_until', 'embargoed_until', 'embargo-until', 'embargountil'],
} as const;

export interface StatedRelease {
  readonly release: Release;
  /** What could not be understood, and that the article is withheld for it; null when all was clear. */
  readonly wrong: string | null;
}

const NOTHING_STATED: StatedRelease = { release: USABLE, wrong: null };

/**
 * @param status as stated, perhaps with a scheme ("stat:canceled", "http://…/pubstatusg2/withheld")
 * @param embargo the instant before which nothing may be shown, as stated; "true": no end is stated
 *
 * A status or an embargo that cannot be read withholds the article.
 */
export function statedRelease(status: string | null, embargo: string | null): StatedRelease {
  const word = wordOf(status ?? '');
  const state = word === '' ? 'usable' : stateOf(word);
  if (state === undefined) return withheld(`the status "${clip(status)}" is not known: withheld`);
  if (state === 'withheld' || state === 'cancelled') return { release: { state }, wrong: null };
  const stated = embargo?.trim().toLowerCase() ?? '';
  if (stated === 'true') return { release: { state: 'embargoed' }, wrong: null };
  if (stated === '' || stated === 'false')
    return state === 'embargoed' ? { release: { state }, wrong: null } : NOTHING_STATED;
  const until = embargoEnd(stated);
  if (until === null) return withheld(`the embargo "${clip(embargo)}" is no date: withheld`);
  return { release: { state: 'embargoed', until }, wrong: null };
}

/** What the fields of an object state: of several statements the strictest. Its text is not looked at. */
export function releaseOfFields(object: Readonly<Record<string, unknown>>): StatedRelease {
  const fields = new Map(Object.entries(object).map(([name, value]) => [name.toLowerCase(), value]));
  const found: StatedRelease[] = [];
  const statuses = FIELDS.status.map((name) => asWords(fields.get(name)));
  for (const name of FIELDS.perhapsStatus) {
    const words = asWords(fields.get(name));
    if (words !== null && stateOf(wordOf(words)) !== undefined) statuses.push(words);
  }
  if (fields.get('draft') === true || fields.get('published') === false) statuses.push('draft');
  for (const status of statuses) if (status !== null) found.push(statedRelease(status, null));
  for (const name of FIELDS.embargo) {
    const embargo = asWords(fields.get(name));
    if (embargo !== null) found.push(statedRelease(null, embargo));
  }
  return strictestOf(found);
}

/** The strictest of several statements about one article; usable when there is none. */
export function strictestOf(stated: readonly StatedRelease[]): StatedRelease {
  const [first = NOTHING_STATED, ...others] = stated;
  const dated = stated.find(({ release }) => release.state === 'embargoed' && release.until !== undefined);
  const strictest = others.reduce(
    (best, one) => (strictness(one.release) > strictness(best.release) ? one : best),
    first,
  );
  // "embargoed" beside "until Friday" is one statement in two fields.
  return isEndless(strictest.release) && dated ? dated : strictest;
}

/** A number that grows as less may be shown: of two copies of which neither is the later, the higher one stands. */
export function strictness({ state, until }: Release): number {
  switch (state) {
    case 'usable':
      return Number.NEGATIVE_INFINITY;
    case 'embargoed':
      return until === undefined ? Number.MAX_SAFE_INTEGER - 2 : Date.parse(until);
    case 'withheld':
      return Number.MAX_SAFE_INTEGER - 1;
    case 'cancelled':
      return Number.MAX_SAFE_INTEGER;
    default:
      return state satisfies never;
  }
}

/**
 * The instant at which an embargo ends, ISO 8601; null for what is no date. Where no zone is stated, it ends when the
 * last zone on earth (UTC−12) has reached it: a date ends at 12:00 UTC of that day.
 */
function embargoEnd(stated: string): string | null {
  const until = isoDate(stated);
  if (until === null) return null;
  const time = until.indexOf('T');
  const end =
    time < 0 ? `${until}T12:00:00Z` : /[Z+-]/i.test(until.slice(time + 1)) ? until : `${until}-12:00`;
  return Number.isNaN(Date.parse(end)) ? null : end;
}

function isEndless({ state, until }: Release): boolean {
  return state === 'embargoed' && until === undefined;
}

function withheld(wrong: string): StatedRelease {
  return { release: { state: 'withheld' }, wrong };
}

/** The word behind a scheme, lower case. */
function wordOf(status: string): string {
  return status.trim().toLowerCase().split(/[:/#]/).at(-1) ?? '';
}

function stateOf(word: string): Release['state'] | undefined {
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** A field's value as words; null: it states nothing. What is neither words nor a number reads as no status. */
function asWords(value: unknown): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'object' && 'name' in value) return asWords(value.name);
  return typeof value === 'object' ? (JSON.stringify(value) ?? '?') : String(value);
}

function clip(text: string | null): string {
  const plain = (text ?? '').trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}
