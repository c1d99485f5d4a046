/** "What about the other heir of the founder?": somebody else of whom the same can be said. */
import type { Person, Query } from '../model.ts';
import { surnameIn } from '../people/names/name-suffix.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { readRole } from '../people/roles/role-words.ts';
import type { ConversationMemory } from '../questions/conversation.ts';
import { isRoleWord } from '../questions/quotation-names.ts';
import type { Archive } from '../search/archive.ts';
import { foldedWords } from '../text/normalise.ts';
import { stem } from '../text/stem.ts';
import { wordClass } from '../text/word-classes.ts';
import { resolveName } from './speakers.ts';

const OTHER = /^(?:the|that) other (?<kind>\S.*)$/i;
/** UTF-16 code units before and behind a name in which its article describes somebody. */
const BEFORE = 200;
const BEHIND = 120;

/**
 * Whose words are asked for; null: the words describe no person. `others` holds those of the last answer, none of whom is
 * meant: where nobody else fits, nobody answers.
 */
export async function otherOfKind(
  words: string,
  memory: ConversationMemory,
  archive: Archive,
): Promise<Pick<Query, 'speakers' | 'others'> | null> {
  const kind = OTHER.exec(words)?.groups?.kind;
  if (kind === undefined || memory.people.length === 0) return null;
  const found = await resolveName(kind, archive);
  const isFormer = ({ name }: Person) => memory.people.includes(name);
  const fitting = found.people.filter((person) => person.kind === 'person' && !isFormer(person));
  const [only] = found.repaired ? [] : fitting;
  const name = only && fitting.length === 1 ? only.name : await besideFormer(kind, memory, archive);
  if (name !== null) return { speakers: [name], others: [] };
  // "The other side of the bridge" is nobody.
  const head = readRole(kind, DEFAULT_ORGANISATIONS)?.head ?? '';
  const describes = found.people.some(isFormer) || isRoleWord(head);
  return describes ? { speakers: [...memory.people], others: [...memory.people] } : null;
}

/** The one other person who speaks in the articles last shown and is described there in these words. */
async function besideFormer(
  kind: string,
  memory: ConversationMemory,
  archive: Archive,
): Promise<string | null> {
  const wanted = senses(kind);
  const fitting = new Map<string, boolean>();
  for (const id of memory.documents) {
    const text = (await archive.document(id))?.text ?? '';
    for (const { speaker } of await archive.statementsOf(id)) {
      if (speaker?.kind !== 'person' || memory.people.includes(speaker.name)) continue;
      const around = senses(aroundFirst(speaker.name, text));
      // "The heir of Quill" is not Quill.
      if (wanted.has(stem(surnameIn(speaker.name)))) continue;
      if ([...wanted].every((word) => around.has(word))) fitting.set(speaker.name, speaker.role !== null);
    }
  }
  // Of several, the one of whom the article says what they are: the others are only spoken of.
  const names = [...fitting.keys()];
  const stated = names.filter((name) => fitting.get(name));
  const [only] = names.length > 1 ? stated : names;
  return only !== undefined && (names.length === 1 || stated.length === 1) ? only : null;
}

/** What its paragraph prints around the place where a name first stands. */
function aroundFirst(name: string, text: string): string {
  const whole = text.indexOf(name);
  const at = whole >= 0 ? whole : text.indexOf(surnameIn(name));
  if (at < 0) return '';
  const before =
    text
      .slice(Math.max(0, at - BEFORE), at)
      .split(PARAGRAPH)
      .at(-1) ?? '';
  const behind = text.slice(at, at + name.length + BEHIND).split(PARAGRAPH)[0] ?? '';
  return before + behind;
}

const PARAGRAPH = /\n\s*\n/;
const senses = (words: string): ReadonlySet<string> =>
  new Set(foldedWords(words).flatMap(({ word }) => (wordClass(word) === 'open' ? [stem(word)] : [])));
