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

/** All words of a status under which nothing is shown. */
export const FORBIDDING_WORDS: readonly string[] = Object.keys(WORDS).filter(
  (word) => WORDS[word] !== 'usable',
);

/** Fields in which article objects, ninjs and front matter state a release; names in lower case. */
const FIELDS = {
  status: ['pubstatus', 'status'],
  /** Also names regions ("state: Ohio"): believed only where its word is a status. */
  perhapsStatus: ['state'],
  expires: ['expires', 'expiry', 'expiry_date', 'expirydate', 'expirationdate', 'valid_until'],
  terms: ['usageterms', 'usage_terms', 'usageinstructions'],
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
  for (const name of FIELDS.expires) found.push(expiring(asWords(fields.get(name))));
  for (const name of FIELDS.terms) found.push(underTerms(asWords(fields.get(name))));
  return strictestOf(found);
}

/** The day from which an article is not to be used any more, as stated; what is no date withholds it. */
export function expiring(stated: string | null): StatedRelease {
  if (stated === null || stated.trim() === '' || /^(?:false|never|none)$/i.test(stated.trim()))
    return NOTHING_STATED;
  const expires = expiryOf(stated);
  return expires === null
    ? withheld(`the expiry date "${clip(stated)}" is no date: withheld`)
    : { release: { state: 'usable', expires }, wrong: null };
}

const NOT_TO_BE_USED =
  /\b(?:not (?:to be (?:used|published|quoted)|for (?:publication|print|quotation|use|release|reuse))|(?:for )?background (?:only|use)|off the record|do not (?:publish|use|print|quote|reuse)|internal use only|not publishable)\b/i;

/** Terms of use in plain words: those that forbid to print the text withhold it. */
export function underTerms(terms: string | null): StatedRelease {
  return terms !== null && NOT_TO_BE_USED.test(terms)
    ? { release: { state: 'withheld' }, wrong: null }
    : NOTHING_STATED;
}

/** The strictest of several statements about one article; usable when there is none. */
export function strictestOf(stated: readonly StatedRelease[]): StatedRelease {
  const [first = NOTHING_STATED, ...others] = stated;
  const dated = stated.find(({ release }) => release.state === 'embargoed' && release.until !== undefined);
  const strictest = others.reduce((best, one) => (isStricter(one.release, best.release) ? one : best), first);
  // "embargoed" beside "until Friday" is one statement in two fields.
  const best = isEndless(strictest.release) && dated ? dated : strictest;
  const ends = stated.flatMap(({ release: { expires } }) => expires ?? []);
  const [end] = ends.sort((a, b) => Date.parse(a) - Date.parse(b));
  const { state } = best.release;
  return end === undefined || (state !== 'usable' && state !== 'embargoed')
    ? best
    : { ...best, release: { ...best.release, expires: end } };
}

/** From what may be shown to what may never be shown. */
const STRICTNESS = { usable: 0, embargoed: 1, withheld: 2, cancelled: 3 } satisfies Record<
  Release['state'],
  number
>;

/** Whether `one` lets less be shown than `other`: of two copies of which neither is the later, the stricter one stands. */
export function isStricter(one: Release, other: Release): boolean {
  if (one.state !== other.state) return STRICTNESS[one.state] > STRICTNESS[other.state];
  switch (one.state) {
    // The sooner it expires, the stricter.
    case 'usable':
      if (one.expires === undefined) return false;
      return other.expires === undefined || Date.parse(one.expires) < Date.parse(other.expires);
    // The later it may be shown, the stricter; without an end it is not shown at all.
    case 'embargoed':
      if (other.until === undefined) return false;
      return one.until === undefined || Date.parse(one.until) > Date.parse(other.until);
    case 'withheld':
    case 'cancelled':
      return false;
    default:
      return one.state satisfies never;
  }
}

/**
 * The instant at which an embargo ends, ISO 8601; null for what is no date. Where no zone is stated, it ends when the
 * last zone on earth (UTC−12) has reached it: a date ends at 12:00 UTC of that day.
 */
const embargoEnd = (stated: string): string | null => zoned(stated, 'T12:00:00Z', '-12:00');

/** Where no zone is stated, an article expires when the first zone on earth reaches the instant. */
const FIRST_ZONE = '+14:00';
const expiryOf = (stated: string): string | null => zoned(stated, `T00:00:00${FIRST_ZONE}`, FIRST_ZONE);

/** `day`: the time of a mere date; `zone`: that of a time without one. */
function zoned(stated: string, day: string, zone: string): string | null {
  const date = isoDate(stated);
  if (date === null) return null;
  const time = date.indexOf('T');
  const instant = time < 0 ? `${date}${day}` : /[Z+-]/i.test(date.slice(time + 1)) ? date : `${date}${zone}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
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
