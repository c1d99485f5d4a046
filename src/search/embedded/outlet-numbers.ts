/** Outlets as printed, numbered; those that differ in case and "the" only are one when they are asked for. */
import { outletKey } from './outlet-key.ts';

export class Outlets {
  /** As printed, by number. */
  readonly names: string[] = [];
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of an outlet, given when it is first seen. */
  number(outlet: string): number {
    let number = this.#numbers.get(outlet);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(outlet);
      this.#keys.push(outletKey(outlet));
      this.#numbers.set(outlet, number);
    }
    return number;
  }

  /** Numbers of the outlets that are one of those asked for. */
  named(asked: readonly string[]): ReadonlySet<number> {
    const keys = new Set(asked.map(outletKey));
    return new Set(this.#keys.flatMap((key, number) => (keys.has(key) ? number : [])));
  }
}
