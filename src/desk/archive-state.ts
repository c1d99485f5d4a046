/** What a reader must know of the archive's state: that it is empty, that it cannot be read, that it has not changed for long. */
import { emptyAnswer } from '../answers/base.ts';
import { count, dayInWords } from '../answers/phrasing.ts';
import type { Freshness } from '../corpus/freshness.ts';
import type { Answer, Card, Coverage, Query } from '../model.ts';

const EMPTY = 'The archive is empty: no article was read from the corpus.';
const UNREADABLE = 'The archive cannot be read: its files are not there, or they are closed to Quotedesk.';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Said instead of "no speaker called so"; null: there is something to answer from. */
export function emptySentence({ unreachable }: Freshness, { complete, articles }: Coverage): string | null {
  if (articles > 0) return null;
  if (unreachable !== null) return UNREADABLE;
  return complete ? EMPTY : null;
}

/** Said under answers; null: the archive has changed within the time that is set, or none is. */
export function staleSentence(
  { changed }: Freshness,
  staleAfterMs: number | null,
  now: number,
): string | null {
  if (staleAfterMs === null || changed === null || now - changed <= staleAfterMs) return null;
  const since = now - changed;
  const long =
    since < 2 * DAY ? count(Math.floor(since / HOUR), 'hour') : count(Math.floor(since / DAY), 'day');
  return `The archive has not changed for ${long}, since ${instantInWords(changed)}: newer articles are not in it.`;
}

export function emptyArchiveAnswer(query: Query, coverage: Coverage, message: string): Answer {
  return { ...emptyAnswer(query, coverage), message };
}

/** The rows of an answer about the archive. */
export function freshnessFacts({ changed, read }: Freshness, failed: number): NonNullable<Answer['facts']> {
  return [
    ...(changed === null ? [] : [{ label: 'last changed', value: instantInWords(changed) }]),
    ...(read === null ? [] : [{ label: 'last read', value: instantInWords(read) }]),
    ...(failed > 0 ? [{ label: 'not read', value: count(failed, 'file') }] : []),
  ];
}

export function withNotes(card: Card, notes: readonly (string | null)[]): Card {
  const said = [card.notice, ...notes].filter((note) => note !== null && note !== card.message);
  return { ...card, notice: said.length > 0 ? said.join(' ') : null };
}

/** "3 March 2024, 10:05 UTC" */
export function instantInWords(at: number): string {
  const iso = new Date(at).toISOString();
  return `${dayInWords(iso)}, ${iso.slice(11, 16)} UTC`;
}
