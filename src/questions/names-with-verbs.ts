/** Names that hold a word which may be a verb of saying: "the United States", "Oakhaven State University". Pure. */
import { SAY_VERB } from './verbs.ts';

/** Stands for the space inside a name while a question is matched with patterns; no question holds this private-use character. */
const BOND = '\uE001';
/** A capital in the middle of a question, where a verb of saying is still to come. */
const CAPITAL =
  /(?<=\p{Lu}[\p{L}.'’-]{0,40}) (?=(?:States?|Reports?|Express|Calls?|Notes?|Answers?|Comments?|Quotes?|Address|Claims?|Stress|Speaks?)\b)/gu;
const ALWAYS = /(?<=\bunited) (?=states\b)/gi;
const SAYS = new RegExp(`\\b${SAY_VERB}\\b`);

/** The question with such names as one word. In a question all in capitals only the surest of them. */
export function bindNames(question: string): string {
  const bind = (text: string, name: RegExp) =>
    text.replace(name, (blank, at: number) => (SAYS.test(afterName(text, at)) ? BOND : blank));
  return bind(bind(question, ALWAYS), CAPITAL);
}

/** What follows the word that may be a verb. */
const afterName = (text: string, at: number): string => text.slice(at).replace(/^ \S+/, '');

export function unbound(
  groups: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(groups).map(([name, words]) => [name, words?.replaceAll(BOND, ' ')]),
  );
}
