/** Questions with nothing in them that an archive could be asked for. Pure. */
import type { Query } from '../model.ts';
import { SAY_VERB } from '../questions/verbs.ts';
import { foldedWords } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';

/** Neither words nor a limit: everything the archive has would be an answer. */
export const asksForNothing = (query: Query): boolean =>
  query.topic === null &&
  query.phrases.length === 0 &&
  [query.stance, query.addressee, query.outlet, query.since, query.until, query.kinds].every(
    (limit) => limit === null,
  ) &&
  query.order === 'relevance';

const SAYS = new RegExp(`^${SAY_VERB}$`, 'i');
/** "What time is it?", "what did a say?": of the words that are left none can be looked for. */
export const saysNothing = ({ topic, phrases, speakers, stance }: Query): boolean =>
  topic !== null &&
  phrases.length === 0 &&
  speakers.length === 0 &&
  stance === null &&
  !/\p{Lu}/u.test(topic) &&
  /\p{Script=Latin}/u.test(topic) &&
  foldedWords(topic).every(({ word }) => wordClass(word) !== 'open' || SAYS.test(word));
