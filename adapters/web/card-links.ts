/** Where the parts of an answer lead on these pages, for a reader who is signed in. Pure. */
import type { Answer, Card } from '../../src/index.ts';
import { articlePath, placesOf } from '../shared/http/page-links.ts';
import type { CardLinks } from './render.ts';

export interface AnswerPlace {
  readonly card: Pick<Card, 'blocks'>;
  readonly answer?: Pick<Answer, 'passages' | 'nearestPassages'>;
  /** Fields of the question's form that every further question carries along. */
  readonly carried?: Readonly<Record<string, string>>;
  /** Fields of the address of this answer's other pages. */
  readonly turned?: Readonly<Record<string, string>>;
}

export function cardLinks({ card, answer, carried = {}, turned = {} }: AnswerPlace): CardLinks {
  const places = placesOf(card, answer);
  return {
    source: ({ documentId }, block, isOther) =>
      articlePath(documentId, isOther ? {} : (places.get(block) ?? {}), null),
    ask: (question) => `/ask?${new URLSearchParams({ q: question, ...carried })}`,
    turn: (offset) => `/ask?${new URLSearchParams({ ...turned, offset: `${offset}` })}`,
  };
}
