/** Answer → Card: the blocks in their order. Facts and wording here, escaping and layout on the platforms. Pure. */

import type { Answer, Card, CardBlock, Coverage, Passage, Query, Statement } from '../model.ts';
import { INTENTS } from '../questions/intents.ts';
import { readTopic, StatementRanking } from '../search/relevance/statement-ranking.ts';
import { passageBlock, quotationBlock, verdictBlock, withCorrections } from './blocks.ts';
import { shortened } from './messages.ts';
import { askAgain } from './not-clear.ts';
import { count, dayInWords } from './phrasing.ts';
import { sameWords } from './verdict-sentences.ts';

export interface CardPage {
  readonly offset: number;
  readonly limit: number;
}

export function toCard(query: Query, answer: Answer, page: CardPage): Card {
  const offset = page.offset + (query.skip ?? 0);
  const blocks: CardBlock[] = [];
  if (answer.status === 'ambiguous') blocks.push(...choices(query, answer));
  if (answer.facts && answer.facts.length > 0) blocks.push({ type: 'facts', rows: answer.facts });
  if (answer.checks.length > 0) blocks.push(...checkBlocks(answer));
  else if (INTENTS[answer.intent].lists === 'passages') blocks.push(...passageBlocks(query, answer, offset));
  else {
    blocks.push(...statementBlocks(query, answer, offset));
    blocks.push(...answer.passages.map((passage, i) => passageBlock(passage, i + 1, null)));
  }
  blocks.push(...nearestBlocks(query, answer));
  if (answer.suggestions.length > 0 && answer.status !== 'ambiguous') {
    blocks.push({
      type: 'suggestions',
      prompt: INTENTS[answer.intent].introduces
        ? 'Ask, for example:'
        : answer.status === 'not_found'
          ? 'Perhaps:'
          : 'Ask next:',
      questions: answer.suggestions,
    });
  }
  return {
    type: 'card',
    intent: answer.intent,
    status: answer.status,
    understood: answer.understood,
    message: answer.message,
    blocks: withCorrections(blocks),
    paging: pagingOf(answer, { offset, limit: page.limit }),
    notice: noticeOf(answer.coverage),
  };
}

export function noticeOf(coverage: Coverage): string | null {
  if (coverage.complete) return null;
  if (coverage.unreachable > 0)
    return `${count(coverage.unreachable, 'article')} of the archive cannot be reached at this moment; there may be more.`;
  const rest = coverage.pending > 0 ? `: ${count(coverage.pending, 'article')} to go` : '';
  return `The archive is still being read${rest}; there may be more.`;
}

function pagingOf(answer: Answer, { offset, limit }: CardPage): Card['paging'] {
  const { lists, paged } = INTENTS[answer.intent];
  const shown = answer[lists].length;
  if (answer.checks.length > 0 || !paged || answer.status === 'ambiguous') return null;
  if (shown === 0 || (answer.next === null && offset === 0)) return null;
  return {
    from: offset + 1,
    to: offset + shown,
    total: answer.total,
    previous: offset > 0 ? Math.max(0, offset - limit) : null,
    next: answer.next,
  };
}

function choices(query: Query, answer: Answer): CardBlock[] {
  const [typed = ''] = query.speakers;
  return [
    {
      type: 'choice',
      prompt: 'Who is meant?',
      options: answer.people.map((person, i) => ({
        label: person.name,
        detail: person.role,
        question: answer.suggestions[i] ?? askAgain(query, typed, person.name),
      })),
    },
  ];
}

function rankingOf(topic: string | null): StatementRanking | null {
  return topic === null || topic.length > 300
    ? null
    : new StatementRanking(readTopic({ text: topic, phrases: [] }));
}

function statementBlocks(query: Query, answer: Answer, offset: number): CardBlock[] {
  const ranking = rankingOf(answer.topic ?? query.topic);
  const blocks: CardBlock[] = [];
  let heading: string | null = null;
  for (const [i, statement] of answer.statements.entries()) {
    const title = headingOf(answer, statement);
    if (title !== null && title !== heading) {
      blocks.push({ type: 'heading', text: title });
      heading = title;
    }
    blocks.push(quotationBlock(statement, offset + i + 1, ranking));
  }
  return citedOnce(blocks);
}

