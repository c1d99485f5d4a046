/**
 * What a card printed, kept as ids and digests alone, and what has become of it since: withdrawn, changed, corrected, marked
 * by an editor.
 */
import { createHash } from 'node:crypto';
import type { Card, PassageBlock, Statement } from '../model.ts';
import type { Archive, ArchivedDocument } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';

/** One thing that a card printed. Its digests tell whether it is the same still, and nothing of what it was. */
export interface Printed {
  readonly document: string;
  /** Id of the statement; null: a passage, or an article that was only named. */
  readonly statement: string | null;
  /** Of the statement's words one digest; of a passage one for each of its parts, with its length. Empty: only named. */
  readonly words: readonly string[];
  /** Digest of the article's text then; null: it is not known, or does not matter. */
  readonly article: string | null;
  /** Digests of the notes in which the article corrected itself then. */
  readonly notes: readonly string[];
  /** Digest of the speaker's last name; null: none was named. */
  readonly speaker: string | null;
  /** Digest of the note that stood under the words; null: none did. */
  readonly correction: string | null;
  /** Ids of the editors' marks on the speaker that held then. */
  readonly marks: readonly string[];
}

/** What stands between the parts of a passage that a card prints. */
const GAP = ' … ';

export const digestOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);
export const wordsDigest = (words: string): string => digestOf(foldText(words));
export const nameDigest = (name: string): string => digestOf(foldText(name).split(' ').at(-1) ?? '');

/** Everything that a card prints of articles, in its order, and the articles of `sources` on which it rests. */
export async function printedOn(
  { blocks }: Pick<Card, 'blocks'>,
  sources: readonly string[],
  archive: Archive,
): Promise<Printed[]> {
  const quotations = blocks.filter((block) => block.type === 'quotation');
  const statements = await archive.statements(quotations.map(({ statementId }) => statementId));
  const byId = new Map(statements.flatMap((one) => (one ? [[one.id, one] as const] : [])));
  const documents = new Map<string, ArchivedDocument | null>();
  const named = async (id: string): Promise<Printed> => {
    if (!documents.has(id)) documents.set(id, await archive.document(id));
    return nothingOf(id, documents.get(id) ?? null);
  };
  const printed: Printed[] = [];
  for (const block of blocks) {
    if (block.type === 'passage')
      printed.push({ ...(await named(block.source.documentId)), words: partsOf(block) });
    if (block.type !== 'quotation') continue;
    const own = await named(block.source.documentId);
    const found = byId.get(block.statementId);
    printed.push({
      ...own,
      ...(found ? ofStatement(found, block.notes ?? []) : {}),
      statement: block.statementId,
    });
    for (const { documentId } of [...block.alsoIn, ...block.differsIn.map(({ source }) => source)])
      printed.push({ ...nothingOf(documentId, null) });
  }
  for (const source of sources) printed.push(await named(source));
  // What is printed twice is gone once.
  return [...new Map(printed.map((one) => [JSON.stringify(one), one])).values()];
}

/** `shown`: what the card said against the words. */
function ofStatement(
  { text, speaker, correction, marks = [] }: Statement,
  shown: readonly string[],
): Pick<Printed, 'words' | 'speaker' | 'correction' | 'marks'> {
  const isShown = correction !== undefined && shown.some((note) => note.includes(correction));
  return {
    words: [wordsDigest(text)],
    speaker: speaker && nameDigest(speaker.name),
    correction: isShown ? digestOf(correction) : null,
    marks: marks.filter(({ kind }) => kind === 'wrong speaker').map(({ id }) => id),
  };
}

const nothingOf = (document: string, found: ArchivedDocument | null): Printed => ({
  document,
  statement: null,
  words: [],
  article: found && digestOf(found.text),
  notes: found ? found.notes.map(digestOf) : [],
  speaker: null,
  correction: null,
  marks: [],
});

/** "length:digest" of each part that stands in one piece in the article. */
function partsOf({ runs }: PassageBlock): string[] {
  const printed = runs.map(({ text }) => text).join('');
  return printed
    .split(GAP)
    .filter((part) => part.trim() !== '')
    .map((part) => `${part.length}:${digestOf(part)}`);
}
