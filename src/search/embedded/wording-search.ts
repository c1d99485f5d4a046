/** Passages that share most of the asked words, and the nearest wording in them. */
import type { Statement } from '../../model.ts';
import { stem } from '../../text/stem.ts';
import type { WordingHit } from '../archive.ts';
import { inverseFrequency } from '../passages/bm25.ts';
import { searchPassages } from '../passages/passage-search.ts';
import type { QueryTerm } from '../passages/question-words.ts';
import { RANKING } from '../passages/ranking-parameters.ts';
import { nearestWording, type WordingCandidate, wordingWords } from '../relevance/quote-match.ts';
import type { Catalogue } from './article-catalogue.ts';
import type { StatementMaker } from './statement-maker.ts';

/** Passages whose words are compared with the asked ones. */
const PASSAGES = 48;
/** Words by which passages are looked up: the rarest of those asked. */
const LOOKED_UP = 16;
/** Of an article's statements only those near the passage are made. UTF-16 code units. */
const REACH = 8_000;

/** `accept`: which articles are looked through, by key; absent: all. */
export function searchWording(
  catalogue: Catalogue,
  maker: StatementMaker,
  words: string,
  limit: number,
  accept?: (key: number) => boolean,
): WordingHit[] {
  const { index } = catalogue;
  const { hits } = searchPassages(
    index,
    {
      terms: rarestWords(catalogue, words),
      asOf: null,
      named: null,
      limit: PASSAGES,
      ...(accept ? { accept } : {}),
    },
    { ...RANKING, articleWeight: 0, perArticle: PASSAGES, candidates: PASSAGES * 2 },
  );
  const numbers = new Map<Statement, number>();
  const candidates = hits.flatMap(({ key, start, end }): WordingCandidate[] => {
    const document = catalogue.ref(key);
    if (document === null) return [];
    const reach = Math.min(words.length, REACH) + 200;
    const near = statementsNear(catalogue, maker, key, start - reach, end + reach);
    for (const [statement, number] of near) numbers.set(statement, number);
    return [{ document, text: index.text(key), near: { start, end }, statements: near.map(([one]) => one) }];
  });
  return nearestWording(words, candidates, limit).map((hit) => {
    const number = hit.statement && numbers.get(hit.statement);
    return typeof number === 'number' ? { ...hit, statement: maker.make(number) } : hit;
  });
}

/** The rarest of the asked words: common ones cost time and tell nothing. */
export function rarestWords({ index }: Catalogue, words: string): QueryTerm[] {
  const terms = new Map<string, QueryTerm & { rarity: number }>();
  for (const word of wordingWords(words)) {
    const root = stem(word);
    const frequency = index.passagesWith(root);
    if (frequency === 0 || terms.has(root)) continue;
    const rarity = inverseFrequency(Math.min(frequency, index.comparedPassages), index.comparedPassages);
    terms.set(root, { word, stem: root, weight: 1, after: null, rarity });
  }
  return [...terms.values()].sort((a, b) => b.rarity - a.rarity).slice(0, LOOKED_UP);
}

/** With their numbers; their other printings are looked for when they are shown. */
function statementsNear(
  { statements }: Catalogue,
  maker: StatementMaker,
  key: number,
  from: number,
  to: number,
): (readonly [Statement, number])[] {
  const range = statements.statementsOf(key);
  const found: (readonly [Statement, number])[] = [];
  for (let number = range.from; number < range.to; number++) {
    const { content } = statements.record(number);
    if ((content[0]?.start ?? 0) > to || (content.at(-1)?.end ?? 0) < from) continue;
    const statement = maker.alone(number);
    if (statement !== null) found.push([statement, number]);
  }
  return found;
}
