/** Trimming of what the patterns leave: courtesies, names and topics down to the words that count. Pure. */

import { language } from '../language/index.ts';
import { oneOf } from '../text/one-of.ts';

const { HELPING_VERBS } = language.smallWords;

const POLITE_BEFORE =
  /^(?:(?:(?:my|our|the) (?:editor|boss|desk|colleague|reporter|producer|chief|editors|lawyers?) (?:wants? to know|would like to know|asks?|is asking|needs? to know)(?: (?:if|whether))?|question|quick one|urgent|asap|(?:good )?(?:morning|afternoon|evening)(?: (?:all|team|folks|guys|everyone|everybody|desk))?(?=[,!:])|(?:hey|hi|hello|yo)(?: (?:all|team|folks|guys|everyone|everybody|there|desk))?|ok|okay|so|well|and|please|pls|quick question|question|quotedesk|bot|desk)[\s,:!]+|@\S+\s+|(?:can|could|would|will) you (?:please )?(?:tell me|show me|give me|find me|find out|find|get me|list|check|look up|say)\s+|(?:please )?(?:tell me|show me|give me|get me|let me know|let me see|list|pull up|dig up|i want to know|i'd like to know|i would like to know|i need to know|i need|i want|i'm looking for|im looking for|looking for|i'm after|im after|can i get|could i get|can we get|got|gimme|dig out|pull|hunting for|chasing|need|do you know|does anyone know|any idea|remind me|how about|where (?:can|do|could) (?:i|we|you) (?:find|read|see|get)|is there(?: a)? (?:source|record) (?:for|of))\s+(?!about\b|on\b))+/i;
const POLITE_AFTER =
  /(?:[\s,]+(?:please|pls|plz|thanks|thank you|thx|cheers|asap|again|so far|to date|exactly|in (?:the|our|your) (?:archive|corpus|articles|files)|on the record|on record|at all|or not|though|then)|\s*,\s*(?:right|correct|true|no|yes|huh|isn't it|didn't (?:he|she|they)))[\s?.!]*$/i;

/** The question without its courtesies; offers nothing to somebody who only says please. */
export function politeOut(question: string): string {
  let text = question.trim();
  for (let i = 0; i < 3; i++) {
    const before = text.length;
    const shorter = text.replace(POLITE_BEFORE, '');
    if (shorter.trim() !== '') text = shorter;
    const ended = text.replace(POLITE_AFTER, '');
    // "What did she say about thanks?" asks for thanks.
    if (ended.trim() !== '' && !/\b(?:about|on|of|regarding|say|said)$/i.test(ended)) text = ended;
    if (text.length === before) break;
  }
  return text.trim();
}

/** "the White House's" → "the White House"; "" where no name is left. */
export function cleanName(words: string): string {
  const name = words
    .replace(/^[\s"“”'‘’,:;.-]+|(?<![\s"“”,:;?!-])[\s"“”,:;?!-]+$/g, '')
    .replace(/^(?:that|by|from|has|have|had|did|what|ever|both)\s+/i, '')
    .replace(/(?:['’]s|s['’]|['’])$/i, (ending) => (ending.startsWith('s') ? 's' : ''))
    .replace(/(?<!\s)\s+(?:ever|really|actually|also|just|publicly|again)$/i, '')
    .trim();
  return /^(?:did|does|do|has|have|was|is|are|say|said|we|you|i|it|that|this|there|anyone|anybody|someone|somebody|everyone|everybody|nobody|people|they all|both|both of them|either|neither|the two)$/i.test(
    name,
  )
    ? ''
    : name;
}

const LEAD =
  /^(?:(?:in (?:response|reaction|reply|answer|reference|relation) to|that|about|on|regarding|concerning|re|of|whether|if|over|with|for|to|as to|anything|something|much|the (?:topic|subject|issue|matter|question) of|the fact that|its?|any)\s+)+/i;
const END =
  /(?<![\s,])[\s,]+(?:about|on|of|exactly|precisely|recently|lately|the most|most recently|anything|so far|today's news)$/i;
/** What is left of a question that asks for everything. */
const NOTHING =
  /^(?:anything|everything|something|things?|it all|all|so far|at all|exactly|about|on|lately|recently|last|first|latest|most recently|what|else|it|that|this|so|to|with|for|at|from|in|by|of|whom|who|why|when|where|how|there|here|me|us all|anyone else)$/i;

/** The topic's words as typed, null where none are left. */
export function cleanTopic(words: string): string | null {
  let topic = words.replace(/(?<![\s?!.,;:])[\s?!.,;:]+$/, '').replace(/^(?:[\s,;:]|[–—-]+\s)+/, '');
  topic = topic.replace(LEAD, '').replace(END, '').trim();
  if (topic === '' || NOTHING.test(topic) || !/[\p{L}\p{N}]/u.test(topic)) return null;
  return topic;
}

const AUXILIARY = new RegExp(
  `^(?:(?:(?:${oneOf(HELPING_VERBS)}|do|wo|ca)(?:n['’]?t)?|shall|be|been|there|going|to|the|a|an|people)\\s+)+`,
  'i',
);

/** A fact question's topic without its helping verbs ("will the troops come home" → "troops come home"). */
export function factTopic(words: string): string | null {
  const helping = AUXILIARY.exec(words)?.[0] ?? '';
  // "Did Will Moss leave": behind a helping verb a capital makes a name.
  const name = /(?<=\s)(?:Will|May|Might|The|A)\s/.exec(helping);
  const verbs = name && /^(?:Will|May)/.test(name[0]) ? helping.slice(0, name.index) : helping;
  return cleanTopic(words.slice(verbs.length)) ?? cleanTopic(words);
}
