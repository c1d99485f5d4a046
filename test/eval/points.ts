/** How many points an answer gets: 1 right, 0.5 offered beside an honest "nothing found" or as a passage, 0 wrong. */
import type { AnswerStatus, Span, Verdict } from '../../src/index.ts';
import type { EvalQuestion, Expected } from './evaluation-set.ts';

export interface Points {
  /** For what stands first. */
  readonly first: number;
  /** For the best of the first three. */
  readonly inThree: number;
  /** What went wrong, for counting; empty where nothing did. */
  readonly why: string;
}

interface Statement {
  readonly document: { readonly id: string };
  readonly quoted: readonly Span[];
  readonly content: readonly Span[];
  readonly speaker: { readonly name: string } | null;
}
interface Passage extends Span {
  readonly document: { readonly id: string };
}
/** What of an `Answer` is judged. */
export interface JudgedAnswer {
  readonly status: AnswerStatus;
  readonly people: readonly { readonly name: string }[];
  readonly statements: readonly Statement[];
  readonly passages: readonly Passage[];
  readonly check: { readonly verdict: Verdict } | null;
  readonly nearest: readonly Statement[];
  readonly nearestPassages: readonly Passage[];
}

/** Points of an answer to one question (the last turn of a conversation). */
export function pointsOf(
  { kind, expect }: Pick<EvalQuestion, 'kind' | 'expect'>,
  answer: JudgedAnswer,
): Points {
  switch (kind) {
    case 'about':
    case 'who':
      return saidPoints(expect, answer);
    case 'follow':
      return expect.speaker === null ? factPoints(expect, answer) : saidPoints(expect, answer);
    case 'fact':
      return factPoints(expect, answer);
    case 'check': {
      const verdict = answer.check?.verdict ?? answer.status;
      return all(verdict === expect.verdict, `verdict ${verdict} for ${expect.verdict}`);
    }
    case 'absent':
    case 'stranger': {
      const silent = answer.status === 'not_found' && !answer.statements.length && !answer.passages.length;
      return all(silent, 'answered where nothing answers');
    }
    case 'ambiguous': {
      const shown = [
        ...answer.people.map(({ name }) => name),
        ...answer.statements.map(({ speaker }) => speaker?.name ?? ''),
      ];
      const asked = answer.status === 'ambiguous';
      return all(
        asked || expect.people.every((person) => shown.some((name) => sameName(name, person))),
        'one of several people taken',
      );
    }
  }
}

/** True where the first statement shown as an answer holds the right words under somebody else's name. */
export function underWrongName(
  { expect }: Pick<EvalQuestion, 'expect'>,
  { status, statements: [first] }: JudgedAnswer,
): boolean {
  if (expect.speaker === null || status === 'not_found' || !first?.speaker) return false;
  return holdsAnswer(expect, first) && !rightSpeaker(expect, first);
}

function saidPoints(expect: Expected, answer: JudgedAnswer): Points {
  const silent = answer.status === 'not_found';
  const statements = silent ? [] : answer.statements;
  const passages = silent ? [] : answer.passages;
  const { nearest, nearestPassages } = answer;
  const right = (one: Statement) => holdsAnswer(expect, one) && rightSpeaker(expect, one);
  const within = (one: Passage) => overlaps(expect, one.document.id, [one]);
  const firstWithin = ([one]: readonly Passage[]) => (one ? within(one) : null);
  const half = (n: number) =>
    passages.slice(0, n).some(within) ||
    nearest.slice(0, n).some(right) ||
    nearestPassages.slice(0, n).some(within);
  // What is shown first: the first statement, else the first of what is offered beside "nothing found", else a passage.
  const offered = nearest.length
    ? right(nearest[0]!)
    : (firstWithin(nearestPassages) ?? firstWithin(passages) ?? false);
  const first = statements.length ? Number(right(statements[0]!)) : offered ? 0.5 : 0;
  const inThree = statements.slice(0, 3).some(right) ? 1 : half(3) ? 0.5 : 0;
  const why =
    inThree === 1
      ? 'not first'
      : statements.slice(0, 3).some((one) => holdsAnswer(expect, one))
        ? 'right words, another speaker'
        : inThree > 0
          ? 'nearest or passage alone'
          : silent
            ? 'said not found'
            : answer.status === 'ambiguous'
              ? 'asked who is meant'
              : 'other words';
  return { first, inThree: Math.max(first, inThree), why: first === 1 ? '' : why };
}

function factPoints(expect: Expected, answer: JudgedAnswer): Points {
  const silent = answer.status === 'not_found';
  const within = (one: Passage) => overlaps(expect, one.document.id, [one]);
  const holds = (one: Statement) => holdsAnswer(expect, one);
  const points = (n: number) => {
    const answered = answer.statements.slice(0, n).some(holds) || answer.passages.slice(0, n).some(within);
    if (answered && !silent) return 1;
    return answer.nearest.slice(0, n).some(holds) || answer.nearestPassages.slice(0, n).some(within)
      ? 0.5
      : 0;
  };
  const first = points(1);
  const inThree = points(3);
  const why = inThree === 1 ? 'not first' : silent ? 'said not found' : 'other words';
  return { first, inThree, why: first === 1 ? '' : why };
}

const all = (right: boolean, why: string): Points =>
  right ? { first: 1, inThree: 1, why: '' } : { first: 0, inThree: 0, why };

const overlaps = ({ spans }: Expected, document: string, ranges: readonly Span[]) =>
  spans.some(
    (span) =>
      span.document === document && ranges.some(({ start, end }) => start < span.end && span.start < end),
  );
const holdsAnswer = (expect: Expected, { document, quoted, content }: Statement) =>
  overlaps(expect, document.id, [...quoted, ...content]);

const rightSpeaker = ({ speaker, orSpeaker }: Expected, shown: Statement) =>
  [speaker, orSpeaker].some((name) => name && surname(shown.speaker?.name ?? '') === surname(name));

/** A name's words, lower case, without accents, possessive and "Jr.". */
const namesOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/'s$/, '')
    .replace(/[^\p{L}\p{N}'\- ]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^(?:jr|sr|ii|iii|iv)$/.test(word));
const surname = (name: string) => namesOf(name).at(-1) ?? '';
function sameName(one: string, other: string): boolean {
  const a = namesOf(one);
  const b = namesOf(other);
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && a.slice(0, -1).some((x) => b.includes(x));
}
