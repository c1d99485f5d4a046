/** Whether a quotation stands as asked: exact, altered, misattributed or not found. */
import type { Check, Difference, SaidOn, Verdict } from '../model.ts';
import type { Archive, WordingHit } from '../search/archive.ts';
import { callsWrong } from '../search/relevance/note-match.ts';
import { foldText } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';
import {
  ALTERED_FROM,
  type AskedSpeaker,
  CLOSE_FROM,
  type Compared,
  isBy,
  isSurnameOf,
  OTHERS_FROM,
  rank,
  SAME,
  spansOf,
} from './compared-wording.ts';
import { conditionCut, disownedBy, negationBefore } from './cut-words.ts';
import { type Comparison, compareWords } from './differences.ts';
import { denialOf, givesWords } from './own-words.ts';
import { printedIn } from './printed-paragraph.ts';
import { fitsDay } from './said-on.ts';
import { mayBeMeant } from './shared-surname.ts';
import {
  type AskedIn,
  alteredSentence,
  correctedSentence,
  cutSentence,
  deniedSentence,
  describedSentence,
  disownedSentence,
  exactSentence,
  innerSentence,
  missingSentence,
  negationSentence,
  officeSentence,
  otherDaySentence,
  othersSentence,
  sharedSentence,
  slipSentence,
  toldSentence,
  unfinishedSentence,
} from './verdict-sentences.ts';
import {
  innerName,
  isDisowned,
  isMarked,
  isSlipOf,
  namesAsked,
  quotedBy,
  whoseWords,
} from './whose-words.ts';

const READ = 12;

/** What a quotation is checked with besides its words and its speaker. */
export interface Beside {
  /** The paragraph in which it was pasted; null: none. */
  readonly paragraph: string | null;
  /** The days on which it is said to have been said; null: none is told. */
  readonly saidOn: SaidOn | null;
  /** All articles are read; else nothing is certain of what is absent. */
  readonly complete: boolean;
  /** What the words stand in that are checked. */
  readonly askedIn?: AskedIn;
}

const NOTHING_BESIDE: Beside = { paragraph: null, saidOn: null, complete: true };

/** `speaker` null: only the words are checked, whoever said them. */
export async function judge(
  asked: string,
  speaker: AskedSpeaker | null,
  archive: Archive,
  beside: Beside = NOTHING_BESIDE,
): Promise<Check> {
  const check = await judged(asked, speaker, archive, beside);
  if (beside.complete || check.verdict === 'exact' || check.verdict === 'altered')
    return withNote(check, archive);
  return { ...check, verdict: 'not_found', sentence: unfinishedSentence(check) };
}

/** Printed words that the same article calls wrong in a note of its own. */
async function withNote(check: Check, archive: Archive): Promise<Check> {
  const { at, closest, verdict } = check;
  if (at === null || verdict === 'not_found') return check;
  const notes = (await archive.document(at.document.id))?.notes ?? [];
  const correction = notes.find((note) => callsWrong(note, at.text, closest?.speaker?.name ?? null));
  if (correction === undefined) return check;
  const noted = { ...check, closest: closest && { ...closest, correction }, correction };
  return verdict === 'exact'
    ? { ...noted, verdict: 'corrected', sentence: correctedSentence(at.document, correction) }
    : noted;
}

