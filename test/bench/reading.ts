/**
 * Speed of reading beside its peers, in one run, over any JSONL corpus; without one, over articles made from seeds/.
 *
 *     npx tsx test/bench/reading.ts [--corpus FILE.jsonl] [--articles 600]
 *
 * Every reader gets the same articles, cut to about 500 words, after one round to warm up. CPU seconds stand beside
 * seconds on the clock, because other work on the machine lengthens these. What the peers read is less: compromise
 * finds quotations without speakers, wink-nlp tokens, sentences and entities.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../../src/index.ts';
import type * as Reader from '../../src/people/read-article.ts';
import { ReadingPool } from '../../src/reading/reading-pool.ts';
import { built } from './built.ts';

const WORDS = 500;
/** compromise takes 50 ms an article: it is given a part, and its rate is a rate all the same. */
const COMPROMISE_SHARE = 0.1;

const { values } = parseArgs({
  options: { corpus: { type: 'string' }, articles: { type: 'string', default: '600' } },
});

function texts(): string[] {
  if (values.corpus !== undefined)
    return readFileSync(values.corpus, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => String(JSON.parse(line).text));
  const folder = fileURLToPath(new URL('../../seeds/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(folder + name, 'utf8'));
}

async function builtReader(): Promise<typeof Reader> {
  const entry = new URL('../../src/people/read-article.ts', import.meta.url);
  const code = Buffer.from(await built(entry)).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** The first 500 words, ended at a paragraph or a word. */
function cut(text: string): string {
  const words = [...text.matchAll(/\S+/g)];
  const last = words[WORDS];
  return last ? text.slice(0, last.index) : text;
}

const sources = texts().map(cut);
const articles: Article[] = Array.from({ length: Number(values.articles) }, (_, i) => ({
  id: `a${i}`,
  text: sources[i % sources.length] ?? '',
}));
const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
console.log(`${articles.length} articles of ${Math.round(words / articles.length)} words on average\n`);
console.log('reader                                articles/s   articles/CPU s');

async function measure(name: string, given: readonly Article[], read: () => unknown): Promise<void> {
  await read();
  const cpu = process.cpuUsage();
  const began = performance.now();
  await read();
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const rate = (per: number) => String(Math.round(given.length / per)).padStart(12);
  console.log(`${name.padEnd(36)}${rate(seconds)}   ${rate((user + system) / 1e6)}`);
}

const { readArticle } = await builtReader();
await measure('quotedesk, one core', articles, () => articles.map(readArticle));
const pool = new ReadingPool({ workers: null, readHere: 0 });
await measure('quotedesk, all cores', articles, async () => {
  for await (const { wrong } of pool.read(articles, (article) => article)) if (wrong) throw new Error(wrong);
});
await pool.close();
const wink = winkNLP(model);
await measure('wink-nlp, readDoc and entities', articles, () =>
  articles.map(({ text }) => wink.readDoc(text).entities().length()),
);
const few = articles.slice(0, Math.max(1, Math.round(articles.length * COMPROMISE_SHARE)));
await measure('compromise, quotations()', few, () => few.map(({ text }) => nlp(text).quotations().length));
