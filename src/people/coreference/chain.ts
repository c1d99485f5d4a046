/** One chain of mentions, and which names may be of one chain. */
import type { Gender } from '../../model.ts';
import { sameFirstName, sameMiddleName } from '../names/first-names.ts';
import type { NameMention } from '../names/mention.ts';
import { suffixesDiffer } from '../names/name-suffix.ts';
import type { Role } from '../roles/roles.ts';

/** One person, organisation or unnamed source while an article is being read. */
export interface Chain {
  kind: 'person' | 'organisation' | 'unnamed';
  /** Fullest name, as printed. */
  name: string;
  /** Folded words of the fullest name. */
  words: readonly string[];
  suffix: string;
  /** Every form of the name, as printed, without repetition. */
  forms: string[];
  roles: Role[];
  gender: Gender | null;
  /** False while the gender rests on a name that both bear. */
  genderSure: boolean;
  mentions: number;
  /** Mentions by the full name. */
  fullMentions: number;
  /** Nothing but a capital says that it is a person. */
  uncertain: boolean;
  /** "he" or "she" may take it up. */
  human: boolean;
  /** Chains that speak together under this name. */
  members?: readonly number[];
}

export interface Chains {
  readonly list: Chain[];
  /** For each mention of `Mentions.list` its chain's index, -1 where it names nobody. */
  readonly of: Int32Array;
}

export const surnameOf = (chain: { readonly words: readonly string[] }): string =>
  chain.words[chain.words.length - 1] ?? '';

/** More forms than this are not kept. */
const MOST_FORMS = 12;

/** Notes a printed form of the name. */
export function addForm(chain: Chain, printed: string): void {
  if (chain.forms.length < MOST_FORMS && !chain.forms.includes(printed)) chain.forms.push(printed);
}

export function newChain(kind: Chain['kind'], name: string, words: readonly string[]): Chain {
  return {
    kind,
    name,
    words,
    suffix: '',
    forms: [name],
    roles: [],
    gender: null,
    genderSure: false,
    mentions: 0,
    fullMentions: 0,
    uncertain: false,
    human: kind === 'person',
  };
}

/** Whether gender and suffix let a short mention belong to a chain. */
export function agrees(chain: Chain, mention: NameMention): boolean {
  if (mention.gender && chain.gender && chain.genderSure && mention.gender !== chain.gender) return false;
  return mention.suffix === '' || mention.suffix === chain.suffix;
}

/** Whether a full name may be a chain's: the given names fit, and no initial or suffix speaks against it. */
export function sameFullName(
  chain: { readonly words: readonly string[]; readonly suffix: string },
  mention: { readonly words: readonly string[]; readonly suffix: string },
): boolean {
  const a = chain.words;
  const b = mention.words;
  if (a.length < 2 || b.length < 2) return false;
  if (suffixesDiffer(chain.suffix, mention.suffix)) return false;
  const firstA = a[0] ?? '';
  const firstB = b[0] ?? '';
  const middleA = a.slice(1, -1);
  const middleB = b.slice(1, -1);
  if (sameFirstName(firstA, firstB)) {
    if (middleA.length === 0 || middleB.length === 0) return true;
    return sameMiddleName(middleA[0] ?? '', middleB[0] ?? '');
  }
  // "Adam Tom Pike" and "Tom Pike".
  return (
    (middleA.includes(firstB) && middleB.length === 0) || (middleB.includes(firstA) && middleA.length === 0)
  );
}
