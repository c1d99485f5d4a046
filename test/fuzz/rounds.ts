/** What must hold of every mutated file and question. Throws `Broken` with what did not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../../src/corpus/limits.ts';
import { readFile } from '../../src/corpus/read-file.ts';
import { type Desk, openDesk } from '../../src/index.ts';
import type { Span } from '../../src/model.ts';
import { readArticle } from '../../src/people/read-article.ts';
import { mutated, randomOf } from './mutate.ts';
import { FILES, QUESTIONS } from './samples.ts';

export class Broken extends Error {
  override name = 'Broken';
}

/** Bounds of one round, generous; times are the processor's, so that a machine that others use changes nothing. */
export const BOUNDS = { fileMs: 8000, questionMs: 4000, megabytes: 500 } as const;

/** A round by its seed: what is mutated, and what came of it. */
export function fileOf(seed: number): { readonly name: string; readonly bytes: Buffer } {
  const random = randomOf(seed);
  const names = Object.keys(FILES);
  const name = names[random(names.length)]!;
  return { name, bytes: mutated(FILES[name]!, Object.values(FILES), random) };
}

export function questionOf(seed: number): string {
  const random = randomOf(seed);
  const texts = QUESTIONS.map((question) => Buffer.from(question));
  return mutated(texts[random(texts.length)]!, texts, random).toString();
}

/** Reads a file, and every article in it. Gives the number of articles. */
export async function tryFile(name: string, bytes: Buffer): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-fuzz-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const { rss: before } = process.memoryUsage();
    const began = process.cpuUsage();
    let articles = 0;
    let items = 0;
    for await (const item of readFile(file, LIMITS)) {
      items++;
      if (item.kind === 'problem' && !/^[^\n]{1,600}\.$/.test(item.sentence))
        throw new Broken(`no sentence: ${JSON.stringify(item.sentence.slice(0, 300))}`);
      if (item.kind !== 'article') continue;
      articles++;
      checkArticle(item.article);
    }
    if (items === 0) throw new Broken('nothing is said of the file');
    checkTime(began, BOUNDS.fileMs);
    const { rss } = process.memoryUsage();
    const megabytes = (rss - before) / 1024 ** 2;
    if (megabytes > BOUNDS.megabytes) throw new Broken(`takes ${Math.round(megabytes)} MB more`);
    return articles;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function checkArticle(article: Parameters<typeof readArticle>[0]): void {
  const { text } = article;
  const { statements, entities } = readArticle(article);
  for (const { content, quoted, entity } of statements) {
    for (const span of [...content, ...quoted]) checkSpan(span, text);
    if (entity !== null && !entities[entity]) throw new Broken(`a statement of nobody: ${entity}`);
  }
}

function checkSpan({ start, end }: Span, text: string): void {
  if (!(Number.isInteger(start) && 0 <= start && start < end && end <= text.length))
    throw new Broken(`a span outside of the text: ${start}–${end} of ${text.length}`);
}

function checkTime(began: NodeJS.CpuUsage, most: number): void {
  const { user, system } = process.cpuUsage(began);
  const milliseconds = (user + system) / 1000;
  if (milliseconds > most) throw new Broken(`takes ${Math.round(milliseconds)} ms`);
}

/** A desk over the sound files, to be asked. */
export async function openSamples(): Promise<{ readonly desk: Desk; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'quotedesk-fuzz-'));
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
  const desk = await openDesk({ corpus: [folder], workers: 0 });
  await desk.ready();
  return {
    desk,
    async close() {
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Asks, and looks whether every word that is shown stands in its source. */
export async function tryQuestion(desk: Desk, question: string): Promise<void> {
  const began = process.cpuUsage();
  const { answer, card } = await desk.ask({ question, conversation: 'fuzz' });
  checkTime(began, BOUNDS.questionMs);
  if (answer.message.trim() === '' && card.blocks.length === 0) throw new Broken('says nothing');
  for (const { document, content, text } of [...answer.statements, ...answer.nearest]) {
    const source = await desk.source(document.id);
    if (!source) throw new Broken(`an article that may not be shown: ${document.id}`);
    const words = content.map((span) => {
      checkSpan(span, source.text);
      return source.text.slice(span.start, span.end);
    });
    if (words.join(' … ') !== text) throw new Broken(`words that its source does not have: ${text}`);
  }
  for (const { document, start, end, text } of answer.passages) {
    const source = await desk.source(document.id);
    if (source?.text.slice(start, end) !== text)
      throw new Broken(`a passage that its source does not have: ${text}`);
  }
}
