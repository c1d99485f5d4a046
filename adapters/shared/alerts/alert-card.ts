/** One message of alerts as a card. Pure but for the desk that is asked for what may be shown now. */
import type { Card, CardBlock, Desk } from '../../../src/index.ts';
import type { AlertPost } from './alert.ts';

export interface AlertMessage {
  readonly card: Card;
  /** Ids of the documents that it shows. */
  readonly sources: readonly string[];
  /** Ids of its statements that may not be shown any more. */
  readonly gone: readonly string[];
}

export async function alertMessage(desk: Desk, { parts }: Pick<AlertPost, 'parts'>): Promise<AlertMessage> {
  const blocks: CardBlock[] = [];
  const gone: string[] = [];
  const sources = new Set<string>();
  let number = 0;
  for (const { title, statements, more } of parts) {
    const { blocks: shown, missing } = await desk.show(statements);
    gone.push(...missing);
    for (const { id, document } of statements) if (!missing.includes(id)) sources.add(document);
    if (parts.length > 1) blocks.push({ type: 'heading', text: title });
    for (const block of shown) {
      if (block.type === 'quotation') number += 1;
      blocks.push(block.type === 'quotation' ? { ...block, number } : block);
    }
    if (missing.length > 0) blocks.push({ type: 'text', text: takenBack(missing.length) });
    if (more > 0) blocks.push({ type: 'text', text: `${more} more: ask me for them.` });
  }
  const message = `New in the archive: ${parts.map(({ title }) => title).join('; ')}`;
  return {
    card: {
      type: 'card',
      intent: 'statements',
      status: number > 0 ? 'answered' : 'not_found',
      understood: '',
      message,
      blocks,
      paging: null,
      notice: null,
    },
    sources: [...sources],
    gone,
  };
}

function takenBack(count: number): string {
  return count === 1
    ? 'A quotation that stood here may not be shown any more: its article was withdrawn or changed.'
    : `${count} quotations that stood here may not be shown any more: their articles were withdrawn or changed.`;
}
