/**
 * Prints how well the desk answers the evaluation set.
 *
 *     npm run eval [-- --errors FILE]
 *
 * `--errors FILE`: every question that missed points, one JSON object a line. Exits 0 whatever the figures are.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Statement } from '../../src/index.ts';
import { askQuestions, type Judged, openEvalDesk } from './ask-questions.ts';
import { readEvalQuestions } from './evaluation-set.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({ options: { errors: { type: 'string' } } });

const shown = ({ document, speaker, text }: Statement) => ({
  document: document.id,
  speaker: speaker?.name ?? null,
  text,
});
const failure = ({ question, answer, points }: Judged) => ({
  ...question,
  ...points,
  got: {
    status: answer.status,
    verdict: answer.check?.verdict ?? null,
    understood: answer.understood,
    message: answer.message,
    people: answer.people.map(({ name }) => name),
    statements: answer.statements.slice(0, 3).map(shown),
    passages: answer.passages.slice(0, 3).map(({ document, text }) => ({ document: document.id, text })),
    nearest: answer.nearest.slice(0, 3).map(shown),
  },
});

const desk = await openEvalDesk();
try {
  const judged = await askQuestions(desk, readEvalQuestions());
  process.stdout.write(`${tableOf(judged).join('\n')}\n`);
  if (values.errors !== undefined) {
    const missed = judged.filter(({ points }) => points.first < 1);
    writeFileSync(values.errors, missed.map((one) => `${JSON.stringify(failure(one))}\n`).join(''));
    process.stdout.write(`${missed.length} questions that missed points: ${values.errors}\n`);
  }
} finally {
  await desk.close();
}
