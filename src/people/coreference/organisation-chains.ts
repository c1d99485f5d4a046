/** Which organisation's names of one article go together: "New York Times" … "the Times"; "Federal Reserve" … "the Fed". */

import { namesOtherBody } from '../names/organisation-names.ts';
import type { Chain } from './chain.ts';

/** Words that a short form may leave out at a name's beginning. */
const LONGEST_HEAD = 5;

/** Looks organisations up by their folded words, by their last word and by their initials. */
export class OrganisationChain {
  readonly #list: readonly Chain[];
  readonly #byName = new Map<string, number>();
  readonly #byLast = new Map<string, number>();
  readonly #byInitials = new Map<string, number>();
  /** By the last words, two or more, of a longer name. */
  readonly #byTail = new Map<string, number>();

  constructor(list: readonly Chain[]) {
    this.#list = list;
  }

  /** The organisation that these words name, where an earlier mention says so. */
  find(words: readonly string[]): number | undefined {
    const name = words.join(' ');
    const exact = this.#byName.get(name);
    if (exact !== undefined) return exact;
    if (words.length > 1) return this.#byTail.get(name);
    const only = words[0] ?? '';
    const short = namesOtherBody(only) ? undefined : this.#byLast.get(only);
    if (short !== undefined && (this.#list[short]?.words.length ?? 0) > 1) return short;
    return this.#byInitials.get(only);
  }

  add(c: number, words: readonly string[]): void {
    this.#byName.set(words.join(' '), c);
    const chain = this.#list[c]!;
    // "Redvale Police Department … the Police Department"
    for (let from = 1; from <= words.length - 2 && from < LONGEST_HEAD; from++)
      this.#byTail.set(words.slice(from).join(' '), c);
    if (chain.words.length < 2) return;
    this.#byLast.set(chain.words.at(-1) ?? '', c);
    const initials = chain.words
      .filter((word) => !/^(?:of|the|for|and|&|on|to)$/.test(word))
      .map((word) => word.charAt(0));
    if (initials.length > 2) this.#byInitials.set(initials.join(''), c);
  }
}
