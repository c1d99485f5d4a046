/** What people say around a follow-up: thanks for the last answer, or that it was not what they meant. Pure. */

/** "great. And what did Pike say?": the words of thanks go where a question follows. */
const THANKS =
  /^(?:(?:thanks|thank you|thx|cheers|great|perfect|nice|good|cool|ok|okay|excellent|brilliant|interesting|got it)(?: (?:a lot|so much|very much))?[\s,.!;:–-]+){1,3}(?=(?:and|but|so|what|who|when|where|which|how|did|has|have|is|was|any|anything|more|now|also|about|on|only|since)\b)/i;
/** "no, I meant Pike", "not her, I mean the mayor". */
const MEANT =
  /^(?:(?:no|nope|sorry|oops|actually|not (?:him|her|them|that(?: one)?))[\s,.!;:–-]+){0,3}i (?:meant|mean) (?<x>(?:the |about |on )?\S+(?: \S+){0,4})$/i;
/** "sorry meant ada pike", "try Pike instead": in small letters as well; not "I meant it". */
const MEANT_NAME =
  /^(?:(?:no|nope|sorry|oops|wait|actually)[\s,.!;:–-]+){0,3}(?:(?:i )?meant|try) (?<x>(?!(?:it|that|this|those|to|well|what|when|for|you|him|her|them|me|us|again|now|every\w*)\b)[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}?)(?:,? instead|, same (?:day|topic|question|thing))?$/iu;
/** "sorry, Pike": a name alone behind the comma; "no, I'll do it" is nobody's name. */
const INSTEAD =
  /^(?:no|nope|sorry|oops|not (?:him|her|them|that(?: one)?))[,:;–-]+ (?<x>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})$/u;
/** "i asked about tolls, not boats" */
const ASKED_ABOUT =
  /^(?:(?:no|nope|but|sorry)[\s,.!;:–-]{1,9}){0,3}(?:i |we )?asked (?:about|for) (?<x>\S.*)$/i;
/** "ok now Pike" */
const NOW_NAME =
  /^(?:(?:ok|okay|right|great|good|and)[\s,.!;:–-]+){1,2}now (?<x>(?!(?:the|to|show|give|list|tell|compare|what|who|we|i)\b)[\p{L}’'-]+(?: [\p{L}’'-]+){0,2})$/iu;
/** "wait, who is Pike?" */
const WAIT =
  /^\?*\s?(?:wait|hang on|hold on)[\s,.!;:–-]+(?=(?:who|what|when|where|which|how|why|did|is|was)\b)/i;
/** What follows a question without changing it: "in there", "though", "please". */
const TRAILER =
  /,? (?:tho|though|please|pls|plz|in there|in that (?:one|piece|story|article)|specifically|in particular|themselves|itself)$/i;
/** "only the direct quotes, no paraphrase": what is not wanted follows from what is. */
const UNWANTED =
  /^((?:only|just) [^,]{1,40}), (?:no|not|without) (?:the )?(?:paraphras(?:e|es|ing)|indirect(?: \w+)?)$/i;
/** So many of them stand behind one another. */
const MOST_TRAILERS = 3;
const SORRY_FIRST = /^(?:No|Nope|Sorry|Oops|Not )/;

/** What is said before anything is asked: "hm,", "🙏". */
const SOUNDS = /^(?:(?:h+m+|u+m+|u+h+|o+h+|a+h+|\p{Extended_Pictographic}\uFE0F?)[\s,.…!]+)+/iu;

