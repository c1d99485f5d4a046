/** A desk without files: articles in, answers and cards out, through the real reading, archive and questions. */
import { readFileSync } from 'node:fs';
import { answerQuery } from '../../src/answers/answer-query.ts';
import { toCard } from '../../src/answers/card.ts';
import { wordVectors } from '../../src/desk/word-vectors-file.ts';
import type { Answer, Article, Card, Query } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { type ConversationMemory, remember } from '../../src/questions/conversation.ts';
import { latestMeant } from '../../src/questions/dates.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { EmbeddedArchive } from '../../src/search/embedded/embedded-archive.ts';

export const NOW = new Date('2018-04-22T12:00:00Z');
export const SEEDS: readonly Article[] = ['000_604a54e76169becc', '004_1d3c903cd5ac88e1'].map((id) => ({
  id,
  text: readFileSync(new URL(`../../seeds/${id}.txt`, import.meta.url), 'utf8'),
}));

export interface Turn {
  readonly query: Query;
  readonly answer: Answer;
  readonly card: Card;
}

export class TestDesk {
  readonly archive = new EmbeddedArchive({ vectors: wordVectors });
  readonly articles: ReadonlyMap<string, Article>;
  #memory: ConversationMemory | null = null;

  constructor(articles: readonly Article[]) {
    this.articles = new Map(articles.map((article) => [article.id, article]));
  }

  static async of(articles: readonly Article[]): Promise<TestDesk> {
    const desk = new TestDesk(articles);
    await desk.archive.write(articles.map(readArticle));
    return desk;
  }

  /** One question on its own. */
  async ask(
    question: string,
    limit = 20,
    offset = 0,
    memory: ConversationMemory | null = null,
  ): Promise<Turn> {
    const { to } = await this.archive.health();
    const query = readQuestion(question, { now: NOW, latest: latestMeant(to, NOW), memory });
    const asOf = NOW.toISOString();
    const answer = await answerQuery(query, this.archive, { limit, offset, asOf, memory });
    return { query, answer, card: toCard(query, answer, { offset, limit }) };
  }

  /** The next turn of one conversation. */
  async say(question: string, limit = 20): Promise<Turn> {
    const turn = await this.ask(question, limit, 0, this.#memory);
    this.#memory = remember(this.#memory, turn.query, turn.answer);
    return turn;
  }
}

/** The words of an answer, one string a statement. */
export const texts = ({ answer }: Turn): string[] => answer.statements.map(({ text }) => text);
export const speakers = ({ answer }: Turn): string[] => [
  ...new Set(answer.statements.map(({ speaker }) => speaker?.name ?? '?')),
];
