/**
 * Prints the weights of src/questions/thread-likelihood.ts as src/language/en/thread-weights.ts has them, and what they
 * would miss and interrupt in each table of messages when they are fitted on the others.
 *
 *     npx tsx test/fit/thread-likelihood.ts [--out src/language/en/thread-weights.ts]
 *
 * The tables: test/fit/thread-messages/*.jsonl (`{"after","text","answer"}`, each written by somebody who had not seen the
 * rule) and those of test/desk, by which the rules in thread-turn.ts were made.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { threadFeatures } from '../../src/questions/thread-likelihood.ts';
import { ASKED_IN_HASTE, COLLEAGUES_IN_HASTE } from '../desk/hasty-thread.ts';
import { AMONG_COLLEAGUES, TO_THE_DESK } from '../desk/newsroom-thread.ts';
import { ASKED_AT_NIGHT, SAID_AT_NIGHT } from '../desk/night-shift-thread.ts';
import { FOLLOW_UPS, TALK, type ThreadMessage } from '../desk/thread-messages.ts';
import { decision, type Example, fitLogistic } from './logistic.ts';

const { values } = parseArgs({ options: { out: { type: 'string' }, extra: { type: 'string' } } });
const RIDGE = 2;
/** A word counts that stands in so many messages. */
const LEAST = 4;
/** Weights nearer to nought are left out. */
const SMALLEST = 0.02;
const BOUNDS = [0, 0.5, 1, 1.5, 2];

interface Message {
  readonly after: string;
  readonly text: string;
  readonly answer: boolean;
}
const table = (asked: readonly ThreadMessage[], talk: readonly ThreadMessage[]): Message[] => [
  ...asked.map(([after, text]) => ({ after, text, answer: true })),
  ...talk.map(([after, text]) => ({ after, text, answer: false })),
];
const folder = new URL('./thread-messages/', import.meta.url);
const jsonLines = (file: string | URL): Message[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
const tables = new Map<string, readonly Message[]>([
  ['first', table(FOLLOW_UPS, TALK)],
  ['newsroom', table(TO_THE_DESK, AMONG_COLLEAGUES)],
  ['night shift', table(ASKED_AT_NIGHT, SAID_AT_NIGHT)],
  ['haste', table(ASKED_IN_HASTE, COLLEAGUES_IN_HASTE)],
  ...readdirSync(folder).map(
    (name) => [name.replace('.jsonl', ''), jsonLines(new URL(name, folder))] as const,
  ),
]);

interface Fitted {
  readonly names: readonly string[];
  readonly weights: readonly number[];
}
const valuesOf = (message: Message, names: readonly string[]): number[] => {
  const features = threadFeatures(message.text, message.after);
  return names.map((name) => features.get(name) ?? 0);
};
function fitted(messages: readonly Message[]): Fitted {
  const counts = new Map<string, number>();
  for (const { text, after } of messages)
    for (const name of threadFeatures(text, after).keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (count >= LEAST ? [name] : [])).sort();
  const examples = messages.map(
    (message): Example => ({ features: valuesOf(message, names), answers: message.answer, weight: 1 }),
  );
  return { names, weights: fitLogistic(examples, RIDGE) };
}
const print = (line: string) => process.stdout.write(`${line}\n`);
function curve(name: string, messages: readonly Message[], { names, weights }: Fitted): void {
  const scored = messages.map((message) => ({
    ...message,
    worth: decision(weights, valuesOf(message, names)),
  }));
  const asked = scored.filter(({ answer }) => answer);
  const talk = scored.filter(({ answer }) => !answer);
  const at = BOUNDS.map(
    (bound) =>
      `${bound}: ${asked.filter(({ worth }) => worth < bound).length}/${talk.filter(({ worth }) => worth >= bound).length}`,
  );
  print(`${name.padEnd(24)} of ${asked.length} missed / of ${talk.length} interrupted   ${at.join('   ')}`);
}
for (const [name, messages] of tables)
  curve(name, messages, fitted([...tables].flatMap(([other, all]) => (other === name ? [] : all))));
const whole = fitted([...tables.values()].flat());
if (values.extra) curve(values.extra, jsonLines(values.extra), whole);
const kept = whole.names
  .map((name, i) => [name, Math.round((whole.weights[i] as number) * 100) / 100] as const)
  .filter(([, weight]) => Math.abs(weight) >= SMALLEST);
const bias = Math.round((whole.weights.at(-1) as number) * 100) / 100;
print(`${kept.length} weights`);
if (values.out)
  writeFileSync(
    values.out,
    `/** Weights of src/questions/thread-likelihood.ts, printed by test/fit/thread-likelihood.ts. */

export const BIAS = ${bias};

export const WEIGHTS: ReadonlyMap<string, number> = new Map([
${kept.map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight}],`).join('\n')}
]);
`,
  );
