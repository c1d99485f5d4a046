/**
 * Prints the weights of src/answers/fact-gate.ts with five folds, and the curve of its bound.
 *
 *     npx tsx test/fit/fact-gate.ts --corpus CORPUS.jsonl --questions QUESTIONS.jsonl[,MORE.jsonl] [--kept FILE] [--vectors FILE]
 *
 * A logistic regression over the sentences that give something of the kind asked for; those that answer and those that do
 * not weigh the same in each question, and questions without an answer have only the latter. Each line of the curve says
 * how many questions with an answer are answered, how many rightly, and how many without one are answered wrongly.
 */
import { parseArgs } from 'node:util';
import { hasFacts } from '../../src/answers/fact-expressions.ts';
import { type FactEvidence, factLikelihood } from '../../src/answers/fact-gate.ts';
import { factSentences } from '../../src/answers/fact-sentences.ts';
import { filtersOf } from '../../src/answers/find-statements.ts';
import { resolveNames } from '../../src/answers/resolve-names.ts';
import { resolveOutlet } from '../../src/answers/resolve-outlet.ts';
import type { Span } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { jsonLines, type KnownQuestion, openArchive } from './kept-archive.ts';
import { decision, type Example, fitLogistic, folds } from './logistic.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    kept: { type: 'string' },
    vectors: { type: 'string', default: 'src/language/en/word-vectors.bin' },
  },
});
const { corpus, questions, kept } = values;
if (!corpus || !questions) throw new Error('usage: --corpus FILE --questions FILE[,FILE]');
const NAMES: readonly (keyof FactEvidence)[] = [
  'own',
  'around',
  'rest',
  'passage',
  'article',
  'counted',
  'adjoining',
  'definite',
];
const READ = 20;
/** So many sentences of a question are learnt from. */
const LEARNT = 60;
const RIDGE = 1;
const print = (line: string) => process.stdout.write(`${line}\n`);

interface Asked {
  readonly answerable: boolean;
  readonly sentences: readonly { readonly evidence: FactEvidence; readonly answers: boolean }[];
}

const archive = await openArchive(corpus, kept, values.vectors);
const now = new Date('2026-11-30T12:00:00Z');
const all: Asked[] = [];
for (const one of questions.split(',').flatMap((file) => jsonLines<KnownQuestion>(file))) {
  if (!one.question || (one.kind !== 'fact' && one.kind !== 'absent')) continue;
  const read = readQuestion(one.question, { now, latest: now, memory: null });
  const query = await resolveNames(await resolveOutlet(read, archive), archive);
  if (query.intent !== 'passages' || query.topic === null || !hasFacts(query.asksFor)) continue;
  const { hits } = await archive.searchPassages({
    text: `${query.topic} ${query.question}`,
    filters: filtersOf(query, null),
    limit: READ,
  });
  const found = await factSentences(query, query.asksFor, hits, archive);
  const holds = (id: string, { start, end }: Span) =>
    one.expect.spans.some((span) => span.document === id && start < span.end && span.start < end);
  all.push({
    answerable: one.kind === 'fact',
    sentences: found
      .map(({ passage, evidence }) => ({ evidence, answers: holds(passage.document.id, passage) }))
      .slice(0, LEARNT),
  });
}

const featuresOf = (evidence: FactEvidence) => NAMES.map((name) => evidence[name]);
const examplesOf = (asked: readonly Asked[]): Example[] =>
  asked.flatMap(({ sentences }) => {
    const right = sentences.filter(({ answers }) => answers).length;
    return sentences.map(({ evidence, answers }) => ({
      features: featuresOf(evidence),
      answers,
      weight: answers ? 1 / right : 1 / Math.max(1, sentences.length - right),
    }));
  });

const held: { readonly answerable: boolean; readonly likelihood: number; readonly right: boolean }[] = [];
for (const { learnt, tested } of folds(all)) {
  const weights = fitLogistic(examplesOf(learnt), RIDGE);
  for (const { answerable, sentences } of tested) {
    const worth = sentences.map(({ evidence, answers }) => ({
      likelihood: 1 / (1 + Math.exp(-decision(weights, featuresOf(evidence)))),
      answers,
    }));
    const [best] = worth.sort((a, b) => b.likelihood - a.likelihood);
    held.push({ answerable, likelihood: best?.likelihood ?? 0, right: best?.answers ?? false });
  }
}
const weights = fitLogistic(examplesOf(all), RIDGE);
print(NAMES.map((name, i) => `${name} ${(weights[i] as number).toFixed(2)}`).join(', '));
print(`bias ${(weights.at(-1) as number).toFixed(2)}`);

function curve(title: string, list: typeof held): void {
  print(title);
  const answerable = list.filter((one) => one.answerable);
  const others = list.filter((one) => !one.answerable);
  for (let bound = 0.5; bound < 0.9; bound += 0.05) {
    const passed = answerable.filter(({ likelihood }) => likelihood >= bound);
    print(
      `  ${bound.toFixed(2)}: answered ${passed.length} of ${answerable.length}, rightly ${passed.filter(({ right }) => right).length}; without an answer ${others.filter(({ likelihood }) => likelihood >= bound).length} of ${others.length}`,
    );
  }
}
curve('five folds', held);
curve(
  'by the weights in the program',
  all.map(({ answerable, sentences }) => {
    const [best] = sentences
      .map(({ evidence, answers }) => ({ likelihood: factLikelihood(evidence), right: answers }))
      .sort((a, b) => b.likelihood - a.likelihood);
    return { answerable, likelihood: best?.likelihood ?? 0, right: best?.right ?? false };
  }),
);
