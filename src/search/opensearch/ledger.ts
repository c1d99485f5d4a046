/**
 * What was written when. A writing takes a stamp before it begins and gives it back when all of it can be found; desks ask
 * for what has changed since the oldest stamp that was still under way when they last looked.
 *
 *     {"next": 8, "open": {"7": {"since": 1700000000000, …}}, "published": 12, "articles": 4711, "pending": 0}
 */
import { QuotedeskError } from '../../errors.ts';
import type { Cluster } from './cluster.ts';

/** A writing under way. */
export interface OpenWriting {
  /** Milliseconds. */
  readonly since: number;
  /** Tells it from others, so that it begins once though its beginning is sent twice. */
  readonly id: string;
  /** First place in the order of the archive of its new articles. */
  readonly order: number;
}

export interface Ledger {
  /** Tells this archive from one that was made anew under its name. */
  readonly archive: string;
  /** The next stamp, and the next place in the order of the archive. */
  readonly next: number;
  readonly order: number;
  /** By stamp. */
  readonly open: Readonly<Record<string, OpenWriting>>;
  /** Rises whenever a writing is done. */
  readonly published: number;
  /** How many articles there are; never more than can be found once all of the cluster is there. */
  readonly articles: number;
  /** Articles known to exist but not read yet. */
  readonly pending: number;
  /** Notices of what was removed under stamps up to this one may be gone; absent: none is. */
  readonly forgotten?: number;
  /** Since when that is said, in milliseconds. */
  readonly forgottenAt?: number;
}

/** A writing that has not ended in so long was broken off. */
const ABANDONED_MS = 10 * 60_000;
const TRIES = 400;
const ID = 'ledger';

/** Everything up to this stamp can be found. */
export const settledBefore = ({ open, next }: Ledger): number =>
  Math.min(next, ...Object.keys(open).map(Number)) - 1;

export class LedgerFile {
  readonly #cluster: Cluster;
  readonly #index: string;
  readonly #now: () => number;

  constructor(cluster: Cluster, index: string, now: () => number) {
    this.#cluster = cluster;
    this.#index = index;
    this.#now = now;
  }

  async read(): Promise<Ledger> {
    return (await this.#get())?.ledger ?? this.#made();
  }

  async #get(): Promise<{ ledger: Ledger; seq: number; term: number } | null> {
    const { status, body } = await this.#cluster.ask({ method: 'GET', path: `/${this.#index}/_doc/${ID}` });
    if (status === 404) return null;
    const { _source, _seq_no, _primary_term } = body as {
      _source?: Ledger;
      _seq_no: number;
      _primary_term: number;
    };
    return _source ? { ledger: _source, seq: _seq_no, term: _primary_term } : null;
  }

  async #made(): Promise<Ledger> {
    const empty: Ledger = {
      archive: crypto.randomUUID(),
      next: 1,
      order: 0,
      open: {},
      published: 0,
      articles: 0,
      pending: 0,
    };
    // Of two desks that make it at once, one is refused.
    await this.#cluster.ask({
      method: 'PUT',
      path: `/${this.#index}/_doc/${ID}`,
      querystring: { op_type: 'create' },
      body: { ...empty },
    });
    const got = await this.#get();
    if (got === null)
      throw new QuotedeskError('ARCHIVE_REFUSED', this.#index, 'its ledger cannot be written');
    return got.ledger;
  }

  /** Changes it, whoever else does at the same moment; gives what it is then. */
  async change(change: (ledger: Ledger) => Ledger): Promise<Ledger> {
    for (let i = 0; i < TRIES; i++) {
      const got = await this.#get();
      if (got === null) {
        await this.#made();
        continue;
      }
      const next = change(got.ledger);
      if (next === got.ledger) return next;
      const { status } = await this.#cluster.ask({
        method: 'PUT',
        path: `/${this.#index}/_doc/${ID}`,
        querystring: { if_seq_no: got.seq, if_primary_term: got.term },
        body: { ...next },
      });
      if (status < 300) return next;
      await new Promise((go) => setTimeout(go, Math.random() * 20));
    }
    throw new QuotedeskError('ARCHIVE_REFUSED', this.#index, 'others write to its ledger without end');
  }

  /**
   * Begins a writing of so many articles, of which so many are removed; begun under the same `id` again, it is the same.
   * Gives its stamp and the first place in the order.
   */
  async begin(
    id: string,
    articles: number,
    removed = 0,
  ): Promise<{ readonly stamp: number; readonly order: number }> {
    const { open } = await this.change((ledger) =>
      stampOf(ledger.open, id) !== undefined
        ? ledger
        : {
            ...ledger,
            next: ledger.next + 1,
            order: ledger.order + articles,
            articles: Math.max(0, ledger.articles - removed),
            open: {
              ...this.#current(ledger),
              [ledger.next]: { since: this.#now(), id, order: ledger.order },
            },
          },
    );
    const stamp = stampOf(open, id) ?? 0;
    return { stamp, order: open[stamp]?.order ?? 0 };
  }

  /** All of a writing can be found. */
  async done(stamp: number, added: number): Promise<void> {
    await this.change((ledger) => {
      const { [stamp]: own, ...open } = ledger.open;
      // Done twice, it is counted once.
      const articles = ledger.articles + (own === undefined ? 0 : added);
      return { ...ledger, open, published: ledger.published + 1, articles };
    });
  }

  #current({ open }: Ledger): Ledger['open'] {
    const since = this.#now() - ABANDONED_MS;
    return Object.fromEntries(Object.entries(open).filter(([, writing]) => writing.since > since));
  }
}

function stampOf(open: Ledger['open'], wanted: string): number | undefined {
  const found = Object.entries(open).find(([, { id }]) => id === wanted);
  return found && Number(found[0]);
}
