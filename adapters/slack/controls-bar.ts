/** What stands under every answer: where one is in it, and the buttons. */
import type { Card } from '../../src/index.ts';
import { actions, button, context, type KnownBlock, thumbs } from './blocks.ts';
import { ACTIONS, type Position, positionValue, thumbValue } from './controls.ts';
import type { SlackView } from './slack-view.ts';

export function controlBlocks(card: Card, view: SlackView, part: number, parts: number): KnownBlock[] {
  const place = placeLine(card, part, parts);
  const blocks: KnownBlock[] = place ? [context(place)] : [];
  const { key } = view;
  if (key === null) return blocks;
  const previous = turn(card, view, part, parts, -1);
  const next = turn(card, view, part, parts, 1);
  const here = positionValue({ key, offset: view.offset, part });
  blocks.push(
    actions([
      ...(previous
        ? [button('◀ Previous', ACTIONS.previous, positionValue({ key, ...previous }), 'Previous page')]
        : []),
      ...(next ? [button('Next ▶', ACTIONS.next, positionValue({ key, ...next }), 'Next page')] : []),
      ...(view.hidden
        ? [button('Share to channel', ACTIONS.share, here, 'Share this answer to the channel')]
        : []),
      button('Check wording', ACTIONS.check, here, 'Check the wording of a quotation'),
      // Thumbs stand under posted messages; what one person alone sees has a button in their place.
      ...(view.hidden ? [button('Wrong?', ACTIONS.wrong, here, 'Say what is wrong with this answer')] : []),
      ...(view.marks && card.blocks.some(({ type }) => type === 'quotation')
        ? [button('Mark', ACTIONS.mark, here, 'Mark a statement, for editors')]
        : []),
    ]),
  );
  if (!view.hidden) {
    const position = { key, offset: view.offset, part };
    blocks.push(
      thumbs(ACTIONS.thumbs, {
        right: { text: 'Right', value: thumbValue('right', position), spoken: 'This answer is right' },
        wrong: {
          text: 'Wrong?',
          value: thumbValue('wrong', position),
          spoken: 'Say what is wrong with this answer',
        },
      }),
    );
  }
  return blocks;
}

/** The page before or after this one: another part of the same card, or the card before or after. */
function turn(
  card: Card,
  view: SlackView,
  part: number,
  parts: number,
  by: 1 | -1,
): Omit<Position, 'key'> | null {
  const other = part + by;
  if (other >= 0 && other < parts) return { offset: view.offset, part: other };
  const offset = by === 1 ? card.paging?.next : card.paging?.previous;
  if (offset === null || offset === undefined) return null;
  return { offset, part: by === 1 ? 0 : -1 };
}

function placeLine(card: Card, part: number, parts: number): string {
  const pages = parts > 1 ? `part ${part + 1} of ${parts}` : '';
  const range = card.paging ? `${card.paging.from}–${card.paging.to} of ${card.paging.total}` : '';
  return [range, pages].filter(Boolean).join(' · ');
}
