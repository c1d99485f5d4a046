/** The question among several sentences ("I am on deadline. What did Pike say? Thanks a lot."). Pure, linear. */
import { language } from '../language/index.ts';
import { oneOf } from '../text/one-of.ts';
import { SAY_VERB } from './verbs.ts';

const { HELPING_VERBS } = language.smallWords;

/** What a stop ends is a word in small letters, or a long one: "Gov.", "Calif." and "A." are cut short. */
const WORD = /(?:^|[\s(])(?:\p{Ll}[\p{L}'’-]{1,60}|\p{Lu}[\p{L}'’-]{5,60}|\d{4}|\S{0,60}["”')])$/u;
const SHORT =
  /(?:^|[\s(])(?:gov|sen|rep|gen|col|prof|rev|hon|dr|mr|mrs|ms|st|jr|sr|inc|corp|ltd|co|dept|vs|no|etc|approx|pres)$/iu;
const ASKS = new RegExp(
  `^(?:(?:and|but|so|ok|okay|please|also|now)[\\s,]+)*(?:what|who|whom|whose|which|when|where|why|how|did|does|do|has|have|is|are|was|were|will|can|could|would|should|compare|quotes?|timeline|anything|any|tell me|show me|give me|find|list|\\S+(?: \\S+){0,3} ${SAY_VERB} what)\\b`,
  'i',
);

/** "What did Pike say", "and what has she said about that": of what the sentence before asks. */
const SAID_OF_IT = new RegExp(
  `^(?:(?:and|but|so)[\\s,]+)?(?<said>what (?:did|does|has|have) \\S+(?: \\S+){0,4}? ${SAY_VERB})(?: (?:about|on|to) (?:it|that|this))?[?.!\\s]{0,9}$`,
  'i',
);
/** A question that is itself for somebody's words. */
const SPEAKS = new RegExp(`\\b${SAY_VERB}\\b`, 'i');
/** What leads a question to its matter: "should we expect". */
const LEADS = new RegExp(`^${oneOf(HELPING_VERBS)} (?:we|i|you|one) `, 'i');

/** The first sentence that asks something, with the matter of the one before where it asks only what somebody said; the whole text where there is only one sentence, or where none does. */
export function questionIn(text: string): string {
  const sentences: string[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(/[.!?]{1,9}\s{1,20}(?=\S)/g)) {
    const before = text.slice(Math.max(0, index - 40), index);
    if (mark.startsWith('.') && (!WORD.test(before) || SHORT.test(before))) continue;
    sentences.push(text.slice(from, index + mark.trimEnd().length));
    from = index + mark.length;
  }
  sentences.push(text.slice(from));
  if (sentences.length < 2) return text;
  const asking = sentences.filter((sentence) => ASKS.test(sentence));
  const [matter = text, then = ''] = asking;
  const said = asking.length === 2 ? SAID_OF_IT.exec(then)?.groups?.said : undefined;
  if (said === undefined || SPEAKS.test(matter)) return matter;
  return `${said} about ${matter.replace(LEADS, '').replace(/[?.!\s]{1,9}$/, '')}`;
}
