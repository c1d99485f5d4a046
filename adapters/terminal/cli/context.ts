/** What the commands are handed by the composition root. */
import type { ArticleAsRead, Desk } from '../../../src/index.ts';
import type { SharedState } from '../../shared/stores/open-redis.ts';
import type { CommonOptions } from './options.ts';

export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Opens the desk that the options name, waits until all of it is read, and closes it afterwards. */
  withDesk(
    options: CommonOptions,
    run: (desk: Desk) => Promise<void>,
    use?: 'chat' | 'export',
  ): Promise<void>;
  /** The program's version, for receipts. */
  readonly version: string;
  /** Where the desk keeps what is its own. */
  stateFolder(): string;
  /** What several desks share, as long as `run` takes; null: this desk is alone. */
  withShared(run: (shared: SharedState | null) => Promise<void>): Promise<void>;
  /** Reads the corpus that the options name; what cannot be read is logged. */
  articles(options: CommonOptions): Promise<readonly ArticleAsRead[]>;
  /** Problems of the settings, one plain sentence each, and which platforms are set up. */
  checkSettings(): Promise<{ readonly problems: readonly string[]; readonly notes: readonly string[] }>;
  /** What the platforms say of tokens, scopes, sockets, commands and permissions. Changes nothing. */
  checkOnline(): Promise<{ readonly problems: readonly string[]; readonly notes: readonly string[] }>;
  /** Reads an archive ahead of time, into a snapshot (`out`: its folder) or into the cluster that the settings name. */
  index(
    paths: readonly string[],
    out: string | null,
    options: CommonOptions,
  ): Promise<{ readonly articles: number; readonly bytes: number; readonly where: string }>;
}
