/** Small lists that search asks. Small letters. Data. */
import { words } from '../words.ts';

/** Of the words of quantity, those that a misprint may give or take. */
export const VAGUE = words('half other others last next past');
/** Small words that no other word stands for: what is said changes with them. */
export const OPPOSITES = words(
  'above below before after over under up down north south east west left right',
);
