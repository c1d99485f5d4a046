/**
 * What each file says, and what the archive has been told. No disk, no text: ids, fingerprints and places only, so that
 * it can be kept beside a snapshot and say after a restart what is still true.
 *
 *   files ──claims──▶ id: the winning claim ──is it released?──▶ wanted ──differs from served?──▶ a change
 */
import type { Claim } from './claim.ts';
import { type ProblemItem, problemItem } from './item.ts';
import { isStricter } from './release.ts';
import { Rivals } from './rivals.ts';
import { isLater } from './version-stamp.ts';

/** A file as it was when it was read. */
export interface FileRecord {
  readonly file: string;
  readonly size: number;
  /** null: it changed while it was read, and is to be read again. */
  readonly mtimeMs: number | null;
  /** When it was read: a file that changed at about this moment may have changed after it. */
  readonly readAt: number;
  readonly claims: readonly Claim[];
  readonly problems: readonly ProblemItem[];
}

export type Outcome =
  | { readonly kind: 'wins' }
  /** An older version of the winner, or the same once more: no problem. */
  | { readonly kind: 'superseded' }
  | { readonly kind: 'double'; readonly first: Claim };

export class Catalogue {
  readonly #files = new Map<string, FileRecord>();
  /** Nearly every id has one claim: that needs no list. */
  readonly #rivals = new Map<string, Claim | Rivals>();
  readonly #served = new Map<string, string>();
  readonly #before: (file: string, other: string) => boolean;

  /** @param before whether a file stands before another in the order of the corpus */
  constructor(before: (file: string, other: string) => boolean) {
    this.#before = before;
  }

  get files(): ReadonlyMap<string, FileRecord> {
    return this.#files;
  }

  /** Ids and fingerprints of the articles that the archive holds. */
  get served(): Map<string, string> {
    return this.#served;
  }

  winner(id: string): Claim | null {
    const rivals = this.#rivals.get(id);
    return rivals instanceof Rivals ? rivals.winner : (rivals ?? null);
  }

  ids(): IterableIterator<string> {
    return this.#rivals.keys();
  }

  /** Drops all that a file said. Returns the ids it spoke of, whose standing may have changed. */
  forget(file: string): Set<string> {
    const ids = new Set(this.#files.get(file)?.claims.map((claim) => claim.id));
    this.#files.delete(file);
    for (const id of ids) this.#withdraw(id, file);
    return ids;
  }

  /** Enters a claim. */
  claim(claim: Claim): Outcome {
    const rivals = this.#rivals.get(claim.id);
    if (!rivals) {
      this.#rivals.set(claim.id, claim);
      return { kind: 'wins' };
    }
    if (rivals instanceof Rivals) rivals.add(claim);
    else this.#rivals.set(claim.id, new Rivals([rivals, claim], this.#before));
    const winner = this.winner(claim.id);
    if (winner === claim || winner === null) return { kind: 'wins' };
    return isDouble(claim, winner) ? { kind: 'double', first: winner } : { kind: 'superseded' };
  }

  /** Keeps the record of a file whose claims have been entered. */
  keep(record: FileRecord): void {
    this.#files.set(record.file, record);
  }

  /** What is wrong in the files, and articles that are not answered from because another one has their id. */
  *problems(): Generator<ProblemItem> {
    for (const { problems } of this.#files.values()) yield* problems;
    for (const rivals of this.#rivals.values()) {
      if (!(rivals instanceof Rivals)) continue;
      const { winner } = rivals;
      for (const claim of rivals.claims)
        if (claim !== winner && isDouble(claim, winner)) yield doubleProblem(claim, winner);
    }
  }

  #withdraw(id: string, file: string): void {
    const rivals = this.#rivals.get(id);
    if (!rivals) return;
    const claims = rivals instanceof Rivals ? rivals.claims : [rivals];
    const [first, ...others] = claims.filter((claim) => claim.file !== file);
    if (!first) this.#rivals.delete(id);
    else this.#rivals.set(id, others.length ? new Rivals([first, ...others], this.#before) : first);
  }
}

/** Two articles with one id that are not versions of each other, nor one article delivered twice. */
function isDouble(claim: Claim, other: Claim): boolean {
  if (isLater(claim.version, other.version) || isLater(other.version, claim.version)) return false;
  // One corrects the other.
  if (claim.release.corrected !== other.release.corrected) return false;
  return claim.version === null || claim.fingerprint !== other.fingerprint;
}

/** The sentence about an article that is not answered from because `first` has its id. */
export function doubleProblem(claim: Claim, first: Claim): ProblemItem {
  const where = first.place ? `${first.file}, ${first.place}` : first.file;
  const wrong = isStricter(first.release, claim.release)
    ? `the id "${claim.id}" is ${first.release.state} by ${where}, no version says which is later: not answered from`
    : `the id "${claim.id}" is that of ${where} already`;
  return problemItem(claim.file, claim.place, wrong);
}
