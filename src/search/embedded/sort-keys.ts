/** Sorting by one number an item, which typed arrays do natively: a value above, a place below. Pure. */

/** Values from 0 to 1 are told apart in so many steps. */
const STEPS = 10_000;
/** Places are below this. */
const PLACES = 2 ** 32;

/** A value as it is after sorting. */
export const rounded = (value: number): number => Math.round(value * STEPS) / STEPS;

/** A key that sorts higher values first, equal ones by place. */
export const keyOf = (value: number, place: number): number =>
  Math.round((1 - value) * STEPS) * PLACES + place;
export const placeOf = (key: number): number => key % PLACES;
export const valueOfKey = (key: number): number => 1 - Math.floor(key / PLACES) / STEPS;

/** The places with the highest values first, equal ones in order. */
export function descending(places: readonly number[], values: Float32Array): Int32Array {
  const keys = Float64Array.from(places, (place) => keyOf(values[place] as number, place)).sort();
  return Int32Array.from(keys, placeOf);
}
