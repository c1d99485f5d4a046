/** Questions about the desk and its archive. */
import { make, type Pattern } from './pattern.ts';

const ARCHIVE = '(?:corpus|archive|library|collection|database|index)';
const HOLDINGS = '(?:articles|sources|outlets|stories|newspapers|documents|files|texts)';
const COUNTED = '(?:articles|stories|documents|statements|quotes|quotations|people|speakers|outlets|sources)';
const HAVE_YOU =
  '(?:do you have|are (?:there|in (?:the|your) \\w+|you reading|indexed|covered)|have you (?:read|got)|can you search)';

export const DESK_PATTERNS: readonly Pattern[] = [
  make(
    'help',
    [
      '/?help(?: me)?(?: please)?',
      'commands?|usage|instructions|manual|/?start',
      'how (?:do|can|does) (?:i|you|this|it|one) (?:use|ask|work).*',
      'what can (?:you|i|this)(?: bot)? (?:do|ask|answer).*',
      '(?:what|who) are you',
      '(?:hi|hello|hey|good (?:morning|afternoon|evening))(?: there)?',
      'thanks|thank you|thx',
    ],
    'help',
  ),
  make(
    'corpus',
    [
      `what(?:'s|’s| is| do you have)? (?:in|inside) (?:the|your|this|our) ${ARCHIVE}`,
      "what(?:'s| is) in (?:here|there)",
      `(?:the )?(?:${ARCHIVE}|status|inventory|sources|statistics|stats)`,
      `(?:show|list|describe) (?:me )?(?:the |your |all )?(?:${ARCHIVE}|${HOLDINGS})`,
      `(?:what|which) ${HOLDINGS} ${HAVE_YOU}`,
      `how (?:many|much) ${COUNTED}(?: ${HAVE_YOU})?`,
      `how (?:big|large|old) is (?:the|your) ${ARCHIVE}`,
      'what do you know|what do you have|what have you got',
      'what period (?:do you|does .+) cover',
      `(?:who|which people|which speakers) (?:is|are) (?:in|quoted in) (?:the|your) ${ARCHIVE}`,
    ],
    'corpus',
  ),
];
