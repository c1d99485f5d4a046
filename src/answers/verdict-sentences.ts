/** The sentence that tells a verdict: what stands in the source, and what differs from the words asked about. */
import type { Check, Cut, Statement } from '../model.ts';
import { genderOfPronoun } from '../people/coreference/pronouns.ts';
import {
  type AskedOffice,
  type AskedSpeaker,
  CLOSE_FROM,
  type Compared,
  isBy,
  isSurnameOf,
  SAME,
} from './compared-wording.ts';
import { disownedBy } from './cut-words.ts';
import { outletName, shownName } from './names.ts';
import { dayInWords, listed } from './phrasing.ts';

const INDIRECT = ' The source gives these words in indirect speech, not as a quotation.';
const nameOf = (statement: Statement | null): string => statement?.speaker?.name ?? 'an unnamed speaker';

/** " in the Harbour Times, 3 March 2024": as far as the source states them. */
export function printedWhere({ outlet, title, published }: Statement['document']): string {
  const where = outlet ? ` in ${outletName(outlet)}` : title ? ` in “${title}”` : '';
  return published ? `${where}${where === '' ? ' on ' : ', '}${dayInWords(published)}` : where;
}

/** The note stands in the same article. */
export const correctedSentence = (document: Statement['document'], note: string): string =>
  `Printed so${printedWhere(document)}; corrected since: “${note}”`;

/** What print proves: that the words stand so in the source, and as whose. */
export function exactSentence({ hit, inner, mayBe }: Compared, speaker: AskedSpeaker | null): string {
  const where = printedWhere(hit.document);
  const then = where.includes(',') ? ',' : '';
  const printed = `Printed exactly so${where}`;
  const { statement } = hit;
  if (speaker !== null && !statement?.speaker)
    return `${printed}; the source names ${speaker.name} by them, but does not say in so many words whose they are.`;
  if (statement === null) return `${printed}; the source gives the words as nobody’s statement.`;
  if (mayBe.length > 0 && inner === null)
    return `${printed}; the source names the speaker here only as “${statement.speaker?.mention?.text ?? ''}”, who may be ${listed([...mayBe], 'or')}.`;
  if (inner !== null && speaker !== null)
    return `${printed}${then} as ${possessive(inner)} words, as told by ${shownName(statement)}.`;
  if (isSurnameOf(hit, speaker) && !isBy(hit, speaker))
    return `${printed}; the source names the speaker here only as ${nameOf(statement)}.`;
  const tail = hit.quoted ? '' : INDIRECT;
  if (speaker !== null && !isBy(hit, speaker) && !(speaker.office && statement.speaker?.kind === 'person')) {
    const called = statement.speaker?.mention?.text ?? nameOf(statement);
    return `${printed}; the source calls the speaker “${called}” here and names ${speaker.name} near these words.${tail}`;
  }
  if (statement.speaker && statement.toldBy)
    return `${printed}${then} as ${possessive(shownName(statement))} words, as told by ${statement.toldBy}.${tail}`;
  if (statement.speaker) return `${printed}${then} as ${possessive(shownName(statement))} words.${tail}`;
  return `${printed}; the source does not say who said them.${tail}`;
}

const possessive = (name: string): string => `${name}’s`;

/** For one check, whose message says already where the words are printed. */
export const sameWords = ({ cut }: Check): string =>
  `Exact: the source has the same words.${cut ? ` ${cutSentence(cut)}` : ''}`;

export function cutSentence({ before, after }: Cut): string {
  const parts = [
    before === '' ? '' : `before them: “${before}”`,
    after === '' ? '' : `behind them: “${after}”`,
  ];
  return `The sentence has more, ${listed(parts.filter((part) => part !== ''))}.`;
}

export const negationSentence = (negation: string): string =>
  `Altered: the source has “${negation}” in front of these words, which turns their sense.`;

export const disownedSentence = ({ hit, text }: Compared, speaker: AskedSpeaker | null): string =>
  `Not found as ${speaker ? `${possessive(speaker.name)} words` : 'anybody’s words'}: the source${printedWhere(hit.document)} prints them to say that they are not (“${disownedBy(text, hit) ?? ''}”).`;

export const otherDaySentence = ({ hit }: Compared): string =>
  `Not found on that date: the words are printed${printedWhere(hit.document)}.`;

export function unfinishedSentence({ verdict, closest }: Check): string {
  return verdict === 'misattributed' && closest
    ? `Not found yet: so far the archive has these words as ${possessive(shownName(closest))}, but not all of it was seen.`
    : 'Not found yet: not all of the archive was seen.';
}

const toldBy = ({ toldBy: teller }: Statement): string => (teller === null ? '' : `, as told by ${teller}`);

export const slipSentence = ({ hit }: Compared, { name }: AskedSpeaker): string =>
  `Not found under that name: the archive has nobody called ${name}; the words are printed${printedWhere(hit.document)} as ${possessive(nameOf(hit.statement))}. Is ${nameOf(hit.statement)} meant?`;

