/**
 * Who may be meant by a bare surname beside printed words ("…,” Oakes said) in an article that names two people of that surname.
 * It is told where a title or a given name stands with it, or where the last sentence before it that names any of them in
 * full names the one who is read as the speaker alone.
 */
import type { Span } from '../model.ts';
import { surnameIn, withoutSuffix } from '../people/names/name-suffix.ts';
import { isTitle } from '../people/names/name-words.ts';
import { readArticle } from '../people/read-article.ts';
import type { WordingHit } from '../search/archive.ts';
import { foldText } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';

/** Names in full, the speaker's first; none: it is told whose the words are. */
export function mayBeMeant({ statement, document }: WordingHit, text: string): readonly string[] {
  const speaker = statement?.speaker;
  if (speaker?.kind !== 'person' || !speaker.mention || !speaker.name.includes(' ')) return [];
  const surname = surnameIn(speaker.name);
  if (foldText(speaker.mention.text) !== surname) return [];
  const bearers = bearersIn(document.id, text, surname);
  if (bearers.length < 2 || !bearers.includes(speaker.name)) return [];
  const told = lastNamed(text.slice(0, speaker.mention.start), bearers);
  if (told.length === 1 && told[0] === speaker.name) return [];
  return [speaker.name, ...bearers.filter((name) => name !== speaker.name)];
}

/** Everybody of the surname whom the article names with a given name, each once. */
function bearersIn(id: string, text: string, surname: string): string[] {
  const names = readArticle({ id, text }).entities.flatMap(({ kind, name }) =>
    kind === 'person' && name.includes(' ') && surnameIn(name) === surname && !isTitle(givenName(name))
      ? [name]
      : [],
  );
  return names.filter((name, i) => names.findIndex((other) => givenName(other) === givenName(name)) === i);
}

const givenName = (name: string): string => foldText(name).split(' ')[0] ?? '';

/** Of `bearers` those whom the last sentence that names any of them in full names. */
function lastNamed(before: string, bearers: readonly string[]): readonly string[] {
  const forms = bearers.map((name) => ({ name, form: shortForm(name) }));
  for (const sentence of readText(before).sentences.toReversed()) {
    const words = ` ${foldText(slice(before, sentence))} `;
    const named = forms.filter(
      ({ name, form }) => words.includes(` ${form} `) || words.includes(` ${foldText(name)} `),
    );
    if (named.length === 0) continue;
    // Whoever has just been quoted may be answered by the other one.
    if (/[“”"«»]/.test(slice(before, sentence))) return bearers;
    const surname = forms[0]?.form.split(' ').at(-1) ?? '';
    const isBareToo = words.split(` ${surname} `).length - 1 > named.length;
    // "Oakes lives with her husband, Tom Oakes": the bare surname is the other one's.
    const meant = isBareToo && named.length === 1 ? forms.filter((one) => one !== named[0]) : named;
    return meant.map(({ name }) => name);
  }
  return [];
}

const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

/** "Marta J. Oakes" → "marta oakes". */
function shortForm(name: string): string {
  const words = foldText(withoutSuffix(name)).split(' ');
  return `${words[0]} ${words.at(-1)}`;
}
