/**
 * Who may ask: people of the workspaces that the settings name (of the one workspace, where a bot token is set). In a
 * channel that several companies share, people of the others are refused unless the settings let them in. Pure.
 */
import * as z from 'zod';

export interface Admission {
  /** Ids of workspaces or enterprises; empty: the workspace of the bot token alone. */
  readonly workspaces: readonly string[];
  /** Whether people of other companies in shared channels are answered. */
  readonly outsiders: boolean;
}

export type Verdict = 'admitted' | 'workspace' | 'outsider';

/** Where a delivery came to: ids as Bolt's authorization gives them. */
export interface Home {
  readonly team: string | null;
  readonly enterprise: string | null;
}

const id = z.string().nullish();
const BODY = z.object({
  is_ext_shared_channel: z.boolean().nullish(),
  event: z
    .object({
      type: z.string().nullish(),
      user_team: id,
      source_team: id,
      team: z.unknown().optional(),
    })
    .nullish(),
  // Of a press, a shortcut or a form: who did it.
  user: z.object({ team_id: id }).nullish(),
  // Of a command: the workspace in which it was typed.
  command: z.string().nullish(),
  team_id: id,
});

/** These tell that a workspace has gone; they ask nothing. */
const FAREWELLS: ReadonlySet<string> = new Set(['app_uninstalled', 'tokens_revoked']);

export function admission(body: unknown, home: Home, { workspaces, outsiders }: Admission): Verdict {
  const read = BODY.safeParse(body);
  // What has none of these forms is no question; its own handler says so.
  if (!read.success) return 'admitted';
  const { event, user, command, team_id, is_ext_shared_channel } = read.data;
  if (event?.type && FAREWELLS.has(event.type)) return 'admitted';
  const isHome = (team: string): boolean =>
    team === home.team || team === home.enterprise || workspaces.includes(team);
  if (workspaces.length > 0 && ![home.team, home.enterprise].some((one) => one && workspaces.includes(one)))
    return 'workspace';
  if (outsiders) return 'admitted';
  const shared = is_ext_shared_channel === true;
  const team =
    user?.team_id ??
    event?.user_team ??
    event?.source_team ??
    (shared && typeof event?.team === 'string' ? event.team : null) ??
    (command ? team_id : null);
  if (team) return isHome(team) ? 'admitted' : 'outsider';
  // In a shared channel nobody is taken for one of ours without a word that says so.
  return shared && event ? 'outsider' : 'admitted';
}
