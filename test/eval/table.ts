/** The result of an evaluation as lines of text: a table a kind of question, and the worst faults. */
import type { Judged } from './ask-questions.ts';
import { KINDS } from './evaluation-set.ts';
import { underWrongName } from './points.ts';
import { wilson } from './wilson.ts';

const percent = (share: number) => `${Math.round(100 * share)}`;

function row(name: string, judged: readonly Judged[]): string {
  const n = judged.length;
  const cells = (['first', 'inThree'] as const).flatMap((place) => {
    const points = judged.reduce((sum, one) => sum + one.points[place], 0);
    const { low, high } = wilson(points, n);
    return [`${percent(points / n)} %`.padStart(10), `${percent(low)}–${percent(high)}`.padStart(9)];
  });
  return `${name.padEnd(22)}${String(n).padStart(4)}${cells.join('')}`;
}

/** Points in per cent of all that there are to get, with the interval in which 95 % lie by chance. */
export function tableOf(judged: readonly Judged[]): string[] {
  const lines = [
    `${'kind'.padEnd(22)}${'n'.padStart(4)}${'first'.padStart(10)}${'95 %'.padStart(9)}${'in three'.padStart(10)}${'95 %'.padStart(9)}`,
  ];
  for (const kind of KINDS) {
    const those = judged.filter(({ question }) => question.kind === kind);
    if (those.length) lines.push(row(kind, those));
    const verdicts = new Set(those.map(({ question }) => question.expect.verdict).filter((v) => v !== null));
    for (const verdict of verdicts)
      lines.push(
        row(
          `  ${verdict}`,
          those.filter(({ question }) => question.expect.verdict === verdict),
        ),
      );
  }
  if (judged.length) lines.push(row('all', judged));
  const names = judged.filter(({ question, answer }) => underWrongName(question, answer)).length;
  lines.push(
    '',
    `"exact" for words that are not printed so as that person's: ${falselyExact(judged).length}`,
    `right words shown first under another name: ${names}`,
  );
  return lines;
}

/** Checks that say "exact" where the words are altered, somebody else's or nowhere. */
export const falselyExact = (judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(
    ({ question, answer }) =>
      question.kind === 'check' && answer.check?.verdict === 'exact' && question.expect.verdict !== 'exact',
  );
