/** Names among keywords, told from topics by what the archive knows. Pure. */
import type { Query } from '../model.ts';
import { SURNAME_WORDS } from './surname-words.ts';
import { cleanTopic } from './words.ts';

/** Uses what is known of the archive to part names from topics; without it the Query stays `bare`. */
export function resolveKeywords(
  query: Query,
  shape: string,
  knownSpeaker?: (words: string) => boolean,
): Query {
  if (!query.ambiguousKeywords || !knownSpeaker) return query;
  if (query.speakers[0] && knownSpeaker(query.speakers[0])) return { ...query, ambiguousKeywords: false };
  if (query.speakers[0])
    return { ...query, intent: 'passages', speakers: [], topic: cleanTopic(shape), ambiguousKeywords: false };
  const topic = query.topic ?? '';
  const parted = nameIn(topic, knownSpeaker);
  if (!parted) return { ...query, ambiguousKeywords: false };
  return {
    ...query,
    intent: 'statements',
    speakers: [parted.name],
    topic: cleanTopic(parted.rest),
    ambiguousKeywords: false,
  };
}

/** The longest known name at the beginning or at the end of keywords. */
export function nameIn(
  keywords: string,
  known: (words: string) => boolean,
): { readonly name: string; readonly rest: string } | null {
  const words = keywords.split(' ').slice(0, 12);
  for (let n = Math.min(words.length, 5); n > 0; n--) {
    const head = words.slice(0, n).join(' ');
    if (known(head) && !isWord(head)) return { name: head, rest: words.slice(n).join(' ') };
    const tail = words.slice(-n).join(' ');
    if (n < words.length && known(tail) && !isWord(tail))
      return { name: tail, rest: words.slice(0, -n).join(' ') };
  }
  return null;
}

/** A surname that is also a word, typed as the word: "white phosphorus" is no question about Dana White. */
const isWord = (name: string): boolean => SURNAME_WORDS.has(name);
