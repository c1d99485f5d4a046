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
      'are you (?:an? )?(?:ai|bot|robot|human|person|real|chatgpt|gpt.*|llm|language model).*',
      'who (?:made|built|wrote|created|runs|owns) (?:you|this)',
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
      'who (?:is|are|was) (?:quoted|cited) (?:the )?most(?: often)?|who (?:talks|speaks|says) (?:the )?most|(?:the )?most quoted(?: (?:people|person|speakers?))?',
      '(?:what(?:s|.s| is) )?(?:the |your )?(?:newest|latest|oldest|first|last|most recent) (?:article|story|document)',
      'what period (?:do you|does .+) cover',
      `(?:who|which people|which speakers) (?:(?:is|are) (?:in|quoted in)|speaks? in|is quoted in) (?:the|your|this) ${ARCHIVE}`,
      '(?:(?:list|show)(?: me)? )?(?:all |the |all the )?(?:speakers|people|voices)(?: (?:in|of) (?:the|your) \\w+)?',
    ],
    'corpus',
  ),
];
