/**
 * Questions with known answers → for each the likeliest statements with what speaks for them, and which of them answer:
 * what the weights of src/search/relevance/topic-gate.ts are fitted on.
 *
 *     npx tsx test/fit/topic-questions.ts --corpus CORPUS.jsonl --questions QUESTIONS.jsonl[,MORE.jsonl] --out FILE.json [--kept FILE] [--vectors FILE]
 *
 * `--kept`: where the archive is kept between runs. A question is `{"id","kind","question","expect":{"spans","speaker","status"}}`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { filtersOf } from '../../src/answers/find-statements.ts';
import { resolveNames } from '../../src/answers/resolve-names.ts';
import { resolveOutlet } from '../../src/answers/resolve-outlet.ts';
import { findSpeakers } from '../../src/answers/speakers.ts';
import type { Statement } from '../../src/model.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { jsonLines, type KnownQuestion, openArchive } from './kept-archive.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    questions: { type: 'string' },
    out: { type: 'string' },
    kept: { type: 'string' },
    vectors: { type: 'string', default: 'src/language/en/word-vectors.bin' },
  },
});
const { corpus, questions, out, kept } = values;
if (!corpus || !questions || !out) throw new Error('usage: --corpus FILE --questions FILE --out FILE');
const surname = (name: string | null | undefined): string =>
  (name ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[,.]?\s+(?:jr|sr|i{1,3}|iv)\.?$/, '')
    .split(/\s+/)
    .at(-1) ?? '';

function answers(statement: Statement, { spans, speaker }: KnownQuestion['expect']): boolean {
  const touches = [...statement.content, ...statement.quoted].some((own) =>
    spans.some(
      ({ document, start, end }) => document === statement.document.id && own.start < end && start < own.end,
    ),
  );
  return touches && (speaker === null || surname(statement.speaker?.name) === surname(speaker));
}

const archive = await openArchive(corpus, kept, values.vectors);
const now = new Date('2026-11-30T12:00:00Z');
const written: unknown[] = [];
for (const one of questions.split(',').flatMap((file) => jsonLines<KnownQuestion>(file))) {
  if (!one.question || !['about', 'who', 'absent', 'fact'].includes(one.kind)) continue;
  const read = readQuestion(one.question, { now, latest: now, memory: null });
  const query = await resolveNames(await resolveOutlet(read, archive), archive);
  if (query.topic === null || query.intent === 'check') continue;
  const speakers = await findSpeakers(query.speakers, archive);
  const people =
    query.speakers.length > 0 && speakers.outcome === 'all'
      ? speakers.groups.flatMap(({ people }) => people)
      : null;
  if (query.speakers.length > 0 && people === null) continue;
  const evidence = archive.evidence({
    text: query.topic,
    phrases: query.phrases,
    filters: filtersOf(query, people),
  });
  written.push({
    id: one.id,
    kind: one.kind,
    question: one.question,
    topic: query.topic,
    intent: query.intent,
    asksFor: query.asksFor,
    people: people?.map(({ name }) => name) ?? null,
    tags: one.tags ?? [],
    candidates: evidence.map(({ statement, evidence }) => ({
      ...evidence,
      answers: answers(statement, one.expect),
      text: statement.text.slice(0, 200),
      speaker: statement.speaker?.name ?? null,
      stance: statement.stance,
      cue: statement.cue?.text ?? null,
      document: statement.document.id,
    })),
  });
}
writeFileSync(out, JSON.stringify(written));
process.stdout.write(`${written.length} questions\n`);
