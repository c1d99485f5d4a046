/**
 * What speaks for a statement as an answer on a topic: the topic's words and words near in sense, in the statement and
 * around it, and how the passage and the article in which it stands rank for the topic. Pure.
 */
import type { Span } from '../../model.ts';
import { WordScanner } from '../../text/word-scanner.ts';
import type { StatementPlace } from './statement-ranking.ts';
import { aroundStatement } from './statement-ranking-places.ts';
import type { Topic } from './statement-ranking-topic.ts';
import { TopicSense } from './topic-sense.ts';
import { cosine, unit, type WordVectors } from './word-vectors.ts';

/** 0 to 1 each. */
export interface TopicEvidence {
  /** The relevance by the words alone (statement-ranking.ts). */
  readonly lexical: number;
  /** The share of the topic, by weight, that is met in the statement and its sentence, by words near in sense too. */
  readonly own: number;
  /** The same in what is said alone, its sentence left out. */
  readonly said: number;
  /** The share of what is said that stands in quotation marks. */
  readonly quoted: number;
  /** The same as `own` with the paragraph, its neighbours and the title, which count less. */
  readonly around: number;
  /** What is met of the words that stand nowhere around it: the attribute asked about rather than the matter; 1: all stand around. */
  readonly rest: number;
  /** The topic's heaviest word, wherever it is met best. */
  readonly heaviest: number;
  /** The statement and its sentence as a whole, beside the topic as a whole (cosine). */
  readonly direction: number;
  /** The same of what stands around it. */
  readonly aroundDirection: number;
  /** The best passage that holds a part of the statement, beside the best passage of the archive. */
  readonly passage: number;
  /** The best passage of its article, beside the best of the archive. */
  readonly article: number;
}

/** How far beyond the paragraph its neighbours reach. UTF-16 code units. */
const NEIGHBOURS = 500;
/** What a word counts at least that stands around a statement. */
const STANDS = 0.6;
const PLACE = { own: 1, paragraph: 0.85, neighbours: 0.65, title: 0.75 } as const;

export class TopicEvidenceReader {
  readonly #topic: Topic;
  readonly #sense: TopicSense;
  readonly #scanner = new WordScanner();
  readonly #total: number;
  readonly #dimensions: number;

  constructor(topic: Topic, vectors: WordVectors | null) {
    this.#topic = topic;
    this.#sense = new TopicSense(topic, vectors);
    this.#total = topic.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
    this.#dimensions = this.#sense.direction?.length ?? 0;
  }

  /** `lexical`, `passage` and `article` are the caller's and handed on. */
  read(place: StatementPlace, given: Pick<TopicEvidence, 'lexical' | 'passage' | 'article'>): TopicEvidence {
    const { terms } = this.#topic;
    const { sentence, paragraph } = aroundStatement(place.text, place.content);
    const from = Math.max(0, paragraph.start - NEIGHBOURS);
    const to = Math.min(place.text.length, paragraph.end + NEIGHBOURS);
    const said = new Float32Array(terms.length);
    const own = new Float32Array(terms.length);
    const around = new Float32Array(terms.length);
    const ownSum = new Float32Array(this.#dimensions);
    const aroundSum = new Float32Array(this.#dimensions);
    for (const span of place.content) this.#add(place.text, span, PLACE.own, said, null);
    this.#add(place.text, sentence, PLACE.own, own, ownSum);
    this.#add(
      place.text,
      { start: paragraph.start, end: sentence.start },
      PLACE.paragraph,
      around,
      aroundSum,
    );
    this.#add(place.text, { start: sentence.end, end: paragraph.end }, PLACE.paragraph, around, aroundSum);
    this.#add(place.text, { start: from, end: paragraph.start }, PLACE.neighbours, around, aroundSum);
    this.#add(place.text, { start: paragraph.end, end: to }, PLACE.neighbours, around, aroundSum);
    if (place.title !== null)
      this.#add(place.title, { start: 0, end: place.title.length }, PLACE.title, around, aroundSum);
    let saidMet = 0;
    let ownMet = 0;
    let aroundMet = 0;
    let heaviest = -1;
    let heaviestMet = 0;
    let rest = 0;
    let restMet = 0;
    terms.forEach(({ weight }, i) => {
      const best = Math.max(own[i] as number, around[i] as number);
      saidMet += weight * (said[i] as number);
      ownMet += weight * (own[i] as number);
      aroundMet += weight * best;
      if ((around[i] as number) < STANDS) {
        rest += weight;
        restMet += weight * (own[i] as number);
      }
      if (weight > heaviest) {
        heaviest = weight;
        heaviestMet = best;
      }
    });
    const { direction } = this.#sense;
    return {
      ...given,
      said: saidMet / this.#total,
      quoted: Math.min(1, lengthOf(place.quoted) / Math.max(1, lengthOf(place.content))),
      own: ownMet / this.#total,
      around: aroundMet / this.#total,
      rest: rest > 0 ? restMet / rest : 1,
      heaviest: heaviestMet,
      direction: direction ? Math.max(0, cosine(direction, unit(ownSum))) : 0,
      aroundDirection: direction ? Math.max(0, cosine(direction, unit(aroundSum))) : 0,
    };
  }

  /** Raises `best` by every word of a stretch and adds its vector to `sum`. */
  #add(text: string, span: Span, value: number, best: Float32Array, sum: Float32Array | null): void {
    if (span.end <= span.start) return;
    const scanner = this.#scanner;
    scanner.reset(text, span.start, span.end);
    while (scanner.next()) {
      const word = this.#sense.word(scanner);
      if (word === null) continue;
      for (let i = 0; i < best.length; i++)
        best[i] = Math.max(best[i] as number, value * (word.degrees[i] as number));
      if (word.vector === null || sum === null) continue;
      for (let d = 0; d < sum.length; d++) sum[d]! += word.weight * (word.vector[d] as number);
    }
  }
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
