/** What has become of what a card printed, in one word for programs and one sentence for readers. */

import { notesOn, passageBlock, quotationBlock } from '../answers/blocks.ts';
import { denialsOf } from '../answers/denials.ts';
import type { CardRun, PassageBlock, QuotationBlock, Span, Statement } from '../model.ts';
import type { Marks } from '../reading/marks.ts';
import type { Archive, ArchivedDocument } from '../search/archive.ts';
import { callsWrong } from '../search/relevance/note-match.ts';
import { digestOf, nameDigest, type Printed, wordsDigest } from './printed.ts';

/** What has become of something that was printed. */
export interface PrintedNow {
  /** Empty: it is as it was printed. Two changes of one thing never have the same state. */
  readonly state: string;
  /** For the reader, without a word that may not be shown; null: it is as it was printed, or is so again. */
  readonly sentence: string | null;
  /** As it may be shown now, struck out where it is corrected; null: not at all, or it was only named. */
  readonly block: QuotationBlock | PassageBlock | null;
}

type Found = Omit<PrintedNow, 'block'> & {
  readonly statement?: Statement;
  /** Parts of a passage in its article. */
  readonly passage?: { readonly document: ArchivedDocument; readonly parts: readonly Span[] };
  readonly isStruck?: boolean;
};

const AS_PRINTED: Found = { state: '', sentence: null };
const GONE = 'its article was withdrawn, has expired or is held back.';
const CHANGED = 'its article was changed and does not have these words any more.';

/** Looks things up for many printed ones at once; each article once. */
class Lookup {
  readonly archive: Archive;
  readonly marks: Marks;
  readonly #byId = new Map<string, Statement>();
  readonly #documents = new Map<string, Promise<ArchivedDocument | null>>();
  readonly #statements = new Map<string, Promise<readonly Statement[]>>();
  readonly #marked = new Map<string, 'do not use' | 'no statement'>();

  constructor(archive: Archive, marks: Marks) {
    this.archive = archive;
    this.marks = marks;
    for (const { kind, words } of marks.all)
      if (kind === 'do not use' || kind === 'no statement') this.#marked.set(wordsDigest(words), kind);
  }

  async fetch(printed: readonly Printed[]): Promise<void> {
    const ids = [...new Set(printed.flatMap(({ statement }) => statement ?? []))];
    for (const one of await this.archive.statements(ids)) if (one) this.#byId.set(one.id, one);
  }

  document(id: string): Promise<ArchivedDocument | null> {
    const found = this.#documents.get(id) ?? this.archive.document(id);
    this.#documents.set(id, found);
    return found;
  }

  statementsOf(id: string): Promise<readonly Statement[]> {
    const found = this.#statements.get(id) ?? this.archive.statementsOf(id);
    this.#statements.set(id, found);
    return found;
  }

  /** An article that was read again counts its statements anew: they are known by their words. */
  async statement({ statement: id, document, words: [words] }: Printed): Promise<Statement | null> {
    const direct = id === null ? undefined : this.#byId.get(id);
    if (direct && wordsDigest(direct.text) === words) return direct;
    return (await this.statementsOf(document)).find(({ text }) => wordsDigest(text) === words) ?? null;
  }

  markedAs(words: string): 'do not use' | 'no statement' | null {
    return this.#marked.get(words) ?? null;
  }
}

/** The state of each, in order. */
export async function printedStates(
  printed: readonly Printed[],
  archive: Archive,
  marks: Marks,
): Promise<string[]> {
  const lookup = new Lookup(archive, marks);
  await lookup.fetch(printed);
  const states: string[] = [];
  for (const one of printed) states.push((await becomeOf(one, lookup)).state);
  return states;
}