/** Follow-ups in many words, and the short one that is read in their place. */
const IN_OTHER_WORDS: readonly (readonly [RegExp, string])[] = [
  // "anyone besides Pike?"
  [
    /^(?:so |and |but )?(?:is there )?(?:who|anyone|anybody|any others?|someone)(?: else)? (?:besides|apart from|other than|except(?: for)?) \S{1,40}(?: \S{1,40}){0,3}$/i,
    'who else?',
  ],
  // "just the bit about money", "the one about the tolls again"
  [
    /^(?:and )?(?:(?:just|only|give me|show me|i need) )?the (?:bit|part|ones?|line) (?:about|on|with) (?<x>\S{1,40}(?: \S{1,40}){0,5}?)(?: again)?$/i,
    'and about $<x>?',
  ],
  // "not just Pike, anything on the tolls as well"
  [
    /^not (?:just|only) [^,]{1,60}, (?:is there |do we have )?(?:anything|something) (?:about|on) (?<x>\S{1,40}(?: \S{1,40}){0,5}?)(?: as well| too)?$/i,
    'and about $<x>?',
  ],
  // "what about the allies, did she say anything on them"
  [
    /^(?:and )?(?:what|how) about (?<x>[^,]{2,60}), (?:did|does|has|have) (?:he|she|they) [^,]{1,60}$/i,
    'what about $<x>?',
  ],
  [
    /^(?:and )?(?:who|whom) (?:was|were|is|are|did) (?:he|she|they) (?:talk(?:ing)?|speak(?:ing)?|say(?:ing)?(?: (?:that|it|this))?|tell(?:ing)?(?: (?:that|it|this))?) to$/i,
    'to whom?',
  ],
  // "is that the whole quote or is it cut"
  [
    /^(?:and )?is (?:that|this|it) (?:really )?(?:the |her |his |their )?(?:whole|full|entire|complete) (?:quote|statement|thing|line)(?: or [^,]{1,40})?$/i,
    'the full quote',
  ],
];

/** The follow-up that is meant, in the words that are read as one; the message itself where nothing stands before it. */
export function withoutOpeners(message: string): string {
  if (message.length > 300) return message;
  const begun = message
    .trim()
    .replace(/^[?!.\s]+/, '')
    .replace(WAIT, '');
  const closed = begun.replace(/(?<![?!.\s])[?!.\s]+$/, '');
  const marks = begun.slice(closed.length);
  let ends = closed;
  for (let i = 0; i < MOST_TRAILERS; i++) ends = ends.replace(TRAILER, '');
  ends = ends.replace(UNWANTED, '$1');
  for (const [form, short] of IN_OTHER_WORDS) if (form.test(ends)) return ends.replace(form, short);
  const line = ends + marks;
  const meant = MEANT.exec(ends)?.groups?.x;
  if (meant !== undefined && /^(?:the |about |on |\p{Lu})/u.test(meant) && !/^i\b/i.test(meant))
    return /^the other\b/i.test(meant) ? meant : `and ${meant}?`;
  const named = MEANT_NAME.exec(ends)?.groups?.x;
  if (named !== undefined) return `and ${named}?`;
  // "tolls, not boats", "tolls not boats"
  const about = ASKED_ABOUT.exec(ends)?.groups?.x?.split(/, | not /)[0];
  if (about !== undefined) return `and about ${about}?`;
  const next = NOW_NAME.exec(ends)?.groups?.x;
  if (next !== undefined) return `and ${next}?`;
  const lowered = SORRY_FIRST.test(ends) ? ends.charAt(0).toLowerCase() + ends.slice(1) : ends;
  const instead = INSTEAD.exec(lowered)?.groups?.x;
  if (instead !== undefined && !/^I(?:['’]|$| )/.test(instead)) return `and ${instead}?`;
  return line.replace(THANKS, '').replace(SOUNDS, '');
}

/** "no, the other one": of two who may be meant, the one who was not. */
export const OTHER_ONE =
  /^(?:(?:no|nope|sorry)[\s,.!]+)*(?:(?:i (?:meant|mean)|and|show(?: me)?) )?the other (?:one|man|woman|person|speaker)$/i;

/** "can I see the full quote", "context": the last answer once more, each statement as it is shown in full. */
export const IN_FULL =
  /^(?:and )?(?:(?:(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get|read)|show(?: me)?|give me|what(?:'s|’s| is| was)) )?(?:(?:the |her |his |their |some |it )?(?:full|whole|entire|exact|original|complete|more) (?:quote|quotation|statement|context|wording|words)s?|(?:(?:it |that )?in |the |some )?context|(?:(?:that|it|this|the quote|that quote|that one) )?in full)$/i;

/** "before that": what was printed earlier than the last answer. */
export const BEFORE_THAT =
  /^(?:and |but |what about |anything |something )*(?:before|earlier than) (?:that|this|then)$/i;
