/**
 * Prints the weights of src/search/relevance/topic-gate.ts with five folds, and the curve of its gate.
 *
 *     npx tsx test/fit/topic-gate.ts FILE.json        (FILE.json: what topic-questions.ts writes)
 *
 * The order is a logistic regression over the statements of answerable questions (each question weighs the same); the
 * weights in the program are these, scaled to a sum of 1 and rounded. Each line of the curve says, for a bound on the
 * mean of `own` and `around` beside 0.5 by words alone: how many questions get the right statement first and in the first
 * three (half where it is only offered as the nearest), and how many of the near misses are answered wrongly.
 */
import { readFileSync } from 'node:fs';
import type { TopicEvidence } from '../../src/search/relevance/topic-evidence.ts';
import { topicRelevance } from '../../src/search/relevance/topic-gate.ts';
import { decision, type Example, fitLogistic, folds } from './logistic.ts';

interface Candidate extends TopicEvidence {
  readonly answers: boolean;
}
interface Question {
  readonly kind: string;
  readonly topic: string;
  readonly people: readonly string[] | null;
  readonly candidates: readonly Candidate[];
}

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: topic-gate.ts FILE.json');
const all = (JSON.parse(readFileSync(file, 'utf8')) as Question[]).filter(
  ({ candidates }) => candidates.length > 0,
);
const RIDGE = 1;
const MOST = 40;
const print = (line: string) => process.stdout.write(`${line}\n`);

const likely = ({ candidates }: Question): readonly Candidate[] =>
  [...candidates].sort((a, b) => b.own + b.around - a.own - a.around).slice(0, MOST);

function examplesOf(questions: readonly Question[], names: readonly (keyof TopicEvidence)[]): Example[] {
  return questions.flatMap((question) => {
    const candidates = likely(question);
    const right = candidates.filter(({ answers }) => answers).length;
    // Right and wrong statements of a question weigh the same together.
    return right === 0
      ? []
      : candidates.map((one) => ({
          features: names.map((name) => one[name]),
          answers: one.answers,
          weight: one.answers ? 1 / right : 1 / Math.max(1, candidates.length - right),
        }));
  });
}

function fitOrder(named: boolean, names: readonly (keyof TopicEvidence)[]): void {
  const questions = all.filter(
    ({ people, kind }) => (people !== null) === named && (kind === 'about' || kind === 'who'),
  );
  const tally = [0, 0, 0];
  for (const { learnt, tested } of folds(questions)) {
    const weights = fitLogistic(examplesOf(learnt, names), RIDGE);
    for (const question of tested) {
      const worth = (one: Candidate) =>
        decision(
          weights,
          names.map((name) => one[name]),
        );
      const ordered = [...likely(question)].sort((a, b) => worth(b) - worth(a));
      if (!ordered.some(({ answers }) => answers)) continue;
      tally[0]!++;
      tally[1]! += Number(ordered[0]?.answers);
      tally[2]! += Number(ordered.slice(0, 3).some(({ answers }) => answers));
    }
  }
  const weights = fitLogistic(examplesOf(questions, names), RIDGE).slice(0, -1);
  const sum = weights.reduce((a, b) => a + Math.max(0, b), 0);
  print(
    `${named ? 'named' : 'anybody'}: ${names.map((name, i) => `${name} ${((weights[i] as number) / sum).toFixed(2)}`).join(', ')}`,
  );
  print(`  five folds: first ${tally[1]}, in three ${tally[2]} of ${tally[0]}`);
}

fitOrder(true, ['own', 'said', 'around', 'quoted']);
fitOrder(true, ['lexical', 'own', 'said', 'around', 'quoted', 'passage', 'direction']);
fitOrder(false, ['lexical', 'own', 'said', 'quoted', 'passage']);

/** What each bound would answer, in the program's own order. */
function curve(
  named: boolean,
  title: string,
  bounds: readonly number[],
  passes: (top: Candidate, bound: number) => boolean,
) {
  const questions = all.filter(
    ({ people, kind }) => (people !== null) === named && (named ? kind !== 'who' : kind !== 'fact'),
  );
  print(title);
  for (const bound of bounds) {
    let first = 0;
    let three = 0;
    let wrong = 0;
    for (const { candidates, kind, topic } of questions) {
      const asked = { terms: topic.split(' ').length, named };
      const worth = (one: Candidate) => topicRelevance(one, asked, false);
      const ordered = [...candidates].sort((a, b) => worth(b) - worth(a));
      const answered = ordered.some((one) => passes(one, bound));
      if (kind === 'absent') wrong += Number(answered);
      else {
        const share = answered ? 1 : 0.5;
        first += share * Number(ordered[0]?.answers);
        three += share * Number(ordered.slice(0, 3).some(({ answers }) => answers));
      }
    }
    const absent = questions.filter(({ kind }) => kind === 'absent').length;
    print(
      `  ${bound.toFixed(2)}: first ${first}, in three ${three} of ${questions.length - absent}; near misses answered ${wrong} of ${absent}`,
    );
  }
}

const BOUNDS = [0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8];
curve(
  true,
  'somebody named, bound on the mean of own and around:',
  BOUNDS,
  (one, bound) => one.lexical >= 0.5 || (one.own + one.around) / 2 >= bound,
);
curve(false, 'nobody named, bound on the words alone:', BOUNDS, (one, bound) => one.lexical >= bound);
