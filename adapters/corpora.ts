/** Which archives there are and which place gets which. `corpora-file.ts` reads it from a file. */
import type { ArticleRule, Place } from '../src/index.ts';

export interface PlaceRule {
  readonly platform: string | null;
  readonly workspace: string | null;
  readonly channel: string | null;
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

/** What a desk for one use is told of its articles. */
export function rulesFor({ rights }: Corpora, use: Use): readonly ArticleRule[] {
  return rights.flatMap(({ folder, outlet, keepDays, uses }) => {
    const where = { ...(folder === null ? {} : { folder }), ...(outlet === null ? {} : { outlet }) };
    if (!uses.includes(use)) return { ...where, withheld: true };
    return keepDays === null ? [] : { ...where, keepDays };
  });
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
    (rule.workspace === null || rule.workspace === place.workspace) &&
    (rule.channel === null || rule.channel === place.channel)
  );
}

/** A channel says more than a workspace, a workspace more than a platform. */
function weight(rule: PlaceRule): number {
  return (rule.channel ? 4 : 0) + (rule.workspace ? 2 : 0) + (rule.platform ? 1 : 0);
}
