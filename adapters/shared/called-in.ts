/** Whether a message only calls the desk to what stands above or beside it: "check this", "is this right?". Pure. */

const THING =
  '(?:this|that|it|these|those|them|(?:(?:the|this|that|these|those|my|our|her|his|their) )?(?:attached |above )?(?:quotes?|quotations?|draft|file|attachment|document|message|post|text|story|piece|copy|article|wording|one)s?)';
const ASIDE = '(?: (?:above|attached|below|here|please|pls|out|over|again|now|for (?:me|us)))*';
const POLITE = '(?:(?:please|pls|hi|hey|hello|quick|and|so|ok|okay|can you|could you|would you|will you) )*';
const CHECK = '(?:fact ?check|double ?check|check|verify|vet|have a look at|look at|take a look at)';
const RIGHT =
  '(?:right|correct|accurate|exact|verbatim|true|ok|okay|real|a real quote|what (?:he|she|they) (?:really |actually )?said|word for word)';

const CALLS = [
  new RegExp(`^${POLITE}${CHECK}(?: ${THING})?(?: in ${THING})?${ASIDE}$`),
  new RegExp(`^${POLITE}(?:is|are|was|were) ${THING}(?: (?:quoted|all))? ${RIGHT}${ASIDE}$`),
  new RegExp(
    `^${POLITE}(?:what about|how about|any problems? (?:with|in)|anything wrong (?:with|in)) ${THING}${ASIDE}$`,
  ),
];
/** More words than these say something of their own. */
const LONGEST = 120;

/** `message`: without the desk's own name. */
export function callsToCheck(message: string): boolean {
  if (message.length > LONGEST) return false;
  const words = message
    .toLowerCase()
    .replace(/:[a-z0-9_+'-]+:/g, ' ')
    .replace(/[^\p{L}\p{N}'"“”„«»]+/gu, ' ')
    .trim();
  return CALLS.some((form) => form.test(words));
}
