/** What somebody who has begun to type a topic may mean: the archive's own words. */
import { foldText } from '../../text/normalise.ts';
import { STOP_WORDS } from '../stop-words.ts';
import type { Catalogue } from './catalogue.ts';

/** Words of the archive that begin with the last typed word, the commonest first; the words before it stay. */
export function completeTopic(catalogue: Catalogue, typed: string, limit: number): string[] {
  const before = /^(.*\s)?(\S*)$/su.exec(typed.trimStart());
  const asked = foldText(before?.[2] ?? '');
  if (asked.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { segment } of catalogue.index.parts) {
    const { articleFrequency } = segment.columns;
    for (let term = 0; term < articleFrequency.length; term++) {
      const word = segment.word(term);
      if (!word.startsWith(asked) || STOP_WORDS.has(word)) continue;
      counts.set(word, (counts.get(word) ?? 0) + (articleFrequency[term] as number));
    }
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, Math.max(0, limit))
    .map(([word]) => `${before?.[1] ?? ''}${word}`);
}
