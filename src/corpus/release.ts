/** The publisher's status words → whether an article may be answered from; and which of two versions is the later. */
import { isoDate } from './dates.ts';
import { type Release, USABLE } from './item.ts';

const WORDS: Readonly<Record<string, Release['state']>> = {
  usable: 'usable',
  published: 'usable',
  publish: 'usable',
  live: 'usable',
  final: 'usable',
  corrected: 'usable',
  withheld: 'withheld',
  hold: 'withheld',
  held: 'withheld',
  draft: 'withheld',
  private: 'withheld',
  pending: 'withheld',
  unpublished: 'withheld',
  embargoed: 'embargoed',
  embargo: 'embargoed',
  canceled: 'cancelled',
  cancelled: 'cancelled',
  killed: 'cancelled',
  kill: 'cancelled',
  spiked: 'cancelled',
  retracted: 'cancelled',
  recalled: 'cancelled',
};

export interface StatedRelease {
  readonly release: Release;
  /** What could not be understood, and that the article is withheld for it; null when all was clear. */
  readonly wrong: string | null;
}

/**
 * @param status as stated, perhaps with a scheme ("stat:canceled", "http://…/pubstatusg2/withheld")
 * @param embargo the instant before which nothing may be shown, as stated
 *
 * Doubt is decided for the publisher: a status or an embargo that cannot be read withholds the article.
 */
export function statedRelease(status: string | null, embargo: string | null): StatedRelease {
  const word = status?.trim().toLowerCase().split(/[:/#]/).at(-1) ?? '';
  const state = word === '' ? 'usable' : Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (state === undefined)
    return { release: { state: 'withheld' }, wrong: `the status "${clip(status)}" is not known: withheld` };
  if (state === 'withheld' || state === 'cancelled') return { release: { state }, wrong: null };
  if (!embargo?.trim()) return { release: state === 'embargoed' ? { state } : USABLE, wrong: null };
  const until = isoDate(embargo);
  if (until === null || Number.isNaN(Date.parse(until)))
    return { release: { state: 'withheld' }, wrong: `the embargo "${clip(embargo)}" is no date: withheld` };
  return { release: { state: 'embargoed', until }, wrong: null };
}

function clip(text: string | null): string {
  const plain = (text ?? '').trim();
  return plain.length > 40 ? `${plain.slice(0, 40)}…` : plain;
}

/** A stamp that `isLater` compares: the version's number and its instant, each where stated. */
export function versionStamp(number: string | number | null, instant: string | null): string | undefined {
  const counted = number === null || number === '' ? Number.NaN : Number(number);
  const at = instant === null ? Number.NaN : Date.parse(isoDate(instant) ?? '');
  if (Number.isNaN(counted) && Number.isNaN(at)) return undefined;
  return `${Number.isNaN(counted) ? '' : counted}@${Number.isNaN(at) ? '' : at}`;
}

/** Whether `stamp` is a later version than `other`: by number where both state one, then by instant. */
export function isLater(stamp: string | null, other: string | null): boolean {
  if (stamp === null || other === null) return false;
  const [number, instant] = parts(stamp);
  const [otherNumber, otherInstant] = parts(other);
  if (number !== null && otherNumber !== null && number !== otherNumber) return number > otherNumber;
  return instant !== null && otherInstant !== null && instant > otherInstant;
}

function parts(stamp: string): [number | null, number | null] {
  const at = stamp.indexOf('@');
  const read = (part: string) => (part === '' ? null : Number(part));
  return [read(stamp.slice(0, at)), read(stamp.slice(at + 1))];
}
