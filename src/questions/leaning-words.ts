/** Words of a follow-up that stand for the topic before, and words that are another topic. Pure. */
import { SAY_VERB } from './verbs.ts';

const SPOKEN = new RegExp(`\\b(?:${SAY_VERB}|did|does|has|have|is|was|are|were)\\b`, 'i');
/** "The singing", "her claim": behind an article or a possessive the verb's form is a noun. */
const AS_NOUN = new RegExp(`\\b(?:the|an?|his|her|their|its|all|any) ${SAY_VERB}\\b`, 'gi');
/** "On when it will open": whatever clause follows is the topic, unless it asks what somebody said. */
const ON = /^(?:about|on|regarding) /i;
const ASKS = /\b(?:did|does|say|says|said)\b|,/i;
const MOST_WORDS = 8;
const MOST_CLAUSE = 16;

/** Whether what stands behind "and" or "what about" can be another person or topic: no question or statement of its own. */
export function asksOtherTopic(words: string): boolean {
  const count = words.split(' ').length;
  if (ON.test(words) && count <= MOST_CLAUSE && !ASKS.test(words)) return true;
  return count <= MOST_WORDS && !SPOKEN.test(words.replace(AS_NOUN, ' '));
}

const ABOUT_IT = /\b(about|on|regarding|for|against|of) (?:it|that|this|the same)(?=[?.!]*$)/i;
/** "When would they be held", "how much will it cost"; "how long does it take to …" is about nothing before it. */
const FACT_OF_IT = new RegExp(
  `^((?:and |so |but )?(?:when|where|why|how|which|what)(?: \\S+){0,3}? (?:(?:did|does|do|will|would|can|could|should|has|have|had|might|may)|(?:is|are|was|were)(?= (?:they|these|those) ))) (?:they|these|those|it(?! \\S+(?: \\S+)? to ))(?= (?!(?:all |also |ever |have to )?${SAY_VERB}\\b)\\w)`,
  'i',
);

/** The question with the topic before in the place of the word that stands for it. */
export const ofFormerTopic = (question: string, topic: string): string =>
  question
    .replace(ABOUT_IT, (_, word: string) => `${word} ${topic}`)
    .replace(FACT_OF_IT, (_, asked: string) => `${asked} ${topic}`);
