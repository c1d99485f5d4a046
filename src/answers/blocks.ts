/** Statements, passages and verdicts → blocks of a card. Pure. */
import type {
  CardBlock,
  CardRun,
  CardSource,
  Check,
  DocumentRef,
  Mark,
  Passage,
  PassageBlock,
  QuotationBlock,
  Stance,
  Statement,
  VerdictBlock,
} from '../model.ts';
import { callsWrong } from '../search/relevance/note-match.ts';
import type { StatementRanking } from '../search/relevance/statement-ranking.ts';
import { verbForm } from '../text/verbs.ts';
import { STANCE_NOUNS, STANCE_WORDS } from './messages.ts';
import { dayInWords } from './phrasing.ts';
import { passageRuns, statementRuns } from './runs.ts';
import { printedWhere } from './verdict-sentences.ts';

export function sourceOf(document: DocumentRef, paragraph: number | null): CardSource {
  const url = document.url !== null && /^https?:\/\//i.test(document.url) ? document.url : null;
  return {
    documentId: document.id,
    label: document.title ?? document.id,
    outlet: document.outlet,
    published: document.published,
    day: document.published && dayInWords(document.published),
    url,
    paragraph,
  };
}

/** Other printings that are listed; the others are counted. */
const MOST_PRINTINGS = 5;
const NO_VERB = /^according\b/i;

export function quotationBlock(
  statement: Statement,
  number: number,
  ranking: StatementRanking | null,
): QuotationBlock {
  const notes = notesOn(statement);
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
    reporting: statement.reporting,
    how: howSaid(statement),
    via: statement.via.filter((words) => !HOW_IT_CAME.test(words)),
    source: sourceOf(statement.document, statement.paragraph),
    cited: [statement.paragraph],
    alsoIn: statement.printings.slice(0, MOST_PRINTINGS).map((printing) => sourceOf(printing, null)),
    moreIn: Math.max(0, statement.printings.length - MOST_PRINTINGS),
    ...(notes.length === 0 ? {} : { notes }),
    differsIn: statement.differsIn
      .slice(0, MOST_PRINTINGS)
      .map(({ printing, text }) => ({ source: sourceOf(printing, null), text })),
  };
}

/** "in a statement to Sputnik" is how it was said; "Reuters" is who passed it on. */
const HOW_IT_CAME = /^(?:in|on|at|during|through|before|by|via)\s/i;

/**
 * What the reporting words leave to be told: "to Fox News", "on Sunday", "as told by Emmanuel Macron" in the source's
 * words, and our own label for what the speaker does ("denial") where the source's verb is another than the label's.
 */
export function howSaid({ cue, reporting, addressee, when, stance, toldBy, via }: Statement): string[] {
  const how: string[] = [];
  const shown = reporting?.text ?? '';
  if (stance && !isStanceVerb(stance, cue?.text ?? '')) how.push(STANCE_NOUNS[stance]);
  if (cue && NO_VERB.test(cue.text)) how.push(cue.text.toLowerCase());
  if (addressee && !shown.includes(addressee)) how.push(`to ${addressee}`);
  how.push(...via.filter((words) => HOW_IT_CAME.test(words) && !shown.includes(words)));
  if (when && !shown.includes(when)) how.push(when);
  if (toldBy) how.push(`as told by ${toldBy}`);
  return how;
}

/** "denied" and "denial" need no label that says "denial". */
function isStanceVerb(stance: Stance, cue: string): boolean {
  const last = cue.toLowerCase().split(/\s+/).at(-1) ?? '';
  return verbForm(last)?.lemma === verbForm(STANCE_WORDS[stance])?.lemma || last === STANCE_NOUNS[stance];
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

/** What is known against the words of a statement, a sentence each. */
export function notesOn({
  correction,
  denied,
  speaker,
  text,
  marks = [],
}: Pick<Statement, 'correction' | 'denied' | 'speaker' | 'marks' | 'text'>): string[] {
  const notes: string[] = [];
  if (correction !== undefined) {
    const isWrong = callsWrong(correction, text, speaker?.name ?? null);
    notes.push(`${isWrong ? 'Corrected since' : 'Correction in the article'}: “${correction}”`);
  }
  if (denied)
    notes.push(
      `Denied by ${speaker?.name ?? 'the speaker'}${printedWhere(denied.document)}: “${denied.text}”`,
    );
  notes.push(...marks.map(markSentence));
  return notes;
}

function markSentence({ kind, speaker, note, by, at }: Mark): string {
  const who = `by ${by}, ${dayInWords(at)}`;
  const why = note === null ? '.' : `: “${note}”`;
  switch (kind) {
    case 'verified':
      return `Verified ${who}${why}`;
    case 'wrong speaker':
      return speaker === null
        ? `The speaker was taken away ${who}${why}`
        : `The speaker was set to ${speaker} ${who}${why}`;
    case 'note':
    case 'no statement':
    case 'do not use':
      return `Note ${who}${why}`;
    default:
      return kind satisfies never;
  }
}

/** The blocks with what is known against each quotation under it. */
export const withCorrections = (blocks: readonly CardBlock[]): CardBlock[] =>
  blocks.flatMap((block) => [
    block,
    ...(block.type === 'quotation' ? (block.notes ?? []) : []).map((text) => ({
      type: 'text' as const,
      text,
    })),
  ]);

export function verdictBlock(check: Check, sentence: string): VerdictBlock {
  return {
    type: 'verdict',
    verdict: check.verdict,
    sentence,
    asked: check.asked,
    differences:
      check.verdict === 'exact' || check.verdict === 'corrected'
        ? []
        : check.differences.flatMap(({ op, text }, i): CardRun[] => [
            ...(i > 0 ? [{ text: ' ', style: 'plain' as const }] : []),
            { text, style: op === 'same' ? 'plain' : op },
          ]),
  };
}
