/**
 * Who may see what: the publisher's word on whether an article may be answered from, for every format, read apart from
 * the text. Doubt is decided for the publisher.
 */
import { isoDate } from './dates.ts';
import { type Release, USABLE } from './item.ts';
import { forbidsUse, saidOfRelease } from './release-words.ts';

const WORDS: Readonly<Record<string, Release['state']>> = {
  usable: 'usable',
  published: 'usable',
  publish: 'usable',
  public: 'usable',
  live: 'usable',
  final: 'usable',
  corrected: 'usable',
  correction: 'usable',
  rectified: 'usable',
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
  superseded: 'withheld',
  replaced: 'withheld',
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

/** Words of a status by which a version says that it corrects another. */
const CORRECTED: ReadonlySet<string> = new Set(['corrected', 'correction', 'rectified']);

/** All words of a status under which nothing is shown. */
export const FORBIDDING_WORDS: readonly string[] = Object.keys(WORDS).filter(
  (word) => WORDS[word] !== 'usable',
);

/**
 * Fields in which article objects, ninjs and front matter state a release; small letters, "_" where a name has a joint: "embargo_until"
 * is also "embargoUntil" and "embargo-until".
 */
const FIELDS = {
  status: ['pubstatus', 'status'],
  /** Also names regions ("state: Ohio"): believed only where its word is a status. */
  perhapsStatus: ['state'],
  expires: [
    'expires',
    'expiry',
    'expiry_date',
    'expiration_date',
    'valid_until',
    'unpublish_at',
    'unpublish_date',
  ],
  terms: ['usage_terms', 'usage_instructions'],
  words: ['ed_note', 'ed_notes', 'editorial_note', 'editors_note', 'note_to_editors'],
  embargo: [
    ...[
      'embargo',
      'embargoed',
      'embargo_date',
      'embargo_time',
      'embargo_end',
      'embargo_ends',
      'embargo_till',
    ],
    ...['embargo_until', 'embargoed_until', 'is_embargoed', 'under_embargo'],
  ],
  /** Instants before which nothing is published; what is no date there says nothing. */
  perhapsEmbargo: [
    ...[
      'publish_at',
      'publish_on',
      'release_at',
      'release_on',
      'release_date',
      'not_before',
      'available_from',
    ],
    ...['valid_from', 'scheduled_at', 'scheduled_for', 'go_live', 'go_live_at'],
  ],
  /** Flags: under these nothing is shown where they are set, … */
  closed: ['draft', 'is_draft', 'private', 'is_private', 'withheld', 'hidden', 'unpublished'],
  killed: [
    'killed',
    'is_killed',
    'cancelled',
    'canceled',
    'retracted',
    'withdrawn',
    'spiked',
    'deleted',
    'is_deleted',
  ],
  /** … and where these are not. */
  open: ['published', 'publish', 'is_published', 'public', 'is_public'],
} as const;

/** Names of fields that may forbid, and of flags that do where their value is yes, or no. */
export const FORBIDDING_FIELDS = {
  any: [...FIELDS.expires, ...FIELDS.terms, ...FIELDS.words, ...FIELDS.embargo, ...FIELDS.perhapsEmbargo],
  yes: [...FIELDS.closed, ...FIELDS.killed],
  no: FIELDS.open,
} as const;

export const YES_WORDS = 'true|yes|y|on|1';
export const NO_WORDS = 'false|no|n|off|0';
const YES = new RegExp(`^(?:${YES_WORDS})$`, 'i');
const NO = new RegExp(`^(?:${NO_WORDS})$`, 'i');
const NONE = /^(?:none|null|nil|never)$/i;

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
  const corrected = CORRECTED.has(word) ? { corrected: true as const } : {};
  const stated = embargo?.trim().toLowerCase() ?? '';
  if (YES.test(stated)) return { release: { state: 'embargoed' }, wrong: null };
  if (stated === '' || NO.test(stated) || NONE.test(stated))
    return { release: { state, ...corrected }, wrong: null };
  const until = embargoEnd(stated);
  if (until === null) return withheld(`the embargo "${clip(embargo)}" is no date: withheld`);
  return { release: { state: 'embargoed', until, ...corrected }, wrong: null };
}

