import { readFileSync } from 'node:fs';
import { openArchive } from './kept-archive.ts';
import { findSpeakers } from '../../src/answers/speakers.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { resolveNames } from '../../src/answers/resolve-names.ts';
import { resolveOutlet } from '../../src/answers/resolve-outlet.ts';
const archive = await openArchive('/tmp/forms/corpus.jsonl', undefined, 'src/language/en/word-vectors.bin');
const now = new Date('2026-11-30T12:00:00Z');
const show = process.argv[3];
const tok = (s: string) => s.toLowerCase().split(/\s+/).map((w) => w.replace(/^[^\p{L}\p{N}%$]+|[^\p{L}\p{N}%$]+$/gu, '')).filter(Boolean);
const OK: Record<string, string[]> = { about: ['statements', 'compare', 'timeline'], who: ['who'], fact: ['passages'], check: ['check'] };
const ASK: Record<string, string[]> = { date: ['when'], duration: ['when', 'how long'], number: ['how many'], percent: ['how much'], money: ['how much'], age: ['how old'], place: ['where'], name: ['what', 'who'], cause: ['why'], distance: ['how much'], phone: ['what'], score: ['how many', 'what'], which: ['what', 'which', 'where'], how: ['how', 'what'], other: ['what'] };
const sum = { n: 0, intent: 0, speaker: 0, speakers: 0, missed: 0, wrongSpeaker: 0, topic: 0, dirty: 0, asks: 0, facts: 0, all: 0 };
for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean)) {
  const q = JSON.parse(line);
  const read = readQuestion(q.question, { now, latest: now, memory: null });
  const query = await resolveNames(await resolveOutlet(read, archive), archive);
  const found = await findSpeakers(query.speakers, archive, query.topic);
  const names = [...found.groups.map((g) => g.person.name), ...found.candidates.map((p) => p.name)];
  const topic = new Set(tok(query.topic ?? query.quotations.join(' ')));
  const want: string[] = q.topicWords, not: string[] = q.notTopic;
  const intent = OK[q.kind]!.includes(query.intent) || (q.kind === 'about' && query.intent === 'who' && query.sources !== null);
  const hasSpeaker = q.kind === 'about' && q.speaker;
  const speaker = hasSpeaker ? names.includes(q.speaker) || (query.intent === 'who' && query.sources !== null) : query.speakers.length === 0 || q.kind !== 'about';
  const recall = want.length === 0 ? 1 : want.filter((w) => tok(w).every((t) => topic.has(t))).length / want.length;
  const dirty = not.filter((w) => w.length > 3 && tok(w).every((t) => topic.has(t)));
  const asks = q.kind !== 'fact' || ASK[q.asksFor]!.includes(query.asksFor ?? '');
  const topicOk = q.kind === 'check' || (recall >= 0.75 && dirty.length <= 1);
  sum.n++; sum.intent += +intent; if (hasSpeaker) { sum.speakers++; sum.speaker += +speaker; } sum.topic += +(recall >= 0.75); sum.dirty += dirty.length; if (q.kind === 'fact') { sum.facts++; sum.asks += +asks; }
  const all = intent && speaker && topicOk && asks; sum.all += +all;
  if (show && !all && (show === 'all' || q.kind === show)) console.log(`${q.id} ${q.kind}${q.asksFor ? ':' + q.asksFor : ''} ${JSON.stringify(q.question)}\n    ${intent ? '' : 'INTENT '}${speaker ? '' : 'SPEAKER(' + q.speaker + ') '}${topicOk ? '' : 'TOPIC(' + want.filter((w) => !tok(w).every((t) => topic.has(t))).join(',') + '|' + dirty.join(',') + ') '}${asks ? '' : 'ASKS '}→ ${query.intent} sp=${JSON.stringify(query.speakers)}→${names.slice(0, 2).join('/')} topic=${JSON.stringify(query.topic)} asks=${query.asksFor} src=${query.sources} | ${read.trace.join(';').slice(0, 90)}`);
}
console.log(JSON.stringify(sum));
