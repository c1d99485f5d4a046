/** Outlets as printed, numbered; those that differ in case and "the" only are one when they are asked for. */
import { outletKey } from './outlet-key.ts';

export class Outlets {
  /** As printed, by number; '' where no article has it any more. */
  readonly names: string[] = [];
  readonly #keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** @param names as `names` had them */
  constructor(names: readonly string[] = []) {
    for (const name of names) this.#add(name);
  }

  /** The number of an outlet, given when it is first seen. */
  number(outlet: string): number {
    let number = this.#numbers.get(outlet);
    if (number === undefined) {
      number = this.names.length;
      this.#add(outlet);
    }
    return number;
  }

  #add(outlet: string): void {
    if (outlet !== '') this.#numbers.set(outlet, this.names.length);
    this.names.push(outlet);
    this.#keys.push(outletKey(outlet));
  }

  /** Keeps the names of these numbers alone; numbers stay as they are. */
  keepOnly(numbers: ReadonlySet<number>): void {
    for (const [number, name] of this.names.entries()) {
      if (numbers.has(number)) continue;
      this.#numbers.delete(name);
      this.names[number] = this.#keys[number] = '';
    }
  }

  /** Numbers of the outlets that are one of those asked for. */
  named(asked: readonly string[]): ReadonlySet<number> {
    const keys = new Set(asked.map(outletKey));
    return new Set(this.#keys.flatMap((key, number) => (keys.has(key) ? number : [])));
  }
}