/** Each as it may be shown now, in order. */
export async function shownNow(
  printed: readonly Printed[],
  archive: Archive,
  marks: Marks,
): Promise<PrintedNow[]> {
  const lookup = new Lookup(archive, marks);
  await lookup.fetch(printed);
  const found: Found[] = [];
  for (const one of printed) found.push(await becomeOf(one, lookup));
  const denials = await denialsOf(
    found.flatMap(({ statement }) => statement ?? []),
    archive,
  );
  return found.map(({ state, sentence, ...shown }, i) => {
    const denied = shown.statement && denials.get(shown.statement.id);
    const statement = shown.statement && { ...shown.statement, ...(denied ? { denied } : {}) };
    return { state, sentence, block: blockOf({ ...shown, ...(statement ? { statement } : {}) }, i + 1) };
  });
}

async function becomeOf(printed: Printed, lookup: Lookup): Promise<Found> {
  if (printed.statement !== null) return ofStatement(printed, lookup);
  const document = await lookup.document(printed.document);
  if (printed.words.length > 0) return ofPassage(printed, document, lookup);
  if (document === null)
    return { state: 'withdrawn', sentence: 'An article that was named may not be shown any more.' };
  return printed.article === null ? AS_PRINTED : ofSource(printed, document);
}

/** An article on which verdicts rest. */
function ofSource(printed: Printed, document: ArchivedDocument): Found {
  const notes = newNotes(printed, document);
  if (notes.length === 0 && digestOf(document.text) === printed.article) return AS_PRINTED;
  return {
    state: `changed:${notes.map(digestOf).join()}`,
    sentence: ['An article behind these verdicts was changed since.', ...notes.map(noteWords)].join(' '),
  };
}

const newNotes = (printed: Printed, { notes }: ArchivedDocument): string[] =>
  notes.filter((note) => !printed.notes.includes(digestOf(note)));
const noteWords = (note: string): string => `The article says: “${note}”`;

/** What a note of the article means for words that are posted: they are struck out only where it calls them wrong. */
function correctedState(
  what: string,
  note: string,
  { text, speaker }: Pick<Statement, 'text' | 'speaker'>,
): Pick<Found, 'state' | 'sentence' | 'isStruck'> {
  const isWrong = callsWrong(note, text, speaker?.name ?? null);
  return {
    state: `corrected:${digestOf(note)}`,
    sentence: `${what} ${isWrong ? 'was corrected since' : 'has a correction in its article'}: “${note}”`,
    isStruck: isWrong,
  };
}

async function ofStatement(printed: Printed, lookup: Lookup): Promise<Found> {
  const statement = await lookup.statement(printed);
  if (statement === null) return ofMissing(printed, 'quotation', lookup);
  const { correction, speaker, marks = [] } = statement;
  if (correction !== undefined && digestOf(correction) !== printed.correction) {
    const what = speaker ? `A quotation of ${speaker.name}` : 'A quotation';
    return { ...correctedState(what, correction, statement), statement };
  }
  const set = marks.filter(({ kind, id }) => kind === 'wrong speaker' && !printed.marks.includes(id));
  const last = set.at(-1);
  if (last)
    return {
      state: `speaker:${last.id}`,
      sentence: `An editor has changed the speaker of a quotation. ${notesOn({ text: statement.text, speaker, marks: [last] })[0]}`,
      statement,
    };
  if (printed.marks.some((id) => !marks.some((mark) => mark.id === id)))
    return {
      state: 'unmarked',
      sentence: 'An editor has taken back whose words a quotation is.',
      statement,
    };
  const name = speaker && nameDigest(speaker.name);
  // Names grow with the archive: only an article that was changed names somebody else.
  if (name !== printed.speaker && marks.length === 0 && (await wasChanged(printed, lookup)))
    return {
      state: `named:${name ?? 'nobody'}`,
      sentence: 'The article of a quotation was changed and names another speaker now.',
      statement,
    };
  return { ...AS_PRINTED, statement };
}

async function wasChanged({ document, article }: Printed, lookup: Lookup): Promise<boolean> {
  const found = await lookup.document(document);
  return article !== null && found !== null && digestOf(found.text) !== article;
}

