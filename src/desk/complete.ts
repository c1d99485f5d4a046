/** What somebody who types a name or a topic may mean: the most quoted people first, a chosen speaker's own topics. */
import type { Archive } from '../search/archive.ts';
import { foldedWords, foldText } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';

export interface CompleteOptions {
  /** Of topics: only those of this person. */
  readonly speaker?: string;
}

/** A speaker's newest statements, read for their words. */
const READ = 200;
/** Candidates that are looked through for one that is a slip away. */
const LOOKED_AT = 200;
/** With fewer letters everything is a slip away from everything. */
const LEAST_LETTERS = 4;

export async function completeTyped(
  archive: Archive,
  field: 'speaker' | 'topic',
  typed: string,
  limit: number,
  { speaker }: CompleteOptions = {},
): Promise<readonly string[]> {
  if (limit <= 0) return [];
  if (field === 'topic' && speaker?.trim()) {
    const own = await topicsOf(archive, speaker);
    if (own !== null) return matching(own, typed).slice(0, limit);
  }
  if (typed.trim() === '') return field === 'speaker' ? topSpeakers(archive, limit) : [];
  const found = await archive.complete(field, typed, limit);
  return found.length > 0 ? found : oneSlipAway(archive, field, typed, limit);
}

/** Everybody with a name, most quoted first. */
async function topSpeakers(archive: Archive, limit: number): Promise<string[]> {
  const counted = await archive.countBy('speaker', { text: null });
  return [...counted]
    .sort((a, b) => b.count - a.count)
    .map(({ value }) => value)
    .filter((name) => /^\p{Lu}/u.test(name) && !/^An? /.test(name))
    .slice(0, limit);
}

/** Words of what somebody said, the commonest first; null: nobody of that name said anything. */
async function topicsOf(archive: Archive, speaker: string): Promise<string[] | null> {
  const { people } = await archive.resolveSpeaker(speaker);
  if (people.length === 0) return null;
  const { hits } = await archive.searchStatements({
    text: null,
    filters: { speakers: people.map(({ id }) => id) },
    sort: 'newest',
    limit: READ,
  });
  if (hits.length === 0) return null;
  const counts = new Map<string, { printed: string; count: number }>();
  for (const { statement } of hits) {
    const said = new Map<string, string>();
    for (const [word] of statement.text.matchAll(/\p{L}[\p{L}\p{M}'’-]{2,}/gu)) {
      const lower = word.toLowerCase();
      if (wordClass(lower) === 'open' && !/['’]/.test(word)) said.set(foldText(word), word);
    }
    for (const [folded, printed] of said)
      counts.set(folded, { printed, count: (counts.get(folded)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ printed }) => printed);
}

/** Those that begin as typed; where none does, those that begin so but for one slip. */
function matching(words: readonly string[], typed: string): string[] {
  const asked = foldText(typed).trim();
  if (asked === '') return [...words];
  const begins = words.filter((word) => foldText(word).startsWith(asked));
  return begins.length > 0 || asked.length < LEAST_LETTERS
    ? begins
    : words.filter((word) => beginsButForOneSlip(foldText(word), asked));
}

/** Asks with the letters before each place where the slip may stand. */
async function oneSlipAway(
  archive: Archive,
  field: 'speaker' | 'topic',
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const asked = foldText(typed).trim().slice(0, 60);
  if (asked.length < LEAST_LETTERS) return [];
  const [first = '', second = '', third = ''] = asked;
  const beginnings = Array.from({ length: asked.length - 2 }, (_, i) => asked.slice(0, i + 2)).reverse();
  // The slip may stand in the first two letters: one of them is another's, or one too many.
  beginnings.push(first + third, second + first, second + third);
  const found = new Set<string>();
  for (const beginning of beginnings) {
    if (found.size >= limit) break;
    for (const name of await archive.complete(field, beginning, LOOKED_AT))
      if (wordsOn(name).some((from) => beginsButForOneSlip(from, asked))) found.add(name);
  }
  return [...found].slice(0, limit);
}

/** "ada moss" and "moss": a name is found by each of its words. */
function wordsOn(name: string): string[] {
  const folded = foldText(name);
  return foldedWords(folded).map(({ start }) => folded.slice(start));
}

/** One letter left out, too many, another one, or two neighbours exchanged. */
function beginsButForOneSlip(word: string, asked: string): boolean {
  let same = 0;
  while (same < asked.length && word[same] === asked[same]) same++;
  const rest = (from: number) => asked.slice(from);
  const exchanged =
    word[same] === asked[same + 1] &&
    word[same + 1] === asked[same] &&
    word.slice(same + 2).startsWith(rest(same + 2));
  return (
    word.slice(same + 1).startsWith(rest(same + 1)) ||
    word.slice(same + 1).startsWith(rest(same)) ||
    word.slice(same).startsWith(rest(same + 1)) ||
    exchanged
  );
}
