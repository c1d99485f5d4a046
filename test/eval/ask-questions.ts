/** Asks the questions of the evaluation set of a desk over its articles, and gives each answer its points. */
import { type Answer, type Desk, openDesk } from '../../src/index.ts';
import { ARTICLES_FILE, type EvalQuestion, turnsOf } from './evaluation-set.ts';
import { type Points, pointsOf } from './points.ts';

export interface Judged {
  readonly question: EvalQuestion;
  readonly answer: Answer;
  readonly points: Points;
}

/** The month after the newest article: the set means the same whenever it is asked. */
const NOW = new Date('2025-01-06T12:00:00Z');
/** Statements or passages an answer, so that what stands below the third place is seen too. */
const LIMIT = 20;

/** A desk as a newcomer starts it: the embedded engine with the word vectors of the package. Close it. */
export async function openEvalDesk(): Promise<Desk> {
  const desk = await openDesk({ corpus: [ARTICLES_FILE], now: () => NOW });
  await desk.ready();
  return desk;
}

export async function askQuestions(desk: Desk, questions: readonly EvalQuestion[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const question of questions) {
    let last: Answer | null = null;
    for (const turn of turnsOf(question)) {
      const reply = await desk.ask({ question: turn, conversation: question.id, limit: LIMIT });
      last = reply.answer;
    }
    if (last) judged.push({ question, answer: last, points: pointsOf(question, last) });
  }
  return judged;
}
