/** Statements, passages and verdicts → blocks of a card. Pure. */
import type {
  CardRun,
  CardSource,
  Check,
  DocumentRef,
  Passage,
  PassageBlock,
  QuotationBlock,
  Statement,
  VerdictBlock,
} from '../model.ts';
import type { StatementRanking } from '../search/relevance/statement-ranking.ts';
import { STANCE_WORDS } from './messages.ts';
import { passageRuns, statementRuns } from './runs.ts';

export function sourceOf(document: DocumentRef, paragraph: number | null): CardSource {
  const url = document.url !== null && /^https?:\/\//i.test(document.url) ? document.url : null;
  return {
    documentId: document.id,
    label: document.title ?? document.id,
    outlet: document.outlet,
    published: document.published,
    url,
    paragraph,
  };
}

/** A source of which only the id is known. */
function bareSource(id: string): CardSource {
  return sourceOf({ id, title: null, outlet: null, published: null, url: null }, null);
}

export function quotationBlock(
  statement: Statement,
  number: number,
  ranking: StatementRanking | null,
): QuotationBlock {
  const whole = { start: 0, end: statement.text.length };
  const marks = ranking
    ? ranking.score({ text: statement.text, title: null, content: [whole], quoted: [] }).highlights
    : [];
  return {
    type: 'quotation',
    statementId: statement.id,
    number,
    speaker: statement.speaker?.name ?? null,
    role: statement.speaker?.role ?? null,
    kind: statement.kind,
    runs: statementRuns(statement, marks),
    how: howSaid(statement),
    via: statement.via.filter((words) => !HOW_IT_CAME.test(words)),
    source: sourceOf(statement.document, statement.paragraph),
    alsoIn: statement.alsoIn.map(bareSource),
    differsIn: statement.differsIn.map(({ document, text }) => ({ source: bareSource(document), text })),
  };
}

/** "in a statement to Sputnik" is how it was said; "Reuters" is who passed it on. */
const HOW_IT_CAME = /^(?:in|on|at|during|through|before|by|via)\s/i;
const SAID = /^(?:said|says|say|saying|added|told|tells)$/i;

/** "denied", "to Fox News", "on Sunday", "as told by Emmanuel Macron": the words of the source, one short phrase each. */
export function howSaid({ cue, addressee, when, stance, toldBy, via }: Statement): string[] {
  const how: string[] = [];
  if (stance) how.push(STANCE_WORDS[stance]);
  else if (cue && cue.text.length <= 40 && !SAID.test(cue.text)) how.push(cue.text);
  if (addressee) how.push(`to ${addressee}`);
  how.push(...via.filter((words) => HOW_IT_CAME.test(words)));
  if (when) how.push(when);
  if (toldBy) how.push(`as told by ${toldBy}`);
  return how;
}

export function passageBlock(passage: Passage, number: number, saidBy: string | null): PassageBlock {
  return {
    type: 'passage',
    number,
    runs: passageRuns(passage),
    saidBy,
    source: sourceOf(passage.document, null),
  };
}

export function verdictBlock(check: Check, sentence: string): VerdictBlock {
  return {
    type: 'verdict',
    verdict: check.verdict,
    sentence,
    asked: check.asked,
    differences:
      check.verdict === 'exact'
        ? []
        : check.differences.flatMap(({ op, text }, i): CardRun[] => [
            ...(i > 0 ? [{ text: ' ', style: 'plain' as const }] : []),
            { text, style: op === 'same' ? 'plain' : op },
          ]),
  };
}
