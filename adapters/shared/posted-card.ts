/** A card that the desk posts by itself: an alert, an amended answer. */
import type { Card } from '../../src/index.ts';

/** `number`: statements that it shows. `message`: its first sentence, which a notification prints. */
export const postedCard = (number: number, message: string, blocks: Card['blocks']): Card => ({
  type: 'card',
  intent: 'statements',
  status: number > 0 ? 'answered' : 'not_found',
  understood: '',
  message,
  blocks,
  paging: null,
  notice: null,
});