/** Words that are not where they were. */
async function ofMissing(printed: Printed, what: string, lookup: Lookup): Promise<Found> {
  const lead = `A ${what} may not be shown any more:`;
  const document = await lookup.document(printed.document);
  if (document === null) return { state: 'withdrawn', sentence: `${lead} ${GONE}` };
  const mark = lookup.markedAs(printed.words[0] ?? '');
  if (mark !== null)
    return {
      state: mark,
      sentence:
        mark === 'do not use'
          ? `${lead} an editor has marked it as not to be used.`
          : `${lead} an editor has marked it as no statement.`,
    };
  // A newer version of the desk may read the same text otherwise: the words stand there still.
  if (printed.article === digestOf(document.text)) return AS_PRINTED;
  const notes = newNotes(printed, document);
  return {
    state: `changed:${notes.map(digestOf).join()}`,
    sentence: [`${lead} ${CHANGED}`, ...notes.map(noteWords)].join(' '),
  };
}

async function ofPassage(
  printed: Printed,
  document: ArchivedDocument | null,
  lookup: Lookup,
): Promise<Found> {
  if (document === null) return ofMissing(printed, 'passage', lookup);
  const parts = printed.words.map((part) => placeOf(part, document.text));
  const isSame = printed.article === digestOf(document.text);
  if (parts.some((part) => part === null)) return isSame ? AS_PRINTED : ofMissing(printed, 'passage', lookup);
  const places = parts.flatMap((part) => part ?? []);
  const shown = { document, parts: places };
  if (
    places.some(({ start, end }) =>
      lookup.marks.hold(document.ref.id, document.text.slice(start, end), 'do not use'),
    )
  )
    return {
      state: 'do not use',
      sentence: 'A passage may not be shown any more: an editor has marked it as not to be used.',
    };
  if (document.notes.every((note) => printed.notes.includes(digestOf(note))))
    return { ...AS_PRINTED, passage: shown };
  const corrected = (await lookup.statementsOf(printed.document)).find(
    ({ correction, content }) =>
      correction !== undefined &&
      !printed.notes.includes(digestOf(correction)) &&
      content.some(({ start, end }) => places.some((place) => start < place.end && place.start < end)),
  );
  if (corrected?.correction === undefined) return { ...AS_PRINTED, passage: shown };
  return { ...correctedState('A passage', corrected.correction, corrected), passage: shown };
}

/** Where a part stands: it begins where a word does. */
function placeOf(part: string, text: string): Span | null {
  const [length = '', digest = ''] = part.split(':');
  const size = Number(length);
  for (const { index } of text.matchAll(/(?<=^|\s|\p{P})\S|^/gu)) {
    if (index + size > text.length) break;
    if (digestOf(text.slice(index, index + size)) === digest) return { start: index, end: index + size };
  }
  return null;
}

function blockOf(
  { statement, passage, isStruck = false }: Pick<Found, 'statement' | 'passage' | 'isStruck'>,
  number: number,
): PrintedNow['block'] {
  if (statement) {
    const block = quotationBlock(statement, number, null);
    return isStruck ? { ...block, runs: struck(block.runs) } : block;
  }
  const [first] = passage?.parts ?? [];
  if (!passage || !first) return null;
  const { document, parts } = passage;
  const end = Math.max(...parts.map((part) => part.end));
  const { text, ref } = document;
  const whole = { document: ref, start: first.start, end, text: text.slice(first.start, end) };
  const block = passageBlock({ ...whole, highlights: [], snippet: parts, score: 0 }, number, null);
  return isStruck ? { ...block, runs: struck(block.runs) } : block;
}

/** The quotation marks go with the words. */
const struck = (runs: readonly CardRun[]): CardRun[] =>
  runs.map(({ text, style }) => ({ text: style === 'quoted' ? `“${text}”` : text, style: 'added' }));
