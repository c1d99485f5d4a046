/**
 * Whether the source gives printed words to whoever is asked about. Where it names nobody beside them, or uses a pronoun or a
 * description, it may leave that open: then they are called neither that person's for certain nor anybody else's.
 */
import type { Span, Statement } from '../model.ts';
import { genderOfPronoun } from '../people/coreference/pronouns.ts';
import { damerau } from '../people/directory/damerau.ts';
import { genderOfName, isFirstName } from '../people/names/first-names.ts';
import { surnameIn } from '../people/names/name-suffix.ts';
import { readArticle } from '../people/read-article.ts';
import type { AskedRole } from '../people/roles/role-words.ts';
import type { Archive, WordingHit } from '../search/archive.ts';
import { aroundStatement } from '../search/relevance/statement-ranking-places.ts';
import { foldedWords, foldText } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';
import { ALTERED_FROM, type AskedSpeaker, type Compared, isBy, OTHERS_FROM } from './compared-wording.ts';
import { disownedBy } from './cut-words.ts';
import { holdsOffice } from './held-office.ts';
import { ownedParts } from './pasted.ts';

/**
 * own: the source gives the words to the one asked about; beside: it names only that person where the words stand, without
 * giving them to anybody by name; open: it may mean that person; others: it gives the words to somebody else, or nobody
 * asked about is in the article; shared: it gives them to a surname that the one asked about bears, and somebody else of the
 * article; unknown: it gives them to somebody of whom the archive does not say whether the asked
 * office is that one's.
 */
export type Whose = 'own' | 'beside' | 'open' | 'others' | 'unknown' | 'shared';

/** Whose each of the compared wordings is, as far as `speaker` goes. */
export async function whoseWords(
  compared: readonly Compared[],
  speaker: AskedSpeaker | null,
  archive: Archive,
): Promise<ReadonlyMap<Compared, Whose>> {
  const whose = new Map<Compared, Whose>();
  for (const one of compared) whose.set(one, await whoseWord(one, speaker, archive));
  return whose;
}

async function whoseWord(one: Compared, speaker: AskedSpeaker | null, archive: Archive): Promise<Whose> {
  if (one.inner !== null && speaker !== null)
    return speaker.surnames.has(surnameIn(one.inner)) ? 'own' : 'others';
  if (speaker && isOneOf(one, speaker)) return 'shared';
  if (isBy(one.hit, speaker)) return 'own';
  if (speaker?.office && one.hit.statement?.speaker)
    return ofOffice(one, speaker, speaker.office.role, archive);
  return speaker === null ? 'others' : named(one, speaker, archive);
}

/** Whoever is asked for by the surname alone is asked for as the source has it. */
const isOneOf = ({ hit, mayBe }: Compared, speaker: AskedSpeaker): boolean =>
  mayBe.length > 0 &&
  !speaker.surnames.has(foldText(speaker.typed)) &&
  (isBy(hit, speaker) || mayBe.some((name) => foldText(name) === foldText(speaker.name)));

/** An office that the archive states of nobody may be anybody's. */
async function ofOffice(
  { hit, text }: Compared,
  { ids }: AskedSpeaker,
  office: AskedRole,
  archive: Archive,
): Promise<Whose> {
  const said = hit.statement?.speaker;
  if (!said) return 'unknown';
  const holding = await holdsOffice(office, said, text, archive);
  if (holding === 'holds') return said.kind === 'unnamed' && office.narrows.length > 0 ? 'beside' : 'own';
  return holding === 'unlike' && ids !== null ? 'others' : 'unknown';
}

/** The name under which a statement's own words put a quotation in them: "Moss recalled that Ada Pike wrote “…”". */
export function innerName({ statement, quoted, start }: WordingHit, text: string): string | null {
  if (!quoted || statement === null) return null;
  const cited = citedName(statement, text, start);
  if (cited !== null) return cited;
  if (statement.kind === 'direct') return null;
  const holder = statement.content.find((span) => span.start <= start && span.end > start);
  if (!holder) return null;
  const part = ownedParts(text.slice(holder.start, holder.end)).find(
    ({ open, close }) => open <= start - holder.start && close > start - holder.start,
  );
  const name = part?.name ?? null;
  // Only where the words begin with that name: "[Ada Pike wrote that “…”]".
  const lead = text.slice(holder.start, holder.start + (part?.open ?? 0));
  if (name === null || !foldText(lead).startsWith(foldText(name))) return null;
  return surnameIn(name) !== surnameIn(statement.speaker?.name ?? '') ? name : null;
}