async function judged(
  asked: string,
  speaker: AskedSpeaker | null,
  archive: Archive,
  beside: Beside,
): Promise<Check> {
  const found = await archive.findWording(asked, READ);
  const hits = [...found, ...(await ownAmongMany(asked, speaker, found, archive))];
  const compared: Compared[] = [];
  for (const wording of hits.filter(isOfStatement)) {
    const text = (await archive.document(wording.document.id))?.text;
    if (text === undefined) continue;
    const hit =
      wording.statement === null && isMarked(text, wording) ? { ...wording, quoted: true } : wording;
    const comparison = compareWords(asked, text, spansOf(hit));
    if (comparison)
      compared.push({
        hit,
        comparison,
        text,
        inner: comparison.similarity < OTHERS_FROM ? null : innerName(hit, text),
        mayBe: comparison.similarity < ALTERED_FROM ? [] : mayBeMeant(hit, text),
        similarity: Math.max(comparison.similarity, Math.min(hit.similarity, SAME - 1e-3)),
      });
  }
  compared.sort((a, b) => rank(b) - rank(a));
  // A paragraph of an article, pasted: whoever it names is whom the source names.
  const printed = beside.paragraph === null ? undefined : printedIn(compared, beside.paragraph);
  if (printed) return result(asked, 'exact', printed, exactSentence(printed, null), true);
  const whose = await whoseWords(compared, speaker, archive);
  const isOwn = (one: Compared) => whose.get(one) === 'own' || whose.get(one) === 'beside';
  const owned = compared.filter((one) => isOwn(one) || isSurnameOf(one.hit, speaker));
  const best = compared[0];
  // Where the same words are printed as nobody's ("falsely attributed to …"), that decides unless they are printed as X's elsewhere.
  const first = owned.find(isOwn) ?? owned[0];
  const own =
    owned.find(
      (one) => isOwn(one) && one.similarity >= (first?.similarity ?? 1) - 1e-6 && !isDisowned(one),
    ) ?? first;
  const disowning =
    speaker !== null && (own === undefined || own.similarity < SAME || isDisowned(own))
      ? compared.find((one) => one.similarity >= OTHERS_FROM && isDisowned(one) && namesAsked(one, speaker))
      : own && isDisowned(own) && own.similarity >= OTHERS_FROM
        ? own
        : undefined;
  if (disowning)
    return {
      ...result(asked, 'not_found', disowning, disownedSentence(disowning, speaker)),
      disowned: disownedBy(disowning.text, disowning.hit),
    };
  const outer = compared.find(
    (one) =>
      (one.hit.statement !== null || one.hit.quoted) &&
      one !== own &&
      !isOwn(one) &&
      denialOf(one.hit.statement, one.hit.quoted) === null &&
      (one.hit.statement === null || givesWords(one.hit.statement, one.hit.quoted)),
  );
  // Who passes words on is not who said them.
  const other = outer && (quotedBy(outer, compared) ?? outer);
  const toldBy =
    speaker && compared.find((one) => one.inner !== null && isBy(one.hit, speaker) && !isOwn(one));
  if (toldBy && (!own || own.similarity < toldBy.similarity))
    return result(asked, 'misattributed', toldBy, innerSentence(toldBy));
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
  if (own && own.comparison.similarity >= SAME && own.comparison.grave === null) {
    const day = own.hit.document.published?.slice(0, 10) ?? null;
    const inTime = owned.find((one) => one.comparison.similarity >= SAME && fitsDay(one, beside.saidOn));
    if (day !== null && !fitsDay(own, beside.saidOn) && !inTime)
      return result(asked, 'not_found', own, otherDaySentence(own));
    const shown = inTime && !fitsDay(own, beside.saidOn) ? inTime : own;
    const negation = negationBefore(shown.text, shown.hit.start);
    if (negation) return result(asked, 'altered', withNegation(shown, negation), negationSentence(negation));
    return result(asked, 'exact', shown, exactSentence(shown, speaker), true);
  }
  if (other && other.similarity >= OTHERS_FROM && (!own || other.similarity > own.similarity)) {
    if (speaker !== null && whose.get(other) === 'open')
      return result(asked, 'not_found', other, describedSentence(other, speaker));
    if (speaker !== null && whose.get(other) === 'shared')
      return result(asked, 'not_found', other, sharedSentence(other, speaker));
    if (speaker?.office && whose.get(other) === 'unknown')
      return result(asked, 'not_found', other, officeSentence(other, speaker.office));
    if (speaker !== null && isSlipOf(other, speaker))
      return result(asked, 'not_found', other, slipSentence(other, speaker));
    return result(asked, 'misattributed', other, othersSentence(other, speaker));
  }
  // What the source only tells in its own words is no quotation that somebody altered, unless nearly all of it stands.
  const from = own?.hit.quoted ? ALTERED_FROM : OTHERS_FROM;
  if (own && own.similarity >= from && isMore(own.comparison))
    return result(asked, 'altered', own, alteredSentence(own, beside.askedIn));
  return result(
    asked,
    'not_found',
    best && best.similarity >= CLOSE_FROM ? best : null,
    missingSentence(best, speaker),
  );
}

