/** All that is said of one id, and which of it stands. */
import type { Claim } from './claim.ts';
import { isStricter } from './release.ts';
import { NewestStamps } from './version-stamp.ts';

/**
 * Of claims to one id the latest version stands. Where no version tells, the one that lets less be shown stands, then the one
 * that says that it is corrected; of equal ones that which stands first in the corpus. It makes no difference in which order the claims come.
 */
export class Rivals {
  readonly claims: Claim[] = [];
  readonly #before: (file: string, other: string) => boolean;
  readonly #newest = new NewestStamps();
  readonly #bestOf = new Map<string | null, Claim>();
  #best: Claim;

  constructor(claims: readonly [Claim, ...Claim[]], before: (file: string, other: string) => boolean) {
    this.#before = before;
    this.#best = claims[0];
    for (const claim of claims) this.add(claim);
  }

  add(claim: Claim): void {
    this.claims.push(claim);
    this.#newest.add(claim.version);
    this.#bestOf.set(claim.version, this.#better(this.#bestOf.get(claim.version), claim));
    this.#best = this.#better(this.#best, claim);
  }

  get winner(): Claim {
    let winner: Claim | undefined;
    for (const version of this.#newest.candidates()) {
      const claim = this.#bestOf.get(version);
      if (claim !== undefined) winner = this.#better(winner, claim);
    }
    // Numbers and instants that contradict each other: each claim has a later one.
    return winner ?? this.#best;
  }

  #better(best: Claim | undefined, claim: Claim): Claim {
    if (best === undefined) return claim;
    if (isStricter(claim.release, best.release)) return claim;
    if (isStricter(best.release, claim.release)) return best;
    if (claim.release.corrected !== best.release.corrected) return claim.release.corrected ? claim : best;
    return claim.file !== best.file && this.#before(claim.file, best.file) ? claim : best;
  }
}