/** "Moss quoted the poet Ada Pike: “…”": whoever is quoted stands between the verb and the words. */
function citedName({ cue, speaker }: Statement, text: string, start: number): string | null {
  if (!cue || cue.end > start || start - cue.end > CITED_WITHIN || !CITES.test(cue.text)) return null;
  const between = text.slice(cue.end, start);
  if (/[.!?\n]\s/.test(between)) return null;
  const name =
    /(?:\p{Lu}[\p{L}'’-]{1,30}\s){1,3}?\p{Lu}[\p{L}'’-]{1,30}(?=[\s,]{0,2}(?:as saying)?[:,“"«\s]{1,6}$)/u.exec(
      between,
    )?.[0];
  return name && surnameIn(name) !== surnameIn(speaker?.name ?? '') ? name : null;
}
const CITES = /\b(?:quot|cit)(?:es|ed|ing)\b/i;
/** UTF-16 code units. */
const CITED_WITHIN = 120;

async function named(one: Compared, asked: AskedSpeaker, archive: Archive): Promise<Whose> {
  const { hit, similarity, text } = one;
  const { statement } = hit;
  const { surnames } = asked;
  if (similarity < ALTERED_FROM) return 'others';
  if (statement === null && !hit.quoted) return 'others';
  const { paragraph } = aroundStatement(text, statement?.content ?? [hit]);
  const said = statement?.speaker ?? null;
  // Whoever passes words on did not say them.
  if (statement?.toldBy && surnames.has(surnameIn(statement.toldBy))) return 'others';
  // Whoever never speaks in the archive is known by the full name in print.
  const name = foldText(asked.name);
  const isKnown = asked.ids !== null || (name.includes(' ') && ` ${foldText(text)} `.includes(` ${name} `));
  if (said === null) {
    const { names, others, both } = namesAround(one, asked, paragraph);
    if (both) return 'open';
    if (isKnown && (names || (!others && (await isNamedLast(one, asked, archive))))) return 'beside';
    return stands(surnames, text) && !others ? 'open' : 'others';
  }
  const mention = said.mention?.text ?? '';
  if (said.kind === 'person') {
    const gender = genderOfPronoun(mention.toLowerCase());
    if (gender !== undefined) {
      const own = genderOfName(foldText(asked.name).split(' ')[0] ?? '');
      if (own?.sure && own.gender !== gender) return 'others';
      return (await isNamedLast(one, asked, archive)) ? 'open' : 'others';
    }
    // "Ulf" beside the words, and Ulf Stark in the article, whichever is asked about.
    const given = foldText(said.name).split(' ')[0] ?? '';
    const askedGiven = foldText(asked.name).split(' ')[0] ?? '';
    const oneIsGiven = !said.name.includes(' ') || !asked.name.includes(' ');
    if (oneIsGiven && given === askedGiven && isFirstName(given)) return 'open';
    return surnames.has(foldText(mention)) && !surnames.has(name) && foldText(text).includes(name)
      ? 'open'
      : 'others';
  }
  if (said.kind !== 'unnamed' || statement?.speakers) return 'others';
  // "A message on her page" is that person's as much as "the mayor" is.
  const isOne = (/^the \S+$/.test(mention) && !/s$/.test(mention)) || /\b(?:his|her)\b/i.test(mention);
  if (isOne && isKnown && (await isNamedLast(one, asked, archive, paragraph))) return 'beside';
  return stands(surnames, text) ? 'open' : 'others';
}

/** With fewer letters every name is a slip of another. */
const LEAST_SLIP = 3;
/** So many words in quotation marks are what somebody says, and no title. */
const SPOKEN_WORDS = 8;

/** Words that stand in quotation marks, though nobody's statement has them: under a photograph, in a headline. */
export const isMarked = (text: string, { start, end }: Span): boolean =>
  foldedWords(text, start, end).length >= SPOKEN_WORDS &&
  readText(text).quoted.some((span) => span.start <= start && span.end >= end);

/**
 * Whom the text names where words stand that it gives to nobody. `names`: the one asked about, in the words' paragraph, or next
 * to it where the paragraph itself names nobody; `others`: somebody else and not the one asked about; `both`: the one and the other.
 */
function namesAround(
  { hit, text }: Compared,
  { surnames }: AskedSpeaker,
  paragraph: Span,
): { readonly names: boolean; readonly others: boolean; readonly both: boolean } {
  const people = readArticle({ id: hit.document.id, text }).entities.filter(({ kind }) => kind === 'person');
  const known = new Set(people.map(({ name }) => surnameIn(name)).filter((name) => !surnames.has(name)));
  for (const span of [paragraph, withNeighbours(text, paragraph)]) {
    const around = [
      { start: span.start, end: hit.start },
      { start: hit.end, end: span.end },
    ];
    const isNamed = (some: ReadonlySet<string>) => around.some((part) => stands(some, text, part));
    const elsewhere = around.flatMap((part) => fullNamesIn(text.slice(part.start, part.end)));
    const others = isNamed(known) || elsewhere.some((name) => !surnames.has(surnameIn(name)));
    if (isNamed(surnames)) return { names: !others, others: false, both: others };
    if (others) return { names: false, others: true, both: false };
  }
  return { names: false, others: false, both: false };
}

/** "Photo: Anton Ahrens at the well": names that the article gives no statement. */
const fullNamesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\p{L}'’-])(\p{Lu}\p{Ll}{1,20}) \p{Lu}[\p{L}'’-]{1,30}(?![\p{L}'’-])/gu)].flatMap(
    ([name, given = '']) => (isFirstName(foldText(given)) ? [name] : []),
  );

/** The last of the article's speakers whom the text names in front of the one who says the words; `within`: only there. */
async function isNamedLast(
  { hit: { statement, document, start }, text }: Compared,
  asked: AskedSpeaker,
  archive: Archive,
  within: Span = { start: 0, end: text.length },
): Promise<boolean> {
  const said = statement?.speaker;
  const to = Math.min(said?.mention?.start ?? start, start);
  const surnames = new Set(asked.surnames);
  if (said?.kind === 'person') surnames.add(surnameIn(said.name));
  else
    for (const { speaker } of await archive.statementsOf(document.id))
      if (speaker?.kind === 'person') surnames.add(surnameIn(speaker.name));
  const last = foldedWords(text, within.start, to).findLast(({ word }) => surnames.has(word));
  return last !== undefined && asked.surnames.has(last.word);
}

const stands = (
  surnames: ReadonlySet<string>,
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): boolean => foldedWords(text, start, end).some(({ word }) => word !== '' && surnames.has(word));

/** A paragraph with the one before it and the one behind it. */
function withNeighbours(text: string, paragraph: Span): Span {
  const before = text.slice(0, paragraph.start).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  const behind = /\S[^\n]*/.exec(text.slice(paragraph.end));
  return { start, end: behind ? paragraph.end + behind.index + behind[0].length : text.length };
}

/** "Ven" for Venn: nobody of the archive is called so, and the speaker is but for one letter. */
export function isSlipOf({ hit: { statement } }: Compared, { name, ids }: AskedSpeaker): boolean {
  const asked = foldText(name);
  return (
    ids === null &&
    asked.length >= LEAST_SLIP &&
    !asked.includes(' ') &&
    statement?.speaker?.kind === 'person' &&
    damerau(asked, surnameIn(statement.speaker.name), 1) === 1
  );
}

/** The source prints the words to say that they were not said so. */
export const isDisowned = ({ text, hit }: Compared): boolean => disownedBy(text, hit) !== null;

/** The surname of whoever is asked about stands in the paragraph that disowns the words. */
export function namesAsked({ text, hit }: Compared, { surnames }: AskedSpeaker): boolean {
  const from = text.lastIndexOf('\n', hit.start) + 1;
  const end = text.indexOf('\n', hit.end);
  return stands(surnames, text, { start: from, end: end < 0 ? text.length : end });
}

/** Somebody else's words that the asked person only passes on: as near as the whole, and inside it. */
export function quotedBy(own: Compared, others: readonly Compared[]): Compared | undefined {
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