export function othersSentence({ hit, similarity, mayBe }: Compared, speaker: AskedSpeaker | null): string {
  const said = similarity >= SAME ? 'these words' : 'nearly these words';
  const asked = speaker ? `, not as ${speaker.name}’s` : '';
  return hit.statement?.speaker
    ? `Misattributed: the source gives ${said} as ${mayBe.length > 0 ? listed(mayBe.map(possessive), 'or') : possessive(nameOf(hit.statement))}${toldBy(hit.statement)}${asked}.`
    : `Misattributed: the source prints ${said}${asked}, and does not say whose they are.`;
}

/** The words are printed under nobody's name, a description, a pronoun or a surname alone, which may mean the one asked about. */
export function describedSentence({ hit }: Compared, { name }: AskedSpeaker): string {
  const where = printedWhere(hit.document);
  const names = `it names ${name}, but does not say here that they are ${possessive(name)}`;
  const speaker = hit.statement?.speaker;
  if (!speaker)
    return `Not found under that name: the source${where} prints these words and does not say whose they are; ${names}.`;
  const mention = speaker.mention?.text ?? speaker.name;
  if (speaker.kind === 'person' && genderOfPronoun(mention.toLowerCase()) !== undefined)
    return `Not found under that name: the source${where} gives these words to “${mention.toLowerCase()}”, read as ${speaker.name}; ${names}.`;
  const printed = speaker.kind === 'person' ? `“${mention}”` : speaker.name;
  return `Not found under that name: the source${where} prints these words as ${possessive(printed)}; ${names}.`;
}

/** An office is asked about of which the archive does not say that it is the speaker's. */
export function officeSentence({ hit }: Compared, { name: typed }: AskedOffice): string {
  const { statement } = hit;
  const role = statement?.speaker?.role;
  const called = role ? `, called “${role}”` : '';
  const whose = statement ? possessive(shownName(statement)) : 'nobody’s';
  return `Not found under that office: the source${printedWhere(hit.document)} prints these words as ${whose}${called}; the archive does not call that speaker “${typed.replace(/^the /i, '')}”.`;
}

/** The source prints a surname that the one asked about shares. */
export function sharedSentence({ hit, mayBe }: Compared, { name }: AskedSpeaker): string {
  const mention = hit.statement?.speaker?.mention?.text ?? nameOf(hit.statement);
  return `Not found under that name: the source${printedWhere(hit.document)} prints these words as “${mention}”’s, who may be ${listed([...mayBe], 'or')}; it does not say here that they are ${possessive(name)}.`;
}

export const toldSentence = (statement: Statement): string =>
  `Not found: the words are the source’s own, where it tells what ${nameOf(statement)} ${statement.cue?.text ?? 'said'}.`;

export const deniedSentence = ({ hit }: Compared, denied: string): string =>
  denied === 'denied'
    ? `Altered: the source has ${nameOf(hit.statement)} denying this, not saying it.`
    : `Altered: the source has ${nameOf(hit.statement)} refusing this, not saying it.`;

export function innerSentence({ hit: { statement }, inner }: Compared): string {
  const [teller, name] = inner === null ? [statement?.toldBy, nameOf(statement)] : [nameOf(statement), inner];
  return `Misattributed: in the source ${teller} quotes these words as ${name}’s.`;
}

/** What holds the words that are checked, as a sentence names it. */
export type AskedIn = 'question' | 'draft';

export function alteredSentence({ comparison, hit }: Compared, asked: AskedIn = 'question'): string {
  const of = (op: 'missing' | 'added') =>
    comparison.differences.filter((part) => part.op === op).map(({ text }) => `“${text}”`);
  const missing = of('missing');
  const added = of('added');
  const some = (parts: string[]) =>
    parts.length > 3 ? `${parts.slice(0, 3).join(', ')} and more` : listed(parts);
  const whose = hit.statement?.speaker ? '' : ' The source does not name the speaker beside these words.';
  const grave =
    comparison.grave === 'negation'
      ? ' A negation differs.'
      : comparison.grave === 'number'
        ? ' A number differs.'
        : '';
  const told = hit.quoted ? '' : INDIRECT;
  const tail = grave + whose + told;
  if (missing.length > 0 && added.length > 0) {
    return `Altered: the source has ${some(missing)} where the ${asked} has ${some(added)}.${tail}`;
  }
  if (missing.length > 0)
    return `Altered: the source has ${some(missing)}, missing from the ${asked}.${tail}`;
  return `Altered: ${some(added)} ${added.length === 1 ? 'does' : 'do'} not stand in the source.${tail}`;
}

export function missingSentence(best: Compared | undefined, speaker: AskedSpeaker | null): string {
  if (best && best.similarity >= SAME && best.hit.statement === null) {
    return 'Not found as a quotation: the words stand in an article, but as nobody’s statement.';
  }
  const whose = speaker ? ` by ${speaker.name}` : '';
  return best && best.similarity >= CLOSE_FROM
    ? `Not found: no quotation${whose} has these words; the closest wording is shown.`
    : `Not found: no quotation${whose} has these words.`;
}
