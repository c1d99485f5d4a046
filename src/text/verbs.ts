/** The forms of a verb, and what verb a word form may be. */
import { language } from '../language/index.ts';

const { REPORTING_VERB_ROWS } = language.reportingVerbTable;
const { DOUBLING_VERBS, IRREGULAR_VERBS, VERB_LEMMAS, VERB_OR_NOUN } = language.verbTable;

export type Tense = 'base' | 'third' | 'past' | 'participle' | 'ing';
export interface VerbForm {
  readonly lemma: string;
  /** 'past' where past and participle are the same word. */
  readonly tense: Tense;
}

const IRREGULAR = new Map(IRREGULAR_VERBS.map((line) => [line.split(' ')[0]!, line.split(' ').slice(1)]));

/** [form, tense] of every form of a verb; `past` comes before `participle` where they are one word. */
export function verbForms(lemma: string): readonly (readonly [string, Tense])[] {
  const consonantY = /[^aeiou]y$/.test(lemma);
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
    ? `${lemma}es`
    : consonantY
      ? `${lemma.slice(0, -1)}ies`
      : `${lemma}s`;
  const stem = DOUBLING_VERBS.has(lemma) ? lemma + lemma.at(-1) : lemma;
  const regular = lemma.endsWith('e') ? `${lemma}d` : consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const ing = lemma.endsWith('ie')
    ? `${lemma.slice(0, -2)}ying`
    : /[^eoy]e$/.test(lemma) && lemma !== 'be'
      ? `${lemma.slice(0, -1)}ing`
      : `${stem}ing`;
  const [past = regular, participle = past] = IRREGULAR.get(lemma) ?? [];
  const forms: [string, Tense][] = [
    [lemma, 'base'],
    [third, 'third'],
    [past, 'past'],
    [ing, 'ing'],
  ];
  if (participle !== past) forms.push([participle, 'participle']);
  return forms;
}

const FORMS = new Map<string, VerbForm>();
/** The verbs of reporting, a particle left out. */
const reporting = REPORTING_VERB_ROWS.flatMap(([, , verbs]) =>
  verbs.split(/\s+/).map((verb) => verb.replace(/\+.*/, '')),
);
for (const lemma of new Set([...VERB_LEMMAS, ...reporting])) {
  // "cast", "put", "read": where base and past are one word the past is met more in news.
  const same = IRREGULAR.get(lemma)?.[0] === lemma;
  for (const [form, tense] of verbForms(lemma)) {
    if (!FORMS.has(form)) FORMS.set(form, { lemma, tense: same && form === lemma ? 'past' : tense });
  }
}
FORMS.set('has', { lemma: 'have', tense: 'third' });

/** The verb that a word in lower case may be a form of; null for words not in the table. */
export const verbForm = (lower: string): VerbForm | null => FORMS.get(lower) ?? null;
/** May as well be a noun ("claims", "report"). */
export const isVerbOrNoun = (lower: string): boolean => VERB_OR_NOUN.has(lower);
