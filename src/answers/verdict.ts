/** Whether a quotation stands as asked: exact, altered, misattributed or not found. */
import type { Check, Difference, Statement, Verdict } from '../model.ts';
import { isTitle } from '../people/lexicon.ts';
import type { Archive, WordingHit } from '../search/archive.ts';
import { aroundStatement } from '../search/statement-ranking-places.ts';
import { foldedWords, foldText } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';
import { type Comparison, compareWords } from './differences.ts';
import { denialOf, givesWords } from './own-words.ts';
import { listed } from './wording.ts';

/** Similarities (see search/wording-align.ts) from which words count as altered, or as somebody else's. Set on train. */
export const ALTERED_FROM = 0.55;
export const OTHERS_FROM = 0.75;
/** From here on the closest wording is worth showing although it is no match. */
const CLOSE_FROM = 0.4;
const SAME = 1 - 1e-6;
const READ = 12;

export interface AskedSpeaker {
  /** As typed. */
  readonly name: string;
  /** null: the archive has nobody of that name. */
  readonly ids: readonly string[] | null;
}

/** `speaker` null: only the words are checked, whoever said them. */
export async function judge(asked: string, speaker: AskedSpeaker | null, archive: Archive): Promise<Check> {
  const hits = await archive.findWording(asked, READ);
  const compared: Compared[] = [];
  for (const hit of hits) {
    const text = (await archive.document(hit.document.id))?.text;
    if (text === undefined) continue;
    const comparison = compareWords(asked, text, spansOf(hit));
    if (comparison)
      compared.push({
        hit,
        comparison,
        similarity: Math.max(comparison.similarity, Math.min(hit.similarity, SAME - 1e-3)),
      });
  }
  compared.sort((a, b) => rank(b) - rank(a));
  const unnamed = await unnamedBeside(compared, speaker, archive);
  const isOwn = ({ hit }: Compared) => isBy(hit, speaker) || unnamed.has(hit.statement?.id ?? '');
  const own = compared.find(isOwn) ?? compared.find(({ hit }) => isSurnameOf(hit, speaker));
  const other = compared.find(
    (one) =>
      one.hit.statement !== null &&
      one !== own &&
      !isOwn(one) &&
      denialOf(one.hit.statement, one.hit.quoted) === null &&
      givesWords(one.hit.statement, one.hit.quoted),
  );
  const best = compared[0];
  const inner = own
    ? quotedBy(
        own,
        compared.filter((one) => !isOwn(one)),
      )
    : undefined;

  if (inner) return result(asked, 'misattributed', inner, innerSentence(inner));
  const denied = own && own.similarity >= OTHERS_FROM ? denialOf(own.hit.statement, own.hit.quoted) : null;
  if (own && denied) return result(asked, 'altered', withCue(own), deniedSentence(own, denied));
  const statement = own?.hit.statement;
  if (own && statement && own.similarity >= OTHERS_FROM && !givesWords(statement, own.hit.quoted))
    return result(asked, 'not_found', own, toldSentence(statement));
  if (own && own.comparison.similarity >= SAME)
    return result(asked, 'exact', own, exactSentence(own, speaker));
  if (other && other.similarity >= OTHERS_FROM && (!own || other.similarity > own.similarity)) {
    return result(asked, 'misattributed', other, othersSentence(other, speaker));
  }
  // What the source only tells in its own words is no quotation that somebody altered, unless nearly all of it stands.
  const from = own?.hit.quoted ? ALTERED_FROM : OTHERS_FROM;
  if (own && own.similarity >= from && isMore(own.comparison))
    return result(asked, 'altered', own, alteredSentence(own));
  return result(
    asked,
    'not_found',
    best && best.similarity >= CLOSE_FROM ? best : null,
    missingSentence(best, speaker),
  );
}

/**
 * Statements without a named speaker in articles in which the asked person speaks, or in a paragraph that names them: the
 * source leaves open whose the words are, so they are held against the question rather than called somebody else's, and
 * the sentence says so.
 */
async function unnamedBeside(
  compared: readonly Compared[],
  speaker: AskedSpeaker | null,
  archive: Archive,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const { ids = null } = speaker ?? {};
  if (ids === null) return found;
  for (const { hit, similarity } of compared) {
    if (hit.statement === null || hit.statement.speaker !== null || similarity < ALTERED_FROM) continue;
    const beside = await archive.statementsOf(hit.document.id);
    const speaks = beside.some((one) => one.speaker !== null && ids.includes(one.speaker.id));
    if (speaks || (await isNamedBeside(hit.statement, speaker?.name ?? '', archive)))
      found.add(hit.statement.id);
  }
  return found;
}

async function isNamedBeside(statement: Statement, name: string, archive: Archive): Promise<boolean> {
  const text = (await archive.document(statement.document.id))?.text ?? '';
  const { paragraph } = aroundStatement(text, statement.content);
  const surname = foldText(name).split(' ').at(-1) ?? '';
  return (
    surname !== '' && foldedWords(text, paragraph.start, paragraph.end).some(({ word }) => word === surname)
  );
}

/** Somebody else's words that the asked person only passes on: as near as the whole, and inside it. */
function quotedBy(own: Compared, others: readonly Compared[]): Compared | undefined {
  const teller = own.hit.statement?.speaker?.name;
  return others.find(
    ({ hit, similarity }) =>
      hit.statement?.toldBy === teller &&
      teller !== undefined &&
      hit.statement?.speaker !== null &&
      hit.document.id === own.hit.document.id &&
      hit.start < own.hit.end &&
      own.hit.start < hit.end &&
      similarity >= Math.max(own.similarity - 1e-6, OTHERS_FROM),
  );
}

