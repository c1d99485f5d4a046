/**
 * A list of statements grouped into statements and their other printings: one pass over the list, with hash tables in
 * typed arrays that live as long as the call. Exact printings are grouped throughout, changed ones among the first only:
 * nobody pages to the ten-thousandth to find it there twice.
 */
import { BANDS } from './print-signature.ts';
import { type StatementStore, WORDS } from './statement-store.ts';

/** So many statements of a list are compared for changed printings. */
const COMPARED = 500;
/** Groups with a common band that are compared with one statement. */
const MOST_IN_BAND = 16;

export interface PrintTests {
  /** Whether two statements can be one voice's. */
  readonly sameVoice: (a: number, b: number) => boolean;
  /** Whether their words differ in a word or two at most. */
  readonly alike: (a: number, b: number) => boolean;
}

/** The number of the group of each statement of the list, changed words of one article never in one; numbered in order of their first. */
export function groupPrintings(list: Int32Array, store: StatementStore, tests: PrintTests): Int32Array {
  const { printLow, printHigh, bands, article } = store.columns;
  const groups = new Int32Array(list.length);
  const leaders = new Int32Array(list.length);
  let count = 0;
  /** Articles of a group's members, its first aside; few groups have any. */
  const others = new Map<number, Set<number>>();
  const holds = (group: number, key: number): boolean =>
    article.get(leaders[group] as number) === key || others.get(group)?.has(key) === true;
  const exact = new Slots(list.length);
  const near = new Slots(Math.min(list.length, COMPARED) * BANDS);
  for (let i = 0; i < list.length; i++) {
    const statement = list[i] as number;
    const low = printLow.get(statement);
    if (low === 0) {
      leaders[count] = statement;
      groups[i] = count++;
      continue;
    }
    const high = printHigh.get(statement);
    const key = article.get(statement);
    let group = exact.find(low, (other) => {
      const leader = leaders[other] as number;
      return printHigh.get(leader) === high && tests.sameVoice(statement, leader);
    });
    const comparable = i < COMPARED && bands.get(statement * BANDS) !== 0;
    if (group < 0 && comparable) {
      let left = MOST_IN_BAND;
      for (let band = 0; band < BANDS && group < 0; band++) {
        group = near.find(bands.get(statement * BANDS + band), (other) => {
          const leader = leaders[other] as number;
          return (
            left-- > 0 &&
            !holds(other, key) &&
            mayBeAlike(store, statement, leader) &&
            tests.sameVoice(statement, leader) &&
            tests.alike(statement, leader)
          );
        });
      }
    }
    if (group < 0) {
      group = count++;
      leaders[group] = statement;
      exact.add(low, group);
      if (comparable)
        for (let band = 0; band < BANDS; band++) near.add(bands.get(statement * BANDS + band), group);
    } else {
      const beside = others.get(group);
      if (beside) beside.add(key);
      else others.set(group, new Set([key]));
    }
    groups[i] = group;
  }
  return groups;
}

/** Before words are read: two words more or less, or two bands in common (interrupted statements hold other words, too). */
export function mayBeAlike({ columns }: StatementStore, a: number, b: number): boolean {
  const { words, bands } = columns;
  const length = (statement: number): number =>
    words.get(statement * WORDS + 1) - words.get(statement * WORDS);
  if (Math.abs(length(a) - length(b)) <= 2) return true;
  let common = 0;
  for (let band = 0; band < BANDS; band++)
    if (bands.get(a * BANDS + band) === bands.get(b * BANDS + band)) common++;
  return common > 1;
}

/** Groups by key, several of one key possible; linear probing, half full at most. */
class Slots {
  readonly #keys: Uint32Array;
  /** Group + 1; 0: free. */
  readonly #groups: Int32Array;
  readonly #mask: number;

  constructor(entries: number) {
    const size = 1 << Math.max(4, Math.ceil(Math.log2(entries * 2 + 1)));
    this.#keys = new Uint32Array(size);
    this.#groups = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The first group of that key that passes the test, −1 where none does. */
  find(key: number, test: (group: number) => boolean): number {
    for (let slot = this.#slot(key); this.#groups[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const group = (this.#groups[slot] as number) - 1;
      if (this.#keys[slot] === key && test(group)) return group;
    }
    return -1;
  }

  add(key: number, group: number): void {
    let slot = this.#slot(key);
    while (this.#groups[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = key;
    this.#groups[slot] = group + 1;
  }

  #slot(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 5) & this.#mask;
  }
}
