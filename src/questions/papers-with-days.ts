/** Names that hold a word of time: "the Sunday Post" is no Sunday. Pure. */
import { language } from '../language/index.ts';
import { DAY } from '../text/time-patterns.ts';

const { PAPERS_OF_DAYS } = language.timeWords;

/** A paper or a programme whose name holds a word of time: "the Sunday Post", "USA Today". */
const NAMED_BY_TIME = new RegExp(
  `\\b(?:(?:USA|Russia|India|Psychology) (?=Today\\b)|the (?=Today (?:programme|program|show)\\b)|${DAY} (?=(?:${PAPERS_OF_DAYS.join('|')})\\b))`,
  'gi',
);
/** Of the private use area: binds a name together while times are read. */
const BOND = '\uE000';

/** The question, as long as before, with such names as one word. */
export const bindPapers = (question: string): string =>
  question.replace(NAMED_BY_TIME, (words) => `${words.slice(0, -1)}${BOND}`);
