/** What scoring turned out to need of the cluster: it is fetched, and the scoring done again. */
export class Needs {
  /** Articles, by id. */
  readonly articles: Set<string> = new Set();
  readonly stems: Set<string> = new Set();
  /** Words whose neighbours by typing slips are wanted, and beginnings of words. */
  readonly near: Set<string> = new Set();
  readonly beginnings: Set<string> = new Set();
  /** Names of buckets. */
  readonly buckets: Set<string> = new Set();
  /** Keys of printings. */
  readonly prints: Set<string> = new Set();

  get isEmpty(): boolean {
    return this.all.every(({ size }) => size === 0);
  }

  get all(): readonly ReadonlySet<string>[] {
    return [this.articles, this.stems, this.near, this.beginnings, this.buckets, this.prints];
  }
}
