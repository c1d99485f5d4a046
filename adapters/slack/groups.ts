/** Which of the user groups that the corpora file names somebody is in. In doubt in none: what is closed stays closed. */
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import type { NamedGroup } from '../corpora.ts';
import type { Logger } from '../logger.ts';
import { describeError } from './serializers.ts';
import type { Workspace } from './workspace.ts';

/** Somebody who was taken out of a group is answered from its corpus for no longer, in milliseconds. */
const KEPT_MS = 60_000;
/** A question does not wait longer for Slack; its asker is then in no group. */
const PATIENCE_MS = 2_000;
const MEMBERS = z.object({ users: z.array(z.string()) });

export interface GroupsOptions {
  readonly named: readonly NamedGroup[];
  readonly workspaceOf: (team: string) => Promise<Workspace | null>;
  readonly logger: Logger;
}

export class Groups {
  readonly #options: GroupsOptions;
  readonly #members: LRUCache<string, ReadonlySet<string>>;

  constructor(options: GroupsOptions) {
    this.#options = options;
    this.#members = new LRUCache({ max: 200, ttl: KEPT_MS, fetchMethod: (key) => this.#read(key) });
  }

  /** Ids of the groups. Never rejects. */
  async of(team: string, user: string): Promise<readonly string[]> {
    const { named } = this.#options;
    if (named.length === 0 || user === '') return [];
    const groups = new Set(
      named.flatMap(({ workspace, group }) => (workspace === null || workspace === team ? group : [])),
    );
    const found = await Promise.all(
      [...groups].map(async (group) => ((await this.#in(team, group)).has(user) ? group : [])),
    );
    return found.flat();
  }

  async #in(team: string, group: string): Promise<ReadonlySet<string>> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('Slack did not say in time who is in a group')), PATIENCE_MS);
    });
    try {
      return (await Promise.race([this.#members.fetch(`${team}:${group}`), late])) ?? new Set();
    } catch (error) {
      this.#options.logger.warn(
        { group, error: describeError(error) },
        'who is in a user group is not known: nobody is answered from its corpus (scope usergroups:read)',
      );
      return new Set();
    } finally {
      clearTimeout(timer);
    }
  }

  async #read(key: string): Promise<ReadonlySet<string>> {
    const [team = '', usergroup = ''] = key.split(':');
    const at = await this.#options.workspaceOf(team);
    if (at === null) return new Set();
    return new Set(MEMBERS.parse(await at.client.usergroups.users.list({ usergroup })).users);
  }
}