/** More in common than one word: "I love tea" is not what became of "I love you". */
function isMore({ differences, grave }: Comparison): boolean {
  const words = (wanted: Difference['op']) =>
    differences
      .filter(({ op }) => op === wanted)
      .flatMap(({ text }) => foldText(text).split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word !== '');
  const telling = (some: readonly string[]) => some.filter((word) => wordClass(word) === 'open').length;
  const same = words('same');
  // A "not" or a number that was changed is the slip that counts most.
  return (
    (grave !== null && telling(same) > 0) ||
    telling(same) > 1 ||
    same.length > 3 ||
    (telling(words('added')) === 0 && same.length > 2)
  );
}

interface Compared {
  readonly hit: WordingHit;
  readonly comparison: Comparison;
  readonly similarity: number;
}

const rank = ({ similarity, hit }: Compared): number =>
  similarity +
  (hit.quoted ? 0.004 : 0) +
  (hit.statement?.speaker ? 0.002 : 0) +
  (hit.statement?.toldBy ? 0 : 0.001);

function spansOf(hit: WordingHit): readonly { start: number; end: number }[] {
  if (!hit.quoted || !hit.statement) return [{ start: hit.start, end: hit.end }];
  const inside = hit.statement.quoted.filter(({ start, end }) => start < hit.end && end > hit.start);
  // Words that begin or end outside this statement's marks: a neighbour's quotation goes on with them.
  const first = inside[0]?.start ?? hit.start;
  const last = inside.at(-1)?.end ?? hit.end;
  return first <= hit.start && last >= hit.end ? inside : [{ start: hit.start, end: hit.end }];
}

function isBy(hit: WordingHit, speaker: AskedSpeaker | null): boolean {
  if (hit.statement === null) return false;
  if (speaker === null) return true;
  const id = hit.statement.speaker?.id;
  return id !== undefined && (speaker.ids?.includes(id) ?? false);
}

/** "Moss" beside the words, where Ada Moss is asked about and the archive cannot tell which Moss it is. */
function isSurnameOf({ statement }: WordingHit, speaker: AskedSpeaker | null): boolean {
  const named = foldText(statement?.speaker?.name ?? '').split(/\s+/);
  const asked = foldText(speaker?.name ?? '').split(/\s+/);
  return (
    asked.length > 1 &&
    named.at(-1) === asked.at(-1) &&
    statement?.speaker?.kind === 'person' &&
    named.slice(0, -1).every((word) => isTitle(word.replace(/\.$/, '')) || /^\p{L}+-\p{L}+$/u.test(word))
  );
}

function result(asked: string, verdict: Verdict, found: Compared | null, sentence: string): Check {
  return {
    asked,
    verdict,
    closest: found?.hit.statement ?? null,
    differences: found ? found.comparison.differences : [],
    sentence,
  };
}

const INDIRECT = ' The source gives these words in indirect speech, not as a quotation.';
const nameOf = (statement: Statement | null): string => statement?.speaker?.name ?? 'an unnamed speaker';

function exactSentence({ hit }: Compared, speaker: AskedSpeaker | null): string {
  if (isSurnameOf(hit, speaker) && !isBy(hit, speaker))
    return `Exact: the words are printed so; the source names the speaker here only as ${nameOf(hit.statement)}.`;
  const where = hit.quoted ? '' : INDIRECT;
  if (hit.statement?.speaker)
    return `Exact: the words are ${hit.statement.speaker.name}’s, unchanged.${where}`;
  return speaker === null
    ? `Exact: the words are printed so; the source does not say who said them.${where}`
    : `Exact: the words are printed so, in an article that names ${speaker.name}, but not beside them.${where}`;
}

function othersSentence({ hit, similarity }: Compared, speaker: AskedSpeaker | null): string {
  const said = similarity >= SAME ? 'these words' : 'nearly these words';
  const asked = speaker ? `, not as ${speaker.name}’s` : '';
  return hit.statement?.speaker
    ? `Misattributed: the source gives ${said} as ${nameOf(hit.statement)}’s${asked}.`
    : `Misattributed: the source prints ${said}${asked}, and does not say whose they are.`;
}

const toldSentence = (statement: Statement): string =>
  `Not found: the words are the source’s own, where it tells what ${nameOf(statement)} ${statement.cue?.text ?? 'said'}.`;

/** The denial itself is what the question leaves out. */
function withCue(own: Compared): Compared {
  const cue = own.hit.statement?.cue?.text;
  if (cue === undefined) return own;
  const differences: Difference[] = [{ op: 'missing', text: cue }, ...own.comparison.differences];
  return { ...own, comparison: { ...own.comparison, differences } };
}

const deniedSentence = ({ hit }: Compared, denied: string): string =>
  denied === 'denied'
    ? `Altered: the source has ${nameOf(hit.statement)} denying this, not saying it.`
    : `Altered: the source has ${nameOf(hit.statement)} refusing this, not saying it.`;

function innerSentence({ hit }: Compared): string {
  return `Misattributed: in the source ${hit.statement?.toldBy} quotes these words as ${nameOf(hit.statement)}’s.`;
}

function alteredSentence({ comparison, hit }: Compared): string {
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

function missingSentence(best: Compared | undefined, speaker: AskedSpeaker | null): string {
  if (best && best.similarity >= SAME && best.hit.statement === null) {
    return 'Not found as a quotation: the words stand in an article, but as nobody’s statement.';
  }
  const whose = speaker ? ` by ${speaker.name}` : '';
  return best && best.similarity >= CLOSE_FROM
    ? `Not found: no quotation${whose} has these words; the closest wording is shown.`
    : `Not found: no quotation${whose} has these words.`;
}
