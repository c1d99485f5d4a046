/** Which of the roles that the corpora file names somebody has. In doubt none: what is closed stays closed. */
import { LRUCache } from 'lru-cache';
import type { NamedGroup } from '../corpora.ts';
import type { Logger } from '../logger.ts';
import { describeError } from './errors.ts';
import type { DiscordCalls } from './rest.ts';

/** Somebody from whom a role was taken is answered from its corpus for no longer, in milliseconds. */
const KEPT_MS = 60_000;
/** A question does not wait longer for Discord: its first response is due within three seconds. */
const PATIENCE_MS = 1_500;

export class Groups {
  readonly #named: readonly NamedGroup[];
  readonly #logger: Logger;
  readonly #roles: LRUCache<string, readonly string[]>;

  constructor(named: readonly NamedGroup[], calls: DiscordCalls, logger: Logger) {
    this.#named = named;
    this.#logger = logger;
    this.#roles = new LRUCache({
      max: 2_000,
      ttl: KEPT_MS,
      fetchMethod(key: string) {
        const [server = '', user = ''] = key.split(':');
        return calls.rolesOf(server, user);
      },
    });
  }

  /**
   * Ids of the roles. Never rejects.
   * @param guild the server in which is asked; null: a direct conversation, where the roles of all named servers count
   * @param roles what Discord says of the asker's roles in that server; null: it does not
   */
  async of(guild: string | null, user: string, roles: readonly string[] | null): Promise<readonly string[]> {
    const named = this.#named.filter(({ workspace }) => guild === null || workspace === guild);
    if (named.length === 0 || user === '') return [];
    const servers = [...new Set(named.flatMap(({ workspace }) => workspace ?? []))];
    const own = await Promise.all(
      servers.map((server) => (server === guild && roles !== null ? roles : this.#in(server, user))),
    );
    const has = new Set(own.flat());
    return named.flatMap(({ group }) => (has.has(group) ? group : []));
  }

  async #in(server: string, user: string): Promise<readonly string[]> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Discord did not name the roles in time')), PATIENCE_MS);
    });
    try {
      return (await Promise.race([this.#roles.fetch(`${server}:${user}`), late])) ?? [];
    } catch (error) {
      this.#logger.warn({ error: describeError(error) }, 'which roles somebody has is not known: none count');
      return [];
    } finally {
      clearTimeout(timer);
    }
  }
}