/** What the fields of an object state: of several statements the strictest. Its text is not looked at. */
export function releaseOfFields(object: Readonly<Record<string, unknown>>): StatedRelease {
  const fields = new Map(Object.entries(object).map(([name, value]) => [plainName(name), value]));
  const found: StatedRelease[] = [];
  const each = (names: readonly string[], read: (words: string) => StatedRelease | null) => {
    for (const name of names) {
      const words = asWords(fields.get(plainName(name)));
      const stated = words === null ? null : read(words);
      if (stated !== null) found.push(stated);
    }
  };
  each(FIELDS.status, (status) => statedRelease(status, null));
  each(FIELDS.perhapsStatus, (words) =>
    stateOf(wordOf(words)) === undefined ? null : statedRelease(words, null),
  );
  each(FIELDS.closed, (flag) => (YES.test(flag.trim()) ? statedRelease('draft', null) : null));
  each(FIELDS.killed, (flag) => (YES.test(flag.trim()) ? statedRelease('killed', null) : null));
  each(FIELDS.open, (flag) => (NO.test(flag.trim()) ? statedRelease('draft', null) : null));
  each(FIELDS.embargo, (embargo) => statedRelease(null, embargo));
  each(FIELDS.perhapsEmbargo, (day) => (embargoEnd(day) === null ? null : statedRelease(null, day)));
  each(FIELDS.expires, expiring);
  each(FIELDS.terms, underTerms);
  each(FIELDS.words, underWords);
  return strictestOf(found);
}

/**
 * What an object states of the articles inside of it. It may be the answer of a service, whose status is none of an article: only
 * what forbids is heard.
 */
export function releaseOfEnvelope(object: Readonly<Record<string, unknown>>): StatedRelease {
  const stated = releaseOfFields(object);
  return stated.wrong === null && stated.release.state !== 'usable' ? stated : NOTHING_STATED;
}

/** The day from which an article is not to be used any more, as stated; what is no date withholds it. */
export function expiring(stated: string | null): StatedRelease {
  const words = stated?.trim() ?? '';
  if (stated === null || words === '' || NO.test(words) || NONE.test(words)) return NOTHING_STATED;
  const expires = expiryOf(stated);
  return expires === null
    ? withheld(`the expiry date "${clip(stated)}" is no date: withheld`)
    : { release: { state: 'usable', expires }, wrong: null };
}

/** Terms of use in plain words: those that forbid to print the text withhold it. */
export function underTerms(terms: string | null): StatedRelease {
  return terms !== null && forbidsUse(terms)
    ? { release: { state: 'withheld' }, wrong: null }
    : underWords(terms);
}

/** What a subject line, a message to editors or the head of a press release says at its beginning. */
export function underWords(words: string | null): StatedRelease {
  const said = words === null ? null : saidOfRelease(words);
  return said === null ? NOTHING_STATED : statedRelease(said.status, said.embargo);
}

/** The head of a press release, where the format itself has no place for a release. @param text the article's */
export function underHead(text: string): StatedRelease {
  return underWords(/^\s*([^\n]{1,300})/.exec(text)?.[1] ?? null);
}

/** The strictest of several statements about one article; usable when there is none. */
export function strictestOf(stated: readonly StatedRelease[]): StatedRelease {
  const best = strictest(stated);
  const { state } = best.release;
  const isCorrected = stated.some(({ release }) => release.corrected);
  return isCorrected && (state === 'usable' || state === 'embargoed')
    ? { ...best, release: { ...best.release, corrected: true } }
    : best;
}

function strictest(stated: readonly StatedRelease[]): StatedRelease {
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

const plainName = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '');

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
