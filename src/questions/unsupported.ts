/** What a question wants beside people's words: summaries, opinions, silence, another language. Pure. */
import { language } from '../language/index.ts';
import type { Unsupported } from '../model.ts';
import { wholeWord } from '../text/one-of.ts';
import { SAY_VERB } from './verbs.ts';

/** A question without what the desk does not do, and what that was. */
export interface ClassifiedQuestion {
  readonly text: string;
  readonly unsupported: Unsupported | null;
}

const NO_WORDS =
  /^(?:who|whom|what|why|when|where|how|which|whose|really|so|so what|and|now what|huh|hm+|test|testing|ok|okay|yes|no|yep|nope|maybe|sure|cool|nice|great|lol|wtf|wow|anyone|anything|something|it|that|this|quotes?|(?:a |any |some |random )*quotes?(?: (?:of the (?:day|week)|please))?|stop|quit|exit|reset|undo|cancel|new topic|new question|start (?:over|again)|restart|clear|forget (?:it|that)|never ?mind|says?|said|who (?:said|says|spoke|talked)(?: (?:it|that|this|so|what))?|summari[sz]e|tl;?dr)$/i;
const OPINION =
  /^(?:(?:what|who|which|how|why) (?:do|did|would|should|are) you\b|do you (?:think|believe|like|agree|prefer|support|trust|hate|love)\b|are you\b|(?:what(?:'s|’s| is| are) )?your (?:opinion|view|take|thoughts?|favou?rite)\b|who(?:'s|’s| is| was| are) (?:right|wrong|lying|correct|better|worse|the (?:best|worst|better|worse)|telling the truth|to blame)\b|who (?:should|do|would) (?:i|we|you|one)\b|should (?:i|we|one)\b|(?:is|are|was) (?:it|that|this|he|she|they) (?:true|right|wrong|good|bad|fair|ok|okay)$)/i;
const TASK =
  /^(?:(?:can|could|would|will) you )?(?:please )?(?:write|draft|compose|translate|rewrite|paraphrase|rephrase|generate|invent|make up|fabricate|create|imagine|pretend|act as|role-?play|calculate|compute|sing|(?:make (?:it|that|this|them) |a (?:bit|little) |much )?(?:shorter|briefer)$|shorten|an? (?:joke|poem|limerick)$|ignore (?:all|any|your|the|previous|every)|forget (?:all|your|the previous|every)|disregard)\b/i;
const SUMMARY =
  /^(?:(?:please )?(?:summari[sz]e|sum up|recap|condense|tl;?dr:?)|(?:(?:give|write|make|get|show) (?:me |us )?)?(?:a |an |the )?(?:short |brief |quick )?(?:summary|recap|overview|gist|abstract|digest|tl;?dr) (?:of|on|about|for))\s+(?:all |of )*/i;
const ARTICLE =
  /^(?:the |an? |this |that |your |our )?(?:article|story|piece|report|news|coverage)s? (?:about|on|of|regarding) /i;
const NOT_WHO = new RegExp(
  `^(who|which \\w+|what (?:officials?|politicians?|people)) (?:(?:has|have|had|did|does|do|is|was)(?:n't|n’t| not| never)|never|(?:has|have|did) (?:yet|still) to|(?:has|have) yet to) (?:been )?(${SAY_VERB})\\b`,
  'i',
);
const NOT_WHAT = new RegExp(
  `^(what|when|where|why) (did|does|do|has|have|had)(n't|n’t|) (\\S+(?: \\S+){0,6}?) ?(not|never|)(?: ever)? (${SAY_VERB})(?= |$)`,
  'i',
);

/** Whether the desk is told to do something else than to answer. */
export const isTask = (text: string): boolean => TASK.test(text);

/** "What did nobody say about the quay?" */
const NOBODY = new RegExp(
  `^(what|when|where|why) (did|does|has|have) (?:nobody|no one|none) ((?:ever |yet )?${SAY_VERB})(?= |$)`,
  'i',
);

/** `text` without courtesies; times and outlets may still be in it. */
export function classifyUnsupported(text: string): ClassifiedQuestion {
  const part = (kind: Unsupported['kind'], words: string): Unsupported => ({ kind, words });
  if (NO_WORDS.test(text)) return { text, unsupported: part('wordless', text) };
  if (OPINION.test(text)) return { text, unsupported: part('opinion', text) };
  if (TASK.test(text)) return { text, unsupported: part('task', text) };
  const summary = SUMMARY.exec(text);
  if (summary) {
    const rest = text.slice(summary[0].length).replace(ARTICLE, 'what do we have on ').trim();
    if (rest !== '') return { text: rest, unsupported: part('summary', summary[0].trim()) };
  }
  const who = NOT_WHO.exec(text);
  if (who && text.length === who[0].length) return { text, unsupported: part('unsaid', text) };
  if (who)
    return {
      text: `${who[1]} ${who[2]}${text.slice(who[0].length)}`,
      unsupported: part('unsaid', who[0].trim()),
    };
  const what = NOT_WHAT.exec(text);
  if (what && (what[3] || what[5])) {
    const rest = `${what[1]} ${what[2]} ${what[4]} ${what[6]}${text.slice(what[0].length)}`;
    return { text: rest, unsupported: part('unsaid', what[0].trim()) };
  }
  const nobody = NOBODY.exec(text);
  if (nobody)
    return {
      text: `${nobody[1]} ${nobody[2]} people ${nobody[3]}${text.slice(nobody[0].length)}`,
      unsupported: part('unsaid', nobody[0].trim()),
    };
  return { text, unsupported: isForeign(text) ? part('language', text) : null };
}

/** Small words of questions; none of them stands in English or in a name ("von", "le", "de" do). */
const FOREIGN = new Set(
  `hat haben wurde und über ueber nicht gesagt sagte sagt wer wie warum wann ist sind auch
  dit sur que qui quoi quel quelle quelles pourquoi quand est sont avec dans qu
  qué dijo dicho sobre quién quien cómo cuándo cuando por para está
  cosa detto chi perché quando sul sulla sulle nel nella
  disse quem porque
  heeft gezegd waarom wanneer niet ook zei`.split(/\s+/),
);
const ENGLISH = wholeWord(language.questionWords.ENGLISH);

/** Sentences of scripts that put no blanks between their words; shorter ones may be names. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]{6}/u;

/** Two small words of another language and none of English, or no Latin letter at all. */
function isForeign(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .slice(0, 40);
  if (words.length === 0) return false;
  if (!/\p{Script=Latin}/u.test(text)) return words.length > 1 || WITHOUT_BLANKS.test(text);
  if (words.some((word) => ENGLISH.test(word) && !FOREIGN.has(word) && !/^(?:a|is|was|on|in)$/.test(word)))
    return false;
  return new Set(words.filter((word) => FOREIGN.has(word))).size > 1;
}

const NO_CLOCK =
  '(?:just |right |shortly |long |immediately |soon )?(?:before|after|since|during|until|ahead of|following|in the (?:run-up|lead-up) to|at the time of)';
/**
 * "before the election", "after Brexit": a time that no clock can tell. Behind a topic only a noun makes one: "… until the
 * buyers gave in" tells what is said.
 */
const UNDATED = new RegExp(
  `(?:^|\\s)((?:${NO_CLOCK}|when (?:he|she|they|it) (?:was|were|had|has|won|lost)) (?:(?:the|his|her|their|its|last|this) )?[\\p{L}\\p{N}'’-]+(?: [\\p{L}\\p{N}'’-]+){0,5})$`,
  'iu',
);
const UNDATED_NOUN = new RegExp(
  `(?:^|\\s)(${NO_CLOCK} (?:(?:the|his|her|their|its|last|this) [\\p{L}\\p{N}'’-]+(?: (?:of |in )?[\\p{L}\\p{N}'’-]+){0,2}|(?!\\p{L}+ing\\b)[\\p{L}\\p{N}'’-]+))$`,
  'iu',
);

/** A topic without the time that it ends with ("Iran before the election" → "Iran"). */
export function withoutUndated(topic: string): {
  readonly topic: string | null;
  readonly words: string | null;
} {
  const any = UNDATED.exec(topic);
  const found = any?.index === 0 ? any : UNDATED_NOUN.exec(topic);
  if (!found?.[1]) return { topic, words: null };
  const rest = topic.slice(0, found.index).trim();
  return { topic: rest === '' ? null : rest, words: found[1] };
}
