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
import type { WordVectors } from './word-vectors.ts';

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
  /** The share of the topic, by weight, that those words are. */
  readonly restShare: number;
  /** The best passage that holds a part of the statement, beside the best passage of the archive. */
  readonly passage: number;
  /** The best passage of its article, beside the best of the archive. */
  readonly article: number;
  /** How far the speaker is what the speaker was said to be ("french minister"); 0 where nothing was said. */
  readonly ofGroup: number;
}

/** What the caller knows of a statement's place in the archive and hands on. */
export type PlaceEvidence = Pick<TopicEvidence, 'lexical' | 'passage' | 'article' | 'ofGroup'>;

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

  constructor(topic: Topic, vectors: WordVectors | null) {
    this.#topic = topic;
    this.#sense = new TopicSense(topic, vectors);
    this.#total = topic.terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  }

  read(place: StatementPlace, given: PlaceEvidence): TopicEvidence {
    const { terms } = this.#topic;
    const { sentence, paragraph } = aroundStatement(place.text, place.content);
    const from = Math.max(0, paragraph.start - NEIGHBOURS);
    const to = Math.min(place.text.length, paragraph.end + NEIGHBOURS);
    const said = new Float32Array(terms.length);
    const own = new Float32Array(terms.length);
    const around = new Float32Array(terms.length);
    for (const span of place.content) this.#add(place.text, span, PLACE.own, said);
    this.#add(place.text, sentence, PLACE.own, own);
    this.#add(place.text, { start: paragraph.start, end: sentence.start }, PLACE.paragraph, around);
    this.#add(place.text, { start: sentence.end, end: paragraph.end }, PLACE.paragraph, around);
    this.#add(place.text, { start: from, end: paragraph.start }, PLACE.neighbours, around);
    this.#add(place.text, { start: paragraph.end, end: to }, PLACE.neighbours, around);
    if (place.title !== null)
      this.#add(place.title, { start: 0, end: place.title.length }, PLACE.title, around);
    let saidMet = 0;
    let ownMet = 0;
    let aroundMet = 0;
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
    });
    return {
      ...given,
      said: saidMet / this.#total,
      quoted: Math.min(1, lengthOf(place.quoted) / Math.max(1, lengthOf(place.content))),
      own: ownMet / this.#total,
      around: aroundMet / this.#total,
      rest: rest > 0 ? restMet / rest : 1,
      restShare: rest / this.#total,
    };
  }

  /** Raises `best` by every word of a stretch. */
  #add(text: string, span: Span, value: number, best: Float32Array): void {
    if (span.end <= span.start) return;
    const scanner = this.#scanner;
    scanner.reset(text, span.start, span.end);
    while (scanner.next()) {
      const degrees = this.#sense.degrees(scanner);
      if (degrees === null) continue;
      for (let i = 0; i < best.length; i++)
        best[i] = Math.max(best[i] as number, value * (degrees[i] as number));
    }
  }
}

const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);
