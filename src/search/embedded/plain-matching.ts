/** How well a statement touches a topic, by scanning: each asked stem counts for the nearest place in which it stands. Pure. */
import type { ReadArticle, ReadStatement, Span } from '../../model.ts';
import { foldText } from '../../text/normalise.ts';
import type { TopicPlace } from '../archive.ts';
import { stems, type Term } from './terms.ts';

const WEIGHT: Readonly<Record<TopicPlace, number>> = {
  content: 1,
  sentence: 0.8,
  paragraph: 0.6,
  headline: 0.5,
  article: 0.2,
};
const PLACES: readonly TopicPlace[] = ['content', 'sentence', 'paragraph', 'headline', 'article'];

export interface Match {
  readonly relevance: number;
  readonly place: TopicPlace;
  readonly highlights: readonly Span[];
}

/** The article's words, read once a query. */
export interface ArticleWords {
  readonly body: readonly Term[];
  readonly title: ReadonlySet<string>;
}

export function articleWords({ article }: ReadArticle): ArticleWords {
  return { body: stems(article.text), title: new Set(stems(article.title ?? '').map(({ stem }) => stem)) };
}

const inside = (term: Term, { start, end }: Span) => term.start >= start && term.end <= end;

function around(text: string, { start, end }: Span, stop: RegExp): Span {
  let from = start;
  while (from > 0 && !stop.test(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && !stop.test(text[to] as string)) to++;
  return { start: from, end: to };
}

/** null when one of the asked stems stands nowhere in the article. */
export function matchStatement(
  read: ReadArticle,
  words: ArticleWords,
  statement: ReadStatement,
  asked: readonly string[],
): Match | null {
  const { text } = read.article;
  const whole = { start: statement.content[0]?.start ?? 0, end: statement.content.at(-1)?.end ?? 0 };
  const sentence = around(text, whole, /[.!?\n]/);
  const paragraph = around(text, whole, /\n/);
  let sum = 0;
  let farthest = 0;
  const highlights: Span[] = [];
  for (const wanted of asked) {
    const hits = words.body.filter(({ stem }) => stem === wanted);
    const within = hits.filter((hit) => statement.content.some((span) => inside(hit, span)));
    let place: TopicPlace;
    if (within.length > 0) place = 'content';
    else if (hits.some((hit) => inside(hit, sentence))) place = 'sentence';
    else if (hits.some((hit) => inside(hit, paragraph))) place = 'paragraph';
    else if (words.title.has(wanted)) place = 'headline';
    else if (hits.length > 0) place = 'article';
    else return null;
    highlights.push(...within.map(({ start, end }) => ({ start, end })));
    sum += WEIGHT[place];
    farthest = Math.max(farthest, PLACES.indexOf(place));
  }
  highlights.sort((a, b) => a.start - b.start);
  return { relevance: sum / asked.length, place: PLACES[farthest] as TopicPlace, highlights };
}

/** Whether the words of a phrase stand side by side in a text. */
export function holdsPhrase(text: string, phrase: string): boolean {
  return ` ${foldText(text)} `.includes(` ${foldText(phrase)} `);
}
