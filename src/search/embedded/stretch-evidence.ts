/** What speaks for stretches of articles as answers to some words: read from the articles' texts, one after the other. */
import type { Stretch, StretchEvidence } from '../archive.ts';
import { inverseFrequency } from '../passages/bm25.ts';
import { readTopic, StatementRanking } from '../relevance/statement-ranking.ts';
import { type PlaceEvidence, TopicEvidenceReader } from '../relevance/topic-evidence.ts';
import type { WordVectors } from '../relevance/word-vectors.ts';
import type { Catalogue } from './article-catalogue.ts';

/** What is read before and after a stretch: a long paragraph. UTF-16 code units. */
const AROUND = 2_048;

const NOWHERE: PlaceEvidence = { lexical: 0, passage: 0, article: 0, ofGroup: 0 };

export function evidenceOf(
  catalogue: Catalogue,
  vectors: WordVectors | null,
  text: string,
  stretches: readonly Stretch[],
): (StretchEvidence | null)[] {
  const { index } = catalogue;
  const rarity = (root: string): number =>
    inverseFrequency(Math.min(index.passagesWith(root), index.comparedPassages), index.comparedPassages);
  const topic = readTopic({ text }, rarity);
  const reader = new TopicEvidenceReader(topic, vectors);
  const ranking = new StatementRanking(topic);
  return stretches.map(({ document, start, end }) => {
    const key = index.keyOf(document);
    if (key < 0) return null;
    const from = Math.max(0, start - AROUND);
    const content = [{ start: start - from, end: end - from }];
    const place = {
      text: index.text(key, from, end + AROUND),
      title: index.record(key)?.title ?? null,
      content,
      quoted: [],
    };
    const { said, own, around, rest } = reader.read(place, NOWHERE);
    // By its very words the stretch counts alone, without the paragraph.
    const alone = { text: place.text.slice(0, end - from), title: null, content, quoted: [] };
    const { relevance, highlights } = ranking.score(alone);
    return {
      said,
      own,
      around,
      rest,
      lexical: relevance,
      highlights: highlights.map((span) => ({ start: span.start + from, end: span.end + from })),
    };
  });
}
