/**
 * Checks every quotation of a draft against the archive and against the reporter's own material. Each is judged as a pasted
 * quotation is (`verdict.ts`), once on each side; the better verdict decides.
 */
import type { Check, Denial, DraftQuotation, MaterialPlace, ReadArticle, Verdict } from '../model.ts';
import { surnameIn } from '../people/names/name-suffix.ts';
import { QUOTED } from '../questions/quotation-frame.ts';
import type { Archive } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';
import { type Asked, askedSpeaker, speakersBeside } from './asked-speakers.ts';
import { denialsOf } from './denials.ts';
import { shownName } from './names.ts';
import { type OwnedPart, ownedParts } from './pasted.ts';
import { judge } from './verdict.ts';
import { cutSentence, printedWhere } from './verdict-sentences.ts';

/** The reporter's material, read for one check. */
export interface Material {
  /** What says who speaks in it. */
  readonly named: Archive;
  /** Recordings that name no speaker; null: there are none. */
  readonly unnamed: Archive | null;
  readonly placeOf: (document: string, start: number, words: string) => MaterialPlace;
}

export interface CheckedPart extends Omit<DraftQuotation, 'line'> {
  /** Offset of the words in the draft's text. */
  readonly start: number;
  /** The words up to where the attribution interrupts them. */
  readonly first: string;
  /** The stretches of the archive and of the material that the verdict rests on; null: none. */
  readonly evidence: { readonly printed: Check['at']; readonly heard: Check['at'] };
}

/** Fewer words in marks that the draft puts in nobody's mouth are a name or a term, no quotation. */
const FEWEST_WORDS = 5;

/** What of a draft is a quotation, in order. */
const quotationsOf = (text: string, read?: ReadArticle): OwnedPart[] =>
  ownedParts(text, read).filter(
    ({ isSaid, text: words }) => isSaid || words.split(/\s+/).length >= FEWEST_WORDS,
  );

/**
 * All quotations of `text`, in order. Nothing is left out, however many there are.
 * @param read what is made of the text where it was read before; absent: it is read here
 */
export async function checkDraft(
  text: string,
  archive: Archive,
  material: Material | null,
  read?: ReadArticle,
): Promise<CheckedPart[]> {
  const parts = quotationsOf(text, read);
  const frame = frameOf(text, parts);
  const { coverage } = await archive.health();
  const inArchive = new Side(archive, await speakersBeside(frame, archive, true), coverage.complete);
  const inMaterial = material && new Side(material.named, await speakersBeside(frame, material.named, true));
  const checked: CheckedPart[] = [];
  for (const [i, part] of parts.entries()) {
    const paragraph = paragraphOf(text, part);
    const printed = await inArchive.judge(part, i, paragraph);
    const own = (await inMaterial?.judge(part, i, paragraph)) ?? null;
    const heard = material?.unnamed ? await judge(part.text, null, material.unnamed, NO_PARAGRAPH) : null;
    const speaker = part.name ?? inArchive.besideName(i) ?? inMaterial?.besideName(i) ?? null;
    const decided = decide(part, speaker, printed, own, heard, material);
    const denied = decided.source ? await denialIn(printed, archive) : null;
    checked.push(
      denied ? { ...decided, denied, sentence: `${decided.sentence} ${denialSentence(denied)}` } : decided,
    );
  }
  return checked;
}

async function denialIn({ closest }: Check, archive: Archive): Promise<Denial | null> {
  return closest && ((await denialsOf([closest], archive)).get(closest.id) ?? null);
}

const denialSentence = ({ document, text }: Denial): string =>
  `Denied since by the speaker${printedWhere(document)}: “${text}”.`;

const NO_PARAGRAPH = { paragraph: null, saidOn: null, complete: true, askedIn: 'draft' } as const;

/** One archive, with whom it knows of the people whom the draft names. */
class Side {
  readonly #archive: Archive;
  readonly #beside: readonly (Asked | null)[];
  readonly #complete: boolean;
  readonly #known = new Map<string, Promise<Asked>>();

  constructor(archive: Archive, beside: readonly (Asked | null)[], complete = true) {
    this.#archive = archive;
    this.#beside = beside;
    this.#complete = complete;
  }

  besideName(i: number): string | null {
    return this.#beside[i]?.asked.name ?? null;
  }

  async judge(part: OwnedPart, i: number, paragraph: string | null): Promise<Check> {
    const asked =
      part.name === null ? (this.#beside[i]?.asked ?? null) : (await this.#named(part.name)).asked;
    // A paragraph that is printed word by word tells whose the words are only where it names them itself.
    const tells = paragraph !== null && (asked === null || holdsName(paragraph, asked.name));
    return judge(part.text, asked, this.#archive, {
      ...NO_PARAGRAPH,
      paragraph: tells ? paragraph : null,
      complete: this.#complete,
    });
  }

  #named(name: string): Promise<Asked> {
    const asked = this.#known.get(name) ?? askedSpeaker(name, this.#archive);
    this.#known.set(name, asked);
    return asked;
  }
}

function holdsName(paragraph: string, name: string): boolean {
  const surname = surnameIn(name);
  return surname !== '' && ` ${foldText(paragraph)} `.includes(` ${surname} `);
}

