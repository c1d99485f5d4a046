/** Which of two versions of an article is the later: stamps of a version's number and its instant. */
import { isoDate } from './dates.ts';

/** A stamp that `isLater` compares: the version's number and its instant, each where stated. */
export function versionStamp(number: string | number | null, instant: string | null): string | undefined {
  const counted = number === null || number === '' ? Number.NaN : Number(number);
  const at = instant === null ? Number.NaN : Date.parse(isoDate(instant) ?? '');
  if (Number.isNaN(counted) && Number.isNaN(at)) return undefined;
  return stamp(Number.isNaN(counted) ? null : counted, Number.isNaN(at) ? null : at);
}

/** Whether `stamp` is a later version than `other`: by number where both state one, then by instant. */
export function isLater(stamp: string | null, other: string | null): boolean {
  if (stamp === null || other === null) return false;
  const [number, instant] = parts(stamp);
  const [otherNumber, otherInstant] = parts(other);
  if (number !== null && otherNumber !== null && number !== otherNumber) return number > otherNumber;
  return instant !== null && otherInstant !== null && instant > otherInstant;
}

/** Of stamps given one after the other, those than which none is later; each step takes the same time. */
export class NewestStamps {
  #number: number | null = null;
  /** Latest instants: of all stamps, of those without a number, of those with the highest number. */
  #instant: number | null = null;
  #unnumbered: number | null = null;
  #numbered: number | null = null;

  add(stamp: string | null): void {
    if (stamp === null) return;
    const [number, instant] = parts(stamp);
    this.#instant = later(this.#instant, instant);
    if (number === null) {
      this.#unnumbered = later(this.#unnumbered, instant);
    } else if (this.#number === null || number > this.#number) {
      this.#number = number;
      this.#numbered = instant;
    } else if (number === this.#number) {
      this.#numbered = later(this.#numbered, instant);
    }
  }

  /** The only stamps that may be among them; whether each was given is for the caller to know. */
  candidates(): (string | null)[] {
    const found: (string | null)[] = [null];
    if (this.#instant !== null) found.push(stamp(null, this.#instant));
    if (this.#number === null) return found;
    found.push(stamp(this.#number, null));
    if (this.#numbered !== null && (this.#unnumbered === null || this.#numbered >= this.#unnumbered))
      found.push(stamp(this.#number, this.#numbered));
    return found;
  }
}

function stamp(number: number | null, instant: number | null): string {
  return `${number ?? ''}@${instant ?? ''}`;
}

function later(instant: number | null, other: number | null): number | null {
  if (instant === null || other === null) return instant ?? other;
  return Math.max(instant, other);
}

function parts(stamp: string): [number | null, number | null] {
  const at = stamp.indexOf('@');
  const read = (part: string) => (part === '' ? null : Number(part));
  return [read(stamp.slice(0, at)), read(stamp.slice(at + 1))];
}
