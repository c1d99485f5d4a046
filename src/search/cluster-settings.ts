/** Where an OpenSearch cluster is, and what this archive is called in it. */

export interface ClusterSettings {
  /** Addresses of its nodes ("https://search-1:9200"); one at least. */
  readonly nodes: readonly string[];
  /** null: the cluster asks for none. */
  readonly user: string | null;
  readonly password: string | null;
  /** Certificate of the authority that signed the nodes' own, PEM; null: one that the system knows. */
  readonly ca: string | null;
  /** What the names of its indices begin with: lower-case letters, digits, hyphens. */
  readonly prefix: string;
  readonly shards: number;
  /** Copies of each shard beside the first. */
  readonly replicas: number;
}

/** One primary a node of the smallest cluster that bears the loss of a node, and one copy of each. */
export const CLUSTER_DEFAULTS = {
  user: null,
  password: null,
  ca: null,
  prefix: 'quotedesk',
  shards: 3,
  replicas: 1,
} as const satisfies Omit<ClusterSettings, 'nodes'>;
