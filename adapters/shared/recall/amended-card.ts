/** A posted answer as it may be shown now, and what is told to whoever asked. Pure. */
import { type Card, type CardBlock, dayInWords, type PrintedNow } from '../../../src/index.ts';
import { cutWords } from '../../inert.ts';
import { postedCard } from '../posted-card.ts';
import type { Posted } from './posted.ts';

export interface Amended {
  readonly card: Card;
  /** Ids of the documents that it shows. */
  readonly sources: readonly string[];
}

const CHECK_AGAIN =
  'The verdicts that stood here rest on what was printed then. Please check the words again.';

export function amendedCard(
  { printed, checked, user, preview }: Posted,
  now: readonly PrintedNow[],
  at: Date,
): Amended {
  const blocks: CardBlock[] = [];
  const sources = new Set<string>();
  let number = 0;
  for (const [i, { block, sentence }] of now.entries()) {
    if (block) {
      number += 1;
      blocks.push({ ...block, number });
      for (const text of (block.type === 'quotation' && block.notes) || [])
        blocks.push({ type: 'text', text });
      sources.add(printed[i]?.document ?? '');
    }
    // A quotation has its correction and its editor's word under it already.
    const isSaid = block?.type === 'quotation' && (block.notes ?? []).length > 0;
    if (sentence !== null && !isSaid) blocks.push({ type: 'text', text: sentence });
  }
  const isChanged = now.some(({ state }) => state !== '');
  if (checked) blocks.push({ type: 'text', text: CHECK_AGAIN });
  return {
    card: postedCard(number, messageOf(user === '' && preview === undefined, isChanged, at), blocks),
    sources: [...sources],
  };
}

/** What nobody asked for is an alert. */
function messageOf(isAlert: boolean, isChanged: boolean, at: Date): string {
  const lead = `${isAlert ? 'New in the archive, amended' : 'Amended'} on ${dayInWords(at.toISOString())}:`;
  return isChanged
    ? `${lead} something has changed since this was posted.`
    : `${lead} all of it may be shown as it was posted.`;
}

/** What one person is told of one message. */
export interface Recalled {
  readonly posted: Posted;
  readonly isAmended: boolean;
  readonly sentences: readonly string[];
}

/** For somebody who may not read that archive any more. */
export const withoutWords = (recalled: Recalled): Recalled => ({ ...recalled, sentences: [] });

/** Messages of which one person is told at once; the others are counted. */
const MOST_TOLD = 20;

/** What one person is told, a paragraph for each message, at most `room` UTF-16 code units in all. */
export function recalledLines(
  recalled: readonly Recalled[],
  room: number,
): { readonly posted: Posted; readonly text: string }[] {
  const lines: { posted: Posted; text: string }[] = [];
  let left = room;
  for (const { posted, isAmended, sentences } of recalled.slice(0, MOST_TOLD)) {
    const lead = `An answer that you were given on ${dayInWords(posted.at)} ${isAmended ? 'was amended.' : 'has changed, and I cannot amend it where it stands.'}`;
    const text = cutWords([lead, ...sentences].join(' '), room);
    if (text.length > left) break;
    left -= text.length;
    lines.push({ posted, text });
  }
  const more = recalled.length - lines.length;
  const last = lines.at(-1);
  if (last && more > 0) lines[lines.length - 1] = { ...last, text: `${last.text} ${moreWords(more)}` };
  return lines;
}

const moreWords = (more: number): string =>
  more === 1 ? 'One more of your answers has changed.' : `${more} more of your answers have changed.`;
