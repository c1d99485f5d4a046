/** Whether a text is in another language than English, and in which. */
import { language } from '../language/index.ts';

const { OWN_SMALL_WORDS } = language.smallWords;

/** So much of a text is looked at. UTF-16 code units. */
const LOOKED_AT = 2_000;
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{L}[\p{L}\p{M}]*/gu;
const ENGLISH: ReadonlySet<string> = new Set(OWN_SMALL_WORDS);
const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });

export interface ForeignBounds {
  /** A text of fewer words is not told; a character of Chinese or Japanese counts as one. */
  readonly fewest: number;
  /** A text in which so large a share of the words is small English ones is English. */
  readonly englishShare: number;
}
/** English prose has two to three times as large a share; prose of other languages has next to none. */
export const FOREIGN_ARTICLE: ForeignBounds = { fewest: 20, englishShare: 0.2 };
/** One English word among twenty, and a question is not called foreign. */
export const FOREIGN_QUESTION: ForeignBounds = { fewest: 8, englishShare: 0.05 };

/** Loaded by the first text that does not read as English; null where it is not installed: no text is lost for the lack of it. */
let detector: Promise<Detector | null> | null = null;
type Detector = Pick<typeof import('eld/extrasmall')['eld'], 'detect'>;
const load = (): Promise<Detector | null> =>
  import('eld/extrasmall').then(
    ({ eld }) => eld,
    () => null,
  );

/** The English name of the language of a text ("French"); null: it is English, or its language cannot be told for sure. */
export async function foreignLanguage(
  text: string,
  { fewest, englishShare }: ForeignBounds,
): Promise<string | null> {
  const looked = text.slice(0, LOOKED_AT);
  const words = looked.toLowerCase().match(WORD) ?? [];
  if (words.length < fewest) return null;
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (english >= words.length * englishShare) return null;
  detector ??= load();
  const found = (await detector)?.detect(looked);
  if (found === undefined) return null;
  if (found.language === '' || found.language === 'en' || !found.isReliable()) return null;
  return NAMES.of(found.language) ?? null;
}