/** The draft with one sign for each quotation, from which names beside them are read. */
function frameOf(text: string, parts: readonly OwnedPart[]): string {
  let frame = '';
  let at = 0;
  for (const { stretches } of parts)
    for (const [i, { open, close }] of stretches.entries()) {
      frame += text.slice(at, open).replaceAll(QUOTED, ' ') + (i === 0 ? QUOTED : ' ');
      at = Math.max(at, close);
    }
  return frame + text.slice(at).replaceAll(QUOTED, ' ');
}

/** The line in which a quotation stands; null where it runs over lines, or little else stands there. */
function paragraphOf(text: string, { open, close, start, end, text: asked }: OwnedPart): string | null {
  if (text.slice(start, end).includes('\n')) return null;
  const from = text.lastIndexOf('\n', open) + 1;
  const to = text.indexOf('\n', close);
  const line = text.slice(from, to < 0 ? text.length : to);
  const words = (some: string) => foldText(some).split(' ').length;
  return words(line) > words(asked) + 1 ? line : null;
}

/** How much a verdict says, most first; equal ones by how near the words are. */
const WEIGHT = { corrected: 4, exact: 3, altered: 2, misattributed: 2, not_found: 1 } satisfies Record<
  Verdict,
  number
>;

function decide(
  part: OwnedPart,
  speaker: string | null,
  printed: Check,
  own: Check | null,
  heard: Check | null,
  material: Material | null,
): CheckedPart {
  // A recording without names cannot give the words to somebody else.
  const sides = [
    { check: printed, found: 'archive' as const, isNamed: true },
    ...(own ? [{ check: own, found: 'against' as const, isNamed: true }] : []),
    ...(heard && heard.verdict !== 'misattributed'
      ? [{ check: heard, found: 'against' as const, isNamed: false }]
      : []),
  ];
  const best = sides.reduce((a, b) => (worth(b.check) > worth(a.check) + 1e-9 ? b : a));
  const { check, found } = best;
  const isFound = check.verdict !== 'not_found';
  const placed = sides.filter(({ found: side }) => side === 'against').find(hasWords(found));
  const place =
    placed?.check.at && material
      ? material.placeOf(placed.check.at.document.id, placed.check.at.start, placed.check.at.text)
      : null;
  // A file that has the words as nobody's is named, so that the reporter can look.
  const unsaid = !isFound && own?.at && nearness(own) > 1 - 1e-9 && own.disowned === null ? own.at : null;
  const unsaidPlace =
    unsaid && material ? material.placeOf(unsaid.document.id, unsaid.start, unsaid.text) : null;
  const inPrint = hasWords(found)({ check: printed, found: 'archive' }) || printed.disowned !== null;
  return {
    start: part.start,
    first: part.stretches[0]?.text ?? part.text,
    evidence: { printed: inPrint ? printed.at : null, heard: isFound ? (placed?.check.at ?? null) : unsaid },
    asked: part.text,
    speaker,
    verdict: check.verdict,
    found: isFound ? found : null,
    source: inPrint && printed.at ? { document: printed.at.document, paragraph: printed.at.paragraph } : null,
    place: isFound ? place : unsaidPlace,
    differences: isFound ? check.differences : [],
    correction: isFound ? printed.correction : null,
    cut: check.cut,
    sentence: unsaidPlace
      ? `Not found as a quotation: the words stand in ${placeInWords(unsaidPlace)}, but nobody is named there as saying them.`
      : found === 'against' && place
        ? materialSentence(check, place, best.isNamed)
        : check.sentence,
  };
}

/** Whether a side has the words: it decides, or has the same ones under the same name. */
const hasWords =
  (decides: 'archive' | 'against') =>
  ({ check, found }: { readonly check: Check; readonly found: 'archive' | 'against' }): boolean =>
    check.verdict === 'exact' ||
    check.verdict === 'corrected' ||
    check.verdict === 'altered' ||
    (check.verdict === 'misattributed' && found === decides);

const worth = (check: Check): number => WEIGHT[check.verdict] + 0.9 * nearness(check);

/** The share of the words that stand in both. */
function nearness({ differences }: Check): number {
  let same = 0;
  let all = 0;
  for (const { op, text } of differences) {
    const words = foldText(text).split(' ').length;
    all += words;
    if (op === 'same') same += words;
  }
  return all === 0 ? 0 : same / all;
}

function materialSentence(check: Check, place: MaterialPlace, isNamed: boolean): string {
  const where = placeInWords(place);
  if (check.verdict !== 'exact') return `${check.sentence} See ${where}.`;
  const whose = check.closest?.speaker ? `, as ${shownName(check.closest)}’s words` : '';
  const unnamed = isNamed ? '' : '; the recording does not say who speaks';
  const cut = check.cut ? ` ${cutSentence(check.cut)}` : '';
  return `Stands exactly so in ${where}${whose}${unnamed}.${cut}`;
}

/** "interview.vtt, line 12, at 00:03:10" */
export const placeInWords = ({ file, line, time }: MaterialPlace): string =>
  `${file}, line ${line}${time === null ? '' : `, at ${time}`}`;
