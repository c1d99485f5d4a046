/** Many documents written or removed at once: each item's own outcome, and those that were turned away tried again. */
import { setTimeout } from 'node:timers/promises';
import { type Cluster, type Json, reasonOf } from './cluster.ts';

export interface BulkItem {
  /** Name of the document. */
  readonly name: string;
  readonly version: number;
  /** null: it is removed. */
  readonly document: Json | null;
}

export interface BulkOutcome {
  /** superseded: a newer version is there, or was removed after this one was written. */
  readonly outcome: 'created' | 'replaced' | 'removed' | 'absent' | 'superseded' | 'refused';
  /** What the cluster says where it refused the item. */
  readonly reason: string | null;
}

/** Bytes of one request. */
const MOST_BYTES = 5_000_000;
/** So long items that are turned away for the moment are tried again. */
const PATIENCE_MS = 10 * 60_000;
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;

interface Item {
  readonly status: number;
  readonly result?: string;
  readonly error?: unknown;
}

/** In the order given. An item counts only when all copies that are there have it. */
export async function bulk(
  cluster: Cluster,
  index: string,
  items: readonly BulkItem[],
  signal: AbortSignal,
): Promise<readonly BulkOutcome[]> {
  const outcomes = new Array<BulkOutcome>(items.length);
  const until = performance.now() + PATIENCE_MS;
  let left = items.map((_, i) => i);
  for (let wait = FIRST_WAIT_MS; left.length > 0; wait = Math.min(LONGEST_WAIT_MS, wait * 2)) {
    const again: number[] = [];
    for (const some of portions(left, items)) {
      const replies = await send(
        cluster,
        index,
        some.map((i) => items[i] as BulkItem),
      );
      some.forEach((i, at) => {
        const outcome = outcomeOf(replies?.[at] ?? null);
        if (outcome === null) again.push(i);
        else outcomes[i] = outcome;
      });
    }
    left = again;
    if (left.length === 0) break;
    if (performance.now() > until || signal.aborted) {
      for (const i of left)
        outcomes[i] = { outcome: 'refused', reason: 'the cluster turned it away too often' };
      break;
    }
    await setTimeout(wait);
  }
  return outcomes;
}

function* portions(left: readonly number[], items: readonly BulkItem[]): Generator<number[]> {
  let some: number[] = [];
  let bytes = 0;
  for (const i of left) {
    some.push(i);
    const { document } = items[i] as BulkItem;
    bytes += typeof document?.source === 'string' ? document.source.length * 3 : 1000;
    if (bytes < MOST_BYTES) continue;
    yield some;
    some = [];
    bytes = 0;
  }
  if (some.length > 0) yield some;
}

/** null: nothing is known of it, it must be sent again. */
async function send(cluster: Cluster, index: string, items: readonly BulkItem[]): Promise<Item[] | null> {
  const bulkBody = items.flatMap(({ name, version, document }) => {
    const place = { _id: name, version, version_type: 'external_gte' };
    return document === null ? [{ delete: place }] : [{ index: place }, document];
  });
  try {
    const { status, body } = await cluster.ask(
      { method: 'POST', path: `/${index}/_bulk`, bulkBody },
      () => false,
    );
    // One document is too large for a request.
    if (status >= 300) return items.map(() => ({ status, error: (body as Json | null)?.error ?? body }));
    return (body as { items: Readonly<Record<string, Item>>[] }).items.map(
      (item) => Object.values(item)[0] ?? { status: 500 },
    );
  } catch {
    return null;
  }
}

/** null: it is worth another try. */
function outcomeOf(item: Item | null): BulkOutcome | null {
  if (item === null || item.status === 429 || item.status >= 500) return null;
  if (item.status === 409) return { outcome: 'superseded', reason: null };
  if (item.status === 404) return { outcome: 'absent', reason: null };
  if (item.status >= 300) return { outcome: 'refused', reason: reasonOf({ error: item.error }) };
  const outcome = item.result === 'created' ? 'created' : item.result === 'deleted' ? 'removed' : 'replaced';
  return { outcome, reason: null };
}
