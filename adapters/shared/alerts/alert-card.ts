/** One message of alerts as a card. Pure but for the desk that is asked for what may be shown now. */
import type { Card, CardBlock, Desk } from '../../../src/index.ts';
import { postedCard } from '../posted-card.ts';
import type { AlertPost } from './alert.ts';

export interface AlertMessage {
  readonly card: Card;
  /** Ids of the documents that it shows. */
  readonly sources: readonly string[];
}

/** What was withdrawn since the alert found it is left out. */
export async function alertMessage(desk: Desk, { parts }: Pick<AlertPost, 'parts'>): Promise<AlertMessage> {
  const blocks: CardBlock[] = [];
  const sources = new Set<string>();
  let number = 0;
  for (const { title, statements, more } of parts) {
    if (parts.length > 1) blocks.push({ type: 'heading', text: title });
    for (const [i, { block }] of (await desk.show(statements)).entries()) {
      if (block === null) continue;
      number += 1;
      blocks.push({ ...block, number });
      for (const text of (block.type === 'quotation' && block.notes) || [])
        blocks.push({ type: 'text', text });
      sources.add(statements[i]?.document ?? '');
    }
    if (more > 0) blocks.push({ type: 'text', text: `${more} more: ask me for them.` });
  }
  const message = `New in the archive: ${parts.map(({ title }) => title).join('; ')}`;
  return {
    card: postedCard(number, message, blocks),
    sources: [...sources],
  };
}
