import { openArchive } from './kept-archive.ts';
import { resolveName, findSpeakers } from '../../src/answers/speakers.ts';
import { readQuestion } from '../../src/questions/read-question.ts';
import { resolveNames } from '../../src/answers/resolve-names.ts';
const archive = await openArchive('../shared/data/news-search/corpus.jsonl', '/tmp/ask/kept', 'src/language/en/word-vectors.bin');
const now = new Date('2026-11-30T12:00:00Z');
for (const q of process.argv.slice(2)) {
  if (q.startsWith('n:')) {
    const n = q.slice(2);
    const r = await resolveName(n, archive);
    const f = await findSpeakers([n], archive, null);
    console.log(n, '→', r.outcome, r.repaired, r.people.slice(0,4).map((p)=>`${p.name}[${p.kind} ${p.statementCount}; ${p.roles.slice(0,2).join('/')}]`).join(', '), '| find:', f.outcome, f.groups.map((g)=>g.person.name).join(), f.candidates.slice(0,4).map((p)=>p.name).join());
  } else {
    const read = readQuestion(q, { now, latest: now, memory: null });
    const query = await resolveNames(read, archive);
    const short = (x: typeof read) => JSON.stringify({ intent: x.intent, speakers: x.speakers, topic: x.topic, asksFor: x.asksFor, sources: x.sources, lead: x.lead, amb: x.ambiguousKeywords, stance: (x as never as {stance:unknown}).stance });
    console.log(q, '\n   ', short(read), '\n   ', short(query), '\n   ', read.trace.join(' ; '));
  }
}