/** Neighbouring statements of one article have its line once, under the last of them, with all their paragraphs. */
export function citedOnce(blocks: readonly CardBlock[]): CardBlock[] {
  let paragraphs: number[] = [];
  return blocks.map((block, i) => {
    if (block.type !== 'quotation') return block;
    paragraphs.push(...(block.cited ?? []));
    const next = blocks[i + 1];
    const goesOn =
      next?.type === 'quotation' &&
      next.source.documentId === block.source.documentId &&
      block.alsoIn.length + block.differsIn.length === 0;
    if (goesOn) return { ...block, cited: null };
    const cited = [...new Set(paragraphs)].sort((a, b) => a - b);
    paragraphs = [];
    return { ...block, cited };
  });
}

/** What comes nearest where nothing answers, under a heading that says that it is no answer. */
function nearestBlocks(query: Query, { topic, nearest, nearestPassages }: Answer): CardBlock[] {
  const ranking = rankingOf(topic ?? query.topic);
  const shown = [
    ...nearest.map((statement, i) => quotationBlock(statement, i + 1, ranking)),
    ...nearestPassages.map((passage, i) => passageBlock(passage, i + 1, null)),
  ];
  return shown.length === 0 ? [] : [{ type: 'heading', text: 'Nearest, not an answer' }, ...shown];
}

/** compare: by speaker; timeline: by day; elsewhere none. */
function headingOf(answer: Answer, { speaker, document }: Statement): string | null {
  const { heading } = INTENTS[answer.intent];
  if (heading === 'speaker') return speaker?.name ?? 'An unnamed speaker';
  if (heading === null) return null;
  return document.published ? dayInWords(document.published) : 'No date stated';
}

function passageBlocks(query: Query, answer: Answer, offset: number): CardBlock[] {
  const ranking = rankingOf(query.topic);
  const blocks: CardBlock[] = answer.passages.map((passage, i) =>
    passageBlock(passage, offset + i + 1, saidBy(passage, answer.statements)),
  );
  // Of a fact the words of whoever says it are in the passage already.
  if (query.asksFor !== null || answer.statements.length === 0) return blocks;
  const quotations = answer.statements.map((statement, i) => quotationBlock(statement, i + 1, ranking));
  return [
    { type: 'heading', text: 'Who said what' },
    ...citedOnce(quotations),
    { type: 'heading', text: 'Passages' },
    ...blocks,
  ];
}

function saidBy(passage: Passage, statements: readonly Statement[]): string | null {
  const [first] = passage.snippet;
  const span =
    first && passage.highlights.length !== 1
      ? { start: first.start, end: passage.snippet.at(-1)?.end ?? first.end }
      : (passage.highlights[0] ?? passage);
  const found = statements.find(
    ({ document, content }) =>
      document.id === passage.document.id &&
      content.some(({ start, end }) => start <= span.start && span.end <= end),
  );
  return found?.speaker?.name ?? null;
}

/** The message gives the note already. */
const CORRECTED = 'Corrected: the source calls these words wrong.';
/** Characters of a quotation in the heading over its verdict. */
const HEADING = 60;

function checkBlocks(answer: Answer): CardBlock[] {
  const blocks: CardBlock[] = [];
  for (const [i, check] of answer.checks.entries()) {
    if (answer.checks.length > 1)
      blocks.push({ type: 'heading', text: `Quotation ${i + 1}: “${shortened(check.asked, HEADING)}”` });
    const single = answer.checks.length === 1;
    const said =
      single && check.verdict === 'exact'
        ? sameWords(check)
        : single && check.verdict === 'corrected'
          ? CORRECTED
          : check.sentence;
    blocks.push(verdictBlock(check, said));
    if (check.closest) blocks.push(quotationBlock(check.closest, i + 1, null));
  }
  return blocks;
}
