/** What the source has around the asked words, and whether to leave it out turns their sense. Pure. */
import { language } from '../language/index.ts';
import type { Cut, Span } from '../model.ts';
import { isNegation } from '../search/relevance/quote-match-words.ts';
import { foldText } from '../text/normalise.ts';
import { wholeWord } from '../text/one-of.ts';

const GOES_ON = wholeWord(language.answerWords.GOES_ON, 'i');

const CLAUSE = wholeWord(language.answerWords.CLAUSE);
/** A negation that denies nothing: "no doubt", "not only", "can't wait to", "couldn't be more". */
const NO_DENIAL =
  /\b(?:no (?:doubt|question|wonder|mistake)|not (?:only|just|merely|simply)|(?:can|could)(?:no|n['’])t (?:wait|help|be more|agree more|stress)|nothing but|never (?:mind|forget|fear)|(?:do|did)n['’]t (?:worry|forget)|(?:is|are|was|were)n['’]t (?:it|they|we|you|he|she)|not least|no longer than)\b/gi;
const REACH = 160;
const FARTHEST = 9;

/** The clause in front of an offset, from the last mark or joining word on, without the quotation's own marks. */
function clauseBefore(text: string, at: number): string[] {
  const before = text.slice(Math.max(0, at - REACH), at).replace(NO_DENIAL, ' but ');
  const clause = before.split(/[.!?…;:,()“”"«»\n–—]|\s-\s|\.\.\./).at(-1) ?? '';
  const words = clause.split(/\s+/).filter((word) => word !== '');
  const from = words.findLastIndex((word) => CLAUSE.test(word.toLowerCase()));
  return words.slice(from + 1).slice(-FARTHEST);
}

/** "not" of `I do not think that [the bill is good]`: the negation that stands just in front of asked words; null: none. */
export function negationBefore(text: string, start: number): string | null {
  const inside = clauseBefore(text, start).find(isNegative);
  if (inside) return bare(inside);
  // `was not “a success”`: just outside the marks.
  const outside = /((?:\S+\s+){0,3}\S+)\s*[“"«‘']\s*$/.exec(text.slice(Math.max(0, start - REACH), start));
  const words = outside?.[1]?.replace(NO_DENIAL, ' ').split(/\s+/) ?? [];
  for (const word of words.reverse()) {
    if (/[.!?:;,]$/.test(word)) return null;
    if (isNegative(word)) return bare(word);
    if (!GOES_ON.test(word)) return null;
  }
  return null;
}

const isNegative = (word: string): boolean =>
  isNegation(foldText(word).replace(/[^\p{L}\p{N}]/gu, '')) || /n['’]t$/i.test(word);
const bare = (word: string): string => word.replace(/^[^\p{L}]+|(?<![^\p{L}])[^\p{L}]+$/gu, '');

const NOT_SAID =
  /\b(?:never|not|n['’]t) (?:(?:ever|actually|really|in fact|once) )?(?:sa(?:y|id|ys)|told|tell|used?|utter(?:ed)?|wr(?:ite|ote|itten)|ma(?:de|ke)|claim(?:ed)?|tweet(?:ed)?|post(?:ed)?|spoken?)\b|\bden(?:y|ies|ied|ying) (?:ever )?(?:saying|having said|using|making|that (?:he|she|they) (?:had )?(?:ever )?said)\b|\b(?:false(?:ly)?|wrong(?:ly)?|incorrect(?:ly)?|mistaken(?:ly)?|erroneous(?:ly)?) (?:attributed|quoted|credited|ascribed|reported as saying)\b|\bmis(?:quot|attribut)\w+|\b(?:fake|fabricated|invented|bogus|made-up|made up|fictitious) (?:quot\w+|line|words|statement|remark)\b|\b(?:put|placed|laid) (?:in|into|on) (?:\S+ ){1,3}(?:mouth|lips)\b/i;
/** The sentence behind the words: "She never said it", "He denies it". */
const NOT_SAID_BEHIND =
  /^(?:\p{Lu}[\p{L}'’-]{0,30} ){0,3}(?:he|she|they|it was|\p{Lu}[\p{L}'’-]{1,30}) (?:has |have |had )?never (?:said|wrote|written|uttered|tweeted|posted|claimed)(?: (?:it|that|this|so|such a thing|anything of the kind))?\b/iu;

/**
 * The words with which the source's own sentence says that a quotation was not said so ("never said", "falsely attributed");
 * null: it says nothing of the kind. `span`: the quoted words.
 */
export function disownedBy(text: string, span: Span): string | null {
  const open = Math.max(0, text.slice(0, span.start).search(/[“"«‘'][^“"«‘']*$/));
  const from = Math.max(lastEnd(text, open), span.start - 400);
  const before = text.slice(from, open);
  const close = span.end + Math.max(0, text.slice(span.end, span.end + 400).search(/[”"»’]/));
  const rest = text.slice(close, close + 200);
  const behind = rest.slice(0, /[.!?](?:\s|$)|\n/.exec(rest)?.index ?? rest.length);
  const next = /^[.!?]\s+([^\n]{0,120})/.exec(rest.slice(behind.length))?.[1] ?? '';
  return NOT_SAID.exec(before)?.[0] ?? NOT_SAID.exec(behind)?.[0] ?? NOT_SAID_BEHIND.exec(next)?.[0] ?? null;
}

/** Where the sentence begins that an offset stands in. */
function lastEnd(text: string, at: number): number {
  const before = text.slice(0, at);
  const end = Math.max(before.lastIndexOf('\n'), before.search(/[.!?][”"’]?\s+(?=\S[^.!?\n]*$)/));
  return end < 0 ? 0 : end + 1;
}

const CONDITION =
  /^[\s,;–—-]*(?:(?:but|and|or)\s+)?(?:only\s+)?(?:if|unless|until|till|provided|providing|as long as|so long as|only|before|except|assuming|on (?:the )?condition|in case|but (?:only|not)|when and if|without)\b/i;
const CONDITION_FIRST =
  /(?:^|[.!?…]\s{1,2}|[“"«‘]\s{0,2})((?:only )?(?:if|unless|until|provided|as long as|assuming|in case)\b[^.!?]{0,300},\s{0,2}(?:then\s{1,2})?)$/i;

/** A sentence that goes on with a condition, or began with one, which the asked words leave out; `quoted`: the quoted stretches of the statement. */
export function conditionCut(text: string, hit: Span, quoted: readonly Span[]): Cut | null {
  const own = quoted.filter(({ start, end }) => end > hit.start && start <= hit.end + REACH * 2);
  const last = own.findIndex(({ start, end }) => start < hit.end && end >= hit.end);
  const first = own.findIndex(({ start, end }) => start <= hit.start && end > hit.start);
  let after = '';
  if (last >= 0) {
    after = text.slice(hit.end, own[last]?.end);
    // "“…,” she said, “if …”"
    const next = own[last + 1];
    if (next && /^[\s,–—-]*$/.test(after) && /^\p{Ll}/u.test(text.slice(next.start)))
      after = `, ${text.slice(next.start, next.end)}`;
  } else {
    after = text.slice(hit.end, hit.end + REACH * 2).split('\n')[0] ?? '';
  }
  after = sentenceStart(after);
  const lead = first >= 0 ? text.slice(own[first]?.start ?? hit.start, hit.start) : '';
  const before = CONDITION_FIRST.exec(lead)?.[1] ?? '';
  const goesOn = CONDITION.test(after);
  if (!goesOn && before === '') return null;
  return { before: tidy(before || lastClause(lead)), after: goesOn ? tidy(after) : '' };
}

const sentenceStart = (text: string): string =>
  text.slice(0, /[.!?…](?=\s|[”"’]|$)/.exec(text)?.index ?? text.length);
const lastClause = (lead: string): string => lead.split(/[.!?…]\s+/).at(-1) ?? '';
const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;–—-]+|(?<![\s,;”"’])[\s,;”"’]+$/g, '')
    .trim();
