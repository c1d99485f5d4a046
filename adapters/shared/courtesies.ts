/** Small words to the desk that ask nothing: thanks get a word back, a greeting the first examples, "ok" nothing. Pure. */

export type Courtesy = 'thanks' | 'greeting' | 'assent';

export const WELCOME = 'You are welcome.';

const WORDS: Readonly<Record<Courtesy, readonly string[]>> = {
  thanks:
    `thanks|thank you|thank you so much|thank you very much|thanks a lot|thanks so much|thanks a million|many thanks|thx|ty|cheers|ta|great thanks|ok thanks|okay thanks|perfect thanks|good thanks|thanks all|great job|good job|well done|nice work|thanks that helps|much appreciated|appreciated`.split(
      '|',
    ),
  greeting:
    'hi|hello|hey|hi there|hello there|hey there|good morning|good afternoon|good evening|morning|howdy'.split(
      '|',
    ),
  assent:
    `great|perfect|nice|cool|ok|okay|got it|lol|yes|no|yep|nope|sure|done|same|agreed|good|wow|hm|hmm|brilliant|excellent|will do|never mind|nevermind|bye|goodbye`.split(
      '|',
    ),
};
const KINDS = new Map(
  (Object.entries(WORDS) as [Courtesy, readonly string[]][]).flatMap(([kind, list]) =>
    list.map((words) => [words, kind] as const),
  ),
);

const EMOJI = /:[a-z0-9_+'-]+:|\p{Extended_Pictographic}/u;

/** null for everything that may be a question. A message of emoji alone assents. */
export function courtesyOf(message: string): Courtesy | null {
  const words = message
    .toLowerCase()
    .replace(/:[a-z0-9_+'-]+:/g, '')
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\b(?:quotedesk|bot|folks|team)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (message.includes('?')) return null;
  if (words === '') return EMOJI.test(message) ? 'assent' : null;
  return KINDS.get(words) ?? null;
}
