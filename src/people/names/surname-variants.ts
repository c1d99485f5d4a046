/**
 * Spellings of one surname: the same name brought over from another alphabet ("Zarembsky", "Zarembskyy", "Zarembskiy"),
 * and slips of the pen ("Sweeney", "Sweeny"; "Kiedler", "Keidler"). Surnames of one key are looked at together.
 */

/** Shorter surnames are only themselves: "Lee" and "Lea" are two. */
export const SHORTEST = 6;

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:skiy|skyy|skyi|skyj|skij|skii|skyy|sky|ski)$/, 'ski'],
  [/(?:ovych|ovich|ovitch|ovic)$/, 'ovic'],
  [/(?:evych|evich|evitch|evic)$/, 'evic'],
  [/(?:iyev|yev|iev)$/, 'iev'],
  [/(?:off|ov)$/, 'ov'],
];

/** Another alphabet's endings made one: "zarembskyy" → "zarembski". */
function transliterated(surname: string): string {
  for (const [ending, one] of ENDINGS) if (ending.test(surname)) return surname.replace(ending, one);
  return surname;
}

/** What all spellings of a folded surname have in common; the surname itself where it is too short to be told. */
export function spellingKey(surname: string): string {
  if (surname.length < SHORTEST) return surname;
  return transliterated(surname.replace(/['’ʼ]/g, ''))
    .replace(/kh/g, 'h')
    .replace(/ck/g, 'k')
    .replace(/ph/g, 'f')
    .replace(/e?y/g, 'i')
    .replace(/ei/g, 'ie')
    .replace(/(.)\1+/g, '$1');
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sch|sh/g, 's'],
  [/(?:c|ck|q)(?=[^eiyh]|$)/g, 'k'],
  [/[cz]/g, 's'],
  [/gh/g, 'g'],
  [/w/g, 'v'],
  [/(?:[aei][iy]|e[ea]|ie|[iy])+/g, 'i'],
  [/(?:oo|ou|u)+/g, 'u'],
  [/h/g, ''],
  [/dt/g, 't'],
  [/(.)\1+/g, '$1'],
  [/e$/, ''],
];

/** How a folded surname sounds in English, roughly: "guthry" and "guthrie", "meyer" and "maier" are one. */
export const soundOf = (surname: string): string =>
  SOUNDS.reduce((sound, [spelt, spoken]) => sound.replace(spelt, spoken), surname.replace(/['’ʼ]/g, ''));

/** Whether two folded surnames of one key differ by no more than how another alphabet is written. */
export const sameTransliteration = (a: string, b: string): boolean =>
  a === b || (a.length >= SHORTEST && transliterated(a) === transliterated(b));
