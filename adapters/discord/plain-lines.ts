/** Several lines of our own in which a reader's words may stand, as a message. Pure. */
import { lines } from './blocks.ts';
import { text } from './components.ts';
import { type MessageBody, messageBody } from './rest.ts';

/** Lines beyond these are counted. */
const MOST = 30;

export function plainLines(said: string, hidden: boolean): MessageBody {
  const all = said.split('\n');
  const shown = all.slice(0, MOST).flatMap((line) => lines(line));
  const left = all.length - MOST;
  return messageBody(
    [...shown, ...(left > 0 ? [`… and ${left} more.`] : [])].map((line) => text(line)),
    hidden,
  );
}
