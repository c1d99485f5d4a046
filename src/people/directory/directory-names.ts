/** How well a typed name fits a person's names: exact, by surname, by nickname or initial, by given name alone. */

import { language } from '../../language/index.ts';
import type { Person } from '../../model.ts';
import { oneOf } from '../../text/one-of.ts';
import { sameFirstName, sameMiddleName } from '../names/first-names.ts';
import { fold } from '../names/fold.ts';

const { JOINED_ARTICLES } = language.smallWords;

const JOINED_ARTICLE = new RegExp(`(^| )${oneOf(JOINED_ARTICLES)}-(?=\\p{L}{3})`, 'gu');

/** The words of one printed form of a name, folded. */
export type NameWords = readonly string[];

/** All forms of a person's name as folded words; titles and marks left out. */
export function formsOf(person: Person): NameWords[] {
  const seen = new Set<string>();
  const forms: NameWords[] = [];
  for (const printed of [person.name, ...person.aliases]) {
    let folded = fold(printed);
    if (/["“”(),]/.test(folded)) {
      folded = folded
        .replace(/["“”(),]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    }
    const bare = folded.replace(/ (?:jr|sr|i{2,3}|iv|vi{0,3}|ix|xi{1,3}|xiv|xvi{0,3})$/, '');
    // "Ada Moss-Pike" is typed "moss pike" as well, and "Ban Ro-min" "ban ro min".
    const apart = /\p{Lu}\p{L}{1,60}-\p{L}{2,}/u.test(printed) ? bare.replace(/-/g, ' ') : bare;
    // "Al-Moss" is typed "moss" as well.
    const plain = bare.replace(JOINED_ARTICLE, '$1');
    for (const form of [folded, bare, apart, plain]) {
      if (form === '' || seen.has(form)) continue;
      seen.add(form);
      forms.push(form.split(' '));
    }
  }
  return forms;
}

const REGNAL_NUMBER = /^(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3})$/;

/** 0: not this person. Only people on the highest level that anybody reaches are meant. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Level on which `typed` (folded words) fits one of a person's forms. `same` compares two words (exactly, or with slips). */
export function fitOf(
  typed: NameWords,
  forms: readonly NameWords[],
  same: (typed: string, word: string) => boolean = (a, b) => a === b,
): Level {
  let best: Level = 0;
  const full = forms[0] ?? [];
  for (const form of forms) {
    const level = levelOf(typed, form, full, same);
    if (level > best) best = level;
  }
  return best;
}

function levelOf(
  typed: NameWords,
  form: NameWords,
  full: NameWords,
  same: (a: string, b: string) => boolean,
): Level {
  const last = form.at(-1) ?? '';
  if (typed.length === 1) {
    const only = typed[0] ?? '';
    // A bare given name among the forms ("Ada") is no surname.
    // The numeral of "Alfred IV" is no surname.
    const numbered = REGNAL_NUMBER.test(full.at(-1) ?? '') && full.length > 1;
    const surname = form.length > 1 || full.length === 1 || last === full.at(numbered ? -2 : -1);
    if (surname && same(only, last)) return 4;
    if (form.length > 1 && same(only, form[0] ?? '')) return 2;
    if (form.length === 1 && same(only, last)) return 2;
    return form.slice(1, -1).some((word) => same(only, word)) ? 1 : 0;
  }
  if (form.length < 2) return 0;
  if (typed.length === form.length && typed.every((word, i) => same(word, form[i] ?? ''))) return 6;
  // "von der Moss": a surname of several words.
  const offset = form.length - typed.length;
  if (offset > 0 && typed.every((word, i) => same(word, form[offset + i] ?? ''))) return 4;
  const first = typed[0] ?? '';
  const formFirst = form[0] ?? '';
  if (same(typed.at(-1) ?? '', last)) {
    if (!middlesAgree(typed, form)) return 0;
    if (same(first, formFirst)) return 5;
    if (first.length > 1 && formFirst.length > 1 && sameFirstName(first, formFirst)) return 4;
    if (sameFirstName(first, formFirst)) return 3;
    if (typed.length === 2 && form.slice(1, -1).some((word) => same(first, word))) return 4;
    return 0;
  }
  // "Huckabee Sanders" is covered above; "Sarah Huckabee" is a part from the front.
  return typed.length < form.length && typed.every((word, i) => same(word, form[i] ?? '')) ? 3 : 0;
}

function middlesAgree(typed: NameWords, form: NameWords): boolean {
  const a = typed.slice(1, -1);
  const b = form.slice(1, -1);
  if (a.length === 0 || b.length === 0) return true;
  return sameMiddleName(a[0] ?? '', b[0] ?? '');
}
