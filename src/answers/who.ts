/** "Who said “…”?": the statements whose words come nearest, with who said them. */
import type { Answer, Query, Statement } from '../model.ts';
import type { Archive, WordingHit } from '../search/archive.ts';
import { type AnswerOptions, articlesOf, emptyAnswer, pageOf } from './base.ts';
import { findStatements } from './find-statements.ts';
import { nothing, shortened, understood } from './messages.ts';
import { shownName } from './names.ts';
import { denialOf } from './own-words.ts';
import { listed } from './phrasing.ts';
import { tellsNothing, tooShort } from './too-short.ts';

/** Below this the words are not the asked ones. Set on train. */
const SAME_WORDS_FROM = 0.6;
const READ = 20;
const MOST_NAMED = 3;

export async function answerWho(query: Query, archive: Archive, page: AnswerOptions): Promise<Answer> {
  const { coverage } = await archive.health();
  if (query.quotations.every(tellsNothing)) return tooShort(query, query.quotations[0] ?? '', archive);
  const hits: WordingHit[] = [];
  for (const asked of query.quotations.slice(0, 5)) hits.push(...(await archive.findWording(asked, READ)));
  const near = hits.filter((hit) => hit.similarity >= SAME_WORDS_FROM);
  const best = Math.max(0, ...near.map(({ similarity }) => similarity));
  // Where the very words are printed, nearly the same words are no answer.
  const kept: WordingHit[] = [];
  for (const hit of near)
    if (hit.similarity >= (best > 0.999 ? 0.999 : best - 0.1))
      kept.push({ ...hit, statement: await innermost(hit, archive) });
  const statements = kept.flatMap(({ statement, similarity }) =>
    statement ? [{ ...statement, score: round(similarity) }] : [],
  );
  const wanted = statements.filter(({ speaker }) => !query.others.includes(speaker?.name ?? ''));
  const unique = wanted.filter((one, i) => wanted.findIndex(({ id }) => id === one.id) === i);
  const answer = emptyAnswer(query, coverage);
  if (unique.length === 0) {
    const [first = ''] = query.quotations;
    // Short phrases are looked for inside statements too: who used these words?
    const spoken = await findStatements({ ...query, topic: null, phrases: query.quotations }, null, archive, {
      reach: page.offset + page.limit,
      asOf: page.asOf,
    });
    if (spoken.total > 0)
      return answered(
        query,
        answer,
        spoken.hits.map(({ statement }) => statement),
        false,
        page,
      );
    const outside = kept.find(({ statement }) => statement === null);
    const message = outside
      ? 'The words stand in an article, but in nobody’s statement.'
      : nothing(`quotation with the words “${shortened(first, 80)}”`, coverage);
    const passages = outside
      ? [
          {
            document: outside.document,
            start: outside.start,
            end: outside.end,
            text: outside.text,
            highlights: [],
            snippet: [],
            score: round(outside.similarity),
          },
        ]
      : [];
    const silent: Answer = { ...answer, passages, message };
    return { ...silent, understood: understood(query, silent, 0) };
  }
  return answered(query, answer, unique, best > 0.999, page);
}

/** Marks behind the last word belong to it. UTF-16 code units. */
const MARKS = 2;

/** The statement of whoever is quoted with the words, where the one that was found passes them on. */
async function innermost({ statement, document, start, end }: WordingHit, archive: Archive) {
  if (statement === null) return null;
  let inner = statement;
  for (const told of await archive.statementsOf(document.id)) {
    const [first] = told.content;
    const holds = first && first.start <= start + MARKS && (told.content.at(-1)?.end ?? 0) >= end - MARKS;
    if (holds && told.speaker && told.toldBy !== null && told.toldBy === inner.speaker?.name) inner = told;
  }
  return inner;
}

function answered(
  query: Query,
  empty: Answer,
  all: readonly Statement[],
  exact: boolean,
  page: AnswerOptions,
): Answer {
  const { items, next } = pageOf(all, all.length, page);
  // Who denied or refused the words is named for them only where nobody has said them.
  const said = all.filter((one) => denialOf(one, one.quoted.length > 0) === null);
  const denied = said.length === 0 && all[0] ? verbOf(all[0]) : null;
  const known = [...new Set((denied ? all : said).filter(({ speaker }) => speaker !== null).map(shownName))];
  const rest = known.length - MOST_NAMED;
  const names =
    rest > 0 ? [...known.slice(0, MOST_NAMED), rest === 1 ? 'one other' : `${rest} others`] : known;
  const who = listed(names);
  const tellers = new Set((denied ? all : said).map(({ toldBy }) => toldBy));
  const [teller = null] = tellers.size === 1 ? tellers : [];
  const told = teller === null ? '' : `, as told by ${teller}`;
  const message =
    known.length === 0
      ? 'The words are printed, but the source does not say who said them.'
      : `${who[0]?.toUpperCase()}${who.slice(1)} ${denied ?? 'said'} ${exact ? 'it' : 'nearly these words'}${told}.`;
  const first = all[0]?.speaker;
  const answer: Answer = {
    ...empty,
    status: 'answered',
    message,
    people: first ? [{ id: first.id, name: first.name, role: first.role }] : [],
    statements: items,
    total: all.length,
    next,
  };
  return { ...answer, understood: understood({ ...query, speakers: [] }, answer, articlesOf(all)) };
}

/** "disputed": what nobody said is denied or refused by the source's own verb. */
const verbOf = (statement: Statement): string | null =>
  (statement.reporting?.finite && statement.cue?.text.toLowerCase()) ||
  denialOf(statement, statement.quoted.length > 0);

const round = (n: number): number => Math.round(n * 1000) / 1000;
