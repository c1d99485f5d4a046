/** Requests of programs in fields instead of a sentence → Query. Nothing in a field is read as another field. Pure. */
import type { Query } from '../model.ts';
import { emptyQuery } from '../questions/empty-query.ts';
import { quotedParts } from '../questions/marked-words.ts';
import { cleanName, cleanTopic } from '../questions/words.ts';
import type { SaidRequest } from './desk.ts';

/** "What did SPEAKER say about ABOUT, from SINCE to UNTIL?" */
export function saidQuery({ speaker, about, since, until, direct }: SaidRequest): Query {
  const topic = about === undefined ? null : cleanTopic(about);
  const question = [
    `What did ${speaker.trim()} say`,
    topic === null ? '' : ` about ${topic}`,
    since === undefined ? '' : ` since ${since}`,
    until === undefined ? '' : ` until ${until}`,
    direct ? ', only direct quotations' : '',
    '?',
  ].join('');
  return {
    ...emptyQuery(question, 'statements', 'fields of a program'),
    speakers: [cleanName(speaker) || speaker.trim()],
    topic,
    since: since ?? null,
    until: until ?? null,
    kinds: direct ? ['direct'] : null,
  };
}

/** "Who said “QUOTATION”?"; marks around the whole of it are left out. */
export function whoSaidQuery(quotation: string): Query {
  const typed = quotation.trim();
  const [part, ...others] = quotedParts(typed);
  const isWhole = part && others.length === 0 && part.open === 0 && part.close >= typed.length;
  const words = isWhole ? part.text : typed;
  return {
    ...emptyQuery(`Who said “${words}”?`, 'who', 'fields of a program'),
    quotations: [words],
    asksFor: 'who',
  };
}
