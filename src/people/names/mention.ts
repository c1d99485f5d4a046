/** A place of an article that names somebody or something by a capitalised name. */
import type { Gender } from '../../model.ts';
import type { Role } from '../roles/roles.ts';
import type { NameKind } from './name-kinds.ts';

export interface NameMention {
  /** The run with its titles: `tokens.slice(runFirst, end)`. */
  readonly runFirst: number;
  /** The name alone: `tokens.slice(first, end)`. */
  readonly first: number;
  readonly end: number;
  readonly kind: Exclude<NameKind, 'none' | 'office'>;
  /** The name's folded words. */
  readonly words: readonly string[];
  readonly suffix: string;
  /** Given by a title or role here. */
  readonly gender: Gender | null;
  readonly titled: boolean;
  readonly roles: readonly Role[];
  /** Stands inside quotation marks. */
  readonly quoted: boolean;
  /** Followed by 's, or by a noun that it only describes ("the Moss campaign"). */
  readonly modifies: boolean;
  /** The run begins a sentence, so its capital proves little. */
  readonly initial: boolean;
  /** Stands in a headline, where only names that are known elsewhere are read. */
  readonly headline: boolean;
  /** A preposition of place stands before it ("of Redvale", "in Springfield"). */
  readonly located: boolean;
}

export interface Mentions {
  readonly list: readonly NameMention[];
  /** For each token the index of its mention in `list`, -1 where none. */
  readonly at: Int32Array;
  /** For each token 1 where it stands inside quotation marks. */
  readonly quoted: Uint8Array;
  readonly titleCase: Uint8Array;
}
