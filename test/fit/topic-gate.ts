/**
 * Prints the weights of src/search/relevance/topic-gate.ts with five folds, and the curve of its gate.
 *
 *     npx tsx test/fit/topic-gate.ts FILE.json        (FILE.json: what topic-questions.ts writes)
 *
 * The order is a logistic regression over the statements of questions with an answer (each question weighs the same; the
 * weights in the program are these, scaled to a sum of 1). The gate is one over questions, by the first of their statements
 * in that order: answerable ones, near misses, and each answerable one without the articles that answer it, which counts
 * half. Each line of the curve says, for a bound: how many answerable questions are answered, how many have the right
 * statement first and in the first three (half where it is only offered as the nearest), and how many of the near misses
 * and of the questions without their article stay unanswered.
 */
import { readFileSync } from 'node:fs';
import type { TopicEvidence } from '../../src/search/relevance/topic-evidence.ts';
import { decision, type Example, fitLogistic, folds } from './logistic.ts';

interface Candidate extends TopicEvidence {
  readonly answers: boolean;
  readonly document: string;
}
interface Question {
  readonly kind: string;
  readonly intent: string;
  readonly people: readonly string[] | null;
  readonly sources: string | null;
  readonly candidates: readonly Candidate[];
}
type Features = readonly (keyof TopicEvidence | 'outside')[];

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: topic-gate.ts FILE.json');
const all = (JSON.parse(readFileSync(file, 'utf8')) as Question[]).filter(
  ({ candidates }) => candidates.length > 0,
);
const RIDGE = 1;
/** So many of the likeliest statements of a question are learnt from. */
const MOST = 60;
/** So many of the first statements may show that a question is answered. */
const FIRST = 3;
const WITHOUT_ARTICLE_WEIGHT = 0.5;
const print = (line: string) => process.stdout.write(`${line}\n`);

const likely = ({ candidates }: Question): readonly Candidate[] => {
  const worth = (one: Candidate) => one.own + one.around + one.article + one.ofGroup;
  return [...candidates].sort((a, b) => worth(b) - worth(a)).slice(0, MOST);
};
const featuresOf = (question: Question, one: Candidate, names: Features): number[] =>
  names.map((name) => (name === 'outside' ? (question.sources === null ? 0 : 1 - one.ofGroup) : one[name]));

function orderExamples(questions: readonly Question[], names: Features): Example[] {
  return questions.flatMap((question) => {
    const candidates = likely(question);
    const right = candidates.filter(({ answers }) => answers).length;
    // Right and wrong statements of a question weigh the same together.
    return right === 0
      ? []
      : candidates.map((one) => ({
          features: featuresOf(question, one, names),
          answers: one.answers,
          weight: one.answers ? 1 / right : 1 / Math.max(1, candidates.length - right),
        }));
  });
}

/** The same question in an archive that lacks the articles which answer it. */
function withoutArticle(question: Question): Question[] {
  const ids = new Set(question.candidates.filter(({ answers }) => answers).map(({ document }) => document));
  const candidates = question.candidates.filter(({ document }) => !ids.has(document));
  return ids.size === 0 || candidates.length === 0 ? [] : [{ ...question, kind: 'without', candidates }];
}

function printFit(
  title: string,
  kind: string,
  questions: readonly Question[],
  order: Features,
  gate: Features,
): void {
  const answerable = questions.filter((one) => one.kind === kind);
  const ordered = (question: Question, weights: readonly number[]): Candidate[] => {
    const worth = (one: Candidate) => decision(weights, featuresOf(question, one, order));
    return [...likely(question)].sort((a, b) => worth(b) - worth(a));
  };
  const gateExamples = (list: readonly Question[], weights: readonly number[]): Example[] =>
    [...list, ...list.filter((one) => one.kind === kind).flatMap(withoutArticle)].flatMap((question) => {
      const [first] = ordered(question, weights);
      return first === undefined
        ? []
        : [
            {
              features: featuresOf(question, first, gate),
              answers: question.kind === kind,
              weight: question.kind === 'without' ? WITHOUT_ARTICLE_WEIGHT : 1,
            },
          ];
    });
  const seen: { kind: string; worth: number; first: boolean; three: boolean }[] = [];
  for (const { learnt, tested } of folds(questions)) {
    const own = fitLogistic(
      orderExamples(
        learnt.filter((one) => one.kind === kind),
        order,
      ),
      RIDGE,
    );
    const bound = fitLogistic(gateExamples(learnt, own), RIDGE);
    for (const question of [
      ...tested,
      ...tested.filter((one) => one.kind === kind).flatMap(withoutArticle),
    ]) {
      const list = ordered(question, own);
      seen.push({
        kind: question.kind,
        worth: Math.max(
          ...list.slice(0, FIRST).map((one) => decision(bound, featuresOf(question, one, gate))),
        ),
        first: list[0]?.answers ?? false,
        three: list.slice(0, 3).some(({ answers }) => answers),
      });
    }
  }
  const own = fitLogistic(orderExamples(answerable, order), RIDGE);
  const scale = own.slice(0, -1).reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const bound = fitLogistic(gateExamples(questions, own), RIDGE);
  print(title);
  print(
    `  order: ${order.map((name, i) => `${name} ${((own[i] as number) / scale).toFixed(2)}`).join(', ')}`,
  );
  print(
    `  gate: ${gate.map((name, i) => `${name} ${(bound[i] as number).toFixed(2)}`).join(', ')}, bias ${(bound.at(-1) as number).toFixed(2)}`,
  );
  const of = (name: string) => seen.filter((one) => one.kind === name);
  for (let from = 0; from < 1.05; from += 0.15) {
    const share = (one: (typeof seen)[number]) => (one.worth >= from ? 1 : 0.5);
    const count = (list: typeof seen, right: (one: (typeof seen)[number]) => boolean) =>
      list.reduce((sum, one) => sum + share(one) * Number(right(one)), 0);
    const silent = (name: string) =>
      `${of(name).filter(({ worth }) => worth < from).length} of ${of(name).length}`;
    print(
      `  from ${from.toFixed(2)}: answered ${of(kind).filter(({ worth }) => worth >= from).length}, first ${count(of(kind), ({ first }) => first)}, in three ${count(of(kind), ({ three }) => three)} of ${of(kind).length}; silent on near misses ${silent('absent')}, without the article ${silent('without')}`,
    );
  }
}

printFit(
  'somebody named',
  'about',
  all.filter(({ people, kind }) => people !== null && (kind === 'about' || kind === 'absent')),
  ['own', 'said', 'around', 'quoted'],
  ['said', 'around', 'rest', 'restShare', 'article'],
);
printFit(
  'nobody named',
  'who',
  all.filter(
    ({ people, intent, kind }) =>
      people === null && intent === 'who' && (kind === 'who' || kind === 'absent'),
  ),
  ['said', 'around', 'quoted', 'passage', 'article', 'rest', 'ofGroup'],
  ['said', 'around', 'rest', 'restShare', 'article', 'outside'],
);
