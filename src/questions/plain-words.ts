/** A question as a chat hands it over → its words: mentions, code fences and emphasis marks left out. Pure, linear. */

const RULES: readonly (readonly [RegExp, string])[] = [
  // What nobody sees (direction marks, joiners) is nothing; pictures stand between words.
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  // The private use area is the desk's own: it marks places while a question is read.
  [/[\uE000-\uE00F]/g, ' '],
  [/(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20E3)+/gu, ' '],
  // Mentions and channels as Slack and Discord write them; a link keeps its words.
  [/<(?:[@#!][^<>\s|]{1,80})(?:\|[^<>]{0,80})?>/g, ' '],
  [/<(?:https?:[^<>\s|]{1,2000})\|([^<>]{1,200})>/g, '$1'],
  [/<\/?[a-z][^<>\n]{0,200}>/gi, ' '],
  [/```[a-z]{0,12}(?=\s)|```/g, ' '],
  [/`([^`\n]{1,600})`/g, '$1'],
  [/(^|[\s("“])(\*{1,3}|_{1,3}|~{1,2})(?=\S)([^*_~\n]{1,600})\2(?=$|[\s?!.,;:)"”])/g, '$1$3'],
  [/^[ \t]{0,8}(?:>{1,3}|#{1,6}|[-*•])[ \t]+/gm, ''],
];

/** `Robert "Bob" Moss`: the marks inside a name hold no quotation. */
const NICKNAME = /(?<=\p{Lu}[\p{L}.'’-]*[ ])["“]([\p{L}.'’-]{1,20})["”](?=[ ]\p{Lu})/gu;

export function plainWords(typed: string): string {
  return RULES.reduce((text, [pattern, by]) => text.replace(pattern, by), typed).replace(NICKNAME, '$1');
}
