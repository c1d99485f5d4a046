/** Names of the people whom a question mentions as `<@U…>`. Slack gives them with the scope users:read alone. */
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { mentionedPeople, type Names } from './commands.ts';
import type { Sender } from './send.ts';
import type { Workspace } from './workspace.ts';

/** A question does not wait longer for a name; it is then read without it. */
const PATIENCE_MS = 2_000;
const DAY_MS = 86_400_000;
const USER = z.object({
  user: z.object({
    real_name: z.string().nullish(),
    name: z.string().nullish(),
    profile: z.object({ real_name: z.string().nullish(), display_name: z.string().nullish() }).nullish(),
  }),
});

export class Members {
  readonly #sender: Sender;
  readonly #known = new LRUCache<string, string>({ max: 5_000, ttl: DAY_MS });

  constructor(sender: Sender) {
    this.#sender = sender;
  }

  /** Of everybody whom the text mentions and Slack names in time. Never rejects. */
  async namesIn(at: Workspace, text: string): Promise<Names> {
    const ids = mentionedPeople(text, at.botUserId);
    const named = await Promise.all(ids.map(async (id) => [id, await this.#nameOf(at, id)] as const));
    return new Map(named.flatMap(([id, name]) => (name ? [[id, name] as const] : [])));
  }

  async #nameOf(at: Workspace, user: string): Promise<string | null> {
    const key = `${at.team}:${user}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let name: string | null = null;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS);
    });
    const asked = this.#sender.attempt('users.info', async () => {
      name = nameIn(await at.client.users.info({ user }));
      if (name !== null) this.#known.set(key, name);
    });
    await Promise.race([asked, late]);
    clearTimeout(timer);
    return name;
  }
}

function nameIn(answer: unknown): string | null {
  const user = USER.safeParse(answer).data?.user;
  const names = [user?.profile?.real_name, user?.real_name, user?.profile?.display_name, user?.name];
  return names.find((name) => name?.trim())?.trim() ?? null;
}
