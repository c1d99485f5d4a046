/**
 * The shapes of questions, tried in order; the first that fits reads the question. Named groups: `s` a speaker, `s2` a
 * second one, `v` the verb, `n` the noun that stands for words said, `t` the topic, `r` what follows the verb (addressee
 * and topic, still together). They are met with times, outlets and quotations already taken out.
 */
import type { AskedFor, Intent, Order } from '../model.ts';

export interface Pattern {
  /** For `explain`. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly intent: Intent;
  readonly order?: Order;
  readonly asksFor?: AskedFor;
  /** No word tells the name from the topic. */
  readonly ambiguousKeywords?: boolean;
}

/** No name ends so: in "the secretary of state" and "the report", what follows is no verb. */
const ENDED = '(?<!(?:^|\\s)(?:the|an?|of|and|his|her|their|this))';
/** A speaker: one to nine words, as few as fit. */
export const S = `(?<s>\\S+(?: \\S+){0,8}?)${ENDED}`;
export const S2 = `(?<s2>\\S+(?: \\S+){0,8}?)${ENDED}`;
export const T = '(?<t>.+)';
export const ABOUT =
  '(?:about|on|regarding|concerning|re|with regard to|with respect to|when it comes to|over|as to|of|relating to|related to|for)';
export const ADVERB =
  '(?:(?:ever|been|just|also|really|actually|previously|already|publicly|exactly|specifically|personally|once|first|last|recently|have to|had to|has to|got to) )*';
export const AUX = "(?:did|does|do|has|have|had|is|was|are|were|'s|’s|will|would|'d)";
export const HAVE = '(?:do|did|have|is there|are there|did) ?(?:we|you|i)? ?(?:have|got|get)?';

/** `forms`: alternatives, any of which reads the whole question. */
export const make = (
  name: string,
  forms: string | readonly string[],
  intent: Intent,
  more: Partial<Pattern> = {},
): Pattern => ({
  name,
  pattern: new RegExp(`^(?:${typeof forms === 'string' ? forms : forms.join('|')})$`, 'i'),
  intent,
  ...more,
});
