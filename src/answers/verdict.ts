/** Whether a quotation stands as asked: exact, altered, misattributed or not found. */
import type { Check, Difference, Statement, Verdict } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { aroundStatement } from '../search/relevance/statement-ranking-places.ts';
import { foldedWords, foldText } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';
import {
  type AskedSpeaker,
  CLOSE_FROM,
  type Compared,
  isBy,
  isSurnameOf,
  rank,
  SAME,
  spansOf,
} from './compared-wording.ts';
import { type Comparison, compareWords } from './differences.ts';
import { denialOf, givesWords } from './own-words.ts';
import {
  alteredSentence,
  deniedSentence,
  exactSentence,
  innerSentence,
  missingSentence,
  othersSentence,
  toldSentence,
} from './verdict-sentences.ts';

/** Similarities (see search/wording-align.ts) from which words count as altered, or as somebody else's. Set on train. */
const ALTERED_FROM = 0.55;
const OTHERS_FROM = 0.75;
const READ = 12;

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

function result(asked: string, verdict: Verdict, found: Compared | null, sentence: string): Check {
  return {
    asked,
    verdict,
    closest: found?.hit.statement ?? null,
    differences: found ? found.comparison.differences : [],
    sentence,
  };
}

/** The denial itself is what the question leaves out. */
function withCue(own: Compared): Compared {
  const cue = own.hit.statement?.cue?.text;
  if (cue === undefined) return own;
  const differences: Difference[] = [{ op: 'missing', text: cue }, ...own.comparison.differences];
  return { ...own, comparison: { ...own.comparison, differences } };
}
