/** The one sentence with which an answer begins. Pure. */
import type { AskedFor, Passage, Person, Query, Stance, Statement } from '../model.ts';
import { limitsOf, STANCE_NOUNS, STANCE_WORDS } from './messages.ts';
import { count, dayInWords, listed } from './wording.ts';

interface Size {
  readonly total: number;
  readonly articles: number;
  readonly stanceMet: boolean;
  readonly unmet: 'addressee' | null;
  readonly passages?: boolean;
}

export function foundSentence(
  query: Query,
  person: Person | null,
  { total, articles, stanceMet, unmet, passages }: Size,
  repaired: readonly (readonly [string, string])[],
): string {
  const by = person ? ` by ${fullName(person)}` : '';
  const limits = limitsOf(unmet === 'addressee' ? { ...query, addressee: null } : query);
  const kind = query.kinds?.length === 1 ? `${query.kinds[0]} ` : '';
  const noun = `${kind}${passages ? 'passage' : 'statement'}`;
  const read = repaired.map(([typed, used]) => `“${typed}” is read as ${used}. `).join('');
  const stance = !stanceMet && query.stance ? `No ${STANCE_NOUNS[query.stance]}${by} was found. ` : '';
  const listener = unmet === 'addressee' ? `None says it was said to ${query.addressee}. ` : '';
  return `${read}${stance}${listener}${count(total, noun)}${by}${limits}, in ${count(articles, 'article')}.`;
}

/** "the coalition" as the source has it, a person by the full name. */
export function shownName({ speaker }: Statement): string {
  if (speaker === null) return 'an unnamed speaker';
  const article = /^(?:the|a|an)\s/i.exec(speaker.mention?.text ?? '')?.[0];
  const bare = !/^(?:the|a|an)\s/i.test(speaker.name);
  return speaker.kind !== 'person' && article && bare
    ? `${article.toLowerCase()}${speaker.name}`
    : speaker.name;
}

const BESIDE_WORDS: Readonly<Partial<Record<Stance, string>>> = {
  accuse: 'accused',
  confirm: 'confirmed',
  deny: 'denied',
};

/** "The coalition denied; the Syrian government accused." */
export function stanceSentence(stance: Stance, statements: readonly Statement[]): string {
  const names = (wanted: Stance) => [
    ...new Set(statements.filter((statement) => statement.stance === wanted).map(shownName)),
  ];
  const clauses = [stance, ...(['accuse', 'confirm', 'deny'] as const).filter((other) => other !== stance)]
    .map((one) => ({
      who: names(one),
      word: one === stance ? STANCE_WORDS[one] : (BESIDE_WORDS[one] ?? STANCE_WORDS[one]),
    }))
    .filter(({ who }) => who.length > 0)
    .map(({ who, word }) => `${listed(who.slice(0, 3))}${who.length > 3 ? ' and others' : ''} ${word}`);
  const sentence = clauses.join('; ');
  return sentence === '' ? '' : `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

/** "the White House": an organisation that its sources call so. */
export function fullName({ name, kind, aliases }: Person): string {
  return kind === 'organisation' &&
    aliases.some((alias) => alias.toLowerCase() === `the ${name.toLowerCase()}`)
    ? `the ${name}`
    : name;
}

/** "“within 60 to 100 days”, said the US official." The first of the passages that answer a when, where or how many. */
export function factSentence(passage: Passage, saidBy: Statement | null, total: number): string {
  const [fact] = passage.highlights;
  if (!fact) return '';
  const words = passage.text.slice(fact.start - passage.start, fact.end - passage.start);
  const { outlet, title } = passage.document;
  // An article's id says nothing to a reader: its own telling is shown below, with its source.
  const who = saidBy ? `, said ${shownName(saidBy)}` : (outlet ?? title) ? `, says ${outlet ?? title}` : '';
  const rest = total > 1 ? ` ${count(total, 'passage')} may answer.` : '';
  return `“${words}”${who}.${rest}`;
}

/** When, where or to whom the first statement was said, as far as its source tells; '' where it tells nothing of it. */
export function circumstance(asksFor: AskedFor | null, statement: Statement | undefined): string {
  if (!statement) return '';
  const { when, addressee, via, document } = statement;
  const who = shownName(statement);
  const name = `${who[0]?.toUpperCase() ?? ''}${who.slice(1)}`;
  const printed = document.published ? `printed on ${dayInWords(document.published)}` : null;
  if (asksFor === 'when') {
    if (when)
      return `${name} said it “${when}”; the article ${printed ? `was ${printed}` : 'states no date'}.`;
    return printed
      ? `The article was ${printed}; it does not say when ${who} said it.`
      : 'The source does not say when.';
  }
  const place = via.find((words) => /^(?:in|on|at|during)\s/i.test(words));
  if (asksFor === 'where') {
    if (place) return `${name} said it “${place}”.`;
    if (addressee) return `${name} said it to ${addressee}.`;
    return `Printed in ${document.outlet ?? document.title ?? document.id}; the source does not say where it was said.`;
  }
  if (asksFor === 'who') return addressee ? `${name} said it to ${addressee}.` : '';
  return '';
}
