/**
 * How well a statement touches a topic. Pure: the engine behind the archive finds candidates, this scores them.
 *
 * Each term of the topic counts for the nearest place in which it stands:
 *
 *     content (quoted before unquoted) ▸ rest of the sentence ▸ rest of the paragraph ▸ headline ▸ elsewhere in the article
 *
 * and the relevance is the terms' weighted mean (0 to 1, comparable between topics and archives: no corpus statistics but
 * the terms' relative rarity enter). Callers read the topic once (`readTopic`) and score many statements with one
 * `StatementRanking`, which remembers what each word of the articles is to the topic.
 */
import type { Span } from '../../model.ts';
import { foldedWords } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import { WordScanner } from '../../text/word-scanner.ts';
import type { TopicPlace } from '../archive.ts';
import { aroundStatement, leadOf } from './statement-ranking-places.ts';
import type { Topic } from './statement-ranking-topic.ts';

export { readTopic, type Topic, type TopicRequest } from './statement-ranking-topic.ts';

export interface StatementPlace {
  /** The whole text of the article. */
  readonly text: string;
  readonly title: string | null;
  readonly content: readonly Span[];
  readonly quoted: readonly Span[];
  /** Whether the article has a stem anywhere; absent: the rest of the article does not count. */
  readonly articleHas?: (stem: string) => boolean;
}

export interface TopicScore {
  /** 0 to 1. */
  readonly relevance: number;
  /** Where the term that stands farthest off is met; null when no term is met at all. */
  readonly place: TopicPlace | null;
  /** Matched words in the statement and its sentence, in order, offsets into the article's text. */
  readonly highlights: readonly Span[];
}

/** What a term counts by the place in which it is met. Set on train; see `test/search/statement-ranking.test.ts`. */
export const PLACE_VALUE: Readonly<Record<TopicPlace, number>> = {
  content: 1,
  sentence: 0.8,
  paragraph: 0.55,
  headline: 0.52,
  article: 0.15,
};
const PLACES: readonly TopicPlace[] = ['content', 'sentence', 'paragraph', 'headline', 'article'];
/** What a match counts by how it is met: the very word, another form of it, a synonym. */
const SAME_WORD = 1;
const SAME_STEM = 0.97;
const SYNONYM = 0.85;
/** Topic words said inside quotation marks are the speaker's own beyond doubt. */
const UNQUOTED = 0.97;
/** What a term that is met nowhere takes away beside its own share: half a topic is less than half an answer. */
const MISSING = 0.5;
const NONE: TopicScore = { relevance: 0, place: null, highlights: [] };

interface Met {
  value: number;
  place: number;
}

export class StatementRanking {
  readonly #topic: Topic;
  readonly #scanner = new WordScanner();
  /** Hash of a folded word → its stem where any term or synonym has it, null where none has. */
  readonly #known = new Map<number, string | null>();
  readonly #stems: ReadonlySet<string>;
  readonly #total: number;

