/** How a question was read, and why each answer ranks where it does, as plain lines. */

import type { Query } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive, StatementHit } from '../search/archive.ts';
import { ANSWERS_FROM } from '../search/relevance/topic-gate.ts';
import { answerQuery } from './answer-query.ts';
import type { AnswerOptions } from './base.ts';
import { findStatements } from './find-statements.ts';
import { STANCE_WORDS, shortened, timeWords } from './messages.ts';
import { listed } from './phrasing.ts';
import { resolveNames } from './resolve-names.ts';
import { resolveOutlet } from './resolve-outlet.ts';
import { findSpeakers } from './speakers.ts';

const SHOWN = 10;

export async function explainQuestion(
  asked: Query,
  archive: Archive,
  options: Pick<AnswerOptions, 'asOf' | 'order'>,
): Promise<readonly string[]> {
  const query = await resolveNames(await resolveOutlet(asked, archive), archive);
  const answer = await answerQuery(asked, archive, {
    limit: SHOWN,
    offset: 0,
    ...options,
    memory: null,
  });
  const lines = [
    `question: ${shortened(query.question.replace(/\s+/g, ' '), 200)}`,
    ...query.trace,
    ...(query.turn ? [`follow-up: ${query.turn}`] : []),
    ...readingLines(query),
  ];
  const speakers = await findSpeakers(query.speakers, archive, query.topic);
  for (const { typed, person, people } of speakers.groups) {
    const others = people.length > 1 ? `, with ${listed(people.slice(1, 4).map(({ name }) => name))}` : '';
    lines.push(`“${typed}” is ${person.name}${person.role ? `, ${person.role}` : ''}${others}`);
  }
  if (speakers.outcome !== 'all')
    lines.push(
      `“${speakers.typed}” is ${
        speakers.outcome === 'none'
          ? 'nobody in the archive'
          : listed(
              speakers.candidates.map(({ name }) => name),
              'or',
            )
      }`,
    );
  lines.push(`answer: ${answer.status}, ${answer.message}`);
  const searches =
    (query.topic !== null || query.phrases.length > 0) &&
    speakers.outcome === 'all' &&
    !INTENTS[query.intent].checks;
  if (searches) {
    const people = speakers.groups.length > 0 ? speakers.groups.flatMap((group) => group.people) : null;
    const found = await findStatements(query, people, archive, { reach: SHOWN, ...options });
    lines.push(`statements touch the topic from ${ANSWERS_FROM} on`);
    found.hits.slice(0, SHOWN).forEach((hit, i) => {
      lines.push(hitLine(hit, i + 1));
    });
  } else {
    answer.statements.forEach((statement, i) => {
      lines.push(
        `${i + 1}. ${statement.speaker?.name ?? 'no speaker'}, ${statement.document.id}: ${shortened(oneLine(statement.text), 80)}`,
      );
    });
  }
  for (const check of answer.checks) lines.push(`check: ${check.verdict}, “${shortened(check.asked, 80)}”`);
  return lines;
}

function readingLines(query: Query): string[] {
  return [
    `intent: ${query.intent}`,
    ...(query.speakers.length > 0 ? [`speaker: ${listed(query.speakers)}`] : []),
    ...(query.topic ? [`topic: ${query.topic}`] : []),
    ...(query.phrases.length > 0 ? [`exact: ${listed(query.phrases.map((phrase) => `“${phrase}”`))}`] : []),
    ...(query.stance ? [`stance: ${STANCE_WORDS[query.stance]}`] : []),
    ...(query.addressee ? [`said to: ${query.addressee}`] : []),
    ...(query.asksFor ? [`asks for: ${query.asksFor}`] : []),
    ...timeWords(query).map((words) => `time: ${words}`),
    `order: ${query.order}`,
  ];
}

function hitLine({ statement, relevance, place, highlights }: StatementHit, number: number): string {
  const where = place === null ? '' : `, topic in the ${place === 'content' ? 'words themselves' : place}`;
  const words =
    highlights.length > 0
      ? `, ${highlights.length === 1 ? 'one word' : `${highlights.length} words`} matched`
      : '';
  return `${number}. ${relevance.toFixed(2)}${where}${words}: ${statement.speaker?.name ?? 'no speaker'}, ${statement.document.id}: ${shortened(oneLine(statement.text), 80)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
