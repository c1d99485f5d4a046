/** For the doctor: whether the nodes answer, whether copies are missing, whether indices fit this program, who reads. */
import { QuotedeskError } from '../../errors.ts';
import type { ClusterSettings } from '../cluster-settings.ts';
import { type Cluster, connect, reasonOf, SHORT_PATIENCE_MS } from './cluster.ts';
import type { Ledger } from './ledger.ts';
import { ARTICLE_FIELDS, SCHEMA_VERSION } from './schema.ts';

export interface ClusterFindings {
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** A writing that has been under way for so long was broken off. */
const STUCK_MS = 10 * 60_000;

/** Never rejects, and changes nothing. */
export async function checkCluster(settings: ClusterSettings, now: number): Promise<ClusterFindings> {
  const problems: string[] = [];
  const notes: string[] = [];
  try {
    const found = await Promise.all(settings.nodes.map((node) => answers({ ...settings, nodes: [node] })));
    found.forEach((wrong, i) => {
      if (wrong === null) return;
      problems.push(`The node ${shown(settings.nodes[i] ?? '')} cannot be used: ${wrong}.`);
    });
    if (!found.includes(null)) return { problems, notes };
    const cluster = await connect(settings, SHORT_PATIENCE_MS);
    try {
      await checkCopies(cluster, settings, problems, notes);
      await checkIndices(cluster, settings, now, problems, notes);
    } finally {
      await cluster.close();
    }
  } catch (error) {
    if (!(error instanceof QuotedeskError)) throw error;
    problems.push(error.message);
  }
  return { problems, notes };
}

/** Without what it may hold of a user and a password. */
const shown = (node: string): string =>
  URL.canParse(node) ? new URL(node).host : 'without a proper address';

/** null: it answers. */
async function answers(settings: ClusterSettings): Promise<string | null> {
  const cluster = await connect(settings, SHORT_PATIENCE_MS);
  try {
    const { status, body } = await cluster.ask({ method: 'GET', path: '/' });
    if (status === 401 || status === 403) return 'it refuses the user or the password';
    return status < 300 ? null : reasonOf(body);
  } catch (error) {
    return error instanceof Error ? error.message.replace(/\.$/, '') : 'it does not answer';
  } finally {
    await cluster.close();
  }
}

async function checkCopies(
  cluster: Cluster,
  { replicas, prefix }: ClusterSettings,
  problems: string[],
  notes: string[],
): Promise<void> {
  const body = await cluster.must({ method: 'GET', path: `/_cluster/health/${prefix}-*` });
  const health = body as {
    status: string;
    number_of_data_nodes: number;
    unassigned_shards: number;
    active_primary_shards: number;
  };
  const nodes = health.number_of_data_nodes;
  notes.push(`The cluster has ${nodes === 1 ? '1 data node' : `${nodes} data nodes`}.`);
  if (nodes <= replicas)
    problems.push(
      `QUOTEDESK_OPENSEARCH_REPLICAS asks for ${replicas} more of each shard than ${nodes === 1 ? 'one node' : `${nodes} nodes`} can hold.`,
    );
  if (replicas === 0)
    problems.push('QUOTEDESK_OPENSEARCH_REPLICAS is 0: when a node is lost, a part of the archive is.');
  if (health.status === 'red')
    problems.push(`A part of the archive is away: ${health.unassigned_shards} shards or copies are nowhere.`);
  else if (health.status === 'yellow')
    problems.push(
      `${health.unassigned_shards} copies of shards are missing: the next lost node may lose a part.`,
    );
}

async function checkIndices(
  cluster: Cluster,
  { prefix }: ClusterSettings,
  now: number,
  problems: string[],
  notes: string[],
): Promise<void> {
  const path = `/${prefix}-*-articles-v*/_mapping`;
  const found = (await cluster.must({ method: 'GET', path })) as Record<
    string,
    { mappings: { properties?: Record<string, unknown> } }
  >;
  if (Object.keys(found).length === 0) notes.push('The cluster holds no archive yet.');
  for (const [index, { mappings }] of Object.entries(found)) {
    const version = Number(/-v(\d+)$/.exec(index)?.[1]);
    if (version > SCHEMA_VERSION)
      problems.push(`The index ${index} was made by a later version of this program.`);
    if (version < SCHEMA_VERSION) notes.push(`The index ${index} is of a former version and is taken over.`);
    if (version !== SCHEMA_VERSION) continue;
    const lacking = ARTICLE_FIELDS.filter((field) => mappings.properties?.[field] === undefined);
    if (lacking.length > 0)
      problems.push(`The index ${index} lacks ${lacking.join(', ')}: remove it, and it is made anew.`);
    await checkLedger(cluster, index.replace('-articles-', '-ledger-'), now, problems, notes);
  }
}

async function checkLedger(
  cluster: Cluster,
  index: string,
  now: number,
  problems: string[],
  notes: string[],
): Promise<void> {
  const name = index.replace(/-ledger-v\d+$/, '');
  const ledger = await cluster.ask({ method: 'GET', path: `/${index}/_doc/ledger` });
  const reader = await cluster.ask({ method: 'GET', path: `/${index}/_doc/reader` });
  const { _source: state } = ledger.body as {
    _source?: { articles: number; pending: number; open: Ledger['open'] };
  };
  const { _source: lease } = reader.body as { _source?: { holder: string | null } };
  if (!state) return;
  notes.push(
    `${name}: ${state.articles} articles${state.pending > 0 ? `, ${state.pending} still to be read` : ''}.`,
  );
  if (!lease?.holder) notes.push(`${name}: no desk reads the corpus at this moment; nothing new comes in.`);
  const oldest = Math.min(...Object.values(state.open).map(({ since }) => since));
  if (now - oldest > STUCK_MS)
    problems.push(`${name}: a writing that began ${new Date(oldest).toISOString()} did not end.`);
}
