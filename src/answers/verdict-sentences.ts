/** The sentence that tells a verdict: what stands in the source, and what differs from the words asked about. */
import type { Statement } from '../model.ts';
import { type AskedSpeaker, CLOSE_FROM, type Compared, isBy, isSurnameOf, SAME } from './compared-wording.ts';
import { listed } from './phrasing.ts';

const INDIRECT = ' The source gives these words in indirect speech, not as a quotation.';
const nameOf = (statement: Statement | null): string => statement?.speaker?.name ?? 'an unnamed speaker';

export function exactSentence({ hit }: Compared, speaker: AskedSpeaker | null): string {
  if (isSurnameOf(hit, speaker) && !isBy(hit, speaker))
    return `Exact: the words are printed so; the source names the speaker here only as ${nameOf(hit.statement)}.`;
  const where = hit.quoted ? '' : INDIRECT;
  if (hit.statement?.speaker && hit.statement.toldBy)
    return `Exact: the source has them as ${hit.statement.speaker.name}’s only as told by ${hit.statement.toldBy}.${where}`;
  if (hit.statement?.speaker)
    return `Exact: the words are ${hit.statement.speaker.name}’s, unchanged.${where}`;
  return speaker === null
    ? `Exact: the words are printed so; the source does not say who said them.${where}`
    : `Exact: the words are printed so, in an article that names ${speaker.name}, but not beside them.${where}`;
}

export function othersSentence({ hit, similarity }: Compared, speaker: AskedSpeaker | null): string {
  const said = similarity >= SAME ? 'these words' : 'nearly these words';
  const asked = speaker ? `, not as ${speaker.name}’s` : '';
  return hit.statement?.speaker
    ? `Misattributed: the source gives ${said} as ${nameOf(hit.statement)}’s${asked}.`
    : `Misattributed: the source prints ${said}${asked}, and does not say whose they are.`;
}

export const toldSentence = (statement: Statement): string =>
  `Not found: the words are the source’s own, where it tells what ${nameOf(statement)} ${statement.cue?.text ?? 'said'}.`;

export const deniedSentence = ({ hit }: Compared, denied: string): string =>
  denied === 'denied'
    ? `Altered: the source has ${nameOf(hit.statement)} denying this, not saying it.`
    : `Altered: the source has ${nameOf(hit.statement)} refusing this, not saying it.`;

export function innerSentence({ hit }: Compared): string {
  return `Misattributed: in the source ${hit.statement?.toldBy} quotes these words as ${nameOf(hit.statement)}’s.`;
}

export function alteredSentence({ comparison, hit }: Compared): string {
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
    return `Altered: the source has ${some(missing)} where the question has ${some(added)}.${tail}`;
  }
  if (missing.length > 0)
    return `Altered: the source has ${some(missing)}, missing from the question.${tail}`;
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
