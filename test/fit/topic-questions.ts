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
import { askedTopics, isExpected } from './asked-topics.ts';
import { openArchive } from './kept-archive.ts';

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
const archive = await openArchive(corpus, kept, values.vectors);
const written: unknown[] = [];
for await (const { known, query, people, search } of askedTopics(archive, questions)) {
  const evidence = archive.evidence(search);
  written.push({
    id: known.id,
    kind: known.kind,
    question: known.question,
    topic: query.topic,
    intent: query.intent,
    asksFor: query.asksFor,
    sources: query.sources,
    people: people?.map(({ name }) => name) ?? null,
    tags: known.tags ?? [],
    candidates: evidence.map(({ statement, evidence }) => ({
      ...evidence,
      answers: isExpected(statement, known.expect),
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
