/** Which archives there are and which place gets which. `corpora-file.ts` reads it from a file. */
import type { Place } from '../src/index.ts';

export interface PlaceRule {
  readonly platform: string | null;
  readonly workspace: string | null;
  readonly channel: string | null;
  readonly corpus: string;
}

export interface Corpora {
  /** Name → folders or files, absolute. */
  readonly corpora: ReadonlyMap<string, readonly string[]>;
  readonly places: readonly PlaceRule[];
  readonly default: string | null;
}

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