/** Most of the words stand in the statement that they were found by; a neighbour's that go on from it are its own hit. */
function isOfStatement({ statement, start, end }: WordingHit): boolean {
  if (statement === null) return true;
  const inside = statement.content.reduce(
    (sum, span) => sum + Math.max(0, Math.min(span.end, end) - Math.max(span.start, start)),
    0,
  );
  return inside >= LEAST_INSIDE * (end - start);
}
const LEAST_INSIDE = 0.3;

/** Words that so many say that the asked person's own are not among the first: those are looked for by name. */
async function ownAmongMany(
  asked: string,
  speaker: AskedSpeaker | null,
  found: readonly WordingHit[],
  archive: Archive,
): Promise<WordingHit[]> {
  const words = asked.replace(/^[\s.,;:!?]{1,20}|[\s.,;:!?]{1,20}$/g, '');
  const isFull = found.length >= READ && (found.at(-1)?.similarity ?? 0) >= OTHERS_FROM;
  if (!speaker?.ids || !isFull || words === '' || found.some((hit) => isBy(hit, speaker))) return [];
  const filters = { speakers: speaker.ids };
  const { hits } = await archive.searchStatements({ text: null, phrases: [words], filters, limit: READ });
  const own: WordingHit[] = [];
  for (const { statement } of hits) {
    const { document, content, quoted } = statement;
    const text = (await archive.document(document.id))?.text ?? '';
    const start = text.toLowerCase().indexOf(words.toLowerCase(), content[0]?.start ?? 0);
    const end = start + words.length;
    if (start < 0 || end > (content.at(-1)?.end ?? 0)) continue;
    const isQuoted = quoted.some((span) => span.start <= start && span.end >= end);
    own.push({
      statement,
      document,
      start,
      end,
      text: text.slice(start, end),
      similarity: 1,
      quoted: isQuoted,
    });
  }
  return own;
}

function withNegation(own: Compared, negation: string): Compared {
  const differences: Difference[] = [{ op: 'missing', text: negation }, ...own.comparison.differences];
  return { ...own, comparison: { ...own.comparison, differences, grave: 'negation' } };
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

function result(
  asked: string,
  verdict: Verdict,
  found: Compared | null,
  sentence: string,
  withCut = false,
): Check {
  const cut =
    withCut && found ? conditionCut(found.text, found.hit, found.hit.statement?.quoted ?? []) : null;
  return {
    asked,
    verdict,
    closest: found?.hit.statement ?? null,
    differences: found ? found.comparison.differences : [],
    cut,
    disowned: null,
    correction: null,
    at: found ? placeOf(found) : null,
    sentence: cut ? `${sentence} ${cutSentence(cut)}` : sentence,
  };
}

function placeOf({ hit, text }: Compared): NonNullable<Check['at']> {
  const { document, start, end, statement } = hit;
  const paragraph = statement?.paragraph ?? text.slice(0, start).trimStart().split(/\n\s*/).length;
  return { document, start, end, text: text.slice(start, end), paragraph };
}

/** The denial itself is what the question leaves out. */
function withCue(own: Compared): Compared {
  const cue = own.hit.statement?.cue?.text;
  if (cue === undefined) return own;
  const differences: Difference[] = [{ op: 'missing', text: cue }, ...own.comparison.differences];
  return { ...own, comparison: { ...own.comparison, differences } };
}
