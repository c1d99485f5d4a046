/**
 * Who reads the corpus of an archive: one desk of all, by a document that it writes anew every few seconds. Another takes
 * over when the document has not changed for a while by its own clock, so that clocks need not agree. Two that read for a
 * moment do no harm: what they write has stamps, and the last stands.
 */
import type { Cluster } from './cluster.ts';
import type { Indices } from './schema.ts';

const RENEW_MS = 5_000;
/** A holder that has not written for so long is gone. */
const GONE_MS = 20_000;
const ID = 'reader';

export interface LeaseWatcher {
  /** This desk reads from now on. */
  readonly gained: () => Promise<void>;
  /** Another does, or it cannot be told: this one stops. */
  readonly lost: () => Promise<void>;
}

interface Seen {
  readonly seq: number;
  readonly term: number;
  readonly holder: string | null;
}

export class ReadingLease {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #watcher: LeaseWatcher;
  readonly #me: string = crypto.randomUUID();
  #holds = false;
  #renewedAt = 0;
  #seen: (Seen & { readonly since: number }) | null = null;
  #timer: NodeJS.Timeout | null = null;
  #step: Promise<void> = Promise.resolve();
  #isOver = false;

  constructor(cluster: Cluster, { ledger }: Indices, watcher: LeaseWatcher) {
    this.#cluster = cluster;
    this.#index = ledger;
    this.#watcher = watcher;
  }

  get holds(): boolean {
    return this.#holds;
  }

  /** Takes the lease where nobody has it, and goes on trying and renewing until it is released. */
  async begin(): Promise<void> {
    await this.#try();
    this.#plan();
  }

  /** Gives the lease back at once. */
  async release(): Promise<void> {
    this.#isOver = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#step.catch(() => {});
    if (!this.#holds) return;
    this.#holds = false;
    const seen = await this.#look().catch(() => null);
    if (seen?.holder === this.#me) await this.#write(seen, null).catch(() => {});
  }

  #plan(): void {
    if (this.#isOver) return;
    this.#timer = setTimeout(() => {
      this.#step = this.#try()
        .catch(() => {})
        .then(() => this.#plan());
    }, RENEW_MS);
    this.#timer.unref();
  }

  async #try(): Promise<void> {
    const now = performance.now();
    let mine = false;
    try {
      const seen = await this.#look();
      if (seen?.seq !== this.#seen?.seq || this.#seen === null)
        this.#seen = seen === null ? null : { ...seen, since: now };
      const isFree =
        seen === null ||
        seen.holder === null ||
        seen.holder === this.#me ||
        (this.#seen !== null && now - this.#seen.since > GONE_MS);
      // What was written though no answer came is found in its place.
      mine = isFree && ((await this.#write(seen, this.#me)) || (await this.#look())?.holder === this.#me);
    } catch (error) {
      // The cluster is away: the lease stands as long as nobody can have taken it.
      if (!this.#holds) throw error;
      mine = now - this.#renewedAt < GONE_MS - RENEW_MS;
      if (mine) return;
    }
    if (mine) this.#renewedAt = now;
    if (mine === this.#holds) return;
    // One that could not begin to read begins when the lease is renewed.
    if (mine) await this.#watcher.gained();
    this.#holds = mine;
    if (!mine) await this.#watcher.lost();
  }

  async #look(): Promise<Seen | null> {
    const { status, body } = await this.#cluster.ask({ method: 'GET', path: `/${this.#index}/_doc/${ID}` });
    if (status === 404) return null;
    const { _seq_no, _primary_term, _source } = body as {
      _seq_no: number;
      _primary_term: number;
      _source?: { holder: string | null };
    };
    return { seq: _seq_no, term: _primary_term, holder: _source?.holder ?? null };
  }

  /** false: another one wrote meanwhile. */
  async #write(seen: Seen | null, holder: string | null): Promise<boolean> {
    const { status } = await this.#cluster.ask({
      method: 'PUT',
      path: `/${this.#index}/_doc/${ID}`,
      querystring: seen ? { if_seq_no: seen.seq, if_primary_term: seen.term } : { op_type: 'create' },
      body: { kind: 'lease', holder },
    });
    return status < 300;
  }
}
