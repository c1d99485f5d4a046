/** Which archives there are and which place gets which. `corpora-file.ts` reads it from a file. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ArticleRule, Place } from '../src/index.ts';

export interface PlaceRule {
  readonly platform: string | null;
  readonly workspace: string | null;
  readonly channel: string | null;
  /** Slack user group or Discord role whose people alone get it; null: everybody there. */
  readonly group: string | null;
  readonly corpus: string;
}

/** Ways in which articles are used: answers in chats and terminals, pages, files and /api, programs over MCP. */
export const USES = ['chat', 'web', 'export', 'mcp'] as const;
export type Use = (typeof USES)[number];

/** What a newsroom allows of articles in a folder, or of an outlet, or of both. */
export interface RightsRule {
  /** Absolute; null: any. */
  readonly folder: string | null;
  readonly outlet: string | null;
  /** Days after publication; null: for ever. */
  readonly keepDays: number | null;
  readonly uses: readonly Use[];
  /** Only a corpus that lists the folder itself, or something in it, answers from it. */
  readonly confidential: boolean;
}

export interface Corpora {
  /** Name → folders or files, absolute. */
  readonly corpora: ReadonlyMap<string, readonly string[]>;
  readonly places: readonly PlaceRule[];
  readonly default: string | null;
  readonly rights: readonly RightsRule[];
}

/** The use that a platform makes of articles. */
export const useOf = (platform: string): Use =>
  platform === 'web' || platform === 'mcp' ? platform : 'chat';

/** What a desk over these paths is told of its articles for one use. */
export function rulesFor({ rights }: Corpora, use: Use, paths: readonly string[]): readonly ArticleRule[] {
  return rights.flatMap(({ folder, outlet, keepDays, uses, confidential }) => {
    const where = { ...(folder === null ? {} : { folder }), ...(outlet === null ? {} : { outlet }) };
    const isListed = folder === null || paths.some((path) => isInside(path, folder));
    if (!uses.includes(use) || (confidential && !isListed)) return { ...where, withheld: true };
    return keepDays === null ? [] : { ...where, keepDays };
  });
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, resolve(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A Slack user group or Discord role to which some corpus is given. */
export interface NamedGroup {
  /** Workspace or server; null: any. */
  readonly workspace: string | null;
  readonly group: string;
}

/** Groups of a platform whose people get a corpus of their own. */
export const groupsNamed = (corpora: Corpora | null, platform: string): readonly NamedGroup[] =>
  (corpora?.places ?? []).flatMap((rule) =>
    rule.group !== null && rule.platform === platform ? { workspace: rule.workspace, group: rule.group } : [],
  );

/** Corpora that are given to groups and to nobody else in chats: a link that opens for whoever has it must not lead there. */
export function closedCorpora({ places, default: standing }: Corpora): ReadonlySet<string> {
  const open = new Set(places.flatMap(({ group, corpus }) => (group === null ? corpus : [])));
  return new Set(
    places.flatMap(({ group, corpus }) =>
      group !== null && !open.has(corpus) && corpus !== standing ? corpus : [],
    ),
  );
}

/** The rights without the archives: for the corpus of the command line. */
export const rightsAlone = (corpora: Corpora | null): Corpora | null =>
  corpora && corpora.rights.length > 0 ? { ...corpora, corpora: new Map(), places: [], default: null } : null;

/** Name of the corpus for a place: the line that says most about it wins. null: the command line's corpus. */
export function corpusFor(corpora: Corpora, place: Place): string | null {
  let best: PlaceRule | null = null;
  for (const rule of corpora.places)
    if (fits(rule, place) && (best === null || weight(rule) > weight(best))) best = rule;
  return best?.corpus ?? corpora.default;
}

function fits(rule: PlaceRule, place: Place): boolean {
  return (
    (rule.platform === null || rule.platform === place.platform) &&
    isOf(rule, place) &&
    (rule.channel === null || rule.channel === place.channel) &&
    (rule.group === null || isFor(rule, rule.group, place))
  );
}

/** A role belongs to its server; who has it, has it in a direct conversation too. */
const isOf = ({ workspace, group }: PlaceRule, place: Place): boolean =>
  workspace === null ||
  workspace === place.workspace ||
  (group !== null && place.workspace === null && place.alone === true);

/** What others read along is no answer to the group alone, unless the line names that very channel. */
function isFor({ channel }: PlaceRule, group: string, { groups = [], alone = false }: Place): boolean {
  return groups.includes(group) && (channel !== null || alone);
}

/** A channel says more than a group, a group more than a workspace, a workspace more than a platform. */
function weight({ channel, group, workspace, platform }: PlaceRule): number {
  return (channel ? 8 : 0) + (group ? 4 : 0) + (workspace ? 2 : 0) + (platform ? 1 : 0);
}
