/**
 * Whoever a question opens with: "Pike make of the tolls", "Ada Pyke, why did she leave", "harbour board chief worried
 * about tolls". The longest run of first words that the archive knows as a speaker is the speaker, the rest the topic.
 */

import { language } from '../language/index.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { isRoleOnly, readRole } from '../people/roles/role-words.ts';
import { ABOUT } from '../questions/pattern.ts';
import { isOfSpeech, OWN_WORDS_NOUN } from '../questions/verbs.ts';
import { cleanTopic } from '../questions/words.ts';
import type { SpeakerResolution } from '../search/archive.ts';
import { oneOf, wholeWord } from '../text/one-of.ts';
import { wordClass } from '../text/word-classes.ts';

const { MATTER_PREPOSITIONS } = language.smallWords;
const INDIRECT_QUESTION = wholeWord(language.answerWords.INDIRECT_QUESTION, 'i');

export interface Lead {
  readonly name: string;
  readonly topic: string | null;
}

const ENDS_IN_MATTER = new RegExp(`(?:^| )${oneOf(MATTER_PREPOSITIONS)}$`, 'i');
const LONGEST_NAME = 7;
/** A name ends at these marks, whatever stands behind it. */
const ENDS = /[,:;–—-]$/;

/** What stands between commas behind a name of one to four words. */
const APPOSITION = /^(\S+(?: \S+){0,3}), [^,]{3,60}, /;

/** A question that opens with a name and a mark: "Ada Pyke – why did she leave". */
export const OPENS_WITH_NAME =
  /^\S+(?: \S+){0,6}?(?:[,:;]| [–—-]) (?=(?:why|how|what|when|where|whether|did|does|do|is|are|was|were|has|have|will|would|can|could|should)(?:['’]s)?\b)/i;

/** What is left of a topic behind a name: the question word, helping words and pronouns go. */
const ASKING = new RegExp(
  `^(?:(?:what(?:'s|’s| is| was| are| were) )?(?:his|her|their|its) (?:beef|problem|issue|view|views|take|opinion|position|stance|thinking|verdict|gripe|complaint|objection|reaction|answer|response|message|advice|thoughts|line) (?:${oneOf(MATTER_PREPOSITIONS)}|regarding)\\s+(?=\\S)|(?:why|how|what|when|where|whether|if|and|so|did|does|do|has|have|had|is|was|are|were|will|would|could|can|should|ever|he|she|they|it|his|her|their|its)\\s+)+(?=\\S)`,
  'i',
);

/** What stands behind a name whose possessive was typed without its mark: "Pikes | take on the tolls". */
const THEIR_WORDS = new RegExp(`^${OWN_WORDS_NOUN} (?:${ABOUT}|to|towards?) (?<topic>\\S.*)$`, 'i');

/**
 * `asked`: the words behind "what did", "how does" …; then the name must be followed by a verb of speech or thought, or by
 * "take on", "view of", which are no topic. null: they begin with nobody's name.
 */
export async function leadSpeaker(
  asked: string,
  resolve: (name: string) => Promise<SpeakerResolution>,
): Promise<Lead | null> {
  // "Tom Pike, crane driver at Acme, make of the offer"
  const words = asked
    .replace(APPOSITION, '$1 ')
    .split(' ')
    .filter((word) => word !== '');
  for (let n = Math.min(LONGEST_NAME, words.length - 1); n > 0; n--) {
    const name = words
      .slice(0, n)
      .join(' ')
      .replace(/(?<![,:;–—-])[,:;–—-]+$/, '');
    // "The committee chief on | worries over the bill": what a preposition leads to is the matter.
    if (ENDS_IN_MATTER.test(name)) continue;
    const rest = words.slice(n);
    const verb = rest[0] ?? '';
    const about = THEIR_WORDS.exec(rest.join(' '))?.groups?.topic;
    if (about !== undefined) {
      for (const bearer of [name, name.replace(/s$/, '')])
        if (await isSpeaker(bearer, resolve, false)) return { name: bearer, topic: cleanTopic(about) };
      continue;
    }
    if (!isOfSpeech(verb, rest[1])) continue;
    if (!(await isSpeaker(name, resolve))) continue;
    const said = rest
      .slice(1)
      .join(' ')
      .replace(/^(?:of|back at|out at|out against|at|that|to|it|on|about) /i, '');
    return { name, topic: cleanTopic(said) };
  }
  return null;
}

/** How many words a comma or a colon ends that stands behind a name of up to four: "Rabbi Orr, is it so"; 0: there is none. */
export function wordsBeforeMark(words: readonly string[]): number {
  const at = words.slice(0, LONGEST_MARKED).findIndex((word) => /[,:;]$/.test(word));
  return at + 1;
}

const LONGEST_MARKED = 4;

/** "Ada Pyke, why did she leave": a name that a mark or a question word ends; a slip in it needs two words or the mark. */
export async function nameBeforeQuestion(
  keywords: string,
  resolve: (name: string) => Promise<SpeakerResolution>,
): Promise<Lead | null> {
  const words = keywords.split(' ').filter((word) => word !== '');
  for (let n = Math.min(LONGEST_NAME, words.length - 1); n > 0; n--) {
    const marked = ENDS.test(words[n - 1] ?? '') || /^[–—-]$/.test(words[n] ?? '');
    const questioned = INDIRECT_QUESTION.test(words[n] ?? '');
    const described = readRole(words.slice(0, n).join(' '), DEFAULT_ORGANISATIONS) !== null;
    if (!marked && !questioned && !described) continue;
    // "Rabbi Orr, is it so": not any rabbi.
    if (n < wordsBeforeMark(words)) continue;
    const name = words
      .slice(0, n)
      .join(' ')
      .replace(/(?<![\s,:;–—-])[\s,:;–—-]+$/, '');
    if (wordClass(name.toLowerCase()) !== 'open' || isRoleOnly(name) || ENDS_IN_MATTER.test(name)) continue;
    const found = await resolve(name);
    const slip = found.repaired && n < 2 && !marked;
    // "The Redvale sergeant, why does he …": whoever that fits is found by the articles.
    const fitting = marked && described && found.outcome === 'none' && n > 1;
    if (!fitting && (found.outcome === 'none' || slip || !speaks(found))) continue;
    const rest = words
      .slice(n)
      .join(' ')
      .replace(/^[–—-] /, '');
    return { name, topic: cleanTopic(rest.replace(ASKING, '')) ?? cleanTopic(rest) };
  }
  return null;
}

const speaks = ({ people, spokespeople }: SpeakerResolution): boolean =>
  [...people, ...spokespeople].some(({ statementCount }) => statementCount > 0);

async function isSpeaker(
  name: string,
  resolve: (name: string) => Promise<SpeakerResolution>,
  slips = name.includes(' '),
): Promise<boolean> {
  if (name === '') return false;
  const found = await resolve(name);
  return found.outcome !== 'none' && (!found.repaired || slips) && speaks(found);
}