  constructor(topic: Topic) {
    this.#topic = topic;
    this.#stems = new Set(topic.terms.flatMap((term) => [term.stem, ...term.synonyms.flat()]));
    this.#total = topic.terms.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Scores a statement; 0 when a phrase is missing, a word of `without` stands, or nothing of the topic is met. */
  score(place: StatementPlace): TopicScore {
    const { terms } = this.#topic;
    const around = aroundStatement(place.text, place.content);
    if (!this.#phrasesHold(place, around.sentence)) return NONE;
    if (terms.length === 0) return { relevance: 1, place: null, highlights: [] };
    const met: Met[] = terms.map(() => ({ value: 0, place: -1 }));
    const highlights: Span[] = [];
    for (const span of place.content) {
      const marks: Span[] = [];
      this.#meet(place.text, span, met, 0, (at) => isInside(at, place.quoted), marks);
      highlights.push(...marks);
    }
    if (met.some(({ value }) => value < UNQUOTED)) {
      this.#meet(place.text, around.sentence, met, 1, null, highlights);
      this.#meet(place.text, around.paragraph, met, 2, null, null);
      if (place.title !== null)
        this.#meet(place.title, { start: 0, end: place.title.length }, met, 3, null, null);
      else this.#meet(place.text, leadOf(place.text), met, 3, null, null);
      const { articleHas } = place;
      if (articleHas)
        terms.forEach((term, i) => {
          if (met[i]!.value === 0 && articleHas(term.stem)) met[i] = { value: PLACE_VALUE.article, place: 4 };
        });
    }
    let sum = 0;
    let farthest = -1;
    let missing = 0;
    terms.forEach((term, i) => {
      sum += term.weight * met[i]!.value;
      if (met[i]!.place < 0) missing += term.weight;
      farthest = Math.max(farthest, met[i]!.place);
    });
    if (farthest < 0) return NONE;
    highlights.sort((a, b) => a.start - b.start);
    return {
      relevance: Math.min(1, (sum / this.#total) * (1 - MISSING * (missing / this.#total))),
      place: PLACES[farthest] ?? null,
      highlights: highlights.filter((span, i) => i === 0 || span.start >= (highlights[i - 1]?.end ?? 0)),
    };
  }

  /** Raises `met` by every term (or synonym) that stands in a stretch. */
  #meet(
    text: string,
    span: Span,
    met: Met[],
    placeIndex: number,
    isQuoted: ((at: number) => boolean) | null,
    marks: Span[] | null,
  ): void {
    const value = PLACE_VALUE[PLACES[placeIndex] as TopicPlace];
    const scanner = this.#scanner;
    scanner.reset(text, span.start, span.end);
    let before = '';
    let beforeStart = -1;
    while (scanner.next()) {
      const root = this.#stemOf(scanner);
      if (root === null || this.#isPronoun(root, text, scanner.start)) {
        before = '';
        continue;
      }
      const own = isQuoted === null || isQuoted(scanner.start) ? 1 : UNQUOTED;
      this.#topic.terms.forEach((term, i) => {
        const here = met[i]!;
        let degree = 0;
        if (root === term.stem) degree = scanner.word() === term.word ? SAME_WORD : SAME_STEM;
        let start = scanner.start;
        if (degree === 0) {
          for (const run of term.synonyms) {
            if (run.length === 1 ? run[0] === root : run[0] === before && run[1] === root) {
              degree = SYNONYM;
              if (run.length === 2) start = beforeStart;
            }
          }
        }
        if (degree === 0) return;
        marks?.push({ start, end: scanner.end });
        const worth = value * degree * own;
        if (worth > here.value) {
          here.value = worth;
          here.place = here.place < 0 ? placeIndex : Math.min(here.place, placeIndex);
        }
      });
      before = root;
      beforeStart = scanner.start;
    }
  }

  /** "US" and "us" fold to one word. */
  #isPronoun(root: string, text: string, at: number): boolean {
    return root === 'us' && text.charCodeAt(at) === 117;
  }

  #stemOf(scanner: WordScanner): string | null {
    const seen = this.#known.get(scanner.hash);
    if (seen !== undefined) return seen;
    const root = stem(scanner.word());
    const kept = this.#stems.has(root) ? root : null;
    // A topic's words are few and an article's many: what is remembered stays small all the same.
    if (this.#known.size < 100_000) this.#known.set(scanner.hash, kept);
    return kept;
  }

  #phrasesHold({ text, content, title }: StatementPlace, sentence: Span): boolean {
    const { phrases, excludedTerms } = this.#topic;
    if (phrases.length === 0 && excludedTerms.length === 0) return true;
    const fold = (spans: readonly Span[]) =>
      ` ${spans.flatMap((span) => foldedWords(text, span.start, span.end).map(({ word }) => word)).join(' ')} `;
    const said = fold(content);
    const beside =
      phrases.length > 0
        ? `${fold([sentence])}| ${foldedWords(title ?? '')
            .map(({ word }) => word)
            .join(' ')} `
        : '';
    const stands = (run: readonly string[], where: string) => where.includes(` ${run.join(' ')} `);
    return (
      phrases.every((run) => stands(run, said) || stands(run, beside)) &&
      !excludedTerms.some((run) => stands(run, said))
    );
  }
}

function isInside(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}
