/** The one sentence with which an answer begins. Pure. */

import type { AskedFor, Passage, Person, Query, Stance, Statement } from '../model.ts';
import { withoutSuffix } from '../people/names/name-suffix.ts';
import { INTENTS } from '../questions/intents.ts';
import { verbForm } from '../text/verbs.ts';
import { limitsOf, STANCE_NOUNS } from './messages.ts';
import { fullName, listenerName, outletName, shownName } from './names.ts';
import { count, dayInWords, grouped, listed } from './phrasing.ts';
import { isSpokenBy } from './spoken-by.ts';

interface Size {
  readonly total: number;
  /** 0: not counted. */
  readonly articles: number;
  /** There are more than `total`. */
  readonly open?: boolean;
  readonly stanceMet: boolean;
  readonly unmet: 'addressee' | null;
  readonly passages?: boolean;
  /** The statements counted, those of the page at least. */
  readonly statements?: readonly Statement[];
  /** How many of all have the topic only in the text around them. */
  readonly around?: number;
}

const MOST_VOICES = 3;
const MANY = 6;

/** "by the White House or those who speak for it"; of nobody asked about, who they are, where that is the question. */
function byWhom(query: Query, person: Person | null, statements: readonly Statement[]): string {
  if (person) {
    const others = statements.some((one) => one.speaker !== null && !isSpokenBy(one, person.id));
    const surname = withoutSuffix(person.name).split(' ').at(-1) ?? '';
    const group = !others
      ? ''
      : person.kind === 'organisation'
        ? ' or those who speak for it'
        : statements.some(({ speaker }) => speaker?.name === surname)
          ? `, or by somebody named only ${surname}`
          : '';
    return ` by ${fullName(person)}${group}`;
  }
  if (!INTENTS[query.intent].asksWho) return '';
  const names = [...new Set(statements.filter(({ speaker }) => speaker !== null).map(shownName))];
  const rest = names.length - MOST_VOICES;
  if (names.length === 0) return '';
  if (names.length > MANY) return `, by ${count(names.length, 'speaker')}`;
  return rest > 0
    ? `, by ${names.slice(0, MOST_VOICES).join(', ')} and ${rest === 1 ? 'one other' : `${rest} others`}`
    : `, by ${listed(names)}`;
}

export function foundSentence(
  query: Query,
  person: Person | null,
  { total, articles, open = false, stanceMet, unmet, passages, statements = [], around = 0 }: Size,
  repaired: readonly (readonly [string, string])[],
): string {
  const by = person || stanceMet ? byWhom(query, person, statements) : '';
  const own = person ? ` by ${fullName(person)}` : '';
  // Where nobody spoke to the listener asked about, what names that listener is shown.
  const topic = query.topic ?? (unmet === 'addressee' ? query.addressee : null);
  const limits = limitsOf(unmet === 'addressee' ? { ...query, addressee: null, topic } : query);
  const kind = query.kinds?.length === 1 ? `${query.kinds[0]} ` : '';
  // "1 denial by Ada Moss touching …" is no statement of what was asked.
  const denials = statements.length > 0 && statements.every((one) => one.stance === 'deny');
  const noun = `${kind}${passages ? 'passage' : denials ? 'denial' : 'statement'}`;
  const read = repaired.map(([typed, used]) => `“${typed}” is read as ${used}. `).join('');
  const stance = !stanceMet && query.stance ? `No ${STANCE_NOUNS[query.stance]}${own} was found. ` : '';
  const listener =
    unmet === 'addressee' ? `None says it was said to ${listenerName(query.addressee ?? '')}. ` : '';
  const beside = around > 0 ? surroundings(around, total, topic) : '';
  const what = person ? `${by}${limits}` : `${limits}${by}`;
  const where = articles > 0 ? `, in ${count(articles, 'article')}` : '';
  return `${read}${stance}${listener}${open ? 'At least ' : ''}${count(total, noun)}${what}${where}${beside}.`;
}

