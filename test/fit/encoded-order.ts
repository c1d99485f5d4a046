/**
 * Prints what an encoder adds to the order of the statements that answer, for weights beside those of
 * src/search/relevance/encoded-order.ts, with five folds.
 *
 *     npx tsx test/fit/encoded-order.ts --corpus CORPUS.jsonl --questions QUESTIONS.jsonl[,MORE.jsonl] --model FOLDER [--kept FILE]
 *
 * `--model`: the folder in which `quotedesk model` keeps a model, `encoder` in the state folder. Of each question with an
 * answer the statements that answer by the gate are put in order; each line says how many have a right one first, and
 * among the first three. The folds choose the weights on four fifths of the questions and count on the fifth.
 */
import { parseArgs } from 'node:util';
import { openEncoder } from '../../src/desk/open-encoder.ts';
import { ownOrder } from '../../src/search/relevance/encoded-order.ts';
import { encodedTexts } from '../../src/search/relevance/encoded-texts.ts';
import { ANSWERS_FROM } from '../../src/search/relevance/topic-gate.ts';
import { askedTopics, isExpected } from './asked-topics.ts';
import { openArchive } from './kept-archive.ts';
import { folds } from './logistic.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    model: { type: 'string' },
    kept: { type: 'string' },
    vectors: { type: 'string', default: 'src/language/en/word-vectors.bin' },
  },
});
const { corpus, questions, model, kept } = values;
if (!corpus || !questions || !model) throw new Error('usage: --corpus FILE --questions FILE --model FOLDER');

interface Candidate {
  readonly own: number;
  readonly said: number;
  readonly around: number;
  readonly isRight: boolean;
}
interface Weights {
  /** So many of the first are read. */
  readonly read: number;
  readonly encoder: number;
  /** Of it what is said; what stands around has the rest. */
  readonly said: number;
}

const WEIGHTS: readonly Weights[] = [
  { read: 16, encoder: 0, said: 0 },
  ...[16, 50].flatMap((read) =>
    [0.75, 1.5, 3, 6].flatMap((encoder) => [0.4, 0.6, 0.8].map((said) => ({ read, encoder, said }))),
  ),
];
const MOST = 50;
const WAIT_MS = 60_000;
const print = (line: string) => process.stdout.write(`${line}\n`);

const encoder = await openEncoder(model, (sentence) => {
  throw new Error(sentence);
});
if (encoder === null) throw new Error(`no model is in place in ${model}`);
const archive = await openArchive(corpus, kept, values.vectors);
const asked: { readonly kind: 'named' | 'anybody'; readonly candidates: readonly Candidate[] }[] = [];
for await (const { known, people, search } of askedTopics(archive, questions)) {
  if (known.kind !== 'about' && known.kind !== 'who') continue;
  const { hits } = await archive.searchStatements({ ...search, sort: 'relevance', limit: MOST });
  const answering = hits.filter(({ relevance }) => relevance >= ANSWERS_FROM);
  const texts: string[] = [];
  for (const { statement } of answering) {
    const { said, around } = encodedTexts(
      statement,
      (await archive.document(statement.document.id))?.text ?? '',
    );
    texts.push(said, around);
  }
  const near = await encoder.similarities(known.question ?? '', texts, WAIT_MS);
  if (near === null) throw new Error('the encoder gave nothing in a minute');
  asked.push({
    kind: people === null ? 'anybody' : 'named',
    candidates: answering.map(({ statement, relevance }, i) => ({
      own: ownOrder(relevance),
      said: near[2 * i] ?? 0,
      around: near[2 * i + 1] ?? 0,
      isRight: isExpected(statement, known.expect),
    })),
  });
}
await encoder.close();

/** The place of the first right one; none: Infinity. */
function placeOf({ candidates }: (typeof asked)[number], { read, encoder, said }: Weights): number {
  const worth = (one: Candidate) => one.own + encoder * (said * one.said + (1 - said) * one.around);
  const first = candidates.slice(0, read).sort((a, b) => worth(b) - worth(a));
  const place = [...first, ...candidates.slice(read)].findIndex(({ isRight }) => isRight);
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}
const countOf = (places: readonly number[], most: number): number =>
  places.filter((place) => place < most).length;
const scoreOf = (list: readonly (typeof asked)[number][], weights: Weights): number => {
  const places = list.map((one) => placeOf(one, weights));
  return countOf(places, 1) + countOf(places, 3) / 2;
};

for (const kind of ['named', 'anybody'] as const) {
  const list = asked.filter((one) => one.kind === kind);
  const right = list.filter(({ candidates }) => candidates.some(({ isRight }) => isRight)).length;
  print(`${kind}: ${list.length} questions, a right statement answers in ${right}`);
  for (const weights of WEIGHTS) {
    const places = list.map((one) => placeOf(one, weights));
    const { read, encoder, said } = weights;
    print(
      `  read ${read} encoder ${encoder} said ${said}: ${countOf(places, 1)} first, ${countOf(places, 3)} in three`,
    );
  }
  let [first, three] = [0, 0];
  for (const { learnt, tested } of folds(list)) {
    const [best] = [...WEIGHTS].sort((a, b) => scoreOf(learnt, b) - scoreOf(learnt, a));
    const places = tested.map((one) => placeOf(one, best as Weights));
    first += countOf(places, 1);
    three += countOf(places, 3);
  }
  print(`  weights chosen in five folds: ${first} first, ${three} in three`);
}
