/**
 * Statements for two readers to judge: would a desk editor print each as it is shown?
 *
 *     npm run build && npx tsx test/bench/printable.ts --corpus FILE.jsonl [--seed 1] [--count 200] [--out FILE.jsonl]
 *
 * Reads the corpus with the built desk, draws at random by the seed, half of the statements indirect, and prints one JSON
 * line for each: what is shown, and the paragraphs around it with the content in ⟦ ⟧. A statement without a speaker is never
 * shown to "what did X say?", so none is drawn. At most one is drawn from an article.
 *
 * The readers judge apart from each other, without having seen the rules, each line by these fields:
 *   speaker   ok | wrong | mangled (the name is cut, glued or not a name)
 *   statement yes | no (the speaker says nothing of the kind here)
 *   bounds    ok | cut (words are missing) | over (holds words that are the reporter's, or another's) |
 *             fragment (cannot be understood behind "SPEAKER, ROLE, CUE:")
 *   cue       ok | wrong            role   ok | wrong | none
 *   printable yes | no
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Article, Statement } from '../../src/index.ts';

/** Characters of the article that are shown on each side of the content. */
const AROUND = 600;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    out: { type: 'string' },
  },
});
if (values.corpus === undefined) throw new Error('Name the articles with --corpus FILE.jsonl.');

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

const lines = (text: string): string[] => text.split('\n').filter(Boolean);
const texts = new Map<string, string>();
for (const line of lines(readFileSync(values.corpus, 'utf8'))) {
  const article: Article = JSON.parse(line);
  texts.set(article.id, article.text);
}
const printed = execFileSync(
  'node',
  ['dist/main.js', 'extract', '--json', '--corpus', values.corpus, '--log-level', 'error'],
  { encoding: 'utf8', maxBuffer: 1 << 30 },
);
const extracted: { id: string; statements: Statement[] }[] = lines(printed).map((line) => JSON.parse(line));

const random = randomFrom(Number(values.seed));
const order = shuffled(
  extracted.flatMap(({ id, statements }) =>
    statements.filter(({ speaker }) => speaker !== null).map((statement) => ({ id, statement })),
  ),
  random,
);
const count = Number(values.count);
const wanted = { indirect: Math.floor(count / 2), quoted: count - Math.floor(count / 2) };
const used = new Set<string>();
const drawn: typeof order = [];
for (const candidate of order) {
  const part = candidate.statement.kind === 'indirect' ? 'indirect' : 'quoted';
  if (wanted[part] === 0 || used.has(candidate.id)) continue;
  wanted[part]--;
  used.add(candidate.id);
  drawn.push(candidate);
}

/** The article around the content, which stands in ⟦ ⟧. */
function surroundings(text: string, { content }: Statement): string {
  const from = Math.max(0, (content[0]?.start ?? 0) - AROUND);
  const to = Math.min(text.length, (content.at(-1)?.end ?? 0) + AROUND);
  let marked = '';
  let at = from;
  for (const { start, end } of content) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`;
    at = end;
  }
  return marked + text.slice(at, to);
}

const draw = drawn.map(({ id, statement }, i) => ({
  number: i + 1,
  kind: statement.kind,
  speaker: statement.speaker?.name ?? null,
  role: statement.speaker?.role ?? null,
  mention: statement.speaker?.mention?.text ?? null,
  cue: statement.cue?.text ?? null,
  stance: statement.stance,
  text: statement.text,
  surroundings: surroundings(texts.get(id) ?? '', statement),
  article: id,
  title: statement.document.title,
}));
const output = `${draw.map((line) => JSON.stringify(line)).join('\n')}\n`;
if (values.out === undefined) process.stdout.write(output);
else writeFileSync(values.out, output);
const kinds = new Map<string, number>();
for (const { kind } of draw) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
console.error(`seed ${values.seed}: ${[...kinds].map(([kind, n]) => `${n} ${kind}`).join(', ')}`);