/** What is not in the words themselves is not claimed of them. */
function surroundings(around: number, total: number, topic: string | null): string {
  // Of a topic of several words each may name a part.
  const it = (topic ?? '').split(' ').length > 1 ? 'all of it' : 'it';
  const nearby = 'the text around';
  if (total === 1) return `; the words themselves do not mention ${it}, ${nearby} them does`;
  if (around === total) return `; none of them mentions ${it}, ${nearby} them does`;
  return around === 1
    ? `; 1 of them does not mention ${it}, ${nearby} it does`
    : `; ${grouped(around)} of them do not mention ${it}, ${nearby} them does`;
}

/** Who takes the stance asked for, and who takes one against it, each by the source's own verbs: "The coalition denied; the Syrian government blamed." */
export function stanceSentence(stance: Stance, statements: readonly Statement[]): string {
  const order = [stance, ...(['accuse', 'confirm', 'deny'] as const).filter((other) => other !== stance)];
  const verbs = new Map<string, Set<string>>();
  for (const one of order)
    for (const statement of statements) {
      if (statement.stance !== one) continue;
      const name = shownName(statement);
      const told = verbs.get(name);
      if (told === undefined) verbs.set(name, new Set([verbOf(statement)]));
      else if (statement.reporting?.finite) told.add(verbOf(statement));
    }
  const voices = new Map<string, string[]>();
  for (const [name, words] of verbs) {
    const told = listed([...words].slice(0, MOST_VERBS));
    voices.set(told, [...(voices.get(told) ?? []), name]);
  }
  const sentence = [...voices]
    .map(
      ([told, who]) => `${who.length > 3 ? `${who.slice(0, 3).join(', ')} and others` : listed(who)} ${told}`,
    )
    .join('; ');
  return sentence === '' ? '' : `${sentence[0]?.toUpperCase()}${sentence.slice(1)}.`;
}

const MOST_VERBS = 3;

/** "denied", "disputed" as printed; where the source has no finite verb ("her denial that"), what it is. */
function verbOf({ cue, reporting, stance }: Statement): string {
  if (reporting?.finite && cue) {
    const words = cue.text.toLowerCase();
    const last = words.split(/\s+/).at(-1) ?? '';
    // "has repeatedly denied" is "denied" for short; "has spoken" is not.
    return verbForm(last)?.tense === 'past' ? last : words;
  }
  const noun = stance === null ? 'statement' : STANCE_NOUNS[stance];
  return `is quoted with ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** "“within 60 to 100 days”, said the US official." The first of the passages that answer a when, where or how many. */
export function factSentence(
  passage: Passage,
  saidBy: Statement | null,
  { total, whole }: { readonly total: number; readonly whole: boolean },
): string {
  const [fact] = passage.highlights;
  if (!fact) return '';
  const words = passage.text.slice(fact.start - passage.start, fact.end - passage.start);
  const { outlet, title } = passage.document;
  // An article's id says nothing to a reader: its own telling is shown below, with its source.
  const told = outlet ? `, says ${outletName(outlet)}` : title ? `, in “${title}”` : '';
  const who = saidBy ? `, said ${shownName(saidBy)}` : told;
  const rest = total > 1 ? ` ${count(total, 'passage')} may answer.` : '';
  // Where very many may answer, or a word of the question is not in the sentence, the first is little more than a guess.
  return `${total > MANY || !whole ? 'Perhaps ' : ''}“${words}”${who}.${rest}`;
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
    return `Printed in ${printedIn(document)}; the source does not say where it was said.`;
  }
  if (asksFor === 'who')
    return addressee ? `${name} said it to ${addressee}.` : `The source does not say to whom ${who} said it.`;
  return '';
}

function printedIn({ outlet, title, id }: Statement['document']): string {
  if (outlet) return outletName(outlet);
  return title ? `“${title}”` : id;
}
